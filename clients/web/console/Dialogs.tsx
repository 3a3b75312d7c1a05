import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog.tsx';
import { FaultDialog } from './injects/FaultDialog.tsx';
import { KeepDialog } from './injects/KeepDialog.tsx';
import type { DialogName, Preset } from './room.ts';
import { useRoom } from './room.ts';
import { AnswerDialog } from './run/AnswerDialog.tsx';
import { BreakDialog } from './run/BreakDialog.tsx';
import { BroadcastDialog } from './run/BroadcastDialog.tsx';
import { EndDialog } from './run/EndDialog.tsx';
import { KeysDialog } from './run/KeysDialog.tsx';
import { MarkDialog } from './run/MarkDialog.tsx';
import { MoreDialog } from './run/MoreDialog.tsx';
import { Palette } from './run/Palette.tsx';
import { RewindDialog } from './run/RewindDialog.tsx';
import { SpeedDialog } from './run/SpeedDialog.tsx';
import { WallDialog } from './run/WallDialog.tsx';
import { NetworkPanel } from './setup/NetworkPanel.tsx';
import { useNetwork } from './setup/useNetwork.ts';

/** Forms of all message types: read when the instructor first writes one. */
const WriteDialog = lazy(() => import('./write/WriteDialog.tsx'));
const TransitDialog = lazy(() => import('./write/TransitDialog.tsx'));
const EditDialog = lazy(() => import('./write/EditDialog.tsx'));

/** Whatever is one level below the screen. */
export function Dialogs({ name, preset, onClose }: { name: DialogName; preset: Preset; onClose(): void }) {
  switch (name) {
    case 'mark':
      return <MarkDialog about={preset.about} onClose={onClose} />;
    case 'answer':
      return <AnswerDialog seat={preset.seat ?? ''} onClose={onClose} />;
    case 'inject':
      return <Palette onClose={onClose} />;
    case 'write':
      return (
        <Suspense>
          <WriteDialog preset={preset} onClose={onClose} />
        </Suspense>
      );
    case 'edit':
      return (
        <Suspense>
          <EditDialog inject={preset.inject ?? ''} onClose={onClose} />
        </Suspense>
      );
    case 'transit':
      return (
        <Suspense>
          <TransitDialog message={preset.message ?? ''} onClose={onClose} />
        </Suspense>
      );
    case 'break':
      return <BreakDialog onClose={onClose} />;
    case 'broadcast':
      return <BroadcastDialog onClose={onClose} />;
    case 'speed':
      return <SpeedDialog onClose={onClose} />;
    case 'wall':
      return <WallDialog onClose={onClose} />;
    case 'rewind':
      return <RewindDialog after={preset.after} onClose={onClose} />;
    case 'end':
      return <EndDialog onClose={onClose} />;
    case 'faults':
      return <FaultDialog onClose={onClose} />;
    case 'keep':
      return <KeepDialog onClose={onClose} />;
    case 'network':
      return <NetworkDialog onClose={onClose} />;
    case 'more':
      return <MoreDialog onClose={onClose} />;
    case 'keys':
      return <KeysDialog onClose={onClose} />;
  }
}

function NetworkDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('console');
  const { staff } = useRoom();
  return (
    <Dialog title={t('setup.network')} onClose={onClose}>
      <NetworkPanel network={useNetwork(staff)} />
    </Dialog>
  );
}
