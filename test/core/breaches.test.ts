import { describe, expect, it } from 'vitest';
import { type BreachMode, breaches, breachMode, breachModes, modesOf } from '../../schemas/breaches.ts';
import type { Draft } from '../../schemas/message.ts';
import { type RuleId, ruleIds } from '../../schemas/rules.ts';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { aScenario, bodies, draft, find, instructor, type Room, room, trainee } from '../support/given.ts';

const bureaus: ScenarioSource['bureaus'] = [
  { id: 'QN', name: 'Norvane', country: 'QN' },
  {
    id: 'QP',
    name: 'Peltrosa',
    country: 'QP',
    languages: ['en', 'fr'],
    profile: {
      redNoticeEffect: 'locate-only',
      provisionalArrest: { days: 18, channel: 'diplomatic' },
      requires: [{ type: 'information.request', fields: ['reason'] }],
      subscriberData: 'court-order',
      adultMissingConsent: 'only-alive-and-well',
    },
  },
  { id: 'QR', name: 'Rendalia', country: 'QR' },
  { id: 'QN-BP', name: 'Marrow Bay', country: 'QN', kind: 'border_post' },
  { id: 'CS', name: 'Secretariat', country: 'AA', kind: 'secretariat' },
  { id: 'PAR', name: 'Partner', country: 'AA', kind: 'partner' },
  { id: 'REG', name: 'Register', country: 'AA', kind: 'register', seat: 'bot' },
];

/** A message that breaks one rule, in a room where everything that has to come before it has been sent; who sends it. */
type Wrong = (here: Room) => readonly [string, Draft];

const published = {
  colour: 'red',
  noticeNo: 'EXN-R-00004',
  requestingBureau: 'QN',
  requestedAction: 'Locate',
  publishedOn: '2091-03-04',
  expiresOn: '2096-03-04',
  reviewOn: '2095-09-04',
};
const onNotice = { ...bodies.report, matchedOn: 'notice', matchedRef: 'EXN-R-00004' };
const publish = (here: Room): string => here.send(trainee('CS'), draft('notice.published', 'all', published));
const confirmed = { stillValid: 'yes', identity: 'confirmed', instructions: 'Please hold the person.' };
/** Peltrosa's hit on a notice of Norvane, confirmed. */
function confirmedHit(here: Room): string {
  const hit = here.send(trainee('QP'), draft('hit.report', ['QN', 'CS'], onNotice, { inReplyTo: publish(here) }));
  return here.send(trainee('QN'), draft('hit.confirm.response', 'QP', confirmed, { inReplyTo: hit }));
}
const asked = (here: Room, body: Record<string, unknown> = {}, rest: Partial<Draft> = {}): string =>
  here.send(trainee('QN'), draft('information.request', 'QP', { ...bodies.request, ...body }, rest));
const request = {
  colour: 'red',
  subjectStatus: 'charged',
  caseSummary: 'A quarrel between two neighbours about a fence that has gone on for years.',
  requestedAction: 'Locate',
};
const fence = { judicial: { kind: 'prosecution', offenceCategory: 'private-dispute' } };
const arrested = { result: 'arrested', legalBasis: 'Police Act, section 9', at: '2091-03-04T08:30:00Z' };

const wrongs: Partial<Record<RuleId, Wrong>> = {
  // Verify before acting.
  'R-10': (here) => {
    const hit = here.send(trainee('QN-BP'), draft('hit.report', 'QN', bodies.report));
    return ['QN-BP', draft('hit.feedback', 'QN', bodies.feedback, { inReplyTo: hit })];
  },
  // Only the issuer writes a record.
  'R-12': () => [
    'QN',
    draft('document.record.withdraw', 'REG', {
      documentNumber: 'EXR31415K',
      issuingCountry: 'QP',
      reason: 'enteredInError',
    }),
  ],
  // What was lost stays invalid.
  'R-13': () => [
    'QP',
    draft('document.record.withdraw', 'REG', {
      documentNumber: 'EXR31415K',
      issuingCountry: 'QP',
      reason: 'foundAgain',
    }),
  ],
  // No record proves nothing.
  'R-14': (here) => {
    const check = { documentNumber: 'EXR11111A', issuingCountry: 'QR', checkPoint: 'Callisport' };
    const question = asked(here, { category: 'document-authenticity', subject: 'Passport EXR11111A of Rendalia' });
    here.send(trainee('QP'), draft('document.check', 'REG', check));
    return [
      'QP',
      draft('case.reply', 'QN', { outcome: 'positive', content: 'It is genuine.' }, { inReplyTo: question }),
    ];
  },
  // Cancelled after the return only.
  'R-15': (here) => ['QN', draft('notice.withdraw', 'CS', { reason: 'arrested' }, { inReplyTo: publish(here) })],
  // Purged by everybody who had it.
  'R-16': (here) => {
    const notice = publish(here);
    const withdrawn = draft('notice.withdraw', 'CS', { reason: 'warrant-lifted' }, { inReplyTo: notice });
    const over = draft(
      'notice.cancelled',
      'all',
      { noticeNo: 'EXN-R-00004', effective: '2091-03-04', deleteLocalCopies: true },
      { inReplyTo: here.send(trainee('QN'), withdrawn) },
    );
    const { to: _, ...rest } = over;
    here.send(trainee('CS'), { ...rest, to: [{ kind: 'all' }] });
    return ['QP', draft('hit.report', ['QN', 'CS'], onNotice)];
  },
  // Neutrality: a private dispute, asked for or sent directly.
  'R-20': () => ['QN', draft('notice.request', 'CS', { ...request, ...fence })],
  // Conditions bind whoever receives.
  'R-22': (here) => {
    const question = asked(here, {}, { handling: { confidentiality: 'EX-RESTRICTED', handlingCode: 'H2' } });
    return ['QP', draft('case.reply', ['QN', 'QR'], bodies.reply, { inReplyTo: question })];
  },
  'R-24': () => {
    const { reason: _, ...body } = bodies.request;
    return ['QN', draft('information.request', 'QP', body)];
  },
  // What is bilateral is not copied.
  'R-25': () => ['QN', draft('information.request', ['QP', 'CS'], bodies.request)],
  // No personal data of a partner's without consent.
  'R-43': (here) => {
    const enquiry = {
      topic: 'individual-case',
      personalData: true,
      purposeShared: 'To find her family',
      question: 'Has she been in your house?',
    };
    const question = here.send(trainee('QN'), draft('partner.enquiry', 'PAR', enquiry));
    const answer = { personalData: true, answer: 'She was here in January.' };
    return ['PAR', draft('partner.response', 'QN', answer, { inReplyTo: question })];
  },
  'R-40': () => [
    'QN',
    draft('extradition.provisionalArrest.request', 'QP', {
      warrantRef: 'WRT-2091-0512',
      offence: 'Fraud',
      factsDatePlace: 'Brinmoor, December 2090',
      identityData: 'Mira Exercise VESTORN',
      intentToRequest: true,
      channel: 'bureau',
    }),
  ],
  // Nobody is arrested on a notice where the law says otherwise.
  'R-59': (here) => ['QP', draft('hit.feedback', 'QN', arrested, { inReplyTo: confirmedHit(here) })],
  'R-60': () => ['QN', draft('information.request', 'QP', bodies.request, { language: 'ar' })],
  'R-63': (here) => [
    'QP',
    draft('case.reply', 'QN', bodies.reply, { inReplyTo: asked(here, { category: 'telephone-or-ip' }) }),
  ],
  'R-64': (here) => [
    'QP',
    draft(
      'case.reply',
      'QN',
      { ...bodies.reply, whereabouts: 'A boarding house' },
      {
        inReplyTo: asked(here, {}, { purpose: 'missing' }),
      },
    ),
  ],
};
const cases = Object.entries(wrongs) as [RuleId, Wrong][];

const inMode = (rule: RuleId, mode: BreachMode): Room =>
  room(aScenario({ bureaus, rules: [{ id: rule, on_breach: mode }] }));

describe.each(cases)('a message that breaks %s', (rule, wrong) => {
  it('is refused with the rule where the scenario says so', () => {
    const here = inMode(rule, 'refuse');
    const [from, written] = wrong(here);
    const before = here.state.messages.size;
    const refusal = here.refused(trainee(from), { type: 'message.send', draft: written });
    expect([refusal.rule, refusal.path?.startsWith('/draft')]).toEqual([rule, true]);
    expect([here.state.messages.size, here.state.breaches]).toEqual([before, []]);
  });

  it('waits for staff where the scenario holds it: let go it arrives, given back it does not', () => {
    for (const ending of ['message.release', 'message.return'] as const) {
      const here = inMode(rule, 'hold');
      const [from, written] = wrong(here);
      const entry = here.ask(trainee(from), { type: 'message.send', draft: written });
      const held = find(entry, 'message.held');
      expect(held?.why).toBe(rule);
      const message = held?.message.id ?? '';
      expect([here.state.messages.has(message), here.state.breaches.map((one) => one.rule)]).toEqual([false, [rule]]);
      here.ask(
        instructor,
        ending === 'message.release'
          ? { type: ending, message }
          : { type: ending, message, reason: 'Look at the rule.' },
      );
      expect(here.state.messages.has(message)).toBe(ending === 'message.release');
      expect(here.state.returnedMessages.has(message)).toBe(ending === 'message.return');
    }
  });

  it('goes out where the scenario lets it be, and the breach stands in the record', () => {
    const here = inMode(rule, 'allow_and_score');
    const [from, written] = wrong(here);
    const entry = here.ask(trainee(from), { type: 'message.send', draft: written });
    expect(find(entry, 'rule.broken')).toMatchObject({ rule, bureau: from, audience: 'staff' });
    const sent = find(entry, 'message.sent')?.message.id ?? '';
    expect(here.state.breaches).toMatchObject([{ rule, bureau: from, message: sent }]);
  });
});

describe('the table of breaches', () => {
  it('has rules that there are, each with modes of its own, the usual one among them', () => {
    for (const [rule, row] of Object.entries(breaches)) {
      expect(ruleIds).toContain(rule);
      expect(row.modes).toContain(row.usual);
      expect(new Set(row.modes).size).toBe(row.modes.length);
    }
    expect(cases.length).toBeGreaterThan(14);
  });

  it('keeps always what a message cannot do without', () => {
    for (const rule of ['R-1', 'R-2', 'R-3', 'R-5', 'R-26', 'S-own'])
      expect([modesOf(rule), breachMode(rule, 'step_not_allowed', { [rule]: 'allow_and_score' })]).toEqual([
        ['refuse'],
        'refuse',
      ]);
    for (const mode of breachModes) {
      expect(breachMode('R-10', 'verify_first', { 'R-10': mode })).toBe(mode);
      // Who may not send this at all is not let through by a rule of the workflow.
      expect(breachMode('R-10', 'not_permitted', { 'R-10': mode })).toBe('refuse');
    }
    expect([breachMode(undefined, 'step_not_allowed', {}), breachMode('R-16', 'step_not_allowed', {})]).toEqual([
      'refuse',
      'allow_and_score',
    ]);
  });

  it('lets no broken rule hide another one', () => {
    const here = inMode('R-25', 'allow_and_score');
    const { reason: _, ...body } = bodies.request;
    const both = draft('information.request', ['QP', 'CS'], body);
    expect(here.refused(trainee('QN'), { type: 'message.send', draft: both })).toMatchObject({ rule: 'R-24' });
    const rules: ScenarioSource['rules'] = [
      { id: 'R-25', on_breach: 'allow_and_score' },
      { id: 'R-24', on_breach: 'hold' },
    ];
    const lenient = room(aScenario({ bureaus, rules }));
    const entry = lenient.ask(trainee('QN'), { type: 'message.send', draft: both });
    expect(find(entry, 'message.held')?.why).toBe('R-24');
    expect(lenient.state.breaches.map(({ rule }) => rule)).toEqual(['R-25', 'R-24']);
  });

  it('leaves to the review desk what a request lacks, unless the scenario names the rule', () => {
    const written = draft('notice.request', 'CS', { ...request, ...fence });
    const here = room(aScenario({ bureaus }));
    const id = here.send(trainee('QN'), written);
    const decide = draft('notice.decision', 'QN', { decision: 'publish' }, { inReplyTo: id });
    here.send(trainee('CS'), decide);
    const named = room(aScenario({ bureaus, rules: [{ id: 'R-20', on_breach: 'allow_and_score' }] }));
    const asked = named.send(trainee('QN'), written);
    const approved = named.ask(trainee('CS'), { type: 'message.send', draft: { ...decide, inReplyTo: asked } });
    expect(find(approved, 'rule.broken')).toMatchObject({ rule: 'R-20', bureau: 'CS' });
  });
});
