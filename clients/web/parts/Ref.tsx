import classes from './Ref.module.css';

/** A reference, document number or machine-readable line: left to right and isolated, also inside Arabic. */
export const Ref = ({ children }: { children: string }) => (
  <bdi dir="ltr" className={classes.ref}>
    {children}
  </bdi>
);

/** A name or a text that people wrote: its own direction, isolated from what stands around it. */
export const Written = ({ children }: { children: string }) => <bdi dir="auto">{children}</bdi>;
