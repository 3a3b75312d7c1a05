import type { Checking } from '../check.ts';
import { quote } from '../problem.ts';

/** What helps a class that is stuck has a purpose and a reason to come; faults say whom and how long. */
export function checkContingencies({ scenario, parties, error, hint }: Checking): void {
  for (const [i, inject] of scenario.injects.entries()) {
    const path = ['injects', i];
    if (inject.class === 'planned' && inject.purpose !== undefined)
      error({
        code: 'contingency',
        path: [...path, 'purpose'],
        message: `${quote(inject.id)} has a purpose, but is no contingency.`,
        hint: 'Write "class: contingency", or leave "purpose" out.',
      });
    if (inject.class === 'contingency' && inject.purpose === undefined)
      hint({
        code: 'contingency',
        path,
        message: `What is the contingency ${quote(inject.id)} for: help, pressure or redirect?`,
      });
    if (inject.class === 'contingency' && 'at' in inject.trigger)
      hint({
        code: 'contingency',
        path: [...path, 'trigger'],
        message: `The contingency ${quote(inject.id)} comes at a fixed time, whatever the class does.`,
        hint: 'Use absent, on or manual.',
      });
    if (inject.kind !== 'fault') continue;
    const { effect, target, delay } = inject.fault;
    const fault = [...path, 'fault'];
    if (effect === 'delay' && delay === undefined)
      error({ code: 'fault', path: fault, message: 'A delay needs "delay": how much later messages arrive.' });
    if (effect === 'delay' && target.to === undefined && target.from === undefined)
      error({
        code: 'fault',
        path: [...fault, 'target'],
        message: 'A delay needs "from" or "to": which line is slow.',
      });
    if (effect === 'outage' && target.bureau === undefined)
      error({ code: 'fault', path: [...fault, 'target'], message: 'An outage needs "bureau": whose line is down.' });
    if (inject.fault.lesson === undefined)
      hint({
        code: 'fault',
        path: fault,
        message: `What is the lesson of ${quote(inject.id)}?`,
        hint: 'Write "lesson"; it is shown in the review.',
      });
  }

  const least = scenario.bureaus.filter(({ seat }) => seat === 'human').length;
  if (scenario.seats.max < scenario.seats.min)
    error({ code: 'seats', path: ['seats'], message: 'There are fewer seats at most than at least.' });
  else if (scenario.seats.min < least)
    hint({
      code: 'seats',
      path: ['seats', 'min'],
      message: `${least} bureaus want a person, but ${scenario.seats.min} persons are enough to begin.`,
      hint: 'Those that nobody takes are played by bots.',
    });
  const most = [...parties.values()].reduce(
    (sum, { seat, people }) => sum + (seat === 'bot' ? 0 : (people?.max ?? 0)),
    0,
  );
  if (scenario.seats.max > most)
    hint({
      code: 'seats',
      path: ['seats', 'max'],
      message: `${scenario.seats.max} persons may come, and there are ${most} chairs.`,
      hint: 'Raise "people.max" of a bureau.',
    });
}
