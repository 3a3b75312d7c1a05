import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog.tsx';
import { useConnection } from '../../use/useConnection.ts';
import classes from '../Dialogs.module.css';
import { useRoom } from '../room.ts';

/** Marks the moment at which it was opened, however long the words take. */
export function MarkDialog({ about, onClose }: { about: number | undefined; onClose(): void }) {
  const { t } = useTranslation('console');
  const { log } = useConnection();
  const { send } = useRoom();
  const [moment] = useState(about ?? log.length);
  const [text, setText] = useState('');
  return (
    <Dialog title={t('mark.heading')} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send({ type: 'mark.add', text, about: moment }).then((done) => done && onClose());
        }}
      >
        <TextInput
          label={t('mark.text')}
          description={t('mark.help')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={500}
          dir="auto"
          data-autofocus
        />
        <div className={classes.acts}>
          <Button type="submit">{t('mark.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
