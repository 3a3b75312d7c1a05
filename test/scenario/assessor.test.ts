import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { bot } from '../../server/core/actor.ts';
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
  from: 'QP',
  to: ['QN'],
  trigger: { at: '5m' },
  message: { type: 'information.request', ref: '$ask', subject: 'Who is the bearer?', body: bodies.request },
};

const answers: One = {
  id: 'e1',
  objective: 'o1',
  title: 'Norvane answers',
  who: 'QN',
  expect: { event: 'sent', where: { type: 'case.reply', to: 'QP', in_reply_to: '$ask' } },
  from_moment: { inject: 'i-ask' },
  within: '10m',
  score: { points: 10 },
};

const class_ = (change: Partial<One> = {}, more: Partial<ScenarioSource> = {}): Stage =>
  stage(aScenario({ injects: [ask], expectations: [{ ...answers, ...change }], ...more }));

/** Norvane's answer at so many minutes. */
const reply = (
  here: Stage,
  at: number,
  body: Record<string, unknown> = bodies.reply,
  to: string | string[] = 'QP',
): Stage => {
  here.until(minutes(at));
  here.send(QN, draft('case.reply', to, body, { inReplyTo: here.state.names.get('$ask') ?? '' }));
  return here.until(minutes(at));
};
const result = (here: Stage, id = 'e1') => {
  const { outcome, points, at } = here.state.results.get(id) ?? {};
  return outcome && [outcome, points, Math.round(((at ?? 0) - start) / 60_000)];
};

describe('an expectation', () => {
  it('is met the moment it is done, with the entries that prove it', () => {
    const here = reply(class_(), 9);
    expect(result(here)).toEqual(['met', 10, 9]);
    const types = here.state.results.get('e1')?.entries.map((n) => here.log[n - 1]?.events.map(({ type }) => type));
    expect(types).toEqual([
      ['message.sent', 'traffic.shown', 'inject.fired'],
      ['message.sent', 'traffic.shown'],
    ]);
  });

  it('is met at the very limit and missed just after it', () => {
    expect(result(reply(class_(), 15))).toEqual(['met', 10, 15]);
    const here = class_().until(minutes(15));
    expect(result(here)).toBeUndefined();
    expect(result(here.until(minutes(16)))).toEqual(['missed', 0, 15]);
    expect(here.state.results.get('e1')?.entries.length).toBe(1);
  });

  it('is not changed by what comes after it was missed', () => {
    expect(result(reply(class_(), 20))).toEqual(['missed', 0, 15]);
  });

  it('is not met by the wrong addressee, and can still be met by the right one', () => {
    const here = reply(class_(), 7, bodies.reply, 'QR');
    expect(result(here)).toBeUndefined();
    expect(result(reply(here, 9))).toEqual(['met', 10, 9]);
  });

  it("is nobody else's to meet, and not the script's", () => {
    const where = { type: 'information.request', to: 'QR' };
    const here = class_({ expect: { event: 'sent', where } }).until(minutes(6));
    here.send(QP, draft('information.request', 'QR', bodies.request));
    here.ask(instructor, {
      type: 'message.inject',
      as: 'QN',
      draft: draft('information.request', 'QR', bodies.request),
    });
    expect(here.traffic().slice(-1)).toEqual(['QN>QR information.request']);
    expect(result(here.until(minutes(7)))).toBeUndefined();
  });

  it('counts from the delivery to the bureau in question', () => {
    const delay: ScenarioSource['injects'][number] = {
      id: 'i-slow',
      title: 'A slow line',
      kind: 'fault',
      trigger: { at: '0m' },
      fault: { effect: 'delay', target: { link: { to: 'QN' } }, delay: '8m', lasts: '10m' },
    };
    const here = class_({}, { injects: [delay, ask] });
    expect(result(reply(here, 22))).toEqual(['met', 10, 22]);
  });

  it('gives tolerance before it counts as late, then falls in a line to its floor', () => {
    const late = { curve: 'linear', floor: 4 } as const;
    const at = (when: number) => result(reply(class_({ grace: '2m', score: { points: 10, late } }), when));
    expect(at(17)).toEqual(['met', 10, 17]);
    expect(at(22)).toEqual(['late', 7, 22]);
    expect(at(27)).toEqual(['late', 4, 27]);
    expect(at(28)).toEqual(['missed', 0, 27]);
  });

  it('falls at once where the author says so', () => {
    const late = { curve: 'step', floor: 4 } as const;
    expect(result(reply(class_({ score: { points: 10, late } }), 16))).toEqual(['late', 4, 16]);
  });

  it('gives points for single fields', () => {
    const score = {
      points: 10,
      partial: [
        { field: 'body.conditionsOfUse', points: 3 },
        { field: 'content', points: 2 },
      ],
    };
    expect(result(reply(class_({ score }), 9))).toEqual(['partial', 7, 9]);
    expect(result(reply(class_({ score }), 9, { ...bodies.reply, conditionsOfUse: 'Not for court.' }))).toEqual([
      'met',
      10,
      9,
    ]);
  });

  it('takes less for fields, and less again for being late', () => {
    const score = {
      points: 10,
      late: { curve: 'linear', floor: 0 },
      partial: [{ field: 'conditionsOfUse', points: 4 }],
    } as const;
    expect(result(reply(class_({ score: { ...score, partial: [...score.partial] } }), 20))).toEqual(['late', 3, 20]);
  });
});

describe('time that does not count', () => {
  const outage = (at: string, lasts: string, excuse = ['e1']): ScenarioSource['injects'][number] => ({
    id: `i-down-${at}`,
    title: 'The line is down',
    kind: 'fault',
    trigger: { at },
    fault: { effect: 'outage', target: { bureau: 'QR' }, lasts, excuse },
  });

  it('is the time of a fault that excuses it, counted once where two overlap', () => {
    const here = class_({}, { injects: [ask, outage('8m', '4m'), outage('10m', '5m'), outage('11m', '9m', [])] });
    expect(result(reply(here, 22))).toEqual(['met', 10, 22]);
    const late = class_({}, { injects: [ask, outage('8m', '4m'), outage('10m', '5m')] }).until(minutes(30));
    expect(result(late)).toEqual(['missed', 0, 22]);
  });

  it('ends when the fault is cleared early', () => {
    const here = class_({}, { injects: [ask, outage('8m', '20m')] }).until(minutes(10));
    here.ask(instructor, { type: 'fault.clear', fault: 'i-down-8m' });
    expect(result(here.until(minutes(40)))).toEqual(['missed', 0, 17]);
  });

  it('stretches with extra time, which does not undo what is decided [A11]', () => {
    const here = class_().until(minutes(6));
    here.ask(instructor, { type: 'seat.extraTime', bureau: 'QN', factor: 2 });
    expect(result(reply(here, 24))).toEqual(['met', 10, 24]);
    const late = class_().until(minutes(16));
    late.ask(instructor, { type: 'seat.extraTime', bureau: 'QN', factor: 2 });
    expect(result(late.until(minutes(30)))).toEqual(['missed', 0, 15]);
  });

  it('is the time that a message waits for staff, who keep it back or return it', () => {
    const held = () => {
      const here = class_().until(minutes(9));
      here.ask(instructor, { type: 'message.hold', from: 'QN', on: true });
      here.ask(QN, {
        type: 'message.send',
        draft: draft('case.reply', 'QP', bodies.reply, { inReplyTo: here.state.names.get('$ask') ?? '' }),
      });
      const message = [...here.state.heldMessages.keys()][0] ?? '';
      expect(result(here.until(minutes(30)))).toBeUndefined();
      return { here, message };
    };
    const released = held();
    released.here.ask(instructor, { type: 'message.release', message: released.message });
    expect(result(released.here.until(minutes(31)))).toEqual(['met', 10, 30]);
    const returned = held();
    returned.here.ask(instructor, { type: 'message.return', message: returned.message, reason: 'Look again' });
    expect(result(returned.here.until(minutes(31)))).toEqual(['missed', 0, 30]);
  });

  it('stands still in a pause', () => {
    const here = class_().until(minutes(8));
    here.ask(instructor, { type: 'exercise.pause' });
    here.ask(instructor, { type: 'exercise.resume' });
    expect(here.agenda().map(({ id, at }) => [id, (at - start) / 60_000])).toEqual([
      ['expectation:e1', 15 + 1 / 60_000],
    ]);
  });
});

describe('what is forbidden', () => {
  const forbid: One['forbid'] = [
    { event: 'sent', where: { from: 'QN', to: 'QR' }, penalty: 3, rule: 'R-5' },
    { event: 'sent', where: { type: 'case.refusal' } },
  ];

  it('costs each time while the expectation is open, and in what meets it', () => {
    const here = class_({ forbid }).until(minutes(6));
    here.send(QN, draft('information.request', 'QR', bodies.request));
    here.until(minutes(7)).send(QN, draft('information.request', 'QR', bodies.request));
    reply(here, 9, bodies.reply, ['QP', 'QR']);
    expect(here.state.forbidden.map(({ points, rule }) => [points, rule])).toEqual([
      [-3, 'R-5'],
      [-3, 'R-5'],
      [-3, 'R-5'],
    ]);
    expect(result(here)).toEqual(['met', 10, 9]);
  });

  it('is nothing before it opens and nothing once it is decided', () => {
    const here = class_({ forbid }).until(minutes(4));
    here.send(QN, draft('information.request', 'QR', bodies.request));
    reply(here, 9).send(QN, draft('information.request', 'QR', bodies.request));
    expect(here.until(minutes(12)).state.forbidden).toEqual([]);
  });

  it("is about the bureau's own acts unless it says whose", () => {
    const other = class_({ forbid: [{ event: 'sent', where: { to: 'QR' }, penalty: 1 }] }).until(minutes(6));
    other.send(QP, draft('information.request', 'QR', bodies.request));
    expect(other.until(minutes(7)).state.forbidden).toEqual([]);
  });
});

describe('the moment it begins', () => {
  it('can be an event, whose names go on meaning the same', () => {
    const confirm: One = {
      ...answers,
      id: 'e-confirm',
      who: 'QP',
      from_moment: { event: { event: 'delivered', where: { to: 'QP', type: 'hit.confirm.request', id: '$question' } } },
      expect: {
        event: 'sent',
        where: { type: { in: ['document.hit.resolution', 'hit.confirm.response'] }, in_reply_to: '$question' },
      },
    };
    const here = class_({}, { expectations: [confirm] });
    expect(here.marks.marks()[0]?.parts[0]?.opened).toBeUndefined();
    const [, , hit] = here
      .ask(bot('QN-BP'), { type: 'bot.send', bureau: 'QN-BP', draft: draft('document.check', 'REG', bodies.check) })
      .events.flatMap((event) => (event.type === 'message.sent' ? [event.message.id] : []));
    const question = here.ask(bot('QN-BP'), {
      type: 'bot.send',
      bureau: 'QN-BP',
      draft: draft('hit.confirm.request', 'QP', bodies.confirm, { inReplyTo: hit ?? '' }),
    });
    const asked =
      question.events.flatMap((event) => (event.type === 'message.sent' ? [event.message.id] : []))[0] ?? '';
    expect(here.marks.marks()[0]?.parts[0]?.opened?.n).toBe(question.n);
    here.until(minutes(3)).send(QP, draft('document.hit.resolution', 'QN-BP', bodies.resolution, { inReplyTo: asked }));
    expect(result(here.until(minutes(4)), 'e-confirm')).toEqual(['met', 10, 3]);
  });

  it('can be a phase, or an instant that moves with the script until it has come', () => {
    const phases = [
      { id: 'p0', title: 'Practice', scored: false },
      { id: 'p1', title: 'Live', at: '10m' },
    ];
    const expect_ = { event: 'sent', where: { from: 'QN' } } as const;
    const here = class_(
      {},
      {
        clock: { starts_at: '2091-03-04T08:00:00Z', phases },
        expectations: [
          { ...answers, id: 'phase', from_moment: { phase: 'p1' }, expect: expect_ },
          { ...answers, id: 'at', from_moment: { at: '12m' }, expect: expect_ },
          { ...answers, id: 'practice' },
        ],
      },
    ).until(minutes(1));
    here.ask(instructor, { type: 'inject.shift', byMs: minutes(3) });
    here.until(minutes(17));
    here.ask(instructor, { type: 'inject.shift', byMs: minutes(9) });
    here.until(minutes(40));
    expect([result(here, 'phase'), result(here, 'at'), result(here, 'practice')]).toEqual([
      ['missed', 0, 23],
      ['missed', 0, 25],
      ['missed', 0, 18],
    ]);
    expect(here.marks.marks().map(({ parts }) => parts[0]?.scored)).toEqual([true, true, false]);
  });

  it('never comes for some, and they are never judged', () => {
    const here = class_(
      { from_moment: { inject: 'i-never' } },
      { injects: [ask, { ...ask, id: 'i-never', trigger: { manual: {} } }] },
    );
    here.until(minutes(59)).end();
    expect([...here.state.results]).toEqual([]);
  });
});

describe('hints', () => {
  const hints: One['hints'] = [
    { id: 'h1', after: '4m', text: 'Who asked?', cost: 1, offer: 'auto' },
    { id: 'h2', after: '4m', text: 'Look again.', offer: 'on_request' },
  ];
  it('offer themselves after a while, once, and not to those who are done or to a bot', () => {
    const here = class_({ hints }).until(minutes(20));
    expect(here.events('hint.given').map(({ hint, bureau }) => [hint, bureau])).toEqual([['h1', 'QN']]);
    expect(reply(class_({ hints }), 8).until(minutes(20)).events('hint.given')).toEqual([]);
    const played = class_({ hints }).until(minutes(6));
    played.ask(instructor, { type: 'bot.take', bureau: 'QN', persona: 'silent' });
    expect(played.until(minutes(20)).events('hint.given')).toEqual([]);
  });
});

describe('the end', () => {
  it('decides what is still open', () => {
    const here = class_().until(minutes(9)).end();
    expect(result(here)).toEqual(['missed', 0, 9]);
    expect(here.log.at(-1)?.events.map(({ type }) => type)).toEqual(['exercise.ended']);
  });

  it('misses nothing before it in an untimed exercise, and is late for nothing', () => {
    const scenario = planned(aScenario({ injects: [ask], expectations: [answers] }), 1);
    const untimed = (here: Stage) => {
      // The same class, but for the first entry's word on time.
      const log = here.log.map((entry) => structuredClone(entry));
      for (const event of log[0]?.events ?? []) if (event.type === 'exercise.created') event.setting.untimed = true;
      return judge(scenario, log).results.map(({ outcome, points }) => [outcome, points]);
    };
    expect(untimed(class_().until(minutes(40)))).toEqual([]);
    expect(untimed(reply(class_(), 40))).toEqual([['met', 10]]);
    expect(untimed(class_().until(minutes(40)).end())).toEqual([['missed', 0]]);
  });
});

describe('judging a log again', () => {
  it('comes to what was decided when it was played', () => {
    const here = class_({
      forbid: [{ event: 'sent', where: { to: 'QR' }, penalty: 3 }],
      score: { points: 10, late: { curve: 'linear', floor: 1 } },
    });
    here.until(minutes(6)).send(QN, draft('information.request', 'QR', bodies.request));
    reply(here, 18).until(minutes(30)).end();
    const again = judge(planned(here.state.scenario as never, 1), here.log);
    expect(again.results).toEqual([...here.state.results.values()]);
    expect(again.forbidden).toEqual(here.state.forbidden);
    expect(again.forbidden.length).toBe(1);
  });

  it('comes to something else under another rubric', () => {
    const here = reply(class_(), 18).until(minutes(30)).end();
    expect(
      judge(aScenario({ injects: [ask], expectations: [{ ...answers, within: '15m' }] }), here.log).results,
    ).toMatchObject([{ expectation: 'e1', bureau: 'QN', outcome: 'met', points: 10 }]);
  });
});
