import '@mantine/core/styles/Fieldset.css';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireCommandInput } from '../../../../schemas/command.ts';
import { instant } from '../../../../schemas/ids.ts';
import { urgencies } from '../../../../schemas/message.ts';
import type { Inject } from '../../../../schemas/scenario.ts';
import { type Language, say, type Text } from '../../../../schemas/text.ts';
import { idOf } from '../../desk/compose/form.ts';
import { wordsAt } from '../../desk/compose/places.ts';
import { SchemaForm } from '../../desk/compose/SchemaForm.tsx';
import { useBodyForm, useConfirming } from '../../desk/compose/useBodyForm.ts';
import { faultsFrom } from '../../desk/compose/validate.ts';
import { draftFrom, type Writing, writingFrom } from '../../desk/writing.ts';
import { formOf } from '../../forms/families.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import dialog from '../Dialogs.module.css';
import { plan, startOf } from '../injects/plan.ts';
import { DialogForm } from './DialogForm.tsx';
import { inCommand } from './inCommand.ts';
import { useSubmission } from './useSubmission.ts';

type Edit = Extract<WireCommandInput, { type: 'inject.edit' }>;
type Worded = 'source' | 'headline' | 'text';

/** The texts of an inject that are for persons: one string, or one in each of its languages. */
const textsOf = (inject: Inject): [Worded, Text][] =>
  (['source', 'headline', 'text'] as const).flatMap(
    (key): [Worded, Text][] => (key in inject ? [[key, (inject as unknown as Record<Worded, Text>)[key]]] : []), // it has it: asked just before
  );
const languagesOf = (text: Text): (Language | undefined)[] =>
  typeof text === 'string' ? [undefined] : (Object.keys(text) as Language[]); // the keys of a language map

/** A text in several languages has a field for each; what is wrong is said at that one. */
const placeOf = (key: Worded, language: Language | undefined): string =>
  language === undefined ? `/draft/${key}` : `/draft/${key}/${language}`;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what was changed is sent; what the hub refuses is said at its field. */
export function EditForm({ inject, onDone }: { inject: Inject; onDone(): void }) {
  const { t } = useTranslation(['console', 'ui']);
  const words = useWords();
  const connection = useConnection();
  const { state } = connection;
  const message = inject.kind === 'message' ? inject.message : undefined;
  const offset = 0;
  const planned = plan(state, connection.now()).find((one) => one.inject.id === inject.id)?.at;
  const shownTime = planned === undefined ? '' : String(Math.round((planned - startOf(state)) / 6000) / 10);
  const [minutes, setMinutes] = useState(shownTime);
  const [to, setTo] = useState<readonly string[]>('to' in inject ? inject.to : []);
  const [texts, setTexts] = useState<Partial<Record<Worded, Text>>>(Object.fromEntries(textsOf(inject)));
  const [begun] = useState<Writing | undefined>(() => writingOf(inject, state.setting?.language ?? 'en', offset));
  const [writing, setWriting] = useState(begun);
  const submission = useSubmission((problem) => faultsFrom(inCommand(problem), message?.type ?? '', words), onDone);
  const { refused } = submission;
  const at = (path: string) => wordsAt(refused, path);
  const form = useBodyForm({
    writing: writing ?? { type: '', body: {} },
    offset,
    faults: refused,
    confirming: useConfirming(),
    change: (body) => writing && setWriting({ ...writing, body }),
  });

  /** What is different from the inject as it is; undefined where the time cannot be read. */
  function edit(): Edit | undefined {
    const after = Number(minutes.replace(',', '.'));
    const timed = minutes.trim() !== shownTime && minutes.trim() !== '';
    if (timed && !Number.isFinite(after)) return undefined;
    const draft = writing && draftFrom(writing, offset);
    const before = begun && draftFrom(begun, offset);
    const changed = Object.fromEntries(
      textsOf(inject).flatMap(([key, text]) => (same(text, texts[key]) ? [] : [[key, texts[key]]])),
    );
    return {
      type: 'inject.edit',
      inject: inject.id,
      ...(timed && { at: instant(startOf(state) + Math.round(after * 60_000)) }),
      ...('to' in inject && !same(inject.to, to) && { to: [...to] }),
      ...(draft && draft.subject !== before?.subject && { subject: draft.subject }),
      ...(draft && draft.urgency !== before?.urgency && { urgency: draft.urgency }),
      ...(draft && !same(draft.body, before?.body) && { body: draft.body }),
      ...changed,
    };
  }

  function submit() {
    const command = edit();
    if (!command) return submission.complain([{ path: '/draft/at', words: t('edit.timeWrong') }]);
    if (Object.keys(command).length === 2) return onDone();
    void submission.send(command);
  }

  return (
    <DialogForm form={form} faults={refused} submission={submission} go={t('edit.go')} onSubmit={submit}>
      <p className={dialog.hint}>{t('edit.words')}</p>
      <TextInput
        id={idOf('/draft/at')}
        label={t('edit.time')}
        description={t('edit.timeHelp')}
        error={at('/draft/at')}
        value={minutes}
        onChange={(event) => setMinutes(event.currentTarget.value)}
        inputMode="decimal"
      />
      {'to' in inject && (
        <To from={'from' in inject ? inject.from : undefined} to={to} wrong={at('/draft/to')} onChange={setTo} />
      )}
      {textsOf(inject).flatMap(([key, text]) =>
        languagesOf(text).map((language) => (
          <Textarea
            key={`${key} ${language ?? ''}`}
            id={idOf(placeOf(key, language))}
            label={
              language === undefined
                ? t(`edit.${key}`)
                : t('edit.inLanguage', { what: t(`edit.${key}`), language: words.common.languages[language] })
            }
            error={at(placeOf(key, language))}
            value={say(texts[key], language ?? 'en')}
            onChange={({ currentTarget: { value } }) =>
              setTexts((before) => {
                const now = before[key];
                return {
                  ...before,
                  [key]: language === undefined || typeof now === 'string' ? value : { ...now, [language]: value },
                };
              })
            }
            autosize
            dir="auto"
          />
        )),
      )}
      {writing && (
        <>
          <div className={dialog.two}>
            <TextInput
              id={idOf('/draft/subject')}
              label={words.common.fields.subject}
              error={at('/draft/subject')}
              value={writing.subject}
              onChange={(event) => setWriting({ ...writing, subject: event.currentTarget.value })}
              maxLength={120}
              dir="auto"
            />
            <NativeSelect
              label={words.common.fields.urgency}
              value={writing.urgency}
              onChange={(event) =>
                setWriting({
                  ...writing,
                  urgency: urgencies.find((one) => one === event.currentTarget.value) ?? 'routine',
                })
              }
              data={urgencies.map((one) => ({ value: one, label: words.common.urgency[one] }))}
            />
          </div>
          <SchemaForm fields={formOf(writing.type)} texts={words.kind(writing.type).fields} />
        </>
      )}
    </DialogForm>
  );
}

/** A message inject as it would have been typed; others have no form. */
function writingOf(inject: Inject, spoken: Language, offset: number): Writing | undefined {
  if (inject.kind !== 'message') return undefined;
  const { type, subject, language = spoken, urgency, body } = inject.message;
  return writingFrom(
    { type, to: [], subject: say(subject, language), language, urgency, body },
    `inject.${inject.id}`,
    undefined,
    offset,
  );
}

function To(props: {
  from: string | undefined;
  to: readonly string[];
  wrong: string | undefined;
  onChange(to: readonly string[]): void;
}) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { from, to, wrong, onChange } = props;
  const id = idOf('/draft/to');
  const toggle = (party: string, on: boolean) => {
    const rest = to.filter((one) => one !== party && one !== 'all');
    onChange(on ? (party === 'all' ? ['all'] : [...rest, party]) : to.filter((one) => one !== party));
  };
  const parties = [...state.parties.values()].filter((party) => party.id !== from);
  return (
    <fieldset id={id} className={dialog.group} aria-describedby={`${id}-wrong`}>
      <legend>{words.common.fields.to}</legend>
      <div className={dialog.choices}>
        <Checkbox
          label={t('injects.all')}
          checked={to.includes('all')}
          onChange={(event) => toggle('all', event.currentTarget.checked)}
        />
        {parties.map((party) => (
          <Checkbox
            key={party.id}
            label={words.party(state, party.id)}
            checked={to.includes(party.id)}
            onChange={(event) => toggle(party.id, event.currentTarget.checked)}
          />
        ))}
      </div>
      <span id={`${id}-wrong`} className={dialog.wrong}>
        {wrong}
      </span>
    </fieldset>
  );
}
