import { instant } from '../../schemas/ids.ts';
import type { Draft } from '../../schemas/message.ts';
import { bot } from '../core/actor.ts';
import { addresseeOf } from '../core/rules/allowed.ts';
import { figuresFor } from '../core/rules/operations.ts';
import type { MessageState, ReadState } from '../core/state.ts';
import { agenda, type Due, type Follower } from '../scenario/agenda.ts';
import { subjectLine } from '../scenario/phrases.ts';
import { random } from '../scenario/random.ts';

/** Of a rhythm: how fresh the figures of a report are at least. */
const freshness = 12;

/**
 * The situation reports that bots owe in an operation, shortly before each is due: a post reports to its own bureau if that takes part, a
 * bureau to who gave the order. The figures are those that were counted.
 */
export function reporter(seed: number): Follower {
  const orders: string[] = [];
  const made = new Map<string, { readonly asOf: number; readonly draft: Draft }>();

  function draftOf(state: ReadState, party: string, order: MessageState, rhythm: number): Draft | undefined {
    // A time that has passed, so that nothing can still happen in it; counted anew only now and then.
    const grain = Math.max(1, Math.floor(rhythm / freshness));
    const asOf = order.sentAt + Math.floor((state.at - 1 - order.sentAt) / grain) * grain;
    const key = `${party} ${order.message.id}`;
    const known = made.get(key);
    if (known?.asOf === asOf) return known.draft;
    const counted = figuresFor(state, party, order, asOf);
    if (!counted) return undefined;
    const language = state.setting?.language ?? 'en';
    const draft: Draft = {
      type: 'operation.sitrep',
      to: [addresseeOf(state, chiefOf(state, party, order))],
      inReplyTo: order.message.id,
      subject: subjectLine(language, 'operation.sitrep'),
      language,
      urgency: 'routine',
      body: { asOf: instant(asOf), ...counted, refusals: 0, victimsReferred: 0 },
    };
    made.set(key, { asOf, draft });
    return draft;
  }

  return {
    follow(_, entry) {
      for (const event of entry.events)
        if (event.type === 'message.sent' && event.message.type === 'operation.order') orders.push(event.message.id);
    },
    due(state) {
      if (state.run === 'ended') return [];
      const dues: Due[] = [];
      for (const id of orders) {
        const order = state.messages.get(id) as MessageState | undefined; // only read
        const rhythm = Number(order?.message.body['reportingRhythm']) * 60_000;
        for (const [party, { due, state: asked }] of order?.requests ?? []) {
          const persona = state.bots.get(party);
          if (!order || due === undefined || asked === 'closed' || persona === undefined || persona === 'silent')
            continue;
          const draft = draftOf(state, party, order, rhythm);
          // Somewhat before it is due, and what another one has to add up first earlier than that; a slow one just before.
          const drawn = random(seed, party, id, due, 'sitrep')();
          const added = chiefOf(state, party, order) !== order.message.from;
          const early = rhythm * (persona === 'slow' ? 0.01 : added ? 0.2 + 0.05 * drawn : 0.03 + 0.07 * drawn);
          if (draft)
            dues.push({
              at: Math.round(due - early),
              id: `bot:${party}:${id}:sitrep-${due}`,
              command: { type: 'bot.send', bureau: party, draft },
              actor: bot(party),
            });
        }
      }
      return agenda(state, dues);
    },
  };
}

/** To whom a party reports: a post to the bureau of its country where that takes part as well. */
function chiefOf(state: ReadState, party: string, { message }: MessageState): string {
  const own = state.parties.get(party);
  if (own?.kind !== 'border_post') return message.from;
  const home = message.recipients.find((one) => {
    const other = state.parties.get(one);
    return other?.kind === 'national' && other.country === own.country;
  });
  return home ?? message.from;
}
