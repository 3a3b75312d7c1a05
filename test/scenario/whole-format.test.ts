import { describe, expect, it } from 'vitest';
import { Scenario, type ScenarioSource } from '../../schemas/scenario.ts';
import { engine } from '../../server/core/actor.ts';
import { verdict } from '../../server/evaluation/verdict.ts';
import { tryOwnTests } from '../../server/exercise/own-tests.ts';
import { rehearse } from '../../server/exercise/rehearse.ts';
import { aScenario, bodies, draft, find, instructor, minutes, trainee } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

type Part<K extends keyof ScenarioSource> = NonNullable<ScenarioSource[K]>;
const ask: Part<'injects'>[number] = {
  id: 'i-ask',
  title: 'A request',
  kind: 'message',
  from: 'CS',
  to: ['QN', 'QP'],
  trigger: { at: '5m' },
  message: { type: 'case.circular', ref: '$ask', subject: 'Who is on duty tonight?', body: { text: 'Please say.' } },
};
const says = (bureau: string, change: object = {}): Part<'expectations'>[number] => ({
  id: `e-${bureau}`,
  objective: 'o1',
  title: 'Says so',
  who: bureau,
  expect: { event: 'acked', where: { in_reply_to: '$ask' } },
  from_moment: { inject: 'i-ask' },
  within: '20m',
  score: { points: 10 },
  ...change,
});

describe('an expectation of one duty', () => {
  const duties = [
    { id: 'clerk', can: ['draft' as const, 'send' as const, 'query' as const] },
    { id: 'head', can: ['approve' as const, 'send' as const, 'cancel' as const] },
  ];
  const class_ = (): Stage => {
    const { bureaus } = aScenario();
    const here = stage(
      aScenario({
        bureaus: bureaus.map((one) => (one.id === 'QN' ? { ...one, duties } : one)) as Part<'bureaus'>,
        injects: [ask],
        expectations: [says('QN', { duty: 'head', hints: [{ id: 'h1', after: '1m', text: 'Who speaks for you?' }] })],
      }),
    );
    here.ask(engine, {
      type: 'seat.join',
      seat: 'S-head',
      role: 'trainee',
      bureau: 'QN',
      name: 'Lia',
      ticketHash: 'h',
    });
    return here.until(minutes(6));
  };
  const ack = (here: Stage, seat: string) =>
    here.send(trainee('QN', seat), draft('case.ack', 'CS', {}, { inReplyTo: here.state.names.get('$ask') ?? '' }));
  const outcome = (here: Stage) => here.until(minutes(7)).state.results.get('e-QN')?.outcome;

  it('is met by what its holder writes', () => {
    const here = class_();
    expect([...here.state.seats.values()].filter(({ bureau }) => bureau === 'QN').map(({ duty }) => duty)).toEqual([
      'clerk',
      'head',
    ]);
    ack(here, 'S-head');
    expect(outcome(here)).toBe('met');
  });

  it('is not met by a colleague, who is told that it is for somebody else to send', () => {
    const here = class_();
    ack(here, 'S-QN');
    expect(outcome(here)).toBeUndefined();
    expect(here.events('expectation.near')).toMatchObject([{ failed: [{ what: 'sender' }] }]);
  });

  it('is met by anybody where nobody at the desk has it, and by what its holder lets out', () => {
    const alone = class_();
    alone.ask(instructor, { type: 'seat.remove', seat: 'S-head' });
    ack(alone, 'S-QN');
    expect(outcome(alone)).toBe('met');
    const here = class_();
    const written = draft('case.ack', 'CS', {}, { inReplyTo: here.state.names.get('$ask') ?? '' });
    const submitted = here.ask(trainee('QN'), { type: 'draft.submit', key: 'new.1', draft: written });
    const submission = find(submitted, 'draft.submitted')?.submission ?? '';
    here.ask(trainee('QN', 'S-head'), { type: 'draft.approve', submission });
    expect(outcome(here)).toBe('met');
  });
});

describe('the own tests of a scenario', () => {
  const scenario = aScenario({
    injects: [
      ask,
      {
        id: 'i-late',
        title: 'Nobody has said so',
        class: 'contingency',
        purpose: 'pressure',
        kind: 'instruction',
        to: ['QP'],
        trigger: { when: { expectation: 'e-QP', is: 'missed' } },
        text: 'Peltrosa does not answer.',
      },
    ],
    expectations: [says('QN'), says('QP')],
    tests: [
      { crew: { QN: 'perfect', QP: 'silent' }, expect: { score: { QN: 10, QP: 0 }, fired: ['i-late'] } },
      { crew: 'perfect', rate: 5, expect: { full_marks: true, not_fired: ['i-late'], ends_by: '60m' } },
    ],
  });

  it('may mix crews: each bureau is played by its own', async () => {
    const run = await rehearse({ scenario, seed: 1, crews: { QN: 'perfect', QP: 'silent' } });
    expect(verdict(scenario.tests[0] as never, scenario, run.log)).toEqual([]);
    const turned = await rehearse({ scenario, seed: 1, crews: { QP: 'perfect' } });
    expect(verdict(scenario.tests[0] as never, scenario, turned.log).map(({ what }) => what)).toEqual([
      'score.QN',
      'score.QP',
      'fired',
    ]);
  });

  it('may be played at a rate of their own', async () => {
    const rates: (number | undefined)[] = [];
    const tried = await tryOwnTests(scenario, async (crews, rate) => {
      rates.push(rate);
      const run = await rehearse({ scenario, seed: 1, crews, rate });
      expect(run.state.setting?.rate).toBe(rate ?? scenario.clock.rate);
      return run;
    });
    expect(rates).toEqual([undefined, 5]);
    expect(tried).toMatchObject([
      { crew: 'QN=perfect,QP=silent', ok: true },
      { crew: 'perfect', ok: true },
    ]);
  });
});

describe('a template', () => {
  const request = { type: 'information.request', subject: 'Who is the bearer?', body: bodies.request };
  const read = (change: object) => Scenario.safeParse({ ...aScenario(), ...change });

  it('serves what parties say meanwhile', () => {
    const scenario = read({
      templates: { question: request },
      background: {
        chatter: [
          { from: 'QN-BP', to: ['QN'], every: '2m', messages: [{ template: 'note', subject: 'The gate is open' }] },
        ],
      },
    });
    expect(scenario.error?.issues[0]).toMatchObject({ path: ['background', 'chatter', 0, 'messages', 0, 'template'] });
    const whole = read({
      templates: { question: { ...request, subject: 'Asked again and again' } },
      background: { chatter: [{ from: 'QR', to: ['QN'], every: '2m', messages: [{ template: 'question' }] }] },
      bureaus: aScenario().bureaus.map((one) =>
        one.id === 'QR' ? { ...one, seat: 'bot', bot: { persona: 'prompt' } } : one,
      ),
    }).data as Scenario;
    const here = stage(whole).until(minutes(7));
    expect(here.sent().filter(({ subject }) => subject === 'Asked again and again').length).toBeGreaterThan(2);
  });

  it('is an example beside a hint: in the language of the class, for those who get the hint, and sent to nobody', () => {
    const scenario = read({
      languages: ['en', 'fr'],
      templates: { question: { ...request, subject: { en: 'Who is it?', fr: 'Qui est-ce ?' } } },
      injects: [ask],
      expectations: [
        says('QN', {
          hints: [
            {
              id: 'h1',
              after: '1m',
              text: 'Like this',
              offer: 'on_request',
              example: { template: 'question', body: { reason: 'The gate asks' } },
            },
          ],
        }),
      ],
    }).data as Scenario;
    const here = stage(scenario).until(minutes(7));
    const before = here.state.messages.size;
    const given = find(here.ask(trainee('QN'), { type: 'hint.request' }), 'hint.given');
    expect(given).toMatchObject({
      audience: ['QN'],
      example: {
        type: 'information.request',
        subject: 'Who is it?',
        body: { reason: 'The gate asks', offence: bodies.request.offence },
      },
    });
    expect(here.state.messages.size).toBe(before);
  });
});
