import classes from './Light.module.css';

export type LightState = 'good' | 'busy' | 'bad' | 'off';

/** A light with words: the shape of the sign and the words say what the colour says. */
export function Light({ label, state, words }: { label: string; state: LightState; words: string }) {
  return (
    <span className={classes.light} data-state={state}>
      <svg className={classes.sign} viewBox="0 0 16 16" aria-hidden="true">
        {state === 'good' && <circle cx="8" cy="8" r="6" />}
        {state === 'busy' && <path d="M8 2a6 6 0 1 0 6 6h-3a3 3 0 1 1-3-3z" />}
        {state === 'bad' && <path d="M8 1l7.5 13.5H.5z" />}
        {state === 'off' && <path d="M2.5 2.5h11v11h-11z" />}
      </svg>
      <span className={classes.label}>{label}</span>
      <span>{words}</span>
    </span>
  );
}
