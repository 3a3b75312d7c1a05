import type { Checking } from '../check.ts';
import { quote } from '../problem.ts';

/** What helps a class that is stuck has a purpose and a reason to come; there are chairs for those who may come. */
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
