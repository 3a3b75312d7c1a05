import { describe, expect, it } from 'vitest';
import { Review } from '../../schemas/review.ts';
import { Scenario, type ScenarioSource } from '../../schemas/scenario.ts';
import { desk, staff, wall } from '../../server/core/view.ts';
import { knewAt } from '../../server/evaluation/knew.ts';
import { median } from '../../server/evaluation/measures.ts';
import { markdown } from '../../server/evaluation/report.ts';
import { review } from '../../server/evaluation/review.ts';
import { reviewFor } from '../../server/evaluation/share.ts';
import { verdict } from '../../server/evaluation/verdict.ts';
import { aScenario, bodies, draft, instructor, minutes, trainee } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

const QN = trainee('QN');
const QP = trainee('QP');
type One = NonNullable<ScenarioSource['expectations']>[number];

const request = (id: string, from: string, to: string, at: string): ScenarioSource['injects'][number] => ({
  id,
  title: `Question ${id}`,
  kind: 'message',
  from,
  to: [to],
  trigger: { at },
  message: {
    type: 'information.request',
    ref: `$${id}`,
    urgency: 'urgent',
    subject: 'Who is the bearer?',
    body: bodies.request,
  },
});
const answers = (id: string, who: string, rest: Partial<One> = {}): One => ({
  id: `e-${id}`,
  objective: 'o1',
  title: `${who} answers`,
  who,
  expect: { event: 'sent', where: { type: 'case.reply', in_reply_to: `$${id}` } },
  from_moment: { inject: id },
  within: '10m',
  score: { points: 10, late: { curve: 'linear', floor: 5 } },
  feedback: { met: 'Well answered.', late: 'In the end.', missed: 'Silence is read as having nothing.', rule: 'R-6' },
  ...rest,
});

const scenario: Scenario = aScenario({
  objectives: [
    { id: 'o1', title: 'Answer', weight: 2 },
    { id: 'o2', title: 'Be discreet' },
  ],
  clock: {
    starts_at: '2091-03-04T08:00:00Z',
    phases: [
      { id: 'p0', title: 'Practice', scored: false },
      { id: 'p1', title: 'Live', at: '10m' },
    ],
  },
  limits: { information: 600_000, acknowledge: 300_000 },
  injects: [
    request('warm', 'QP', 'QN', '1m'),
    request('one', 'QP', 'QN', '11m'),
    request('two', 'QN', 'QP', '11m'),
    { ...request('never', 'QP', 'QN', '0m'), trigger: { manual: {} } },
    {
      id: 'f-down',
      title: 'The line is down',
      kind: 'fault',
      trigger: { at: '30m' },
      fault: {
        effect: 'outage',
        target: { bureau: 'QR' },
        lasts: '5m',
        lesson: 'Silence may be the line',
        excuse: ['e-two'],
      },
    },
  ],
  expectations: [
    answers('warm', 'QN'),
    answers('one', 'QN', {
      critical: true,
      forbid: [{ event: 'sent', where: { to: 'QR' }, penalty: 3, rule: 'R-5' }],
      hints: [{ id: 'h1', after: '1m', text: 'Look.', cost: 2, offer: 'auto' }],
    }),
    answers('two', 'QP', { objective: 'o2' }),
    answers('never', 'QN'),
  ],
  debrief: {
    questions: [
      {
        id: 'q1',
        category: 'operational',
        ask: 'What did you know?',
        notes: 'Ask QP.',
        show: [{ inject: 'one' }, { expectation: 'e-one' }],
      },
    ],
  },
});

/** Norvane practises, tells a third party, answers late; Peltrosa is refused once and never answers. */
function class_(): Stage {
  const here = stage(scenario);
  const to = (at: number) => here.until(minutes(at));
  const named = (name: string) => here.state.names.get(name) ?? '';
  to(2).send(QN, draft('case.reply', 'QP', bodies.reply, { inReplyTo: named('$warm') }));
  to(12).send(QN, draft('case.ack', 'QP', {}, { inReplyTo: named('$one') }));
  to(13).send(QN, draft('information.request', 'QR', bodies.request));
  to(14).refused(QP, { type: 'message.send', draft: draft('information.request', 'QP', bodies.request) });
  to(15).ask(instructor, { type: 'mark.add', text: 'Good talk' });
  to(16).ask(instructor, { type: 'exercise.pause' });
  here.ask(instructor, { type: 'exercise.resume' });
  to(23).send(QN, draft('case.reply', 'QP', bodies.reply, { inReplyTo: named('$one') }));
  return to(40).end();
}

describe('the review', () => {
  const here = class_();
  const result = review(scenario, here.log);
  const of = (id: string) => {
    const found = result.bureaus.find((bureau) => bureau.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  it('has the shape that is promised', () => {
    expect(Review.parse(result)).toEqual(result);
  });

  it('says for each expectation what became of it, and which entries prove it', () => {
    expect(of('QN').expectations.map(({ id, outcome, points, scored }) => [id, outcome, points, scored])).toEqual([
      ['e-warm', 'met', 10, false],
      ['e-one', 'late', 9, true],
      ['e-never', 'notOpened', 0, true],
    ]);
    const one = of('QN').expectations[1];
    expect(one).toMatchObject({
      feedback: 'In the end.',
      rule: 'R-6',
      critical: true,
      used: 1.2,
      forbidden: [{ points: -3, rule: 'R-5' }],
    });
    const types = one?.entries.map((n) => here.log[n - 1]?.events[0]?.type);
    expect(types).toEqual(['message.sent', 'message.sent']);
    expect(of('QP').expectations[0]).toMatchObject({
      outcome: 'missed',
      excused: true,
      feedback: 'Silence is read as having nothing.',
    });
  });

  it('counts only scored phases and what has come about, with what was forbidden taken off; hints stand apart', () => {
    expect([of('QN').points, of('QN').max, of('QN').hintCost, of('QN').fullMarks]).toEqual([6, 10, 2, false]);
    expect([of('QP').points, of('QP').max]).toEqual([0, 10]);
    expect(of('QR').fullMarks).toBe(true);
    expect(result.fullMarks).toBe(false);
    expect(result.objectives).toMatchObject([
      { id: 'o1', points: 6, max: 10, share: 0.6, weight: 2 },
      { id: 'o2', points: 0, max: 10, share: 0 },
    ]);
  });

  it("puts an assessor's word in place of the points", () => {
    const again = class_();
    again.ask(instructor, { type: 'score.adjust', expectation: 'e-two', points: 4, reason: 'Answered aloud' });
    const adjusted = review(scenario, again.log).bureaus.find(({ id }) => id === 'QP');
    expect(adjusted?.points).toBe(4);
    expect(adjusted?.expectations[0]).toMatchObject({
      outcome: 'missed',
      points: 0,
      adjusted: { points: 4, reason: 'Answered aloud' },
    });
  });

  it('measures answers, acknowledgements, refusals and hints', () => {
    expect(of('QN').measures).toMatchObject({
      sent: 5,
      received: 2,
      answersDue: 2,
      answered: 2,
      answeredInTime: 1,
      acknowledgementsDue: 2,
      acknowledgedInTime: 2,
      medianResponseMs: minutes(6.5),
      hints: 1,
      lateOrMissed: 1,
    });
    expect(of('QP').measures).toMatchObject({ refusals: 1, refusedBy: { 'R-5': 1 }, answersDue: 1, answered: 0 });
    expect(result.numbers).toMatchObject({ sent: 7, refusals: 1, people: 3, lateOrMissed: 2 });
  });

  it('draws what happened on a line: injects, faults with their length, what was late, refused, paused, marked', () => {
    expect(
      result.timeline.map(({ at, kind, id, bureau }) =>
        [at.slice(11, 16), kind, id ?? bureau].filter(Boolean).join(' '),
      ),
    ).toEqual([
      '08:00 start',
      '08:01 inject warm',
      '08:10 phase p1',
      '08:11 inject one',
      '08:11 inject two',
      '08:12 hint h1',
      '08:13 forbidden e-one',
      '08:14 refused QP',
      '08:15 mark',
      '08:16 pause',
      '08:16 start',
      '08:23 late e-one',
      '08:30 fault f-down',
      '08:36 missed e-two',
      '08:40 end',
    ]);
    expect(result.timeline.find(({ kind }) => kind === 'fault')).toMatchObject({
      to: '2091-03-04T08:35:00.000Z',
      bureau: 'QR',
      title: 'Silence may be the line',
    });
  });

  it('names what went best and what to talk about', () => {
    expect(result.best).toEqual([]);
    expect(result.discuss).toEqual(['e-one', 'e-two']);
    expect(
      review(aScenario({ ...source(scenario), clock: { starts_at: scenario.clock.starts_at } }), here.log).best,
    ).toEqual(['e-warm']);
  });

  it('leads each question to its entries', () => {
    expect(result.questions[0]?.entries.length).toBe(3);
  });

  it('works in the middle of a class as well', () => {
    const early = review(
      scenario,
      here.log.filter(({ at }) => at < '2091-03-04T08:20'),
    );
    expect(
      early.bureaus.flatMap(({ expectations }) => expectations.map(({ id, outcome }) => `${id} ${outcome}`)),
    ).toEqual(['e-warm met', 'e-one open', 'e-never notOpened', 'e-two open']);
    expect(early.endedAt).toBeUndefined();
  });

  it('judges the same log by another rubric', () => {
    const changed = aScenario({ ...source(scenario), expectations: [answers('one', 'QN', { within: '15m' })] });
    expect(review(changed, here.log).bureaus.find(({ id }) => id === 'QN')).toMatchObject({
      points: 10,
      max: 10,
      fullMarks: true,
    });
  });

  it('is written down in every language, marked at both ends, with nothing that could be markup', () => {
    for (const language of ['en', 'fr', 'es', 'ar'] as const) {
      const text = markdown(
        { ...result, remarks: [{ at: result.startsAt, n: 1, text: '<b>|hello|</b>\n# x' }] },
        language,
      );
      expect(text.startsWith('EXERCISE - EXERCISE NORTHLIGHT - EXERCISE\n')).toBe(true);
      expect(text.trimEnd().endsWith('EXERCISE - EXERCISE NORTHLIGHT - EXERCISE')).toBe(true);
      expect(text).toContain('\\<b\\>\\|hello\\|\\</b\\> \\# x');
      expect(text).toContain('00:23:00');
    }
    expect(markdown(result, 'en')).toContain('| QN answers | late | 9 of 10 | 00:23:00 |');
  });
});

/** A parsed scenario can be parsed again. */
const source = (parsed: Scenario): Partial<ScenarioSource> => Scenario.parse(parsed);

describe('sharing a review', () => {
  const full = review(scenario, class_().log);

  it('gives staff all of it, a bureau nothing before it is released and the wall nothing at all', () => {
    expect(reviewFor(full, staff, undefined)).toBe(full);
    expect(reviewFor(full, desk('QN'), undefined)).toBeUndefined();
    expect(reviewFor(full, wall, 'all')).toBeUndefined();
  });

  it('gives a bureau its own results, and nothing of the others', () => {
    const own = reviewFor(full, desk('QP'), 'own');
    const text = JSON.stringify(own);
    expect(own?.bureaus.map(({ id }) => id)).toEqual(['QP']);
    expect(text).not.toContain('e-one');
    expect(text).not.toContain('Ask QP');
    expect(text).not.toContain('Good talk');
    expect(text).not.toContain('f-down');
    expect(own?.timeline.map(({ kind }) => kind)).toEqual([
      'start',
      'phase',
      'refused',
      'pause',
      'start',
      'missed',
      'end',
    ]);
    expect(Review.parse(own)).toEqual(own);
  });

  it('opens the others when the instructor says so, without the names of people', () => {
    const all = reviewFor(full, desk('QP'), 'all');
    expect(all?.bureaus.find(({ id }) => id === 'QN')).toMatchObject({ points: 6, people: [] });
    expect(all?.bureaus.find(({ id }) => id === 'QP')?.people).toEqual(['Mina QP']);
  });
});

describe('what a bureau knew', () => {
  it('is what had come to it by then, read or not, and what lay on its desk', () => {
    const here = stage(scenario).until(minutes(3));
    const warm = here.state.names.get('$warm') ?? '';
    const before = here.log.length;
    here.ask(QN, { type: 'message.read', message: warm });
    here.ask(QN, {
      type: 'draft.save',
      draft: { key: 'd1', type: 'case.reply', inReplyTo: warm, draft: { body: { content: 'So' } } },
    });
    here.until(minutes(12));
    expect(knewAt(here.log, 'QN', before)).toMatchObject({ read: [], unread: [warm], sent: [], drafts: [] });
    expect(knewAt(here.log, 'QN', before + 2)).toMatchObject({ read: [warm], unread: [], drafts: ['d1'] });
    const later = knewAt(here.log, 'QN', here.log.length);
    expect([later.unread.length, later.sent.length]).toEqual([1, 1]);
    const other = knewAt(here.log, 'QR', here.log.length);
    expect([...other.read, ...other.unread, ...other.sent]).toEqual([]);
    expect(other.state.scenario).toBeUndefined();
  });
});

describe('the verdict on a rehearsal', () => {
  const log = class_().log;
  it('has nothing to say where all is as the author expects', () => {
    const test = {
      crew: 'slow',
      expect: {
        score: { QN: 6, QP: 0 },
        full_marks: false,
        fired: ['one'],
        not_fired: ['never'],
        ends_by: minutes(40),
      },
    } as const;
    expect(
      verdict(
        { ...test, expect: { ...test.expect, fired: [...test.expect.fired], not_fired: [...test.expect.not_fired] } },
        scenario,
        log,
      ),
    ).toEqual([]);
  });

  it('says what is not', () => {
    const expected = {
      score: { QN: 7, QX: 1 },
      full_marks: true,
      fired: ['one', 'never'],
      not_fired: ['two'],
      ends_by: minutes(30),
    };
    expect(verdict({ crew: 'perfect', expect: expected }, scenario, log)).toEqual([
      { what: 'score.QN', expected: '7', actual: '6' },
      { what: 'score.QX', expected: '1', actual: 'none' },
      { what: 'full_marks', expected: 'true', actual: 'false' },
      { what: 'fired', expected: 'never', actual: 'not played' },
      { what: 'not_fired', expected: 'two', actual: 'played' },
      { what: 'ends_by', expected: String(minutes(30)), actual: String(minutes(40)) },
    ]);
  });
});

it('knows the middle of odd, even and no numbers', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 3, undefined]);
});
