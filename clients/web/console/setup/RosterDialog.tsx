import { Button, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterRead, StaffApi } from '../../../sdk/index.ts';
import { ProblemError } from '../../../sdk/problem-error.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { comma } from '../../parts/signs.ts';
import { textOf } from '../../parts/textOf.ts';
import { useErrorWords } from '../../use/useErrorWords.ts';
import dialog from '../Dialogs.module.css';
import classes from './Roster.module.css';
import { RosterRows } from './RosterRows.tsx';

/** A class list, from a file or pasted: looked at first, with every mistake at its line, then kept. */
export function RosterDialog({
  staff,
  id,
  onClose,
  onSaved,
}: {
  staff: StaffApi;
  id: string;
  onClose(): void;
  onSaved(): void;
}) {
  const { t } = useTranslation('console');
  const [text, setText] = useState('');
  const [seen, setSeen] = useState<RosterRead>();
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const errorWords = useErrorWords();

  function write(words: string) {
    setText(words);
    setSeen(undefined);
    setWrong(undefined);
  }
  async function send(csv: string, preview: boolean) {
    setBusy(true);
    setWrong(undefined);
    try {
      const read = await staff.exercises.roster.put(id, csv, { preview });
      if (read.saved) return onSaved();
      setSeen(read);
    } catch (error) {
      setSeen(undefined);
      const unread = error instanceof ProblemError && error.problem.code === 'roster_invalid';
      setWrong(unread ? t('roster.unread') : errorWords(error));
    }
    setBusy(false);
  }
  async function choose(chosen: File | undefined) {
    if (!chosen) return;
    const words = await textOf(chosen);
    write(words);
    if (file.current) file.current.value = '';
    await send(words, true);
  }
  const ready = seen !== undefined && seen.remarks.length === 0;

  return (
    <Dialog title={t('roster.load')} onClose={onClose}>
      <div className={dialog.form}>
        <p>{t('roster.how')}</p>
        <input
          ref={file}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          hidden
          aria-label={t('roster.file')}
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
        <div>
          <Button
            variant="default"
            leftSection={<IconFileImport size={18} />}
            onClick={() => file.current?.click()}
            data-autofocus
          >
            {t('roster.file')}
          </Button>
        </div>
        <Textarea
          label={t('roster.paste')}
          description={t('roster.example')}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          minRows={4}
          maxRows={10}
          autosize
          dir="auto"
        />
        {wrong !== undefined && (
          <p className={classes.wrong} role="alert">
            {wrong}
          </p>
        )}
        {seen && <Seen seen={seen} />}
        <div className={dialog.acts}>
          <Button variant="default" onClick={onClose}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          {ready ? (
            <Button loading={busy} onClick={() => void send(text, false)}>
              {t('roster.keep')}
            </Button>
          ) : (
            <Button loading={busy} disabled={text.trim() === ''} onClick={() => void send(text, true)}>
              {t('roster.look')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Seen({ seen: { people, remarks, more, ignored } }: { seen: RosterRead }) {
  const { t } = useTranslation('console');
  return (
    <>
      <p role="status">
        {t('roster.count', { count: people.length })}{' '}
        {remarks.length > 0 && t('roster.mistakes', { count: remarks.length + more })}
      </p>
      {ignored.length > 0 && <p className={classes.dim}>{t('roster.ignored', { columns: ignored.join(comma()) })}</p>}
      {remarks.length > 0 && (
        <ul className={`${classes.mistakes} ${classes.wrong}`}>
          {remarks.map(({ code, line, column }) => (
            <li key={`${line} ${column} ${code}`}>
              {t('roster.line', { line })} {t(`roster.${column}`)}: {t(`roster.wrong.${code}`)}
            </li>
          ))}
          {more > 0 && <li>{t('roster.others', { count: more })}</li>}
        </ul>
      )}
      <RosterRows people={people} />
    </>
  );
}
