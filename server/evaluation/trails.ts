import type { Review } from '../../schemas/review.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import type { ReadState } from '../core/state.ts';

/** What was to lead astray and has come: what it suggested, why that was wrong, and where it shows. In the order of the file. */
export const falseTrails = (scenario: Scenario, state: ReadState): NonNullable<Review['falseTrails']> =>
  scenario.injects.flatMap(({ id, title, red_herring: herring }) => {
    const came = state.injects.get(id);
    if (!herring || came?.state !== 'fired') return [];
    const disproof = scenario.injects.find((one) => one.id === herring.disproved_by);
    const shown = disproof && state.injects.get(disproof.id);
    return [
      {
        inject: id,
        title,
        pointsTo: herring.points_to,
        whyWrong: herring.why_wrong,
        ...(disproof && { disprovedBy: disproof.title }),
        entries: [came.n, ...(shown?.state === 'fired' ? [shown.n] : [])],
      },
    ];
  });
