import * as z from 'zod';
import type { Review } from '../../../schemas/review.ts';
import { Language } from '../../../schemas/text.ts';
import { markdown } from '../../evaluation/report.ts';
import { review } from '../../evaluation/review.ts';
import { reviewFor } from '../../evaluation/share.ts';
import type { Exercise } from '../../exercise/types.ts';
import type { App } from '../app.ts';
import type { Callers } from '../callers.ts';
import { attachment } from '../files.ts';
import { refusal } from '../problems.ts';
import { reportPage } from '../report.ts';
import { titleOf } from './exercises.ts';

const params = z.object({ id: z.string().max(64) });
const types = { html: 'text/html', json: 'application/json', md: 'text/markdown' } as const;

/** What was learned: for staff all of it, for a seat what has been released to it. */
export function reviewRoutes(app: App, callers: Callers): void {
  const known = new WeakMap<
    Exercise,
    { readonly log: Exercise['log']; readonly length: number; readonly review: Review }
  >();

  /** Computed from the whole log, so not twice from the same one. */
  function reviewOf(exercise: Exercise): Review {
    const { log, state } = exercise;
    const before = known.get(exercise);
    if (before?.log === log && before.length === log.length) return before.review;
    if (!state.scenario) throw refusal('wrong_state', 'This exercise has no scenario');
    const made = review(state.scenario, log);
    known.set(exercise, { log, length: log.length, review: made });
    return made;
  }

  app.get('/api/v1/exercises/:id/review', { schema: { params } }, async (request) => {
    const { exercise, viewer } = callers.exercise(request, request.params.id, 'belong');
    const released = reviewFor(reviewOf(exercise), viewer, exercise.state.released);
    if (!released) throw refusal('wrong_state', 'The review has not been released yet');
    return released;
  });

  app.get(
    '/api/v1/exercises/:id/report',
    {
      schema: {
        params,
        querystring: z.object({
          format: z.enum(['html', 'json', 'md']).default('html'),
          language: Language.default('en'),
        }),
      },
    },
    async (request, reply) => {
      const { exercise } = callers.exercise(request, request.params.id, 'read');
      const { format, language } = request.query;
      const title = titleOf(exercise, language);
      const found = reviewOf(exercise);
      const written = {
        json: () => JSON.stringify({ marking: 'EXERCISE', ...found }),
        md: () => markdown(found, language),
        html: () => reportPage(markdown(found, language), title, language),
      };
      return reply
        .type(`${types[format]}; charset=utf-8`)
        .header('content-disposition', attachment(title, format))
        .send(written[format]());
    },
  );
}
