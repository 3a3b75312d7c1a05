import { useTranslation } from 'react-i18next';
import { ShortcutHelp } from '../../parts/ShortcutHelp.tsx';

const keys = [
  ['P', 'pause'],
  ['B', 'mark'],
  ['I', 'inject'],
  ['N', 'next'],
  ['H', 'hand'],
  ['J K', 'lines'],
  ['Enter', 'inspect'],
  ['U', 'back'],
  ['F', 'filter'],
  ['L', 'view'],
  ['V', 'wall'],
  ['1 2 3 4', 'tabs'],
  ['Ctrl K', 'all'],
  ['?', 'keys'],
] as const;

export function KeysDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('console');
  return <ShortcutHelp keys={keys.map(([key, does]) => [key, t(`keys.${does}`)])} onClose={onClose} />;
}
