import { guard, guardWorld } from '../../schemas/guard/index.ts';
import type { World } from '../../schemas/world.ts';
import type { ScenarioProblem } from './problem.ts';

/**
 * Problems as they may be shown, sent and kept: what the fiction guard blocks is not repeated, neither as a value nor as a key. Country codes
 * are: who writes a real one has to be told which.
 */
export function redactor(world: World): (problem: ScenarioProblem) => ScenarioProblem {
  const known = guardWorld({ codes: world.bureaus.map(({ id }) => id), allow: [], names: undefined });
  const blocked = (text: string | undefined): boolean =>
    text !== undefined && guard({ text }, known).some(({ rule, severity }) => severity === 'block' && rule !== 'FG01');
  const quiet = (text: string): string => {
    const shown = text.replaceAll(/"[^"]*"/g, '"..."');
    return blocked(shown) ? 'Something here looks real, so it is not repeated.' : shown;
  };
  const keys = (path: string): string =>
    path
      .split('.')
      .map((key) => (blocked(key) ? '*' : key))
      .join('.');
  return (problem) => {
    const { message, hint, actual, near, path, ...rest } = problem;
    if (![message, hint, actual, near, path].some(blocked)) return problem;
    const shownPath = blocked(path) ? keys(path) : path;
    return {
      ...rest,
      path: blocked(shownPath) ? '' : shownPath,
      message: quiet(message),
      ...(hint !== undefined && { hint: quiet(hint) }),
      ...(actual !== undefined && !blocked(actual) && { actual }),
      ...(near !== undefined && !blocked(near) && { near }),
    };
  };
}
