import { type Persona, seconds, share } from './persona.ts';

/** Answers everything soon and rightly: within a minute or three, and never with more than a third of the time. */
export const prompt: Persona = {
  delay: (step, limit, next) =>
    step === 'acknowledge'
      ? Math.min(seconds(15, 50, next), share(limit, 0.1, 0.2, next))
      : Math.min(seconds(70, 170, next), share(limit, 0.22, 0.34, next)),
};
