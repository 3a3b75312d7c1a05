import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checked } from '../../sdk/index.ts';
import { suggestionsAt } from './complete.ts';
import { scenarioSchema } from './schema.ts';
import { type Steps, type TextEditor, textEditor } from './text-editor.ts';
import classes from './Workbench.module.css';

/** A place to go to; another object each time, so that the same place can be gone to twice. */
export interface Goal {
  readonly offset: number;
}

/** The file as text. It stays there, unseen, while the form is shown: what the form does can be undone here, too. */
export function TextPane({
  text,
  readOnly,
  checked,
  goal,
  value,
  hidden,
  stepper,
  onChange,
  onSteps,
}: {
  text: string;
  readOnly: boolean;
  checked: (Checked & { readonly of: string }) | undefined;
  goal: Goal | undefined;
  /** The file when it could be read last, for the ids in it. */
  value: unknown;
  hidden: boolean;
  /** Takes a step back, or brings it back; for who does not stand in the text. */
  stepper: RefObject<((which: 'undo' | 'redo') => void) | undefined>;
  onChange(text: string): void;
  onSteps(steps: Steps): void;
}) {
  const { t, i18n } = useTranslation('editor');
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor>(undefined);
  const latest = useRef({ value, onChange, onSteps });
  latest.current = { value, onChange, onSteps };
  const phrases = usePhrases();
  const how = { readOnly, label: t('text.label'), phrases };

  useEffect(() => {
    if (!place.current) return;
    const made = textEditor({
      parent: place.current,
      text,
      how,
      suggest: async (of, at) => suggestionsAt(of, at, await scenarioSchema(), latest.current.value),
      onChange: (to) => latest.current.onChange(to),
      onSteps: (steps) => latest.current.onSteps(steps),
    });
    editor.current = made;
    stepper.current = made.step;
    return () => {
      stepper.current = undefined;
      made.close();
    };
  }, []);
  useEffect(() => editor.current?.set(text), [text]);
  useEffect(() => {
    if (checked) editor.current?.mark(checked.problems, checked.of);
  }, [checked]);
  useEffect(() => editor.current?.options(how), [readOnly, i18n.language]);
  useEffect(() => {
    if (goal && !hidden) editor.current?.go(goal.offset);
  }, [goal, hidden]);
  return <div ref={place} className={classes.text} dir="ltr" hidden={hidden} />;
}

/** The words of the search and of the list of suggestions, by the English ones that the library has. */
function usePhrases(): Record<string, string> {
  const { t } = useTranslation('editor');
  return {
    Find: t('search.find'),
    Replace: t('search.with'),
    next: t('search.next'),
    previous: t('search.previous'),
    all: t('search.all'),
    'match case': t('search.case'),
    regexp: t('search.pattern'),
    'by word': t('search.word'),
    replace: t('search.replace'),
    'replace all': t('search.replaceAll'),
    close: t('close', { ns: 'ui' }),
    Completions: t('text.suggestions'),
    'Fold line': t('text.fold'),
    'Unfold line': t('text.unfold'),
  };
}
