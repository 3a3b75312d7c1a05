import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../sdk/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { elapsed } from '../parts/time.ts';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { Coach } from './Coach.tsx';
import { useDesk } from './desk.ts';
import classes from './dialogs.module.css';

/** The hand: the instructor sees it, in the order in which hands went up. */
export function HandDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, seat } = useDesk();
  const connection = useConnection();
  const now = useNow();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const up = state.hands.get(seat);

  async function move(
    command: { type: 'hand.raise'; text?: string } | { type: 'hand.lower' } | { type: 'hint.request' },
  ) {
    try {
      await connection.send(command);
      onClose();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const nothing = command.type === 'hint.request' && error.problem.code === 'nothing_to_do';
      setWrong(nothing ? t('hand.noHint') : words.problem(error.problem));
    }
  }

  return (
    <Dialog title={t('hand.title')} onClose={onClose}>
      <Coach mark="hand" />
      {up ? (
        <>
          <p className={classes.words}>
            {t('hand.waiting', { time: elapsed(now - up.at, true) })} {up.text}
          </p>
          <Button onClick={() => void move({ type: 'hand.lower' })}>{t('hand.lower')}</Button>
        </>
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void move({ type: 'hand.raise', ...(text.trim() && { text: text.trim() }) });
          }}
        >
          <TextInput
            label={t('hand.about')}
            description={t('hand.optional')}
            error={wrong}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            maxLength={300}
            dir="auto"
          />
          <Button type="submit">{t('hand.raise')}</Button>
        </form>
      )}
      {state.run === 'running' && (
        <div className={classes.other}>
          <p className={classes.words}>{t('hand.hintWords')}</p>
          <Button variant="default" onClick={() => void move({ type: 'hint.request' })}>
            {t('hand.hint')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
