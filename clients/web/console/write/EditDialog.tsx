import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { EditForm } from './EditForm.tsx';
import { useFormTexts } from './useFormTexts.ts';

/** An inject before it is played, to be changed: its words, its recipients, its time. */
export default function EditDialog({ inject: id, onClose }: { inject: string; onClose(): void }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const inject = state.scenario?.injects.find((one) => one.id === id);
  const ready = useFormTexts(inject?.kind === 'message' ? [inject.message.type] : []);
  return (
    <Dialog title={t('edit.heading')} onClose={onClose}>
      {inject && ready && <EditForm inject={inject} onDone={onClose} />}
    </Dialog>
  );
}
