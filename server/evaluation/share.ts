import type { BureauReview, ExpectationReview, Review, TimelineMark } from '../../schemas/review.ts';
import type { Viewer } from '../core/view.ts';

/** What everybody may be told of the course of an exercise. */
const common: ReadonlySet<TimelineMark['kind']> = new Set(['start', 'phase', 'pause', 'realWorld', 'rewind', 'end']);

/**
 * The part of a review that a viewer may have: staff all of it; a bureau its own results (`own`), or every bureau's (`all`), without the
 * instructor's notes and remarks and without entry numbers, which are the log's and would tell of other people's traffic; anybody else
 * nothing. Undefined: nothing has been released to it.
 */
export function reviewFor(review: Review, viewer: Viewer, released: 'own' | 'all' | undefined): Review | undefined {
  if (viewer.kind === 'staff') return review;
  if (viewer.kind === 'wall' || released === undefined) return undefined;
  const { bureau } = viewer;
  const open = (id: string | undefined): boolean => released === 'all' || id === bureau;
  const ids = new Set(
    review.bureaus.flatMap(({ id, expectations }) => (open(id) ? expectations.map((one) => one.id) : [])),
  );
  return {
    ...review,
    entries: 0,
    bureaus: review.bureaus
      .filter(({ id }) => open(id))
      .map((one) => (one.id === bureau ? withoutEntries(one) : { ...withoutEntries(one), people: [] }))
      .map((one) => ({ ...one, expectations: one.expectations.map((result) => onlyOpen(result, open)) })),
    timeline: review.timeline
      .filter(
        (mark) =>
          mark.kind !== 'mark' &&
          !mark.hidden &&
          (common.has(mark.kind) || (mark.bureau !== undefined && open(mark.bureau))),
      )
      .map((mark) => ({ ...mark, n: 0 })),
    best: review.best.filter((id) => ids.has(id)),
    discuss: review.discuss.filter((id) => ids.has(id)),
    ...(review.falseTrails && { falseTrails: review.falseTrails.map((trail) => ({ ...trail, entries: [] })) }),
    ...(review.intercepted && { intercepted: opened(review.intercepted, bureau, released === 'all') }),
    questions: review.questions.map(({ notes: _, ...question }) => ({ ...question, entries: [], answers: [] })),
    // Each desk shows its own answers; what the room said is for who leads it.
    hotwash: review.hotwash.map((question) => ({ ...question, answers: [] })),
    remarks: [],
    plan: '',
    planFields: [],
    planRows: [],
  };
}

/** A bureau is told what became of its own messages and of those that it got; of others' only where everything is open. Not who did it. */
const opened = (all: NonNullable<Review['intercepted']>, bureau: string, everything: boolean) =>
  all
    .filter(({ from, to, atHome }) => from === bureau || to.includes(bureau) || (everything && !atHome))
    .map((one) => ({ ...one, steps: one.steps.map(({ who: _, ...step }) => ({ ...step, n: 0 })) }));

/** Of what several did together: who of those that may be seen did what. */
const onlyOpen = (one: ExpectationReview, open: (id: string) => boolean): ExpectationReview =>
  one.together
    ? { ...one, together: { ...one.together, parts: one.together.parts.filter(({ bureau }) => open(bureau)) } }
    : one;

const withoutEntries = (bureau: BureauReview): BureauReview => ({
  ...bureau,
  expectations: bureau.expectations.map((one) => ({
    ...one,
    entries: [],
    forbidden: one.forbidden.map((act) => ({ ...act, entries: [] })),
    ...(one.steps && { steps: one.steps.map((step) => ({ ...step, entries: [] })) }),
    ...(one.near && { near: one.near.map((act) => ({ ...act, entries: [] })) }),
  })),
});
