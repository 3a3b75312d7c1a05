import { whole } from '../fields.ts';

const count = () => whole(0, 10_000_000);

/** What an operation has come to, counted from its start. `victimsReferred` is a number and never says who. */
export const figures = {
  checks: count(),
  hits: count(),
  confirmed: count(),
  falseMatches: count(),
  refusals: count(),
  victimsReferred: count(),
};

/** No more can be confirmed or denied than was hit. */
export const figuresProblem = (
  {
    hits,
    confirmed,
    falseMatches,
  }: { readonly hits: number; readonly confirmed: number; readonly falseMatches: number },
  at = '',
) =>
  confirmed + falseMatches > hits
    ? [{ code: 'wrong', path: `${at}/hits`, rule: 'R-56', message: 'More is confirmed and denied than was hit' }]
    : [];
