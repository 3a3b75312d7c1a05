import * as z from 'zod';
import { Language } from '../../../schemas/text.ts';
import type { App } from '../app.ts';
import type { Callers } from '../callers.ts';
import type { AppOf } from '../deps.ts';
import { attachment } from '../files.ts';
import { refusal } from '../problems.ts';
import { titleOf } from './exercises.ts';

const params = z.object({ id: z.string().max(64) });
const types = { html: 'text/html', json: 'application/json', md: 'text/markdown' } as const;

/** What was learned: for staff all of it, for a seat what has been released to it. */
export function reviewRoutes(app: App, of: AppOf, callers: Callers): void {
  app.get('/api/v1/exercises/:id/review', { schema: { params } }, async (request) => {
    const { exercise, viewer } = callers.exercise(request, request.params.id, 'belong');
    const review = of.reviews.review(exercise, viewer);
    if (review === undefined) throw refusal('wrong_state', 'The review has not been released yet');
    return review;
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
      return reply
        .type(`${types[format]}; charset=utf-8`)
        .header('content-disposition', attachment(titleOf(exercise, language), format))
        .send(of.reviews.report(exercise, format, language));
    },
  );
}
