import { Checkbox, NativeSelect, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formOf } from '../../forms/families.ts';
import { type Leaf, leavesOf } from '../../forms/fields.ts';
import { countryName } from '../../parts/MessageBody.tsx';
import { type FieldWords, idOf, useForm } from './form.ts';
import { Group, useLabel } from './group.tsx';
import classes from './inputs.module.css';
import { textOf, valueAt } from './values.ts';

export const optionsOf = (leaf: Leaf, words: FieldWords): { value: string; label: string }[] =>
  (leaf.options ?? []).map((value) => ({ value, label: words.options?.[value] ?? value }));

/** Up to five values are shown at once; more, and those that may be left open, in a list. */
export function Choice({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const label = useLabel(leaf, words);
  const value = textOf(valueAt(form.values, leaf.path));
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

export function Choices({
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
export function AnsweredFields({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
  const { parent, words: all } = useForm();
  const type = parent?.message.type ?? '';
  const options = leavesOf(formOf(type)).map(({ path }) => ({
    value: path,
    label: all.anyLabel(path, type),
  }));
  return <Choices leaf={leaf} words={words} options={options} />;
}

export function YesNo({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
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

/** A country or a party of this exercise. */
export function FromExercise({ leaf, words, bare = false }: { leaf: Leaf; words: FieldWords; bare?: boolean }) {
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
      value={textOf(valueAt(form.values, leaf.path))}
      onChange={(event) => form.set(leaf.path, event.currentTarget.value)}
      data={[{ value: '', label: t('form.choose') }, ...options.sort((a, b) => a.label.localeCompare(b.label))]}
    />
  );
}
