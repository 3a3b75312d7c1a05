import { useTranslation } from 'react-i18next';
import classes from './RunPill.module.css';

/** The state of an exercise: the same word at the same place on every screen. */
export function RunPill({ run }: { run: 'lobby' | 'briefing' | 'running' | 'paused' | 'ended' | 'realWorld' }) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes.pill} data-run={run}>
      {t(`run.${run}`)}
    </span>
  );
}
