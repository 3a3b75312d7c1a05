import { kindOf } from '../../../schemas/kinds/index.ts';
import type { Checking } from '../check.ts';
import { quote } from '../problem.ts';
import { simpleTriggersOf } from '../walk.ts';

/**
 * Who waits for an answer to a message, and says of no type that it has to be, waits for its acknowledgement as well: desks acknowledge at once,
 * and the help that was to come is called off.
 */
export function checkSilences({ scenario, injects, hint }: Checking): void {
  if (scenario.kinds && !scenario.kinds.includes('case.ack')) return;
  for (const { trigger, path } of simpleTriggersOf(scenario)) {
    if (!('absent' in trigger)) continue;
    const { expected, since } = trigger.absent;
    const asked = 'inject' in since ? injects.get(since.inject) : undefined;
    if (asked?.kind !== 'message' || expected.event !== 'sent') continue;
    if (Object.keys(expected.where).some((key) => key === 'type' || key.startsWith('body.'))) continue;
    const { from, to, in_reply_to } = expected.where;
    const fits = (value: unknown, words: readonly (string | undefined)[]): boolean =>
      value === undefined || typeof value !== 'string' || words.includes(value);
    const answers = kindOf(asked.message.type)?.replies ?? [];
    if (!answers.includes('case.ack')) continue;
    if (!fits(from, ['all', ...asked.to]) && !asked.to.includes('all')) continue;
    if (!fits(to, [asked.from]) || !fits(in_reply_to, [asked.message.ref])) continue;
    const other = answers.find((type) => type !== 'case.ack');
    hint({
      code: 'acknowledged_away',
      path: [...path, 'absent', 'expected'],
      message: `A mere acknowledgement of ${quote(asked.id)} counts as what is waited for here, and calls this off.`,
      hint: `Say which answer is meant: "type: ${other ?? 'case.reply'}", or a list of them; or "type: case.ack" if that is what it waits for.`,
    });
  }
}
