import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldText } from '../../../i18n/kinds-type.ts';
import { type Field, type Group, type Leaf, leavesOf } from '../../forms/fields.ts';
import { type FieldWords, useForm } from './form.ts';
import { Input } from './inputs.tsx';
import classes from './SchemaForm.module.css';
import { isFilled, valueAt } from './values.ts';

type Texts = Readonly<Record<string, FieldText>> | undefined;

const wordsFor = (leaf: Leaf, texts: Texts): FieldWords => {
  const found = texts?.[leaf.name];
  return { label: found?.label ?? leaf.name, help: found?.help, options: found?.options, fields: found?.fields };
};

/**
 * A form made from a body's schema: what must be filled in first, groups as sections that can be filled in in any order, and at the
 * end, folded away, what may be left out.
 */
export function SchemaForm({ fields, texts }: { fields: readonly Field[]; texts: Texts }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const leaves = fields.filter((field): field is Leaf => field.is === 'leaf' && field.entry !== 'fixed');
  const groups = fields.filter((field): field is Group => field.is === 'group');
  const filled = (leaf: Leaf) => isFilled(valueAt(form.values, leaf.path));
  const [shownAtFirst] = useState(() => new Set(leaves.filter(filled).map(({ path }) => path)));
  const main = leaves.filter((leaf) => !leaf.optional || leaf.publication || shownAtFirst.has(leaf.path));
  const rest = leaves.filter((leaf) => !main.includes(leaf));
  const needed = rest.some(({ path }) => form.wrong(path) !== undefined);
  return (
    <>
      {main.map((leaf) => (
        <Input key={leaf.path} leaf={leaf} words={wordsFor(leaf, texts)} />
      ))}
      {groups.map((group) => (
        <Section key={group.path} group={group} text={texts?.[group.name]} />
      ))}
      {rest.length > 0 && (
        <Fold title={t('form.more', { count: rest.length })} open={needed || main.length + groups.length === 0}>
          {rest.map((leaf) => (
            <Input key={leaf.path} leaf={leaf} words={wordsFor(leaf, texts)} />
          ))}
        </Fold>
      )}
    </>
  );
}

/** A part of the form with its state in words: not started, in progress, complete. */
function Section({ group, text }: { group: Group; text: FieldText | undefined }) {
  const { t } = useTranslation('desk');
  const form = useForm();
  const leaves = leavesOf([group]);
  const wanted = leaves.filter((leaf) => !leaf.optional || leaf.publication);
  const done = wanted.filter(({ path }) => isFilled(valueAt(form.values, path))).length;
  const begun = leaves.some(({ path }) => isFilled(valueAt(form.values, path)));
  const state = !begun ? 'notStarted' : done < wanted.length ? 'inProgress' : 'complete';
  const wrong = leaves.some(({ path }) => form.wrong(path) !== undefined);
  return (
    <Fold
      title={text?.label ?? group.name}
      note={
        wanted.length > 1
          ? `${t(`form.state.${state}`)} · ${t('form.of', { done, all: wanted.length })}`
          : t(`form.state.${state}`)
      }
      state={state}
      open={wrong || begun || !group.optional}
    >
      {text?.help && <p className={classes.help}>{text.help}</p>}
      {group.fields.map((field) =>
        field.is === 'leaf' ? (
          <Input key={field.path} leaf={field} words={wordsFor(field, text?.fields)} />
        ) : (
          <Section key={field.path} group={field} text={text?.fields?.[field.name]} />
        ),
      )}
    </Fold>
  );
}

/** A part that can be folded away; it opens by itself when something in it needs attention. */
export function Fold(props: {
  title: string;
  note?: string;
  state?: string;
  open: boolean;
  children: React.ReactNode;
}) {
  const [open, setOpen] = useState(props.open);
  const [before, setBefore] = useState(props.open);
  if (props.open !== before) {
    setBefore(props.open);
    if (props.open) setOpen(true);
  }
  return (
    <details className={classes.fold} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>
        <span>{props.title}</span>
        {props.note && (
          <span className={classes.note} data-state={props.state}>
            {props.note}
          </span>
        )}
      </summary>
      <div className={classes.inside}>{props.children}</div>
    </details>
  );
}
