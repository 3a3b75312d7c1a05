import { modesOf } from '../../../schemas/breaches.ts';
import { ruleIds } from '../../../schemas/rules.ts';
import type { Checking } from '../check.ts';
import { type Path, quote, suggestion } from '../problem.ts';

/** `R-n` is a rule of the duty guide; `S-id` is a rule of the scenario's own. Only some rules may be broken at all. */
export function checkRules({ scenario, error }: Checking): void {
  const known: readonly string[] = ruleIds;
  const exists = (rule: string, path: Path) => {
    if (known.includes(rule)) return;
    if (/^S-[A-Za-z0-9-]{1,32}$/.test(rule)) return;
    const near = suggestion(rule, known, 'rules');
    const hint =
      near.near === undefined
        ? `The duty guide has R-1 to ${known.at(-1)}; a rule of your own is written S-name.`
        : near.hint;
    error({
      code: 'unknown_rule',
      path,
      message: `There is no rule ${quote(rule)}.`,
      ...near,
      ...(hint !== undefined && { hint }),
    });
  };
  for (const [i, { id, on_breach }] of scenario.rules.entries()) {
    exists(id, ['rules', i, 'id']);
    const modes = modesOf(id);
    if (known.includes(id) && !modes.includes(on_breach))
      error({
        code: 'wrong_value',
        path: ['rules', i, 'on_breach'],
        message: `${id} is always kept: ${quote(on_breach)} is not possible.`,
        hint: `For this rule: ${modes.join(', ')}.`,
      });
  }
  for (const [i, { forbid, feedback }] of scenario.expectations.entries()) {
    if (feedback.rule !== undefined) exists(feedback.rule, ['expectations', i, 'feedback', 'rule']);
    for (const [j, { rule }] of forbid.entries())
      if (rule !== undefined) exists(rule, ['expectations', i, 'forbid', j, 'rule']);
  }
}
