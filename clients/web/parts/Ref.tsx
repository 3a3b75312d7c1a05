import type { ReactNode } from 'react';
import { directionOf } from '../../i18n/languages.ts';
import classes from './Ref.module.css';

/** A reference, document number or machine-readable line: left to right and isolated, also inside Arabic. */
export const Ref = ({ children }: { children: string }) => (
  <bdi dir="ltr" className={classes.ref}>
    {children}
  </bdi>
);

/** A name or a text that people wrote: its own direction, isolated from what stands around it. */
export const Written = ({ children }: { children: string }) => <bdi dir="auto">{children}</bdi>;

/** What was written in a known language: read out in it, and all of it in its one direction, whatever the first letter is. */
export const InLanguage = ({ language, children }: { language: string; children: ReactNode }) => (
  <bdi lang={language} dir={directionOf(language)}>
    {children}
  </bdi>
);

/** Sentences that people wrote, as a block of their own: it begins at the side where their language begins, whatever the page's does. */
export const Prose = ({ language, children }: { language?: string | undefined; children: string }) => (
  <span lang={language} dir={language === undefined ? 'auto' : directionOf(language)} className={classes.prose}>
    {children}
  </span>
);
