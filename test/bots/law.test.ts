import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { bot } from '../../server/core/actor.ts';
import { aScenario, bodies, draft, find, minutes, start, trainee } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

const QN = trainee('QN');
type Party = ScenarioSource['bureaus'][number];
/** Norvane is played by a person; Rendalia by a bot with a law of its own. */
const withLaw = (party: Partial<Party>, change: Partial<ScenarioSource> = {}): Stage =>
  stage(
    aScenario({
      duration: '30d',
      bureaus: [
        ...aScenario().bureaus.map((one) => (one.id === 'QR' ? ({ ...one, seat: 'bot', ...party } as Party) : one)),
        { id: 'DD', name: 'Duty desk', country: 'AA', kind: 'duty_desk', seat: 'bot' },
      ],
      ...change,
    }),
  );
const answers = (here: Stage) =>
  here
    .sent()
    .filter(({ from, type }) => from === 'QR' && type !== 'case.ack')
    .map(({ type, body }) => [type, body]);
const loose = (id: string): Partial<ScenarioSource> => ({ rules: [{ id, on_breach: 'allow_and_score' }] });

describe('a bot whose bureau has a law of its own', () => {
  it('refuses what that law does not allow, on its ground', () => {
    const here = withLaw(
      { profile: { provisionalArrest: { days: 18, channel: 'bureau', needsTreaty: true }, treaties: [] } },
      loose('R-40'),
    );
    const body = {
      warrantRef: 'WRT-2091-0512',
      offence: 'Fraud',
      factsDatePlace: 'Brinmoor, December 2090',
      identityData: 'Mira Exercise VESTORN',
      intentToRequest: true,
      channel: 'bureau',
    };
    here.send(QN, draft('extradition.provisionalArrest.request', 'QR', body));
    here.until(minutes(24 * 60));
    expect(answers(here)).toMatchObject([['case.refusal', { ground: 'no-legal-basis' }]]);
  });

  it('asks once for what is missing', () => {
    const here = withLaw(
      { profile: { requires: [{ type: 'information.request', fields: ['reason'] }] } },
      loose('R-24'),
    );
    const { reason: _, ...body } = bodies.request;
    here.send(QN, draft('information.request', 'QR', body));
    here.until(minutes(60));
    expect(answers(here)).toMatchObject([['case.clarification.request', { missing: ['/reason'] }]]);
  });

  it('says who stands behind a number on an order only', () => {
    const here = withLaw({ profile: { subscriberData: 'court-order' } });
    here.send(QN, draft('information.request', 'QR', { ...bodies.request, category: 'telephone-or-ip' }));
    here.until(minutes(24 * 60));
    expect(answers(here)).toMatchObject([['case.refusal', { ground: 'judicial-authorisation-missing' }]]);
  });

  it('asks for the documents within the days of its law', () => {
    const here = withLaw({
      profile: { redNoticeEffect: 'arrest-after-request', provisionalArrest: { days: 30, channel: 'diplomatic' } },
    });
    const body = {
      warrantRef: 'WRT-2091-0512',
      offence: 'Fraud',
      factsDatePlace: 'Brinmoor, December 2090',
      identityData: 'Mira Exercise VESTORN',
      intentToRequest: true,
      channel: 'diplomatic',
    };
    here.send(QN, draft('extradition.provisionalArrest.request', 'QR', body));
    here.until(minutes(24 * 60));
    const due = expect.stringMatching(/^2091-04-03T/);
    expect(answers(here)).toMatchObject([['extradition.arrest.report', { documentsDue: due }]]);
  });

  it('sleeps when its desk is closed, and wakes for a flash', () => {
    const first = (urgency: 'flash' | 'urgent') => {
      const here = withLaw({ hours: '10:00-18:00', utc_offset: 0 });
      here.send(QN, draft('information.request', 'QR', bodies.request, { urgency }));
      here.until(minutes(12 * 60));
      const [one] = here.sent().filter(({ from }) => from === 'QR');
      return Date.parse(one?.sentAt ?? '') - start;
    };
    expect(first('flash')).toBeLessThan(minutes(10));
    expect(first('urgent')).toBeGreaterThanOrEqual(minutes(120));
  });
});

describe('a bot that is kept waiting', () => {
  it('reminds at the limit, again after half the time more, and then turns to the duty desk', () => {
    const here = withLaw({}, { limits: { information: '4h', acknowledge: '4h' } });
    // Rendalia asks, as if by itself; nobody at Norvane answers.
    const asking = {
      type: 'bot.send',
      bureau: 'QR',
      draft: draft('information.request', 'QN', bodies.request),
    } as const;
    const entry = here.ask(bot('QR'), asking, 'bot:QR:test:ask');
    expect(find(entry, 'message.sent')).toBeDefined();
    here.until(minutes(10 * 60));
    const chased = here
      .sent()
      .filter(({ from, type }) => from === 'QR' && type !== 'information.request')
      .map(({ type, sentAt }) => [type, Math.floor((Date.parse(sentAt) - start) / minutes(60))]);
    expect(chased).toEqual([
      ['case.reminder', 4],
      ['case.reminder', 6],
      ['duty.escalate', 8],
    ]);
  });
});
