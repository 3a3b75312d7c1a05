import { ActionIcon, Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldsAt, type Leaf, leavesOf } from '../../forms/fields.ts';
import { AnsweredFields, Choice, Choices, FromExercise, optionsOf, YesNo } from './choices.tsx';
import { Day, Moment } from './dates.tsx';
import { type FieldWords, type Form, idOf, useForm } from './form.ts';
import { Group, useHelp, useLabel } from './group.tsx';
import classes from './inputs.module.css';
import { latinFigures, textOf, valueAt } from './values.ts';

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

function Line({ leaf, words, path, label }: { leaf: Leaf; words: FieldWords; path: string; label?: string }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const value = textOf(valueAt(form.values, path));
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
  if (leaf.entry === 'groups') return <Groups leaf={leaf} words={words} />;
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

/** A list of groups: each a part of its own, as many as are needed. */
function Groups({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const label = useLabel(leaf, words);
  const typed = valueAt(form.values, leaf.path);
  const items: readonly unknown[] = Array.isArray(typed) && typed.length > 0 ? typed : [{}];
  return (
    <Group path={leaf.path} label={label} help={words.help}>
      {items.map((_, index) => {
        const name = `${words.label} ${index + 1}`;
        return (
          <fieldset key={`${leaf.path}/${name}`} className={classes.part}>
            <legend>{name}</legend>
            {leavesOf(fieldsAt(leaf.fields ?? [], `${leaf.path}/${index}`)).map((one) => (
              <Input key={one.path} leaf={one} words={wordsOf(one, words)} />
            ))}
            {items.length > 1 && (
              <Button
                size="compact-md"
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={16} />}
                onClick={() =>
                  form.set(
                    leaf.path,
                    items.filter((__, other) => other !== index),
                  )
                }
              >
                {t('form.remove', { what: name })}
              </Button>
            )}
          </fieldset>
        );
      })}
      {items.length < (leaf.list?.max ?? 1) && (
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={() => form.set(leaf.path, [...items, {}])}
        >
          {t('form.another')}
        </Button>
      )}
    </Group>
  );
}

const wordsOf = (leaf: Leaf, group: FieldWords): FieldWords => {
  const found = group.fields?.[leaf.name];
  return { label: found?.label ?? leaf.name, help: found?.help, options: found?.options, fields: found?.fields };
};

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
