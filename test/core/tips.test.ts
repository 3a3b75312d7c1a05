import { describe, expect, it } from 'vitest';
import type { Draft } from '../../schemas/message.ts';
import type { Actor } from '../../server/core/actor.ts';
import { aScenario, draft, instructor, minutes, type Room, room, trainee } from '../support/given.ts';
import { otd, qn, qp, qr, sensitiveScenario, sensitiveTypes, stands } from '../support/sensitive.ts';

/** An address that many customers in Peltrosa share, one that Norvane lends to it, one of a single customer there. */
const [shared, lent, single] = ['192.0.2.113', '192.0.2.40', '192.0.2.70'];
const complete = { ip: shared, sourcePort: 50_122, at: '2091-03-04T09:10:11+02:00' };
const question = (trace: object) => ({ ...trace, question: 'inTerritory' });
const tip = (change: object = {}) => ({
  tipNo: 'EXT-000123',
  receivedAt: '2091-03-04T07:40:00Z',
  category: 'fraud',
  triage: 'referral',
  events: [{ kind: 'login', ...complete }],
  ...change,
});
const said = (inTerritory: string, change: object = {}) => ({
  inTerritory,
  legalProcessNeeded: 'court-order',
  ...change,
});
const refused = (here: Room, who: Actor, written: Draft) => {
  const { code, rule } = here.refused(who, { type: 'message.send', draft: written });
  return `${code} ${rule}`;
};

describe('an online tip, from the bundle to its outcome', () => {
  it('goes on to another country where it was not ours, and may be asked about on the way', () => {
    const here = room(sensitiveScenario());
    const passed = here.send(otd, draft('tip.referral', 'QN', tip()));
    here.send(qn, draft('case.ack', 'OTD', {}, { inReplyTo: passed }));
    const asked = here.send(qn, draft('ip.confirm.request', 'QP', question(complete), { inReplyTo: passed }));
    expect(stands(here, passed, 'tip')).toBe('ipRequested');
    here.send(qp, draft('ip.confirm.response', 'QN', said('yes'), { inReplyTo: asked }));
    const end = here.send(qn, draft('tip.outcome', 'OTD', { outcome: 'not-ours' }, { inReplyTo: passed }));
    expect(stands(here, passed, 'tip')).toBe('notOurs');
    expect(refused(here, qn, draft('tip.referral', 'QP', tip(), { inReplyTo: passed }))).toBe('not_permitted R-2');
    here.send(otd, draft('tip.referral', 'QP', tip(), { inReplyTo: end }));
    expect(stands(here, end, 'tip')).toBe('referred');
  });

  it('is answered by what can be looked up, also where some of its events lack their hour', () => {
    const here = room(sensitiveScenario());
    const events = [
      { kind: 'upload', ip: '192.0.2.20' },
      { kind: 'login', ip: single, at: '2091-03-04T09:10:11Z' },
    ];
    const passed = here.send(otd, draft('tip.referral', 'QP', tip({ events })));
    const answer = (inTerritory: string) =>
      draft('ip.confirm.response', 'OTD', said(inTerritory), { inReplyTo: passed });
    expect(refused(here, qp, answer('no'))).toBe('against_the_rule R-48');
    here.send(qp, answer('yes'));
    // Where it lay is a step on the way: the tip still wants its outcome.
    expect(here.state.messages.get(passed)?.requests.get('QP')?.state).toBe('inProgress');
    const outcome = { outcome: 'duplicate' };
    expect(
      here.refused(qp, { type: 'message.send', draft: draft('tip.outcome', 'OTD', outcome, { inReplyTo: passed }) })
        .issues,
    ).toMatchObject([{ path: '/draft/body/duplicateOf', rule: 'R-46' }]);
  });

  it('is sent as urgent where somebody is in danger, and wants nothing where it only informs', () => {
    const here = room(sensitiveScenario());
    const urgent = draft('tip.referral', 'QP', tip({ triage: 'urgent' }), { urgency: 'routine' });
    expect(refused(here, otd, urgent)).toBe('against_the_rule R-46');
    const sent = here.send(otd, { ...urgent, urgency: 'flash' });
    expect(here.state.messages.get(sent)?.requests.get('QP')?.due).toBe(here.now + minutes(60));
    const info = here.send(otd, draft('tip.referral', 'QP', tip({ triage: 'informational' })));
    expect(here.state.messages.get(info)?.requests.get('QP')?.due).toBeUndefined();
  });
});

describe('whose an address was', () => {
  const asks = (here: Room, trace: object, to = 'QP') =>
    here.send(otd, draft('ip.confirm.request', to, question(trace)));
  const answers = (inReplyTo: string, inTerritory: string, change: object = {}) =>
    draft('ip.confirm.response', 'OTD', said(inTerritory, change), { inReplyTo });

  it('follows the table, and the hour in UTC: read in the wrong zone it belongs to another country', () => {
    const here = room(sensitiveScenario());
    // 13:30 in a zone two hours east of Greenwich is before noon in UTC: it was still Norvane's.
    const early = asks(here, { ip: lent, at: '2091-03-04T13:30:00+02:00' });
    expect(refused(here, qp, answers(early, 'yes'))).toBe('against_the_rule R-48');
    here.send(qp, answers(early, 'no'));
    const late = asks(here, { ip: lent, at: '2091-03-04T13:30:00Z' });
    expect(refused(here, qp, answers(late, 'no'))).toBe('against_the_rule R-48');
    here.send(qp, answers(late, 'yes'));
  });

  it('need not be said, and is not preserved elsewhere', () => {
    const here = room(sensitiveScenario());
    const asked = asks(here, { ip: single });
    const wrong = answers(asked, 'cannot-say', { preservationUntil: '2091-06-02' });
    expect(here.refused(qp, { type: 'message.send', draft: wrong }).issues).toMatchObject([{ rule: 'R-48' }]);
    here.send(qp, answers(asked, 'cannot-say'));
    expect(stands(here, asked, 'tip')).toBe('insufficient');
  });

  it('may be answered wrongly where the scenario lets it, and counts as a breach', () => {
    const rules = (['R-47', 'R-48', 'R-49'] as const).map((id) => ({ id, on_breach: 'allow_and_score' as const }));
    const here = room(sensitiveScenario({ rules }));
    const asked = asks(here, { ip: shared, sourcePort: 50_122, at: '2091-03-04T09:10:11Z' });
    here.send(qp, answers(asked, 'no', { legalProcessNeeded: 'police-request' }));
    expect(here.state.breaches.map(({ rule, bureau }) => `${rule} ${bureau}`)).toEqual(['R-48 QP', 'R-49 QP']);
    const doubtful = asks(here, { ip: shared });
    here.send(qp, answers(doubtful, 'yes'));
    expect(here.state.breaches.at(-1)?.rule).toBe('R-47');
  });

  it('takes whatever paper a country wants that has said nothing of its law', () => {
    const here = room(sensitiveScenario());
    const asked = asks(here, { ip: '192.0.2.130', at: '2091-03-04T09:10:11Z' }, 'QR');
    here.send(qr, answers(asked, 'yes', { legalProcessNeeded: 'police-request' }));
  });
});

describe('what is sensitive', () => {
  it('does not exist where the scenario does not name it: not for desks, not for staff', () => {
    const bureaus = [...aScenario().bureaus, { id: 'OTD', country: 'AA', kind: 'tip_desk' as const }];
    const here = room(aScenario({ bureaus }));
    expect(here.state.setting?.kinds.filter((type) => sensitiveTypes.includes(type))).toEqual([]);
    expect(sensitiveTypes.length).toBe(12);
    expect(refused(here, otd, draft('tip.referral', 'QP', tip()))).toBe('unknown_type undefined');
    const staff = here.refused(instructor, {
      type: 'message.inject',
      as: 'OTD',
      draft: draft('tip.referral', 'QP', tip()),
    });
    expect(staff.code).toBe('unknown_type');
    const named = room(sensitiveScenario());
    named.ask(instructor, { type: 'message.inject', as: 'OTD', draft: draft('tip.referral', 'QP', tip()) });
    expect([...named.state.messages.values()].map(({ message }) => message.type)).toEqual(['tip.referral']);
  });

  it('has no place for what was reported: the refusal says which rule', () => {
    const here = room(sensitiveScenario());
    for (const key of ['content', 'attachment', 'fileName', 'hash', 'url', 'narrative']) {
      const written = draft('tip.referral', 'QP', tip({ [key]: 'something' }));
      expect(refused(here, otd, written), key).toBe('unknown_key R-46');
    }
    const name = { events: [{ kind: 'login', ...complete, image: 'x' }] };
    expect(refused(here, otd, draft('tip.referral', 'QP', tip(name)))).toBe('unknown_key R-46');
    expect(refused(here, otd, draft('tip.referral', 'QP', tip({ provider: 'holiday.jpg' })))).toMatch(
      /schema_invalid|fiction/,
    );
  });

  it('goes to bureaus only, from the tip desk only', () => {
    const here = room(sensitiveScenario());
    expect(refused(here, otd, draft('tip.referral', 'CS', tip()))).toBe('not_permitted R-2');
    expect(refused(here, qn, draft('tip.referral', 'QP', tip()))).toBe('not_permitted R-2');
    expect(refused(here, trainee('QN-BP'), draft('ip.confirm.request', 'QP', question(complete)))).toBe(
      'not_permitted R-2',
    );
  });
});
