import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog.tsx';
import { useConnection } from '../../use/useConnection.ts';
import type { Preset } from '../room.ts';
import { useFormTexts } from './useFormTexts.ts';
import { WriteForm } from './WriteForm.tsx';

/** A message of the instructor as any party of the story. The forms are those of the desk, and so are their words. */
export default function WriteDialog({ preset, onClose }: { preset: Preset; onClose(): void }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const ready = useFormTexts(state.setting?.kinds ?? []);
  return (
    <Dialog title={t('act.write')} onClose={onClose}>
      {ready && <WriteForm preset={preset} onDone={onClose} />}
    </Dialog>
  );
}
