import { writeDuration } from '../../../schemas/duration.ts';
import type { Inject } from '../../../schemas/scenario.ts';
import { localise, say } from '../../../schemas/text.ts';
import type { Checking } from '../check.ts';
import { earliest } from '../earliest.ts';
import { quote } from '../problem.ts';

/** Words that may reach a bureau in five minutes of class time. */
const readable = 250;
const window = 5 * 60_000;

/** Nobody sits without work, and nobody gets more to read than can be read. */
export function checkPace({ scenario, hint }: Checking): void {
  const { bureaus, injects, expectations, clock } = scenario;
  const language = scenario.languages[0] ?? 'en';
  const times = earliest(scenario);
  const national = (id: string) => bureaus.some((party) => party.id === id && party.kind === 'national');
  const reaches = (inject: Inject, id: string): boolean => {
    if (inject.kind === 'article') return true;
    if (inject.kind === 'fault') return false;
    return inject.to.includes(id) || (inject.to.includes('all') && national(id));
  };

  for (const [i, { id, seat }] of bureaus.entries()) {
    if (seat === 'bot') continue;
    const hears = injects.filter((inject) => inject.kind !== 'article' && reaches(inject, id));
    if (hears.length === 0 && !expectations.some(({ who }) => who === id))
      hint({
        code: 'idle',
        path: ['bureaus', i],
        message: `Nothing is sent to ${quote(id)}, and nothing expected of it.`,
        hint: 'Whoever sits there has nothing to do.',
      });

    // What comes only when something goes wrong is not counted: it cannot be known when.
    const planned = injects
      .flatMap((inject, at) =>
        inject.class === 'planned' && reaches(inject, id)
          ? [{ at, time: times.inject(inject.id), words: wordsIn(inject, language) }]
          : [],
      )
      .sort((a, b) => a.time - b.time);
    for (const [k, first] of planned.entries()) {
      const near = planned.slice(k).filter(({ time }) => (time - first.time) / clock.rate < window);
      const words = near.reduce((sum, one) => sum + one.words, 0);
      if (words <= readable) continue;
      hint({
        code: 'reading_load',
        path: ['injects', first.at],
        message: `${id} gets ${words} words to read in five minutes from T+${writeDuration(first.time)}.`,
        hint: `More than ${readable} is too much for most classes.`,
      });
      break;
    }
  }
}

function wordsIn(inject: Inject, language: string): number {
  const texts: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) gather(item);
  };
  if (inject.kind === 'message') {
    texts.push(say(inject.message.subject, language));
    gather(localise(inject.message.body, language));
  } else if (inject.kind !== 'fault') {
    texts.push(say(inject.text, language));
    if (inject.kind === 'article') texts.push(say(inject.headline, language));
  }
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}
