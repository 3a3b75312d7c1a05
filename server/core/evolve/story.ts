import type { EventOf } from '../../../schemas/event.ts';
import { millis } from '../../../schemas/ids.ts';
import { mostTimes } from '../../../schemas/scenario/most-times.ts';
import type { Changes } from '../evolve.ts';
import type { Result } from '../state.ts';

type StoryEvent =
  | 'inject.fired'
  | 'inject.skipped'
  | 'inject.shifted'
  | 'inject.held'
  | 'inject.edited'
  | 'content.marked'
  | 'content.skipped'
  | 'instruction.given'
  | 'phone.noted'
  | 'records.changed'
  | 'article.published'
  | 'fault.set'
  | 'fault.cleared'
  | 'fault.applied'
  | 'line.reported'
  | 'expectation.met'
  | 'expectation.late'
  | 'expectation.partial'
  | 'expectation.missed'
  | 'expectation.forbidden'
  | 'expectation.near'
  | 'expectation.fits'
  | 'hint.given';

const settled =
  <T extends Result['outcome']>(outcome: T) =>
  (
    state: Parameters<Changes<'expectation.met'>['expectation.met']>[0],
    {
      expectation,
      bureau,
      bureaus,
      points,
      entries,
    }: Pick<EventOf<'expectation.met'>, 'expectation' | 'bureau' | 'bureaus' | 'points' | 'entries'>,
    { at }: { at: number },
  ): void => {
    const adjusted = state.results.get(expectation)?.adjusted;
    state.results.set(expectation, { expectation, bureau, bureaus, outcome, points, entries, at, adjusted });
  };

export const storyChanges: Changes<StoryEvent> = {
  'inject.fired': (state, { inject, ref, message }, { n, at }) => {
    const before = state.injects.get(inject);
    const times = (before?.times ?? 0) + 1;
    const messages = [...(before?.messages ?? []), ...(message === undefined ? [] : [message])];
    const planned = state.scenario?.injects.find((one) => one.id === inject);
    const over = planned === undefined || times >= mostTimes(planned);
    state.injects.set(inject, { state: 'fired', at, n, message, messages, times, over });
    if (!over) {
      // What was settled by hand was about this time.
      state.fixedInjects.delete(inject);
      state.shifts.delete(inject);
    }
    if (ref !== undefined && message !== undefined) state.names.set(ref, message);
  },
  'inject.skipped': (state, { inject, why }, { n, at }) => {
    const before = state.injects.get(inject);
    const cancelled = why === 'cancelled' ? { cancelled: true } : {};
    if (before) state.injects.set(inject, { ...before, over: true, ...cancelled });
    else state.injects.set(inject, { state: 'skipped', at, n, messages: [], times: 0, over: true, ...cancelled });
  },
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
  'phone.noted': (state, { inject, caller, text, to }, { at }) =>
    void state.phoneNotes.push({ inject, caller, text, to, at }),
  'records.changed': (state, { put, remove, cast }, { n }) => {
    for (const number of remove) {
      state.records.delete(number);
      state.rewritten.set(number, n);
    }
    for (const record of put) {
      state.records.set(record.fields.documentNumber, record);
      state.rewritten.set(record.fields.documentNumber, n);
    }
    const { scenario } = state;
    if (scenario && cast.length > 0)
      state.scenario = {
        ...scenario,
        cast: scenario.cast.map((person) => ({ ...person, ...cast.find(({ id }) => id === person.id) })),
      };
  },
  'article.published': (state, { inject, source, headline, text }, { at }) =>
    void state.articles.push({ inject, source, headline, text, at }),
  'fault.set': (state, { id, fault, endsAt }, { at }) =>
    void state.faults.set(id, { id, fault, from: at, endsAt: millis(endsAt), cleared: false }),
  'fault.cleared': (state, { id }, { at }) => {
    const fault = state.faults.get(id);
    if (fault) Object.assign(fault, { endsAt: Math.min(fault.endsAt, at), cleared: true });
  },
  'fault.applied': (state, { id, message, to, effect, field }, { n, at }) => {
    state.faultsApplied.push({ id, message, to, effect, field, n, at });
    if (effect === 'forged') state.forged.add(message);
  },
  'line.reported': (state, { bureau, down }) => {
    if (down) state.linesDown.add(bureau);
    else state.linesDown.delete(bureau);
  },
  'expectation.met': settled('met'),
  'expectation.late': settled('late'),
  'expectation.partial': settled('partial'),
  'expectation.missed': settled('missed'),
  'expectation.near': (state, { expectation, bureau, message, failed }, { at }) =>
    void state.near.push({ expectation, bureau, message, failed, at }),
  'expectation.fits': (state, { expectation, bureau, message }, { at }) => {
    for (const one of state.near)
      if (one.expectation === expectation && one.bureau === bureau && one.message === message) one.fitsSince = at;
  },
  'expectation.forbidden': (state, { expectation, bureau, points, entries, rule }, { at }) =>
    void state.forbidden.push({ expectation, bureau, points, entries, rule, at }),
  'hint.given': (state, { expectation, hint, bureau, text, example, cost }, { at }) =>
    void state.hints.push({ expectation, hint, bureau, text, example, cost, at }),
};
