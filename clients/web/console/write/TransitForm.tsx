import '@mantine/core/styles/Fieldset.css';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireCommandInput } from '../../../../schemas/command.ts';
import type { Message } from '../../../../schemas/message.ts';
import { ProblemError } from '../../../sdk/problem-error.ts';
import { type Form, FormContext, idOf } from '../../desk/compose/form.ts';
import { SchemaForm } from '../../desk/compose/SchemaForm.tsx';
import { type Fault, faultsFrom } from '../../desk/compose/validate.ts';
import { withValue } from '../../desk/compose/values.ts';
import { draftFrom, type Writing, writingFrom } from '../../desk/writing.ts';
import { formOf } from '../../forms/families.ts';
import type { Field } from '../../forms/fields.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { useErrorWords } from '../../use/useErrorWords.ts';
import { useWords } from '../../use/useWords.ts';
import dialog from '../Dialogs.module.css';
import { inCommand } from './inCommand.ts';

type Edit = Extract<WireCommandInput, { type: 'message.edit' }>;

/** The fields whose words may be changed on the way; what a message decides or refers to is its sender's. */
const wordsOf = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field): Field[] => {
    if (field.is === 'group') {
      const inner = wordsOf(field.fields);
      return inner.length > 0 ? [{ ...field, fields: inner }] : [];
    }
    const { role = 'skip' } = field.hints ?? {};
    return role === 'skip' || role === 'code' || field.entry === 'groups' ? [] : [field];
  });

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what was changed is sent; what the hub refuses is said at its field. */
export function TransitForm({ message, onDone }: { message: Message; onDone(): void }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const connection = useConnection();
  const errorWords = useErrorWords();
  const { state } = connection;
  const offset = state.parties.get(message.from)?.utcOffset ?? 0;
  const { type, subject, language, urgency, body } = message;
  const [begun] = useState<Writing>(() =>
    writingFrom({ type, to: [], subject, language, urgency, body }, `transit.${message.id}`, undefined, offset),
  );
  const [writing, setWriting] = useState(begun);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(0);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const at = (path: string) => faults.find((one) => one.path === path || one.path.startsWith(`${path}/`))?.words;

  async function submit() {
    const [before, draft] = [draftFrom(begun, offset), draftFrom(writing, offset)];
    const command: Edit = {
      type: 'message.edit',
      message: message.id,
      ...(draft.subject !== before.subject && { subject: draft.subject }),
      ...(!same(draft.body, before.body) && { body: draft.body }),
      ...(reason.trim() && { reason: reason.trim() }),
    };
    if (command.subject === undefined && command.body === undefined) return onDone();
    setBusy(true);
    setFailed(undefined);
    try {
      await connection.send(command);
      onDone();
    } catch (error) {
      if (error instanceof ProblemError) {
        setFaults(faultsFrom(inCommand(error.problem), type, words));
        setTried((round) => round + 1);
      } else setFailed(errorWords(error));
      setBusy(false);
    }
  }

  const form: Form = {
    type,
    values: writing.body,
    set: (path, value) => setWriting({ ...writing, body: withValue(writing.body, path, value) }),
    left: () => {},
    wrong: (path) => at(`/draft/body${path}`),
    asks: () => undefined,
    confirmed: new Set(),
    confirm: () => {},
    state,
    words,
    offset,
    now: () => connection.now(),
    parent: undefined,
  };
  return (
    <FormContext value={form}>
      <form
        className={dialog.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {tried > 0 && (
          <ErrorSummary
            round={tried}
            problems={faults.map(({ path, words: said }) => ({
              field: idOf(path.replace(/^\/draft\/body(?=\/)/, '')),
              words: said,
            }))}
          />
        )}
        <p className={dialog.hint}>{t('transit.words', { party: words.party(state, message.from) })}</p>
        <TextInput
          id={idOf('/draft/subject')}
          label={words.common.fields.subject}
          error={at('/draft/subject')}
          value={writing.subject}
          onChange={(event) => setWriting({ ...writing, subject: event.currentTarget.value })}
          maxLength={120}
          dir="auto"
        />
        <SchemaForm fields={wordsOf(formOf(type))} texts={words.kind(type).fields} />
        <Textarea
          id={idOf('/draft/reason')}
          label={t('transit.reason')}
          description={t('transit.reasonHelp')}
          error={at('/draft/reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          maxLength={500}
          dir="auto"
        />
        {failed && <p role="alert">{failed}</p>}
        <div className={dialog.acts}>
          <Button type="submit" loading={busy}>
            {t('transit.go')}
          </Button>
        </div>
      </form>
    </FormContext>
  );
}
