import { type Family, families } from '../../schemas/kinds/kind.ts';
import type { CommonTexts } from './common-type.ts';
import type instructor from './en/console.ts';
import type desk from './en/desk.ts';
import type desks from './en/desks.ts';
import type docs from './en/docs.ts';
import type editor from './en/editor.ts';
import type glossary from './en/glossary.ts';
import type guard from './en/guard.ts';
import type join from './en/join.ts';
import type people from './en/people.ts';
import type print from './en/print.ts';
import type rehearsal from './en/rehearsal.ts';
import type review from './en/review.ts';
import type ui from './en/ui.ts';
import type wall from './en/wall.ts';
import { readFieldTexts, readNames } from './families.ts';
import { laidOut } from './isolate.ts';
import type { KindName } from './kinds-type.ts';
import type { Offered } from './languages.ts';
import { dividedOf, type Later } from './later.ts';
import { readLater } from './parts.ts';
import type { ProblemTexts, StateTexts } from './problems-type.ts';
import type { RuleTexts } from './rules-type.ts';

/** The texts of the pages, by namespace. The English ones give the keys. */
export interface Texts {
  readonly ui: typeof ui;
  readonly join: typeof join;
  readonly desk: typeof desk;
  readonly desks: typeof desks;
  readonly people: typeof people;
  readonly rehearsal: typeof rehearsal;
  readonly review: typeof review;
  readonly wall: typeof wall;
  readonly print: typeof print;
  readonly console: typeof instructor;
  readonly docs: typeof docs;
  readonly editor: typeof editor;
  readonly glossary: typeof glossary;
}

/** The texts of the language of messages, read by what they are about: a type, a rule, a problem. */
export interface Catalogue {
  /** The names of message types; the words of their fields are a namespace for each family. */
  readonly kinds: Readonly<Record<string, KindName>>;
  readonly rules: RuleTexts;
  readonly problems: ProblemTexts;
  readonly states: StateTexts;
  readonly common: CommonTexts;
  readonly guard: { readonly [R in keyof typeof guard]: string };
}
type Whole = keyof Texts | keyof Catalogue;
/** The namespace with the words of the fields of a family. */
type OfFields = `fields-${Family}`;
export type Namespace = Whole | OfFields | Later;

type Read = () => Promise<{ readonly default: object }>;
const files: Readonly<Record<Offered, Readonly<Record<Whole, Read>>>> = {
  en: {
    ui: () => import('./en/ui.ts'),
    join: () => import('./en/join.ts'),
    desk: () => import('./en/desk.ts'),
    desks: () => import('./en/desks.ts'),
    people: () => import('./en/people.ts'),
    rehearsal: () => import('./en/rehearsal.ts'),
    review: () => import('./en/review.ts'),
    wall: () => import('./en/wall.ts'),
    print: () => import('./en/print.ts'),
    console: () => import('./en/console.ts'),
    docs: () => import('./en/docs.ts'),
    glossary: () => import('./en/glossary.ts'),
    editor: () => import('./en/editor.ts'),
    kinds: () => readNames('en'),
    rules: () => import('./en/rules.ts'),
    problems: () => import('./en/problems.ts'),
    states: () => import('./en/states.ts'),
    common: () => import('./en/common.ts'),
    guard: () => import('./en/guard.ts'),
  },
  fr: {
    ui: () => import('./fr/ui.ts'),
    join: () => import('./fr/join.ts'),
    desk: () => import('./fr/desk.ts'),
    desks: () => import('./fr/desks.ts'),
    people: () => import('./fr/people.ts'),
    rehearsal: () => import('./fr/rehearsal.ts'),
    review: () => import('./fr/review.ts'),
    wall: () => import('./fr/wall.ts'),
    print: () => import('./fr/print.ts'),
    console: () => import('./fr/console.ts'),
    docs: () => import('./fr/docs.ts'),
    glossary: () => import('./fr/glossary.ts'),
    editor: () => import('./fr/editor.ts'),
    kinds: () => readNames('fr'),
    rules: () => import('./fr/rules.ts'),
    problems: () => import('./fr/problems.ts'),
    states: () => import('./fr/states.ts'),
    common: () => import('./fr/common.ts'),
    guard: () => import('./fr/guard.ts'),
  },
  es: {
    ui: () => import('./es/ui.ts'),
    join: () => import('./es/join.ts'),
    desk: () => import('./es/desk.ts'),
    desks: () => import('./es/desks.ts'),
    people: () => import('./es/people.ts'),
    rehearsal: () => import('./es/rehearsal.ts'),
    review: () => import('./es/review.ts'),
    wall: () => import('./es/wall.ts'),
    print: () => import('./es/print.ts'),
    console: () => import('./es/console.ts'),
    docs: () => import('./es/docs.ts'),
    glossary: () => import('./es/glossary.ts'),
    editor: () => import('./es/editor.ts'),
    kinds: () => readNames('es'),
    rules: () => import('./es/rules.ts'),
    problems: () => import('./es/problems.ts'),
    states: () => import('./es/states.ts'),
    common: () => import('./es/common.ts'),
    guard: () => import('./es/guard.ts'),
  },
  ar: {
    ui: () => import('./ar/ui.ts'),
    join: () => import('./ar/join.ts'),
    desk: () => import('./ar/desk.ts'),
    desks: () => import('./ar/desks.ts'),
    people: () => import('./ar/people.ts'),
    rehearsal: () => import('./ar/rehearsal.ts'),
    review: () => import('./ar/review.ts'),
    wall: () => import('./ar/wall.ts'),
    print: () => import('./ar/print.ts'),
    console: () => import('./ar/console.ts'),
    docs: () => import('./ar/docs.ts'),
    glossary: () => import('./ar/glossary.ts'),
    editor: () => import('./ar/editor.ts'),
    kinds: () => readNames('ar'),
    rules: () => import('./ar/rules.ts'),
    problems: () => import('./ar/problems.ts'),
    states: () => import('./ar/states.ts'),
    common: () => import('./ar/common.ts'),
    guard: () => import('./ar/guard.ts'),
  },
};

export const fieldTextsOf = (family: Family): OfFields => `fields-${family}`;
const familyOf = (name: string): Family | undefined => families.find((family) => name === fieldTextsOf(family));
const isWhole = (name: string): name is Whole => name in files.en;
export const isNamespace = (name: string): name is Namespace =>
  isWhole(name) || familyOf(name) !== undefined || dividedOf(name) !== undefined;

/** Reads one namespace of one language: a file of its own, so that a page carries one language and what it shows. */
export const readTexts = async (language: Offered, namespace: Namespace): Promise<object> =>
  laidOut(await readFile(language, namespace), language);

async function readFile(language: Offered, namespace: Namespace): Promise<object> {
  if (isWhole(namespace)) return (await files[language][namespace]()).default;
  const divided = dividedOf(namespace);
  if (divided) return (await readLater(language, divided)).default;
  const family = familyOf(namespace);
  return family ? (await readFieldTexts(language, family)).default : {};
}
