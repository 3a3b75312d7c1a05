import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForms } from '../../forms/families.ts';
import { loadTexts } from '../../i18n.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { TransitForm } from './TransitForm.tsx';

/** A held message, to be given other words before it goes on. */
export default function TransitDialog({ message: id, onClose }: { message: string; onClose(): void }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const message = state.edits.get(id)?.at(-1)?.message ?? state.heldMessages.get(id)?.message;
  const forms = useForms(message ? [message.type] : []);
  const [words, setWords] = useState(i18next.hasLoadedNamespace('desk-later'));
  useEffect(() => {
    if (!words) void loadTexts(['desk', 'desk-later']).then(() => setWords(true));
  }, [words]);
  return (
    <Dialog title={t('transit.dialog')} onClose={onClose}>
      {message && words && forms && <TransitForm message={message} onDone={onClose} />}
      {!message && <p>{t('inspect.gone')}</p>}
    </Dialog>
  );
}
