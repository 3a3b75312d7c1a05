import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../sdk/index.ts';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './Notes.module.css';

/** Writes a note of the bureau about a case. */
export function NoteForm({ thread, onClose }: { thread: string; onClose(): void }) {
  const { t } = useTranslation(['desk', 'ui']);
  const words = useWords();
  const connection = useConnection();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();

  async function add() {
    try {
      await connection.send({ type: 'note.add', case: thread, text });
      onClose();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setWrong(words.problem(error.problem));
    }
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void add();
      }}
    >
      <Textarea
        label={t('note.label')}
        description={t('note.help')}
        error={wrong}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={2000}
        rows={3}
        dir="auto"
        autoFocus
      />
      <span className={classes.buttons}>
        <Button type="submit" size="sm">
          {t('note.add')}
        </Button>
        <Button size="sm" variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      </span>
    </form>
  );
}
