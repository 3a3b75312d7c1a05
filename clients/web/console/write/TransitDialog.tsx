import { useTranslation } from 'react-i18next';
import { onItsWay } from '../../../sdk/rules.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { TransitForm } from './TransitForm.tsx';
import { useFormTexts } from './useFormTexts.ts';

/** A message that waits, or that a fault keeps, to be given other words before it goes on. */
export default function TransitDialog({ message: id, onClose }: { message: string; onClose(): void }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const message = onItsWay(state, id)?.arrives;
  const ready = useFormTexts(message ? [message.type] : []);
  return (
    <Dialog title={t('transit.dialog')} onClose={onClose}>
      {message && ready && <TransitForm message={message} onDone={onClose} />}
      {!message && <p>{t('inspect.gone')}</p>}
    </Dialog>
  );
}
