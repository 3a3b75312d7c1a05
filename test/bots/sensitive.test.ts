import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { crew } from '../../server/evaluation/crew.ts';
import { draft, instructor, minutes } from '../support/given.ts';
import { qn, sensitiveScenario } from '../support/sensitive.ts';
import { type Stage, stage } from '../support/stage.ts';

type Party = ScenarioSource['bureaus'][number];
/** Everybody but Norvane is a bot that does what is right. */
const withBots = (change: Partial<ScenarioSource> = {}, seed = 3): Stage => {
  const bureaus = sensitiveScenario().bureaus.map(
    (party) => ({ ...party, seat: party.id === 'QN' ? 'human' : 'bot', bot: { persona: 'prompt' } }) as Party,
  );
  return stage(sensitiveScenario({ bureaus, ...change }), { seed });
};
const question = (trace: object) => ({ ...trace, question: 'inTerritory' });
const last = (here: Stage, from: string) =>
  here
    .sent()
    .filter((message) => message.from === from)
    .at(-1);

describe('bots and addresses', () => {
  it('say what the table says, with the paper that their own law asks for', () => {
    const here = withBots();
    const trace = { ip: '192.0.2.113', sourcePort: 50_122, at: '2091-03-04T09:10:11+02:00' };
    here.send(qn, draft('ip.confirm.request', 'QP', question(trace)));
    here.send(qn, draft('ip.confirm.request', 'QR', question(trace)));
    here.until(minutes(40));
    expect(last(here, 'QP')).toMatchObject({
      type: 'ip.confirm.response',
      body: {
        inTerritory: 'yes',
        sharedAddress: true,
        provider: 'Callisport Net',
        legalProcessNeeded: 'court-order',
        preservationUntil: '2091-06-02',
      },
    });
    expect(last(here, 'QR')).toMatchObject({ type: 'ip.confirm.response', body: { inTerritory: 'no' } });
    expect(last(here, 'QR')?.body['preservationUntil']).toBeUndefined();
  });

  it('ask for port and offset, and answer when they have them', () => {
    const here = withBots();
    here.send(qn, draft('ip.confirm.request', 'QP', question({ ip: '192.0.2.113' })));
    here.until(minutes(40));
    const asked = last(here, 'QP');
    expect(asked).toMatchObject({ type: 'case.clarification.request', body: { missing: ['/at', '/sourcePort'] } });
    const words = { answers: ['Port 50122, 09:10:11 at UTC+2.'] };
    here.send(qn, draft('case.clarification.response', 'QP', words, { inReplyTo: asked?.id ?? '' }));
    here.until(minutes(80));
    expect(last(here, 'QP')).toMatchObject({ type: 'ip.confirm.response', body: { inTerritory: 'yes' } });
  });

  it('say that it cannot be said where the hour decides and has come in words only', () => {
    const here = withBots();
    here.send(qn, draft('ip.confirm.request', 'QP', question({ ip: '192.0.2.40' })));
    here.until(minutes(40));
    const words = { answers: ['In the afternoon.'] };
    here.send(qn, draft('case.clarification.response', 'QP', words, { inReplyTo: last(here, 'QP')?.id ?? '' }));
    here.until(minutes(80));
    expect(last(here, 'QP')).toMatchObject({ body: { inTerritory: 'cannot-say' } });
  });

  it('open a case for a tip that leads home, hand back what does not, and know what they had already', () => {
    const here = withBots();
    const tip = (tipNo: string, to: string, ip: string, more: object = {}) => {
      const body = {
        tipNo,
        receivedAt: '2091-03-04T07:40:00Z',
        category: 'fraud',
        triage: 'referral',
        events: [{ kind: 'login', ip, at: '2091-03-04T07:10:11Z', ...more }],
      };
      here.ask(instructor, { type: 'message.inject', as: 'OTD', draft: draft('tip.referral', to, body) });
    };
    const outcomes = () =>
      here
        .sent()
        .filter(({ type }) => type === 'tip.outcome')
        .map(({ from, body }) => `${from} ${body['outcome']}`);
    tip('EXT-000001', 'QP', '192.0.2.70');
    tip('EXT-000002', 'QR', '192.0.2.70');
    tip('EXT-000003', 'QS', '192.0.2.250', { at: '2091-03-04T07:10:11' });
    here.until(minutes(60));
    expect(outcomes().sort()).toEqual(['QP case-opened', 'QR not-ours', 'QS insufficient']);
    tip('EXT-000001', 'QP', '192.0.2.70');
    here.until(minutes(120));
    expect(outcomes().at(-1)).toBe('QP duplicate');
  });
});

describe('bots and the other sensitive families', () => {
  const clue = {
    enquiryNo: 'EXC-00042',
    clueKind: 'packaging',
    clueText: 'Paper bag of a bakery, a blue mill printed on it',
    alreadyKnownCheck: 'done',
    peopleDescribed: false,
    media: 'none',
  };

  it('know nothing of a clue, but for what was solved before their eyes', () => {
    const here = withBots();
    const sent = here.send(qn, draft('clue.enquiry', ['QR', 'QS'], clue));
    here.until(minutes(40));
    expect(last(here, 'QS')).toMatchObject({ type: 'clue.response', body: { recognised: 'no', basis: 'sight' } });
    const taken = { recognised: 'maybe', basis: 'sight', because: 'A shop here has it.', localInquiryPossible: true };
    here.ask(instructor, {
      type: 'message.inject',
      as: 'QR',
      draft: draft('clue.response', 'QN', taken, { inReplyTo: sent }),
    });
    const safe = draft('clue.safeguarded', ['QN', 'QS'], { status: 'personSafe' }, { inReplyTo: sent });
    here.ask(instructor, { type: 'message.inject', as: 'QR', draft: safe });
    here.send(qn, draft('clue.enquiry', ['QS'], { ...clue, enquiryNo: 'EXC-00050' }));
    here.until(minutes(90));
    expect(last(here, 'QS')).toMatchObject({ type: 'clue.known', body: { matchesEnquiry: 'EXC-00042' } });
  });

  it('acknowledge a journey, keep to themselves what came of it, and delete what was withdrawn', () => {
    const here = withBots();
    const sent = here.send(
      qn,
      draft('travel.notification', ['QP', 'QR'], {
        subject: { familyName: 'VESTORN', forenames: 'Orrin Exercise', dateOfBirth: '2054-11' },
        riskTier: 'high',
        basis: 'registration',
        instrument: 'green',
        itinerary: { from: 'QN', to: 'QP', departs: '2091-04-02' },
        transit: ['QR'],
        notifiedOn: '2091-03-04',
      }),
    );
    here.until(minutes(40));
    expect(here.traffic().slice(1).sort()).toEqual(['QP>QN case.ack', 'QR>QN case.ack']);
    const off = { reason: 'trip-cancelled', effective: '2091-03-05' };
    here.send(qn, draft('travel.withdraw', ['QP', 'QR'], off, { inReplyTo: sent }));
    here.until(minutes(90));
    const original = here.state.messages.get(sent)?.message.ourRef;
    for (const party of ['QP', 'QR'])
      expect(last(here, party)).toMatchObject({ type: 'notice.purged', body: { original } });
  });
});

describe('a perfect crew', () => {
  const expectation = (id: string, who: string, where: object, from: string) => ({
    id,
    title: { en: id },
    objective: 'o1',
    who,
    expect: { event: 'sent' as const, where },
    from_moment: { inject: from },
    within: '20m',
    score: { points: 1 },
  });

  it('does what is expected of it with tips, clues and journeys', () => {
    const message = (id: string, from: string, to: string[], type: string, body: object) => ({
      id,
      title: { en: id },
      kind: 'message' as const,
      from,
      to,
      trigger: { at: 'T+1m' },
      message: { type, ref: `$${id}`, subject: { en: 'About the matter' }, body },
    });
    const injects = [
      message('asked', 'OTD', ['QP'], 'ip.confirm.request', {
        ip: '192.0.2.113',
        sourcePort: 50_122,
        at: '2091-03-04T09:10:11+02:00',
      }),
      message('clue', 'QN', ['QR', 'QP'], 'clue.enquiry', { alreadyKnownCheck: 'done' }),
      message('trip', 'QN', ['QP'], 'travel.notification', {
        itinerary: { from: 'QN', to: 'QP', departs: '2091-04-02' },
      }),
    ];
    const expectations = [
      expectation(
        'located',
        'QP',
        { type: 'ip.confirm.response', in_reply_to: '$asked', 'body.inTerritory': 'yes' },
        'asked',
      ),
      expectation('known', 'QR', { type: 'clue.known', in_reply_to: '$clue' }, 'clue'),
      expectation('off', 'QN', { type: 'travel.withdraw', in_reply_to: '$trip' }, 'trip'),
      expectation('purged', 'QP', { type: 'notice.purged' }, 'trip'),
    ];
    const bureaus = sensitiveScenario().bureaus.map((party) => ({ ...party, seat: 'human' }) as Party);
    const scenario = sensitiveScenario({ bureaus, injects, expectations } as Partial<ScenarioSource>);
    const here = stage(scenario, {
      crews: [
        crew(
          'perfect',
          scenario,
          1,
          scenario.bureaus.map(({ id }) => id),
        ),
      ],
    });
    here.until(minutes(59)).end();
    const results = [...here.state.results.values()].map(({ expectation: id, outcome }) => `${id} ${outcome}`);
    expect(results.sort()).toEqual(['known met', 'located met', 'off met', 'purged met']);
    expect(here.state.refusals).toEqual([]);
  });
});
