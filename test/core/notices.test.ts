import { describe, expect, it } from 'vitest';
import type { Draft } from '../../schemas/message.ts';
import type { Actor } from '../../server/core/actor.ts';
import { aScenario, bodies, draft, type Room, room, trainee } from '../support/given.ts';

const [qn, qp, qr] = [trainee('QN'), trainee('QP'), trainee('QR')];
const [cs, dd, panel, advocate] = [trainee('CS'), trainee('DD'), trainee('OP'), trainee('ADV')];

const withPanel = aScenario({
  bureaus: [
    ...aScenario().bureaus,
    { id: 'DD', country: 'AA', kind: 'duty_desk' },
    { id: 'OP', country: 'AA', kind: 'oversight_panel' },
    { id: 'ADV', country: 'QN', kind: 'representative' },
  ],
});
const send = (here: Room, who: Actor, written: Draft) => here.send(who, written);
const refused = (here: Room, who: Actor, written: Draft) => {
  const { code, rule } = here.refused(who, { type: 'message.send', draft: written });
  return `${code} ${rule}`;
};

const noticeNo = 'EXN-R-00004';
const published = {
  colour: 'red',
  noticeNo,
  requestingBureau: 'QN',
  requestedAction: 'Locate',
  publishedOn: '2091-03-04',
  expiresOn: '2096-03-04',
  reviewOn: '2095-09-04',
};
const reason = 'The court is examining the warrant anew.';

/** A red notice of Norvane that all bureaus have. */
function given(): { here: Room; notice: string; state: () => string | undefined } {
  const here = room(withPanel);
  const notice = send(here, cs, draft('notice.published', 'all', published));
  const life = here.state.messages.get(notice)?.lives.notice ?? '';
  return { here, notice, state: () => here.state.lives.get(life)?.state };
}

describe('a published notice', () => {
  it('is changed by its requester and by the secretariat, and by nobody else', () => {
    const { here, notice, state } = given();
    const body = { noticeNo, changed: ['/requestedAction'], reads: 'Locate, and tell us', reason: 'The court asks.' };
    expect(refused(here, qp, draft('notice.update', 'CS', body, { inReplyTo: notice }))).toBe('not_owner R-17');
    const update = send(here, qn, draft('notice.update', 'CS', body, { inReplyTo: notice }));
    send(here, cs, draft('notice.update', ['QP', 'QR'], body, { inReplyTo: update }));
    expect(state()).toBe('published');
  });

  it('is suspended for six months at most, and resumed', () => {
    const { here, notice, state } = given();
    const suspend = (until: string) =>
      draft('notice.suspend', ['CS', 'QP', 'QR'], { noticeNo, until, reason }, { inReplyTo: notice });
    expect(refused(here, qn, suspend('2091-10-01'))).toBe('deadline_unreasonable R-35');
    expect(refused(here, qn, suspend('2091-03-01'))).toBe('deadline_unreasonable R-35');
    send(here, qn, suspend('2091-09-03'));
    expect(state()).toBe('suspended');
    send(here, qn, draft('notice.resume', 'CS', { noticeNo, reason }, { inReplyTo: notice }));
    expect(state()).toBe('published');
    expect(refused(here, qn, draft('notice.resume', 'CS', { noticeNo, reason }, { inReplyTo: notice }))).toBe(
      'step_not_allowed R-35',
    );
  });

  it('is reviewed before its end: renewed with a reason, or it expires and is purged', () => {
    const { here, notice, state } = given();
    const due = draft('notice.reviewDue', 'QN', { noticeNo, expiresOn: '2096-03-04' }, { inReplyTo: notice });
    expect(refused(here, cs, due)).toBe('step_not_allowed R-36');
    here.now = Date.parse('2095-09-04T08:00:00Z');
    const another = draft('notice.reviewDue', 'QN', { noticeNo, expiresOn: '2096-09-04' }, { inReplyTo: notice });
    expect(refused(here, cs, another)).toBe('deadline_unreasonable R-36');
    const asked = send(here, cs, due);
    expect(here.state.messages.get(asked)?.requests.get('QN')?.due).toBe(here.now + 182 * 86_400_000);
    const yes = { noticeNo, reason: 'She is still looked for.', stillWanted: true };
    send(here, qn, draft('notice.renew', 'CS', yes, { inReplyTo: asked }));
    expect(state()).toBe('renewed');
    const over = { noticeNo, effective: '2096-03-04', cause: 'expired', deleteLocalCopies: true };
    expect(refused(here, cs, draft('notice.cancelled', ['QN', 'QP'], over, { inReplyTo: notice }))).toBe(
      'step_not_allowed R-36',
    );
    send(here, cs, due);
    const early = draft('notice.cancelled', ['QN', 'QP', 'QR'], over, { inReplyTo: notice });
    expect(refused(here, cs, early)).toBe('step_not_allowed R-36');
    here.now = Date.parse('2096-03-04T08:00:00Z');
    const end = send(here, cs, draft('notice.cancelled', ['QN', 'QP', 'QR'], over, { inReplyTo: notice }));
    expect(state()).toBe('expired');
    send(here, qp, draft('notice.purged', 'CS', { noticeNo, purgedOn: '2096-03-05' }, { inReplyTo: end }));
    expect(here.state.messages.get(end)?.requests.get('QP')?.state).toBe('answered');
  });

  it('is valid for five years and reviewed six months before the end, whatever somebody writes', () => {
    const { here } = given();
    const dated = (dates: object) => draft('notice.published', 'all', { ...published, ...dates });
    expect(refused(here, cs, dated({ expiresOn: '2094-03-04' }))).toBe('deadline_unreasonable R-36');
    expect(refused(here, cs, dated({ reviewOn: '2096-01-04' }))).toBe('deadline_unreasonable R-36');
    // The end of February, and of other months.
    send(here, cs, dated({ publishedOn: '2088-02-29', expiresOn: '2093-02-28', reviewOn: '2092-08-31' }));
  });

  it('stays when one country refuses the extradition: that is an addendum', () => {
    const { here, notice, state } = given();
    expect(
      refused(here, qn, draft('notice.withdraw', 'CS', { reason: 'extradition-refused' }, { inReplyTo: notice })),
    ).toBe('step_not_allowed R-37');
    const text = 'Peltrosa has refused the extradition: a national.';
    const body = { noticeNo, about: 'extradition-refused', byBureau: 'QP', text };
    send(here, cs, draft('notice.addendum', ['QN', 'QP', 'QR'], body, { inReplyTo: notice }));
    expect(state()).toBe('published');
  });

  it('is deleted after a decision of the panel, and not on the word of the secretariat', () => {
    const { here, notice, state } = given();
    const gone = draft(
      'notice.cancelled',
      ['QN', 'QP', 'QR'],
      { noticeNo, effective: '2091-03-05', cause: 'oversight-decision', deleteLocalCopies: true },
      { inReplyTo: notice },
    );
    expect(refused(here, cs, gone)).toBe('step_not_allowed R-38');
    const ask = { noticeNo, onBehalfOf: 'Mira Exercise VESTORN', requested: 'delete', ground: 'The judgment is void.' };
    const asked = send(here, advocate, draft('notice.challenge', 'OP', ask));
    const said = { noticeNo, decision: 'delete', reason: 'The warrant no longer exists.' };
    const decided = send(here, panel, draft('oversight.decision', ['CS', 'ADV'], said, { inReplyTo: asked }));
    expect(here.state.messages.get(asked)?.requests.get('OP')?.state).toBe('answered');
    expect([...(here.state.messages.get(decided)?.requests.keys() ?? [])]).toEqual(['CS']);
    send(here, cs, gone);
    expect(state()).toBe('deleted');
  });

  it('is published by the duty desk only where a threat is imminent', () => {
    const { here } = given();
    const body = { ...published, noticeNo: 'EXN-O-00001', colour: 'orange', requestingBureau: 'DD' };
    expect(refused(here, dd, draft('notice.published', 'all', published))).toBe('not_permitted R-31');
    send(here, dd, draft('notice.published', 'all', body));
    expect(refused(here, qn, draft('notice.published', 'QP', body))).toBe('not_permitted R-2');
    expect(refused(here, cs, draft('notice.published', 'all', { ...body, noticeNo }))).toBe('schema_invalid undefined');
  });
});

describe('a transfer', () => {
  it('needs the word of whoever asked, and then lifts the ban on passing on', () => {
    const here = room(withPanel);
    const asked = here.send(qn, draft('information.request', 'QP', bodies.request, { handling: handled('H2') }));
    const ourRef = (id: string) => here.state.messages.get(id)?.message.ourRef ?? '';
    const transfer = (consentRef: string, inReplyTo = asked) =>
      draft(
        'case.transfer',
        ['QR', 'QN'],
        { consentRef, matter: 'Norvane asks for an address.', reason: 'She has moved.' },
        { inReplyTo },
      );
    expect(refused(here, qp, transfer(ourRef(asked)))).toBe('handling_violation R-22');
    expect(refused(here, qp, transfer('QN-CLR-2091-999999'))).toBe('handling_violation R-22');
    const question = send(
      here,
      qp,
      draft('case.clarification.request', 'QN', { question: 'May Rendalia answer?' }, { inReplyTo: asked }),
    );
    const yes = send(
      here,
      qn,
      draft('case.clarification.response', 'QP', { answers: ['Yes, please.'] }, { inReplyTo: question }),
    );
    const handed = send(here, qp, transfer(ourRef(yes)));
    expect(here.state.messages.get(asked)?.requests.get('QP')?.state).toBe('answered');
    const answer = draft('case.reply', ['QP', 'QN'], { outcome: 'positive', content: 'Known.' }, { inReplyTo: handed });
    send(here, qr, answer);
    expect(here.state.messages.get(handed)?.requests.get('QR')?.state).toBe('answered');
  });
});

const handled = (handlingCode: 'H2') => ({ confidentiality: 'EX-RESTRICTED', handlingCode }) as const;
