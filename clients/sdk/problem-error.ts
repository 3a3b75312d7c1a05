import type { Problem } from '../../schemas/problem.ts';

/** A refusal as an exception: `problem` says what, why and what to do. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.message}`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
