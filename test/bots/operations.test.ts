import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { aScenario, draft, minutes, start, trainee } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

const [qn, cs] = [trainee('QN'), trainee('CS')];
/** Everybody but Norvane is played by a bot. */
const bureaus = (persona: 'prompt' | 'careless' | 'silent' = 'prompt'): ScenarioSource['bureaus'] =>
  aScenario().bureaus.map((one) => (one.id === 'QN' ? one : { ...one, seat: 'bot' as const, bot: { persona } }));

describe('the review desk as a bot', () => {
  const good = {
    diffPurpose: 'locateTrace',
    whyNotNotice: 'limited-recipients',
    subjectStatus: 'suspect',
    caseSummary: 'A group sold holiday houses that did not exist to forty families.',
    requestedAction: 'Locate',
    neutralityStatement: true,
  };
  const sent = (here: Stage, body: object) => {
    here.ask(qn, { type: 'message.send', draft: draft('diffusion.send', ['QP', 'QR'], { ...good, ...body }) });
    return here.until(minutes(20));
  };
  const reviewed = (persona?: Parameters<typeof bureaus>[0]) =>
    stage(aScenario({ diffusion_review: 'before', bureaus: bureaus(persona) }));

  it('lets go what is neutral and says what happened, after a while', () => {
    const here = sent(reviewed(), {});
    expect(here.events('message.released')).toHaveLength(1);
    expect(here.traffic()).toContain('QN>QP,QR diffusion.send');
  });

  it('gives back the rest with a reason', () => {
    for (const body of [
      { neutralityStatement: false },
      { caseSummary: 'A group sold houses.' },
      { judicial: { offenceCategory: 'private-dispute' } },
    ]) {
      const here = sent(reviewed(), body);
      expect(here.events('message.returned').map(({ reason }) => reason.slice(0, 13))).toEqual(['It may not go']);
      expect(here.state.heldMessages.size).toBe(0);
    }
  });

  it('lets everything go if it is careless, and nothing if nobody is there', () => {
    expect(sent(reviewed('careless'), { neutralityStatement: false }).events('message.released')).toHaveLength(1);
    expect(sent(reviewed('silent'), {}).state.heldMessages.size).toBe(1);
  });
});

describe('bots in an operation', () => {
  const order = {
    opName: 'Lantern',
    from: '2091-03-04T08:00:00Z',
    to: '2091-03-04T17:00:00Z',
    posts: ['Marrow Bay ferry terminal'],
    objectives: ['Check every travel document'],
    reportingRhythm: 10,
    contactDesk: 'Operations room',
    hitProtocol: 'Second line, ask the issuing country, then act.',
  };

  const inOrder = (id: string, type: string, body: object, at: string): ScenarioSource['injects'][number] =>
    ({
      ...{ id, title: id, kind: 'message', from: 'CS', to: ['QN', 'QP', 'QN-BP'], trigger: { at } },
      message: { type, subject: id, body, ...(id === 'order' ? { ref: '$order' } : { in_reply_to: '$order' }) },
    }) as ScenarioSource['injects'][number];
  const begun = [
    inOrder('order', 'operation.order', order, '0s'),
    inOrder('briefing', 'operation.stage', { stage: 'briefing', effective: '2091-03-04T08:00:00Z' }, '0s'),
    inOrder('begin', 'operation.stage', { stage: 'start', effective: '2091-03-04T08:00:00Z' }, '0s'),
  ];

  it('report in time what they have counted, posts to their bureau and bureaus to the secretariat', () => {
    const here = stage(
      aScenario({
        bureaus: bureaus().map((one) => (one.id === 'CS' ? { ...one, seat: 'human' as const, bot: undefined } : one)),
        rules: [{ id: 'R-56', on_breach: 'refuse' }],
        background: { queries_per_minute: 20, hit_rate: 0.05, records: { count: 900_000 } },
      }),
    );
    const everybody = ['QN', 'QP', 'QN-BP'];
    const id = here.send(cs, draft('operation.order', everybody, order));
    for (const name of ['briefing', 'start']) {
      const body = { stage: name, effective: '2091-03-04T08:00:00Z' };
      here.send(cs, draft('operation.stage', everybody, body, { inReplyTo: id }));
    }
    here.until(minutes(31));
    const reports = here.sent().filter(({ type }) => type === 'operation.sitrep');
    expect(reports.map(({ from, recipients }) => `${from}>${recipients}`).sort()).toEqual([
      ...Array(3).fill('QN-BP>QN'),
      ...Array(3).fill('QP>CS'),
    ]);
    const post = reports.filter(({ from }) => from === 'QN-BP');
    for (const [k, { sentAt, body }] of post.entries()) {
      expect(Date.parse(sentAt)).toBeLessThanOrEqual(start + minutes(10 * (k + 1)));
      expect(Number(body['checks'])).toBeGreaterThan(200 * (k + 1) - 90);
      expect(Number(body['hits'])).toBeGreaterThan(0);
    }
    expect(here.events('command.refused').filter(({ kind }) => kind === 'operation.sitrep')).toEqual([]);
  });

  it('report from a post so early that its bureau can add it up', () => {
    const here = stage(
      aScenario({
        bureaus: bureaus().map((one) => ({ ...one, seat: 'bot' as const, bot: { persona: 'prompt' as const } })),
        rules: [{ id: 'R-56', on_breach: 'refuse' }],
        background: { queries_per_minute: 20, hit_rate: 0, records: { count: 900_000 } },
        injects: begun,
      }),
    ).until(minutes(31));
    const reports = here.sent().filter(({ type }) => type === 'operation.sitrep');
    const figures = (from: string) => reports.filter((one) => one.from === from).map(({ body }) => body['checks']);
    expect(figures('QN-BP')).toHaveLength(3);
    expect(figures('QN')).toEqual(figures('QN-BP'));
  });

  it('answer for the documents of their country, whether an author or nobody has written them down', () => {
    const here = stage(
      aScenario({
        bureaus: bureaus().map((one) => (one.id === 'QN' ? { ...one, seat: 'bot' as const } : one)),
        background: { queries_per_minute: 5, hit_rate: 0.5, until: '3m', records: { count: 900_000 } },
      }),
    ).until(minutes(40));
    const settled = here.sent().filter(({ type }) => type === 'document.hit.resolution');
    expect(settled.length).toBeGreaterThan(2);
    for (const { from, case: thread } of settled) {
      const hit = here.sent().find((message) => message.type === 'document.hit' && message.case === thread);
      expect(hit?.body['issuingCountry']).toBe(from);
    }
  });
});
