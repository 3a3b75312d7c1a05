import * as z from 'zod';
import { Language } from '../../../schemas/text.ts';
import { markdown } from '../../evaluation/report.ts';
import { reviewFor } from '../../evaluation/share.ts';
import type { App } from '../app.ts';
import type { Callers } from '../callers.ts';
import { attachment } from '../files.ts';
import { refusal } from '../problems.ts';
import { reportPage } from '../report.ts';
import type { ReviewOf } from '../reviews.ts';
import { titleOf } from './exercises.ts';

const params = z.object({ id: z.string().max(64) });
const types = { html: 'text/html', json: 'application/json', md: 'text/markdown' } as const;

/** What was learned: for staff all of it, for a seat what has been released to it. */
export function reviewRoutes(app: App, callers: Callers, reviewOf: ReviewOf): void {
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
