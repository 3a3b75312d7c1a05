import '@mantine/core/styles/Fieldset.css';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { urgencies } from '../../../../schemas/message.ts';
import { newId } from '../../../sdk/index.ts';
import { actions, addresseeOf, knownTo, openings, type ReadState } from '../../../sdk/rules.ts';
import { idOf } from '../../desk/compose/form.ts';
import { wordsAt } from '../../desk/compose/places.ts';
import { SchemaForm } from '../../desk/compose/SchemaForm.tsx';
import { useBodyForm, useConfirming } from '../../desk/compose/useBodyForm.ts';
import { faultsFrom, faultsIn } from '../../desk/compose/validate.ts';
import { begin, draftFrom, type Writing } from '../../desk/writing.ts';
import { formOf } from '../../forms/families.ts';
import { language } from '../../i18n.ts';
import { Written } from '../../parts/Ref.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import dialog from '../Dialogs.module.css';
import type { Preset } from '../room.ts';
import { Addressees, samePlace } from './Addressees.tsx';
import { DialogForm } from './DialogForm.tsx';
import { templatesOf } from './templates.ts';
import { useSubmission } from './useSubmission.ts';

/** From whom, what, to whom, and the fields of that type; begun from a template of the scenario, or from nothing. */
export function WriteForm({ preset, onDone }: { preset: Preset; onDone(): void }) {
  const { t } = useTranslation(['console', 'ui']);
  const words = useWords();
  const connection = useConnection();
  const { state } = connection;
  const parties = [...state.parties.values()].filter((party) => party.kind !== 'register');
  const [as, setAs] = useState(
    preset.as ?? parties.find((party) => party.kind === 'secretariat')?.id ?? parties[0]?.id ?? '',
  );
  const parent = preset.inReplyTo === undefined ? undefined : knownTo(state, as, preset.inReplyTo);
  const usual = possibleTypes(state, as, parent?.message.case, connection.now());
  const [wanted, setWanted] = useState<string>();
  const templates = templatesOf(state, words.say);
  const [template, setTemplate] = useState('');
  const [forged, setForged] = useState(preset.forged ?? false);
  // What a template of the scenario is, any party may be made to say.
  const chosen = templates.find(({ key }) => key === template);
  const possible =
    chosen && !usual.some((one) => one.type === chosen.type) ? [...usual, { type: chosen.type, to: [] }] : usual;
  const type = possible.some((one) => one.type === wanted) ? (wanted ?? '') : (possible[0]?.type ?? '');
  const offset = state.parties.get(as)?.utcOffset ?? 0;

  const fresh = (party: string, kind: string): Writing =>
    begin({
      state,
      bureau: party,
      handler: words.party(state, party),
      offset: state.parties.get(party)?.utcOffset ?? 0,
      now: connection.now(),
      language: language(),
      key: `new.${newId()}`,
      type: kind,
      to:
        possibleTypes(state, party, parent?.message.case, connection.now()).find((one) => one.type === kind)?.to ?? [],
      parent: preset.inReplyTo === undefined ? undefined : knownTo(state, party, preset.inReplyTo),
    });
  const [writing, setWriting] = useState(() => fresh(as, type));
  const submission = useSubmission((problem) => faultsFrom(problem, writing.type, words), onDone);
  const confirming = useConfirming();
  const fields = useMemo(() => formOf(writing.type), [writing.type]);
  const draft = draftFrom(writing, offset);
  const faults = type === '' ? [] : [...faultsIn(draft, state, as, words, confirming.confirmed), ...submission.refused];
  const shown = submission.tried > 0 ? faults : [];
  const form = useBodyForm({ writing, offset, faults: shown, confirming, parent, change: (body) => change({ body }) });

  function choose(party: string, kind: string) {
    // Another name under the same words.
    if (chosen && kind === chosen.type) {
      setAs(party);
      setWriting({ ...writing, to: writing.to.filter((one) => !samePlace(one, addresseeOf(state, party))) });
      return;
    }
    setTemplate('');
    const offered = possibleTypes(state, party, parent?.message.case, connection.now());
    const next = offered.some((one) => one.type === kind) ? kind : (offered[0]?.type ?? '');
    setAs(party);
    setWanted(next);
    setWriting({ ...fresh(party, next), ...(writing.subject && { subject: writing.subject }) });
    submission.forget(true);
  }
  function take(key: string) {
    const next = templates.find((one) => one.key === key);
    setTemplate(key);
    if (!next) return;
    const party = next.from !== undefined && state.parties.has(next.from) ? next.from : as;
    const offered = state.parties.get(party)?.utcOffset ?? 0;
    setAs(party);
    setWanted(next.type);
    const made = fresh(party, next.type);
    setWriting(next.begin({ ...made, to: next.to.length > 0 ? next.to : made.to }, offered));
    submission.forget(true);
  }
  function change(next: Partial<Writing>) {
    setWriting({ ...writing, ...next });
    submission.forget();
  }
  function submit() {
    if (faults.length > 0) return submission.complain();
    void submission.send({ type: 'message.inject', as, draft, ...(forged && { forged }) });
  }

  return (
    <DialogForm
      form={form}
      faults={faults}
      submission={submission}
      go={t('write.go')}
      disabled={type === ''}
      onSubmit={submit}
    >
      {parent && (
        <p className={dialog.hint}>
          {t('write.answers')} <Written>{parent.message.subject}</Written>
        </p>
      )}
      {!parent && templates.length > 0 && (
        <NativeSelect
          label={t('write.template')}
          value={template}
          onChange={(event) => take(event.currentTarget.value)}
          data={[
            { value: '', label: t('write.noTemplate') },
            ...(['template', 'inject'] as const).flatMap((of) => {
              const items = templates
                .filter((one) => one.of === of)
                .map(({ key, title }) => ({ value: key, label: title }));
              return items.length > 0 ? [{ group: t(`write.from.${of}`), items }] : [];
            }),
          ]}
        />
      )}
      <div className={dialog.two}>
        <NativeSelect
          label={t('write.as')}
          value={as}
          onChange={(event) => choose(event.currentTarget.value, type)}
          data={parties.map((party) => ({ value: party.id, label: words.party(state, party.id) }))}
        />
        <NativeSelect
          label={t('write.type')}
          value={type}
          onChange={(event) => choose(as, event.currentTarget.value)}
          data={possible.map((one) => ({ value: one.type, label: words.kind(one.type).title }))}
        />
      </div>
      {type === '' ? (
        <p>{t('write.nothing')}</p>
      ) : (
        <>
          <Addressees
            state={state}
            as={as}
            type={type}
            to={writing.to}
            wrong={wordsAt(shown, '/draft/to')}
            onChange={(to) => change({ to })}
          />
          <div className={dialog.two}>
            <TextInput
              id={idOf('/draft/subject')}
              label={words.common.fields.subject}
              error={wordsAt(shown, '/draft/subject')}
              value={writing.subject}
              onChange={(event) => change({ subject: event.currentTarget.value })}
              maxLength={120}
              dir="auto"
            />
            <NativeSelect
              label={words.common.fields.urgency}
              value={writing.urgency}
              onChange={(event) =>
                change({ urgency: urgencies.find((one) => one === event.currentTarget.value) ?? 'routine' })
              }
              data={urgencies.map((one) => ({ value: one, label: words.common.urgency[one] }))}
            />
          </div>
          <SchemaForm key={writing.key} fields={fields} texts={words.kind(writing.type).fields} />
          <p className={dialog.dim}>{words.kind(writing.type).consequence}</p>
          <Checkbox
            label={t('write.forged')}
            description={t('write.forgedHelp', { party: words.party(state, as) })}
            checked={forged}
            onChange={(event) => setForged(event.currentTarget.checked)}
          />
        </>
      )}
    </DialogForm>
  );
}

/** What this party could send now, in this case or to open one. */
const possibleTypes = (state: ReadState, as: string, thread: string | undefined, now: number) =>
  thread === undefined ? openings(state, as) : actions(state, as, thread, now).filter((one) => one.allowed);
