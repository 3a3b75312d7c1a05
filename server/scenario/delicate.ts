import {
  type FictionCountry,
  fictionCountries,
  gridSquare,
  handle,
  ipv4,
  isFictionCountry,
} from '../../schemas/fiction/index.ts';
import { instant } from '../../schemas/ids.ts';
import { lacks, placeOf, type Trace } from '../../schemas/territory.ts';
import { whole } from './random.ts';
import type { Circumstances } from './values.ts';

/*
 * Values for the sensitive families: online tips, clues, journeys. What can be looked up (whose an address was, what the writer's own
 * law and practice say) is looked up; the rest is drawn.
 */

type Beside = Readonly<Record<string, unknown>>;
type Values = (about: Circumstances, beside: Beside, next: () => number) => Generator<unknown>;

const day = 86_400_000;
const date = (at: number): string => instant(at).slice(0, 10);
const digits = (count: number, next: () => number): string =>
  String(whole(1, 10 ** count - 1, next)).padStart(count, '0');

const ownParty = ({ scenario, from }: Circumstances) => scenario.bureaus.find((party) => party.id === from);
const ownCountry = (about: Circumstances): string => ownParty(about)?.country ?? about.from;
const profile = (about: Circumstances) => ownParty(about)?.profile;

/** Another country that takes part, the first or a later one. */
function elsewhere(about: Circumstances, skipped: readonly unknown[] = []): FictionCountry {
  const own = ownCountry(about);
  const there = about.scenario.bureaus.flatMap(({ id, country = id, kind }) => (kind === 'national' ? [country] : []));
  const free = [...there, ...fictionCountries].filter((one) => one !== own && !skipped.includes(one));
  return free.find(isFictionCountry) ?? 'QP';
}

/** A moment as the log of a service has it, in the writer's own time. */
function logged(about: Circumstances, at: number): string {
  const offset = ownParty(about)?.utc_offset ?? 0;
  const sign = offset < 0 ? '-' : '+';
  const two = (part: number): string => String(part).padStart(2, '0');
  const local = instant(at + offset * 60_000).slice(0, 19);
  return `${local}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

/** The uses of an address that are known of the matter, the newest first. */
function* traces({ parent, known = [] }: Circumstances): Generator<Trace> {
  for (const message of [parent, ...[...known].reverse()]) {
    if (message?.type === 'ip.confirm.request') yield message.body as unknown as Trace; // shaped by its kind
    if (message?.type === 'tip.referral') yield* message.body['events'] as readonly Trace[];
  }
}

function* ofTrace(key: keyof Trace, about: Circumstances): Generator<unknown> {
  for (const trace of traces(about)) yield trace[key];
}

/** Where it was: of the trace that can be looked up and leads home, else of any. */
function looked(about: Circumstances): { readonly said: 'yes' | 'no' | 'cannot-say'; readonly trace?: Trace } {
  const asked = [...traces({ ...about, known: [] })];
  const all = asked.length > 0 ? asked : [...traces(about)];
  const sure = all.filter((trace) => lacks(trace).length === 0);
  const own = ownCountry(about);
  const here = sure.find((trace) => placeOf(trace)?.country === own);
  if (here) return { said: 'yes', trace: here };
  if (sure[0]) return { said: 'no', trace: sure[0] };
  return all[0] ? { said: 'cannot-say', trace: all[0] } : { said: 'yes' };
}

function* said(field: string, { parent, known = [] }: Circumstances): Generator<unknown> {
  for (const message of [parent, ...[...known].reverse()])
    if (message?.body[field] !== undefined) yield message.body[field];
}

const tipNo = (next: () => number): string => `EXT-${digits(6, next)}`;
const enquiryNo = (next: () => number): string => `EXC-${digits(5, next)}`;

function* ip(about: Circumstances, _: Beside, next: () => number): Generator<unknown> {
  yield* ofTrace('ip', about);
  yield ipv4(elsewhere(about), next);
}
function* sourcePort(about: Circumstances, _: Beside, next: () => number): Generator<unknown> {
  yield* ofTrace('sourcePort', about);
  yield whole(49_152, 65_535, next);
}
function* at(about: Circumstances, _: Beside, next: () => number): Generator<unknown> {
  yield* ofTrace('at', about);
  yield logged(about, about.at - whole(20, 90, next) * 60_000);
}

function* itinerary(key: string, about: Circumstances, beside: Beside): Generator<unknown> {
  // What is corrected is the day; the journey stays the same.
  const before = [...said('itinerary', about)][0] as Beside | undefined;
  if (key !== 'departs' && key !== 'returns') yield before?.[key];
  const later = before ? 2 : 0;
  if (key === 'from') yield ownCountry(about);
  if (key === 'to') yield elsewhere(about);
  if (key === 'departs') yield date(about.at + (30 + later) * day);
  if (key === 'returns') yield date(Date.parse(String(beside['departs'])) + 14 * day);
  if (key === 'carrier') yield 'Sound Ferries';
}

const byField: Readonly<Record<string, Values>> = {
  *'tip.referral/tipNo'(_, __, next) {
    yield tipNo(next);
  },
  *'tip.referral/receivedAt'({ at: now }) {
    yield instant(now - 20 * 60_000);
  },
  *'tip.referral/category'() {
    yield 'fraud';
  },
  *'tip.referral/triage'() {
    yield 'referral';
  },
  *'tip.referral/events'(about, _, next) {
    const known = [...traces(about)][0];
    const when = about.at - whole(20, 90, next) * 60_000;
    const invented = {
      ip: ipv4(elsewhere(about), next),
      sourcePort: whole(49_152, 65_535, next),
      at: logged(about, when),
    };
    const { ip: address, sourcePort: port, at: moment } = known ?? invented;
    yield [
      {
        kind: 'login',
        ip: address,
        ...(port !== undefined && { sourcePort: port }),
        ...(moment !== undefined && { at: moment }),
      },
    ];
  },
  *'tip.referral/accountHandle'(_, __, next) {
    yield handle(next);
  },
  *'tip.referral/provider'(_, beside) {
    const [first] = (beside['events'] ?? []) as readonly Trace[];
    yield first && placeOf(first)?.provider;
    yield 'Callisport Net';
  },
  *'tip.referral/bundleOf'(_, __, next) {
    yield [tipNo(next)];
  },
  *'tip.referral/jurisdictionHint'(about, beside) {
    const [first] = (beside['events'] ?? []) as readonly Trace[];
    yield first && placeOf(first)?.country;
    yield elsewhere(about);
  },
  'ip.confirm.request/ip': ip,
  'ip.confirm.request/sourcePort': sourcePort,
  'ip.confirm.request/at': at,
  *'ip.confirm.request/question'() {
    yield 'inTerritory';
  },
  *'ip.confirm.response/inTerritory'(about) {
    yield looked(about).said;
  },
  *'ip.confirm.response/provider'(about) {
    const { trace } = looked(about);
    yield trace && placeOf(trace)?.provider;
    yield 'Callisport Net';
  },
  *'ip.confirm.response/sharedAddress'(about) {
    const { trace } = looked(about);
    yield trace !== undefined && placeOf(trace)?.use === 'shared';
  },
  *'ip.confirm.response/preservationUntil'({ at: now }) {
    yield date(now + 90 * day);
  },
  *'ip.confirm.response/legalProcessNeeded'(about) {
    yield profile(about)?.subscriberData;
    yield 'police-request';
  },
  *'tip.outcome/outcome'() {
    yield 'case-opened';
  },
  *'tip.outcome/duplicateOf'(about, _, next) {
    yield ([...said('bundleOf', about)][0] as readonly string[] | undefined)?.[0];
    yield tipNo(next);
  },
  *'tip.outcome/transferredTo'(about) {
    yield elsewhere(about);
  },
  *'clue.enquiry/enquiryNo'(about, _, next) {
    yield* said('enquiryNo', about);
    yield enquiryNo(next);
  },
  *'clue.enquiry/clueKind'(about) {
    yield* said('clueKind', about);
    yield 'packaging';
  },
  *'clue.enquiry/clueText'(about) {
    yield* said('clueText', about);
  },
  *'clue.enquiry/alreadyKnownCheck'() {
    yield 'done';
  },
  *'clue.response/recognised'() {
    yield 'no';
  },
  *'clue.response/basis'(about) {
    // Whoever has said that it may know the thing has inquired by now.
    const claimed = about.known?.some(({ type, body }) => type === 'clue.response' && body['recognised'] === 'maybe');
    yield claimed ? 'inquiry' : 'sight';
  },
  *'clue.response/area'(_, __, next) {
    yield gridSquare(next);
  },
  *'clue.known/matchesEnquiry'(_, __, next) {
    yield enquiryNo(next);
  },
  *'travel.notification/instrument'(about, beside) {
    const tier = beside['riskTier'];
    const practice =
      tier === 'high' || tier === 'medium' || tier === 'low' ? profile(about)?.offenderNotice?.[tier] : undefined;
    yield practice === 'none' ? 'direct' : practice;
    yield 'direct';
  },
  *'travel.notification/transit'(about, beside) {
    const { to } = (beside['itinerary'] ?? {}) as { readonly to?: string };
    yield [elsewhere(about, [to ?? elsewhere(about)])];
  },
  *'travel.notification/shortNotice'() {
    yield 'plans-changed';
  },
  *'travel.outcome/outcome'() {
    yield 'admitted';
  },
  *'travel.correction/wrong'() {
    yield 'itinerary';
  },
  *'travel.correction/complaintNo'(_, __, next) {
    yield `EXK-${digits(5, next)}`;
  },
  *'travel.withdraw/reason'() {
    yield 'trip-cancelled';
  },
};

/** Values for a field of a sensitive type, the best first; none for any other. */
export function* delicate(
  type: string,
  path: string,
  about: Circumstances,
  beside: Beside,
  next: () => number,
): Generator<unknown> {
  yield* byField[`${type}/${path}`]?.(about, beside, next) ?? [];
  const [group, key = ''] = path.split('.');
  if (type.startsWith('travel.') && group === 'itinerary') yield* itinerary(key, about, beside);
}
