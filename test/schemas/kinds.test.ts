import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { guard, guardWorld } from '../../schemas/guard/index.ts';
import { fieldAt, hintsOf } from '../../schemas/kinds/fields.ts';
import { kinds, kindTypes } from '../../schemas/kinds/index.ts';
import type { Kind } from '../../schemas/kinds/kind.ts';
import { zodProblem } from '../../schemas/problem.ts';
import { examples, yellowRequest } from './examples.ts';
import { edges, excesses, put } from './limits.ts';

const all: readonly Kind[] = Object.values(kinds);
const tried = { kinds: 0, fields: new Set<string>(), atLimit: 0, pastLimit: 0 };

describe.each(kindTypes)('%s', (type) => {
  const kind: Kind = kinds[type];
  const good = examples[type];

  it('accepts a message with every field filled in', () => {
    expect(kind.body.safeParse(good).error?.issues ?? []).toEqual([]);
    expect(kind.check?.(kind.body.parse(good)) ?? []).toEqual([]);
  });

  it('accepts a message with only the required fields', () => {
    const least = Object.fromEntries(
      Object.entries(good).filter(([key]) => !kind.body.shape[key]?.safeParse(undefined).success),
    );
    expect(kind.body.safeParse(least).success).toBe(true);
  });

  it('accepts what is exactly at a limit', () => {
    const at = edges(kind.body, good);
    expect(at.length).toBeGreaterThanOrEqual(Object.keys(kind.body.shape).length);
    for (const { path, limit, value } of at) {
      const where = `${type}/${path.join('/')} ${limit}`;
      expect(kind.body.safeParse(put(good, path, value)).error?.issues ?? [], where).toEqual([]);
      tried.fields.add(`${type}/${path.map((key) => (typeof key === 'number' ? '0' : key)).join('/')}`);
    }
    tried.atLimit += at.length;
    tried.kinds += 1;
  });

  it('refuses what is one past a limit, and says where', () => {
    const past = excesses(kind.body, good);
    tried.pastLimit += past.length;
    expect(past.length).toBeGreaterThan(Object.keys(kind.body.shape).length);
    for (const { path, limit, value } of past) {
      const result = kind.body.safeParse(put(good, path, value));
      const at = `${type}/${path.join('/')} ${limit}`;
      expect(result.success, at).toBe(false);
      const problem = zodProblem(result.error as z.ZodError, '/draft/body'); // it failed: there is an error
      expect(problem.path, at).toBe(`/draft/body/${path.join('/')}`);
    }
  });
});

it('tries every field of every type at its limits and past them', () => {
  console.log(
    `limits: ${tried.kinds} types, ${tried.fields.size} fields, ${tried.atLimit} at, ${tried.pastLimit} past`,
  );
  expect(tried.kinds).toBe(kindTypes.length);
  expect(tried.pastLimit).toBeGreaterThan(tried.fields.size);
});

it('counts the length without the blanks around a text', () => {
  const parsed = kinds['case.circular'].body.parse({ text: '   The watch begins.  ' });
  expect(parsed.text).toBe('The watch begins.');
});

describe('dates', () => {
  const born = (dateOfBirth: string) =>
    kinds['notice.request'].body.safeParse({ ...examples['notice.request'], person: { dateOfBirth } }).success;
  const at = (when: string) => kinds['hit.feedback'].body.safeParse({ ...examples['hit.feedback'], at: when }).success;
  const on = (purgedOn: string) => kinds['notice.purged'].body.safeParse({ noticeNo: 'EXN-Y-00001', purgedOn }).success;

  it.each(['2054', '2054-11', '2054-11-30', '2092-02-29', '2000-02-29'])('knows %s as a date of birth', (date) => {
    expect(born(date)).toBe(true);
  });

  it.each([
    '2091-02-30',
    '2091-02-29',
    '2100-02-29',
    '2091-13',
    '2091-00-01',
    '2091-04-31',
    '91',
    '2091-1',
    '1 March 2091',
    '',
  ])('does not take %s for a date of birth', (date) => {
    expect(born(date)).toBe(false);
  });

  it('wants a whole day where a day is asked for', () => {
    expect(on('2091-05-02')).toBe(true);
    expect(on('2091-05')).toBe(false);
    expect(on('2091-02-30')).toBe(false);
  });

  it('wants a day of the calendar and a time of the clock, in UTC', () => {
    expect(at('2091-03-04T23:59:59.999Z')).toBe(true);
    for (const wrong of [
      '2091-02-30T08:00:00Z',
      '2091-03-04T24:00:00Z',
      '2091-03-04T08:60:00Z',
      '2091-03-04T08:00:00+01:00',
      '2091-03-04',
    ])
      expect(at(wrong), wrong).toBe(false);
  });
});

describe('numbers of a matter', () => {
  const on = (matchedRef: string) =>
    kinds['hit.report'].body.safeParse({ ...examples['hit.report'], matchedRef }).success;

  it.each(['EXN-Y-00031', 'EXR31415K', 'QN-RFI-2091-000123', 'QMA-HIT-2091-000001'])('knows %s', (number) => {
    expect(on(number)).toBe(true);
  });

  it.each(['EXN-X-00031', 'AB1234567', 'Mira Vestorn', '2091/1234', 'EXR31415K EXR31415K'])('refuses %s', (number) => {
    expect(on(number)).toBe(false);
  });
});

describe('document numbers', () => {
  it.each(['EXR3141K', 'EXR314159K', 'EXR31415', 'exr31415k', 'EXR31415k', 'AB1234567'])(
    'refuses %s',
    (documentNumber) => {
      const body = { ...examples['document.check'], documentNumber };
      expect(kinds['document.check'].body.safeParse(body).success).toBe(false);
    },
  );

  it('has no field for a holder in anything that the register says or hears', () => {
    for (const type of ['document.check', 'document.check.result', 'document.hit'] as const)
      expect(Object.keys(kinds[type].body.shape).join(' ')).not.toMatch(/name|holder|person|birth/i);
  });
});

describe('what two fields say together', () => {
  const check = (type: keyof typeof kinds, change: object): string[] => {
    const kind: Kind = kinds[type];
    const body = kind.body.parse({ ...examples[type], ...change });
    return (kind.check?.(body) ?? []).map((issue) => `${issue.path} ${issue.rule ?? ''}`.trim());
  };

  it('asks how many minutes more when more time is wanted', () => {
    expect(check('hit.confirm.response', { moreTimeMinutes: undefined })).toEqual(['/moreTimeMinutes R-11']);
    expect(check('hit.confirm.response', { stillValid: 'yes', moreTimeMinutes: undefined })).toEqual([]);
  });

  it('does not leave open who it is when nothing is valid any more', () => {
    expect(check('hit.confirm.response', { stillValid: 'no' })).toEqual(['/identity']);
    expect(check('hit.confirm.response', { stillValid: 'no', identity: 'not-confirmed' })).toEqual([]);
  });

  it('asks for the basis in law of a measure', () => {
    for (const result of ['arrested', 'refused-entry', 'document-seized'])
      expect(check('hit.feedback', { result, legalBasis: undefined })).toEqual(['/legalBasis R-10']);
    expect(check('hit.feedback', { result: 'released', legalBasis: undefined })).toEqual([]);
    expect(check('hit.report', { legalBasis: undefined })).toEqual(['/legalBasis R-10']);
    expect(check('hit.report', { actionTaken: 'none', legalBasis: undefined })).toEqual([]);
  });

  it('does not give a document back that was reported lost, even to its holder', () => {
    expect(check('document.hit.resolution', { instruction: 'release' })).toEqual(['/instruction R-13']);
    expect(check('document.hit.resolution', { instruction: 'seize' })).toEqual([]);
  });

  it('takes nothing from anybody where the record was wrong', () => {
    for (const resolution of ['data-entry-error', 'different-document-same-number']) {
      expect(check('document.hit.resolution', { resolution, instruction: 'seize' })).toEqual(['/instruction R-10']);
      expect(check('document.hit.resolution', { resolution, instruction: 'release' })).toEqual([]);
    }
  });

  it('asks for the day of a return', () => {
    expect(check('notice.withdraw', { returnedOn: undefined })).toEqual(['/returnedOn R-15']);
    expect(check('notice.withdraw', { reason: 'deceased', returnedOn: undefined })).toEqual([]);
  });

  it('asks the review desk for its reasons', () => {
    expect(check('notice.decision', { decision: 'refuse', grounds: [] })).toEqual(['/grounds R-21']);
    expect(check('notice.decision', { missing: [], reason: undefined })).toEqual(['/missing R-21']);
    expect(check('notice.decision', { missing: [] })).toEqual([]);
    expect(check('notice.decision', { decision: 'publish', grounds: [], missing: [], reason: undefined })).toEqual([]);
  });

  it('shows the record of a match', () => {
    expect(check('document.check.result', { record: undefined })).toEqual(['/record']);
    expect(check('document.check.result', { result: 'noRecord', record: undefined })).toEqual([]);
  });
});

describe('hints of fields', () => {
  const leaves = (schema: z.ZodType, value: unknown, path: string): [string, z.ZodType][] => {
    if (Array.isArray(value)) {
      const element = typeof value[0] === 'object' ? fieldAt(schema, '/0') : undefined;
      return element ? leaves(element, value[0], `${path}/0`) : [[path, schema]];
    }
    if (typeof value !== 'object' || value === null) return [[path, schema]];
    return Object.entries(value).flatMap(([key, inner]) => {
      const field = fieldAt(schema, `/${key}`);
      if (!field) throw new Error(`No field ${path}/${key}`);
      return leaves(field, inner, `${path}/${key}`);
    });
  };
  const fields = all.flatMap((kind) => leaves(kind.body, examples[kind.type as keyof typeof examples], kind.type));

  it('tell of every field what the fiction guard reads it as', () => {
    expect(fields.length).toBeGreaterThan(120);
    expect(fields.filter(([, field]) => hintsOf(field)?.role === undefined).map(([path]) => path)).toEqual([]);
  });

  it('give examples that the field accepts', () => {
    const tried = fields.filter(([, field]) => hintsOf(field)?.example !== undefined);
    expect(tried.length).toBeGreaterThan(50);
    for (const [path, field] of tried) {
      const example = hintsOf(field)?.example;
      const values = [example, Number(example), [example]];
      expect(
        values.some((value) => field.safeParse(value).success),
        `${path}: ${example}`,
      ).toBe(true);
    }
  });

  it('are found by the place of a value, in lists and groups too', () => {
    const body = kinds['notice.request'].body;
    const roleAt = (pointer: string) => {
      const field = fieldAt(body, pointer);
      return field && hintsOf(field)?.role;
    };
    expect(roleAt('/person/documents/0')).toBe('document');
    expect(roleAt('/person/dateOfBirth')).toBe('birth');
    expect(roleAt('/zones/3')).toBe('code');
    expect(roleAt('/caseSummary')).toBe('text');
    expect(fieldAt(body, '/person/photo')).toBeUndefined();
    expect(fieldAt(body, '/caseSummary/0')).toBeUndefined();
  });
});

it('holds nothing in its examples that the fiction guard would stop or ask about', () => {
  const world = guardWorld({ codes: ['QN', 'QP', 'QR'] });
  for (const type of kindTypes) {
    const role = (pointer: string) => {
      const field = fieldAt(kinds[type].body, pointer);
      return (field && hintsOf(field)?.role) ?? 'text';
    };
    expect(guard(examples[type], world, { role }), type).toEqual([]);
    if (type === 'notice.request') expect(guard(yellowRequest, world, { role })).toEqual([]);
  }
});
