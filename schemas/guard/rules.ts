/** `block`: refused. `confirm`: refused unless the sender confirms it with the rule's id; the instructor sees it. */
export type Severity = 'block' | 'confirm';

/**
 * What the guard looks for, for documents and for people who build clients. `severity` is that of a text; FG05 and FG09 block
 * in the fields made for addresses and document numbers. Sentences for trainees are in the text catalogue (`guard.FG03`).
 */
export const guardRules = [
  {
    id: 'FG00',
    severity: 'block',
    looksFor: 'fields nested deeper than any message has, which the guard does not follow',
    instead: 'use the fields of the form',
  },
  {
    id: 'FG01',
    severity: 'block',
    looksFor: 'a country code that is not one of this exercise',
    instead: 'the code of a country on the exercise map',
  },
  {
    id: 'FG02',
    severity: 'confirm',
    looksFor: 'the name of a real country, in English, French, Spanish or Arabic',
    instead: 'an invented country of the exercise',
  },
  {
    id: 'FG03',
    severity: 'block',
    looksFor: 'an e-mail address outside the reserved domains',
    instead: 'an address that ends in .example, .test or .invalid',
  },
  {
    id: 'FG04',
    severity: 'block',
    looksFor: 'a web address or host name outside the reserved domains',
    instead: 'a name that ends in .example, .test or .invalid',
  },
  {
    id: 'FG05',
    severity: 'confirm',
    looksFor: 'an internet address outside the ranges kept for documentation',
    instead: '192.0.2.x, 198.51.100.x, 203.0.113.x or 2001:db8::x',
  },
  {
    id: 'FG06',
    severity: 'block',
    looksFor: 'a telephone number that could be dialled',
    instead: 'a number of the form EX-1234-5678',
  },
  {
    id: 'FG07',
    severity: 'block',
    looksFor: 'a payment card number: 13 to 19 digits with a right check digit',
    instead: 'words, for example "a payment card"',
  },
  {
    id: 'FG08',
    severity: 'block',
    looksFor: 'an international bank account number',
    instead: 'words, for example "an account at a bank in Norvane"',
  },
  {
    id: 'FG09',
    severity: 'confirm',
    looksFor: 'the shape of a real travel document number',
    instead: 'an exercise document: EXR, five digits and a letter',
  },
  {
    id: 'FG10',
    severity: 'block',
    looksFor: 'a machine-readable line whose issuer is no exercise country',
    instead: 'a line of an exercise document',
  },
  {
    id: 'FG11',
    severity: 'block',
    looksFor: 'a fingerprint of a file (32, 40, 64 or 128 hexadecimal digits) in an online tip or a clue',
    instead: 'what the file shows, as the category of the form',
  },
  {
    id: 'FG12',
    severity: 'block',
    looksFor: 'a pair of geographic coordinates',
    instead: 'a square of the exercise map, EXGRID A1 to J9, or the name of an invented place',
  },
  {
    id: 'FG13',
    severity: 'block',
    looksFor: 'the number of a vehicle or of a mobile device, or the address of a wallet',
    instead: 'an exercise plate such as EX-4L-123, or words such as "a mobile phone"',
  },
  {
    id: 'FG14',
    severity: 'block',
    looksFor: 'the shape of a real notice or file number, with a slash',
    instead: 'exercise references such as EXN-R-00001 or QN-RFI-2091-000123',
  },
  {
    id: 'FG15',
    severity: 'block',
    looksFor: 'the name of a real police or international organisation, or of one of its systems',
    instead: 'the role: co-ordination secretariat, national liaison bureau, duty desk, online tip desk',
  },
  {
    id: 'FG16',
    severity: 'block',
    looksFor: 'a date of birth before 2035-01-01, which a living person may have',
    instead: 'a date of birth of the exercise (2035 to 2091), or an age band',
  },
  {
    id: 'FG17',
    severity: 'block',
    looksFor: 'a picture, a media file or data in an encoding for files',
    instead: 'a description in words',
  },
  {
    id: 'FG18',
    severity: 'confirm',
    looksFor: 'the name of a person that is neither in the cast nor invented, where the scenario lists its names',
    instead: 'a name of the cast, or one from the page of invented data',
  },
  {
    id: 'FG19',
    severity: 'block',
    looksFor: 'graphic or sexual wording, how a weapon is made, or a person described in a clue',
    instead: 'the category of the form, and in a clue the thing or the place alone',
  },
  {
    id: 'FG20',
    severity: 'block',
    looksFor: 'a message that is not marked with the status "Exercise"',
    instead: 'status "Exercise"',
  },
] as const satisfies readonly { id: string; severity: Severity; looksFor: string; instead: string }[];

export type GuardRuleId = (typeof guardRules)[number]['id'];
