import { describe, expect, it } from 'vitest';
import type { CrewName, ScenarioSource } from '../../schemas/scenario.ts';
import { desk } from '../../server/core/view.ts';
import { crew } from '../../server/evaluation/crew.ts';
import { review } from '../../server/evaluation/review.ts';
import { reviewFor } from '../../server/evaluation/share.ts';
import { planned } from '../../server/scenario/plan.ts';
import { aScenario, minutes } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

/** The police ask, the desk turns it into a message abroad, and brings the answer home. */
const lesson = () =>
  aScenario({
    bureaus: [
      ...aScenario().bureaus.map((one) => (one.id === 'QP' ? { ...one, seat: 'bot' } : one)),
      { id: 'QN-POL', name: 'Harbour station', country: 'QN', kind: 'agency', role: 'local_police', seat: 'bot' },
    ] as ScenarioSource['bureaus'],
    injects: [
      {
        id: 'i-police',
        title: 'The police ask',
        kind: 'message',
        from: 'QN-POL',
        to: ['QN'],
        trigger: { at: '2m' },
        message: {
          type: 'domestic.request',
          ref: '$police',
          subject: 'Who is the woman at the counter',
          urgency: 'urgent',
          body: { wish: 'find-out', what: 'pls ask peltrosa, judge wants it today' },
        },
      },
    ],
    expectations: [
      {
        id: 'e-abroad',
        objective: 'o1',
        title: 'Asks abroad',
        who: 'QN',
        expect: { event: 'sent', where: { to: 'QP', type: 'information.request' } },
        from_moment: { inject: 'i-police' },
        within: '10m',
        score: { points: 5 },
      },
      {
        id: 'e-home',
        objective: 'o1',
        title: 'Brings the answer home',
        who: 'QN',
        expect: { event: 'sent', where: { to: 'QN-POL', type: 'domestic.informed', in_reply_to: '$police' } },
        from_moment: { event: { event: 'delivered', where: { to: 'QN', type: 'case.reply' } } },
        within: '10m',
        score: { points: 5 },
      },
    ],
  });

const played = (name: CrewName): Stage => {
  const scenario = lesson();
  return stage(scenario, { crews: [crew(name, planned(scenario, 1), 1, ['QN', 'QR'])] })
    .until(minutes(59))
    .end();
};

describe('a lesson with police at home', () => {
  it('is met in full by a perfect crew, and by a silent one not at all', () => {
    const here = played('perfect');
    expect(here.traffic()).toEqual(
      expect.arrayContaining([
        'QN-POL>QN domestic.request',
        'QN>QP information.request',
        'QP>QN case.reply',
        'QN>QN-POL domestic.informed',
      ]),
    );
    expect([...here.state.results.values()].map(({ expectation, outcome }) => [expectation, outcome])).toEqual([
      ['e-abroad', 'met'],
      ['e-home', 'met'],
    ]);
    expect(here.events('command.refused')).toEqual([]);
    const silent = played('silent');
    expect([...silent.state.results.values()].map(({ outcome }) => outcome)).not.toContain('met');
  });

  it('asks back abroad, in the case that it has there, when something from home makes it ask', () => {
    const scenario = lesson();
    const asksBack = aScenario({
      ...scenario,
      expectations: [
        ...scenario.expectations,
        {
          id: 'e-task',
          objective: 'o1',
          title: 'Has the police look',
          who: 'QN',
          expect: { event: 'sent', where: { to: 'QN-POL', type: 'domestic.tasking' } },
          from_moment: { event: { event: 'delivered', where: { to: 'QN', type: 'case.reply' } } },
          within: '10m',
          score: { points: 5 },
        },
        {
          id: 'e-back',
          objective: 'o1',
          title: 'Asks back abroad',
          who: 'QN',
          expect: { event: 'sent', where: { to: 'QP', type: 'case.clarification.request' } },
          from_moment: { event: { event: 'delivered', where: { to: 'QN', type: 'domestic.answer' } } },
          within: '10m',
          score: { points: 5 },
        },
      ],
    } as never);
    const here = stage(asksBack, { crews: [crew('perfect', planned(asksBack, 1), 1, ['QN', 'QR'])] })
      .until(minutes(59))
      .end();
    expect(here.state.results.get('e-task')?.outcome).toBe('met');
    expect(here.state.results.get('e-back')?.outcome).toBe('met');
    expect(here.events('command.refused')).toEqual([]);
  });

  it('tells another bureau of its own results only, and of no agency', () => {
    const here = played('perfect');
    const whole = review(here.state.scenario as never, here.log);
    expect(JSON.stringify(whole)).toContain('QN-POL');
    const shared = reviewFor(whole, desk('QP'), 'own');
    expect(JSON.stringify(shared)).not.toContain('QN-POL');
    expect(shared?.numbers.bureaus).toBe(6 - 1);
  });
});
