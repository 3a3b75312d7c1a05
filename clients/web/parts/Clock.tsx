import { useTranslation } from 'react-i18next';
import classes from './Clock.module.css';
import { elapsed, localTime, offsetName, span } from './time.ts';

/**
 * The exercise clock: time since the start large, the local time of a bureau small. All in exercise ms; it stands still when they do.
 *
 * @param offset minutes east of UTC of the bureau whose time is shown; `place` is its name.
 */
export function Clock(props: {
  now: number;
  startedAt: number | undefined;
  rate: number;
  offset?: number | undefined;
  place?: string | undefined;
  large?: boolean;
  /** Until the planned end, exercise ms; past it nothing is said. */
  left?: number | undefined;
  /** What is left below the time, where there is little room beside it. */
  stacked?: boolean;
}) {
  const { t } = useTranslation('ui');
  const since = props.startedAt === undefined ? 0 : props.now - props.startedAt;
  return (
    <span className={classes.clock} data-large={props.large || undefined} data-stacked={props.stacked || undefined}>
      <span className={classes.main} role="timer" aria-label={t('clock.elapsed')}>
        {elapsed(since)}
      </span>
      {props.rate !== 1 && (
        <span className={classes.speed} title={t('clock.speedLong', { rate: props.rate })}>
          {t('clock.speed', { rate: props.rate })}
        </span>
      )}
      {props.left !== undefined && props.left > 0 && (
        <span className={classes.left}>{t('clock.left', { time: span(props.left) })}</span>
      )}
      {props.offset !== undefined && (
        <span className={classes.local} title={props.place && t('clock.local', { place: props.place })}>
          {localTime(props.now, props.offset)}{' '}
          <bdi dir="ltr" className={classes.zone}>
            {offsetName(props.offset)}
          </bdi>
        </span>
      )}
    </span>
  );
}
