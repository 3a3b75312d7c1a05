import '@mantine/core/styles/Fieldset.css';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { routingOf } from '../../../../schemas/kinds/routing.ts';
import { type Addressee, urgencies } from '../../../../schemas/message.ts';
import { newId } from '../../../sdk/index.ts';
import { ProblemError } from '../../../sdk/problem-error.ts';
import { actions, addresseeOf, knownTo, openings, type ReadState } from '../../../sdk/rules.ts';
import { type Form, FormContext, idOf } from '../../desk/compose/form.ts';
import { SchemaForm } from '../../desk/compose/SchemaForm.tsx';
import { type Fault, faultsFrom, faultsIn } from '../../desk/compose/validate.ts';
import { withValue } from '../../desk/compose/values.ts';
import { begin, draftFrom, type Writing } from '../../desk/writing.ts';
import { formOf } from '../../forms/families.ts';
import { language } from '../../i18n.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Written } from '../../parts/Ref.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { useErrorWords } from '../../use/useErrorWords.ts';
import { useWords } from '../../use/useWords.ts';
import dialog from '../Dialogs.module.css';
import type { Preset } from '../room.ts';

const samePlace = (a: Addressee, b: Addressee): boolean => a.kind === b.kind && a.code === b.code;

/** From whom, what, to whom, and the fields of that type. Whatever rule binds desks binds this message too. */
export function WriteForm({ preset, onDone }: { preset: Preset; onDone(): void }) {
  const { t } = useTranslation(['console', 'ui']);
  const words = useWords();
  const connection = useConnection();
  const errorWords = useErrorWords();
  const { state } = connection;
  const parties = [...state.parties.values()].filter((party) => party.kind !== 'register');
  const [as, setAs] = useState(
    preset.as ?? parties.find((party) => party.kind === 'secretariat')?.id ?? parties[0]?.id ?? '',
  );
  const parent = preset.inReplyTo === undefined ? undefined : knownTo(state, as, preset.inReplyTo);
  const possible = possibleTypes(state, as, parent?.message.case, connection.now());
  const [wanted, setWanted] = useState<string>();
  const type = possible.some((one) => one.type === wanted) ? (wanted ?? '') : (possible[0]?.type ?? '');
  const offset = state.parties.get(as)?.utcOffset ?? 0;

  const fresh = (party: string, kind: string): Writing =>
    begin({
      state,
      bureau: party,
      seatName: words.party(state, party),
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
  const [tried, setTried] = useState(0);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const fields = useMemo(() => formOf(writing.type), [writing.type]);
  const draft = draftFrom(writing, offset);
  const faults = type === '' ? [] : [...faultsIn(draft, state, as, words, confirmed), ...refused];
  const shown = tried > 0 ? faults : [];
  const at = (path: string) =>
    shown.find((fault) => fault.confirm === undefined && (fault.path === path || fault.path.startsWith(`${path}/`)))
      ?.words;

  function choose(party: string, kind: string) {
    const offered = possibleTypes(state, party, parent?.message.case, connection.now());
    const next = offered.some((one) => one.type === kind) ? kind : (offered[0]?.type ?? '');
    setAs(party);
    setWanted(next);
    setWriting({ ...fresh(party, next), ...(writing.subject && { subject: writing.subject }) });
    setRefused([]);
    setTried(0);
  }
  function change(next: Partial<Writing>) {
    setWriting({ ...writing, ...next });
    setRefused([]);
  }
  async function submit() {
    if (faults.length > 0) return setTried((before) => before + 1);
    setBusy(true);
    setFailed(undefined);
    try {
      await connection.send({ type: 'message.inject', as, draft });
      onDone();
    } catch (error) {
      if (error instanceof ProblemError) {
        setRefused(faultsFrom(error.problem, writing.type, words));
        setTried((before) => before + 1);
      } else setFailed(errorWords(error));
      setBusy(false);
    }
  }

  const form: Form = {
    type: writing.type,
    values: writing.body,
    set: (path, value) => change({ body: withValue(writing.body, path, value) }),
    left: () => {},
    wrong: (path) => at(`/draft/body${path}`),
    asks: (path) => shown.find((fault) => fault.confirm !== undefined && fault.path === `/draft/body${path}`)?.confirm,
    confirmed,
    confirm: (rule, on) =>
      setConfirmed(new Set(on ? [...confirmed, rule] : [...confirmed].filter((one) => one !== rule))),
    state,
    words,
    offset,
    now: () => connection.now(),
    parent,
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
        {parent && (
          <p className={dialog.hint}>
            {t('write.answers')} <Written>{parent.message.subject}</Written>
          </p>
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
            <To
              state={state}
              as={as}
              type={type}
              to={writing.to}
              wrong={at('/draft/to')}
              onChange={(to) => change({ to })}
            />
            <div className={dialog.two}>
              <TextInput
                id={idOf('/draft/subject')}
                label={words.common.fields.subject}
                error={at('/draft/subject')}
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
          </>
        )}
        {failed && <p role="alert">{failed}</p>}
        <div className={dialog.acts}>
          <Button type="submit" loading={busy} disabled={type === ''}>
            {t('write.go')}
          </Button>
        </div>
      </form>
    </FormContext>
  );
}

/** What this party could send now, in this case or to open one. */
const possibleTypes = (state: ReadState, as: string, thread: string | undefined, now: number) =>
  thread === undefined ? openings(state, as) : actions(state, as, thread, now).filter((one) => one.allowed);

function To(props: {
  state: ReadState;
  as: string;
  type: string;
  to: readonly Addressee[];
  wrong: string | undefined;
  onChange(to: readonly Addressee[]): void;
}) {
  const { state, as, type, to, wrong, onChange } = props;
  const words = useWords();
  const kind = routingOf(type);
  const id = idOf('/draft/to');
  const all: Addressee = { kind: 'all' };
  const parties = [...state.parties.values()].filter(
    (party) => party.id !== as && (kind?.to.includes(party.kind) ?? true),
  );
  const has = (one: Addressee) => to.some((each) => samePlace(each, one));
  const toggle = (one: Addressee, on: boolean) => {
    const rest = to.filter((each) => !samePlace(each, one));
    onChange(on ? (one.kind === 'all' ? [one] : [...rest.filter((each) => each.kind !== 'all'), one]) : rest);
  };
  return (
    <fieldset id={id} className={dialog.group} aria-describedby={`${id}-wrong`}>
      <legend>{words.common.fields.to}</legend>
      <div className={dialog.choices}>
        {parties.filter((party) => party.kind === 'national').length > 1 && (
          <Checkbox
            label={words.common.addressees.all}
            checked={has(all)}
            onChange={(event) => toggle(all, event.currentTarget.checked)}
          />
        )}
        {parties.map((party) => {
          const one = addresseeOf(state, party.id);
          return (
            <Checkbox
              key={party.id}
              label={words.party(state, party.id)}
              checked={has(one)}
              onChange={(event) => toggle(one, event.currentTarget.checked)}
            />
          );
        })}
      </div>
      <span id={`${id}-wrong`} className={dialog.wrong}>
        {wrong}
      </span>
    </fieldset>
  );
}
