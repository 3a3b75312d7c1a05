import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '../../../../schemas/yaml/edit.ts';
import { type Path, valueAt } from '../../../../schemas/yaml/values.ts';
import { directionOf, languageNames } from '../../../i18n/languages.ts';
import { comma } from '../../parts/signs.ts';
import classes from './Form.module.css';
import { shown, useForm, wordsEdit, wordsOf } from './form.ts';

/** Wall ms after the last letter until what was typed goes into the text. */
const pause = 600;

/** What is being typed, until it goes into the text: when one pauses, and when one leaves the field. */
function useDraft(value: string, commit: (words: string) => void) {
  const [draft, setDraft] = useState<string>();
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; words: string }>(undefined);
  const latest = useRef(commit);
  latest.current = commit;
  const flush = () => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    const { words } = waiting.current;
    waiting.current = undefined;
    latest.current(words);
  };
  const last = useRef(flush);
  last.current = flush;
  // Whoever goes to another part of the form in the middle of a word does not lose it.
  useEffect(() => () => last.current(), []);
  return {
    value: draft ?? value,
    onChange: (event: { currentTarget: { value: string } }) => {
      const words = event.currentTarget.value;
      setDraft(words);
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { timer: setTimeout(() => last.current(), pause), words };
    },
    onBlur: () => {
      flush();
      setDraft(undefined);
    },
  };
}

/** What the checker says about this very value. */
function useFault(path: Path): ReactElement | undefined {
  const { findings } = useForm();
  const found = findings.find((one) => one.severity !== 'hint' && one.path === path.join('.'));
  return (
    found && (
      <span lang="en" dir="ltr">
        {found.message} {found.hint}
      </span>
    )
  );
}

/** What cannot be changed here: to be read, with nothing around it that looks as if it could be. */
function Fixed({ label, value, lang }: { label: string; value: string; lang?: string }) {
  if (value === '') return null;
  return (
    <p className={classes.fixed}>
      <span>{label}</span>
      <span className={classes.value} lang={lang} dir={lang === undefined ? 'auto' : directionOf(lang)}>
        {value}
      </span>
    </p>
  );
}

/** One word, time or number. `of` makes of what was typed what is written; undefined takes the key away. */
export function Line({
  path,
  label,
  description,
  of = (typed) => (typed === '' ? undefined : typed),
  numeric,
}: {
  path: Path;
  label: string;
  description?: string;
  of?: (typed: string) => unknown;
  numeric?: boolean;
}) {
  const { sheet, readOnly, edit } = useForm();
  const draft = useDraft(shown(valueAt(sheet.value, path)), (typed) =>
    edit({ do: 'set', path, value: of(typed.trim()) }),
  );
  const fault = useFault(path);
  if (readOnly) return <Fixed label={label} value={shown(valueAt(sheet.value, path))} />;
  return (
    <TextInput
      size="sm"
      label={label}
      description={description}
      error={fault}
      inputMode={numeric ? 'decimal' : undefined}
      autoComplete="off"
      dir="ltr"
      className={classes.short}
      {...draft}
    />
  );
}

/** A number; what is none is written as it was typed, and the checker says what is wrong with it. */
export const asNumber = (typed: string): unknown => {
  const number = Number(typed.replace(',', '.'));
  return typed === '' ? undefined : Number.isFinite(number) ? number : typed;
};

/** A text for persons, a field for each language of the scenario. */
export function Words({
  path,
  label,
  rows,
  optional,
}: {
  path: Path;
  label: string;
  rows?: number;
  optional?: boolean;
}) {
  const { languages } = useForm();
  return (
    <div className={classes.words}>
      {languages.map((language) => (
        <WordsIn
          key={language}
          path={path}
          label={label}
          language={language}
          rows={rows ?? 1}
          optional={optional ?? false}
        />
      ))}
    </div>
  );
}

function WordsIn({
  path,
  label,
  language,
  rows,
  optional,
}: {
  path: Path;
  label: string;
  language: string;
  rows: number;
  optional: boolean;
}) {
  const { sheet, readOnly, languages, edit } = useForm();
  const [first = 'en'] = languages;
  const draft = useDraft(wordsOf(valueAt(sheet.value, path), language, first), (words) =>
    edit(wordsEdit(sheet.value, path, language, words, { languages, optional })),
  );
  const fault = useFault(path);
  const own = useFault([...path, language]);
  const inWhich =
    languages.length > 1 ? `${label} (${languageNames[language as keyof typeof languageNames] ?? language})` : label;
  if (readOnly)
    return <Fixed label={inWhich} value={wordsOf(valueAt(sheet.value, path), language, first)} lang={language} />;
  const props = {
    size: 'sm' as const,
    label: inWhich,
    error: own ?? (language === first ? fault : undefined),
    lang: language,
    dir: directionOf(language),
    ...draft,
  };
  return rows > 1 ? <Textarea {...props} rows={rows} /> : <TextInput {...props} autoComplete="off" />;
}

/** One of a few words. */
export function Choice({
  path,
  label,
  options,
  usual,
  none,
  of = (value) => [{ do: 'set', path, value: value === '' ? undefined : value }],
}: {
  path: Path;
  label: string;
  options: readonly Option[];
  /** What is meant where nothing is written. */
  usual?: string;
  /** What it is called to choose none of them; without it one is always chosen. */
  none?: string;
  /** What is written where this is chosen; without it, the word itself at `path`. */
  of?: (value: string) => readonly Edit[];
}) {
  const { sheet, edit } = useForm();
  return (
    <Select
      label={label}
      value={shown(valueAt(sheet.value, path)) || (usual ?? '')}
      options={[...(none === undefined ? [] : [{ value: '', label: none }]), ...options]}
      error={useFault(path)}
      onChoose={(value) => edit(...of(value))}
    />
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A choice that says what stands in the file, also where that is none of what could be chosen. */
export function Select({
  label,
  value,
  options,
  error,
  onChoose,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  error?: ReactElement | undefined;
  onChoose(value: string): void;
}) {
  const { readOnly } = useForm();
  const known = options.find((one) => one.value === value);
  if (readOnly) return <Fixed label={label} value={known?.label ?? value} />;
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={value}
      error={error}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={known ? [...options] : [{ value, label: value }, ...options]}
      className={classes.short}
    />
  );
}

/** Some of a few words, ticked. `least`: so many stay ticked. */
export function Ticks({
  path,
  label,
  options,
  least = 0,
}: {
  path: Path;
  label: string;
  options: readonly Option[];
  least?: number;
}) {
  const { sheet, readOnly, edit } = useForm();
  const now = valueAt(sheet.value, path);
  const chosen: readonly unknown[] = Array.isArray(now) ? now : [];
  const id = useId();
  const fault = useFault(path);
  if (readOnly) {
    const words = chosen.map((one) => options.find(({ value }) => value === one)?.label ?? String(one));
    return <Fixed label={label} value={words.join(comma())} />;
  }
  return (
    <fieldset className={classes.ticks} aria-describedby={fault ? id : undefined}>
      <legend>{label}</legend>
      {options.map(({ value, label: words }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            disabled={chosen.length <= least && chosen.includes(value)}
            onChange={(event) =>
              edit({
                do: 'set',
                path,
                value: event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
              })
            }
          />
          <span>{words}</span>
        </label>
      ))}
      {fault && (
        <p id={id} className={classes.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}

/** What only the text can say, and the way there. */
export function InText({ path, words }: { path: Path; words: string }) {
  const { t } = useTranslation('editor');
  const { show } = useForm();
  return (
    <p className={classes.inText}>
      {words}{' '}
      <button type="button" onClick={() => show(path)}>
        {t('form.show')}
      </button>
    </p>
  );
}
