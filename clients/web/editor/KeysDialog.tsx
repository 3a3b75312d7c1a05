import { useTranslation } from 'react-i18next';
import { ShortcutHelp } from '../parts/ShortcutHelp.tsx';

const keys = [
  ['Ctrl S', 'save'],
  ['Ctrl Enter', 'check'],
  ['F8', 'next'],
  ['Shift F8', 'previous'],
  ['Ctrl Space', 'complete'],
  ['Ctrl F', 'find'],
  ['Alt ↑ ↓', 'move'],
] as const;

export function KeysDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('editor');
  return <ShortcutHelp keys={keys.map(([key, does]) => [key, t(`keys.${does}`)])} onClose={onClose} />;
}
