import type * as z from 'zod';
import type { RuleId } from '../rules.ts';
import type { request } from './notice/request.ts';
import { type Colour, excludedOffences, type RequestColour } from './notice/subject.ts';

/** What a notice still lacks, as a JSON pointer into the body of its request. */
export interface Shortfall {
  readonly path: string;
  readonly rule: RuleId;
}

/** Months; below them a red notice needs a reason for an exception (rule R-19). */
export const thresholds = { prosecution: 24, sentence: 6 } as const;
/** Characters of a case summary and of the words on proportionality (rule R-21). */
export const leastWords = { caseSummary: 40, proportionality: 20 } as const;
/** What every notice of a colour carries (rules ). */
export const standingCaveats: Readonly<Record<Colour, readonly string[]>> = {
  red: ['verify-before-action'],
  blue: [],
  green: ['no-public-extract'],
  yellow: [],
  black: [],
  orange: [],
  purple: ['no-public-extract'],
  silver: ['no-public-extract'],
  special: [],
};
/** Who or what a notice of a colour may be about (rule R-19). */
export const statusesFor: Readonly<Record<RequestColour, readonly string[]>> = {
  red: ['convicted', 'charged', 'suspect'],
  blue: ['convicted', 'charged', 'suspect', 'witness', 'victim'],
  green: ['convicted', 'charged', 'suspect'],
  yellow: ['missing', 'unidentified'],
  black: ['deceasedUnidentified'],
  orange: ['threat'],
  purple: ['modusOperandi'],
  silver: ['asset'],
};

type Body = z.output<typeof request.body>;
type Condition = readonly [path: string, rule: RuleId, met: (body: Body) => boolean];

const filled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
type Group = Exclude<
  { [K in keyof Body]-?: NonNullable<Body[K]> extends object ? K : never }[keyof Body],
  'zones' | 'supportingRefs'
>;
const has = <G extends Group>(group: G, field: keyof NonNullable<Body[G]> & string, rule: RuleId): Condition => [
  `/${group}/${field}`,
  rule,
  (body) => {
    const part: Readonly<Record<string, unknown>> | undefined = body[group];
    return filled(part?.[field]);
  },
];
const only = (applies: (body: Body) => boolean, conditions: readonly Condition[]): Condition[] =>
  conditions.map(([path, rule, met]) => [path, rule, (body) => !applies(body) || met(body)]);

const anyColour: readonly Condition[] = [
  ['/subjectStatus', 'R-19', (body) => statusesFor[body.colour].includes(body.subjectStatus)],
  ['/caseSummary', 'R-21', (body) => body.caseSummary.length >= leastWords.caseSummary],
  ['/neutralityStatement', 'R-20', (body) => body.neutralityStatement === true],
  ['/proportionality', 'R-21', (body) => (body.proportionality?.length ?? 0) >= leastWords.proportionality],
];

const named: readonly Condition[] = [
  has('person', 'familyName', 'R-19'),
  has('person', 'forenames', 'R-19'),
  has('person', 'sex', 'R-19'),
  has('person', 'dateOfBirth', 'R-19'),
];

const prosecution = (body: Body) => body.judicial?.kind === 'prosecution';
const sentence = (body: Body) => body.judicial?.kind === 'sentence';
const excepted = (body: Body) => filled(body.judicial?.exceptionReason);

const red: readonly Condition[] = [
  ...named,
  // A name alone finds too many people.
  [
    '/person/description',
    'R-19',
    ({ person }) => [person?.description, person?.biometricsHeld, person?.documents].some(filled),
  ],
  has('judicial', 'kind', 'R-19'),
  has('judicial', 'warrantRef', 'R-19'),
  has('judicial', 'issuingAuthority', 'R-19'),
  has('judicial', 'issuedOn', 'R-19'),
  has('judicial', 'charge', 'R-19'),
  has('judicial', 'lawProvision', 'R-19'),
  has('judicial', 'factsDate', 'R-19'),
  has('judicial', 'factsPlace', 'R-19'),
  has('judicial', 'role', 'R-19'),
  [
    '/judicial/offenceCategory',
    'R-20',
    ({ judicial }) =>
      judicial?.offenceCategory !== undefined &&
      (judicial.linkedToOrganisedCrime === true || !excludedOffences.some((one) => one === judicial.offenceCategory)),
  ],
  ...only(prosecution, [
    [
      '/judicial/maxPenaltyMonths',
      'R-19',
      (body) =>
        filled(body.judicial?.maxPenaltyMonths) &&
        (excepted(body) || (body.judicial?.maxPenaltyMonths ?? 0) >= thresholds.prosecution),
    ],
  ]),
  ...only(sentence, [
    [
      '/judicial/sentenceMonths',
      'R-19',
      (body) =>
        filled(body.judicial?.sentenceMonths) &&
        (excepted(body) ||
          Math.max(body.judicial?.sentenceMonths ?? 0, body.judicial?.remainingMonths ?? 0) >= thresholds.sentence),
    ],
  ]),
  ['/judicial/extraditionAssurance', 'R-19', ({ judicial }) => judicial?.extraditionAssurance === true],
];

const unidentified = (body: Body) => body.disappearance?.kind === 'unidentified';

const yellow: readonly Condition[] = [
  has('disappearance', 'kind', 'R-19'),
  has('disappearance', 'reportedToPoliceOn', 'R-19'),
  has('disappearance', 'policeRef', 'R-19'),
  has('disappearance', 'lastSeen', 'R-19'),
  has('disappearance', 'circumstances', 'R-19'),
  has('disappearance', 'adult', 'R-19'),
  // Adults may go where they like: the law on private life of the requesting country must not stand in the way.
  ...only(
    ({ disappearance }) => disappearance?.adult === true,
    [['/disappearance/privacyLawCheck', 'R-19', ({ disappearance }) => disappearance?.privacyLawCheck === true]],
  ),
  ...only(
    (body) => !unidentified(body),
    [
      ...named,
      ['/person/description', 'R-19', ({ person }) => filled(person?.description) || filled(person?.biometricsHeld)],
    ],
  ),
  // Somebody who cannot say who they are has no name to give.
  ...only(unidentified, [
    has('person', 'sex', 'R-19'),
    has('person', 'description', 'R-19'),
    has('person', 'biometricsHeld', 'R-19'),
  ]),
];

const blue: readonly Condition[] = [
  // Somebody whose name is known is named in full; of somebody unknown there must be something to compare.
  ...only(({ person }) => filled(person?.familyName) || filled(person?.forenames), named),
  ...only(
    ({ person }) => !filled(person?.familyName) && !filled(person?.forenames),
    [has('person', 'biometricsHeld', 'R-28')],
  ),
  has('inquiry', 'informationSought', 'R-28'),
  has('inquiry', 'investigationRef', 'R-28'),
];

const green: readonly Condition[] = [
  ...named,
  has('warning', 'basis', 'R-29'),
  has('warning', 'assessmentDate', 'R-29'),
  has('warning', 'assessingAuthority', 'R-29'),
  [
    '/warning/riskTier',
    'R-29',
    ({ warning }) => warning?.riskTier === 'high' || (warning?.riskTier === 'medium' && filled(warning.mediumReason)),
  ],
  has('warning', 'warning', 'R-29'),
];

const black: readonly Condition[] = [
  has('found', 'foundOn', 'R-30'),
  has('found', 'foundAt', 'R-30'),
  has('found', 'clothingAndItems', 'R-30'),
  has('found', 'biometricsHeld', 'R-30'),
];

const orange: readonly Condition[] = [
  has('threat', 'kind', 'R-31'),
  // What is not imminent is no matter for a warning to everybody.
  ['/threat/imminence', 'R-31', ({ threat }) => filled(threat?.imminence) && threat?.imminence !== 'within-weeks'],
  has('threat', 'description', 'R-31'),
  has('threat', 'advice', 'R-31'),
];

const purple: readonly Condition[] = [
  has('method', 'theme', 'R-32'),
  has('method', 'seekingOrGiving', 'R-32'),
  has('method', 'method', 'R-32'),
];

const silver: readonly Condition[] = [
  has('assets', 'kinds', 'R-33'),
  has('assets', 'linkedOffence', 'R-33'),
  ['/assets/participatingOnly', 'R-33', ({ assets }) => assets?.participatingOnly === true],
  ['/publicExtract', 'R-33', ({ publicExtract }) => publicExtract !== true],
];

const ofColour: Readonly<Record<RequestColour, readonly Condition[]>> = {
  red,
  blue,
  green,
  yellow,
  black,
  orange,
  purple,
  silver,
};

/**
 * What the request lacks for publication, in the order of the form (rules for all, R-28 to R-33 by colour); empty: it may be
 * published. The body has its shape already (`kinds['notice.request'].body`).
 */
export const requiredForPublication = (body: Body): Shortfall[] =>
  [...anyColour, ...ofColour[body.colour]].filter(([, , met]) => !met(body)).map(([path, rule]) => ({ path, rule }));
