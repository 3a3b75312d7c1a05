import { useTranslation } from 'react-i18next';
import type { Duty, Party } from '../../../schemas/bureau.ts';
import { languageNames } from '../../i18n/languages.ts';
import { isSecret, type Share } from '../console/setup/seating.ts';
import { archipelago } from '../map/archipelago.ts';
import { Paper } from '../parts/Paper.tsx';
import { Prose, Ref, Written } from '../parts/Ref.tsx';
import { comma } from '../parts/signs.ts';
import { offsetName } from '../parts/time.ts';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './Roles.module.css';

/** A page for each bureau that people play: what everybody knows, what it alone knows, and how it works. */
export function RoleCards({ shares }: { shares: readonly Share[] }) {
  const { state } = useConnection();
  return (
    <>
      {shares
        .filter(({ people }) => people > 0)
        .map(({ bureau }) => {
          const party = state.parties.get(bureau);
          return party && <RoleCard key={bureau} party={party} />;
        })}
    </>
  );
}

function RoleCard({ party }: { party: Party }) {
  const { t } = useTranslation(['print', 'desk']);
  const words = useWords();
  const { state } = useConnection();
  const own = words.say(state.briefs.get(party.id));
  const everybody = words.say(state.setting?.brief);
  const law = words.say(party.profile.notes);
  const capital = archipelago[party.country]?.capital.name;
  return (
    <Paper
      title={
        <>
          <Written>{words.party(state, party.id)}</Written> <Ref>{party.id}</Ref>
        </>
      }
      part={
        <>
          {t('card.heading')} · <Written>{words.say(state.setting?.title)}</Written>
        </>
      }
    >
      <div className={classes.card}>
        <dl className={classes.facts}>
          {party.kind === 'national' && capital !== undefined && (
            <div>
              <dt>{t('card.capital')}</dt>
              <dd>
                <Written>{capital}</Written>
              </dd>
            </div>
          )}
          <div>
            <dt>{t('card.time')}</dt>
            <dd>
              <Ref>{offsetName(party.utcOffset)}</Ref>
            </dd>
          </div>
          {party.hours !== undefined && (
            <div>
              <dt>{t('card.hours')}</dt>
              <dd>
                <Ref>{party.hours}</Ref>
              </dd>
            </div>
          )}
          <div>
            <dt>{t('card.languages')}</dt>
            <dd>{party.languages.map((one) => languageNames[one]).join(comma())}</dd>
          </div>
        </dl>
        {everybody !== '' && (
          <section>
            <h2>{t('card.everybody')}</h2>
            <p className={classes.text}>
              <Prose>{everybody}</Prose>
            </p>
          </section>
        )}
        <section className={classes.own}>
          <h2>{t('card.own')}</h2>
          <p className={classes.text}>{own === '' ? t('card.noOwn') : <Prose>{own}</Prose>}</p>
        </section>
        {law !== '' && (
          <section>
            <h2>{t('card.law')}</h2>
            <p className={classes.text}>
              <Prose>{law}</Prose>
            </p>
          </section>
        )}
        {party.duties && party.duties.length > 0 && (
          <section>
            <h2>{t('card.duties')}</h2>
            <ul>
              {party.duties.map((duty) => (
                <li key={duty.id}>
                  <strong>
                    <Written>{words.say(duty.name ?? duty.id)}</Written>
                  </strong>
                  : <Abilities duty={duty} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className={classes.notes}>
          <h2>{t('card.notes')}</h2>
          {[1, 2, 3, 4, 5, 6].map((line) => (
            <div key={line} className={classes.line} />
          ))}
        </section>
      </div>
    </Paper>
  );
}

function Abilities({ duty }: { duty: Duty }) {
  const { t } = useTranslation('desk');
  return <>{duty.can.map((one) => t(`duty.${one}`)).join(comma())}</>;
}

/** Who plays what, on one sheet, with room for names; what not everybody may know of is on a sheet of its own, for the instructor. */
export function RoleSheet({ shares, people }: { shares: readonly Share[]; people: number }) {
  const { t } = useTranslation('print');
  const words = useWords();
  const { state } = useConnection();
  const parties = [...state.parties.values()];
  const title = <Written>{words.say(state.setting?.title)}</Written>;
  return (
    <>
      <Paper title={title} part={t('part.roles')}>
        <p className={classes.spread}>{t('roles.spread', { count: people })}</p>
        <RoleTable parties={parties.filter((party) => !isSecret(party))} shares={shares} />
      </Paper>
      {parties.some(isSecret) && (
        <Paper title={title} part={t('roles.secret')}>
          <p className={classes.spread}>{t('roles.secretHelp')}</p>
          <RoleTable parties={parties.filter(isSecret)} shares={shares} />
        </Paper>
      )}
    </>
  );
}

function RoleTable({ parties, shares }: { parties: readonly Party[]; shares: readonly Share[] }) {
  const { t } = useTranslation('print');
  const words = useWords();
  const { state } = useConnection();
  const share = new Map(shares.map((one) => [one.bureau, one.people]));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(['bureau', 'kind', 'by', 'people', 'duties', 'names'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`roles.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parties.map((party) => {
          const count = share.get(party.id) ?? 0;
          return (
            <tr key={party.id}>
              <th scope="row">
                <Written>{words.party(state, party.id)}</Written> <Ref>{party.id}</Ref>
              </th>
              <td>
                {party.role === undefined ? words.common.partyKinds[party.kind] : words.common.agencyRoles[party.role]}
              </td>
              <td>{count > 0 ? t('roles.human') : party.seat === 'either' ? t('roles.either') : t('roles.bot')}</td>
              <td>{count > 0 && count}</td>
              <td>
                <Written>{(party.duties ?? []).map((duty) => words.say(duty.name ?? duty.id)).join(comma())}</Written>
              </td>
              <td className={classes.names} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
