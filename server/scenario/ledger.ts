import type { Entry } from '../../schemas/entry.ts';
import { millis } from '../../schemas/ids.ts';
import type { Message } from '../../schemas/message.ts';
import { filled } from '../../schemas/operand.ts';
import type { Pattern, Scenario } from '../../schemas/scenario.ts';
import type { ReadState } from '../core/state.ts';
import { addressed, matches, type Names, newNames, type Occurrence } from './matching.ts';
import { chronicle, excuses, extended, refsOf, skips, type Watch, type When, watch } from './moments.ts';

export type Expectation = Scenario['expectations'][number];

/** Something that was forbidden while an expectation was open. `points` are taken away: zero or less. */
export interface Fault {
  readonly index: number;
  /** The message, or the entry where it was no message. */
  readonly what: string;
  readonly points: number;
  readonly rule?: string | undefined;
  readonly at: number;
  readonly n: number;
}

/** How it stands with one expectation. All times exercise ms. */
export interface Mark {
  readonly expectation: Expectation;
  /** Since when it is open: perhaps in the future; undefined if what it begins with has not happened. */
  readonly opened: When | undefined;
  /** In time up to `inTime`, late up to `late`, both included; undefined in an untimed exercise. */
  readonly limit: { readonly inTime: number; readonly late: number } | undefined;
  /** Decided the moment it is certain, and never again. */
  readonly outcome:
    | {
        readonly outcome: 'met' | 'late' | 'missed';
        readonly points: number;
        readonly entries: number[];
        readonly at: number;
      }
    | undefined;
  /** What would meet it waits for staff to let it through: it is not missed meanwhile. */
  readonly held: boolean;
  readonly forbidden: readonly Fault[];
  /** It opened in a phase that counts. */
  readonly scored: boolean;
  /** What its `$names` mean so far. */
  readonly names: Names;
}

export interface Ledger {
  see(state: ReadState, entry: Entry): void;
  /** In the order of the file. */
  marks(): readonly Mark[];
}

/**
 * Follows what every expectation of a scenario has come to: a pure function of the log, which never reads the results that are logged, so
 * that a log can be judged again under another rubric.
 */
export function ledger(scenario: Scenario): Ledger {
  const book = chronicle(scenario);
  const refs = refsOf(scenario);
  const lines = scenario.expectations.map((expectation) => {
    const names = newNames(refs);
    return line(scenario, expectation, names, watch(book, expectation.from_moment, expectation.who, names));
  });
  return {
    see(state, entry) {
      const seen = book.see(state, entry);
      for (const one of lines) one.see(state, entry, seen);
    },
    marks: () => lines.map((one) => one.mark),
  };
}

type Open = { -readonly [K in keyof Mark]: Mark[K] } & { forbidden: Fault[] };

function line(scenario: Scenario, expectation: Expectation, names: Names, opening: Watch) {
  const { who, expect, forbid } = expectation;
  const mark: Open = {
    expectation,
    opened: undefined,
    limit: undefined,
    outcome: undefined,
    held: false,
    forbidden: [],
    scored: scenario.scored,
    names,
  };
  let begun = false;
  let phase: string | undefined;
  /** The bureau would rather not deal with what this is about: nobody is judged by it. */
  let spared = false;
  const injects = injectsOf(scenario, expectation);
  const evidence = (n?: number): number[] => [...new Set([mark.opened?.n, n])].filter((one) => one !== undefined);

  function miss(at: number): void {
    mark.outcome ??= { outcome: 'missed', points: 0, entries: evidence(), at };
  }

  function settle(occurrence: Occurrence): void {
    // A message that waited for staff counts from when it was written.
    const at = Math.min(
      occurrence.at,
      occurrence.message && isSending(expect) ? millis(occurrence.message.sentAt) : occurrence.at,
    );
    const late = mark.limit !== undefined && at > mark.limit.inTime;
    const points = pointsFor(expectation, occurrence, late ? mark.limit : undefined, at);
    mark.outcome = { outcome: late ? 'late' : 'met', points, entries: evidence(occurrence.n), at: occurrence.at };
  }

  function see(state: ReadState, entry: Entry, seen: readonly Occurrence[]): void {
    const now = millis(entry.at);
    if (!mark.outcome && injects.some((inject) => skips(entry, inject, who))) {
      spared = true;
      Object.assign(mark, { opened: undefined, limit: undefined, held: false, forbidden: [] });
    }
    if (spared) return;
    // By what was known before this entry: extra time that is given afterwards does not undo it.
    if (mark.limit && mark.limit.late < now && !mark.held) miss(mark.limit.late + 1);
    opening.see(state, entry, seen);
    const opened = mark.outcome ? mark.opened : opening.when(state);
    if (opened && opened.at <= now && !begun) {
      begun = true;
      mark.scored = scenario.scored && scoredPhase(scenario, expectation, opened.at < now ? phase : state.phase);
    }
    phase = state.phase;
    mark.opened = opened;
    if (mark.outcome || !opened) return;
    const acts = seen.filter((occurrence) => occurrence.at >= opened.at && !occurrence.scripted);
    for (const [index, { penalty, rule, ...pattern }] of forbid.entries())
      for (const act of acts)
        if (concerns(who, pattern, act) && matches(state, pattern, act, names))
          mark.forbidden.push({
            index,
            what: act.message?.id ?? String(act.n),
            points: -penalty || 0,
            rule,
            at: act.at,
            n: act.n,
          });
    const act = acts.find((one) => concerns(who, expect, one) && matches(state, expect, one, names));
    if (act) settle(act);
    else if (entry.events.some((event) => event.type === 'exercise.ended') && opened.at <= now) miss(now);
    else {
      mark.limit = limitOf(state, expectation, opened.at);
      const waited = mark.held;
      mark.held = isHeld(state, expectation, names);
      // It was returned, too late to do it again.
      if (waited && !mark.held && mark.limit && mark.limit.late < now) miss(now);
    }
  }
  return { mark: mark as Mark, see };
}

/** The injects that an expectation is bound to: the one that opens it, and the one whose message is to be answered. */
function injectsOf(scenario: Scenario, { from_moment, expect }: Expectation): string[] {
  const named = new Set(Object.values(expect.where).filter((operand) => typeof operand === 'string'));
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

/** Has the bureau written what would meet it, and staff keeps it back? */
function isHeld(state: ReadState, { who, expect }: Expectation, names: Names): boolean {
  if (!isSending(expect)) return false;
  for (const { message: held, at } of state.heldMessages.values()) {
    const message = held as Message; // only read
    if (message.from !== who || (types[expect.event] ?? message.type) !== message.type) continue;
    const act: Occurrence = {
      event: expect.event,
      at,
      n: 0,
      bureau: who,
      message,
      to: addressed(state, message),
      type: message.type,
      case: message.case,
      scripted: false,
    };
    if (matches(state, expect, act, { ...names, bound: new Map(names.bound) })) return true;
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
function limitOf(state: ReadState, { id, who, within, grace, score }: Expectation, opened: number): Mark['limit'] {
  if (state.setting?.untimed) return undefined;
  const factor = state.extraTime.get(who) ?? 1;
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
function pointsFor({ score }: Expectation, { message }: Occurrence, late: Mark['limit'], at: number): number {
  const parts = score.partial.reduce((sum, part) => sum + part.points, 0);
  const there = score.partial.reduce(
    (sum, part) => sum + (filled(message?.body, fieldOf(part.field)) ? part.points : 0),
    0,
  );
  const earned = Math.max(0, score.points - parts) + there;
  if (!late || !score.late || score.points === 0) return rounded(earned);
  const { curve, floor } = score.late;
  const gone =
    curve === 'step' || late.late <= late.inTime ? 1 : Math.min(1, (at - late.inTime) / (late.late - late.inTime));
  return rounded((earned / score.points) * (score.points - (score.points - floor) * gone));
}
