import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog.tsx';
import { useShortcutsSwitch } from '../use/useShortcuts.ts';
import classes from './dialogs.module.css';

const keys = [
  ['J K', 'move'],
  ['Enter O', 'open'],
  ['U', 'back'],
  ['R', 'first'],
  ['C', 'new'],
  ['A', 'approve'],
  ['V', 'review'],
  ['E', 'close'],
  ['F', 'flag'],
  ['S /', 'search'],
  ['N', 'note'],
  ['H', 'hand'],
  ['L', 'data'],
  ['I', 'unread'],
  ['1 2 3 4', 'queues'],
  ['Ctrl+Enter', 'send'],
  ['Esc', 'leave'],
  ['?', 'keys'],
] as const;

/** The keys of the desk, and the switch that turns the single ones off. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('desk');
  const [on, set] = useShortcutsSwitch();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <Checkbox
        label={t('keys.on')}
        description={t('keys.help')}
        checked={on}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      <dl className={classes.keys}>
        {keys.map(([signs, name]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              <bdi dir="ltr">
                {signs.split(' ').map((sign) => (
                  <span key={sign}>
                    <kbd>{sign}</kbd>{' '}
                  </span>
                ))}
              </bdi>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
