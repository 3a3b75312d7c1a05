import type { ReactNode } from 'react';
import classes from './Empty.module.css';

/** Where nothing is to be shown: a sentence that says what will happen next or what to do, never a blank box. */
export function Empty({ icon, children, action }: { icon?: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      {icon && (
        <span className={classes.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <p className={classes.words}>{children}</p>
      {action}
    </div>
  );
}
