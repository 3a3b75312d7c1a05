import * as z from 'zod';
import {
  birthDay,
  documentNumber,
  type FictionCountry,
  fictionName,
  isFictionCountry,
  noticeNumber,
  post,
  town,
} from '../../schemas/fiction/index.ts';
import { instant } from '../../schemas/ids.ts';
import { hintsOf } from '../../schemas/kinds/fields.ts';
import { colours, noticeLetters } from '../../schemas/kinds/notice/subject.ts';
import { statusesFor } from '../../schemas/kinds/publication.ts';
import type { Message } from '../../schemas/message.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import type { Language } from '../../schemas/text.ts';
import { delicate } from './delicate.ts';
import { phrase } from './phrases.ts';
import { pick, random, whole } from './random.ts';

/** What is known where a value is wanted. */
export interface Circumstances {
  readonly scenario: Pick<Scenario, 'cast' | 'records' | 'bureaus'>;
  readonly seed: number;
  /** What sets this draft apart from others: its draws are a function of the seed and these. */
  readonly keys: readonly (string | number)[];
  /** Who writes. */
  readonly from: string;
  readonly language: Language;
  /** Exercise ms. */
  readonly at: number;
  /** By when the answer to it is expected, exercise ms. */
  readonly due?: number | undefined;
  /** The message that it answers. */
  readonly parent?: Pick<Message, 'type' | 'body' | 'ourRef' | 'from'> | undefined;
  /** All that the writer knows of the matter, oldest first: what has been said is not invented anew. */
  readonly known?: readonly Pick<Message, 'type' | 'body'>[] | undefined;
  /** How often a reminder has been sent. */
  readonly reminders?: number | undefined;
}

const day = 86_400_000;
const date = (at: number): string => instant(at).slice(0, 10);

/** What makes sense without knowing more, by `type/field`. */
const usual: Readonly<Record<string, unknown>> = {
  'case.reply/outcome': 'positive',
  'case.refusal/ground': 'not-competent',
  'hit.confirm.request/questions': ['stillValid', 'samePerson', 'actionWanted'],
  'hit.confirm.response/stillValid': 'yes',
  'hit.confirm.response/identity': 'confirmed',
  'hit.report/subjectNow': 'waiting',
  'hit.report/actionTaken': 'none',
  'hit.report/confirmationUrgency': 'urgent',
  'hit.report/identityCheck.elementsMatching': ['documentNumber', 'documentType'],
  'hit.report/identityCheck.elementsDiffering': [],
  'document.hit.resolution/resolution': 'genuine-hit',
  'hit.feedback/result': 'monitored',
  'information.request/category': 'identity-check',
  'information.request/intendedUse': 'intelligence',
  'information.request/directlyAccessible': true,
  'information.request/legalOrder': 'court-order',
  'extradition.provisionalArrest.request/maxPenaltyMonths': 60,
  'extradition.documents/checklist': ['warrant', 'factsStatement', 'lawText', 'identity', 'translation'],
  'notice.request/colour': 'red',
  'notice.request/subjectStatus': 'charged',
  'notice.request/judicial.offenceCategory': 'fraud',
  'notice.decision/decision': 'publish',
  'notice.withdraw/reason': 'returned',
};

/**
 * Values for a field of a type, the best first; whoever asks takes the first that the field accepts. `beside` is what stands in the same
 * group of fields already.
 */
export function* candidates(
  type: string,
  path: string,
  field: z.ZodType,
  about: Circumstances,
  beside: Readonly<Record<string, unknown>>,
): Generator<unknown> {
  const key = path.split('.').at(-1) ?? path;
  const next = random(about.seed, ...about.keys, type, path);
  const hints = hintsOf(field);
  yield* byChoice(type, key, beside);
  yield* delicate(type, path, about, beside, next);
  yield usual[`${type}/${path}`];
  yield* said(key, about);
  if (hints?.prefill === 'now') yield instant(about.at);
  if (hints?.prefill === 'today') yield date(about.at);
  if (hints?.prefill === 'limit') yield instant(about.due ?? about.at + 3_600_000);
  if (hints?.prefill === 'reminders') yield (about.reminders ?? 0) + 1;
  yield* byName(key, about, beside, next);
  yield* words(type, key, about, beside);
  yield* byShape(field, next);
  // An example in the form is in English; better than nothing where the book has no words.
  yield hints?.example;
  yield [hints?.example];
  yield phrase(about.language, '#');
}

/** Fields that follow from another one beside them. */
function* byChoice(type: string, key: string, beside: Readonly<Record<string, unknown>>): Generator<unknown> {
  const is = (field: string, ...values: string[]): boolean => values.some((value) => value === beside[field]);
  if (type === 'document.hit.resolution' && key === 'instruction')
    yield is('resolution', 'data-entry-error', 'different-document-same-number')
      ? 'release'
      : is('resolution', 'holder-recovered-own-document')
        ? 'return-to-issuer'
        : 'seize';
  if (type === 'hit.confirm.response' && key === 'identity' && is('stillValid', 'no')) yield 'not-confirmed';
  if (type === 'hit.confirm.response' && key === 'identity' && is('stillValid', 'moreTime')) yield 'need-more';
  const colour = colours.find((one) => one === beside['colour']);
  if ((type === 'notice.request' || type === 'notice.published') && key === 'subjectStatus') {
    yield colour === 'red' ? 'charged' : undefined;
    yield colour === undefined || colour === 'special' ? 'charged' : statusesFor[colour][0];
  }
  if (type === 'notice.published' && key === 'noticeNo' && colour) yield `EXN-${noticeLetters[colour]}-00001`;
  if (type === 'document.record.enter' && key === 'recordStatus') yield 'stolenBlank';
  if (type === 'document.record.modify' && key === 'recordStatus') yield 'invalid';
  if (key === 'kind') yield 'missing';
  if (key === 'kind') yield 'prosecution';
}

/** What has been said of the matter: in what is answered first, then from the newest message back. */
function* said(key: string, { parent, known = [] }: Circumstances): Generator<unknown> {
  const same: Readonly<Record<string, readonly string[]>> = {
    matchedRef: ['matchedRef', 'documentNumber', 'noticeNo'],
    documentNumber: ['documentNumber', 'matchedRef'],
    noticeNo: ['noticeNo', 'matchedRef'],
    checkPoint: ['checkPoint', 'where'],
    where: ['where', 'checkPoint'],
  };
  const carried = [
    'matchedOn',
    'documentType',
    'issuingCountry',
    'recordStatus',
    'confirmationUrgency',
    'colour',
    'requestingBureau',
  ];
  const keys = same[key] ?? (carried.includes(key) ? [key] : []);
  for (const message of [parent, ...[...known].reverse()])
    for (const one of keys) if (message?.body[one] !== undefined) yield message.body[one];
  if (key === 'original') yield parent?.ourRef;
}

/** Fields that mean the same wherever they stand. */
function* byName(
  key: string,
  about: Circumstances,
  beside: Readonly<Record<string, unknown>>,
  next: () => number,
): Generator<unknown> {
  const { scenario, at, from } = about;
  const country = scenario.bureaus.find((party) => party.id === from)?.country ?? from;
  const subject = scenario.cast.find(({ role }) => role === 'subject' || role === 'victim');
  const record = scenario.records.find(({ owner }) => owner !== from) ?? scenario.records[0];
  // One and the same person throughout a matter.
  const home: FictionCountry | undefined = isFictionCountry(country) ? country : undefined;
  const someone = fictionName(random(about.seed, ...about.keys, 'person'), home);
  const [first = someone.forenames, ...rest] = subject?.names[0]?.split(' ') ?? [];
  switch (key) {
    case 'documentNumber':
    case 'matchedRef':
      yield record?.fields.documentNumber;
      yield documentNumber(next);
      break;
    case 'documents':
      yield record && [record.fields.documentNumber];
      break;
    case 'noticeNo':
      yield noticeNumber(next);
      break;
    case 'documentType':
      yield record?.fields.documentType ?? 'passport';
      break;
    case 'issuingCountry':
      // The number says whose it is, where it is one that is known.
      yield issuerOf(scenario, beside['documentNumber']);
      yield record?.fields.issuingCountry ?? scenario.bureaus.find((party) => party.id === record?.owner)?.country;
      yield country;
      break;
    case 'matchedOn':
      yield record ? 'document' : 'nominal';
      break;
    case 'nationalities':
    case 'zones':
      yield [subject?.nationality ?? country];
      break;
    case 'requestingBureau':
      yield from;
      break;
    case 'where':
    case 'checkPoint':
      yield post(next);
      break;
    case 'placeOfBirth':
    case 'factsPlace':
      yield town(next);
      break;
    case 'familyName':
      yield subject ? rest.at(-1) : someone.familyName;
      yield someone.familyName;
      break;
    case 'forenames':
      yield subject ? [first, ...rest.slice(0, -1)].join(' ') : someone.forenames;
      yield someone.forenames;
      break;
    case 'aliases': {
      const other = fictionName(random(about.seed, ...about.keys, 'alias'), home);
      yield [`${other.forenames} ${other.familyName}`];
      break;
    }
    case 'sex':
      yield pick(['F', 'M'], next);
      break;
    case 'dateOfBirth':
      yield subject?.born;
      yield birthDay(next, 2040, 2066).slice(0, 4);
      break;
    case 'subject':
      if (subject) yield subject.born ? `${subject.names[0]}, ${subject.born}` : subject.names[0];
      yield `${someone.forenames} ${someone.familyName}`;
      break;
    case 'warrantRef':
      yield `WRT-2091-${String(whole(1, 9999, next)).padStart(4, '0')}`;
      break;
    case 'policeRef':
      yield `MIS-2091-${String(whole(1, 9999, next)).padStart(4, '0')}`;
      break;
    case 'factsDate':
      yield date(at - whole(60, 300, next) * day);
      break;
    case 'issuedOn':
      yield date(at - whole(10, 50, next) * day);
      break;
    case 'reportedToPoliceOn':
    case 'returnedOn':
      yield date(at - day);
      break;
    case 'expiresOn':
      yield `${Number(date(at).slice(0, 4)) + 5}${date(at).slice(4).replace('-02-29', '-02-28')}`;
      break;
    case 'reviewOn':
      yield date(at + Math.round(4.5 * 365.25) * day);
      break;
    case 'maxPenaltyMonths':
    case 'sentenceMonths':
      yield 60;
      break;
    case 'cases':
      yield 11;
      break;
    case 'riskTier':
      yield 'high';
      break;
    case 'imminence':
      yield 'within-hours';
      break;
    case 'until':
      yield date(at + 60 * day);
      break;
    case 'moreTimeMinutes':
      yield 30;
      break;
    case 'checks': {
      const number = record?.fields.documentNumber ?? 'EXR31415K';
      const issuer = scenario.bureaus.find((party) => party.id === record?.owner)?.country ?? country;
      yield [{ documentNumber: number, issuingCountry: record?.fields.issuingCountry ?? issuer }];
      yield 400;
      break;
    }
    case 'matches':
    case 'possibleMatches': {
      const documentNumber = record?.fields.documentNumber ?? 'EXR31415K';
      const issuingCountry = scenario.bureaus.find((party) => party.id === record?.owner)?.country ?? country;
      const found = { documentNumber, documentType: 'passport', issuingCountry, recordStatus: 'lost' };
      yield [found];
      yield [{ documentNumber, record: found }];
      yield 1;
      break;
    }
    case 'hits':
      yield 2;
      break;
    case 'openHits':
    case 'victimsReferred':
      yield 0;
      break;
    case 'to':
      yield instant(at + day);
      break;
    default:
  }
}

function issuerOf({ records, bureaus }: Circumstances['scenario'], documentNumber: unknown): string | undefined {
  const known = records.find(({ fields }) => fields.documentNumber === documentNumber);
  return known?.fields.issuingCountry ?? bureaus.find((party) => party.id === known?.owner)?.country;
}

function* words(
  type: string,
  key: string,
  { language, parent, known = [] }: Circumstances,
  beside: Readonly<Record<string, unknown>>,
): Generator<unknown> {
  const special: string[] = [];
  if (typeof beside['outcome'] === 'string') special.push(`${type}/${key}/${beside['outcome']}`);
  if (beside['outcome'] === 'no-trace' || beside['outcome'] === 'negative') special.push(`${key}/no-trace`);
  if (beside['stillValid'] === 'no' || beside['identity'] === 'not-confirmed') special.push(`${key}/denied`);
  if (beside['stillValid'] === 'moreTime' || beside['identity'] === 'need-more') special.push(`${key}/later`);
  if ([parent, ...known].some((message) => message?.body['matchedOn'] === 'notice')) special.push(`${key}/notice`);
  const text = phrase(language, ...special, `${type}/${key}`, key);
  yield text;
  if (text !== undefined) yield [text];
}

/** Anything that the field admits. */
function* byShape(field: z.ZodType, next: () => number): Generator<unknown> {
  if (field instanceof z.ZodEnum) yield pick(field.options, next);
  if (field instanceof z.ZodLiteral) yield field.values.values().next().value;
  if (field instanceof z.ZodBoolean) yield true;
  if (field instanceof z.ZodNumber) yield Math.max(1, Math.ceil(field.minValue ?? 1));
  if (field instanceof z.ZodArray) {
    yield [];
    const element = field.element as z.ZodType; // zod's core type, made by the same zod
    if (element instanceof z.ZodEnum) yield [element.options[0]];
  }
}
