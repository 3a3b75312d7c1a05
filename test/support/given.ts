import type { Command, WireCommandInput } from '../../schemas/command.ts';
import type { Entry } from '../../schemas/entry.ts';
import type { Event, EventOf, EventType } from '../../schemas/event.ts';
import { instant } from '../../schemas/ids.ts';
import type { Draft } from '../../schemas/message.ts';
import type { Problem } from '../../schemas/problem.ts';
import { Scenario, type ScenarioSource } from '../../schemas/scenario.ts';
import { type Actor, engine } from '../../server/core/actor.ts';
import { decide } from '../../server/core/decide.ts';
import { evolve } from '../../server/core/evolve.ts';
import { digest } from '../../server/core/ids.ts';
import { writtenBy } from '../../server/core/rules/hotwash.ts';
import { newState, type ReadState } from '../../server/core/state.ts';
import { authorOf, newStreams, number, type Streams } from '../../server/core/streams.ts';

/** 08:00 on 4 March 2091: where the classroom's story begins. */
export const start = Date.parse('2091-03-04T08:00:00.000Z');
export const minutes = (count: number): number => count * 60_000;

/** A small exercise with one party of every kind that the rules know; change what the test is about. */
export function aScenario(change: Partial<ScenarioSource> = {}): Scenario {
  return Scenario.parse({
    format: 1,
    id: 'small-lesson',
    title: { en: 'A small lesson' },
    summary: { en: 'Two bureaus, a secretariat, a register.' },
    level: 'foundation',
    duration: '60m',
    seats: { min: 2, max: 12 },
    fiction: { statement: { en: 'Everything is invented.' }, country_codes: ['QN', 'QP', 'QR', 'QW', 'AA'] },
    marking: { codeword: 'EXERCISE NORTHLIGHT' },
    brief: {
      trainee: { en: 'You are on duty.' },
      instructor: { en: 'Watch them.' },
      per_bureau: { QN: { en: 'Norvane only' } },
    },
    clock: { starts_at: '2091-03-04T08:00:00Z' },
    objectives: [{ id: 'o1', title: { en: 'Answer' } }],
    bureaus: [
      { id: 'QN', name: 'Norvane', country: 'QN', people: { min: 1, max: 4 } },
      { id: 'QP', name: 'Peltrosa', country: 'QP' },
      { id: 'QR', name: 'Rendalia', country: 'QR' },
      { id: 'QN-BP', name: 'Marrow Bay', country: 'QN', kind: 'border_post', seat: 'either' },
      { id: 'CS', name: 'Secretariat', country: 'AA', kind: 'secretariat', seat: 'bot' },
      { id: 'REG', name: 'Register', country: 'AA', kind: 'register', seat: 'bot' },
    ],
    records: [
      {
        register: 'documents',
        owner: 'QP',
        status: 'lost',
        since: '2091-02-11',
        fields: { documentNumber: 'EXR31415K', documentType: 'passport' },
        near_misses: ['EXR31451K'],
      },
    ],
    injects: [
      {
        id: 'i1',
        title: { en: 'Weather' },
        kind: 'article',
        trigger: { at: '50m' },
        source: { en: 'The Norvane Post' },
        headline: { en: 'Fog' },
        text: { en: 'There is fog.' },
      },
    ],
    debrief: { questions: [{ id: 'q1', category: 'operational', ask: { en: 'What did you know?' } }] },
    ...change,
  });
}

export const trainee = (bureau: string, id = `S-${bureau}`): Actor => ({ kind: 'seat', id, role: 'trainee', bureau });
export const instructor: Actor = { kind: 'seat', id: 'S-staff', role: 'instructor' };

/** A draft with what every message needs; give the type, the addressees and the body. */
export const draft = (
  type: string,
  to: string | string[],
  body: Record<string, unknown>,
  rest: Partial<Draft> = {},
): Draft => ({
  type,
  to: [to].flat().map((code) => (code === 'all' ? { kind: 'all' } : { kind: 'bureau', code })),
  subject: 'About the ferry of this morning',
  language: 'en',
  urgency: 'urgent',
  body,
  ...rest,
});

/** A class over the bare core: commands in, entries out, a clock moved by hand. */
export interface Room {
  readonly state: ReadState;
  readonly log: readonly Entry[];
  readonly streams: Streams;
  now: number;
  /** Hands a command to `decide` and folds its entry. */
  ask(actor: Actor, command: WireCommandInput | Command, id?: string): Entry;
  /** Sends a draft that must go out; gives the message's id. */
  send(actor: Actor, draft: Draft, confirm?: string[]): string;
  /** Tries what must be refused; gives the problem. */
  refused(actor: Actor, command: WireCommandInput | Command): Problem;
  after(ms: number): Room;
}

export function room(
  scenario: Scenario = aScenario(),
  how: { readonly seed?: number; readonly run?: 'lobby' | 'running' } = {},
): Room {
  const state = newState();
  const streams = newStreams();
  const log: Entry[] = [];
  let made = 0;
  const self: Room = {
    state,
    log,
    streams,
    now: start,
    ask(actor, command, id = `c-${String(++made).padStart(6, '0')}`) {
      const at = Math.max(state.at, self.now);
      const events = decide(state, command as Command, actor, { id, at, code: 'ABC234' }); // inputs are commands with their defaults left out
      const entry: Entry = {
        n: state.n + 1,
        at: instant(at),
        by: writtenBy(state, command as Command, actor),
        cause: id,
        digest: digest(command),
        events,
      };
      const author = authorOf(state, entry);
      evolve(state, entry);
      log.push(entry);
      number(streams, state.parties.keys(), entry, author);
      return entry;
    },
    send(actor, written, confirm) {
      const entry = self.ask(actor, { type: 'message.send', draft: written, ...(confirm && { confirm }) });
      const sent = find(entry, 'message.sent');
      if (!sent) throw new Error(`Not sent: ${JSON.stringify(entry.events)}`);
      return sent.message.id;
    },
    refused(actor, command) {
      const entry = self.ask(actor, command);
      const refusal = find(entry, 'command.refused');
      if (!refusal) throw new Error(`Not refused: ${JSON.stringify(entry.events.map((event) => event.type))}`);
      return refusal.problem;
    },
    after(ms) {
      self.now += ms;
      return self;
    },
  };
  self.ask(engine, {
    type: 'exercise.create',
    scenario,
    seed: how.seed ?? 7,
    language: 'en',
    rate: 1,
    code: '7F3K9Q',
    untimed: false,
  });
  for (const party of scenario.bureaus.filter((one) => one.seat === 'human'))
    self.ask(engine, {
      type: 'seat.join',
      seat: `S-${party.id}`,
      role: 'trainee',
      bureau: party.id,
      name: `Mina ${party.id}`,
      ticketHash: `hash-${party.id}`,
    });
  if (how.run !== 'lobby') self.ask(instructor, { type: 'exercise.start' });
  return self;
}

export function find<T extends EventType>(
  entry: Entry,
  type: T,
): (EventOf<T> & { audience: Event['audience'] }) | undefined {
  return entry.events.find((event) => event.type === type) as
    | (EventOf<T> & { audience: Event['audience'] })
    | undefined; // found by its type
}

/** Bodies that say what the tests need, with everything that is required. */
export const bodies = {
  request: {
    category: 'identity-check',
    offence: 'Fraud with ferry tickets',
    linkSubjectToOffence: 'Seen at the counter',
    reason: 'We need to know who this is',
    subject: 'The bearer of the ticket',
    intendedUse: 'intelligence',
  },
  reply: { outcome: 'positive', content: 'Known to us since 2089.' },
  check: { documentNumber: 'EXR31415K', issuingCountry: 'QP', checkPoint: 'Marrow Bay, gate 12' },
  report: {
    matchedOn: 'document',
    matchedRef: 'EXR31415K',
    where: 'Marrow Bay, gate 12',
    when: '2091-03-04T08:05:00Z',
    identityCheck: { elementsMatching: ['familyName'], elementsDiffering: [] },
    subjectNow: 'waiting',
    actionTaken: 'none',
    confirmationUrgency: 'urgent',
  },
  confirm: { questions: ['stillValid', 'samePerson'] },
  resolution: { resolution: 'holder-recovered-own-document', instruction: 'return-to-issuer' },
  feedback: { result: 'document-seized', legalBasis: 'Border Act, section 9', at: '2091-03-04T08:30:00Z' },
} as const;
