import { type Problem, problem } from '../../../schemas/problem.ts';
import { lacks, placeOf, type Trace } from '../../../schemas/territory.ts';
import type { ReadState } from '../state.ts';
import type { Asked, Rules } from './matters.ts';
import { lawOf } from './profile-line.ts';
import { knownTo } from './replies.ts';

/** The uses of an address that a message asks about: one, or the events of a tip. Both are shaped by their kinds. */
export function tracesOf(type: string, body: Readonly<Record<string, unknown>>): readonly Trace[] {
  if (type === 'ip.confirm.request') return [body as unknown as Trace];
  return type === 'tip.referral' ? (body['events'] as readonly Trace[]) : [];
}

/** Has `party` asked back about this message, and been answered? What it was told then stands in words. */
const askedBack = (state: ReadState, party: string, about: string, thread: string): boolean => {
  const messages = state.cases.get(thread)?.messages ?? [];
  const questions = messages.filter((id) => {
    const message = state.messages.get(id)?.message;
    return message?.type === 'case.clarification.request' && message.from === party && message.inReplyTo === about;
  });
  return messages.some((id) => {
    const message = knownTo(state, party, id)?.message;
    return message?.type === 'case.clarification.response' && questions.includes(message.inReplyTo ?? '');
  });
};

/** Without the exact time, and a port where many share an address, nobody can say whose it was. */
function traceProblem({ state, from, parent, body }: Asked): Problem | undefined {
  if (!parent || body['inTerritory'] === 'cannot-say') return undefined;
  const traces = tracesOf(parent.message.type, parent.message.body);
  if (traces.length === 0 || traces.some((trace) => lacks(trace).length === 0)) return undefined;
  if (askedBack(state, from, parent.message.id, parent.message.case)) return undefined;
  const missing = [...new Set(traces.flatMap(lacks))];
  return problem('against_the_rule', `Nobody can say that without ${missing.join(' and ')}`, {
    path: '/draft/body/inTerritory',
    expected: 'cannot-say, or ask for what is missing',
    rule: 'R-47',
  });
}

/** Whether what is said agrees with the table; what the table leaves open may be said either way. */
function placeProblem({ state, from, parent, body }: Asked): Problem | undefined {
  const said = body['inTerritory'];
  if (!parent || said === 'cannot-say') return undefined;
  const own = state.parties.get(from)?.country;
  const traces = tracesOf(parent.message.type, parent.message.body);
  // Those that can be looked up decide; if there are none, what the asker has said in words does.
  const decisive = traces.filter((trace) => lacks(trace).length === 0);
  const places = (decisive.length > 0 ? decisive : traces).map((trace) => placeOf(trace)?.country);
  if (places.length === 0 || places.includes(undefined)) return undefined;
  const here = places.some((country) => country === own);
  if (here === (said === 'yes')) return undefined;
  return problem('against_the_rule', 'The table of addresses says otherwise', {
    path: '/draft/body/inTerritory',
    rule: 'R-48',
  });
}

/** Which paper it takes is for one's own law to say. */
function lawProblem({ state, from, body }: Asked): Problem | undefined {
  const own = lawOf(state, from).subscriberData;
  if (own === undefined || own === body['legalProcessNeeded']) return undefined;
  return problem('against_the_rule', 'The law of your own country asks for another paper', {
    path: '/draft/body/legalProcessNeeded',
    expected: own,
    rule: 'R-49',
  });
}

export const tipRules: Rules = {
  // The time to answer goes by the urgency of the message.
  'tip.referral': ({ body, draft }) =>
    body['triage'] === 'urgent' && draft.urgency === 'routine'
      ? problem('against_the_rule', 'What is urgent by triage goes out as urgent', {
          path: '/draft/urgency',
          actual: draft.urgency,
          expected: 'urgent | flash',
          rule: 'R-46',
        })
      : undefined,
  'ip.confirm.response': (asked) => [traceProblem(asked), placeProblem(asked), lawProblem(asked)],
};
