import type { Entry } from '../../schemas/entry.ts';
import { instant } from '../../schemas/ids.ts';
import type { BureauReview, ExpectationReview, ObjectiveReview, Review } from '../../schemas/review.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { evolve } from '../core/evolve.ts';
import { isPublic } from '../core/rules/domestic.ts';
import { newState, type ReadState } from '../core/state.ts';
import { isQuestion, ledger, type Mark } from '../scenario/ledger.ts';
import { startOf } from '../scenario/moments.ts';
import { intercepted } from './intercepted.ts';
import { measures } from './measures.ts';
import { assessedOf, resultOf, writingOf } from './results.ts';
import { timeline } from './timeline.ts';
import { falseTrails } from './trails.ts';

/**
 * What an exercise came to, from its log. `scenario` is the one that it is judged by: the one in the log's first entry, or a changed one to
 * see what another rubric would have given. Works at any point of a log, not only at its end.
 */
export function review(scenario: Scenario, entries: readonly Entry[]): Review {
  const state = newState();
  const book = ledger(scenario);
  /** Bureaus that a bot played when something was decided about them: `<expectation>/<bureau>`. */
  const byBot = new Map<string, boolean>();
  for (const entry of entries) {
    evolve(state, entry);
    book.see(state, entry);
    for (const { expectation, outcome, parts } of book.marks())
      if (outcome)
        for (const { bureau } of parts) {
          const key = `${expectation.id}/${bureau}`;
          if (!byBot.has(key)) byBot.set(key, state.bots.has(bureau));
        }
  }
  const marks = book.marks();
  const now = state.endedAt ?? state.at;
  const trails = falseTrails(scenario, state);
  const touched = intercepted(state);
  const results = marks.flatMap((mark) =>
    isQuestion(mark.expectation)
      ? []
      : mark.parts.map((part) =>
          resultOf(
            state,
            mark,
            part,
            byBot.get(`${mark.expectation.id}/${part.bureau}`) ?? state.bots.has(part.bureau),
          ),
        ),
  );
  const assessed = marks.filter(({ expectation }) => isQuestion(expectation));
  const bureaus = scenario.bureaus
    .filter((party) => party.kind !== 'register' && party.kind !== 'press')
    .map((party) => bureauReview(scenario, state, party.id, results, assessed, now));
  const human = bureaus.filter(({ bot }) => !bot);
  return {
    scenario: scenario.id,
    title: scenario.title,
    codeword: scenario.marking.codeword,
    language: state.setting?.language ?? 'en',
    state: state.run,
    scored: scenario.scored,
    startsAt: instant(startOf(state)),
    ...(state.endedAt !== undefined && { endedAt: instant(state.endedAt) }),
    durationMs: state.startedAt === undefined ? 0 : now - state.startedAt,
    entries: entries.length,
    bureaus,
    objectives: objectivesOf(scenario, results),
    fullMarks: human.some(({ expectations }) => expectations.some(counts)) && human.every(({ fullMarks }) => fullMarks),
    timeline: timeline(scenario, state, entries, marks),
    numbers: {
      ...measures(
        state,
        now,
        new Set(results.flatMap(({ id, outcome }) => (outcome === 'late' || outcome === 'missed' ? [id] : []))).size,
      ),
      people: people(state).length,
      // Who is not seen by everybody is counted nowhere: a desk that reads this must not come to know how many there are.
      bureaus: bureaus.filter(({ id }) => isPublic(state, id)).length,
      cases: state.cases.size,
    },
    best: best(results),
    discuss: discuss(results),
    ...(trails.length > 0 && { falseTrails: trails }),
    ...(touched.length > 0 && { intercepted: touched }),
    questions: scenario.debrief.questions.map(({ id, category, ask, notes, show }) => ({
      id,
      category,
      ask,
      ...(notes !== undefined && { notes }),
      entries: show.flatMap((one) => {
        if ('inject' in one) return state.injects.get(one.inject)?.n ?? [];
        return results.find((result) => result.id === one.expectation)?.entries ?? [];
      }),
      answers: state.hotwash.filter((answer) => answer.question === id).map((answer) => answer.answer),
    })),
    hotwash: hotwashOf(scenario, state),
    remarks: state.marks.map(({ at, n, text, about }) => ({
      at: instant(at),
      n,
      text,
      ...(about !== undefined && { about }),
    })),
    plan: state.plan,
    planFields: scenario.debrief.improvement_plan?.fields ?? [],
    planRows: state.planRows.map((row) => ({ ...row })),
  };
}

const people = (state: ReadState, bureau?: string) =>
  [...state.seats.values()].filter(
    (seat) => seat.role === 'trainee' && !seat.removed && (bureau === undefined || seat.bureau === bureau),
  );

/** The round straight after the end; with names only where its question says so. */
function hotwashOf({ debrief }: Scenario, state: ReadState): Review['hotwash'] {
  return debrief.hotwash.map(({ id, ask, kind, choices = [] }) => ({
    id,
    ask,
    kind,
    choices,
    answers: state.hotwash.flatMap(({ question, answer, seat }) => {
      if (question !== id) return [];
      const { name, bureau } = (seat !== undefined && state.seats.get(seat)) || {};
      return { text: answer, ...(name !== undefined && { name }), ...(bureau !== undefined && { bureau }) };
    }),
  }));
}

/** In a phase that counts, and begun: nobody is judged by what never came. */
const counts = ({ scored, outcome }: ExpectationReview): boolean => scored && outcome !== 'notOpened';
const rounded = (points: number): number => Math.round(points * 100) / 100;
const earned = (results: readonly ExpectationReview[]): number =>
  rounded(
    results
      .filter(counts)
      .reduce(
        (sum, { points, adjusted, forbidden }) =>
          sum + (adjusted?.points ?? points) + forbidden.reduce((all, act) => all + act.points, 0),
        0,
      ),
  );
const possible = (results: readonly ExpectationReview[]): number =>
  rounded(results.filter(counts).reduce((sum, { max }) => sum + max, 0));

/** What several did together counts once for the class; what each did that was forbidden counts each time. */
function once(results: readonly ExpectationReview[]): ExpectationReview[] {
  const seen = new Set<string>();
  return results.map((result) => {
    const again = seen.has(result.id);
    if (result.outcome !== 'notOpened') seen.add(result.id);
    const { adjusted: _, ...rest } = result;
    return again ? { ...rest, points: 0, max: 0 } : result;
  });
}

function objectivesOf(scenario: Scenario, results: readonly ExpectationReview[]): ObjectiveReview[] {
  return scenario.objectives.map(({ id, title, weight }) => {
    const own = once(results.filter((result) => result.objective === id));
    const [points, max] = [earned(own), possible(own)];
    // What is forbidden may cost more than there was.
    return {
      id,
      title,
      weight,
      points,
      max,
      ...(max > 0 && { share: Math.round(Math.max(0, points / max) * 1000) / 1000 }),
    };
  });
}

function bureauReview(
  scenario: Scenario,
  state: ReadState,
  bureau: string,
  all: readonly ExpectationReview[],
  assessed: readonly Mark[],
  now: number,
): BureauReview {
  const expectations = all.filter((result) => result.bureau === bureau);
  const judged = expectations.filter(counts);
  return {
    id: bureau,
    name: state.parties.get(bureau)?.name ?? bureau,
    people: people(state, bureau).map((seat) => seat.name),
    bot: state.bots.has(bureau),
    points: earned(expectations),
    max: possible(expectations),
    hintCost: rounded(
      expectations.reduce((sum, { hints }) => sum + hints.reduce((cost, hint) => cost + hint.cost, 0), 0),
    ),
    fullMarks: judged.every(
      ({ outcome, points, max, forbidden }) => outcome === 'met' && points >= max && forbidden.length === 0,
    ),
    expectations,
    assessed: assessedOf(state, bureau, assessed),
    ...writingOf(state, bureau),
    objectives: objectivesOf(scenario, expectations).filter(({ id }) =>
      expectations.some(({ objective }) => objective === id),
    ),
    measures: measures(
      state,
      now,
      judged.filter(({ outcome }) => outcome === 'late' || outcome === 'missed').length,
      bureau,
    ),
  };
}

/** Met by persons with the most time to spare, what is critical first, one of each bureau before a second. */
function best(results: readonly ExpectationReview[]): string[] {
  const met = results.filter(
    (result) => counts(result) && result.outcome === 'met' && !result.byBot && result.forbidden.length === 0,
  );
  return three(met, (a, b) => Number(b.critical) - Number(a.critical) || (a.used ?? 1) - (b.used ?? 1));
}

/** What cost the most, what is critical first. */
function discuss(results: readonly ExpectationReview[]): string[] {
  const lost = ({ max, points, forbidden }: ExpectationReview): number =>
    max - points - forbidden.reduce((sum, act) => sum + act.points, 0);
  const wanting = results.filter(
    (result) =>
      counts(result) && result.outcome !== 'open' && !result.byBot && (lost(result) > 0 || result.outcome !== 'met'),
  );
  return three(wanting, (a, b) => Number(b.critical) - Number(a.critical) || lost(b) - lost(a));
}

function three(
  results: readonly ExpectationReview[],
  order: (a: ExpectationReview, b: ExpectationReview) => number,
): string[] {
  const sorted = [...results].sort(order);
  const first = sorted.filter((one, i) => sorted.findIndex((other) => other.bureau === one.bureau) === i);
  const ids = [...first, ...sorted.filter((one) => !first.includes(one))].map(({ id }) => id);
  return [...new Set(ids)].slice(0, 3);
}
