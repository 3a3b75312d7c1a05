import { millis } from '../../../schemas/ids.ts';
import type { Changes } from '../evolve.ts';

type StoryEvent =
  | 'inject.fired'
  | 'inject.skipped'
  | 'inject.shifted'
  | 'inject.held'
  | 'inject.edited'
  | 'content.marked'
  | 'content.skipped'
  | 'instruction.given'
  | 'article.published'
  | 'fault.set'
  | 'fault.cleared'
  | 'fault.applied'
  | 'line.reported'
  | 'expectation.met'
  | 'expectation.late'
  | 'expectation.missed'
  | 'expectation.forbidden'
  | 'hint.given';

const settled =
  <T extends 'met' | 'late' | 'missed'>(outcome: T) =>
  (
    state: Parameters<Changes<'expectation.met'>['expectation.met']>[0],
    {
      expectation,
      bureau,
      points,
      entries,
    }: { expectation: string; bureau: string; points: number; entries: number[] },
    { at }: { at: number },
  ): void => {
    const adjusted = state.results.get(expectation)?.adjusted;
    state.results.set(expectation, { expectation, bureau, outcome, points, entries, at, adjusted });
  };

export const storyChanges: Changes<StoryEvent> = {
  'inject.fired': (state, { inject, ref, message }, { n, at }) => {
    state.injects.set(inject, { state: 'fired', at, n, message });
    if (ref !== undefined && message !== undefined) state.names.set(ref, message);
  },
  'inject.skipped': (state, { inject }, { n, at }) => void state.injects.set(inject, { state: 'skipped', at, n }),
  'inject.shifted': (state, { inject, byMs }) => {
    if (inject === undefined) state.shiftAll += byMs;
    else state.shifts.set(inject, (state.shifts.get(inject) ?? 0) + byMs);
  },
  'inject.held': (state, { inject, hold }) => {
    if (hold) state.heldInjects.add(inject);
    else state.heldInjects.delete(inject);
  },
  'inject.edited': (state, { inject: id, was, now, at }) => {
    const { scenario } = state;
    if (scenario) state.scenario = { ...scenario, injects: scenario.injects.map((one) => (one.id === id ? now : one)) };
    state.editedInjects.set(id, [...(state.editedInjects.get(id) ?? [was]), now]);
    if (at === undefined) return;
    // From here on it is shifted from its new time.
    state.fixedInjects.set(id, millis(at) - state.shiftAll);
    state.shifts.delete(id);
  },
  'content.marked': (state, { inject, message, labels }) => void state.contentMarks.set(inject, { message, labels }),
  'content.skipped': (state, { inject, bureau, rerouted }, { at }) => {
    state.contentSkips.push({ inject, bureau, rerouted, at });
    const message = state.messages.get(state.contentMarks.get(inject)?.message ?? '');
    if (bureau === undefined || !message) return;
    // It is off this desk: nothing is owed for it, and it is not unread.
    message.readBy.add(bureau);
    const request = message.requests.get(bureau);
    if (request) request.state = 'closed';
  },
  'instruction.given': (state, { inject, text, to }, { at }) => void state.instructions.push({ inject, text, to, at }),
  'article.published': (state, { inject, source, headline, text }, { at }) =>
    void state.articles.push({ inject, source, headline, text, at }),
  'fault.set': (state, { id, fault, endsAt }, { at }) =>
    void state.faults.set(id, { id, fault, from: at, endsAt: millis(endsAt), cleared: false }),
  'fault.cleared': (state, { id }, { at }) => {
    const fault = state.faults.get(id);
    if (fault) Object.assign(fault, { endsAt: Math.min(fault.endsAt, at), cleared: true });
  },
  'fault.applied': (state, { id, message, to, effect }, { at }) =>
    void state.faultsApplied.push({ id, message, to, effect, at }),
  'line.reported': (state, { bureau, down }) => {
    if (down) state.linesDown.add(bureau);
    else state.linesDown.delete(bureau);
  },
  'expectation.met': settled('met'),
  'expectation.late': settled('late'),
  'expectation.missed': settled('missed'),
  'expectation.forbidden': (state, { expectation, bureau, points, entries, rule }, { at }) =>
    void state.forbidden.push({ expectation, bureau, points, entries, rule, at }),
  'hint.given': (state, { expectation, hint, bureau, text, cost }, { at }) =>
    void state.hints.push({ expectation, hint, bureau, text, cost, at }),
};
