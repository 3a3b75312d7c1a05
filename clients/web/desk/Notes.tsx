import { Button, Textarea } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../sdk/index.ts';
import { Written } from '../parts/Ref.tsx';
import { elapsed } from '../parts/time.ts';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import classes from './Notes.module.css';
import { useDeskEvents } from './useDeskEvents.ts';

/** Notes of the bureau about a case: for the own team and staff, never sent to anybody. */
export function Notes({ thread }: { thread: string }) {
  const { t } = useTranslation(['desk', 'ui']);
  const words = useWords();
  const { state, bureau } = useDesk();
  const connection = useConnection();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const notes = state.notes.filter((note) => note.case === thread && note.bureau === bureau);
  useDeskEvents({ note: () => setOpen(true) });

  async function add() {
    try {
      await connection.send({ type: 'note.add', case: thread, text });
      setText('');
      setWrong(undefined);
      setOpen(false);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setWrong(words.problem(error.problem));
    }
  }

  return (
    <section className={classes.notes} aria-label={t('note.title')}>
      {notes.map((note) => (
        <p key={`${note.at} ${note.text}`} className={classes.note}>
          <span className={classes.by}>
            <IconNotes size={16} aria-hidden="true" /> {state.seats.get(note.seat)?.name ?? t('note.somebody')},{' '}
            {elapsed(note.at - (state.startedAt ?? note.at), true)}
          </span>
          <Written>{note.text}</Written>
        </p>
      ))}
      {open ? (
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
            <Button size="sm" variant="default" onClick={() => setOpen(false)}>
              {t('ui:cancel')}
            </Button>
          </span>
        </form>
      ) : (
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconNotes size={18} />}
          onClick={() => setOpen(true)}
        >
          {t('note.open')}
        </Button>
      )}
    </section>
  );
}
