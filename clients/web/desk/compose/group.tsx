import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Leaf } from '../../forms/fields.ts';
import { type FieldWords, idOf, useForm } from './form.ts';
import classes from './inputs.module.css';

/** The label with what it is needed for; a field without a word beside it must be filled in. */
export function useLabel(leaf: Leaf, words: FieldWords): ReactNode {
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

export function useHelp(leaf: Leaf, words: FieldWords): string | undefined {
  const { t } = useTranslation('desk');
  const example = leaf.hints?.example;
  const shown =
    example === undefined ||
    ['date', 'partialDate', 'instant', 'bureau', 'country', 'choice', 'choices'].includes(leaf.entry);
  const parts = [words.help, shown ? undefined : t('form.example', { example })].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** Several controls that answer one question. */
export function Group({
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
