import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../schemas/join-code.ts';
import { Ref, Written } from '../parts/Ref.tsx';
import { elapsed, span } from '../parts/time.ts';
import { useBreak } from '../use/useBreak.ts';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { Questions } from './Questions.tsx';
import { useDoor } from './useDoor.ts';
import classes from './Wall.module.css';

/** Time since the start, so large that it is read from the last row; how fast, and when it ends, where that is to be known. */
export function BigClock({ small = false }: { small?: boolean }) {
  const { t } = useTranslation(['wall', 'ui']);
  const { state } = useConnection();
  const now = useNow();
  const { rate } = state.clock;
  return (
    <div className={classes.clock} data-small={small || undefined}>
      <span role="timer" aria-label={t('ui:clock.elapsed')}>
        {elapsed(state.startedAt === undefined ? 0 : now - state.startedAt)}
      </span>
      {rate !== 1 && <b className={classes.rate}>×{rate}</b>}
      {state.endsAt !== undefined && state.run !== 'ended' && (
        <b className={classes.ends}>{t('endsIn', { time: span(Math.max(0, state.endsAt - now)) })}</b>
      )}
    </div>
  );
}

/** The class runs, and nothing else has been asked for: clock, state, and the code for those who come late. */
export function ClockPicture({ exercise, ticket }: { exercise: string; ticket: string }) {
  const { t } = useTranslation(['wall', 'ui']);
  const words = useWords();
  const { state } = useConnection();
  const door = useDoor(exercise, ticket);
  const people = [...state.seats.values()].filter((seat) => seat.role === 'trainee' && !seat.removed).length;
  return (
    <div className={classes.middle}>
      <h1 className={classes.title}>
        <Written>{words.say(state.setting?.title)}</Written>
      </h1>
      <BigClock />
      <p className={classes.run} data-run={state.run}>
        {t(`ui:run.${state.run}`)}
      </p>
      <p>
        {t('counts.people', { count: people })} · {t('counts.messages', { count: state.traffic.length })}
      </p>
      {!state.locked && door?.open && (
        <p className={classes.late}>
          {t('late')} <Ref>{door.url.replace(/^https?:\/\//, '')}</Ref> · <Ref>{shownCode(state.code)}</Ref>
        </p>
      )}
    </div>
  );
}

export function Paused() {
  const { t } = useTranslation('wall');
  const left = useBreak();
  if (left !== undefined)
    return (
      <div className={classes.middle}>
        <h1 className={classes.huge}>{t('break.title')}</h1>
        <p role="status">{left > 0 ? t('break.words') : t('break.over')}</p>
        <div className={classes.clock}>
          <span role="timer">{span(Math.max(0, left))}</span>
        </div>
      </div>
    );
  return (
    <div className={classes.middle} role="status">
      <h1 className={classes.huge}>{t('paused.title')}</h1>
      <p>{t('paused.words')}</p>
      <BigClock />
    </div>
  );
}

/** More do not fit under the thanks; the instructor shows them as a picture of their own. */
const questionsBelow = 3;

/** Five numbers and thanks. */
export function Ended() {
  const { t } = useTranslation('wall');
  const { state } = useConnection();
  const people = [...state.seats.values()].filter((seat) => seat.role === 'trainee' && !seat.removed).length;
  const questions = state.setting?.questions.length ?? 0;
  const from = new Set(state.traffic.map((one) => one.from)).size;
  const kinds = new Set(state.traffic.map((one) => one.kind)).size;
  const numbers = [
    [people, t('numbers.people', { count: people })],
    [state.traffic.length, t('numbers.messages', { count: state.traffic.length })],
    [from, t('numbers.parties', { count: from })],
    [kinds, t('numbers.kinds', { count: kinds })],
    [elapsed((state.endedAt ?? state.at) - (state.startedAt ?? state.at)), t('numbers.time')],
  ] as const;
  return (
    <div className={classes.middle}>
      <h1 className={classes.huge}>{t('ended.title')}</h1>
      <p>{t('ended.words')}</p>
      <dl className={classes.numbers}>
        {numbers.map(([number, what]) => (
          <div key={what}>
            <dd>{number}</dd>
            <dt>{what}</dt>
          </div>
        ))}
      </dl>
      {questions <= questionsBelow && <Questions below />}
    </div>
  );
}

/** Plain, without any mark of the exercise. */
export function RealWorld() {
  const { t } = useTranslation('wall');
  useEffect(() => {
    const before = document.title;
    document.title = t('realWorld.title');
    return () => {
      document.title = before;
    };
  }, [t]);
  return (
    <div className={classes.middle} role="alert">
      <h1 className={classes.huge}>{t('realWorld.title')}</h1>
      <p>{t('realWorld.words')}</p>
    </div>
  );
}
