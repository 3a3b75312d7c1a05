import { describe, expect, it } from 'vitest';
import type { Seen } from '../../schemas/entry.ts';
import { kindOf } from '../../schemas/kinds/index.ts';
import { fold } from '../../server/core/evolve.ts';
import { type Action, actions, openings } from '../../server/core/rules/allowed.ts';
import type { ReadState } from '../../server/core/state.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk } from '../../server/core/view.ts';
import { draftFor } from '../../server/scenario/draft.ts';
import { random } from '../../server/scenario/random.ts';
import { find, minutes, type Room, room, trainee } from '../support/given.ts';
import { expectMet, seed as runSeed } from '../support/seed.ts';
import { sensitiveScenario, sensitiveTypes } from '../support/sensitive.ts';

const parties = ['QN', 'QP', 'QR', 'QS', 'OTD', 'CS', 'QN-BP'];
/** Choices that lead to different steps; the filler alone would take one of them. */
const turns: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  'clue.enquiry': [{ alreadyKnownCheck: 'done' }, { alreadyKnownCheck: 'notDone' }],
  'clue.response': [
    { recognised: 'maybe', basis: 'sight' },
    { recognised: 'yes', basis: 'inquiry' },
    { recognised: 'no', basis: 'sight' },
    { recognised: 'no', basis: 'inquiry' },
  ],
  'tip.outcome': [{ outcome: 'not-ours' }, { outcome: 'case-opened' }, { outcome: 'insufficient' }],
  'travel.correction': [{ wrong: 'person' }, { wrong: 'itinerary' }, { wrong: 'riskTier' }],
};
const met = { sent: new Map<string, number>(), refused: new Map<string, number>(), same: 0, hidden: 0 };
const count = (where: Map<string, number>, what: string) => void where.set(what, (where.get(what) ?? 0) + 1);

/** A class in which everybody does something that its desk offers, with what the filler makes of it. */
function play(seed: number): Room {
  const scenario = sensitiveScenario();
  const here = room(scenario, { seed });
  const next = random(seed, 'sensitive');
  const one = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)];
  const toSome = (from: string, type: string) =>
    parties.filter((party) => {
      const kind = here.state.parties.get(party)?.kind;
      return party !== from && kind !== undefined && kindOf(type)?.to.includes(kind) && next() < 0.5;
    });
  for (let turn = 0; turn < 60; turn += 1) {
    const from = one(parties) ?? 'QN';
    here.after(minutes(Math.floor(next() * 400)));
    const thread = next() < 0.25 ? undefined : one([...here.state.cases.keys()]);
    const options: readonly Action[] =
      thread === undefined
        ? openings(here.state, from).filter(({ type }) => sensitiveTypes.includes(type))
        : actions(here.state, from, thread, here.now).filter(({ allowed }) => allowed);
    const action = one(options);
    const to = action && action.to.length === 0 ? toSome(from, action.type) : undefined;
    if (!action || to?.length === 0) continue;
    const draft = draftFor(
      here.state,
      { scenario, seed, from, keys: [turn], at: here.now },
      { type: action.type, inReplyTo: action.inReplyTo, to, body: one(turns[action.type] ?? []) },
    );
    if (!draft) continue;
    const refusal = find(here.ask(trainee(from), { type: 'message.send', draft }), 'command.refused')?.problem;
    if (refusal) expect(refusal.code, JSON.stringify(refusal)).not.toMatch(/schema_invalid|unknown_key|fiction/);
    if (refusal) count(met.refused, refusal.rule ?? refusal.code);
    else count(met.sent, action.type);
  }
  return here;
}

const mirrorOf = ({ log, streams }: Room, party: string): ReadState => {
  const viewer = desk(party);
  return fold(
    Array.from({ length: head(streams, viewer) }, (_, at) => seen(streams, log, viewer, at + 1, `S-${party}`)).filter(
      (entry): entry is Seen => entry !== undefined,
    ),
  );
};
const offered = (state: ReadState, party: string, thread: string, now: number) =>
  actions(state, party, thread, now).map(({ type, inReplyTo, to, allowed }) => ({ type, inReplyTo, to, allowed }));

describe(`tips, clues and journeys in generated classes, seed ${runSeed}`, () => {
  const rooms = Array.from({ length: 60 }, (_, index) => play(runSeed + index));

  it('are folded anew to the same', () => {
    for (const here of rooms) expect(fold(here.log)).toEqual(here.state);
  });

  it('offer a desk what the hub allows, but where something of the matter is hidden from it', () => {
    for (const here of rooms)
      for (const party of parties) {
        const mirror = mirrorOf(here, party);
        for (const thread of mirror.cases.keys()) {
          const all = here.state.cases.get(thread)?.messages ?? [];
          if (all.some((message) => !mirror.messages.has(message))) {
            met.hidden += 1;
            continue;
          }
          met.same += 1;
          expect(offered(mirror, party, thread, here.now)).toEqual(offered(here.state, party, thread, here.now));
        }
      }
  });

  it('have met what they talk about', () => {
    const { sent, refused, ...others } = met;
    const must = ['tip.referral', 'ip.confirm.response', 'clue.response', 'clue.known', 'travel.notification'];
    expectMet(Object.fromEntries(must.map((type) => [type, sent.get(type) ?? 0])), 3);
    expectMet(Object.fromEntries(['R-50', 'R-51'].map((rule) => [rule, refused.get(rule) ?? 0])), 10);
    expectMet(others, 50);
  });
});
