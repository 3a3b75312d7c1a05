import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog.tsx';
import { Written } from '../../parts/Ref.tsx';
import { useConnection } from '../../use/useConnection.ts';
import classes from '../Dialogs.module.css';
import { useRoom } from '../room.ts';

/** Answers a raised hand in words that its person alone reads; the hand is down with it. */
export function AnswerDialog({ seat, onClose }: { seat: string; onClose(): void }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const { send } = useRoom();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const name = state.seats.get(seat)?.name ?? '';
  // What was asked stays to be read, though the hand may go down meanwhile.
  const [asked] = useState(state.hands.get(seat)?.text);
  function submit() {
    if (text.trim() === '') return setWrong(t('answer.empty'));
    void send({ type: 'hand.answer', seat, text }).then((done) => done && onClose());
  }
  return (
    <Dialog title={t('answer.heading', { name })} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {asked && (
          <q className={classes.hint}>
            <Written>{asked}</Written>
          </q>
        )}
        <Textarea
          label={t('answer.text')}
          description={t('answer.help', { name })}
          error={wrong}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(undefined);
          }}
          maxLength={500}
          autosize
          minRows={2}
          dir="auto"
          data-autofocus
        />
        <div className={classes.acts}>
          <Button type="submit">{t('answer.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
