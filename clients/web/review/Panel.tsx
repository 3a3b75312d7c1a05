import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

/** A part of the review: a card with a heading. What is longer than the card scrolls inside, also by keys. */
export function Panel({
  title,
  tools,
  children,
  scrolls = false,
}: {
  title: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
  scrolls?: boolean;
}) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {tools}
      </header>
      {scrolls ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        <div className={classes.inside} data-scrolls tabIndex={0}>
          {children}
        </div>
      ) : (
        <div className={classes.inside}>{children}</div>
      )}
    </section>
  );
}
