import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog.tsx';
import type { Preset } from '../room.ts';
import { WriteForm } from './WriteForm.tsx';

/** A message of the instructor as any party of the story. The forms are those of the desk, and so are their words. */
export default function WriteDialog({ preset, onClose }: { preset: Preset; onClose(): void }) {
  const { t } = useTranslation('console');
  const [ready, setReady] = useState(i18next.hasLoadedNamespace('desk'));
  useEffect(() => {
    if (!ready) void i18next.loadNamespaces('desk').then(() => setReady(true));
  }, [ready]);
  return (
    <Dialog title={t('act.write')} onClose={onClose}>
      {ready && <WriteForm preset={preset} onDone={onClose} />}
    </Dialog>
  );
}
