import { useTranslation } from 'react-i18next';
import { wallTime } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import type { LocalDraft } from '../drafts.ts';
import classes from './SaveLine.module.css';

/** Always there while something is written: is it saved, where, and that nothing has been sent. */
export function SaveLine({ draft, sending }: { draft: LocalDraft | undefined; sending: boolean }) {
  const { t } = useTranslation('desk');
  const { link } = useConnection();
  if (sending)
    return (
      <p className={classes.line} role="status">
        {link.state === 'connected' ? t('save.sending') : t('save.queued')}
      </p>
    );
  const words = !draft
    ? t('save.nothing')
    : draft.stage === 'blocked'
      ? t('save.blocked')
      : draft.savedAt !== undefined && draft.savedAt >= draft.at
        ? t('save.saved', { time: wallTime(draft.savedAt) })
        : t('save.kept', { time: wallTime(draft.at) });
  return (
    <p className={classes.line} data-blocked={draft?.stage === 'blocked' || undefined}>
      {words}
    </p>
  );
}
