import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import arCommon from '../../clients/i18n/ar/common.ts';
import arKinds from '../../clients/i18n/ar/kinds.ts';
import arProblems from '../../clients/i18n/ar/problems.ts';
import arRules from '../../clients/i18n/ar/rules.ts';
import arStates from '../../clients/i18n/ar/states.ts';
import enCommon from '../../clients/i18n/en/common.ts';
import enKinds from '../../clients/i18n/en/kinds.ts';
import enProblems from '../../clients/i18n/en/problems.ts';
import enRules from '../../clients/i18n/en/rules.ts';
import enStates from '../../clients/i18n/en/states.ts';
import esCommon from '../../clients/i18n/es/common.ts';
import esKinds from '../../clients/i18n/es/kinds.ts';
import esProblems from '../../clients/i18n/es/problems.ts';
import esRules from '../../clients/i18n/es/rules.ts';
import esStates from '../../clients/i18n/es/states.ts';
import frCommon from '../../clients/i18n/fr/common.ts';
import frKinds from '../../clients/i18n/fr/kinds.ts';
import frProblems from '../../clients/i18n/fr/problems.ts';
import frRules from '../../clients/i18n/fr/rules.ts';
import frStates from '../../clients/i18n/fr/states.ts';
import type { FieldText, KindText } from '../../clients/i18n/kinds-type.ts';
import { offered } from '../../clients/i18n/languages.ts';
import { partyKinds } from '../../schemas/bureau.ts';
import { kinds, kindTypes } from '../../schemas/kinds/index.ts';
import { families } from '../../schemas/kinds/kind.ts';
import { lifecycles } from '../../schemas/lifecycles.ts';
import { limitNames } from '../../schemas/limits.ts';
import { addresseeKinds, Handling, MsgType, purposes, urgencies } from '../../schemas/message.ts';
import { issueCodes, problemCodes } from '../../schemas/problem.ts';
import { profileLines } from '../../schemas/profile-lines.ts';
import { ruleIds } from '../../schemas/rules.ts';
import { languages } from '../../schemas/text.ts';

const catalogues = {
  en: { kinds: enKinds, rules: enRules, problems: enProblems, states: enStates, common: enCommon },
  fr: { kinds: frKinds, rules: frRules, problems: frProblems, states: frStates, common: frCommon },
  es: { kinds: esKinds, rules: esRules, problems: esProblems, states: esStates, common: esCommon },
  ar: { kinds: arKinds, rules: arRules, problems: arProblems, states: arStates, common: arCommon },
};

interface Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly enum?: readonly string[];
}

/** Every string of a catalogue with its place. */
const strings = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));

/** The fields and values of a body that have no words, or words that have no field. */
function amiss(schema: Json, texts: Readonly<Record<string, FieldText>> | undefined, path: string): string[] {
  const properties = schema.properties ?? {};
  const extra = Object.keys(texts ?? {}).filter((key) => properties[key] === undefined);
  return [
    ...extra.map((key) => `${path}/${key} has words but no field`),
    ...Object.entries(properties).flatMap(([key, field]) => {
      const inner = field.items ?? field;
      const text = texts?.[key];
      const at = `${path}/${key}`;
      if (!text?.label) return [`${at} has no label`];
      const options = Object.keys(text.options ?? {}).sort();
      const values = [...(inner.enum ?? [])].sort();
      return [
        ...(options.join() === values.join() ? [] : [`${at} has other options than values`]),
        ...(inner.properties ? amiss(inner, text.fields, at) : []),
      ];
    }),
  ];
}

describe.each(offered)('the texts in %s', (language) => {
  const texts = catalogues[language];

  it('name every field of every message type and every value of a choice', () => {
    for (const type of kindTypes) {
      const text: KindText = texts.kinds[type];
      const schema = z.toJSONSchema(kinds[type].body, { io: 'input' }) as Json;
      expect(amiss(schema, text.fields, type)).toEqual([]);
    }
  });

  it('say of every message type what it is for and what follows, each in its own words', () => {
    const all = kindTypes.map((type): KindText => texts.kinds[type]);
    for (const part of ['title', 'short', 'purpose', 'consequence'] as const)
      expect(new Set(all.map((text) => text[part])).size).toBe(kindTypes.length);
    for (const text of all) {
      expect(text.short.length, text.short).toBeLessThanOrEqual(32);
      expect(text.purpose, text.title).toMatch(/^[\p{Lu}\p{Lo}].*\.$/u);
      expect(text.consequence, text.title).toMatch(/\.$/);
    }
  });

  it('have a rule for every number of the duty guide, in one to three sentences', () => {
    expect(Object.keys(texts.rules)).toEqual([...ruleIds]);
    for (const [id, { title, text }] of Object.entries(texts.rules)) {
      expect(title.length, id).toBeLessThanOrEqual(60);
      expect(text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).length, id).toBeLessThanOrEqual(3);
    }
  });

  it('have a sentence for every problem and every fault of a field [D5]', () => {
    expect(Object.keys(texts.problems.problems).sort()).toEqual([...problemCodes].sort());
    expect(Object.keys(texts.problems.issues).sort()).toEqual([...issueCodes].sort());
    expect(Object.keys(texts.problems.profile).sort()).toEqual([...profileLines].sort());
    for (const [code, sentence] of strings(texts.problems))
      expect(sentence.replaceAll('{{bureau}}', 'QP'), code).toMatch(/^["“«\p{Lu}\p{Lo}].*\.$/u);
    for (const [code, sentence] of Object.entries(texts.problems.issues)) expect(sentence, code).toContain('{{label}}');
  });

  it('never show a trainee the words of the machine [D5]', () => {
    for (const [code, sentence] of strings(texts.problems))
      expect(sentence.replaceAll(/\{\{(?:label|bureau)\}\}/g, ''), code).not.toMatch(
        /invalid|expected|schema|JSON|null|undefined|string|payload|token|[_{}<>]|\b[a-z]+\.[a-z]+\b|\/[a-z]/i,
      );
  });

  it('have words for the states and steps of everything that has a life', () => {
    for (const life of Object.keys(lifecycles) as (keyof typeof lifecycles)[]) {
      expect(Object.keys(texts.states.lives[life].states).sort()).toEqual([...lifecycles[life].states].sort());
      expect(Object.keys(texts.states.lives[life].steps).sort()).toEqual(Object.keys(lifecycles[life].steps).sort());
    }
  });

  it('have words for every value of the envelope', () => {
    const { common } = texts;
    const shape = Handling.shape;
    const values: [object, readonly string[]][] = [
      [common.urgency, urgencies],
      [common.purpose, purposes],
      [common.confidentiality, shape.confidentiality.unwrap().options],
      [common.handlingCode, shape.handlingCode.unwrap().options],
      [common.sourceReliability, shape.sourceReliability.unwrap().options],
      [common.infoAccuracy, shape.infoAccuracy.unwrap().options],
      [common.partyKinds, partyKinds],
      [common.addressees, addresseeKinds],
      [common.languages, languages],
      [common.msgType, MsgType.options],
      [common.families, families],
      [common.limits, limitNames],
    ];
    for (const [words, options] of values) expect(Object.keys(words).sort()).toEqual([...options].sort());
    for (const caveat of Object.keys(common.caveats)) {
      const written = caveat === 'do-not-disclose-to' ? `${caveat}:QP` : caveat;
      expect(shape.caveats.safeParse([written]).success, caveat).toBe(true);
    }
  });

  it('leave nothing empty and nothing with blanks around it', () => {
    const all = strings(texts);
    expect(all.length).toBeGreaterThan(500);
    for (const [path, text] of all) expect(text.trim().length > 0 && text === text.trim(), path).toBe(true);
  });
});

describe.each(offered.filter((language) => language !== 'en'))('beside English, the texts in %s', (language) => {
  const ours = new Map(strings(catalogues[language]));

  it('put the same things into their sentences', () => {
    const holes = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([hole]) => hole).sort();
    for (const [path, text] of strings(catalogues.en)) expect(holes(ours.get(path) ?? ''), path).toEqual(holes(text));
  });

  it('give help to the same fields', () => {
    expect([...ours.keys()].sort()).toEqual(
      strings(catalogues.en)
        .map(([path]) => path)
        .sort(),
    );
  });

  it('are nowhere English sentences', () => {
    const same = strings(catalogues.en).filter(([path, text]) => text.includes(' ') && ours.get(path) === text);
    expect(same).toEqual([]);
  });
});
