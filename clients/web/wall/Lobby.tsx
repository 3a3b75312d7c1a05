import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../schemas/join-code.ts';
import { Qr } from '../parts/Qr.tsx';
import { Ref, Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './Lobby.module.css';
import { readQr, useDoor } from './useDoor.ts';

/** The way in: picture, address, code, and how many are here. Never a name. */
export function Lobby({ exercise, ticket }: { exercise: string; ticket: string }) {
  const { t } = useTranslation('wall');
  const words = useWords();
  const { state } = useConnection();
  const door = useDoor(exercise, ticket);
  const people = [...state.seats.values()].filter((seat) => seat.role === 'trainee' && !seat.removed);
  const ready = people.filter((seat) => seat.ready).length;
  const bureaus = [...state.parties.values()].filter((party) => party.seat !== 'bot');
  return (
    <div className={classes.lobby}>
      <h1>
        <Written>{words.say(state.setting?.title)}</Written>
      </h1>
      {state.locked || !door?.open ? (
        <p className={classes.closed}>{state.locked ? t('lobby.locked') : door && t('lobby.closed')}</p>
      ) : (
        <div className={classes.way}>
          <div className={classes.qr}>
            <Qr of={`${door.url} ${state.code}`} read={() => readQr(exercise, ticket)} label={t('lobby.qr')} />
          </div>
          <ol className={classes.steps}>
            <li>{t('lobby.wifi')}</li>
            <li>
              {t('lobby.scan')}
              <strong>
                <Ref>{door.url.replace(/^https?:\/\//, '')}</Ref>
              </strong>
            </li>
            <li>
              {t('lobby.code')}
              <strong className={classes.code}>
                <Ref>{shownCode(state.code)}</Ref>
              </strong>
            </li>
          </ol>
        </div>
      )}
      <div className={classes.here}>
        <p>
          <strong>{t('lobby.here', { count: people.length })}</strong>
          {state.run === 'briefing' && <> · {t('lobby.ready', { count: ready })}</>}
        </p>
        <ul>
          {bureaus.map((party) => {
            const count = people.filter((seat) => seat.bureau === party.id).length;
            return (
              <li key={party.id} data-empty={count === 0 || undefined}>
                {words.party(state, party.id)} <b>{count}</b>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
