import type { Checking } from '../check.ts';
import { quote } from '../problem.ts';

/** What goes on in the background needs posts that make it, a register that answers, and records that it can match. */
export function checkBackground({ scenario, parties, error, hint }: Checking): void {
  const { background } = scenario;
  if (!background) return;
  for (const [i, id] of (background.posts ?? []).entries()) {
    const kind = parties.get(id)?.kind;
    if (kind === undefined)
      error({
        code: 'unknown_bureau',
        path: ['background', 'posts', i],
        message: `There is no bureau ${quote(id)}.`,
        hint: `Use one of ${[...parties.keys()].slice(0, 12).join(', ')}.`,
      });
    else if (kind !== 'border_post' && kind !== 'national' && kind !== 'duty_desk')
      error({
        code: 'wrong_value',
        path: ['background', 'posts', i],
        message: `${id} does not check documents.`,
        hint: 'Use a border post.',
      });
  }
  if (background.queries_per_minute === 0) return;
  const all = [...parties.values()];
  const posts =
    background.posts?.flatMap((id) => parties.get(id) ?? []) ?? all.filter(({ kind }) => kind === 'border_post');
  if (!posts.some(({ seat }) => seat !== 'human') || !all.some(({ kind }) => kind === 'register'))
    hint({
      code: 'wrong_value',
      path: ['background', 'queries_per_minute'],
      message: 'Nobody makes these checks, or nobody answers them.',
      hint: 'Add a border post with seat: bot or either, and a register.',
    });
  else if (background.records === undefined && background.hit_rate > 0)
    hint({
      code: 'wrong_value',
      path: ['background', 'hit_rate'],
      message: 'None of these checks can match: there are no background.records.',
      hint: 'Write background.records, or hit_rate: 0.',
    });
}
