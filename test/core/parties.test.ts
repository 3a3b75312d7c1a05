import { describe, expect, it } from 'vitest';
import { type PartyKind, partyKinds } from '../../schemas/bureau.ts';
import { kinds, kindTypes } from '../../schemas/kinds/index.ts';
import { type Family, families, type Kind } from '../../schemas/kinds/kind.ts';
import type { Draft } from '../../schemas/message.ts';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { openings } from '../../server/core/rules/allowed.ts';
import { examples } from '../schemas/examples.ts';
import { aScenario, find, instructor, type Room, room, trainee } from '../support/given.ts';

const all: readonly Kind[] = Object.values(kinds);
const countries = ['QM', 'QN', 'QP', 'QQ', 'QR', 'QS', 'QT', 'QV', 'QW', 'QX', 'QY', 'AA'];
const idOf = (kind: PartyKind): string => (kind === 'national' ? 'QN' : `QN-${kind.replaceAll('_', '-')}`);

/** Families of which a kind of party sends at least one type by itself; what is not here, it never sends. */
const sends: Readonly<Record<PartyKind, readonly Family[]>> = {
  national: [
    'case',
    'notice',
    'information',
    'document',
    'hit',
    'diffusion',
    'extradition',
    'partner',
    'duty',
    'operation',
    'domestic',
    'tip',
    'clue',
    'travel',
  ],
  secretariat: [
    'case',
    'notice',
    'information',
    'document',
    'hit',
    'diffusion',
    'partner',
    'duty',
    'operation',
    'clue',
  ],
  review_desk: ['case', 'notice', 'document', 'hit', 'diffusion', 'duty'],
  oversight_panel: ['case', 'notice'],
  duty_desk: ['case', 'notice', 'information', 'document', 'hit', 'duty', 'operation', 'travel'],
  register: [],
  border_post: ['case', 'notice', 'document', 'hit', 'duty', 'operation', 'travel'],
  issuing_authority: ['case', 'notice', 'document', 'hit', 'duty'],
  tip_desk: ['case', 'duty', 'tip'],
  partner: ['case', 'partner'],
  representative: ['case', 'notice'],
  press: [],
  agency: ['case', 'domestic'],
};

/** What a party of each kind can begin with, so that a person who plays it has something to do; or why there is nothing. */
const beginsNothing: Readonly<Partial<Record<PartyKind, string>>> = {
  press: 'what the press writes are articles of the script; it is told nothing and sends nothing',
  register: 'it answers by rule, and nobody sits at it',
};

function classOf(): Room {
  const bureaus = [
    ...partyKinds.map((kind) => ({
      id: idOf(kind),
      name: kind,
      country: 'QN',
      kind,
      ...(kind === 'agency' && { role: 'prosecutor' as const }),
      seat: kind === 'register' ? ('bot' as const) : ('human' as const),
    })),
    { id: 'QP', name: 'Peltrosa', country: 'QP' },
  ];
  const scenario = aScenario({
    bureaus: bureaus as ScenarioSource['bureaus'],
    kinds: [...kindTypes],
    fiction: { statement: { en: 'Invented.' }, country_codes: countries },
  });
  return room(scenario, { run: 'lobby' });
}

const draftOf = (kind: Kind, from: PartyKind): Draft => {
  const to = kind.to.map(idOf).find((id) => id !== idOf(from)) ?? 'QP';
  return {
    type: kind.type,
    to: [{ kind: 'bureau', code: to }],
    subject: 'About the ferry of this morning',
    language: 'en',
    urgency: 'urgent',
    body: examples[kind.type as keyof typeof examples] as Record<string, unknown>,
  };
};

/** The states that an exercise goes through, and what every message is answered with in each. */
const runs: readonly { readonly run: string; readonly begin?: (here: Room) => void; readonly code?: string }[] = [
  { run: 'lobby', code: 'exercise_not_started' },
  {
    run: 'briefing',
    begin: (here) => void here.ask(instructor, { type: 'exercise.brief' }),
    code: 'exercise_not_started',
  },
  { run: 'running', begin: (here) => void here.ask(instructor, { type: 'exercise.start' }) },
  { run: 'paused', begin: (here) => void here.ask(instructor, { type: 'exercise.pause' }), code: 'exercise_paused' },
  { run: 'ended', begin: (here) => void here.ask(instructor, { type: 'exercise.end' }), code: 'exercise_ended' },
];

describe('who may send what', () => {
  it('is said by one table for every type, every kind of party and every state of the exercise', () => {
    const here = classOf();
    const met = { cells: 0, refusedByState: 0, refusedByKind: 0, sent: 0, otherwise: 0 };
    for (const { run, begin, code } of runs) {
      begin?.(here);
      expect(here.state.run).toBe(run);
      for (const kind of all)
        for (const party of partyKinds) {
          const name = `${kind.type} by ${party}, ${run}`;
          const entry = here.ask(trainee(idOf(party)), { type: 'message.send', draft: draftOf(kind, party) });
          const problem = find(entry, 'command.refused')?.problem;
          met.cells += 1;
          if (code !== undefined) {
            expect(problem?.code, name).toBe(code);
            met.refusedByState += 1;
          } else if (kind.automatic || !kind.from.includes(party)) {
            // Across the channels the channel is named first: there is no such party for the others.
            const home = problem?.rule === 'R-67' || problem?.code === 'unknown_addressee';
            if (!home) expect(problem, name).toMatchObject({ code: 'not_permitted', rule: 'R-2', path: '/draft/type' });
            met.refusedByKind += 1;
          } else if (problem) {
            // Something else is in the way (it answers another message, its matter has not begun), never who writes it.
            expect([problem.code, problem.rule], name).not.toEqual(['not_permitted', 'R-2']);
            met.otherwise += 1;
          } else met.sent += 1;
        }
    }
    console.log(`met: ${JSON.stringify(met)}`);
    expect(met.cells).toBe(all.length * partyKinds.length * runs.length);
    for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(30);
  });

  it.each(partyKinds)('%s: as the table of families has it', (party) => {
    const sent = families.filter((family) =>
      all.some((kind) => kind.family === family && kind.from.includes(party) && !kind.automatic),
    );
    expect(sent).toEqual(sends[party]);
  });

  it.each(partyKinds)('%s: whoever sits down there has something to begin, or a reason why not', (party) => {
    const here = classOf();
    here.ask(instructor, { type: 'exercise.start' });
    const offered = openings(here.state, idOf(party)).map(({ type }) => type);
    if (beginsNothing[party] !== undefined) expect(offered).toEqual([]);
    else expect(offered.length).toBeGreaterThan(0);
  });

  it('nobody sends in the name of the hub', () => {
    const here = classOf();
    here.ask(instructor, { type: 'exercise.start' });
    for (const kind of all.filter(({ automatic }) => automatic))
      for (const party of partyKinds) {
        const entry = here.ask(trainee(idOf(party)), { type: 'message.send', draft: draftOf(kind, party) });
        expect(find(entry, 'message.sent'), `${kind.type} by ${party}`).toBeUndefined();
      }
  });
});
