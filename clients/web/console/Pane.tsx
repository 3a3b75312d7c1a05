import { type ReactNode, useId } from 'react';
import classes from './Pane.module.css';

/** A box with a heading; its content scrolls, the heading stays. */
export function Pane(props: {
  title: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
  /** Takes the height that is left over. */
  fill?: boolean;
  /** The content looks after its own scrolling. */
  still?: boolean;
}) {
  const id = useId();
  return (
    <section className={classes.pane} data-fill={props.fill || undefined} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{props.title}</h2>
        {props.tools}
      </header>
      <div className={props.still ? classes.still : classes.body}>{props.children}</div>
    </section>
  );
}
