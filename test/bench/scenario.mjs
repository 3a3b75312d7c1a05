/** Two bureaus and a register, where nothing happens that the bench does not do. */
export const quiet = `
format: 1
id: bench
title: { en: Bench }
summary: { en: Two bureaus ask and answer as fast as they can. }
level: foundation
duration: 120m
seats: { min: 2, max: 2 }
fiction: { statement: { en: Everything is invented. }, country_codes: [QN, QP] }
marking: { codeword: EXERCISE STOPWATCH }
brief: { trainee: { en: Ask and answer. }, instructor: { en: Look at the clock. } }
clock: { starts_at: "2091-03-04T08:00:00Z" }
objectives:
  - { id: o-fast, title: { en: Be quick } }
bureaus:
  - { id: QN, kind: national, seat: human }
  - { id: QP, kind: national, seat: human }
  - { id: register, kind: register, seat: bot }
injects:
  - id: i-late
    title: { en: Long after the bench }
    kind: instruction
    to: [QN]
    text: { en: You may go home. }
    trigger: { at: T+100m }
debrief:
  questions:
    - { id: q1, category: operational, ask: { en: How fast was it? } }
`;

/** What QN asks QP; what a country could ask for is all there. */
export const request = {
  type: 'information.request',
  to: [{ kind: 'bureau', code: 'QP' }],
  subject: 'Whose is the grey van with the plate EX-3L-204?',
  language: 'en',
  urgency: 'routine',
  purpose: 'investigation',
  body: {
    category: 'vehicle',
    subject: 'A grey van with the plate EX-3L-204',
    offence: 'Fraud',
    linkSubjectToOffence: 'It was seen where the money was handed over.',
    reason: 'Whose it is decides whom we ask next.',
    intendedUse: 'intelligence',
    directlyAccessible: false,
  },
};

/** What QP answers. */
export const reply = (inReplyTo) => ({
  type: 'case.reply',
  to: [{ kind: 'bureau', code: 'QN' }],
  inReplyTo,
  subject: 'Re: Whose is the grey van?',
  language: 'en',
  urgency: 'routine',
  body: {
    outcome: 'positive',
    content: 'It belongs to the bakery in Saltpan Street, Callisport, and is not reported stolen.',
  },
});

/** What QN asks the register; it has no such document. */
export const check = {
  type: 'document.check',
  to: [{ kind: 'register' }],
  subject: 'Passport at gate 2 of Tarrow Bay',
  language: 'en',
  urgency: 'urgent',
  body: {
    documentNumber: 'EXR31415K',
    issuingCountry: 'QP',
    documentType: 'passport',
    checkPoint: 'Tarrow Bay, gate 2',
  },
};
