import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Path, valueAt } from '../../../../schemas/yaml/values.ts';
import { directionOf, languageNames } from '../../../i18n/languages.ts';
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
  return (
    <TextInput
      size="sm"
      label={label}
      description={description}
      readOnly={readOnly}
      error={useFault(path)}
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
  const props = {
    size: 'sm' as const,
    label:
      languages.length > 1 ? `${label} (${languageNames[language as keyof typeof languageNames] ?? language})` : label,
    readOnly,
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
}: {
  path: Path;
  label: string;
  options: readonly { readonly value: string; readonly label: string }[];
  /** What is meant where nothing is written. */
  usual?: string;
}) {
  const { sheet, readOnly, edit } = useForm();
  const now = shown(valueAt(sheet.value, path)) || (usual ?? '');
  const known = options.some(({ value }) => value === now);
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={now}
      disabled={readOnly}
      error={useFault(path)}
      onChange={(event) => edit({ do: 'set', path, value: event.currentTarget.value })}
      data={known ? [...options] : [{ value: now, label: now }, ...options]}
      className={classes.short}
    />
  );
}

/** Some of a few words, ticked. */
export function Ticks({
  path,
  label,
  options,
}: {
  path: Path;
  label: string;
  options: readonly { readonly value: string; readonly label: string }[];
}) {
  const { sheet, readOnly, edit } = useForm();
  const now = valueAt(sheet.value, path);
  const chosen: readonly unknown[] = Array.isArray(now) ? now : [];
  const id = useId();
  const fault = useFault(path);
  return (
    <fieldset className={classes.ticks} aria-describedby={fault ? id : undefined}>
      <legend>{label}</legend>
      {options.map(({ value, label: words }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            disabled={readOnly}
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
