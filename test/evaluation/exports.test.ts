import { describe, expect, it } from 'vitest';
import { readCsv } from '../../schemas/csv.ts';
import { type BureauReview, type ExpectationReview, Review } from '../../schemas/review.ts';
import type { Roster } from '../../schemas/roster.ts';
import { gradeFiles, peopleTable, wallOf } from '../../server/evaluation/exports/index.ts';
import { marked } from '../../server/evaluation/exports/marked.ts';
import { review } from '../../server/evaluation/review.ts';
import { aScenario, minutes } from '../support/given.ts';
import { stage } from '../support/stage.ts';

const scenario = aScenario({ title: { en: 'Fog, "thick"', fr: 'Brume' } });
const played = review(scenario, stage(scenario).until(minutes(5)).end().log);

const expectation = (id: string, rest: Partial<ExpectationReview>): ExpectationReview => ({
  id,
  objective: 'o1',
  title: `Expected ${id}`,
  bureau: 'QN',
  outcome: 'met',
  points: 10,
  max: 10,
  scored: true,
  critical: false,
  byBot: false,
  openedAt: '2091-03-04T08:01:00.000Z',
  decidedAt: '2091-03-04T08:03:00.000Z',
  entries: [],
  excused: false,
  forbidden: [],
  hints: [],
  ...rest,
});

function bureau(id: string, rest: Partial<BureauReview>): BureauReview {
  const found = played.bureaus.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return { ...found, ...rest };
}

/** Norvane did most of it; Peltrosa lost more than it had; nobody sat at Rendalia. */
const done: Review = {
  ...played,
  objectives: [{ id: 'o1', title: 'Answer', weight: 1, points: 11, max: 30 }],
  bureaus: [
    bureau('QN', {
      people: ['Mina', 'Youssef العربي'],
      points: 15,
      max: 20,
      expectations: [expectation('one', { critical: true }), expectation('two', { outcome: 'late', points: 5 })],
      objectives: [{ id: 'o1', title: 'Answer', weight: 1, points: 15, max: 20 }],
    }),
    bureau('QP', {
      people: ['=HYPERLINK("x")'],
      points: -4,
      max: 10,
      expectations: [
        expectation('three', {
          bureau: 'QP',
          outcome: 'missed',
          points: 0,
          forbidden: [{ points: -4, entries: [], at: '2091-03-04T08:02:00.000Z' }],
        }),
      ],
      objectives: [{ id: 'o1', title: 'Answer', weight: 1, points: -4, max: 10 }],
    }),
    bureau('QR', { people: [], bot: true, points: 0, max: 0, expectations: [], objectives: [] }),
  ],
};

const roster: Roster = {
  people: [
    { name: 'youssef  العربي', identifier: '0042' },
    { name: '=HYPERLINK("x")', identifier: 'Omar@School.example' },
    { name: 'Ada, "the late"', bureau: 'QN' },
    { name: 'Nobody', identifier: '-7' },
  ],
};

const of = (rest: { roster?: Roster; language?: 'en' | 'fr'; review?: Review } = {}) => ({
  exercise: 'E1',
  review: done,
  language: 'en' as const,
  wallAt: () => '2026-11-20T09:00:00.000Z',
  ...rest,
});

function table(content: string) {
  const read = readCsv(content);
  if (!read.ok) throw new Error(`line ${read.line}`);
  const [heads = [], ...rows] = read.records.map(({ cells }) => cells);
  return { heads, rows };
}

describe('who is marked', () => {
  it('are the bureaus where somebody sat, as long as there is no list of persons', () => {
    expect(marked(done).map(({ person, bureau: one }) => [person, one?.id])).toEqual([
      [undefined, 'QN'],
      [undefined, 'QP'],
    ]);
  });

  it('is each person of the list: by the desk, else by the bureau in the list, else with no mark', () => {
    expect(marked(done, roster).map(({ person, bureau: one }) => [person?.name, one?.id])).toEqual([
      ['youssef  العربي', 'QN'],
      ['=HYPERLINK("x")', 'QP'],
      ['Ada, "the late"', 'QN'],
      ['Nobody', undefined],
    ]);
    // Where somebody really sat counts, not where they should have.
    const moved = marked(done, { people: [{ name: 'Mina', bureau: 'QP' }] });
    expect(moved[0]?.bureau?.id).toBe('QN');
  });
});

describe('the table for Moodle', () => {
  /** What its grade import asks for: a column that finds the person, a column of marks, feedback with a mark beside it. */
  function moodleTakes(content: string, by: 'ID number' | 'Email address') {
    const { heads, rows } = table(content);
    const [who, mark, feedback] = [heads.indexOf(by), 3, heads.indexOf('Feedback')];
    expect(new Set(heads).size).toBe(heads.length);
    return rows
      .filter((row) => row[who] !== '')
      .map((row) => {
        expect(row).toHaveLength(heads.length);
        expect(row[mark]).toMatch(/^(-?\d+(\.\d+)?)?$/);
        if (row[feedback] !== '') expect(row[mark]).not.toBe('');
        return [row[who], row[mark]];
      });
  }

  it('finds persons by number or by address, in the case in which they were typed, with marks of a hundred [R5]', () => {
    const { content, ending } = gradeFiles.moodle(of({ roster }));
    expect(ending).toBe('csv');
    expect(moodleTakes(content, 'ID number')).toEqual([
      ['0042', '75'],
      ['-7', ''],
    ]);
    expect(moodleTakes(content, 'Email address')).toEqual([['Omar@School.example', '-40']]);
    expect(table(content).heads).toEqual([
      'Full name',
      'ID number',
      'Email address',
      'EXERCISE Fog, "thick"',
      'EXERCISE Fog, "thick": Answer',
      'Feedback',
    ]);
  });

  it('has a row for each person, formulas disarmed, numbers below zero still numbers [R5]', () => {
    const { content } = gradeFiles.moodle(of({ roster }));
    expect(content.split('\r\n')).toHaveLength(1 + 4 + 1);
    expect(content).toContain(`"'=HYPERLINK(""x"")",,Omar@School.example,-40,-40,`);
    expect(content).toContain(`"Ada, ""the late""",,,75,75,`);
    expect(content).toContain("Nobody,'-7,,,,\r\n");
    expect(content).toContain('EXERCISE. Norvane (QN): 15 of 20 points. late: Expected two');
    expect(content).toContain('missed: Expected three. Against the rules: Expected three');
  });

  it('has a row for each bureau without a list, and speaks French', () => {
    const { heads, rows } = table(gradeFiles.moodle(of({ language: 'fr' })).content);
    expect(heads[3]).toBe('EXERCISE Brume');
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['Norvane', '', '', '75'],
      ['Peltrosa', '', '', '-40'],
    ]);
    expect(rows[0]?.at(-1)).toContain('15 sur 20');
    expect(JSON.stringify(rows)).not.toContain('Mina');
  });
});

describe('the table for Canvas', () => {
  /** What its importer asks for, and whom it would find by what. */
  function canvasTakes(content: string) {
    const { heads, rows } = table(content);
    expect(heads[0]).toContain('Student');
    expect(heads[1]).toContain('ID');
    const section = heads.findIndex((head) => head.includes('Section'));
    expect(heads.slice(2, section)).toEqual(['SIS User ID', 'SIS Login ID']);
    const [possible, ...people] = rows;
    expect(possible?.[0]).toMatch(/^\s*Points Possible$/);
    return {
      assignments: heads.slice(section + 1).map((head, index) => [head, possible?.[section + 1 + index]]),
      people: people.map((row) => {
        expect(row).toHaveLength(heads.length);
        const mark = row[section + 1];
        expect(mark).toMatch(/^(-?\d+(\.\d+)?)?$/);
        return [row[2] || row[3] || row[0], mark];
      }),
    };
  }

  it('finds persons by their own numbers, logins or names, and adds one assignment [R5]', () => {
    const taken = canvasTakes(gradeFiles.canvas(of({ roster })).content);
    expect(taken.assignments).toEqual([['EXERCISE Fog, "thick"', '100']]);
    expect(taken.people).toEqual([
      ['0042', '75'],
      ['Omar@School.example', '-40'],
      ['Ada, "the late"', '75'],
      ['-7', ''],
    ]);
  });

  it('has bureaus where there is no list', () => {
    expect(canvasTakes(gradeFiles.canvas(of()).content).people).toEqual([
      ['Norvane', '75'],
      ['Peltrosa', '-40'],
    ]);
  });
});

describe('the table of persons', () => {
  it('says for each the bureau, the points and what became of what was expected', () => {
    const { heads, rows } = table(peopleTable(done, 'en', roster, 'E1'));
    const shown = rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index]])));
    expect(shown[0]).toEqual({
      marking: 'EXERCISE',
      exercise: 'E1',
      person: 'youssef  العربي',
      identifier: '0042',
      bureau: 'QN',
      bureau_name: 'Norvane',
      points: '15',
      max: '20',
      percent: '75',
      met: '1',
      late: '1',
      missed: '0',
      forbidden: '0',
      hint_cost: '0',
      Answer: '75',
    });
    expect(shown[3]).toMatchObject({ marking: 'EXERCISE', person: 'Nobody', identifier: '-7', bureau: '', points: '' });
  });
});

describe('statements for a record store', () => {
  // biome-ignore lint/suspicious/noExplicitAny: looked into by what xAPI says of their shape
  const statements = (rest: Parameters<typeof of>[0] = {}): any[] => JSON.parse(gradeFiles.xapi(of(rest)).content);
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it('have what the standard asks of each, lead nowhere and say EXERCISE [R6]', () => {
    for (const all of [statements(), statements({ roster })]) {
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const one of all) {
        expect(one.id).toMatch(uuid);
        expect(one.actor).toMatchObject({ objectType: 'Agent', account: { name: expect.any(String) } });
        expect(Object.keys(one.actor).sort()).toEqual(['account', 'objectType']);
        for (const iri of [one.actor.account.homePage, one.verb.id, one.object.id, one.object.definition.type])
          expect(new URL(iri).hostname).toMatch(/\.example$/);
        expect(one.context.registration).toMatch(uuid);
        expect(Object.values(one.context.extensions)).toContain('EXERCISE');
        expect(one.timestamp).toBe('2026-11-20T09:00:00.000Z');
        const score = one.result?.score;
        if (!score) continue;
        expect(score.min).toBeLessThanOrEqual(score.raw);
        expect(score.raw).toBeLessThanOrEqual(score.max);
        expect(Math.abs(score.scaled)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('tell of a bureau what it was asked, how it did and whether it passed', () => {
    const all = statements();
    const verbs = (who: string) =>
      all.filter(({ actor }) => actor.account.name === who).map(({ verb }) => verb.id.split('/').at(-1));
    expect(verbs('QN')).toEqual(['initialized', 'responded', 'responded', 'completed', 'passed', 'terminated']);
    expect(verbs('QP')).toEqual(['initialized', 'responded', 'completed', 'failed', 'terminated']);
    expect(all.find(({ result }) => result?.response === 'late')?.result).toEqual({
      score: { scaled: 0.5, raw: 5, min: 0, max: 10 },
      success: false,
      response: 'late',
    });
  });

  it('hold no name and no address of a person, also with a list [R6]', () => {
    const text = gradeFiles.xapi(of({ roster })).content;
    for (const word of ['Mina', 'ssef', 'HYPERLINK', 'Ada', 'Omar', '@']) expect(text).not.toContain(word);
    const names = new Set(statements({ roster }).map(({ actor }) => actor.account.name));
    // The number of the first; an address and nothing become rows; who did not take part has no statements.
    expect([...names]).toEqual(['0042', 'person-2', 'person-3']);
  });

  it('end with the exercise, and are the same when it is exported again', () => {
    const { endedAt: _, ...running } = done;
    const verbs = statements({ review: running }).map(({ verb }) => verb.id.split('/').at(-1));
    expect(new Set(verbs)).toEqual(new Set(['initialized', 'responded']));
    expect(statements()).toEqual(statements());
  });

  it('stand at the time of the room, which the log knows', () => {
    const at = wallOf([
      { at: '2091-03-04T08:00:00.000Z', wall: 1000 },
      { at: '2091-03-04T08:02:00.000Z', wall: 61_000 },
      { at: '2091-03-04T08:04:00.000Z' },
    ]);
    expect(at('2091-03-04T08:03:00.000Z')).toBe('1970-01-01T00:01:01.000Z');
    expect(at('2091-03-04T07:00:00.000Z')).toBeUndefined();
  });
});

describe('an exercise that was played', () => {
  it('has marks of its own shape', () => {
    expect(Review.parse(done)).toEqual(done);
    for (const format of ['moodle', 'canvas', 'xapi'] as const)
      expect(gradeFiles[format](of({ review: played })).content.length).toBeGreaterThan(1);
  });
});
