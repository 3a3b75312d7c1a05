import { filled } from '../../../schemas/operand.ts';
import { type Persona, share } from './persona.ts';

/** What it wants to know before it answers, beyond what every bureau asks for. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  'information.request': ['offence', 'linkSubjectToOffence', 'reason'],
};

/** Takes its time, reads every line, and asks once for what is missing before it answers. */
export const strict: Persona = {
  delay: (step, limit, next) =>
    step === 'acknowledge' ? share(limit, 0.15, 0.25, next) : share(limit, 0.3, 0.5, next),
  change({ wish, type, body, clarified }) {
    const missing = (wanted[type] ?? []).filter((field) => !filled(body, field));
    if (missing.length === 0 || clarified) return wish;
    return {
      type: 'case.clarification.request',
      inReplyTo: wish.inReplyTo,
      body: { missing: missing.map((field) => `/${field}`) },
    };
  },
};
