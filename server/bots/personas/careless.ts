import { type Persona, share } from './persona.ts';

/** Now and then it forgets to acknowledge, is late, says too little or takes the wrong choice. What it forgets, it forgets for good. */
export const careless: Persona = {
  delay(step, limit, next) {
    const drawn = next();
    if (drawn < (step === 'acknowledge' ? 0.3 : 0.1)) return undefined;
    return share(limit, 0.1, step === 'acknowledge' ? 0.9 : 1.3, next);
  },
  change({ wish }, next) {
    if (next() > 0.35) return wish;
    const wrong = mistakes[wish.type];
    return wrong ? { ...wish, sloppy: true, body: { ...wish.body, ...wrong } } : { ...wish, sloppy: true };
  },
};

/** Answers that have the right form and are of no use. */
const mistakes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'case.reply': { outcome: 'partial' },
  'hit.confirm.response': { stillValid: 'yes', identity: 'need-more' },
  'document.hit.resolution': { resolution: 'different-document-same-number', instruction: 'release' },
  'hit.feedback': { result: 'released' },
  'notice.decision': { decision: 'return' },
};
