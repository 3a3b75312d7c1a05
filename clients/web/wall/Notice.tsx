import type { ReactNode } from 'react';
import { Band } from '../parts/Band.tsx';
import classes from './Wall.module.css';

/** A few large words in the middle. */
export function Notice({ title, words, children }: { title: string; words?: string; children?: ReactNode }) {
  return (
    <>
      <Band />
      <main className={classes.notice}>
        <h1>{title}</h1>
        {words && <p>{words}</p>}
        {children}
      </main>
    </>
  );
}
