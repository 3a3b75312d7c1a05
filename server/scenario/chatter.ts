import type { Scenario } from '../../schemas/scenario.ts';
import { say } from '../../schemas/text.ts';
import { bot } from '../core/actor.ts';
import type { ReadState } from '../core/state.ts';
import { agenda, type Due, type Follower, happened } from './agenda.ts';
import { draftFor } from './draft.ts';
import { startOf } from './moments.ts';
import { resolve } from './random.ts';

/**
 * The talk that goes on meanwhile: what a party that a bot plays says to others now and then. The times are a function of the seed; after a
 * jump or a pause what was left out is not made up for.
 */
export function chatter(scenario: Scenario, seed: number): Follower {
  const { chatter: talks = [], from: begins = 0, until } = scenario.background ?? {};
  /** Exercise ms after the start at which each talk goes on, as far as somebody has asked. */
  const times = talks.map(() => [] as number[]);
  const timeOf = (talk: number, slot: number): number => {
    const known = times[talk] ?? [];
    const every = talks[talk]?.every ?? 0;
    while (known.length <= slot)
      known.push((known.at(-1) ?? begins) + resolve(every, seed, 'chatter', talk, known.length));
    return known[slot] ?? 0;
  };

  function next(state: ReadState, talk: number): Due[] {
    const { from, to, messages } = talks[talk] ?? { from: '', to: [], messages: [] };
    // Nobody who is not there says anything.
    if ((state.bots.get(from) ?? 'silent') === 'silent') return [];
    const idOf = (slot: number) => `chatter:${talk}:${slot}`;
    let slot = 0;
    while (startOf(state) + timeOf(talk, slot) < state.at || happened(state, bot(from), idOf(slot))) slot += 1;
    const at = startOf(state) + timeOf(talk, slot);
    const message = messages[slot % messages.length];
    if (!message || (until !== undefined && at > startOf(state) + until)) return [];
    const { type, subject, language, urgency, purpose, handling, body, reply_by: replyWithin } = message;
    const draft = draftFor(
      state,
      { scenario, seed, from, keys: ['chatter', talk, slot], at },
      {
        type,
        to,
        body,
        subject: say(subject, language ?? state.setting?.language ?? 'en'),
        language,
        urgency,
        purpose,
        handling,
        replyWithin,
      },
    );
    return draft ? [{ at, id: idOf(slot), command: { type: 'bot.send', bureau: from, draft }, actor: bot(from) }] : [];
  }

  return {
    follow() {},
    due: (state) =>
      state.run === 'ended' || state.startedAt === undefined
        ? []
        : agenda(
            state,
            talks.flatMap((_, talk) => next(state, talk)),
          ),
  };
}
