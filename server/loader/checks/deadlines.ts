import { writeDuration } from '../../../schemas/duration.ts';
import type { Expectation } from '../../../schemas/scenario.ts';
import type { Checking } from '../check.ts';
import { earliest } from '../earliest.ts';
import { quote } from '../problem.ts';
import { whoOf } from '../walk.ts';
import { wordsIn } from './pace.ts';

/** Class ms in which one person can write one message. */
const writing = 60_000;
/** Words that one person reads in a minute of class. */
const readingSpeed = 200;
/** Class ms without anything to do after which people begin to talk of something else. */
const boring = 10 * 60_000;

interface Task {
  readonly at: number;
  readonly id: string;
  /** Exercise ms. */
  readonly begins: number;
  readonly due: number;
  /** Class ms that it takes. */
  readonly takes: number;
}

/** A desk can do what is expected of it in the time there is, and always has something to do. */
export function checkDeadlines(checking: Checking): void {
  const { scenario, warn } = checking;
  const { clock } = scenario;
  const tasks = tasksOf(checking);
  for (const task of tasks.values())
    if (task.due - task.begins < task.takes * clock.rate && (task.due - task.begins) / clock.rate >= writing)
      warn({
        code: 'limit_too_short',
        path: ['expectations', task.at, 'within'],
        message: `${quote(task.id)} takes about ${seconds(task.takes)} to read and to answer; there are ${seconds((task.due - task.begins) / clock.rate)} in the classroom.`,
        hint: 'Give more time, or shorten the message.',
      });

  for (const [i, party] of scenario.bureaus.entries()) {
    if (party.seat === 'bot') continue;
    const mine = scenario.expectations.flatMap((one) => (whoOf(scenario, one).includes(party.id) ? [one] : []));
    const known = mine.flatMap(({ id }) => tasks.get(id) ?? []);
    const clash = firstClash(known, clock.rate);
    if (clash)
      warn({
        code: 'deadlines_collide',
        path: ['expectations', clash.last.at, 'within'],
        message: `${party.id} has to do ${clash.count} things between T+${writeDuration(clash.from)} and T+${writeDuration(clash.last.due)}, which take about ${seconds(clash.takes)}; there are ${seconds((clash.last.due - clash.from) / clock.rate)}.`,
        hint: 'Let one of them begin later, or give it more time.',
      });
    // What begins with something that people do may begin at any time.
    if (known.length === mine.length) checkIdle(checking, i, party.id, known);
  }
}

const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;

/** What is expected from a moment that is known beforehand. */
function tasksOf({ scenario, injects }: Checking): ReadonlyMap<string, Task> {
  const times = earliest(scenario);
  const language = scenario.languages[0] ?? 'en';
  const taskOf = ({ id, from_moment: from, within, expect }: Expectation, at: number): Task | undefined => {
    if ('event' in from || 'assessor' in expect) return undefined;
    const cause = 'inject' in from ? injects.get(from.inject) : undefined;
    const steps = 'sequence' in expect ? expect.sequence.length : 1;
    const words = cause ? wordsIn(cause, language) : 0;
    // Acknowledging and looking something up is a matter of a few keys.
    const quick =
      !('sequence' in expect) && (expect.event === 'acked' || expect.event === 'read' || expect.event === 'claimed');
    const begins = times.moment(from);
    return {
      at,
      id,
      begins,
      due: begins + within,
      takes: (quick ? writing / 4 : writing * steps) + (words / readingSpeed) * 60_000,
    };
  };
  return new Map(
    scenario.expectations.flatMap((one, at) => {
      const task = taskOf(one, at);
      return task ? [[one.id, task] as const] : [];
    }),
  );
}

/** The first stretch of time in which more is to be done than can be: by one person, one thing after the other. */
function firstClash(
  tasks: readonly Task[],
  rate: number,
): { from: number; last: Task; count: number; takes: number } | undefined {
  const byDue = [...tasks].sort((a, b) => a.due - b.due);
  for (const from of new Set(tasks.map(({ begins }) => begins))) {
    let takes = 0;
    let count = 0;
    for (const last of byDue) {
      if (last.begins < from) continue;
      takes += last.takes;
      count += 1;
      if (count > 1 && takes * rate > last.due - from) return { from, last, count, takes };
    }
  }
  return undefined;
}

/** A long time between two things in which a desk gets nothing and owes nothing. An exercise may end before its time. */
function checkIdle({ scenario, warn }: Checking, i: number, id: string, tasks: readonly Task[]): void {
  if (tasks.length === 0) return;
  const { clock } = scenario;
  const times = earliest(scenario);
  const busy = [
    ...tasks.map(({ begins, due }) => ({ from: begins, to: due })),
    ...scenario.injects.flatMap((inject) => {
      const to = inject.kind === 'article' ? ['all'] : 'to' in inject ? inject.to : [];
      const mine = to.includes(id) || to.includes('all');
      const at = times.inject(inject.id);
      return mine && inject.class === 'planned' ? [{ from: at, to: at }] : [];
    }),
  ].sort((a, b) => a.from - b.from);
  let until = 0;
  for (const { from, to } of busy) {
    if ((from - until) / clock.rate > boring) {
      warn({
        code: 'idle',
        path: ['bureaus', i],
        message: `${quote(id)} has nothing to do from T+${writeDuration(until)} to T+${writeDuration(from)}.`,
        hint: 'Ten minutes are long in a classroom: send something in between.',
      });
      return;
    }
    until = Math.max(until, to);
  }
}
