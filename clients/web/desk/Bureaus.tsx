import { useTranslation } from 'react-i18next';
import type { ReadState } from '../../sdk/rules.ts';
import { useForms } from '../forms/families.ts';
import { Ref, Written } from '../parts/Ref.tsx';
import { localTime, offsetName } from '../parts/time.ts';
import { useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import classes from './places.module.css';

/** All parties: who they are, when they work, which languages they read, and what their own law asks of others. */
export function Bureaus() {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const now = useNow();
  const parties = [...state.parties.values()].sort(
    (a, b) =>
      Number(b.kind === 'national') - Number(a.kind === 'national') ||
      words.say(a.name).localeCompare(words.say(b.name)),
  );
  return (
    <div className={classes.place}>
      <h1>{t('places.bureaus')}</h1>
      <p className={classes.intro}>{t('bureaus.words')}</p>
      <ul className={classes.cards}>
        {parties.map((party) => (
          <li key={party.id} className={classes.card}>
            <div className={classes.row}>
              <h2>
                {words.say(party.name)} <Ref>{party.id}</Ref>
              </h2>
              {party.id === bureau && <span className={classes.you}>{t('bureaus.you')}</span>}
            </div>
            <span className={classes.dim}>
              {words.common.partyKinds[party.kind]}
              {party.role && <> · {words.common.agencyRoles[party.role]}</>} ·{' '}
              <bdi dir="ltr">
                {localTime(now, party.utcOffset)} {offsetName(party.utcOffset)}
              </bdi>
              {party.hours && (
                <>
                  {' '}
                  · {t('bureaus.hours')} <bdi dir="ltr">{party.hours}</bdi>
                </>
              )}
              {party.languages.length > 0 && (
                <> · {party.languages.map((one) => words.common.languages[one]).join(', ')}</>
              )}
            </span>
            <Profile party={party} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type PartyView = ReadState['parties'] extends ReadonlyMap<string, infer P> ? P : never;

/** What the bureau's own law and practice ask, in words. */
function Profile({ party }: { party: PartyView }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { profile } = party;
  useForms((profile.requires ?? []).map(({ type }) => type));
  const rows: [string, string][] = [];
  if (profile.redNoticeEffect) rows.push([t('profile.redNotice'), t(`profile.red.${profile.redNoticeEffect}`)]);
  if (profile.provisionalArrest)
    rows.push([
      t('profile.arrest'),
      t(`profile.channel.${profile.provisionalArrest.channel}`, { count: profile.provisionalArrest.days }),
    ]);
  if (profile.extraditesNationals !== undefined)
    rows.push([
      t('profile.nationals'),
      t(`profile.extradites.${String(profile.extraditesNationals) as 'true' | 'false' | 'conditional'}`),
    ]);
  if (profile.minPenaltyMonths)
    rows.push([t('profile.penalty'), t('profile.months', { count: profile.minPenaltyMonths })]);
  if (profile.dualCriminality !== undefined)
    rows.push([t('profile.dual'), profile.dualCriminality ? words.common.yes : words.common.no]);
  if (profile.subscriberData) rows.push([t('profile.subscriber'), t(`profile.data.${profile.subscriberData}`)]);
  if (profile.adultMissingConsent)
    rows.push([t('profile.missing'), t(`profile.consent.${profile.adultMissingConsent}`)]);
  if (profile.cancelPolicy) rows.push([t('profile.cancel'), t(`profile.policy.${profile.cancelPolicy}`)]);
  for (const { type, fields } of profile.requires ?? []) {
    const labels = fields.map((field) => words.anyLabel(`/${field.replaceAll('.', '/')}`, type));
    rows.push([t('profile.requires', { what: words.kind(type).title }), labels.join(', ')]);
  }
  return (
    <>
      {profile.notes !== undefined && (
        <p>
          <Written>{words.say(profile.notes)}</Written>
        </p>
      )}
      {rows.length > 0 && (
        <dl className={classes.profile}>
          {rows.map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
