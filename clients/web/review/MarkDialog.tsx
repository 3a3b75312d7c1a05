import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../console/Dialogs.module.css';
import { Dialog } from '../parts/Dialog.tsx';
import { useRoom } from './room.ts';

/** A note about the moment that is looked at. */
export function MarkDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('review');
  const { here, clock, send } = useRoom();
  const [moment] = useState(here);
  const [text, setText] = useState('');
  return (
    <Dialog title={t('notes.addHeading', { time: clock(moment.time) })} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send({ type: 'mark.add', text, about: Math.max(1, moment.n) }).then((done) => done && onClose());
        }}
      >
        <TextInput
          label={t('notes.text')}
          description={t('notes.help')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={500}
          dir="auto"
          data-autofocus
        />
        <div className={classes.acts}>
          <Button type="submit">{t('notes.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
