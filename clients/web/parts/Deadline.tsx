import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Deadline.module.css';
import { span } from './time.ts';

export type DueState = 'fine' | 'soon' | 'late';

const icons = { fine: IconClock, soon: IconAlertTriangleFilled, late: IconAlertOctagonFilled } as const;

/** In the last quarter of the time, and never more than ten minutes before, something is due soon. All in exercise ms. */
export function dueState(due: number, now: number, since?: number): DueState {
  if (now > due) return 'late';
  const quarter = since === undefined ? 600_000 : Math.max(60_000, (due - since) / 4);
  return due - now <= Math.min(quarter, 600_000) ? 'soon' : 'fine';
}

/**
 * What is due, when, and how it stands: shape, words, then colour. Times are exercise ms, so that it stands still while paused.
 *
 * @param untimed the exercise shows deadlines and never calls them late.
 */
export function Deadline(props: {
  kind: 'acknowledge' | 'answer';
  due: number;
  now: number;
  since?: number | undefined;
  untimed?: boolean;
  compact?: boolean;
  /** Which limit it follows from, in words: to be read by who points at it. */
  limit?: string | undefined;
}) {
  const { t } = useTranslation('ui');
  const state = props.untimed && props.now > props.due ? 'fine' : dueState(props.due, props.now, props.since);
  const Icon = icons[state];
  const words =
    props.untimed && props.now > props.due
      ? t('due.untimed')
      : t(`due.${state}`, { time: span(props.due - props.now) });
  return (
    <span className={classes.chip} data-state={state} title={props.limit}>
      <Icon size={16} aria-hidden="true" />
      <span className={props.compact ? 'visually-hidden' : undefined}>{t(`due.${props.kind}`)} </span>
      <span>{words}</span>
    </span>
  );
}
