import { kindOf } from '../../schemas/kinds/index.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { bot } from '../core/actor.ts';
import { mayUse } from '../core/rules/replies.ts';
import { believedRequests, nextDue } from '../core/rules/requests.ts';
import type { MessageState, ReadState } from '../core/state.ts';
import { agenda, type Due, type Follower, happened } from '../scenario/agenda.ts';
import { draftFor, type Wish } from '../scenario/draft.ts';
import { occurrences } from '../scenario/matching.ts';

/** One thing to do about an answer that does not come. `at`: exercise ms. */
interface Chase {
  readonly step: string;
  readonly at: number;
  readonly wish: Wish;
}

/**
 * How a bureau chases what it has asked: a first reminder at the limit, a second after half the time again, and after as much once more the
 * duty desk, if there is one. While something is asked back the clock stands, and so does this.
 */
function chases(state: ReadState, bureau: string, entry: MessageState): Chase[] {
  const { message } = entry;
  const kind = kindOf(message.type);
  if (message.from !== bureau || kind?.answerWithin === undefined || !kind.replies.includes('case.reminder')) return [];
  const found: Chase[] = [];
  const desk = [...state.parties.values()].find((party) => party.kind === 'duty_desk')?.id;
  for (const [recipient, request] of believedRequests(state, entry)) {
    const due = request.due !== undefined && nextDue(request) !== undefined ? request.due : undefined;
    if (due === undefined) continue;
    const half = Math.max(60_000, Math.round((due - request.since) / 2));
    const remind = (n: 1 | 2, at: number): Chase => ({
      step: `remind-${recipient}-${n}`,
      at,
      wish: { type: 'case.reminder', inReplyTo: message.id, to: [recipient], body: { n } },
    });
    if (request.reminders === 0) found.push(remind(1, due + 1));
    else if (request.reminders === 1) found.push(remind(2, due + half));
    else if (desk !== undefined && desk !== bureau && desk !== recipient)
      found.push({
        step: `escalate-${recipient}`,
        at: due + 2 * half,
        wish: { type: 'duty.escalate', to: [desk], body: { overdueRef: message.ourRef } },
      });
  }
  return found;
}

/** Who does not mind waiting: nobody is there, or nobody looks. */
const patient: ReadonlySet<string> = new Set(['silent', 'careless']);

/**
 * Chases what the bots' bureaus have asked themselves and nobody has answered. What the script has sent in a party's name is the author's to
 * chase.
 */
export function chaser(scenario: Scenario, seed: number): Follower {
  let open: string[] = [];
  return {
    follow(state, entry) {
      for (const { event, message, scripted } of occurrences(state, entry))
        if (event === 'sent' && message && !scripted && kindOf(message.type)?.answerWithin !== undefined)
          open.push(message.id);
    },
    due(state) {
      if (state.run === 'ended') return [];
      const dues: Due[] = [];
      const over = new Set<string>();
      for (const id of open) {
        const entry = state.messages.get(id) as MessageState | undefined; // only read
        const persona = entry && state.bots.get(entry.message.from);
        if (!entry || settled(state, entry)) over.add(id);
        if (!entry || persona === undefined || patient.has(persona)) continue;
        const bureau = entry.message.from;
        for (const { step, at, wish } of chases(state, bureau, entry)) {
          const name = `bot:${bureau}:${id}:${step}`;
          const kind = kindOf(wish.type);
          if (!kind || mayUse(state, bureau, kind) || happened(state, bot(bureau), name)) continue;
          const draft = draftFor(state, { scenario, seed, from: bureau, keys: ['bot', bureau, id, step], at }, wish);
          if (draft) dues.push({ at, id: name, command: { type: 'bot.send', bureau, draft }, actor: bot(bureau) });
        }
      }
      if (over.size > 0) open = open.filter((id) => !over.has(id));
      return agenda(state, dues);
    },
  };
}

const settled = (state: ReadState, entry: MessageState): boolean =>
  believedRequests(state, entry).every(
    ([, { state }]) => state === 'answered' || state === 'refused' || state === 'closed',
  );
