import { describe, expect, it } from 'vitest';
import { kindOf, kinds, kindTypes } from '../../schemas/kinds/index.ts';
import { requestColours } from '../../schemas/kinds/notice/subject.ts';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { languages } from '../../schemas/text.ts';
import { bodyProblem, fictionProblem } from '../../server/core/rules/content.ts';
import { fill, gaps, unpublishable } from '../../server/scenario/fill.ts';
import { phrase, phraseKeys, subjectLine } from '../../server/scenario/phrases.ts';
import { openFields, planned } from '../../server/scenario/plan.ts';
import { random, resolve, whole } from '../../server/scenario/random.ts';
import type { Circumstances } from '../../server/scenario/values.ts';
import { aScenario, minutes, room, start } from '../support/given.ts';
import { seed } from '../support/seed.ts';

const scenario = aScenario();
const about = (change: Partial<Circumstances> = {}): Circumstances => ({
  scenario,
  seed,
  keys: ['test'],
  from: 'QN',
  language: 'en',
  at: start,
  ...change,
});

describe('the filler', () => {
  it.each(kindTypes)('makes a %s that the hub takes, in every language, from nothing', (type) => {
    const { state } = room(scenario);
    for (const language of languages) {
      const { body, added } = fill(type, {}, [], about({ language }));
      expect(bodyProblem(kinds[type], body)).toBeUndefined();
      expect(fictionProblem(state, kinds[type], { subject: subjectLine(language, type), body })).toBeUndefined();
      // A case.ack needs nothing.
      expect(added.length === 0).toBe(kinds[type].body.safeParse({}).success);
    }
  });

  it.each(kindTypes)('fills in every field of a %s when it is asked to', (type) => {
    const { state } = room(scenario);
    const all = pathsOf(type);
    for (const language of languages) {
      const { body } = fill(type, {}, all, about({ language }));
      expect(fictionProblem(state, kinds[type], { body })).toBeUndefined();
      expect(kinds[type].body.safeParse(body).error?.issues ?? []).toEqual([]);
      expect(all.filter((path) => !has(body, path))).toEqual([]);
    }
  });

  it('keeps what is given and says what it has added', () => {
    const given = { matchedRef: 'EXR31451K', identityCheck: { elementsMatching: ['photo'] } };
    const { body, added } = fill('hit.report', given, [], about());
    expect(body).toMatchObject(given);
    expect(added).not.toContain('matchedRef');
    expect(added).toContain('identityCheck.elementsDiffering');
    expect(gaps('hit.report', body, about())).toEqual([]);
  });

  it('says of a document that it knows whose it is, whoever writes', () => {
    const [own] = scenario.records;
    if (!own) throw new Error('the lesson has a record');
    const theirs = {
      ...own,
      id: 'other',
      owner: 'QN',
      fields: { ...own.fields, documentNumber: 'EXR22470B', issuingCountry: 'QN' },
    };
    const both = { ...scenario, records: [own, theirs] };
    for (const { fields } of both.records) {
      const given = { documentNumber: fields.documentNumber };
      const { body } = fill(
        'document.record.withdraw',
        given,
        [],
        about({ scenario: both, from: fields.issuingCountry ?? 'QP' }),
      );
      expect(body['issuingCountry']).toBe(fields.issuingCountry ?? 'QP');
    }
  });

  it('draws the same for the same seed and keys, and something else for others', () => {
    const of = (change: Partial<Circumstances>) =>
      JSON.stringify(fill('notice.request', {}, pathsOf('notice.request'), about(change)));
    expect(of({})).toBe(of({}));
    expect(new Set([1, 2, 3, 4].map((key) => of({ keys: [key] }))).size).toBeGreaterThan(1);
  });

  it('repeats what has been said of the matter instead of inventing it anew', () => {
    const known = [
      {
        type: 'document.hit',
        body: { matchedOn: 'document', matchedRef: 'EXR27182L', issuingCountry: 'QP', where: 'Gate 12' },
      },
    ];
    expect(fill('hit.report', {}, [], about({ known })).body).toMatchObject({
      matchedOn: 'document',
      matchedRef: 'EXR27182L',
      where: 'Gate 12',
    });
  });

  it('completes a request for a notice until it can be published', () => {
    for (const colour of requestColours) {
      let body: Record<string, unknown> = fill('notice.request', { colour }, [], about()).body;
      for (let round = 0; round < 3; round += 1) body = fill('notice.request', body, unpublishable(body), about()).body;
      expect(unpublishable(body)).toEqual([]);
    }
  });
});

describe('the plan of an exercise', () => {
  const inject: ScenarioSource['injects'][number] = {
    id: 'i-hit',
    title: 'A hit',
    kind: 'message',
    from: 'QN-BP',
    to: ['QN'],
    trigger: { on: { event: 'joined', where: {}, delay: { from: '1m', to: '9m' } } },
    message: {
      type: 'hit.report',
      subject: { en: 'Passport on the list', fr: 'Passeport signalé' },
      body: { where: { en: 'The ferry post', fr: 'Le poste du traversier' }, matchedRef: 'EXR31415K' },
    },
  };
  const bilingual = aScenario({ languages: ['en', 'fr'], injects: [inject] });

  it('has every message in one language, complete, and spans as numbers', () => {
    const one = planned(bilingual, 5, 'fr').injects[0];
    if (one?.kind !== 'message' || !('on' in one.trigger)) throw new Error('no message');
    expect(one.message).toMatchObject({
      language: 'fr',
      subject: 'Passeport signalé',
      body: { where: 'Le poste du traversier' },
    });
    expect(kindOf('hit.report')?.body.safeParse(one.message.body).success).toBe(true);
    expect(one.trigger.on.delay).toEqual(expect.any(Number));
    expect(planned(bilingual, 5, 'fr')).toEqual(planned(bilingual, 5, 'fr'));
  });

  it('leaves texts for persons in all their languages', () => {
    expect(planned(bilingual, 5, 'fr').title).toEqual(bilingual.title);
  });

  it('says what it will fill in', () => {
    const open = bilingual.injects.map((one) => openFields(bilingual, one))[0];
    expect(open).toContain('subjectNow');
    expect(open).not.toContain('matchedRef');
  });
});

describe('drawing', () => {
  it('gives each key its own numbers, spread over the whole range', () => {
    const next = random(seed, 'a');
    const drawn = Array.from({ length: 2000 }, () => next());
    expect(drawn.every((one) => one >= 0 && one < 1)).toBe(true);
    const tenths = new Set(drawn.map((one) => Math.floor(one * 10)));
    expect(tenths.size).toBe(10);
    expect(random(seed, 'a')()).toBe(drawn[0]);
    expect(random(seed, 'b')()).not.toBe(drawn[0]);
    expect(whole(3, 3, next)).toBe(3);
  });

  it('stays within a span', () => {
    const lengths = Array.from({ length: 200 }, (_, i) => resolve({ from: minutes(2), to: minutes(5) }, seed, i));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(minutes(2));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(minutes(5));
    expect(new Set(lengths).size).toBeGreaterThan(20);
    expect(resolve(minutes(3), seed)).toBe(minutes(3));
  });
});

it('has every phrase in every language', () => {
  for (const key of phraseKeys)
    for (const language of languages) expect(phrase(language, key)?.length).toBeGreaterThan(1);
});

/** Dotted paths of all fields of a type. */
function pathsOf(type: (typeof kindTypes)[number]): string[] {
  const walk = (shape: Record<string, unknown>, before: string): string[] =>
    Object.entries(shape).flatMap(([key, field]) => {
      const inner = unwrapped(field);
      const path = before === '' ? key : `${before}.${key}`;
      return inner ? walk(inner, path) : [path];
    });
  return walk(kinds[type].body.shape, '');
}

function unwrapped(field: unknown): Record<string, unknown> | undefined {
  const { shape, unwrap, element } = Object(field) as {
    shape?: Record<string, unknown>;
    unwrap?: () => unknown;
    element?: unknown;
  };
  // A list of groups is filled in as one.
  return shape ?? (typeof unwrap === 'function' && !element ? unwrapped(unwrap.call(field)) : undefined);
}

const has = (body: unknown, path: string): boolean =>
  path.split('.').reduce<unknown>((value, key) => (Object(value) as Record<string, unknown>)[key], body) !== undefined;
