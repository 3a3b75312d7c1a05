import { describe, expect, it } from 'vitest';
import { countryNames } from '../../schemas/guard/countries.ts';
import { guard, guardWorld } from '../../schemas/guard/index.ts';
import { rulesIn } from './given.ts';

/** A world that allows no name: what is clean here is clean everywhere. */
const bare = guardWorld({ codes: ['QN', 'QP', 'QR', 'QS', 'QX'] });

const envelope = {
  specversion: '1.0',
  id: '01J0EX00000000000000000001',
  status: 'Exercise',
  exerciseId: 'HOMECOMING-1',
  note: 'EXERCISE HOMECOMING-1 EXERCISE',
  from: 'QP',
  to: [{ kind: 'bureau', code: 'QN' }],
  sentAt: '2091-03-04T10:02:00.000Z',
  ourRef: 'QP-HIT-2091-000017',
  yourRef: 'QN-RED-2091-000004',
  references: [{ sender: 'QN', id: '01J0EX00000000000000000000', sentAt: '2091-03-04T10:00:30.000Z' }],
  replyBy: '2091-03-04T10:12:00.000Z',
  handling: {
    confidentiality: 'EX-RESTRICTED',
    handlingCode: 'H2',
    caveats: ['verify-before-action', 'do-not-disclose-to:QX'],
  },
};

const messages: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  [
    'a request for a red notice',
    {
      type: 'notice.request',
      subject: 'Red notice for Mira Exercise Testvorn, born 2 March 2054',
      language: 'en',
      body: {
        colour: 'red',
        subjectStatus: 'charged',
        person: {
          familyName: 'Testvorn',
          forenames: 'Mira Exercise',
          dateOfBirth: '2054-03-02',
          placeOfBirth: 'Port Halden',
          nationalities: ['QN', 'QP'],
          documents: [{ documentNumber: 'EXR31415K', issuingCountry: 'QN' }],
          biometricsHeld: ['photo', 'fingerprints'],
        },
        judicial: {
          warrantRef: 'Warrant 91-204 of the court of Port Halden',
          maxPenaltyMonths: 60,
          factsDate: '2090-11-17',
        },
        caseSummary:
          'Between 3 and 17 November 2090 she is said to have sold 14 forged residence permits for 2,400.50 EXC each, ' +
          'at a stall on Quay 3 (EXGRID B4). Two buyers paid in cash; the third, at 18:40, by a voucher. See QN-RED-2091-000004.',
        proportionality:
          'A diffusion to one bureau was tried from 2091-01-08 to 2091-02-08, without a trace; 3 of 5 leads end in Peltrosa.',
      },
    },
  ],
  [
    'a check of documents at the border',
    {
      type: 'operation.checkBatch',
      body: {
        batchNo: 'QN-0041',
        checks: Array.from({ length: 50 }, (_, i) => ({ documentNumber: `EXR${10_000 + i}A`, issuingCountry: 'QP' })),
      },
    },
  ],
  [
    'a hit, with what differs',
    {
      type: 'hit.report',
      subject: 'Hit on EXN-R-00004, please confirm within 10 minutes',
      body: {
        matchedRef: 'EXN-R-00004',
        where: 'Gate 12, Halden airport, flight EXQ417, seat 23C',
        when: '2091-03-04T03:10:45+02:00',
        identityCheck: {
          elementsMatching: ['family name', 'sex'],
          elementsDiffering: ['second forename; year of birth 2055, not 2054'],
        },
        phone: 'EX-4410-2207',
        plate: 'EX-4L-123',
      },
    },
  ],
  [
    'an online tip',
    {
      type: 'tip.referral',
      body: {
        tipNo: 'EXT-000123',
        events: [
          { kind: 'login', ip: '192.0.2.61', sourcePort: 40112, at: '2091-03-03T22:59:07+01:00' },
          { kind: 'upload', ip: '2001:db8:0:4::9', sourcePort: 51200, at: '2091-03-03T23:04:55+01:00' },
        ],
        accountHandle: '@ex_harbour.lamp',
        provider: 'Quayside Chat, abuse@quayside.example, https://abuse.quayside.example/report?id=000123',
        jurisdictionHint:
          'The address 192.0.2.61 belongs to a block shared by up to 64 customers; port and offset are needed.',
      },
    },
  ],
  [
    'a lesson about the lines of a document',
    {
      type: 'case.clarification.response',
      body: { answers: ['P<QNVTESTVORN<<MIRA<EXERCISE<<<<<<<<<<<<<<<<\nEXR31415K4QNV5103043F9901018<<<<<<<<<<<<<<08'] },
    },
  ],
  [
    'a handover between shifts',
    {
      type: 'duty.handover',
      body: {
        openItems: [
          { ref: 'QN-RFI-2091-000123', nextAction: 'Chase QP after 14:00; they answered 2/3 of it.', risk: 'low' },
          {
            ref: 'QR-YEL-2091-000871',
            nextAction: 'Found safe? Ask again (see step 4.2.1, version 1.3.0).',
            risk: 'high!',
          },
        ],
        note: 'Calm night: 31,000 checks, 11 hits, 7 confirmed, 4 false (1 in 2,818). Temperature 12°. — M. T.',
      },
    },
  ],
  [
    'a French answer',
    {
      type: 'case.reply',
      subject: 'Réponse à votre demande QN-RFI-2091-000123',
      language: 'fr',
      body: {
        outcome: 'partial',
        content:
          'L’intéressée s’est présentée au poste le 4 mars à 8 h 30 ; elle n’avait pas déclaré la perte du document EXR31415K. ' +
          'Une réunion avec l’équipe de nuit aura lieu à 22 h. Née le 2 mars 2054 à Port Halden, elle réside à Norvane depuis 2088.',
      },
    },
  ],
  [
    'a Spanish question',
    {
      type: 'case.clarification.request',
      language: 'es',
      body: {
        question:
          '¿Puede confirmar si la titular, nacida el 2 de marzo de 2054, denunció la pérdida? Llegó a las 08:30 con 1.500 y 2.000 EXC; ' +
          'los agentes irán mañana al muelle 3. Rogamos respuesta antes del 11/03/2091.',
      },
    },
  ],
  [
    'an Arabic reminder',
    {
      type: 'case.reminder',
      language: 'ar',
      body: {
        reason:
          'يرجى إبلاغنا قبل الساعة ١٤:٣٠ بما إذا كان صاحب الوثيقة EXR31415K قد أفاد بالعثور عليها منذ ٢ مارس ٢٠٩١، وشكرا لتعاونكم.',
      },
    },
  ],
  [
    'a refusal in capitals',
    {
      type: 'case.refusal',
      body: {
        ground: 'private-dispute',
        reason: 'THIS IS A PRIVATE DISPUTE. LET US KNOW IF MORE IS FOUND. NO ICE, NO FIRE: TEN MEN AND A GOAT.',
      },
    },
  ],
];

describe('what people write in an exercise', () => {
  it.each(messages)('%s is let through', (_, message) => {
    expect(guard({ ...envelope, ...message }, bare)).toEqual([]);
  });

  it.each([
    'QN Norvane',
    'QP Peltrosa',
    'QR Rendalia',
    'QS Selvoran',
    'QT Tarnmoor',
    'QV Velmora',
    'QW Wexholm',
    'QX Xandrel',
  ])('the country %s needs no allow-list', (name) => {
    expect(guard([name, name.toUpperCase(), `the ${name.slice(3)}’s bureau`], bare)).toEqual([]);
  });

  it.each(['QY Yselmark', 'QM Marrowen', 'QQ Quillanne', 'AA Aldermere'])('nor does %s', (name) => {
    expect(guard([name, name.toUpperCase(), `the ${name.slice(3)}’s bureau`], bare)).toEqual([]);
  });
});

describe('the names of real countries', () => {
  const names = [...countryNames()];

  it('are those of the world, in four languages', () => {
    expect(names.length).toBeGreaterThan(800);
  });

  it('are noticed in any sentence, each of them', () => {
    const written = names.map(([name, spelling]) => {
      if (spelling === 'anyCase') return name;
      return spelling === 'capital' ? name[0]?.toUpperCase() + name.slice(1) : name.toUpperCase();
    });
    expect(written.filter((name) => guard(`a man from ${name}, it seems`, bare).length === 0)).toEqual([]);
  });

  it('are noticed in capitals, with other spaces, and at either end', () => {
    const phrases = names
      .filter(([name, spelling]) => spelling === 'anyCase' && name.includes(' '))
      .map(([name]) => name);
    expect(phrases.length).toBeGreaterThan(100);
    for (const name of phrases) {
      expect(rulesIn(name.toUpperCase().replaceAll(' ', ' \n '))).toContain('FG02');
      expect(rulesIn(`${name.replaceAll(' ', '-')}!`)).toContain('FG02');
    }
  });

  it('are noticed only as whole words', () => {
    const inside = names.filter(([name]) => !name.includes(' ')).map(([name]) => `x${name}x`);
    expect(inside.filter((word) => guard(word, bare).some(({ rule }) => rule === 'FG02'))).toEqual([]);
  });
});
