import '../choices.ts';
import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcutsSwitch } from '../use/useShortcuts.ts';
import { Dialog } from './Dialog.tsx';
import classes from './ShortcutHelp.module.css';

/** The keys of a screen, and the switch that silences them. */
export function ShortcutHelp({
  keys,
  onClose,
  children,
}: {
  keys: readonly (readonly [key: string, does: string])[];
  onClose(): void;
  children?: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const [on, set] = useShortcutsSwitch();
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <Switch
        size="md"
        label={t('shortcuts.on')}
        description={t('shortcuts.rule')}
        checked={on}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      <dl className={classes.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {children}
    </Dialog>
  );
}
