import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog.tsx';
import { LanguageMenu } from '../../parts/LanguageMenu.tsx';
import { ThemeToggle } from '../../parts/ThemeToggle.tsx';
import { useConnection } from '../../use/useConnection.ts';
import classes from '../Dialogs.module.css';
import { useRoom } from '../room.ts';
import { useActions } from './actions.ts';
import own from './MoreDialog.module.css';

/** What is needed rarely. */
export function MoreDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const { id, open } = useRoom();
  const actions = useActions();
  const live = state.run !== 'ended';
  const shown = live
    ? [
        actions.break,
        actions.speed,
        actions.rewind,
        actions.write,
        actions.faults,
        actions.wall,
        actions.network,
        actions.lock,
        actions.code,
        actions.keep,
        actions.end,
      ]
    : [actions.mark, actions.keep];
  return (
    <Dialog title={t('act.more')} onClose={onClose}>
      <div className={classes.form}>
        <div className={own.acts}>
          {[...shown, actions.review, actions.list].map((action) => (
            <Button
              key={action.id}
              variant="default"
              justify="start"
              disabled={action.reason !== undefined}
              title={action.reason}
              c={action.id === 'end' && action.reason === undefined ? 'var(--mantine-color-error)' : undefined}
              onClick={() => {
                onClose();
                action.act();
              }}
            >
              {action.label}
            </Button>
          ))}
          <Button variant="default" justify="start" component="a" href={`/people?exercise=${encodeURIComponent(id)}`}>
            {t('exercises.data')}
          </Button>
          <Button variant="default" justify="start" component="a" href={`/print?exercise=${encodeURIComponent(id)}`}>
            {t('setup.print')}
          </Button>
          <Button variant="default" justify="start" onClick={() => open('keys')}>
            {t('act.keys')}
          </Button>
        </div>
        <div className={own.page}>
          <LanguageMenu label />
          <ThemeToggle />
        </div>
      </div>
    </Dialog>
  );
}
