import { useTranslation } from 'react-i18next';
import { ShortcutHelp } from '../parts/ShortcutHelp.tsx';
import { useRoom } from './room.ts';

const keys = [
  ['Space', 'play'],
  ['← →', 'event'],
  ['Shift ← →', 'minute'],
  ['Home End', 'ends'],
  ['S D', 'speed'],
  ['N', 'sign'],
  ['L', 'late'],
  ['X', 'refused'],
  ['B', 'mark'],
  ['V', 'wall'],
  ['P', 'report'],
  ['?', 'keys'],
] as const;

export function KeysDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('review');
  const { staff } = useRoom();
  const mine = keys.filter(([, does]) => staff || (does !== 'mark' && does !== 'wall'));
  return <ShortcutHelp keys={mine.map(([key, does]) => [key, t(`keys.${does}`)])} onClose={onClose} />;
}
