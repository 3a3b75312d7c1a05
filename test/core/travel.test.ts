import { describe, expect, it } from 'vitest';
import { leadDays } from '../../schemas/kinds/travel/journey.ts';
import type { Draft } from '../../schemas/message.ts';
import type { Actor } from '../../server/core/actor.ts';
import { draft, type Room, room } from '../support/given.ts';
import { qn, qp, qr, sensitiveScenario, stands } from '../support/sensitive.ts';

const itinerary = { from: 'QN', to: 'QP', departs: '2091-03-25', returns: '2091-04-10' };
const journey = (change: object = {}) => ({
  subject: { familyName: 'VESTORN', forenames: 'Orrin Exercise', dateOfBirth: '2054-11' },
  riskTier: 'high',
  basis: 'registration',
  instrument: 'green',
  itinerary,
  transit: ['QR'],
  notifiedOn: '2091-03-04',
  ...change,
});
const refused = (here: Room, who: Actor, written: Draft) => {
  const { code, rule } = here.refused(who, { type: 'message.send', draft: written });
  return `${code} ${rule}`;
};
const notify = (change: object = {}, to: string[] = ['QP', 'QR']) => draft('travel.notification', to, journey(change));
const purged = (here: Room, about: string, original: string) => {
  const ref = here.state.messages.get(original)?.message.ourRef;
  return draft('notice.purged', 'QN', { original: ref, purgedOn: '2091-03-05' }, { inReplyTo: about });
};

describe('a notified journey', () => {
  it('is acknowledged, may be answered or not, and is closed by the home bureau', () => {
    const here = room(sensitiveScenario());
    const sent = here.send(qn, notify());
    expect(stands(here, sent, 'travel')).toBe('notified');
    const owed = () => here.state.messages.get(sent)?.requests.get('QP');
    // Only to be acknowledged: what the country of destination does is its own affair.
    expect(owed()?.due).toBeUndefined();
    expect(owed()?.ackDue).toBeGreaterThan(here.now);
    here.send(qp, draft('case.ack', 'QN', {}, { inReplyTo: sent }));
    expect(stands(here, sent, 'travel')).toBe('acknowledged');
    const came = { outcome: 'monitored-not-disclosed' };
    const told = here.send(qp, draft('travel.outcome', 'QN', came, { inReplyTo: sent }));
    expect(stands(here, sent, 'travel')).toBe('outcome');
    expect(refused(here, qp, draft('case.close', 'QN', { result: 'Over.' }, { inReplyTo: sent }))).toBe(
      'not_owner R-26',
    );
    // Rendalia has said nothing, and need not.
    here.send(qn, draft('case.close', ['QP', 'QR'], { result: 'Thank you.' }, { inReplyTo: told }));
    expect(stands(here, sent, 'travel')).toBe('closed');
  });

  it('recommends nothing: whoever writes a recommendation is told by which rule', () => {
    const here = room(sensitiveScenario());
    for (const key of ['recommendedAction', 'recommendation', 'requestedAction', 'measures'])
      expect(refused(here, qn, notify({ [key]: 'Refuse entry' })), key).toBe('unknown_key R-51');
    expect(refused(here, qn, notify({ subject: { ...journey().subject, photo: 'yes' } }))).toBe('unknown_key R-21');
  });

  it('goes the way that the home country has for the risk, to countries that it touches', () => {
    const here = room(sensitiveScenario());
    const ways = (riskTier: string) =>
      (['direct', 'diffusion', 'green'] as const).map((instrument) => {
        const entry = here.ask(qn, { type: 'message.send', draft: notify({ riskTier, instrument }) });
        return entry.events.some((event) => event.type === 'message.sent') ? instrument : '';
      });
    expect(ways('high')).toEqual(['', '', 'green']);
    expect(ways('medium')).toEqual(['', 'diffusion', '']);
    expect(ways('low')).toEqual(['direct', '', '']);
    expect(refused(here, qn, notify({ riskTier: 'low' }))).toBe('profile_refuses R-51');
    expect(refused(here, qn, notify({}, ['QP', 'QS']))).toBe('against_the_rule R-51');
    // A country whose profile says nothing of it may choose.
    const home = { itinerary: { ...itinerary, from: 'QR' }, transit: [], instrument: 'direct' };
    here.send(qr, draft('travel.notification', 'QP', journey(home)));
  });

  it('comes 21 days ahead, or with the reason why not', () => {
    expect(leadDays('2091-03-25', '2091-03-04')).toBe(21);
    const here = room(sensitiveScenario());
    const departing = (departs: string, change: object = {}) =>
      notify({ itinerary: { ...itinerary, departs }, ...change });
    here.send(qn, departing('2091-03-25'));
    const late = here.refused(qn, { type: 'message.send', draft: departing('2091-03-24') });
    expect(late).toMatchObject({ code: 'against_the_rule', rule: 'R-52', message: expect.stringContaining('20 days') });
    here.send(qn, departing('2091-03-24', { shortNotice: 'emergency' }));
    const early = departing('2091-03-24', { notifiedOn: '2091-01-04' });
    expect(refused(here, qn, early)).toBe('against_the_rule R-52');
    const gone = here.refused(qn, {
      type: 'message.send',
      draft: departing('2091-03-03', { shortNotice: 'emergency' }),
    });
    expect(gone.issues).toMatchObject([{ path: '/draft/body/itinerary/departs', rule: 'R-52' }]);
    const quick = room(sensitiveScenario({ limits: { travelNotice: '3d' } }));
    quick.send(qn, departing('2091-03-07'));
    expect(refused(quick, qn, departing('2091-03-06'))).toBe('against_the_rule R-52');
  });

  it('is withdrawn with everybody who has it, and every copy is deleted', () => {
    const here = room(sensitiveScenario());
    const sent = here.send(qn, notify());
    const off = { reason: 'trip-cancelled', effective: '2091-03-05' };
    const withdraw = (to: string[], who = qn) => [who, draft('travel.withdraw', to, off, { inReplyTo: sent })] as const;
    expect(refused(here, ...withdraw(['QP']))).toBe('step_not_allowed R-39');
    expect(refused(here, ...withdraw(['QN', 'QR'], qp))).toBe('not_owner R-4');
    const over = here.send(...withdraw(['QP', 'QR']));
    expect(stands(here, sent, 'travel')).toBe('withdrawn');
    expect(here.state.messages.get(sent)?.requests.get('QP')?.state).toBe('closed');
    expect(here.state.messages.get(over)?.requests.get('QR')?.due).toBe(here.now + 86_400_000);
    for (const [who, id] of [
      [qp, 'QP'],
      [qr, 'QR'],
    ] as const) {
      here.send(who, purged(here, over, sent));
      expect(here.state.messages.get(over)?.requests.get(id)?.state).toBe('answered');
    }
    expect(refused(here, qp, draft('travel.outcome', 'QN', { outcome: 'admitted' }, { inReplyTo: sent }))).toBe(
      'step_not_allowed R-51',
    );
  });

  it('that named the wrong person is corrected with all: nothing of it stands, and the complaint has a number', () => {
    const here = room(sensitiveScenario());
    const sent = here.send(qn, notify());
    const correct = (body: object, to = ['QP', 'QR']) =>
      draft('travel.correction', to, body as Record<string, unknown>, { inReplyTo: sent });
    expect(here.refused(qn, { type: 'message.send', draft: correct({ wrong: 'person' }) }).issues).toMatchObject([
      { path: '/draft/body/complaintNo', rule: 'R-52' },
    ]);
    // The right person is not written into the wrong one's file.
    const named = { wrong: 'person', complaintNo: 'EXK-00007', subject: journey().subject };
    expect(refused(here, qn, correct(named))).toBe('unknown_key R-52');
    const right = { wrong: 'person', complaintNo: 'EXK-00007' };
    expect(refused(here, qn, correct(right, ['QP']))).toBe('step_not_allowed R-39');
    const corrected = here.send(qn, correct(right));
    expect(stands(here, sent, 'travel')).toBe('withdrawn');
    here.send(qr, purged(here, corrected, sent));
    here.send(qp, purged(here, corrected, sent));
  });

  it('whose day was wrong goes on with the right one, also after it was closed', () => {
    const here = room(sensitiveScenario());
    const sent = here.send(qn, notify());
    here.send(qn, draft('case.close', ['QP', 'QR'], { result: 'Nothing more.' }, { inReplyTo: sent }));
    const right = { wrong: 'itinerary', itinerary: { ...itinerary, departs: '2091-03-27' } };
    const corrected = here.send(qn, draft('travel.correction', ['QP', 'QR'], right, { inReplyTo: sent }));
    expect(stands(here, sent, 'travel')).toBe('corrected');
    here.send(qp, purged(here, corrected, sent));
    here.send(qp, draft('travel.outcome', 'QN', { outcome: 'admitted' }, { inReplyTo: sent }));
    // Rendalia deletes its copy later than that.
    here.send(qr, purged(here, corrected, sent));
    expect(stands(here, sent, 'travel')).toBe('outcome');
  });
});
