import { describe, expect, it } from 'vitest';
import { Scenario } from '../../schemas/scenario.ts';
import { planned } from '../../server/scenario/plan.ts';
import { aScenario, bodies, draft, minutes, trainee } from '../support/given.ts';
import { stage } from '../support/stage.ts';

/** An author's file: what a scenario that has been read could not say any more. */
const read = (change: object) => Scenario.safeParse({ ...aScenario(), ...change });
const issues = (change: object) =>
  (read(change).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

const request = {
  type: 'information.request',
  subject: 'Who is the bearer?',
  urgency: 'urgent',
  body: bodies.request,
};
const inject = (message: object, id = 'i-ask') => ({
  id,
  title: 'A request',
  kind: 'message',
  from: 'QP',
  to: ['QN'],
  trigger: { at: '1m' },
  message,
});

describe('a template', () => {
  it('stands for a message, and gives way field by field to what is written beside it', () => {
    const scenario = read({
      templates: { question: request },
      injects: [
        inject({ template: 'question', ref: '$ask' }),
        inject({ template: 'question', subject: 'And this one?', body: { subject: 'The other bearer' } }, 'i-more'),
      ],
    }).data as Scenario;
    const here = stage(scenario).until(minutes(2));
    expect(
      here.sent().map(({ subject, urgency, body }) => [subject, urgency, body['subject'], body['offence']]),
    ).toEqual([
      ['Who is the bearer?', 'urgent', bodies.request.subject, bodies.request.offence],
      ['And this one?', 'urgent', 'The other bearer', bodies.request.offence],
    ]);
    expect(JSON.stringify(here.state.scenario?.injects)).not.toContain('template');
  });

  it('serves the answers of bots', () => {
    const parties = aScenario().bureaus.map((party) =>
      party.id === 'QP'
        ? {
            ...party,
            seat: 'bot',
            bot: {
              persona: 'prompt',
              replies: [
                {
                  when: { event: 'delivered', where: { type: 'information.request' } },
                  send: { template: 'answer', to: ['QN'] },
                },
              ],
            },
          }
        : party,
    );
    const scenario = read({
      bureaus: parties,
      templates: { answer: { type: 'case.reply', subject: 'What we know', body: bodies.reply } },
    }).data as Scenario;
    const here = stage(scenario).until(minutes(1));
    here.send(trainee('QN'), draft('information.request', 'QP', bodies.request));
    here.until(minutes(55));
    expect(here.sent().map(({ subject }) => subject)).toContain('What we know');
  });

  it('must be there, and give a whole message', () => {
    expect(issues({ injects: [inject({ template: 'question' })] })).toEqual([
      'injects.0.message.template: There is no template of this name',
    ]);
    expect(issues({ templates: { bare: { subject: 'Who?' } }, injects: [inject({ template: 'bare' })] })).toEqual([
      expect.stringMatching(/^injects\.0\.message\.type: /),
    ]);
  });
});

describe('a variable', () => {
  const town = { one_of: [{ en: 'Marrow Bay', fr: 'la baie de Marrow' }, 'Eskmouth', 'Tarn Sound'] };

  it('is drawn from the seed once, and is the same wherever it stands', () => {
    const scenario = read({
      variables: { town, year: 2089 },
      injects: [
        inject({
          ...request,
          subject: 'Seen in {{ town }} since {{year}}?',
          body: { ...bodies.request, reason: 'In {{town}}' },
        }),
      ],
    }).data as Scenario;
    const drawn = new Set<string>();
    for (let seed = 1; seed <= 12; seed += 1) {
      const [sent] = stage(scenario, { seed }).until(minutes(2)).sent();
      const [, place = ''] = /^Seen in (.*) since 2089\?$/.exec(sent?.subject ?? '') ?? [];
      expect(sent?.body['reason']).toBe(`In ${place}`);
      expect(planned(scenario, seed)).toEqual(planned(scenario, seed));
      drawn.add(place);
    }
    expect([...drawn].sort()).toEqual(['Eskmouth', 'Marrow Bay', 'Tarn Sound']);
  });

  it('speaks the language of the text it stands in, and stays a number in a body', () => {
    const scenario = read({
      languages: ['en', 'fr'],
      variables: { town: { en: 'Marrow Bay', fr: 'la baie de Marrow' }, wait: 30 },
      summary: { en: 'About {{town}}', fr: 'Sur {{town}}' },
      injects: [inject({ ...request, body: { ...bodies.request, offence: 'Fraud in {{town}}', more: '{{wait}}' } })],
    }).data as Scenario;
    const plan = planned(scenario, 1, 'fr');
    expect(plan.summary).toEqual({ en: 'About Marrow Bay', fr: 'Sur la baie de Marrow' });
    const [first] = plan.injects;
    expect(first?.kind === 'message' && first.message.body).toMatchObject({
      offence: 'Fraud in la baie de Marrow',
      more: 30,
    });
  });

  it('must be there', () => {
    expect(issues({ variables: { town }, summary: 'About {{twon}}' })).toEqual([
      'summary: There is no variable called twon',
    ]);
  });
});
