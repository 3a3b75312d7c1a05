import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { fieldAt, hintsOf } from '../../schemas/kinds/fields.ts';
import { kinds } from '../../schemas/kinds/index.ts';
import { partsFor, requestColours } from '../../schemas/kinds/notice/subject.ts';
import { requiredForPublication } from '../../schemas/kinds/publication.ts';
import { examples, yellowRequest } from './examples.ts';
import { put } from './limits.ts';

const { body } = kinds['notice.request'];
const red = examples['notice.request'];

/** What is missing from a request after these changes; `undefined` takes a field away. */
function lacking(request: z.input<typeof body>, changes: Readonly<Record<string, unknown>>): string[] {
  let changed: unknown = request;
  for (const [pointer, value] of Object.entries(changes)) changed = put(changed, pointer.split('/').slice(1), value);
  return requiredForPublication(body.parse(changed)).map(({ path, rule }) => `${path} ${rule}`);
}

const noException = { '/judicial/exceptionReason': undefined };

describe('a red notice', () => {
  it('is published when nothing is missing', () => {
    expect(lacking(red, {})).toEqual([]);
  });

  it.each([
    '/person/familyName',
    '/person/forenames',
    '/person/sex',
    '/person/dateOfBirth',
    '/judicial/kind',
    '/judicial/warrantRef',
    '/judicial/issuingAuthority',
    '/judicial/issuedOn',
    '/judicial/charge',
    '/judicial/lawProvision',
    '/judicial/factsDate',
    '/judicial/factsPlace',
    '/judicial/role',
    '/judicial/extraditionAssurance',
    '/judicial/maxPenaltyMonths',
  ])('is returned without %s', (path) => {
    expect(lacking(red, { [path]: undefined })).toEqual([`${path} R-19`]);
  });

  it('is returned with everything that is missing when person and warrant are', () => {
    const missing = lacking(red, { '/person': undefined, '/judicial': undefined });
    expect(missing).toContain('/person/familyName R-19');
    expect(missing).toContain('/judicial/warrantRef R-19');
    expect(missing).toContain('/judicial/offenceCategory R-20');
  });

  it('needs something beside the name to know the person by', () => {
    const none = { '/person/description': undefined, '/person/documents': undefined, '/person/biometricsHeld': [] };
    expect(lacking(red, none)).toEqual(['/person/description R-19']);
    expect(lacking(red, { ...none, '/person/documents': ['EXR31415K'] })).toEqual([]);
    expect(lacking(red, { ...none, '/person/biometricsHeld': ['dna'] })).toEqual([]);
  });

  it('needs a penalty of 24 months, or a reason for an exception', () => {
    expect(lacking(red, { ...noException, '/judicial/maxPenaltyMonths': 24 })).toEqual([]);
    expect(lacking(red, { ...noException, '/judicial/maxPenaltyMonths': 23 })).toEqual([
      '/judicial/maxPenaltyMonths R-19',
    ]);
    expect(lacking(red, { '/judicial/maxPenaltyMonths': 23 })).toEqual([]);
  });

  it('needs six months of a sentence, imposed or left', () => {
    const sentence = { ...noException, '/judicial/kind': 'sentence', '/judicial/maxPenaltyMonths': undefined };
    const months = (imposed: number | undefined, left: number | undefined) =>
      lacking(red, { ...sentence, '/judicial/sentenceMonths': imposed, '/judicial/remainingMonths': left });
    expect(months(6, undefined)).toEqual([]);
    expect(months(5, undefined)).toEqual(['/judicial/sentenceMonths R-19']);
    expect(months(5, 5)).toEqual(['/judicial/sentenceMonths R-19']);
    expect(months(undefined, undefined)).toEqual(['/judicial/sentenceMonths R-19']);
  });

  it.each(['norms', 'family-private', 'administrative', 'private-dispute'])(
    'is not for %s, unless organised crime is behind it',
    (offenceCategory) => {
      const changes = { '/judicial/offenceCategory': offenceCategory };
      expect(lacking(red, changes)).toEqual(['/judicial/offenceCategory R-20']);
      expect(lacking(red, { ...changes, '/judicial/linkedToOrganisedCrime': true })).toEqual([]);
    },
  );

  it('needs a yes to extradition, to neutrality and a person who is wanted', () => {
    expect(lacking(red, { '/judicial/extraditionAssurance': false })).toEqual(['/judicial/extraditionAssurance R-19']);
    expect(lacking(red, { '/neutralityStatement': false })).toEqual(['/neutralityStatement R-20']);
    expect(lacking(red, { '/subjectStatus': 'witness' })).toEqual(['/subjectStatus R-19']);
  });

  it('needs 40 characters of summary and 20 of reasons, and no fewer', () => {
    expect(lacking(red, { '/caseSummary': 'x'.repeat(40), '/proportionality': 'x'.repeat(20) })).toEqual([]);
    expect(lacking(red, { '/caseSummary': 'x'.repeat(39), '/proportionality': 'x'.repeat(19) })).toEqual([
      '/caseSummary R-21',
      '/proportionality R-21',
    ]);
  });
});

describe('a yellow notice', () => {
  it('is published when nothing is missing', () => {
    expect(lacking(yellowRequest, {})).toEqual([]);
  });

  it.each(['reportedToPoliceOn', 'policeRef', 'lastSeen', 'circumstances', 'kind'])(
    'is returned without %s',
    (field) => {
      const path = `/disappearance/${field}`;
      expect(lacking(yellowRequest, { [path]: undefined })).toEqual([`${path} R-19`]);
    },
  );

  it('needs the check of the law on private life for adults, not for children', () => {
    const unchecked = { '/disappearance/privacyLawCheck': undefined };
    expect(lacking(yellowRequest, unchecked)).toEqual(['/disappearance/privacyLawCheck R-19']);
    expect(lacking(yellowRequest, { ...unchecked, '/disappearance/adult': false })).toEqual([]);
    expect(lacking(yellowRequest, { '/disappearance/adult': undefined })).toEqual(['/disappearance/adult R-19']);
  });

  it('does not ask somebody for a name who cannot say it', () => {
    const nameless = {
      '/subjectStatus': 'unidentified',
      '/disappearance/kind': 'unidentified',
      '/disappearance/adult': false,
      '/person/familyName': undefined,
      '/person/forenames': undefined,
      '/person/dateOfBirth': undefined,
    };
    expect(lacking(yellowRequest, nameless)).toEqual([]);
    expect(lacking(yellowRequest, { ...nameless, '/person/biometricsHeld': [] })).toEqual([
      '/person/biometricsHeld R-19',
    ]);
  });

  it('does not need a warrant', () => {
    expect(lacking(yellowRequest, { '/judicial': undefined })).toEqual([]);
  });
});

describe('notices of the other colours', () => {
  const good = {
    blue: { ...red, colour: 'blue', subjectStatus: 'witness' },
    green: { ...red, colour: 'green', subjectStatus: 'convicted' },
    black: { ...red, colour: 'black', subjectStatus: 'deceasedUnidentified' },
    orange: { ...red, colour: 'orange', subjectStatus: 'threat' },
    purple: { ...red, colour: 'purple', subjectStatus: 'modusOperandi' },
    silver: { ...red, colour: 'silver', subjectStatus: 'asset' },
  } as const;

  it.each(Object.keys(good) as (keyof typeof good)[])('in %s are published when nothing is missing', (colour) => {
    expect(lacking(good[colour], {})).toEqual([]);
    // And need only the parts of their colour.
    const others = ['person', 'judicial', 'disappearance', 'inquiry', 'warning', 'found', 'threat', 'method', 'assets'];
    const parts: readonly string[] = partsFor[colour];
    const without = others.filter((part) => !parts.includes(part)).map((part) => [`/${part}`, undefined]);
    expect(lacking(good[colour], Object.fromEntries(without))).toEqual([]);
  });

  it('are not about somebody of another status', () => {
    for (const colour of Object.keys(good) as (keyof typeof good)[])
      expect(lacking(good[colour], { '/subjectStatus': 'missing' })).toEqual(['/subjectStatus R-19']);
  });

  it.each([
    ['blue', '/inquiry/informationSought', 'R-28'],
    ['blue', '/inquiry/investigationRef', 'R-28'],
    ['green', '/warning/basis', 'R-29'],
    ['green', '/warning/assessmentDate', 'R-29'],
    ['green', '/warning/assessingAuthority', 'R-29'],
    ['green', '/warning/riskTier', 'R-29'],
    ['green', '/warning/warning', 'R-29'],
    ['black', '/found/foundOn', 'R-30'],
    ['black', '/found/foundAt', 'R-30'],
    ['black', '/found/clothingAndItems', 'R-30'],
    ['black', '/found/biometricsHeld', 'R-30'],
    ['orange', '/threat/kind', 'R-31'],
    ['orange', '/threat/imminence', 'R-31'],
    ['orange', '/threat/description', 'R-31'],
    ['orange', '/threat/advice', 'R-31'],
    ['purple', '/method/theme', 'R-32'],
    ['purple', '/method/seekingOrGiving', 'R-32'],
    ['purple', '/method/method', 'R-32'],
    ['silver', '/assets/kinds', 'R-33'],
    ['silver', '/assets/linkedOffence', 'R-33'],
    ['silver', '/assets/participatingOnly', 'R-33'],
  ] as const)('in %s are returned without %s (%s)', (colour, path, rule) => {
    expect(lacking(good[colour], { [path]: undefined })).toEqual([`${path} ${rule}`]);
  });

  it('in blue need a whole name, or something to compare an unknown person with', () => {
    const nameless = { '/person/familyName': undefined, '/person/forenames': undefined };
    expect(lacking(good.blue, nameless)).toEqual([]);
    expect(lacking(good.blue, { ...nameless, '/person/biometricsHeld': [] })).toEqual(['/person/biometricsHeld R-28']);
    expect(lacking(good.blue, { '/person/forenames': undefined })).toEqual(['/person/forenames R-19']);
  });

  it('in green are for a high risk, or a medium one with a reason', () => {
    const risk = (riskTier: string, mediumReason: string | undefined) =>
      lacking(good.green, { '/warning/riskTier': riskTier, '/warning/mediumReason': mediumReason });
    expect(risk('high', undefined)).toEqual([]);
    expect(risk('medium', undefined)).toEqual(['/warning/riskTier R-29']);
    expect(risk('low', 'She is about to travel.')).toEqual(['/warning/riskTier R-29']);
  });

  it('in orange warn of what is near, in silver are never for the public', () => {
    expect(lacking(good.orange, { '/threat/imminence': 'within-weeks' })).toEqual(['/threat/imminence R-31']);
    expect(lacking(good.silver, { '/publicExtract': true })).toEqual(['/publicExtract R-33']);
  });

  it('in special are not asked for', () => {
    expect(body.safeParse({ ...red, colour: 'special' }).success).toBe(false);
  });
});

it('marks in the form what publication can ask for, and nothing else', () => {
  const empty = { caseSummary: 'x', requestedAction: 'Locate' };
  const others = ['disappearance', 'inquiry', 'warning', 'found', 'threat', 'method', 'assets'];
  const bodies = [
    { ...empty, colour: 'red', subjectStatus: 'missing' },
    { ...empty, colour: 'red', subjectStatus: 'missing', judicial: { kind: 'prosecution' } },
    { ...empty, colour: 'red', subjectStatus: 'missing', judicial: { kind: 'sentence' } },
    { ...empty, colour: 'yellow', subjectStatus: 'suspect', disappearance: { adult: true } },
    { ...empty, colour: 'yellow', subjectStatus: 'suspect', disappearance: { kind: 'unidentified' } },
    ...requestColours.map((colour) => ({ ...empty, colour, subjectStatus: 'victim' })),
  ];
  const asked = new Set(bodies.flatMap((one) => requiredForPublication(body.parse(one)).map(({ path }) => path)));
  const marked = ['', '/person', '/judicial', ...others.map((part) => `/${part}`)].flatMap((group) => {
    const shape = (group === '' ? red : red[group.slice(1) as 'person']) ?? {};
    return Object.keys(shape)
      .map((key) => `${group}/${key}`)
      .filter((path) => hintsOf(fieldAt(body, path) ?? body)?.publication);
  });
  // The status is required of every request; biometrics are one way among several.
  expect([...asked].filter((path) => !marked.includes(path))).toEqual(['/subjectStatus', '/person/biometricsHeld']);
  expect(marked.filter((path) => !asked.has(path))).toEqual([]);
  expect(marked.length).toBeGreaterThan(20);
});
