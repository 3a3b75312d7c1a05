import { describe, expect, it } from 'vitest';
import { type PartyKind, partyKinds } from '../../schemas/bureau.ts';
import { kindOf, kinds, kindTypes } from '../../schemas/kinds/index.ts';
import type { Kind } from '../../schemas/kinds/kind.ts';
import type { Draft } from '../../schemas/message.ts';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { examples } from '../schemas/examples.ts';
import { aScenario, find, instructor, minutes } from '../support/given.ts';
import { expectMet, seed } from '../support/seed.ts';
import { type Stage, stage } from '../support/stage.ts';

/*
 * For every type of message and every kind of party that may receive it: what a prompt bot does. It acknowledges what wants that, answers
 * what wants an answer, and never tries what the rules refuse; where it stays silent although something is owed, the reason is written here.
 */

/** Messages that a bot leaves to persons, and why. */
const silent: Readonly<Record<string, string>> = {
  'document.hit > issuing_authority':
    'a hit on another country’s document is for others to settle; a passport office checks only its own',
};

const kindsOf: readonly Kind[] = Object.values(kinds);

const countries = ['QM', 'QN', 'QP', 'QQ', 'QR', 'QS', 'QT', 'QV', 'QW', 'QX', 'QY', 'AA'];
/** Where the shortest way is not one that a life takes. */
const detours: Readonly<Record<string, readonly string[]>> = {
  'notice.cancelled': ['notice.published', 'notice.withdraw', 'notice.cancelled'],
};

/** Where the example is of another branch of the story. */
const instead: Readonly<Record<string, Record<string, unknown>>> = { 'extradition.decision': { decision: 'granted' } };

/** One party of every kind, and a second bureau and post; the receiving one is played by a bot. */
const idOf = (kind: PartyKind): string => (kind === 'national' ? 'QN' : `QN-${kind.replaceAll('_', '-')}`);
function everybody(bot: string): ScenarioSource['bureaus'] {
  const parties = partyKinds.map((kind) => ({
    id: idOf(kind),
    name: kind,
    country: 'QN',
    kind,
    ...(kind === 'agency' && { role: 'prosecutor' as const }),
    seat: kind === 'register' || idOf(kind) === bot ? ('bot' as const) : ('human' as const),
  }));
  return [
    ...parties,
    { id: 'QP', name: 'Peltrosa', country: 'QP' },
    { id: 'QN-other', name: 'Another', country: 'QN', kind: 'national' },
  ];
}

/** How a conversation gets to this type: from one that opens a case, answer by answer. */
function wayTo(kind: Kind): Kind[] {
  const detour = detours[kind.type];
  if (detour) return detour.flatMap((type) => kindOf(type) ?? []);
  const ways: Kind[][] = kindsOf.filter((one) => one.opens).map((one) => [one]);
  const met = new Set<string>();
  for (const way of ways) {
    const last = way.at(-1);
    if (!last || met.has(last.type)) continue;
    met.add(last.type);
    if (last.type === kind.type) return way;
    for (const reply of last.replies) {
      const next = kindOf(reply);
      if (next) ways.push([...way, next]);
    }
  }
  return [];
}

interface Played {
  readonly here: Stage;
  readonly last: string;
}

/** The conversation up to a message of this type that reaches the bot; everything before it is written by staff. */
function converse(kind: Kind, receiver: PartyKind): Played | undefined {
  const bot = idOf(receiver);
  const here = stage(
    aScenario({
      bureaus: everybody(bot),
      kinds: [...kindTypes],
      fiction: { statement: { en: 'Invented.' }, country_codes: countries },
    }),
    { seed },
  );
  const way = wayTo(kind);
  const other = kind.from
    .map((one) => (one === receiver ? (one === 'national' ? 'QP' : undefined) : idOf(one)))
    .find(Boolean);
  if (!other || way.length === 0) return undefined;
  let previous: string | undefined;
  let last = '';
  for (const [index, step] of way.entries()) {
    // The last goes to the bot; who answers others changes sides, who answers its own does not.
    const after = way.slice(index + 1).filter(({ answers }) => answers !== 'own').length;
    const [from, to] = after % 2 === 0 ? [other, bot] : [bot, other];
    const draft: Draft = {
      type: step.type,
      to: [{ kind: 'bureau', code: to }],
      subject: 'About the ferry of this morning',
      language: 'en',
      urgency: 'urgent',
      body: { ...(examples[step.type as keyof typeof examples] as Record<string, unknown>), ...instead[step.type] },
      ...(previous !== undefined && { inReplyTo: previous }),
    };
    const entry = here.ask(instructor, { type: 'message.inject', as: from, draft });
    const sent = find(entry, 'message.sent')?.message;
    if (!sent) throw new Error(`${step.type} ${from}>${to}: ${JSON.stringify(entry.events)}`);
    previous = sent.id;
    last = sent.id;
  }
  return { here, last };
}

const cells = kindsOf.flatMap((kind) =>
  kind.to.filter((one) => one !== 'register').map((receiver) => [kind.type, receiver] as const),
);
const met = { cells: 0, answered: 0, acknowledged: 0, nothing: 0 };

describe.each(cells)('%s to a %s', (type, receiver) => {
  it('is dealt with by its bot, or left to a person for a reason', () => {
    const kind = kindOf(type);
    const played = kind && converse(kind, receiver);
    met.cells += 1;
    if (!played) return;
    const { here, last } = played;
    const bot = idOf(receiver);
    here.until(minutes(59));
    const tried = here.log.filter(({ by }) => by === `bot:${bot}`);
    const refused = tried.flatMap((entry) => find(entry, 'command.refused') ?? []);
    expect(refused.map(({ kind: what, problem }) => [what, problem.code, problem.path])).toEqual([]);
    const request = here.state.messages.get(last)?.requests.get(bot);
    const name = `${type} > ${receiver}`;
    if (!request) {
      met.nothing += 1;
      expect(silent, name).not.toHaveProperty([name]);
      return;
    }
    // To pass it on to whom it belongs is an answer too: that one's word is then waited for.
    const said = here
      .sent()
      .some(({ from, inReplyTo, type: what }) => from === bot && inReplyTo === last && what !== 'case.ack');
    const done =
      said ||
      (request.due === undefined
        ? request.state !== 'open'
        : ['answered', 'refused', 'closed'].includes(request.state));
    if (request.due === undefined) met.acknowledged += 1;
    else met.answered += 1;
    if (silent[name] !== undefined) expect(done, `${name} is dealt with: take it out of the table`).toBe(false);
    else expect(done, `${name}: ${request.state}, sent ${here.traffic().join(' | ')}`).toBe(true);
  });
});

it('has met what it talks about', () => {
  const { cells: tried, answered, acknowledged } = met;
  expect(tried).toBe(cells.length);
  expectMet({ answered, acknowledged }, 40);
  for (const name of Object.keys(silent))
    expect(cells.map(([type, receiver]) => `${type} > ${receiver}`)).toContain(name);
});
