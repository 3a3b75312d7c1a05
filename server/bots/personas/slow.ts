import { type Persona, share } from './persona.ts';

/** Answers rightly, just before its time is over. */
export const slow: Persona = {
  delay: (step, limit, next) =>
    step === 'acknowledge' ? share(limit, 0.6, 0.75, next) : share(limit, 0.82, 0.97, next),
};
