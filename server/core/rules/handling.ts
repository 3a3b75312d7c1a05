import { type Problem, problem } from '../../../schemas/problem.ts';
import type { MessageState } from '../state.ts';

/**
 * Passing on binds whoever passes on: what came under H2, under `originator-control`, with excluded parties or with a caveat not to
 * disclose it, does not go to anybody who was not among the sender and recipients then. `agreed`: its sender has said yes to passing it on,
 * though not to those whom it excluded.
 */
export function handlingProblem(
  parent: MessageState | undefined,
  from: string,
  parties: readonly string[],
  agreed = false,
): Problem | undefined {
  const handling = parent?.message.handling;
  if (!parent || parent.message.from === from) return undefined;
  const before = new Set([parent.message.from, ...parent.message.recipients]);
  const fresh = parties.filter((party) => !before.has(party));
  const closed =
    !agreed && (handling?.handlingCode === 'H2' || handling?.caveats?.includes('originator-control') === true);
  const banned = new Set([
    ...(parent.message.excluded ?? []),
    ...(handling?.caveats ?? [])
      .filter((one) => one.startsWith('do-not-disclose-to:'))
      .map((one) => one.slice('do-not-disclose-to:'.length)),
  ]);
  const wrong = fresh.find((party) => closed || banned.has(party));
  if (wrong === undefined) return undefined;
  return problem('handling_violation', 'Its sender does not allow this to be passed on to that party', {
    path: '/draft/to',
    actual: wrong,
    rule: 'R-22',
  });
}
