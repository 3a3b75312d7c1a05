import { writeDuration } from '../../../schemas/duration.ts';
import { kindOf } from '../../../schemas/kinds/index.ts';
import { limits as defaults, type LimitName } from '../../../schemas/limits.ts';
import type { Urgency } from '../../../schemas/message.ts';
import type { Checking } from '../check.ts';
import { earliest } from '../earliest.ts';
import type { Path } from '../problem.ts';
import { messagesOf, simpleTriggersOf } from '../walk.ts';

/** Below this nobody in a classroom can read, think and write. Wall ms. */
const leastClassTime = 60_000;

/** Nothing after the end, no hint after its deadline, no limit that is too short for a class. */
export function checkTiming(checking: Checking): void {
  checkTimes(checking);
  checkLimits(checking);
}

function checkTimes({ scenario, error, warn, hint }: Checking): void {
  const { duration, clock } = scenario;
  const times = earliest(scenario);
  const end = `the exercise ends at T+${writeDuration(duration)}`;
  const tooLate = (path: Path, what: string, at: number) =>
    error({ code: 'out_of_range', path, message: `${what} is at T+${writeDuration(at)}; ${end}.` });

  for (const [i, { id, at, manual }] of clock.phases.entries()) {
    const path = ['clock', 'phases', i];
    if (at !== undefined && at > duration) tooLate([...path, 'at'], `Phase "${id}"`, at);
    if (at === undefined && !manual)
      error({
        code: 'missing',
        path,
        message: `Phase "${id}" has no time.`,
        hint: 'Write "at: T+10m", or "manual: true".',
      });
  }
  for (const [i, { id, trigger }] of scenario.injects.entries()) {
    const at = times.inject(id);
    const path = ['injects', i, 'trigger', ...('at' in trigger ? ['at'] : [])];
    if (at > duration) tooLate(path, `Inject "${id}"`, at);
  }
  for (const { trigger, path } of simpleTriggersOf(scenario))
    if ('after' in trigger) {
      const named = ['inject', 'expectation', 'phase'].filter((key) => key in trigger.after);
      if (named.length !== 1)
        error({
          code: 'wrong_form',
          path: [...path, 'after'],
          message: `"after" names ${named.length === 0 ? 'nothing' : named.join(' and ')}; it needs exactly one of inject, expectation, phase.`,
        });
      const { delay } = trigger.after;
      if (typeof delay !== 'number' && delay.to < delay.from)
        error({
          code: 'out_of_range',
          path: [...path, 'after', 'delay'],
          message: 'This delay ends before it begins.',
        });
    }
  for (const [i, expectation] of scenario.expectations.entries()) {
    const { id, from_moment, within, grace, hints } = expectation;
    const path = ['expectations', i];
    const begins = times.moment(from_moment);
    if (begins > duration) tooLate([...path, 'from_moment'], `The beginning of "${id}"`, begins);
    else if (begins + within > duration)
      warn({
        code: 'too_late',
        path: [...path, 'within'],
        message: `"${id}" may be met until T+${writeDuration(begins + within)} at the earliest; ${end}.`,
      });
    if (within / clock.rate < leastClassTime)
      tooShort([...path, 'within'], `The time for "${id}"`, within / clock.rate);
    for (const [j, { id: hintId, after }] of hints.entries())
      if (after > within + grace)
        warn({
          code: 'too_late',
          path: [...path, 'hints', j, 'after'],
          message: `Hint "${hintId}" comes ${writeDuration(after - within - grace)} after the deadline of "${id}".`,
        });
  }
  for (const [i, { expect }] of scenario.tests.entries())
    if (expect.ends_by !== undefined && expect.ends_by > duration)
      hint({
        code: 'out_of_range',
        path: ['tests', i, 'expect', 'ends_by'],
        message: `The test allows T+${writeDuration(expect.ends_by)}; ${end}.`,
      });

  function tooShort(path: Path, what: string, classTime: number): void {
    warn({
      code: 'limit_too_short',
      path,
      message: `${what} is ${Math.round(classTime / 1000)} s in the classroom.`,
      hint: 'People need a minute at least to read and to write.',
    });
  }
}

/** The limits of the duty guide as this scenario sets them, where its messages meet them. */
function checkLimits({ scenario, warn }: Checking): void {
  const { limits, clock } = scenario;
  const classTime = (name: LimitName, urgency: Urgency): number => {
    const row = 'scale' in limits ? undefined : limits[name];
    const scale = 'scale' in limits ? limits.scale : 1;
    return (row ?? defaults[name][urgency] * scale) / clock.rate;
  };
  const told = new Set<string>();
  for (const { message } of messagesOf(scenario)) {
    const kind = kindOf(message.type);
    for (const name of [kind?.answerWithin, kind?.ackWithin]) {
      if (name === undefined || told.has(name)) continue;
      const ms = classTime(name, message.urgency);
      if (ms >= leastClassTime) continue;
      told.add(name);
      warn({
        code: 'limit_too_short',
        path:
          'limits' in scenario && !('scale' in limits) && limits[name] !== undefined ? ['limits', name] : ['limits'],
        message: `The limit "${name}" for ${message.urgency} messages is ${Math.round(ms / 1000)} s in the classroom.`,
        hint: 'People need a minute at least to read and to write.',
      });
    }
  }
}
