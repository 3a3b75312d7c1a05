import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog.tsx';
import dialog from '../Dialogs.module.css';

/** A line of the instructor on every screen of every room. */
export function AnnounceAll({ onClose, onGo }: { onClose(): void; onGo(text: string): void }) {
  const { t } = useTranslation('console');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  return (
    <Dialog title={t('rooms.announce')} onClose={onClose}>
      <form
        className={dialog.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') setWrong(t('broadcast.empty'));
          else onGo(text);
        }}
      >
        <Textarea
          label={t('broadcast.text')}
          description={t('broadcast.help')}
          error={wrong}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(undefined);
          }}
          maxLength={300}
          autosize
          minRows={2}
          dir="auto"
          data-autofocus
        />
        <div className={dialog.acts}>
          <Button type="submit">{t('rooms.announceGo')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The end of all rooms at once: asked for twice, for nothing brings them back. */
export function EndAll({ count, onClose, onGo }: { count: number; onClose(): void; onGo(): void }) {
  const { t } = useTranslation('console');
  return (
    <Dialog title={t('rooms.endHeading', { count })} onClose={onClose}>
      <div className={dialog.form}>
        <p>{t('end.words')}</p>
        <div className={dialog.acts}>
          <Button variant="default" onClick={onClose}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          <Button color="red.9" onClick={onGo}>
            {t('rooms.endGo')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
