import { kindOf } from '../../../schemas/kinds/index.ts';
import type { Kind } from '../../../schemas/kinds/kind.ts';
import { lifecycles } from '../../../schemas/lifecycles.ts';
import type { Checking } from '../check.ts';
import { type Path, quote } from '../problem.ts';
import { expectedOf, messagesOf, patternsOf } from '../walk.ts';
import { typesOf } from './patterns.ts';

/** What is expected is of a type that this exercise uses, and of a matter that somebody begins. */
export function checkOpenings(checking: Checking): void {
  const { scenario, warn } = checking;
  const uses = typesIn(checking);
  for (const [i, { id, expect }] of scenario.expectations.entries())
    for (const { pattern, path } of expectedOf(expect, ['expectations', i, 'expect'])) {
      const here: Path = [...path, 'where', 'type'];
      const types = typesOf(pattern) ?? [];
      checkInUse(checking, types, here);
      const kinds = types.flatMap((type) => kindOf(type) ?? []);
      if (kinds.length === 0 || pattern.event === 'refused') continue;
      if (kinds.every((kind) => !kind.opens && !answersAny(kind, uses)))
        warn({
          code: 'nothing_to_answer',
          path: here,
          message: `${kinds.map(({ type }) => type).join(' or ')} always answers something, and nothing in this scenario can be answered so: ${quote(id)}.`,
          hint: 'Send what it answers, or expect it first.',
        });
      else if (kinds.every((kind) => !lifeBegins(kind, uses)))
        warn({
          code: 'nothing_to_answer',
          path: here,
          message: `${kinds.map(({ type }) => type).join(' or ')} is a later step of something that nobody begins here: ${quote(id)}.`,
          hint: 'Send the message that begins it, or expect it first.',
        });
    }
}

function checkInUse({ scenario, error }: Checking, types: readonly string[], path: Path): void {
  for (const type of types) {
    const kind = kindOf(type);
    if (!kind || (scenario.kinds ? scenario.kinds.includes(type) : !kind.sensitive)) continue;
    error({
      code: 'unknown_type',
      path,
      message: `${quote(type)} is expected, and is not in "kinds" of this scenario.`,
      hint: 'Add it there.',
    });
  }
}

/** Types that there may be messages of: sent by the scenario, said by bots, expected or waited for. */
function typesIn({ scenario }: Checking): readonly Kind[] {
  const types = new Set([
    ...messagesOf(scenario).map(({ message }) => message.type),
    ...patternsOf(scenario).flatMap(({ pattern }) => typesOf(pattern) ?? []),
  ]);
  return [...types].flatMap((type) => kindOf(type) ?? []);
}

/** Something in use is answered by it; what posts and registers send of themselves counts as in use. */
const answersAny = (kind: Kind, uses: readonly Kind[]): boolean =>
  uses.some((one) => one.replies.includes(kind.type) && one.type !== kind.type) ||
  uses.some((one) => one.type === 'document.check') ||
  kind.answers !== 'others';

/** A step that needs a life to be there already: somebody takes a first step of that life; of several lives, of one of them. */
function lifeBegins(kind: Kind, uses: readonly Kind[]): boolean {
  const needed = (kind.steps ?? []).filter((step) => !step.optional && !firstStep(step));
  const begun = ({ life }: { readonly life: string }) =>
    uses.some((one) => (one.steps ?? []).some((step) => step.life === life && firstStep(step)));
  return needed.length === 0 || needed.some(begun);
}

function firstStep({ life, step }: NonNullable<Kind['steps']>[number]): boolean {
  const row = Object.entries(lifecycles[life].steps).find(([name]) => name === step)?.[1];
  return row?.from.includes('') ?? false;
}
