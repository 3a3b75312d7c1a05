import { ActionIcon, Button, Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../../schemas/kinds/index.ts';
import { fieldsOf, type Leaf, leavesOf } from '../../parts/fields.ts';
import { countryName } from '../../parts/MessageBody.tsx';
import { offsetName } from '../../parts/time.ts';
import { type FieldWords, type Form, idOf, useForm } from './form.ts';
import classes from './inputs.module.css';
import { joinMoment, joinParts, latinFigures, momentOf, partsOf, typedMoment, valueAt } from './values.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The input of one field, with its words, its fault, and what the fiction guard asks about it. */
export function Input({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
  const form = useForm();
  if (leaf.entry === 'fixed') return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for the controls inside
    <div className={classes.field} onBlur={() => form.left(leaf.path)}>
      {leaf.list ? <Several leaf={leaf} words={words} /> : <One leaf={leaf} words={words} />}
      <Confirm path={leaf.path} />
    </div>
  );
}

function One({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
  switch (leaf.entry) {
    case 'choice':
      return <Choice leaf={leaf} words={words} />;
    case 'choices':
      return <Choices leaf={leaf} words={words} options={optionsOf(leaf, words)} />;
    case 'yesNo':
      return <YesNo leaf={leaf} words={words} />;
    case 'date':
    case 'partialDate':
      return <Day leaf={leaf} words={words} />;
    case 'instant':
      return <Moment leaf={leaf} words={words} />;
    case 'country':
    case 'bureau':
      return <FromExercise leaf={leaf} words={words} />;
    default:
      return <Line leaf={leaf} words={words} path={leaf.path} />;
  }
}

/** The label with what it is needed for; a field without a word beside it must be filled in. */
function useLabel(leaf: Leaf, words: FieldWords): ReactNode {
  const { words: all } = useForm();
  const note = leaf.publication ? all.common.neededForPublication : leaf.optional ? all.common.optional : undefined;
  return (
    <>
      {words.label}
      {note && (
        <>
          {' '}
          <span className={classes.note} data-publication={leaf.publication || undefined}>
            {note}
          </span>
        </>
      )}
    </>
  );
}

function useHelp(leaf: Leaf, words: FieldWords): string | undefined {
  const { t } = useTranslation('desk');
  const example = leaf.hints?.example;
  const shown =
    example === undefined ||
    ['date', 'partialDate', 'instant', 'bureau', 'country', 'choice', 'choices'].includes(leaf.entry);
  const parts = [words.help, shown ? undefined : t('form.example', { example })].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(' ');
}

function Line({ leaf, words, path, label }: { leaf: Leaf; words: FieldWords; path: string; label?: string }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const value = text(valueAt(form.values, path));
  const plain =
    leaf.entry === 'document' || leaf.entry === 'notice' || leaf.entry === 'reference' || leaf.entry === 'number';
  const known = leaf.entry === 'notice' || leaf.entry === 'reference' ? knownNumbers(form, leaf.entry) : [];
  const own = useLabel(leaf, words);
  const help = useHelp(leaf, words);
  const near = leaf.max !== undefined && value.length > leaf.max * 0.8;
  const common = {
    id: idOf(path),
    label: label ?? own,
    description: near
      ? t('form.left', { count: (leaf.max ?? 0) - value.length })
      : label === undefined
        ? help
        : undefined,
    error: form.wrong(path),
    value,
    dir: plain ? 'ltr' : 'auto',
    ...(leaf.max !== undefined && { maxLength: leaf.max }),
    onChange: (event: { currentTarget: { value: string } }) =>
      form.set(path, leaf.entry === 'number' ? latinFigures(event.currentTarget.value) : event.currentTarget.value),
  };
  if (leaf.entry === 'textarea')
    return <Textarea {...common} rows={Math.min(8, Math.max(3, Math.ceil(value.length / 60) + 1))} resize="vertical" />;
  return (
    <>
      <TextInput
        {...common}
        {...(leaf.entry === 'number' && { inputMode: 'numeric' as const, className: classes.number })}
        {...(plain && { autoComplete: 'off', spellCheck: false, autoCapitalize: 'characters' })}
        {...(known.length > 0 && { list: `${idOf(path)}-known` })}
      />
      {known.length > 0 && (
        <datalist id={`${idOf(path)}-known`}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Numbers that have been seen in this exercise, so that nobody has to copy them by hand. */
function knownNumbers({ state }: Form, entry: 'notice' | 'reference'): string[] {
  const found = new Set<string>();
  for (const { message } of state.messages.values()) {
    if (entry === 'reference') found.add(message.ourRef);
    else if (typeof message.body['noticeNo'] === 'string') found.add(message.body['noticeNo']);
  }
  return [...found];
}

function Several({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const label = useLabel(leaf, words);
  const help = useHelp(leaf, words);
  if (leaf.entry === 'answeredFields') return <AnsweredFields leaf={leaf} words={words} />;
  const typed = valueAt(form.values, leaf.path);
  const items: readonly unknown[] = Array.isArray(typed) && typed.length > 0 ? typed : [''];
  const room = items.length < (leaf.list?.max ?? 1);
  const single: Leaf = { ...leaf };
  return (
    <Group path={leaf.path} label={label} help={help}>
      {items.map((_, index) => {
        const path = `${leaf.path}/${index}`;
        const own = { ...words, label: `${words.label} ${index + 1}` };
        return (
          // The place in the list is what the item is.
          <div key={path} className={classes.item}>
            {leaf.entry === 'country' || leaf.entry === 'bureau' ? (
              <FromExercise leaf={{ ...single, path, optional: true }} words={own} bare />
            ) : (
              <Line leaf={single} words={own} path={path} label={own.label} />
            )}
            {items.length > 1 && (
              <ActionIcon
                aria-label={t('form.remove', { what: own.label })}
                onClick={() =>
                  form.set(
                    leaf.path,
                    items.filter((__, other) => other !== index),
                  )
                }
              >
                <IconTrash size={18} />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {room && (
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={() => form.set(leaf.path, [...items, ''])}
        >
          {t('form.another')}
        </Button>
      )}
    </Group>
  );
}

/** Several controls that answer one question. */
function Group({
  path,
  label,
  help,
  children,
}: {
  path: string;
  label: ReactNode;
  help?: string | undefined;
  children: ReactNode;
}) {
  const { wrong } = useForm();
  const fault = wrong(path);
  const id = idOf(path);
  return (
    <fieldset
      className={classes.group}
      id={id}
      aria-describedby={`${id}-help`}
      data-wrong={fault !== undefined || undefined}
    >
      <legend>{label}</legend>
      <span id={`${id}-help`}>
        {help && <span className={classes.help}>{help}</span>}
        {fault && <span className={classes.error}>{fault}</span>}
      </span>
      {children}
    </fieldset>
  );
}

const optionsOf = (leaf: Leaf, words: FieldWords): { value: string; label: string }[] =>
  (leaf.options ?? []).map((value) => ({ value, label: words.options?.[value] ?? value }));

/** Up to five values are shown at once; more, and those that may be left open, in a list. */
function Choice({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const label = useLabel(leaf, words);
  const value = text(valueAt(form.values, leaf.path));
  const options = optionsOf(leaf, words);
  if (options.length <= 5 && !leaf.optional)
    return (
      <Group path={leaf.path} label={label} help={words.help}>
        {options.map((option) => (
          <Radio
            key={option.value}
            name={idOf(leaf.path)}
            label={option.label}
            checked={value === option.value}
            onChange={() => form.set(leaf.path, option.value)}
          />
        ))}
      </Group>
    );
  return (
    <NativeSelect
      id={idOf(leaf.path)}
      label={label}
      description={words.help}
      error={form.wrong(leaf.path)}
      value={value}
      onChange={(event) => form.set(leaf.path, event.currentTarget.value)}
      data={[{ value: '', label: t('form.choose') }, ...options]}
    />
  );
}

function Choices({
  leaf,
  words,
  options,
}: {
  leaf: Leaf;
  words: FieldWords;
  options: readonly { value: string; label: string }[];
}) {
  const form = useForm();
  const label = useLabel(leaf, words);
  const typed = valueAt(form.values, leaf.path);
  const chosen: readonly unknown[] = Array.isArray(typed) ? typed : [];
  return (
    <Group path={leaf.path} label={label} help={words.help}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={chosen.includes(option.value)}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            // In the order of the list, so that the same choice is the same value.
            form.set(
              leaf.path,
              options
                .map(({ value }) => value)
                .filter((value) => (value === option.value ? on : chosen.includes(value))),
            );
          }}
        />
      ))}
    </Group>
  );
}

/** The fields of the message that is answered: which of them are meant. */
function AnsweredFields({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
  const { parent, words: all } = useForm();
  const type = parent?.message.type ?? '';
  const kind = kindOf(type);
  const options = leavesOf(kind ? fieldsOf(kind.body) : []).map(({ path }) => ({
    value: path,
    label: all.anyLabel(path, type),
  }));
  return <Choices leaf={leaf} words={words} options={options} />;
}

function YesNo({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const label = useLabel(leaf, words);
  const value = valueAt(form.values, leaf.path);
  const radio = (meant: boolean | undefined, said: string) => (
    <Radio name={idOf(leaf.path)} label={said} checked={value === meant} onChange={() => form.set(leaf.path, meant)} />
  );
  return (
    <Group path={leaf.path} label={label} help={words.help}>
      <div className={classes.inline}>
        {radio(true, form.words.common.yes)}
        {radio(false, form.words.common.no)}
        {leaf.optional && radio(undefined, t('form.notStated'))}
      </div>
    </Group>
  );
}

type Part = 'day' | 'month' | 'year';
const partNames: readonly Part[] = ['day', 'month', 'year'];

function Boxes(props: {
  path: string;
  parts: Readonly<Record<Part, string>>;
  wrong: boolean;
  onChange(part: Part, value: string): void;
}) {
  const { t } = useTranslation('desk');
  return partNames.map((part) => (
    <TextInput
      key={part}
      id={`${idOf(props.path)}-${part}`}
      className={part === 'year' ? classes.year : classes.two}
      label={t(`form.${part}`)}
      value={props.parts[part]}
      error={props.wrong || undefined}
      inputMode="numeric"
      maxLength={part === 'year' ? 4 : 2}
      autoComplete="off"
      dir="ltr"
      onChange={(event) => props.onChange(part, latinFigures(event.currentTarget.value).replaceAll(/\D/g, ''))}
    />
  ));
}

/** Three boxes. Of a date that may be known in part only, day and month can stay empty, and it says how it will be read. */
function Day({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const label = useLabel(leaf, words);
  const parts = partsOf(valueAt(form.values, leaf.path));
  const partial = leaf.entry === 'partialDate';
  const help = [words.help, partial ? t('form.partial') : undefined].filter(Boolean).join(' ');
  const shown = `${parts.day || '??'} ${parts.month || '??'} ${parts.year || '????'}`;
  return (
    <Group path={leaf.path} label={label} help={help}>
      <div className={classes.boxes}>
        <Boxes
          path={leaf.path}
          parts={parts}
          wrong={form.wrong(leaf.path) !== undefined}
          onChange={(part, value) => form.set(leaf.path, joinParts({ ...parts, [part]: value }))}
        />
      </div>
      {partial && (parts.year || parts.month || parts.day) && (!parts.day || !parts.month) && (
        <span className={classes.help}>
          {t('form.willRead')} <bdi dir="ltr">{shown}</bdi>
        </span>
      )}
    </Group>
  );
}

/** A day and a time, by the bureau's own clock. */
function Moment({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
  const form = useForm();
  const label = useLabel(leaf, words);
  return (
    <MomentBoxes
      path={leaf.path}
      label={label}
      help={words.help}
      value={valueAt(form.values, leaf.path)}
      onChange={(value) => form.set(leaf.path, value)}
    />
  );
}

export function MomentBoxes(props: {
  path: string;
  label: ReactNode;
  help?: string | undefined;
  value: unknown;
  onChange(value: string): void;
}) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const parts = momentOf(props.value);
  const wrong = form.wrong(props.path) !== undefined;
  const change = (change: Partial<typeof parts>) => props.onChange(joinMoment({ ...parts, ...change }));
  return (
    <Group path={props.path} label={props.label} help={props.help}>
      <div className={classes.boxes}>
        <Boxes path={props.path} parts={parts} wrong={wrong} onChange={(part, value) => change({ [part]: value })} />
        <TextInput
          id={`${idOf(props.path)}-time`}
          className={classes.time}
          label={t('form.time')}
          value={parts.time}
          error={wrong || undefined}
          placeholder="08:12"
          inputMode="text"
          maxLength={5}
          autoComplete="off"
          dir="ltr"
          onChange={(event) => change({ time: latinFigures(event.currentTarget.value).replaceAll(' ', '') })}
        />
        <span className={classes.zone}>
          <bdi dir="ltr">{offsetName(form.offset)}</bdi>
        </span>
        <Button size="compact-md" variant="subtle" onClick={() => props.onChange(typedMoment(form.now(), form.offset))}>
          {t('form.now')}
        </Button>
      </div>
    </Group>
  );
}

/** A country or a party of this exercise. */
function FromExercise({ leaf, words, bare = false }: { leaf: Leaf; words: FieldWords; bare?: boolean }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const full = useLabel(leaf, words);
  const parties = [...form.state.parties.values()];
  const options =
    leaf.entry === 'country'
      ? [...new Set(parties.map(({ country }) => country))].map((code) => ({
          value: code,
          label: countryName(code, form.state, form.words),
        }))
      : parties.map(({ id }) => ({ value: id, label: form.words.party(form.state, id) }));
  return (
    <NativeSelect
      id={idOf(leaf.path)}
      label={bare ? words.label : full}
      description={bare ? undefined : words.help}
      error={form.wrong(leaf.path)}
      value={text(valueAt(form.values, leaf.path))}
      onChange={(event) => form.set(leaf.path, event.currentTarget.value)}
      data={[{ value: '', label: t('form.choose') }, ...options.sort((a, b) => a.label.localeCompare(b.label))]}
    />
  );
}

/** Where the guard only asks: what it takes it for, and the box that says that it is invented. */
export function Confirm({ path }: { path: string }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const rule = form.asks(path);
  if (rule === undefined) return null;
  return (
    <div className={classes.asks}>
      <p>{form.words.rule(rule)}</p>
      <Checkbox
        label={t('form.invented')}
        checked={form.confirmed.has(rule)}
        onChange={(event) => form.confirm(rule, event.currentTarget.checked)}
      />
    </div>
  );
}
