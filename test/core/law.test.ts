import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seen } from '../../schemas/entry.ts';
import { type Actor, bot, engine } from '../../server/core/actor.ts';
import { fold } from '../../server/core/evolve.ts';
import { actions } from '../../server/core/rules/allowed.ts';
import { caseView } from '../../server/core/rules/queues.ts';
import { arriving, onItsWay } from '../../server/core/rules/versions.ts';
import type { ReadState } from '../../server/core/state.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk, staff, type Viewer, wall } from '../../server/core/view.ts';
import { bodies, draft, instructor, minutes, type Room, room, trainee } from '../support/given.ts';
import { expectMet, seed as runSeed } from '../support/seed.ts';

const bureaus = ['QN', 'QP', 'QR', 'QN-BP'] as const;
type Bureau = (typeof bureaus)[number];

/** One thing that somebody in the class does, chosen so that most of it is accepted. */
type Act =
  | { do: 'open'; from: number; to: number[]; flash: boolean }
  | { do: 'answer'; from: number; pick: number; action: number }
  | { do: 'check'; from: number }
  | { do: 'read'; from: number; pick: number }
  | { do: 'draft'; from: number }
  | { do: 'note'; from: number }
  | { do: 'hand'; from: number }
  | { do: 'wait'; minutes: number }
  | { do: 'fault'; outage: boolean; at: number }
  | { do: 'over' }
  | { do: 'deliver' }
  | { do: 'pause' }
  | { do: 'banner'; to: number }
  | { do: 'hold'; from: number; on: boolean }
  | { do: 'release' }
  | { do: 'touch'; pick: number; drop: boolean };

const who = fc.nat(bureaus.length - 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('open' as const),
      from: fc.nat(2),
      to: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
      flash: fc.boolean(),
    }),
  },
  {
    weight: 14,
    arbitrary: fc.record({ do: fc.constant('answer' as const), from: who, pick: fc.nat(30), action: fc.nat(12) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('check' as const), from: who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('read' as const), from: who, pick: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('draft' as const), from: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('note' as const), from: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand' as const), from: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 300 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fault' as const), outage: fc.boolean(), at: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('over' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('deliver' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pause' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('banner' as const), to: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hold' as const), from: fc.nat(2), on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('touch' as const), pick: fc.nat(30), drop: fc.boolean() }),
  },
);

/** What a test of generated exercises has met; a law about what never happened proves nothing. */
const met = {
  sent: 0,
  answered: 0,
  refused: 0,
  hits: 0,
  confirmed: 0,
  delayed: 0,
  delivered: 0,
  lost: 0,
  moved: 0,
  held: 0,
  released: 0,
  edited: 0,
  dropped: 0,
  paused: 0,
  drafts: 0,
  same: 0,
  unseen: 0,
  hidden: 0,
  asked: 0,
};

/** Bodies for the kinds that the generated classes use; each carries a canary that only its parties may ever see. */
function bodyFor(type: string, canary: string): Record<string, unknown> | undefined {
  const text = `Words about ${canary}`;
  switch (type) {
    case 'information.request':
      return { ...bodies.request, subject: text };
    case 'case.ack':
      return { handler: text };
    case 'case.clarification.request':
      return { question: text };
    case 'case.clarification.response':
      return { answers: [text] };
    case 'case.interim':
      return { done: text, stillToDo: text, newExpectedBy: '2091-03-09T08:00:00Z' };
    case 'case.reply':
      return { outcome: 'positive', content: text };
    case 'case.refusal':
      return { ground: 'not-competent', reason: text };
    case 'case.reminder':
      return { n: 1 };
    case 'case.close':
      return { result: text };
    case 'hit.report':
      return { ...bodies.report, where: text };
    case 'hit.confirm.request':
      return { ...bodies.confirm, note: text };
    case 'document.hit.resolution':
      return { ...bodies.resolution, explanation: text };
    case 'hit.feedback':
      return { ...bodies.feedback, legalBasis: text };
    default:
      return undefined;
  }
}

interface Played {
  readonly here: Room;
  /** Canary -> parties that it was sent between. */
  readonly canaries: Map<string, { from: string; to: readonly string[] }>;
  /** Canaries of what one person has asked the instructor, and been told: the bureau where they sit. */
  readonly asked: Map<string, string>;
}

function play(
  acts: readonly Act[],
  seed: number,
  skip?: (canary: string, from: string, to: readonly string[]) => boolean,
): Played {
  const here = room(undefined, { seed });
  const canaries = new Map<string, { from: string; to: readonly string[] }>();
  const asked = new Map<string, string>();
  let made = 0;
  const actorOf = (bureau: Bureau): Actor => (bureau === 'QN-BP' ? bot(bureau) : trainee(bureau));
  const known = (bureau: string) =>
    [...here.state.messages.values()].filter((entry) => entry.message.from === bureau || entry.reached.has(bureau));

  function submit(
    bureau: Bureau,
    type: string,
    to: readonly string[],
    rest: Parameters<typeof draft>[3],
    id: string,
  ): void {
    const canary = `kanari${String(made).padStart(4, '0')}x`;
    const body =
      type === 'document.check'
        ? { ...bodies.check, checkPoint: `Gate ${canary}`, ...(rest?.excluded && {}) }
        : bodyFor(type, canary);
    if (!body || to.length === 0) return;
    canaries.set(canary, { from: bureau, to });
    if (skip?.(canary, bureau, to)) return;
    const written = draft(type, [...to], body, { ...rest, subject: `Subject ${canary}` });
    const command =
      bureau === 'QN-BP'
        ? ({ type: 'bot.send', bureau, draft: written } as const)
        : ({ type: 'message.send', draft: written } as const);
    here.ask(actorOf(bureau), command, id);
  }

  for (const one of acts) {
    made += 1;
    const id = `c-${String(made).padStart(6, '0')}`;
    const bureau = 'from' in one ? (bureaus[one.from] ?? 'QN') : 'QN';
    switch (one.do) {
      case 'open':
        submit(
          bureau,
          'information.request',
          one.to.map((index) => bureaus[index] ?? 'QP').filter((party) => party !== bureau),
          { urgency: one.flash ? 'flash' : 'routine' },
          id,
        );
        break;
      case 'check':
        submit(bureau, 'document.check', ['REG'], {}, id);
        break;
      case 'answer': {
        const mine = known(bureau);
        const parent = mine[mine.length - 1 - (one.pick % Math.max(1, Math.min(6, mine.length)))];
        if (!parent) break;
        const possible = actions(here.state, bureau, parent.message.case).filter(
          (action) => action.allowed && action.inReplyTo !== undefined,
        );
        const action = possible[one.action % Math.max(1, possible.length)];
        const about = action && here.state.messages.get(action.inReplyTo ?? '');
        if (!action || !about) break;
        const proposed = action.to.map((addressee) => addressee.code ?? 'CS');
        const other = proposed.length > 0 ? proposed : ['QP', 'QN'].filter((party) => party !== bureau).slice(0, 1);
        submit(bureau, action.type, other, { inReplyTo: action.inReplyTo ?? '' }, id);
        break;
      }
      case 'read': {
        const mine = known(bureau);
        const entry = mine[one.pick % Math.max(1, mine.length)];
        if (entry && bureau !== 'QN-BP')
          here.ask(actorOf(bureau), { type: 'message.read', message: entry.message.id }, id);
        break;
      }
      case 'draft':
        canaries.set(`kanari${String(made).padStart(4, '0')}x`, { from: bureau, to: [] });
        here.ask(
          actorOf(bureau),
          {
            type: 'draft.save',
            draft: {
              key: 'd1',
              type: 'case.ack',
              draft: { body: { handler: `kanari${String(made).padStart(4, '0')}x` } },
            },
          },
          id,
        );
        break;
      case 'note':
        canaries.set(`kanari${String(made).padStart(4, '0')}x`, { from: bureau, to: [] });
        here.ask(actorOf(bureau), { type: 'note.add', text: `A note kanari${String(made).padStart(4, '0')}x` }, id);
        break;
      case 'hand':
        asked.set(`kanari${String(made).padStart(4, '0')}x`, bureau);
        here.ask(
          actorOf(bureau),
          { type: 'hand.raise', text: `A question kanari${String(made).padStart(4, '0')}x` },
          id,
        );
        here.ask(
          instructor,
          { type: 'hand.answer', seat: `S-${bureau}`, text: `About kanari${String(made).padStart(4, '0')}x` },
          `${id}-a`,
        );
        break;
      case 'wait':
        here.after(minutes(one.minutes));
        break;
      case 'fault': {
        const party = bureaus[one.at] ?? 'QP';
        here.ask(
          instructor,
          {
            type: 'fault.set',
            fault: one.outage
              ? {
                  effect: 'outage',
                  target: { bureau: party },
                  lasts: minutes(60),
                  store_and_forward: made % 2 === 0,
                  disclosed: 'after',
                  excuse: made % 3 === 0 ? [] : ['answers'],
                }
              : {
                  effect: 'delay',
                  target: { link: { to: party } },
                  delay: minutes(20),
                  lasts: minutes(120),
                  store_and_forward: true,
                  disclosed: 'after',
                  excuse: ['answers'],
                },
          },
          id,
        );
        break;
      }
      case 'over': {
        const active = [...here.state.faults.values()].find((fault) => !fault.cleared);
        if (active) here.ask(instructor, { type: 'fault.clear', fault: active.id }, id);
        break;
      }
      case 'deliver': {
        const waiting = [...here.state.deliveries.values()].find((delivery) => delivery.due <= here.now);
        if (waiting)
          here.ask(
            engine,
            { type: 'message.deliver', message: waiting.message, to: waiting.to },
            `deliver:${waiting.message}:${waiting.to}`,
          );
        break;
      }
      case 'pause':
        here.ask(instructor, { type: 'exercise.pause' }, id);
        here.after(minutes(3)).ask(instructor, { type: 'exercise.resume' }, `${id}-b`);
        break;
      case 'banner':
        here.ask(instructor, { type: 'banner.show', text: 'Five minutes', to: [bureaus[one.to] ?? 'QN'] }, id);
        break;
      case 'hold':
        here.ask(instructor, { type: 'message.hold', from: bureau, on: one.on }, id);
        break;
      case 'release': {
        const held = [...here.state.heldMessages.keys()][0];
        if (held) here.ask(instructor, { type: 'message.release', message: held }, id);
        break;
      }
      case 'touch': {
        // What waits for staff, and what a fault keeps.
        const { heldMessages, deliveries } = here.state;
        const ways = [...heldMessages.keys(), ...[...deliveries.values()].map(({ message }) => message)];
        const message = ways[one.pick % Math.max(1, ways.length)];
        if (message === undefined) break;
        if (one.drop) here.ask(instructor, { type: 'message.drop', message }, id);
        else {
          const canary = `kanari${String(made).padStart(4, '0')}x`;
          const way = onItsWay(here.state, message);
          canaries.set(canary, { from: 'staff', to: way?.to ?? way?.written.recipients ?? [] });
          here.ask(instructor, { type: 'message.edit', message, subject: `Subject ${canary}` }, id);
        }
        break;
      }
    }
  }
  return { here, canaries, asked };
}

/**
 * Has a fault kept something of this case waiting, or lost it, or have staff? Then desks know of things in another order than the hub, or not at all, and
 * what they are offered may differ from what is allowed.
 */
const disturbed = ({ state }: Room, thread: string): boolean =>
  [
    ...state.faultsApplied.flatMap(({ message, effect }) => (effect === 'excused' ? [] : [message])),
    ...state.dropped.keys(),
  ].some((message) => state.messages.get(message)?.message.case === thread);

/** Is there a message in this case that the desk has not seen? */
const unseen = ({ state }: Room, mirror: ReadState, thread: string): boolean =>
  (state.cases.get(thread)?.messages ?? []).some((message) => !mirror.messages.has(message));

const seenBy = ({ log, streams }: Room, viewer: Viewer, seat?: string): Seen[] =>
  Array.from({ length: head(streams, viewer) }, (_, at) => seen(streams, log, viewer, at + 1, seat)).filter(
    (one) => one !== undefined,
  );

function count({ here }: Played): void {
  for (const entry of here.log)
    for (const event of entry.events) {
      if (event.type === 'message.sent') {
        met.sent += 1;
        if (event.message.inReplyTo) met.answered += 1;
        if (event.message.type === 'document.hit') met.hits += 1;
        if (event.message.type === 'document.hit.resolution') met.confirmed += 1;
      }
      if (event.type === 'command.refused') met.refused += 1;
      if (event.type === 'delivery.planned') met.delayed += 1;
      if (event.type === 'message.delivered') met.delivered += 1;
      if (event.type === 'delivery.lost') met.lost += 1;
      if (event.type === 'deadline.moved') met.moved += 1;
      if (event.type === 'message.held') met.held += 1;
      if (event.type === 'message.released') met.released += 1;
      if (event.type === 'message.edited') met.edited += 1;
      if (event.type === 'message.dropped') met.dropped += 1;
      if (event.type === 'exercise.paused') met.paused += 1;
      if (event.type === 'draft.saved') met.drafts += 1;
    }
}

const anExercise = fc.tuple(fc.array(act, { minLength: 30, maxLength: 90, size: 'max' }), fc.nat(1_000_000));
const parameters = { seed: runSeed, numRuns: 120 };

describe('the secrecy law, over generated exercises', () => {
  it('nobody sees a word of what was not sent to him, by whatever way', () => {
    fc.assert(
      fc.property(anExercise, ([acts, seed]) => {
        const played = play(acts, seed);
        count(played);
        for (const bureau of bureaus) {
          const text = JSON.stringify(seenBy(played.here, desk(bureau), `S-${bureau}`));
          for (const [canary, { from, to }] of played.canaries) {
            const register = to.includes('REG');
            // The register tells the issuing country of a hit, with the place of the check.
            if (bureau === from || to.includes(bureau) || (register && bureau === 'QP')) continue;
            met.hidden += 1;
            expect(text).not.toContain(canary);
          }
        }
        expect(JSON.stringify(seenBy(played.here, wall))).not.toContain('kanari');
      }),
      parameters,
    );
  });

  it('a question to the instructor and its answer are read by who asked, and by no colleague at the same desk', () => {
    fc.assert(
      fc.property(anExercise, ([acts, seed]) => {
        const { here, asked } = play(acts, seed);
        for (const bureau of bureaus) {
          const [own, colleague] = [`S-${bureau}`, 'S-colleague'].map((seat) => seenBy(here, desk(bureau), seat));
          const words = [...asked].filter(([, from]) => from === bureau).map(([canary]) => canary);
          for (const canary of words) {
            met.asked += 1;
            expect(JSON.stringify(own).split(canary)).toHaveLength(3);
            expect(JSON.stringify(colleague)).not.toContain(canary);
          }
          // That a hand went up, and that it was answered, stands there under the same numbers.
          expect(colleague?.map(({ n }) => n)).toEqual(own?.map(({ n }) => n));
          expect(fold(colleague ?? []).hands.size).toBe(fold(own ?? []).hands.size);
        }
        for (const viewer of [wall, ...bureaus.map(desk)])
          for (const canary of asked.keys()) expect(JSON.stringify(seenBy(here, viewer))).not.toContain(canary);
      }),
      parameters,
    );
  });

  it('a message under way reaches its addressee only with its delivery, and a lost one never', () => {
    fc.assert(
      fc.property(anExercise, ([acts, seed]) => {
        const { here } = play(acts, seed);
        for (const bureau of bureaus) {
          const mirror = fold(seenBy(here, desk(bureau), `S-${bureau}`));
          for (const entry of here.state.messages.values()) {
            const { id, from, recipients } = entry.message;
            const there = from === bureau || entry.reached.has(bureau);
            expect(mirror.messages.has(id), `${bureau} and ${entry.message.type} to ${recipients}`).toBe(there);
          }
        }
      }),
      parameters,
    );
  });

  it('hidden traffic changes nothing in what others see, not even a number in their stream', () => {
    fc.assert(
      fc.property(anExercise, ([acts, seed]) => {
        // Without faults and holds, which answer to what happened last; file numbers are the sender's own and are left out.
        const plain = acts.filter((one) => ['open', 'wait', 'read', 'draft', 'note', 'hand'].includes(one.do));
        const hidden = (_: string, from: string, to: readonly string[]) => from !== 'QN' && !to.includes('QN');
        const bare = (played: Played) =>
          JSON.stringify(seenBy(played.here, desk('QN'), 'S-QN')).replaceAll(/Q[A-Z]-[A-Z]{3}-2091-\d{6}/g, 'REF');
        const reads = plain.filter((one) => one.do !== 'read' || bureaus[one.from] !== 'QN');
        expect(bare(play(reads, seed, hidden))).toBe(bare(play(reads, seed)));
      }),
      parameters,
    );
  });
});

describe('the replay law, over generated exercises', () => {
  it('each stream is numbered 1, 2, 3 without a hole, and names the cause to its author alone', () => {
    fc.assert(
      fc.property(anExercise, ([acts, seed]) => {
        const { here } = play(acts, seed);
        for (const viewer of [staff, wall, ...bureaus.map(desk)]) {
          const seat = viewer.kind === 'bureau' ? `S-${viewer.bureau}` : undefined;
          const entries = seenBy(here, viewer, seat);
          expect(entries.map((entry) => entry.n)).toEqual(entries.map((_, at) => at + 1));
          for (const entry of entries) {
            if (entry.cause !== undefined) expect(entry.by).toBe(seat);
            if (viewer.kind === 'wall') expect(entry.by).toBeUndefined();
          }
        }
      }),
      parameters,
    );
  });

  it('folding the log again gives the same state, and folding what a desk saw gives its part of it', () => {
    fc.assert(
      fc.property(anExercise, ([acts, seed]) => {
        const { here } = play(acts, seed);
        expect(fold(here.log)).toEqual(here.state);
        for (const bureau of bureaus) {
          const mirror: ReadState = fold(seenBy(here, desk(bureau), `S-${bureau}`));
          for (const [id, entry] of mirror.messages) {
            const full = here.state.messages.get(id);
            const arrived = entry.message.from === bureau ? undefined : arriving(here.state, id, bureau);
            expect(entry.message).toEqual(arrived ?? full?.message);
            const mine = entry.requests.get(bureau);
            const hubs = full?.requests.get(bureau);
            // That a matter is over may follow from something that this desk has not seen: it goes on owing what the hub has closed.
            const over = unseen(here, mirror, entry.message.case) && [mine?.state, hubs?.state].includes('closed');
            if (!disturbed(here, entry.message.case) && !over) expect(mine).toEqual(hubs);
            expect(entry.readBy.has(bureau)).toBe(full?.readBy.has(bureau));
          }
          const own = (state: ReadState) => [...state.drafts].filter(([key]) => key.startsWith(`${bureau}/`));
          expect(own(mirror)).toEqual(own(here.state));
          expect(mirror.run).toBe(here.state.run);
        }
      }),
      parameters,
    );
  });

  it('what a desk is offered is what the hub allows, but where the reason is something that the desk may not see [D3]', () => {
    fc.assert(
      fc.property(anExercise, ([acts, seed]) => {
        const { here } = play(acts, seed);
        for (const bureau of ['QN', 'QP', 'QR'] as const) {
          const mirror: ReadState = fold(seenBy(here, desk(bureau), `S-${bureau}`));
          for (const id of mirror.cases.keys()) {
            const view = caseView(mirror, bureau, id);
            const offered = (state: ReadState) =>
              actions(state, bureau, id, here.now)
                .filter((one) => one.allowed)
                .map(({ type, inReplyTo, to }) => ({ type, inReplyTo, to }));
            if (disturbed(here, id) || unseen(here, mirror, id)) {
              met.unseen += 1;
              continue;
            }
            met.same += 1;
            expect(offered(mirror)).toEqual(offered(here.state));
            expect(view?.queue).toBe(caseView(here.state, bureau, id)?.queue);
          }
        }
      }),
      parameters,
    );
  });

  it('has met what it talks about', () => {
    const { confirmed, delivered, moved, released, edited, dropped, ...often } = met;
    expectMet({ confirmed, delivered, moved, released, edited, dropped }, 3);
    expectMet(often, 10);
    expect(met.refused).toBeLessThan(met.sent);
  });
});
