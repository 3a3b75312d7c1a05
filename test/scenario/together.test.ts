import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { desk } from '../../server/core/view.ts';
import { crew } from '../../server/evaluation/crew.ts';
import { review } from '../../server/evaluation/review.ts';
import { reviewFor } from '../../server/evaluation/share.ts';
import { judge } from '../../server/scenario/assessor.ts';
import { planned } from '../../server/scenario/plan.ts';
import { aScenario, bodies, draft, instructor, minutes, start, trainee } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

type One = NonNullable<ScenarioSource['expectations']>[number];
const QN = trainee('QN');
const QP = trainee('QP');

const ask: ScenarioSource['injects'][number] = {
  id: 'i-ask',
  title: 'A request',
  kind: 'message',
  from: 'QR',
  to: ['QN', 'QP'],
  trigger: { at: '5m' },
  message: { type: 'information.request', ref: '$ask', subject: 'Who is the bearer?', body: bodies.request },
};
const both: One = {
  id: 'e1',
  objective: 'o1',
  title: 'Both answer',
  who: ['QN', 'QP'],
  expect: { event: 'sent', where: { type: 'case.reply', to: 'QR', in_reply_to: '$ask' } },
  from_moment: { inject: 'i-ask' },
  within: '10m',
  score: { points: 10 },
};
const class_ = (change: Partial<One> = {}): Stage =>
  stage(aScenario({ injects: [ask], expectations: [{ ...both, ...change }] }));
const reply = (here: Stage, who: typeof QN, at: number, body: Record<string, unknown> = bodies.reply, to = 'QR') => {
  here.until(minutes(at)).send(who, draft('case.reply', to, body, { inReplyTo: here.state.names.get('$ask') ?? '' }));
  return here.until(minutes(at));
};
const result = (here: Stage) => {
  const { outcome, points, at } = here.state.results.get('e1') ?? {};
  return outcome && [outcome, points, Math.round(((at ?? 0) - start) / 60_000)];
};
const again = (here: Stage) =>
  judge(planned(here.state.scenario as never, 1), here.log).results.map(({ outcome, points }) => [outcome, points]);

describe('what several do together', () => {
  it('is met when the last of all has done it, for the mean of their points, and both have it in the review', () => {
    const late = { curve: 'linear', floor: 4 } as const;
    const here = reply(class_({ score: { points: 10, late } }), QN, 9);
    expect(result(here)).toBeUndefined();
    expect(result(reply(here, QP, 20))).toEqual(['late', 8.5, 20]);
    expect(again(here)).toEqual([['late', 8.5]]);
    const found = review(here.state.scenario as never, here.log);
    expect(found.bureaus.flatMap(({ id, points, max }) => (max > 0 ? [[id, points, max]] : []))).toEqual([
      ['QN', 8.5, 10],
      ['QP', 8.5, 10],
    ]);
    expect(found.objectives[0]).toMatchObject({ points: 8.5, max: 10 });
    const own = reviewFor(found, desk('QN'), 'own')?.bureaus[0]?.expectations[0]?.together;
    expect(own?.parts).toEqual([{ bureau: 'QN', outcome: 'met', counts: true }]);
  });

  it('is missed as soon as one of all is out of time, and met by the first where one is enough', () => {
    expect(result(reply(class_(), QN, 9).until(minutes(20)))).toEqual(['missed', 0, 15]);
    expect(result(reply(class_({ group: 'one' }), QP, 7))).toEqual(['met', 10, 7]);
    expect(result(class_({ group: 'one' }).until(minutes(20)))).toEqual(['missed', 0, 15]);
  });

  it('needs more than half where the author says so', () => {
    const third = { ...ask, from: 'CS', to: ['QN', 'QP', 'QR'] };
    const where = { type: 'case.ack', in_reply_to: '$ask' };
    const here = stage(
      aScenario({
        injects: [third],
        expectations: [{ ...both, who: 'all', group: 'majority', expect: { event: 'sent', where } }],
      }),
    );
    for (const who of [QN, QP]) {
      here.until(minutes(6)).send(who, draft('case.ack', 'CS', {}, { inReplyTo: here.state.names.get('$ask') ?? '' }));
      here.until(minutes(6));
      if (who === QN) expect(result(here)).toBeUndefined();
    }
    expect(result(here)).toEqual(['met', 10, 6]);
  });

  it('leaves out a bureau that a bot plays at the limit, unless bots play all', () => {
    const silent = { type: 'bot.take', bureau: 'QP', persona: 'silent' } as const;
    const here = class_().until(minutes(6));
    here.ask(instructor, silent);
    expect(result(reply(here, QN, 9))).toBeUndefined();
    expect(result(here.until(minutes(16)))?.slice(0, 2)).toEqual(['met', 10]);
    const none = class_().until(minutes(6));
    none.ask(instructor, silent);
    none.ask(instructor, { ...silent, bureau: 'QN' });
    expect(result(none.until(minutes(16)))).toEqual(['missed', 0, 15]);
  });
});

describe('several acts', () => {
  const sequence = [
    { event: 'sent', where: { type: 'case.ack', in_reply_to: '$ask' } },
    { event: 'sent', where: { type: 'case.reply', in_reply_to: '$ask' } },
  ] as const;
  const acts = { who: 'QN', expect: { sequence: [...sequence] } };
  const ack = (here: Stage, at: number) => {
    here.until(minutes(at)).send(QN, draft('case.ack', 'QR', {}, { inReplyTo: here.state.names.get('$ask') ?? '' }));
    return here.until(minutes(at));
  };

  it('are met in their order with the last, and not without the first', () => {
    expect(result(reply(ack(class_(acts), 6), QN, 9))).toEqual(['met', 10, 9]);
    expect(result(reply(class_(acts), QN, 9).until(minutes(20)))).toEqual(['missed', 0, 15]);
  });

  it('may come in any order where the author says so', () => {
    const sent = [
      { event: 'sent', where: { to: 'QR', type: 'information.request' } },
      { event: 'sent', where: { to: 'QP', type: 'information.request' } },
    ] as const;
    const of = (order: 'any' | 'strict') => {
      const here = class_({ who: 'QN', expect: { sequence: [...sent] }, order }).until(minutes(6));
      for (const to of ['QP', 'QR']) here.send(QN, draft('information.request', to, bodies.request));
      return result(here.until(minutes(7)));
    };
    expect(of('any')).toEqual(['met', 10, 6]);
    expect(of('strict')).toBeUndefined();
  });

  it('and several bureaus are met in full by a perfect crew', () => {
    for (const change of [acts, { ...acts, order: 'any' as const }, both, { ...both, who: 'any' as const }]) {
      const scenario = aScenario({
        injects: [{ ...ask, from: 'CS' }],
        expectations: [
          {
            ...both,
            ...change,
            expect:
              'sequence' in (change.expect ?? {})
                ? acts.expect
                : { event: 'sent', where: { type: 'case.reply', in_reply_to: '$ask' } },
          },
        ],
      });
      const here = stage(scenario, { crews: [crew('perfect', planned(scenario, 1), 1, ['QN', 'QP', 'QR'])] })
        .until(minutes(59))
        .end();
      expect(review(here.state.scenario as never, here.log).fullMarks).toBe(true);
      expect(here.events('command.refused')).toEqual([]);
    }
  });
});

describe('what staff judge', () => {
  const question = {
    who: 'QN',
    expect: {
      assessor: {
        question: 'Did they brief?',
        levels: [
          { label: 'Fully', points: 5 },
          { label: 'No', points: 0 },
        ],
      },
    },
  };
  it('is never decided by itself, is listed apart, and every word is kept', () => {
    const here = class_(question).until(minutes(40)).end();
    expect(result(here)).toBeUndefined();
    here.ask(instructor, { type: 'score.adjust', expectation: 'e1', points: 0, reason: 'Nobody spoke' });
    here.ask(instructor, { type: 'score.adjust', expectation: 'e1', points: 5, reason: 'They did, outside' });
    const found = review(here.state.scenario as never, here.log).bureaus.find(({ id }) => id === 'QN');
    expect(found).toMatchObject({
      points: 0,
      max: 0,
      fullMarks: true,
      assessed: [{ id: 'e1', points: 5, max: 5, opened: true }],
    });
    expect(here.state.words.get('e1')?.map(({ points }) => points)).toEqual([0, 5]);
  });
});

describe('what came near', () => {
  const hints: One['hints'] = [{ id: 'h1', after: '4m', text: 'Who asked?' }];
  it('is told to the desk where it has hints, else to staff alone, and an answer elsewhere is nothing', () => {
    for (const [change, audience] of [
      [{ who: 'QN', hints }, ['QN']],
      [{ who: 'QN' }, 'staff'],
    ] as const) {
      const here = class_(change as Partial<One>);
      here
        .until(minutes(6))
        .send(QN, draft('case.reply', 'QP', bodies.reply, { inReplyTo: here.state.names.get('$ask') ?? '' }));
      here.until(minutes(7)).send(QN, draft('case.ack', 'QR', {}, { inReplyTo: here.state.names.get('$ask') ?? '' }));
      here.until(minutes(8));
      expect(here.events('expectation.near')).toMatchObject([
        { bureau: 'QN', failed: [{ what: 'addressee' }], audience },
      ]);
      expect(review(here.state.scenario as never, here.log).bureaus[0]?.expectations[0]?.near?.[0]?.failed).toEqual([
        { what: 'addressee' },
      ]);
    }
  });
  it('tells the desk when it has been done after all, and nobody where the desk was told of nothing', () => {
    for (const [change, told] of [
      [{ who: 'QN', hints }, 1],
      [{ who: 'QN' }, 0],
    ] as const) {
      const here = class_(change as Partial<One>).until(minutes(6));
      here.send(QN, draft('case.reply', 'QP', bodies.reply, { inReplyTo: here.state.names.get('$ask') ?? '' }));
      here.until(minutes(7));
      expect(here.state.near.map(({ fitsSince }) => fitsSince)).toEqual([undefined]);
      reply(here, QN, 8).until(minutes(9));
      expect(here.events('expectation.fits')).toMatchObject(Array(told).fill({ bureau: 'QN', audience: ['QN'] }));
      expect(here.state.near.map(({ fitsSince }) => fitsSince !== undefined)).toEqual([told === 1]);
    }
  });
  it('says of what comes after the limit that it is late', () => {
    const here = reply(class_({ who: 'QN' }), QN, 20).until(minutes(21));
    expect(here.events('expectation.near').map(({ failed }) => failed)).toEqual([[{ what: 'late' }]]);
  });
});
