import { useTranslation } from 'react-i18next';
import { useConnection } from '../use/useConnection.ts';
import classes from './Moments.module.css';
import { useRoom } from './room.ts';

/** A time that leads there. */
export function AtButton({ at, n, label }: { at: number; n?: number | undefined; label?: string | undefined }) {
  const { t } = useTranslation('review');
  const { clock, goTo, here } = useRoom();
  const time = clock(at);
  const words = label ?? t('cases.moment');
  return (
    <button
      type="button"
      className={classes.at}
      aria-label={`${time} ${words}`}
      title={words}
      aria-current={here.n === n ? 'time' : undefined}
      onClick={() => goTo({ at, ...(n !== undefined && { n }) })}
    >
      <bdi dir="ltr">{time}</bdi>
    </button>
  );
}

/** Entries of the log that prove something, as times that lead there. */
export function Evidence({ entries }: { entries: readonly number[] }) {
  const { t } = useTranslation('review');
  const { log } = useConnection();
  const { clock } = useRoom();
  const known = [...new Set(entries)].flatMap((n) => log[n - 1] ?? []);
  return (
    <span className={classes.row}>
      {known.map(({ n, at }) => {
        const ms = Date.parse(at);
        return <AtButton key={n} at={ms} n={n} label={t('results.entry', { n, time: clock(ms) })} />;
      })}
    </span>
  );
}
