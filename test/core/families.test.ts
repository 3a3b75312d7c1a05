import { describe, expect, it } from 'vitest';
import type { Draft } from '../../schemas/message.ts';
import type { Actor } from '../../server/core/actor.ts';
import { aScenario, bodies, draft, minutes, type Room, room, trainee } from '../support/given.ts';

const [qn, qp, qr, cs] = [trainee('QN'), trainee('QP'), trainee('QR'), trainee('CS')];
const refused = (here: Room, who: Actor, written: Draft) => {
  const { code, rule } = here.refused(who, { type: 'message.send', draft: written });
  return `${code} ${rule}`;
};
/** What is answered to a check of this document now: its result, and what it is recorded as. */
function checked(here: Room, documentNumber: string, issuingCountry = 'QP'): string {
  const id = here.send(qn, draft('document.check', 'REG', { ...bodies.check, documentNumber, issuingCountry }));
  const answer = [...here.state.messages.values()].find(
    ({ message }) => message.type === 'document.check.result' && message.inReplyTo === id,
  );
  if (!answer) throw new Error('No answer');
  const { result, record } = answer.message.body as { result: string; record?: { recordStatus: string } };
  return record ? `${result} ${record.recordStatus}` : result;
}

describe('a document record', () => {
  const entry = { documentType: 'passport', issuingCountry: 'QP', recordStatus: 'lost', eventDate: '2091-03-01' };

  it('is found by every check from then on, as its country changes it, until it is withdrawn', () => {
    const here = room();
    const documentNumber = 'EXR11111A';
    expect(checked(here, documentNumber)).toBe('noRecord');
    const entered = here.send(qp, draft('document.record.enter', 'REG', { ...entry, documentNumber }));
    expect(checked(here, documentNumber)).toBe('match lost');
    expect(refused(here, qp, draft('document.record.enter', 'REG', { ...entry, documentNumber }))).toBe(
      'already_done R-42',
    );
    const stolen = { documentNumber, issuingCountry: 'QP', recordStatus: 'stolen', reason: 'statusChange' };
    here.send(qp, draft('document.record.modify', 'REG', stolen, { inReplyTo: entered }));
    expect(checked(here, documentNumber)).toBe('match stolen');
    const gone = { documentNumber, issuingCountry: 'QP', reason: 'enteredInError' };
    here.send(qp, draft('document.record.withdraw', 'REG', gone, { inReplyTo: entered }));
    expect(checked(here, documentNumber)).toBe('noRecord');
    expect(refused(here, qp, draft('document.record.withdraw', 'REG', gone))).toBe('unknown_reference R-42');
  });

  it('belongs to the issuing country, also if it was there before the exercise began', () => {
    const here = room();
    const documentNumber = 'EXR31415K';
    const wrong = { documentNumber, issuingCountry: 'QP', reason: 'enteredInError' };
    expect(refused(here, qn, draft('document.record.withdraw', 'REG', wrong))).toBe('not_permitted R-12');
    expect(refused(here, cs, draft('document.record.withdraw', 'REG', wrong))).toBe('not_permitted R-2');
    expect(refused(here, qn, draft('document.record.enter', 'REG', { ...entry, documentNumber: 'EXR22222B' }))).toBe(
      'not_permitted R-12',
    );
    const found = { documentNumber, issuingCountry: 'QP', reason: 'foundAgain' };
    expect(refused(here, qp, draft('document.record.withdraw', 'REG', found))).toBe('step_not_allowed R-13');
    const back = { documentNumber, issuingCountry: 'QP', recordStatus: 'invalid', reason: 'recovered' };
    here.send(qp, draft('document.record.modify', 'REG', back));
    expect(checked(here, documentNumber)).toBe('match invalid');
  });

  it('may be a range of blanks', () => {
    const here = room();
    const batch = { from: 'EXR40000A', to: 'EXR40099A' };
    const { code } = here.refused(qp, {
      type: 'message.send',
      draft: draft('document.record.enter', 'REG', { ...entry, batch }),
    });
    expect(code).toBe('schema_invalid');
    here.send(qp, draft('document.record.enter', 'REG', { ...entry, recordStatus: 'stolenBlank', batch }));
    expect(checked(here, 'EXR40050A')).toBe('match stolenBlank');
    expect(checked(here, 'EXR40050B')).toBe('noRecord');
    expect(checked(here, 'EXR40100A')).toBe('noRecord');
  });
});

describe('a diffusion', () => {
  const body = {
    diffPurpose: 'locateTrace',
    whyNotNotice: 'limited-recipients',
    subjectStatus: 'suspect',
    caseSummary: 'A group sold holiday houses.',
    requestedAction: 'Locate',
  };
  const cancel = { reason: 'purpose-achieved', effective: '2091-03-05' };

  it('is cancelled with everybody who has it, and they report that their copies are gone', () => {
    const here = room();
    const sent = here.send(qn, draft('diffusion.send', ['QP', 'QR', 'CS'], body));
    const end = (to: string[], who = qn) => [who, draft('diffusion.cancel', to, cancel, { inReplyTo: sent })] as const;
    expect(refused(here, ...end(['QP', 'CS']))).toBe('step_not_allowed R-39');
    expect(refused(here, ...end(['QN', 'QR', 'CS'], qp))).toBe('not_owner R-4');
    const over = here.send(...end(['QP', 'QR', 'CS']));
    const original = here.state.messages.get(sent)?.message.ourRef;
    here.send(qp, draft('notice.purged', 'QN', { original, purgedOn: '2091-03-05' }, { inReplyTo: over }));
    expect(here.state.messages.get(over)?.requests.get('QP')?.state).toBe('answered');
    expect(refused(here, ...end(['QP', 'QR', 'CS']))).toBe('step_not_allowed R-17');
  });

  it('is taken back where the secretariat finds that it may not stand', () => {
    const here = room();
    const sent = here.send(qn, draft('diffusion.send', ['QP', 'CS'], body));
    const no = { ground: 'private-dispute', reason: 'Two neighbours quarrel.', requiredAction: 'delete' };
    const all = draft('diffusion.nonCompliant', ['QN', 'QP'], no, { inReplyTo: sent });
    expect(refused(here, cs, { ...all, to: [{ kind: 'bureau', code: 'QN' }] })).toBe('step_not_allowed R-39');
    const said = here.send(cs, all);
    const original = here.state.messages.get(sent)?.message.ourRef;
    here.send(qn, draft('notice.purged', 'CS', { original, purgedOn: '2091-03-05' }, { inReplyTo: said }));
    expect(here.state.messages.get(said)?.requests.get('QN')?.state).toBe('answered');
  });
});

describe('an extradition', () => {
  const ask = {
    warrantRef: 'WRT-2091-0512',
    offence: 'Fraud',
    factsDatePlace: 'Brinmoor, December 2090',
    identityData: 'Mira Exercise VESTORN',
    intentToRequest: true,
    channel: 'diplomatic',
  };
  const arrested = {
    forBureau: 'QN',
    arrestedOn: '2091-03-04T08:30:00Z',
    documentsDue: '2091-03-22T08:30:00Z',
    languageRequired: 'fr',
    legalBasis: 'Extradition Act, section 16',
  };

  it('goes from the request to the return, each step by the side whose step it is', () => {
    const profile = { provisionalArrest: { days: 18, channel: 'diplomatic' as const } };
    const bureaus = aScenario().bureaus.map((one) => (one.id === 'QP' ? { ...one, profile } : one));
    const here = room(aScenario({ bureaus }));
    const state = (id: string) => here.state.lives.get(here.state.messages.get(id)?.lives.extradition ?? '')?.state;
    const step = (who: Actor, type: string, to: string, body: Record<string, unknown>, inReplyTo?: string) =>
      here.send(who, draft(type, to, body, inReplyTo === undefined ? {} : { inReplyTo }));
    const wrong = draft('extradition.provisionalArrest.request', 'QP', { ...ask, channel: 'bureau' });
    expect(refused(here, qn, wrong)).toBe('profile_requires R-40');
    const request = step(qn, 'extradition.provisionalArrest.request', 'QP', ask);
    const arrest = step(qp, 'extradition.arrest.report', 'QN', arrested, request);
    expect(here.state.messages.get(arrest)?.requests.get('QN')?.due).toBe(Date.parse(arrested.documentsDue));
    const papers = { checklist: ['warrant'], sentVia: 'diplomatic', sentOn: '2091-03-10' };
    const documents = step(qn, 'extradition.documents', 'QP', papers, arrest);
    const yes = { decision: 'granted', reason: 'The court has allowed it.' };
    const decision = step(qp, 'extradition.decision', 'QN', yes, documents);
    const place = { handover: 'Marrow Bay', date: '2091-05-02T10:00:00Z' };
    const arranged = step(qn, 'extradition.surrender.arrange', 'QP', place, decision);
    const over = { surrenderedOn: '2091-05-02T10:30:00Z', handover: 'Marrow Bay' };
    const handed = step(qp, 'extradition.surrender.report', 'QN', over, arranged);
    const back = draft(
      'extradition.return.confirm',
      'QP',
      { returnedOn: '2091-05-02T15:00:00Z' },
      { inReplyTo: handed },
    );
    expect(refused(here, qr, back)).toBe('unknown_reference R-3');
    here.send(qn, back);
    expect(state(request)).toBe('returned');
  });

  it('does not begin with an arrest on a hit that nobody has confirmed', () => {
    const here = room();
    const hit = here.send(qp, draft('hit.report', 'QN', bodies.report));
    const asked = here.send(qp, draft('hit.confirm.request', 'QN', bodies.confirm, { inReplyTo: hit }));
    const perhaps = {
      stillValid: 'moreTime',
      moreTimeMinutes: 30,
      identity: 'need-more',
      instructions: 'Please wait.',
    };
    const later = here.send(qn, draft('hit.confirm.response', 'QP', perhaps, { inReplyTo: asked }));
    const arrest = (inReplyTo: string) => draft('extradition.arrest.report', 'QN', arrested, { inReplyTo });
    expect(refused(here, qp, arrest(later))).toBe('verify_first R-10');
    const sure = { stillValid: 'yes', identity: 'confirmed', instructions: 'Please arrest.' };
    const yes = here.send(qn, draft('hit.confirm.response', 'QP', sure, { inReplyTo: asked }));
    here.send(qp, arrest(yes));
  });
});

describe('the duty desk and partners', () => {
  const bureaus = [
    ...aScenario().bureaus,
    { id: 'DD', country: 'AA', kind: 'duty_desk' as const },
    { id: 'NIGHT', country: 'AA', kind: 'duty_desk' as const },
    { id: 'MAP', country: 'AA', kind: 'partner' as const },
  ];
  const [dd, night, map] = [trainee('DD'), trainee('NIGHT'), trainee('MAP')];

  it('chases what is overdue, and nothing before', () => {
    const here = room(aScenario({ bureaus }));
    const asked = here.send(qn, draft('information.request', 'QP', bodies.request, { urgency: 'flash' }));
    const overdueRef = here.state.messages.get(asked)?.message.ourRef;
    const escalate = draft('duty.escalate', 'DD', { overdueRef, impact: 'She misses the ferry.' });
    expect(refused(here, qn, escalate)).toBe('not_overdue R-45');
    here.after(minutes(30));
    expect(refused(here, qr, escalate)).toBe('unknown_reference R-45');
    here.send(qn, escalate);
  });

  it('hands a shift over, and the next shift takes it by acknowledging', () => {
    const here = room(aScenario({ bureaus }));
    const body = { openItems: ['QN-RFI-2091-000123: remind at 22:00'], acceptedBy: 'Night shift' };
    const list = here.send(dd, draft('duty.handover', 'NIGHT', body));
    const owed = () => here.state.messages.get(list)?.requests.get('NIGHT');
    expect(owed()?.ackDue).toBe(here.now + minutes(15));
    here.send(night, draft('case.ack', 'DD', {}, { inReplyTo: list }));
    expect(owed()?.state).toBe('acknowledged');
  });

  it('lets a bureau ask a partner about a person, who answers only with consent', () => {
    const here = room(aScenario({ bureaus }));
    const ask = {
      topic: 'individual-case',
      question: 'Is she with you?',
      personalData: true,
      purposeShared: 'Family.',
    };
    const asked = here.send(qn, draft('partner.enquiry', 'MAP', ask));
    const answer = (consent: object) =>
      draft('partner.response', 'QN', { answer: 'Yes.', personalData: true, ...consent }, { inReplyTo: asked });
    expect(refused(here, map, answer({}))).toBe('handling_violation R-43');
    expect(refused(here, map, answer({ consent: { given: false } }))).toBe('handling_violation R-43');
    expect(refused(here, map, draft('partner.enquiry', 'QP', ask))).toBe('handling_violation R-43');
    here.send(map, answer({ consent: { given: true, scope: 'That she is safe' } }));
    const few = { topic: 'routes', period: 'March 2091', cases: 4, summary: 'Four people came by ferry.' };
    expect(refused(here, map, draft('partner.trend', 'QN', few))).toMatch(/^schema_invalid/);
    here.send(map, draft('partner.trend', 'QN', { ...few, cases: 5 }));
  });
});
