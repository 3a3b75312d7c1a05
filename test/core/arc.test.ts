import { describe, expect, it } from 'vitest';
import type { Draft } from '../../schemas/message.ts';
import { draft, find, type Room, room, start, trainee } from '../support/given.ts';
import { theWorld, twelve } from '../support/twelve.ts';

/*
 * Long conversations between bureaus with their own laws, each with the steps at which people go wrong: the wrong step is refused by its rule,
 * and the right one goes on from there.
 */

const hour = 3_600_000;
const day = 24 * hour;
const noticeNo = 'EXN-R-00004';
const nationals = twelve.map(([id]) => id);

const red = {
  colour: 'red',
  noticeNo,
  requestingBureau: 'QN',
  requestedAction: 'Locate, and inform us at once',
  publishedOn: '2091-03-04',
  expiresOn: '2096-03-04',
  reviewOn: '2095-09-04',
  person: {
    familyName: 'VESTORN',
    forenames: 'Mira Exercise',
    sex: 'F',
    dateOfBirth: '2054-11',
    nationalities: ['QP'],
  },
  judicial: { kind: 'prosecution', offenceCategory: 'fraud', maxPenaltyMonths: 60 },
};
const hit = {
  matchedOn: 'notice',
  matchedRef: noticeNo,
  where: 'Callisport, ferry terminal',
  when: '2091-03-04T08:05:00Z',
  identityCheck: { elementsMatching: ['familyName', 'dateOfBirth'], elementsDiffering: [] },
  subjectNow: 'waiting',
  actionTaken: 'none',
  confirmationUrgency: 'urgent',
};
const yes = { stillValid: 'yes', identity: 'confirmed', instructions: 'Please hold her; we will ask for extradition.' };
const warrant = {
  warrantRef: 'WRT-2091-0512',
  offence: 'Fraud',
  factsDatePlace: 'Brinmoor, December 2090',
  identityData: 'Mira Exercise VESTORN, born 2054-11',
  intentToRequest: true,
  noticeNo,
};

class Unexpected extends Error {}

/** A conversation: what is said goes out, what is wrong is refused with its rule. */
function talk(change: Parameters<typeof theWorld>[0] = {}) {
  const here: Room = room(theWorld(change));
  const written = (
    type: string,
    to: string | string[],
    body: Record<string, unknown>,
    inReplyTo?: string,
    rest: Partial<Draft> = {},
  ) => draft(type, to, body, { ...(inReplyTo !== undefined && { inReplyTo }), purpose: 'prosecution', ...rest });
  return {
    here,
    says: (from: string, ...message: Parameters<typeof written>): string =>
      here.send(trainee(from), written(...message)),
    mayNot(from: string, ...message: Parameters<typeof written>): string {
      const { rule } = here.refused(trainee(from), { type: 'message.send', draft: written(...message) });
      if (rule === undefined) throw new Unexpected('A refusal without a rule');
      return rule;
    },
    stateOf: (life: 'notice' | 'hit' | 'extradition', message: string) =>
      here.state.lives.get(here.state.messages.get(message)?.lives[life] ?? '')?.state,
  };
}
type Talk = ReturnType<typeof talk>;

const due = (days: number): string => new Date(start + days * day + 9 * hour).toISOString().replace('.000Z', 'Z');

/** Up to the arrest in Peltrosa, on a notice that Norvane has asked for. */
function upToArrest({ says, mayNot }: Talk) {
  const notice = says('CS', 'notice.published', 'all', red);
  const found = says('QP', 'hit.report', ['QN', 'CS'], hit, notice);
  const question = says(
    'QP',
    'hit.confirm.request',
    'QN',
    { questions: ['stillValid', 'samePerson', 'willExtradite'] },
    found,
  );
  const early = { result: 'arrested', legalBasis: 'Police Act, section 9', at: '2091-03-04T08:10:00Z' };
  expect(mayNot('QP', 'hit.feedback', 'QN', early, question)).toBe('R-10');
  const word = says('QN', 'hit.confirm.response', 'QP', yes, question);
  // Confirmed, and still no ground for arrest in Peltrosa.
  expect(mayNot('QP', 'hit.feedback', 'QN', early, word)).toBe('R-59');
  const asking = 'extradition.provisionalArrest.request';
  expect(mayNot('QN', asking, 'QP', { ...warrant, channel: 'bureau' }, word)).toBe('R-40');
  const asked = says('QN', asking, 'QP', { ...warrant, channel: 'diplomatic' }, word);
  const report = {
    forBureau: 'QN',
    arrestedOn: '2091-03-04T09:00:00Z',
    languageRequired: 'fr',
    legalBasis: 'Extradition Act, section 16',
  };
  expect(mayNot('QP', 'extradition.arrest.report', 'QN', { ...report, documentsDue: due(10) }, asked)).toBe('R-41');
  const arrest = says('QP', 'extradition.arrest.report', 'QN', { ...report, documentsDue: due(18) }, asked);
  return { notice, arrest };
}
const papers = {
  checklist: ['warrant', 'factsStatement', 'translation'],
  translatedInto: 'fr',
  sentVia: 'diplomatic',
  sentOn: '2091-03-10',
};

describe('a red notice from the hit to the last copy', () => {
  it('goes through nine steps, and each bureau keeps to its own law', () => {
    const talking = talk();
    const { here, says, mayNot, stateOf } = talking;
    const { notice, arrest } = upToArrest(talking);
    // An arrest is not the end.
    expect(mayNot('QN', 'notice.withdraw', 'CS', { reason: 'arrested' }, notice)).toBe('R-15');
    expect(here.state.messages.get(arrest)?.requests.get('QN')?.due).toBe(Date.parse(due(18)));
    const documents = says('QN', 'extradition.documents', 'QP', papers, arrest);
    // Mira is Peltrosa's own national, and Peltrosa does not extradite those.
    expect(
      mayNot('QP', 'extradition.decision', 'QN', { decision: 'granted', reason: 'The court allows it.' }, documents),
    ).toBe('R-62');
    expect(stateOf('notice', notice)).toBe('located');
  });

  it('ends with the return, and with a report from everybody that the copy is gone', () => {
    const foreign = { ...red, person: { ...red.person, nationalities: ['QS'] } };
    const talking = talk();
    const { says, mayNot, stateOf, here } = talking;
    const notice = says('CS', 'notice.published', 'all', foreign);
    // Rendalia arrests on the notice alone, once it is confirmed; the whole matter is one case.
    const found = says('QR', 'hit.report', ['QN', 'CS'], { ...hit, where: 'Sollenby' }, notice);
    const word = says('QN', 'hit.confirm.response', 'QR', yes, found);
    const report = {
      forBureau: 'QN',
      arrestedOn: '2091-03-04T09:00:00Z',
      documentsDue: due(20),
      languageRequired: 'en',
      legalBasis: 'Act 7',
    };
    const arrest = says('QR', 'extradition.arrest.report', 'QN', report, word);
    const documents = says('QN', 'extradition.documents', 'QR', { ...papers, translatedInto: 'en' }, arrest);
    const decision = says(
      'QR',
      'extradition.decision',
      'QN',
      { decision: 'granted', reason: 'The court allows it.' },
      documents,
    );
    const arranged = says(
      'QN',
      'extradition.surrender.arrange',
      ['QR', 'QP'],
      { handover: 'Sollenby airport', date: '2091-04-02T10:00:00Z', transit: ['QP'] },
      decision,
    );
    const handed = says(
      'QR',
      'extradition.surrender.report',
      'QN',
      { surrenderedOn: '2091-04-02T10:00:00Z', handover: 'Sollenby airport' },
      arranged,
    );
    expect(mayNot('QN', 'notice.withdraw', 'CS', { reason: 'returned', returnedOn: '2091-04-02' }, notice)).toBe(
      'R-15',
    );
    says('QN', 'extradition.return.confirm', ['QR', 'CS'], { returnedOn: '2091-04-02T15:00:00Z' }, handed);
    const withdrawn = says('QN', 'notice.withdraw', 'CS', { reason: 'returned', returnedOn: '2091-04-02' }, notice);
    const over = says(
      'CS',
      'notice.cancelled',
      nationals,
      { noticeNo, effective: '2091-04-02', deleteLocalCopies: true },
      withdrawn,
    );
    expect(stateOf('notice', over)).toBe('cancelled');
    const purging = nationals.filter((id) => id !== 'QV');
    for (const id of purging) says(id, 'notice.purged', 'CS', { noticeNo, purgedOn: '2091-04-02' }, over);
    const open = [...(here.state.messages.get(over)?.requests ?? [])].filter(([, { state }]) => state !== 'answered');
    expect(open.map(([id]) => id)).toEqual(['QV']);
    // Velmora has forgotten its copy, and stops an innocent traveller: the stop is told, and stands in the review.
    const wrong = here.ask(trainee('QV'), {
      type: 'message.send',
      draft: draft('hit.report', ['QN', 'CS'], hit),
    });
    expect(find(wrong, 'rule.broken')).toMatchObject({ rule: 'R-16', bureau: 'QV' });
  });

  it('lapses where the documents come too late, and may begin anew', () => {
    const talking = talk();
    const { says, mayNot, stateOf } = talking;
    const { arrest } = upToArrest(talking);
    talking.here.after(19 * day);
    const lapse = says(
      'QP',
      'extradition.lapse',
      'QN',
      { releasedOn: '2091-03-23T09:00:00Z', reason: 'documents-late' },
      arrest,
    );
    expect(stateOf('extradition', lapse)).toBe('lapsed');
    expect(mayNot('QN', 'extradition.documents', 'QP', papers, arrest)).toBe('R-41');
    says('QN', 'extradition.provisionalArrest.request', 'QP', { ...warrant, channel: 'diplomatic' }, lapse);
  });
});

describe('an extradition that is refused', () => {
  it('leaves the notice, with an addendum; the requester does not withdraw it for that', () => {
    const talking = talk();
    const { says, mayNot, stateOf } = talking;
    const { notice, arrest } = upToArrest(talking);
    const documents = says('QN', 'extradition.documents', 'QP', papers, arrest);
    const refused = { decision: 'refused', reason: 'She is a national of Peltrosa.' };
    expect(mayNotSchema(talking, 'QP', refused, documents)).toBe('R-21');
    const decision = says('QP', 'extradition.decision', ['QN', 'CS'], { ...refused, grounds: ['national'] }, documents);
    expect(stateOf('extradition', decision)).toBe('refused');
    expect(mayNot('QN', 'notice.withdraw', 'CS', { reason: 'extradition-refused' }, notice)).toBe('R-37');
    const addendum = {
      noticeNo,
      about: 'extradition-refused',
      byBureau: 'QP',
      text: 'Peltrosa has refused: a national of its own.',
    };
    expect(
      mayNot(
        'QN',
        'notice.addendum',
        nationals.filter((id) => id !== 'QN'),
        addendum,
        decision,
      ),
    ).toBe('R-2');
    says('CS', 'notice.addendum', nationals, addendum, notice);
    expect(stateOf('notice', notice)).toBe('located');
  });
});

/** A refusal by the shape of the message: its rule is told with the field. */
function mayNotSchema(
  { here }: Talk,
  from: string,
  body: Record<string, unknown>,
  inReplyTo: string,
): string | undefined {
  const written = draft('extradition.decision', 'QN', body, { inReplyTo });
  return here.refused(trainee(from), { type: 'message.send', draft: written }).rule;
}

describe('an adult who does not want to be found', () => {
  const yellow = {
    ...red,
    colour: 'yellow',
    noticeNo: 'EXN-Y-00007',
    judicial: undefined,
    disappearance: { kind: 'missing', lastSeen: 'Dorrin, 2 March', circumstances: 'Left home.', adult: true },
  };
  const notice = JSON.parse(JSON.stringify(yellow)) as Record<string, unknown>;

  it('is told of as alive and well, and no more: not in a field, and not between the lines', () => {
    const talking = talk();
    const { here, says, mayNot } = talking;
    const published = says('CS', 'notice.published', 'all', notice);
    const report = { ...hit, matchedRef: 'EXN-Y-00007', confirmationUrgency: 'routine' };
    const found = says('QN', 'hit.report', ['QX', 'CS'], report, published);
    const reply = (body: Record<string, unknown>) => ({
      outcome: 'positive',
      content: 'She is alive and well, and does not want to be found.',
      ...body,
    });
    expect(
      mayNot(
        'QN',
        'case.reply',
        'QX',
        reply({ whereabouts: 'A boarding house in Dorrin' }),
        says('QX', 'case.clarification.request', 'QN', { question: 'Where is she?' }, found),
      ),
    ).toBe('R-4');
    const asked = says(
      'QX',
      'information.request',
      'QN',
      {
        category: 'address-or-whereabouts',
        subject: 'Mira Exercise VESTORN, born 2054-11',
        linkSubjectToOffence: 'None: her family looks for her',
        reason: 'Her family is worried.',
      },
      undefined,
      { purpose: 'missing' },
    );
    expect(mayNot('QN', 'case.reply', 'QX', reply({ whereabouts: 'A boarding house in Dorrin' }), asked)).toBe('R-64');
    const told = draft('case.reply', 'QX', reply({ content: 'She lives at 12 Lantern Street, Dorrin.' }), {
      inReplyTo: asked,
    });
    const entry = here.ask(trainee('QN'), { type: 'message.send', draft: told });
    expect(find(entry, 'command.refused')?.problem).toMatchObject({ rule: 'R-64', path: '/draft/body/content' });
    says('QN', 'case.reply', 'QX', reply({}), asked);
  });
});

describe('the same request in five countries', () => {
  it('is answered in five ways, and none of them is wrong', () => {
    const talking = talk();
    const { here, says } = talking;
    const published = says('CS', 'notice.published', 'all', { ...red, requestingBureau: 'QW' });
    const outcome = (from: string): string => {
      const found = says(from, 'hit.report', ['QW', 'CS'], { ...hit, where: 'At the border' }, published, {
        language: 'en',
      });
      const word = says('QW', 'hit.confirm.response', from, yes, found);
      const arrest = here.ask(trainee(from), {
        type: 'message.send',
        draft: draft(
          'hit.feedback',
          'QW',
          { result: 'arrested', legalBasis: 'Police Act', at: '2091-03-04T08:30:00Z' },
          { inReplyTo: word },
        ),
      });
      if (find(arrest, 'message.sent')) return 'arrests';
      const asking = here.ask(trainee('QW'), {
        type: 'message.send',
        draft: draft(
          'extradition.provisionalArrest.request',
          from,
          { ...warrant, channel: 'bureau' },
          { inReplyTo: word, purpose: 'prosecution' },
        ),
      });
      const refusal = find(asking, 'command.refused')?.problem;
      return refusal ? `${refusal.profile?.line}` : 'arrests on request';
    };
    expect(['QR', 'QN', 'QP', 'QQ', 'AA'].map((id) => [id, outcome(id)])).toEqual([
      ['QR', 'arrests'],
      ['QN', 'arrests on request'],
      ['QP', 'treaties'],
      ['QQ', 'treaties'],
      ['AA', 'treaties'],
    ]);
    const number = (to: string, legalOrder: string): string => {
      const question = says(
        'QX',
        'information.request',
        to,
        {
          category: 'telephone-or-ip',
          subject: 'The holder of the line',
          offence: 'Fraud',
          linkSubjectToOffence: 'Was called',
          reason: 'To find the caller',
          intendedUse: 'intelligence',
          legalOrder,
        },
        undefined,
        { purpose: 'investigation', language: to === 'QQ' ? 'fr' : 'en' },
      );
      const answer = here.ask(trainee(to), {
        type: 'message.send',
        draft: draft(
          'case.reply',
          'QX',
          { outcome: 'positive', content: 'The line belongs to a shop.' },
          { inReplyTo: question },
        ),
      });
      return find(answer, 'message.sent') ? 'told' : `${find(answer, 'command.refused')?.problem.profile?.line}`;
    };
    expect(['QR', 'QN', 'QP', 'QQ', 'AA'].map((id) => [id, number(id, 'prosecutor-order')])).toEqual([
      ['QR', 'told'],
      ['QN', 'told'],
      ['QP', 'subscriberData'],
      ['QQ', 'told'],
      ['AA', 'subscriberData'],
    ]);
  });
});

describe('a notice that is given up too early', () => {
  it('is kept by the rule, and found again by the next country', () => {
    const talking = talk();
    const { says, mayNot, stateOf } = talking;
    const { notice, arrest } = upToArrest(talking);
    expect(mayNot('QN', 'notice.withdraw', 'CS', { reason: 'arrested' }, notice)).toBe('R-15');
    // Released on bail, she crosses into Rendalia: the notice is still there.
    says('QP', 'extradition.lapse', 'QN', { releasedOn: '2091-03-05T09:00:00Z', reason: 'court-decision' }, arrest);
    const again = says('QR', 'hit.report', ['QN', 'CS'], { ...hit, where: 'Sollenby' }, notice);
    expect(stateOf('hit', again)).toBe('raised');
    expect(stateOf('notice', notice)).toBe('located');
  });

  it('is lost where the own practice lets it go with the arrest', () => {
    const talking = talk();
    const { says, mayNot, stateOf } = talking;
    const notice = says('CS', 'notice.published', 'all', { ...red, requestingBureau: 'QM' });
    const withdrawn = says('QM', 'notice.withdraw', 'CS', { reason: 'arrested' }, notice);
    says(
      'CS',
      'notice.cancelled',
      nationals,
      { noticeNo, effective: '2091-03-05', deleteLocalCopies: true },
      withdrawn,
    );
    expect(stateOf('notice', notice)).toBe('cancelled');
    expect(mayNot('QM', 'notice.withdraw', 'CS', { reason: 'returned', returnedOn: '2091-03-06' }, notice)).toBe(
      'R-17',
    );
  });
});
