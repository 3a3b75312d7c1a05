import type { Entry } from '../../schemas/entry.ts';
import { instant } from '../../schemas/ids.ts';
import { kindOf } from '../../schemas/kinds/index.ts';
import type { TimelineKind, TimelineMark } from '../../schemas/review.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { isSecondVersion } from '../core/rules/versions.ts';
import type { ReadState } from '../core/state.ts';
import type { Mark } from '../scenario/ledger.ts';

/**
 * What to draw above the slider, in the order of the log: injects, faults with their length, what came late or was missed, refused attempts,
 * reminders, pauses, marks. Of a REAL WORLD stop only that it was.
 */
export function timeline(
  scenario: Scenario,
  state: ReadState,
  entries: readonly Entry[],
  marks: readonly Mark[],
): TimelineMark[] {
  const found: TimelineMark[] = [];
  for (const entry of entries) found.push(...marksOf(scenario, state, entry));
  close(found, state);
  for (const { expectation, outcome, parts } of marks)
    for (const { bureau, forbidden, near, spared } of parts) {
      const about = { id: expectation.id, bureau, title: expectation.title };
      if (outcome && outcome.outcome !== 'met' && !spared)
        found.push({ kind: outcome.outcome, n: outcome.entries.at(-1) ?? 0, at: instant(outcome.at), ...about });
      for (const { at, n, rule } of forbidden)
        found.push({ kind: 'forbidden', n, at: instant(at), ...about, ...(rule !== undefined && { rule }) });
      for (const { at, n, message } of near) found.push({ kind: 'near', n, at: instant(at), ...about, message });
    }
  return found.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function marksOf(scenario: Scenario, state: ReadState, entry: Entry): TimelineMark[] {
  const { at, n } = entry;
  const is = (kind: TimelineKind, rest: Partial<TimelineMark> = {}): TimelineMark => ({ kind, n, at, ...rest });
  return entry.events.flatMap((event): TimelineMark[] => {
    switch (event.type) {
      case 'exercise.started':
        return [is('start')];
      case 'exercise.ended':
        return [is('end')];
      case 'exercise.paused':
      case 'server.resumed':
        return [is('pause')];
      case 'exercise.resumed':
        return [is('start')];
      case 'realworld.stopped':
        return [is('realWorld')];
      case 'exercise.resumedFrom':
        return [is('rewind')];
      case 'phase.entered': {
        const title = scenario.clock.phases.find((phase) => phase.id === event.phase)?.title;
        return [is('phase', { id: event.phase, ...(title !== undefined && { title }) })];
      }
      case 'inject.fired': {
        const inject = scenario.injects.find((one) => one.id === event.inject);
        // A fault is drawn as one, with its length.
        if (inject?.kind === 'fault' || state.faults.has(event.inject)) return [];
        const message = event.message === undefined ? {} : { message: event.message };
        return [
          is(inject?.class === 'contingency' ? 'contingency' : 'inject', {
            id: event.inject,
            ...(inject && { title: inject.title }),
            ...message,
          }),
        ];
      }
      case 'fault.set': {
        const fault = state.faults.get(event.id);
        const { bureau, link } = event.fault.target;
        const party = bureau ?? link?.to ?? link?.from;
        const title = event.fault.lesson ?? titleOf(scenario, event.id);
        return [
          is('fault', {
            id: event.id,
            to: instant(fault?.endsAt ?? Date.parse(event.endsAt)),
            ...(party !== undefined && { bureau: party }),
            ...(event.fault.disclosed === 'never' && { hidden: true }),
            ...(title !== undefined && { title }),
          }),
        ];
      }
      case 'fault.applied': {
        // What was kept, lost or changed on its way is nobody's fault: it is drawn beside what came of it.
        const from = state.messages.get(event.message)?.message.from;
        const hidden = state.faults.get(event.id)?.fault.disclosed === 'never';
        const about = { id: event.id, effect: event.effect, message: event.message, ...(hidden && { hidden }) };
        const parties = event.effect === 'forged' || from === undefined ? [event.to] : [from, event.to];
        return parties.map((bureau) => is('disturbed', { ...about, bureau }));
      }
      case 'command.refused': {
        if (event.bureau === undefined) return [];
        const why = event.problem.rule ?? event.problem.code;
        return [
          is('refused', { bureau: event.bureau, rule: why, ...(event.case !== undefined && { case: event.case }) }),
        ];
      }
      case 'rule.broken':
        return [is('breach', { bureau: event.bureau, rule: event.rule, message: event.message })];
      case 'message.sent': {
        const { message } = event;
        if (kindOf(message.type)?.msgType !== 'Reminder' || isSecondVersion(event, entry.events)) return [];
        return [is('reminder', { bureau: message.from, message: message.id, case: message.case })];
      }
      case 'hint.given':
        return [is('hint', { id: event.hint, bureau: event.bureau })];
      case 'mark.added':
        return [is('mark', event.text === '' ? {} : { title: event.text })];
      default:
        return [];
    }
  });
}

/** A fault by what its scenario calls it, in its list of faults or as an inject. */
const titleOf = (scenario: Scenario, id: string) =>
  (scenario.injects.find((one) => one.id === id) ?? scenario.faults.find((one) => one.id === id))?.title;

/** A pause and a REAL WORLD stop last until the exercise goes on. */
function close(found: readonly TimelineMark[], state: ReadState): void {
  let open: TimelineMark | undefined;
  for (const mark of found) {
    if (mark.kind === 'pause' || mark.kind === 'realWorld') open ??= mark;
    if (open && (mark.kind === 'start' || mark.kind === 'end')) {
      open.to = mark.at;
      open = undefined;
    }
  }
  if (open) open.to = instant(state.at);
}
