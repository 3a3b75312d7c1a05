import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Leaf } from '../../forms/fields.ts';
import { offsetName } from '../../parts/time.ts';
import { type FieldWords, idOf, useForm } from './form.ts';
import { Group, useLabel } from './group.tsx';
import classes from './inputs.module.css';
import { joinMoment, joinParts, latinFigures, momentOf, partsOf, typedMoment, valueAt } from './values.ts';

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
export function Day({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
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
export function Moment({ leaf, words }: { leaf: Leaf; words: FieldWords }) {
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
