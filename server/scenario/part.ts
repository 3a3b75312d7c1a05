import type { Entry } from '../../schemas/entry.ts';
import { millis } from '../../schemas/ids.ts';
import type { Message } from '../../schemas/message.ts';
import type { NearlyRight } from '../../schemas/nearly.ts';
import { filled } from '../../schemas/operand.ts';
import { actsOf, type Expectation, type Pattern, type Scenario } from '../../schemas/scenario.ts';
import type { ReadState } from '../core/state.ts';
import { addressed, matches, type Names, type Occurrence } from './matching.ts';
import { excuses, extended, skips, type Watch, type When } from './moments.ts';
import { nearlyRight } from './near.ts';

/** Decided the moment it is certain, and never again. `at`: exercise ms. */
export interface Outcome {
  readonly outcome: 'met' | 'late' | 'partial' | 'missed';
  readonly points: number;
  readonly entries: number[];
  readonly at: number;
  /** Fields that would have earned points and were left empty. */
  readonly missing: readonly string[];
}

/** Something that was forbidden while an expectation was open. `points` are taken away: zero or less. */
export interface Forbidden {
  readonly bureau: string;
  readonly index: number;
  /** The message, or the entry where it was no message. */
  readonly what: string;
  readonly points: number;
  readonly rule?: string | undefined;
  readonly at: number;
  readonly n: number;
}

/** Something that was sent and is nearly what was expected. */
export interface Near {
  readonly bureau: string;
  readonly message: string;
  readonly failed: readonly NearlyRight[];
  readonly at: number;
  readonly n: number;
  /** When what it nearly did was done after all: exercise ms. */
  readonly fitsSince?: number | undefined;
}

/** How it stands with one bureau's part in an expectation. All times exercise ms. */
export interface Part {
  readonly bureau: string;
  /** Since when it is open: perhaps in the future; undefined if what it begins with has not happened. */
  readonly opened: When | undefined;
  /** In time up to `inTime`, late up to `late`, both included; undefined in an untimed exercise. */
  readonly limit: { readonly inTime: number; readonly late: number } | undefined;
  readonly outcome: Outcome | undefined;
  /** A bot played the bureau when that was decided. */
  readonly bot: boolean;
  /** What would meet it waits for staff to let it through: it is not missed meanwhile. */
  readonly held: boolean;
  /** The bureau would rather not deal with what this is about: nobody is judged by it. */
  readonly spared: boolean;
  readonly forbidden: readonly Forbidden[];
  readonly near: readonly Near[];
  /** It opened in a phase that counts. */
  readonly scored: boolean;
  /** What its `$names` mean so far. */
  readonly names: Names;
  /** Which of its steps are done, in the order in which they were, and what did them: at which exercise ms, in which entry. */
  readonly done: readonly number[];
  readonly acts: readonly { readonly at: number; readonly n: number }[];
}

export interface Follow {
  readonly part: Part;
  /** Returns the messages that this entry counts for. */
  see(state: ReadState, entry: Entry, seen: readonly Occurrence[], over: boolean): readonly string[];
  /** Looks at the same entry once more for what came near; `counted`: messages that count for something. */
  look(state: ReadState, seen: readonly Occurrence[], counted: ReadonlySet<string>, over: boolean): void;
}

type Open = { -readonly [K in keyof Part]: Part[K] } & {
  forbidden: Forbidden[];
  near: Near[];
  done: number[];
  acts: Part['acts'][number][];
};

/** Follows one bureau's part. `over`: the expectation as a whole is decided, so that nothing more can come of it. */
export function follow(
  scenario: Scenario,
  expectation: Expectation,
  bureau: string,
  names: Names,
  opening: Watch,
): Follow {
  const { forbid, order } = expectation;
  const steps = actsOf(expectation.expect);
  const part: Open = {
    bureau,
    opened: undefined,
    limit: undefined,
    outcome: undefined,
    bot: false,
    held: false,
    spared: false,
    forbidden: [],
    near: [],
    scored: scenario.scored,
    names,
    done: [],
    acts: [],
  };
  let begun = false;
  let phase: string | undefined;
  let botBefore = false;
  /** Which step each of `part.near` nearly did. */
  const tried: number[] = [];
  /** What `part.acts` said, in the same order. */
  const bodies: unknown[] = [];
  const injects = injectsOf(scenario, expectation);
  const evidence = (): number[] =>
    [...new Set([part.opened?.n, ...part.acts.map(({ n }) => n)])].filter((one) => one !== undefined);

  function miss(at: number): void {
    part.outcome ??= { outcome: 'missed', points: 0, entries: evidence(), at, missing: [] };
  }

  function settle(occurrence: Occurrence, step: Pattern, bot: boolean): void {
    // A message that waited for staff counts from when it was written.
    const at = Math.min(
      occurrence.at,
      occurrence.message && isSending(step) ? millis(occurrence.message.sentAt) : occurrence.at,
    );
    const late = part.limit !== undefined && at > part.limit.inTime;
    const missing = expectation.score.partial
      .map(({ field }) => fieldOf(field))
      .filter((field) => !bodies.some((body) => filled(body, field)));
    part.bot = bot;
    part.outcome = {
      outcome: late ? 'late' : missing.length > 0 ? 'partial' : 'met',
      points: pointsFor(expectation, missing, late ? part.limit : undefined, at),
      entries: evidence(),
      at: occurrence.at,
      missing,
    };
  }

  /** Takes an act for a step that is still to be done; undefined if it does none. */
  function take(state: ReadState, act: Occurrence): number | undefined {
    const index = steps.findIndex(
      (step, i) =>
        !part.done.includes(i) &&
        (order === 'any' || i === part.done.length) &&
        concerns(bureau, step, act) &&
        matches(state, step, act, names),
    );
    if (index < 0) return undefined;
    part.done.push(index);
    part.acts.push({ at: act.at, n: act.n });
    bodies.push(act.message?.body);
    for (const [i, near] of part.near.entries())
      if (tried[i] === index && near.fitsSince === undefined) part.near[i] = { ...near, fitsSince: act.at };
    return index;
  }

  function see(state: ReadState, entry: Entry, seen: readonly Occurrence[], over: boolean): readonly string[] {
    const now = millis(entry.at);
    const bot = botBefore;
    botBefore = state.bots.has(bureau);
    if (!part.outcome && injects.some((inject) => skips(entry, inject, bureau))) {
      part.spared = true;
      Object.assign(part, { opened: undefined, limit: undefined, held: false, forbidden: [], near: [] });
      tried.length = 0;
    }
    if (part.spared) return [];
    // By what was known before this entry: extra time that is given afterwards does not undo it.
    if (part.limit && part.limit.late < now && !part.held && !part.outcome) {
      part.bot = bot;
      miss(part.limit.late + 1);
    }
    opening.see(state, entry, seen);
    const opened = part.outcome ? part.opened : opening.when(state);
    if (opened && opened.at <= now && !begun) {
      begun = true;
      part.scored = scenario.scored && scoredPhase(scenario, expectation, opened.at < now ? phase : state.phase);
    }
    phase = state.phase;
    part.opened = opened;
    if (part.outcome || over || !opened || steps.length === 0) return [];
    const own = seen.filter(
      (one) => one.at >= opened.at && !one.scripted && onDuty(state, expectation, bureau, entry, one),
    );
    for (const [index, { penalty, rule, ...pattern }] of forbid.entries())
      for (const act of own)
        if (concerns(bureau, pattern, act) && matches(state, pattern, act, names))
          part.forbidden.push({
            bureau,
            index,
            what: act.message?.id ?? String(act.n),
            points: -penalty || 0,
            rule,
            at: act.at,
            n: act.n,
          });
    const counted: string[] = [];
    for (const act of own) {
      const index = take(state, act);
      if (index === undefined) continue;
      if (act.message) counted.push(act.message.id);
      const step = steps[index];
      if (part.done.length < steps.length || !step) continue;
      settle(act, step, state.bots.has(bureau));
      return counted;
    }
    if (entry.events.some((event) => event.type === 'exercise.ended') && opened.at <= now) {
      part.bot = state.bots.has(bureau);
      miss(now);
    } else {
      part.limit = limitOf(state, expectation, bureau, opened.at);
      const waited = part.held;
      part.held = isHeld(state, bureau, nextSteps(), names);
      // It was returned, too late to do it again.
      if (waited && !part.held && part.limit && part.limit.late < now) {
        part.bot = state.bots.has(bureau);
        miss(now);
      }
    }
    return counted;
  }

  const isNext = (i: number): boolean => !part.done.includes(i) && (order === 'any' || i === part.done.length);
  const nextSteps = (): Pattern[] => steps.filter((_, i) => isNext(i));

  function look(state: ReadState, seen: readonly Occurrence[], counted: ReadonlySet<string>, over: boolean): void {
    const { opened, outcome } = part;
    const missed = outcome?.outcome === 'missed';
    if (part.spared || !opened || (outcome && !missed) || (over && !missed)) return;
    for (const act of seen) {
      const { message, bureau: by, at, n } = act;
      if (by !== bureau || !message || act.scripted || at < opened.at || counted.has(message.id)) continue;
      if (part.near.some((one) => one.message === message.id)) continue;
      const tries = steps.flatMap((step, i) => {
        const failed = isNext(i) ? nearlyRight(state, step, act, names) : undefined;
        return failed ? [{ i, failed }] : [];
      });
      const nearest = tries.sort((a, b) => a.failed.length - b.failed.length)[0];
      if (!nearest) continue;
      const best = nearest.failed;
      // What fits all of it, and in time, was for another duty to do.
      const other: NearlyRight[] = best.length === 0 && expectation.duty !== undefined ? [{ what: 'sender' }] : best;
      const failed: NearlyRight[] = missed ? [...best, { what: 'late' }] : other;
      if (failed.length === 0) continue;
      part.near.push({ bureau, message: message.id, failed, at, n });
      tried.push(nearest.i);
    }
  }

  return { part: part as Part, see, look };
}

/** Was it done by a holder of the duty that is asked for? By anybody, where nobody at the desk has it, and by who has no seat. */
function onDuty(state: ReadState, { duty }: Expectation, bureau: string, entry: Entry, act: Occurrence): boolean {
  if (duty === undefined || !state.seats.has(entry.by)) return true;
  const holders = [...state.seats.values()]
    .filter((seat) => seat.bureau === bureau && seat.duty === duty && !seat.removed)
    .map(({ id }) => id);
  const approval = act.message && state.approvals.get(act.message.id);
  return (
    holders.length === 0 ||
    [entry.by, approval?.by, approval?.seat].some((id) => id !== undefined && holders.includes(id))
  );
}

/** The injects that an expectation is bound to: the one that opens it, and those whose messages are to be answered. */
function injectsOf(scenario: Scenario, { from_moment, expect }: Expectation): string[] {
  const named = new Set(
    actsOf(expect).flatMap(({ where }) => Object.values(where).filter((operand) => typeof operand === 'string')),
  );
  return scenario.injects
    .filter(
      (inject) =>
        ('inject' in from_moment && from_moment.inject === inject.id) ||
        (inject.kind === 'message' && inject.message.ref !== undefined && named.has(inject.message.ref)),
    )
    .map(({ id }) => id);
}

const isSending = ({ event }: Pattern): boolean => event === 'sent' || event === 'acked' || event === 'query';

const types: Partial<Record<Pattern['event'], string>> = { acked: 'case.ack', query: 'document.check' };

/** Has the bureau written what would do one of these steps, and staff keeps it back? */
function isHeld(state: ReadState, bureau: string, steps: readonly Pattern[], names: Names): boolean {
  const sending = steps.filter(isSending);
  if (sending.length === 0) return false;
  for (const { message: held, at } of state.heldMessages.values()) {
    const message = held as Message; // only read
    if (message.from !== bureau) continue;
    for (const step of sending) {
      if ((types[step.event] ?? message.type) !== message.type) continue;
      const act: Occurrence = {
        event: step.event,
        at,
        n: 0,
        bureau,
        message,
        to: addressed(state, message),
        type: message.type,
        case: message.case,
        scripted: false,
      };
      if (matches(state, step, act, { ...names, bound: new Map(names.bound) })) return true;
    }
  }
  return false;
}

/** A pattern that names nobody is about the acts of the bureau in question. */
function concerns(who: string, { event, where }: Pattern, act: Occurrence): boolean {
  const passive = event === 'delivered' || event === 'hit' || event === 'cancelled';
  const named = 'from' in where || 'by' in where || 'bureau' in where || (passive && 'to' in where);
  return named || act.bureau === who;
}

function scoredPhase(scenario: Scenario, { from_moment }: Expectation, now: string | undefined): boolean {
  const inject = 'inject' in from_moment ? scenario.injects.find((one) => one.id === from_moment.inject) : undefined;
  const phase = 'phase' in from_moment ? from_moment.phase : (inject?.phase ?? now);
  return scenario.clock.phases.find((one) => one.id === phase)?.scored ?? true;
}

/** The times as a bureau's extra time and excused faults stretch them; pauses need nothing, exercise time stands still in them. */
function limitOf(
  state: ReadState,
  { id, within, grace, score }: Expectation,
  bureau: string,
  opened: number,
): Part['limit'] {
  if (state.setting?.untimed) return undefined;
  const factor = state.extraTime.get(bureau) ?? 1;
  const faults = excuses(state, id);
  const inTime = Math.round((within + grace) * factor);
  const late = score.late ? Math.round(within * factor) : 0;
  return { inTime: extended(opened, opened + inTime, faults), late: extended(opened, opened + inTime + late, faults) };
}

/** A field of the body as its path, which an author may write with or without `body.` before it. */
export const fieldOf = (field: string): string => field.replace(/^body\./, '');

/** Hundredths of a point are enough. */
const rounded = (points: number): number => Math.round(points * 100) / 100;

/** The points for what was done at `at`: less for what is left open, and less the later it came. */
function pointsFor({ score }: Expectation, missing: readonly string[], late: Part['limit'], at: number): number {
  const parts = score.partial.reduce((sum, part) => sum + part.points, 0);
  const there = score.partial.reduce((sum, part) => sum + (missing.includes(fieldOf(part.field)) ? 0 : part.points), 0);
  const earned = Math.max(0, score.points - parts) + there;
  if (!late || !score.late || score.points === 0) return rounded(earned);
  const { curve, floor } = score.late;
  const gone =
    curve === 'step' || late.late <= late.inTime ? 1 : Math.min(1, (at - late.inTime) / (late.late - late.inTime));
  return rounded((earned / score.points) * (score.points - (score.points - floor) * gone));
}
