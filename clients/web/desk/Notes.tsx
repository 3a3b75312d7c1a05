import { Button } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Prose } from '../parts/Ref.tsx';
import { elapsed } from '../parts/time.ts';
import { useDesk } from './desk.ts';
import { NoteForm } from './later.tsx';
import classes from './Notes.module.css';
import { useDeskEvents } from './useDeskEvents.ts';

/** Notes of the bureau about a case: for the own team and staff, never sent to anybody. */
export function Notes({ thread }: { thread: string }) {
  const { t } = useTranslation('desk');
  const { state, bureau } = useDesk();
  const [open, setOpen] = useState(false);
  const notes = state.notes.filter((note) => note.case === thread && note.bureau === bureau);
  useDeskEvents({ note: () => setOpen(true) });

  return (
    <section className={classes.notes} aria-label={t('note.title')}>
      {notes.map((note) => (
        <p key={`${note.at} ${note.text}`} className={classes.note}>
          <span className={classes.by}>
            <IconNotes size={16} aria-hidden="true" /> {state.seats.get(note.seat)?.name ?? t('note.somebody')},{' '}
            {elapsed(note.at - (state.startedAt ?? note.at), true)}
          </span>
          <Prose>{note.text}</Prose>
        </p>
      ))}
      {open ? (
        <NoteForm thread={thread} onClose={() => setOpen(false)} />
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
