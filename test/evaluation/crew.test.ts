import { describe, expect, it } from 'vitest';
import type { CrewName, ScenarioSource } from '../../schemas/scenario.ts';
import { crew } from '../../server/evaluation/crew.ts';
import { review } from '../../server/evaluation/review.ts';
import { planned } from '../../server/scenario/plan.ts';
import { aScenario, bodies, minutes } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

type One = NonNullable<ScenarioSource['expectations']>[number];
type Inject = ScenarioSource['injects'][number];

const message = (
  id: string,
  from: string,
  to: string[],
  type: string,
  body: object,
  rest: object = {},
  at = '5m',
): Inject =>
  ({
    id,
    title: id,
    kind: 'message',
    from,
    to,
    trigger: { at },
    message: { type, ref: `$${id}`, subject: `About ${id}`, body, ...rest },
  }) as Inject;
const hit = message('hit', 'QN-BP', ['QN'], 'hit.report', bodies.report, { urgency: 'urgent' });
const ask = message('ask', 'QP', ['QN'], 'information.request', bodies.request);

const wants = (id: string, who: string, expect_: One['expect'], rest: Partial<One> = {}): One => ({
  id,
  objective: 'o1',
  title: id,
  who,
  expect: expect_,
  from_moment: { inject: 'hit' },
  within: '10m',
  score: { points: 10 },
  ...rest,
});

/** The chain of the lesson: the post reports, Norvane asks the issuer, the issuer decides, Norvane tells what it did. */
const chain: One[] = [
  wants(
    'e-ask',
    'QN',
    { event: 'sent', where: { to: 'QP', type: 'hit.confirm.request' } },
    {
      forbid: [
        { event: 'sent', where: { type: 'hit.feedback' }, penalty: 5, rule: 'R-10' },
        { event: 'sent', where: { type: 'hit.confirm.request', to: 'QR' }, penalty: 2 },
      ],
    },
  ),
  wants(
    'e-answer',
    'QP',
    { event: 'sent', where: { to: 'QN', type: 'document.hit.resolution', in_reply_to: '$question' } },
    {
      from_moment: { event: { event: 'delivered', where: { to: 'QP', type: 'hit.confirm.request', id: '$question' } } },
      forbid: [
        {
          event: 'sent',
          where: { type: 'document.hit.resolution', 'body.resolution': 'genuine-hit' },
          penalty: 3,
          rule: 'R-13',
        },
      ],
      score: { points: 10, partial: [{ field: 'body.explanation', points: 4 }] },
    },
  ),
  // Open from the hit on, but possible only once the issuer has spoken.
  wants(
    'e-act',
    'QN',
    {
      event: 'sent',
      where: { to: 'QP', type: 'hit.feedback', 'body.result': { in: ['document-seized', 'released'] } },
    },
    { within: '30m' },
  ),
];

function played(name: CrewName, expectations: One[], injects: Inject[] = [hit], seed = 1): Stage {
  const scenario = aScenario({ injects, expectations });
  const humans = ['QN', 'QP', 'QR'];
  return stage(scenario, { seed, crews: [crew(name, planned(scenario, seed), seed, humans)] })
    .until(minutes(59))
    .end();
}
const results = (here: Stage) =>
  [...here.state.results.values()].map(({ expectation, outcome, points }) => [expectation, outcome, points]);

describe('a perfect crew', () => {
  it('meets a chain of expectations in the order in which the rules allow it, without what is forbidden', () => {
    const here = played('perfect', chain);
    expect(here.traffic()).toEqual([
      'QN-BP>QN hit.report',
      'QN>QP hit.confirm.request',
      'QP>QN document.hit.resolution',
      'QN>QP hit.feedback',
    ]);
    expect(results(here)).toEqual([
      ['e-ask', 'met', 10],
      ['e-answer', 'met', 10],
      ['e-act', 'met', 10],
    ]);
    expect(here.events('command.refused')).toEqual([]);
    expect(here.sent()[2]?.body).toMatchObject({
      resolution: 'holder-recovered-own-document',
      instruction: 'return-to-issuer',
      explanation: expect.any(String),
    });
    expect(review(here.state.scenario as never, here.log).fullMarks).toBe(true);
  });

  it('acknowledges what asks for it, reads and claims what it is expected to', () => {
    const here = played(
      'perfect',
      [
        wants(
          'e-ack',
          'QN',
          { event: 'acked', where: { in_reply_to: '$ask' } },
          { from_moment: { inject: 'ask' }, within: '5m' },
        ),
        wants(
          'e-read',
          'QN',
          { event: 'read', where: { type: 'information.request' } },
          { from_moment: { inject: 'ask' } },
        ),
        wants('e-claim', 'QN', { event: 'claimed', where: { case: '$ask' } }, { from_moment: { inject: 'ask' } }),
      ],
      [ask],
    );
    expect(results(here)).toEqual([
      ['e-ack', 'met', 10],
      ['e-read', 'met', 10],
      ['e-claim', 'met', 10],
    ]);
    expect(here.traffic()).toEqual(['QP>QN information.request', 'QN>QP case.ack']);
  });

  it('writes at the place in a list where something is expected', () => {
    const here = played('perfect', [
      wants('e-ask', 'QN', {
        event: 'sent',
        where: { to: 'QP', type: 'hit.confirm.request', 'body.questions.0': 'caution' },
      }),
    ]);
    expect(results(here)).toEqual([['e-ask', 'met', 10]]);
    expect(here.sent()[1]?.body).toEqual({ questions: ['caution'] });
  });

  it('puts into a list what one of its elements is expected to be', () => {
    const here = played('perfect', [
      wants('e-ask', 'QN', {
        event: 'sent',
        where: { to: 'QP', type: 'hit.confirm.request', 'body.questions': { in: ['caution', 'samePerson'] } },
      }),
    ]);
    expect(results(here)).toEqual([['e-ask', 'met', 10]]);
    expect(here.sent()[1]?.body).toEqual({ questions: ['caution'] });
  });

  it('answers whom it is to write to, not whoever asked last', () => {
    const other = message('other', 'QR', ['QN'], 'information.request', bodies.request, {}, '6m');
    const here = played(
      'perfect',
      [
        wants(
          'e-reply',
          'QN',
          { event: 'sent', where: { to: 'QP', type: 'case.reply' } },
          { from_moment: { at: '7m' } },
        ),
      ],
      [ask, other],
    );
    const [asked] = here.sent();
    expect(here.sent().find(({ type }) => type === 'case.reply')).toMatchObject({
      to: [{ code: 'QP' }],
      inReplyTo: asked?.id,
    });
  });

  it('opens a matter of its own where that is expected, and looks up a document to get a hit', () => {
    const here = played('perfect', [
      wants('e-request', 'QN', { event: 'sent', where: { to: 'QP', type: 'notice.request' } }, { within: '2m' }),
      wants(
        'e-rfi',
        'QN',
        {
          event: 'sent',
          where: { to: 'QP', type: 'information.request', urgency: 'flash', 'body.offence': { contains: 'ferry' } },
        },
        { from_moment: { at: '7m' } },
      ),
      wants(
        'e-check',
        'QN',
        { event: 'query', where: { 'body.documentNumber': 'EXR31451K' } },
        { from_moment: { at: '8m' } },
      ),
      wants(
        'e-hit',
        'QP',
        { event: 'hit', where: { to: 'QP', 'body.matchedRef': 'EXR31415K' } },
        { from_moment: { at: '9m' } },
      ),
    ]);
    // A request for a notice goes to the secretariat: what cannot be done is not tried.
    expect(
      results(here)
        .map(([id, outcome]) => `${id} ${outcome}`)
        .sort(),
    ).toEqual(['e-check met', 'e-hit met', 'e-request missed', 'e-rfi met']);
    expect(here.events('command.refused')).toEqual([]);
  });

  it('meets the requirements of whom it writes to', () => {
    const bureaus = aScenario().bureaus.map((party) =>
      party.id === 'QP'
        ? { ...party, profile: { requires: [{ type: 'information.request', fields: ['intendedUse', 'reason'] }] } }
        : party,
    ) as ScenarioSource['bureaus'];
    const scenario = aScenario({
      bureaus,
      injects: [hit],
      expectations: [wants('e-rfi', 'QN', { event: 'sent', where: { to: 'QP', type: 'information.request' } })],
    });
    const here = stage(scenario, { crews: [crew('perfect', planned(scenario, 1), 1, ['QN'])] }).until(minutes(30));
    expect(results(here)).toEqual([['e-rfi', 'met', 10]]);
  });

  it('reports what was counted, where a report of an operation is expected', () => {
    const ordered = (id: string, type: string, body: object) =>
      message(
        id,
        'CS',
        ['QN', 'QP', 'QN-BP'],
        type,
        body,
        id === 'order' ? {} : { ref: undefined, in_reply_to: '$order' },
        '1m',
      );
    const scenario = aScenario({
      injects: [
        ordered('order', 'operation.order', { reportingRhythm: 15 }),
        ordered('briefing', 'operation.stage', { stage: 'briefing' }),
        ordered('begin', 'operation.stage', { stage: 'start' }),
      ],
      rules: [{ id: 'R-56', on_breach: 'refuse' }],
      background: { queries_per_minute: 30, hit_rate: 0.05, records: { count: 900_000 } },
      expectations: [
        wants(
          'e-report',
          'QN',
          { event: 'sent', where: { to: 'CS', type: 'operation.sitrep' } },
          { from_moment: { at: '14m' }, within: '8m' },
        ),
      ],
    });
    const here = stage(scenario, { crews: [crew('perfect', planned(scenario, 1), 1, ['QN'])] }).until(minutes(30));
    expect(results(here)).toEqual([['e-report', 'met', 10]]);
    const [post, home] = ['QN-BP', 'QN'].map((one) =>
      here.sent().find(({ from, type }) => from === one && type === 'operation.sitrep'),
    );
    expect(Number(post?.body['checks'])).toBeGreaterThan(300);
    expect(home?.body['checks']).toBe(post?.body['checks']);
    expect(home?.body['hits']).toBe(post?.body['hits']);
    expect(here.events('command.refused')).toEqual([]);
  });

  it('plays only the bureaus that it is given', () => {
    const scenario = aScenario({ injects: [hit], expectations: chain });
    const here = stage(scenario, { crews: [crew('perfect', planned(scenario, 1), 1, ['QN'])] })
      .until(minutes(59))
      .end();
    expect(results(here)).toEqual([
      ['e-ask', 'met', 10],
      ['e-answer', 'missed', 0],
      ['e-act', 'missed', 0],
    ]);
  });
});

describe('the other crews', () => {
  const late = { curve: 'linear', floor: 0 } as const;

  it('slow: does the same a fifth after the limit', () => {
    const here = played(
      'slow',
      chain.map((one) => ({ ...one, score: { ...one.score, late } })),
    );
    expect(results(here)[0]).toEqual(['e-ask', 'late', 8]);
    expect(here.traffic().length).toBe(4);
  });

  it('silent: does nothing', () => {
    const here = played('silent', chain);
    expect(here.traffic()).toEqual(['QN-BP>QN hit.report']);
    expect(results(here)).toEqual([
      ['e-ask', 'missed', 0],
      ['e-act', 'missed', 0],
    ]);
  });

  it('careless: gets some of it, not all of it, and the same with the same seed', () => {
    const score = { points: 10, late, partial: [{ field: 'conditionsOfUse', points: 5 }] };
    const expectations = [
      wants(
        'e-reply',
        'QN',
        { event: 'sent', where: { to: 'QP', type: 'case.reply' } },
        { from_moment: { inject: 'ask' }, score },
      ),
    ];
    const of = (seed: number) => JSON.stringify(results(played('careless', expectations, [ask], seed)));
    const all = Array.from({ length: 60 }, (_, seed) => of(seed));
    expect(of(5)).toBe(all[5]);
    const outcomes = new Set(all.map((one) => JSON.parse(one)[0]?.[1]));
    expect(outcomes).toEqual(new Set(['met', 'partial', 'late', 'missed']));
    expect(new Set(all).size).toBeGreaterThan(4);
    // A wrong addressee, now and then.
    const wrong = Array.from({ length: 60 }, (_, seed) =>
      played('careless', expectations, [ask], seed).traffic(),
    ).flat();
    expect(wrong).toContain('QN>QR case.reply');
  });
});
