import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForms } from '../../forms/families.ts';
import { loadTexts } from '../../i18n.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useConnection } from '../../use/useConnection.ts';
import type { Preset } from '../room.ts';
import { WriteForm } from './WriteForm.tsx';

/** A message of the instructor as any party of the story. The forms are those of the desk, and so are their words. */
export default function WriteDialog({ preset, onClose }: { preset: Preset; onClose(): void }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const forms = useForms(state.setting?.kinds ?? []);
  const [words, setWords] = useState(i18next.hasLoadedNamespace('desk-later'));
  const ready = words && forms;
  useEffect(() => {
    if (!words) void loadTexts(['desk', 'desk-later']).then(() => setWords(true));
  }, [words]);
  return (
    <Dialog title={t('act.write')} onClose={onClose}>
      {ready && <WriteForm preset={preset} onDone={onClose} />}
    </Dialog>
  );
}
