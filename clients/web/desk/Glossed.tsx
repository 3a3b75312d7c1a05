import { Fragment, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog.tsx';
import dialogs from './dialogs.module.css';
import classes from './Glossed.module.css';
import { pathTo } from './route.ts';
import { type Stretch, stretchesOf, type Terms } from './terms.ts';

/** The text at place `at` of `texts`, which are read in this order; a word of the glossary, where it first stands, opens what it means. */
export function Glossed({ texts, at }: { texts: readonly string[]; at: number }) {
  const { t, i18n } = useTranslation('glossary');
  const terms = t('terms', { returnObjects: true });
  return cut(i18n.language, texts, terms)[at]?.map(({ text, term }, index) => (
    <Fragment key={index}>{term === undefined ? text : <Word term={term}>{text}</Word>}</Fragment>
  ));
}

/** The texts of one place are cut once for all of them, and not each second anew. */
const kept = new Map<string, Stretch[][]>();
function cut(language: string, texts: readonly string[], terms: Terms): Stretch[][] {
  const key = [language, ...texts].join('\n');
  const found = kept.get(key) ?? stretchesOf(texts, terms);
  kept.set(key, found);
  if (kept.size > 20) for (const oldest of kept.keys()) if (kept.delete(oldest)) break;
  return found;
}

/** A mark beside a word that cannot be pressed itself. */
export function GlossMark({ of }: { of: string }) {
  const { t } = useTranslation('glossary');
  const found = stretchesOf([of], t('terms', { returnObjects: true }))[0]?.find(({ term }) => term !== undefined);
  return found?.term === undefined ? null : <Word term={found.term} mark />;
}

function Word({ term, mark, children }: { term: string; mark?: boolean; children?: string }) {
  const { t } = useTranslation(['glossary', 'desk']);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  // The dialog stands elsewhere in the page, and what lies behind it can take the focus only once it is gone.
  useEffect(() => {
    if (was.current && !open) button.current?.focus();
    was.current = open;
  }, [open]);
  const word = (t('glossary:terms', { returnObjects: true }) as Record<string, { term: string; means: string }>)[term];
  if (!word) return children;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={mark ? classes.mark : classes.word}
        aria-haspopup="dialog"
        aria-label={mark ? `${t('glossary:heading')}: ${word.term}` : undefined}
        data-term={term}
        onClick={() => setOpen(true)}
      >
        {mark ? <span aria-hidden="true">?</span> : <dfn>{children}</dfn>}
      </button>
      {open &&
        createPortal(
          <Dialog title={word.term} onClose={() => setOpen(false)}>
            <p className={dialogs.words}>{word.means}</p>
            <p className={dialogs.words}>
              <a href={`#${pathTo.place('guide')}`} onClick={() => setOpen(false)}>
                {t('desk:places.guide')}
              </a>
            </p>
          </Dialog>,
          document.body,
        )}
    </>
  );
}
