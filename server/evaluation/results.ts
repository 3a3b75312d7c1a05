import { instant } from '../../schemas/ids.ts';
import type { AssessedReview, BureauReview, ExpectationReview } from '../../schemas/review.ts';
import { actsOf, type Pattern } from '../../schemas/scenario.ts';
import { groupOf } from '../core/rules/expected.ts';
import type { ReadState } from '../core/state.ts';
import type { Mark } from '../scenario/ledger.ts';
import { excuses } from '../scenario/moments.ts';
import type { Part } from '../scenario/part.ts';

/** What became of one bureau's share in an expectation: of what several do together all have the same. */
export function resultOf(state: ReadState, mark: Mark, part: Part, byBot: boolean): ExpectationReview {
  const { expectation, parts } = mark;
  const { bureau, opened, limit, forbidden, near, scored, spared } = part;
  const outcome = spared ? undefined : mark.outcome;
  const { id, objective, title, score, critical, feedback } = expectation;
  const begun = opened !== undefined && opened.at <= state.at ? opened : undefined;
  const result = outcome?.outcome ?? (begun ? ('open' as const) : ('notOpened' as const));
  const said = result === 'open' || result === 'notOpened' ? undefined : feedback[result];
  const words = wordsOn(state, id, bureau);
  const adjusted = words.at(-1);
  const used =
    outcome && begun && limit && outcome.outcome !== 'missed'
      ? (outcome.at - begun.at) / Math.max(1, limit.inTime - begun.at)
      : undefined;
  return {
    id,
    objective,
    title,
    bureau,
    outcome: result,
    points: outcome?.points ?? 0,
    max: score.points,
    scored,
    critical,
    byBot,
    ...(begun && { openedAt: instant(begun.at) }),
    ...(begun && limit && { dueAt: instant(limit.inTime) }),
    ...(outcome && { decidedAt: instant(outcome.at) }),
    entries: outcome?.entries ?? (begun?.n === undefined ? [] : [begun.n]),
    ...(used !== undefined && { used: Math.round(used * 1000) / 1000 }),
    excused: excuses(state, id).length > 0,
    forbidden: forbidden.map(({ points, rule, at, n }) => ({
      points,
      ...(rule !== undefined && { rule }),
      entries: [n],
      at: instant(at),
    })),
    ...(adjusted && { adjusted: { points: adjusted.points, reason: adjusted.reason } }),
    ...allOf(words),
    ...(outcome && outcome.missing.length > 0 && { missing: [...outcome.missing] }),
    ...(near.length > 0 && {
      near: near.map(({ failed, at, n }) => ({ failed: [...failed], at: instant(at), entries: [n] })),
    }),
    ...stepsOf(mark, part),
    ...(parts.length > 1 && { together: togetherOf(state, mark) }),
    ...(said !== undefined && { feedback: said }),
    ...(feedback.rule !== undefined && { rule: feedback.rule }),
    hints: state.hints
      .filter((hint) => hint.expectation === id && hint.bureau === bureau)
      .map(({ hint, cost, at }) => ({ id: hint, cost, at: instant(at) })),
  };
}

type Word = NonNullable<ReturnType<ReadState['words']['get']>>[number];

/** What staff said of an expectation to this bureau, or to all whose it is; first to last. */
const wordsOn = (state: ReadState, expectation: string, bureau: string): Word[] =>
  (state.words.get(expectation) ?? []).filter((word) => word.bureau === undefined || word.bureau === bureau);

/** Every word, where the last one is not the only one. */
const allOf = (words: readonly Word[]): Pick<ExpectationReview, 'words'> =>
  words.length < 2
    ? {}
    : {
        words: words.map(({ level, points, reason, at }) => ({
          ...(level !== undefined && { level }),
          points,
          reason,
          at: instant(at),
        })),
      };

/** Of what takes several acts: which of them were done, and when. */
function stepsOf({ expectation }: Mark, { done, acts }: Part): Pick<ExpectationReview, 'steps'> {
  const patterns = actsOf(expectation.expect);
  if (patterns.length < 2) return {};
  return {
    steps: patterns.map(({ event, where }, i) => {
      const act = acts[done.indexOf(i)];
      return {
        event,
        types: named(where['type']),
        to: named(where['to']),
        ...(act && { at: instant(act.at) }),
        entries: act ? [act.n] : [],
      };
    }),
  };
}

/** The values that an operand names outright. */
function named(operand: Pattern['where'][string] | undefined): string[] {
  if (typeof operand === 'string') return operand.startsWith('$') ? [] : [operand];
  if (typeof operand !== 'object' || !('in' in operand)) return [];
  return operand.in.map(String);
}

/** Who of several did their part, and whose counts. */
function togetherOf(state: ReadState, { expectation, parts }: Mark): NonNullable<ExpectationReview['together']> {
  const judged = parts.filter(({ spared }) => !spared);
  const allBots = judged.every(({ bot, outcome }) => bot && outcome !== undefined);
  return {
    group: groupOf(expectation),
    parts: judged.map(({ bureau, outcome, opened, bot }) => ({
      bureau,
      outcome: outcome?.outcome ?? (opened !== undefined && opened.at <= state.at ? 'open' : 'notOpened'),
      counts: allBots || !bot,
    })),
  };
}

/** What staff were asked about a bureau, and what they said. */
export function assessedOf(state: ReadState, bureau: string, marks: readonly Mark[]): AssessedReview[] {
  return marks.flatMap(({ expectation, parts }) => {
    const part = parts.find((one) => one.bureau === bureau);
    const { id, objective, title, expect } = expectation;
    if (!part || part.spared || !('assessor' in expect)) return [];
    const { question, levels } = expect.assessor;
    const words = wordsOn(state, id, bureau);
    const said = words.at(-1);
    return {
      id,
      objective,
      title,
      question,
      levels: levels.map(({ label, points, looks_like: looksLike }) => ({
        label,
        points,
        ...(looksLike !== undefined && { looksLike }),
      })),
      opened: part.opened !== undefined && part.opened.at <= state.at,
      max: Math.max(...levels.map(({ points }) => points)),
      ...(said && { points: said.points, reason: said.reason }),
      ...(said?.level !== undefined && { level: said.level }),
      ...allOf(words),
    };
  });
}

/** How staff found what a bureau has written. */
export function writingOf(state: ReadState, bureau: string): Pick<BureauReview, 'writing'> {
  const words = state.writing.get(bureau) ?? [];
  const last = words.at(-1);
  if (!last) return {};
  return {
    writing: {
      rating: last.rating,
      reason: last.reason,
      ...(words.length > 1 && { words: words.map((word) => ({ ...word, at: instant(word.at) })) }),
    },
  };
}
