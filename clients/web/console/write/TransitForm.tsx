import '@mantine/core/styles/Fieldset.css';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireCommandInput } from '../../../../schemas/command.ts';
import type { Message } from '../../../../schemas/message.ts';
import { idOf } from '../../desk/compose/form.ts';
import { wordsAt } from '../../desk/compose/places.ts';
import { SchemaForm } from '../../desk/compose/SchemaForm.tsx';
import { useBodyForm, useConfirming } from '../../desk/compose/useBodyForm.ts';
import { faultsFrom } from '../../desk/compose/validate.ts';
import { draftFrom, type Writing, writingFrom } from '../../desk/writing.ts';
import { formOf } from '../../forms/families.ts';
import type { Field } from '../../forms/fields.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import dialog from '../Dialogs.module.css';
import { DialogForm } from './DialogForm.tsx';
import { inCommand } from './inCommand.ts';
import { useSubmission } from './useSubmission.ts';

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
  const { state } = useConnection();
  const offset = state.parties.get(message.from)?.utcOffset ?? 0;
  const { type, subject, language, urgency, body } = message;
  const [begun] = useState<Writing>(() =>
    writingFrom({ type, to: [], subject, language, urgency, body }, `transit.${message.id}`, undefined, offset),
  );
  const [writing, setWriting] = useState(begun);
  const [reason, setReason] = useState('');
  const submission = useSubmission((problem) => faultsFrom(inCommand(problem), type, words), onDone);
  const { refused } = submission;
  const form = useBodyForm({
    writing,
    offset,
    faults: refused,
    confirming: useConfirming(),
    change: (body) => setWriting({ ...writing, body }),
  });

  function submit() {
    const [before, draft] = [draftFrom(begun, offset), draftFrom(writing, offset)];
    const command: Edit = {
      type: 'message.edit',
      message: message.id,
      ...(draft.subject !== before.subject && { subject: draft.subject }),
      ...(!same(draft.body, before.body) && { body: draft.body }),
      ...(reason.trim() && { reason: reason.trim() }),
    };
    if (command.subject === undefined && command.body === undefined) return onDone();
    void submission.send(command);
  }

  return (
    <DialogForm form={form} faults={refused} submission={submission} go={t('transit.go')} onSubmit={submit}>
      <p className={dialog.hint}>{t('transit.words', { party: words.party(state, message.from) })}</p>
      <TextInput
        id={idOf('/draft/subject')}
        label={words.common.fields.subject}
        error={wordsAt(refused, '/draft/subject')}
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
        error={wordsAt(refused, '/draft/reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        maxLength={500}
        dir="auto"
      />
    </DialogForm>
  );
}
