import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForms } from '../../forms/families.ts';
import { loadTexts } from '../../i18n.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { EditForm } from './EditForm.tsx';

/** An inject before it is played, to be changed: its words, its recipients, its time. */
export default function EditDialog({ inject: id, onClose }: { inject: string; onClose(): void }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const inject = state.scenario?.injects.find((one) => one.id === id);
  const forms = useForms(inject?.kind === 'message' ? [inject.message.type] : []);
  const [words, setWords] = useState(i18next.hasLoadedNamespace('desk-later'));
  useEffect(() => {
    if (!words) void loadTexts(['desk', 'desk-later']).then(() => setWords(true));
  }, [words]);
  return (
    <Dialog title={t('edit.heading')} onClose={onClose}>
      {inject && words && forms && <EditForm inject={inject} onDone={onClose} />}
    </Dialog>
  );
}
