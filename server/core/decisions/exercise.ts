import { instant, millis } from '../../../schemas/ids.ts';
import { problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';
import { type Decisions, to } from './decision.ts';

const stopped = (state: ReadState) =>
  state.realWorld
    ? problem('wrong_state', 'A REAL WORLD stop is on: clear it first', { actual: 'realWorld' })
    : undefined;

export const exerciseDecisions: Decisions<
  | 'exercise.brief'
  | 'exercise.start'
  | 'exercise.pause'
  | 'exercise.resume'
  | 'exercise.announceEnd'
  | 'exercise.end'
  | 'exercise.rewind'
  | 'clock.rate'
  | 'clock.jump'
  | 'clock.tick'
  | 'phase.enter'
  | 'phase.begin'
  | 'realworld.stop'
  | 'realworld.clear'
  | 'exercise.goOn'
  | 'server.resume'
  | 'log.warn'
> = {
  'exercise.brief': () => [to('all', { type: 'exercise.briefed' })],
  'exercise.start': (state) => stopped(state) ?? [to('all', { type: 'exercise.started' })],
  'exercise.pause': (_, { reason, until }) =>
    until !== undefined && Number.isNaN(millis(until))
      ? problem('schema_invalid', 'There is no such instant', { path: '/command/until', actual: until })
      : [to('all', { type: 'exercise.paused', ...(reason && { reason }), ...(until && { until }) })],
  'exercise.resume': (state) => stopped(state) ?? [to('all', { type: 'exercise.resumed' })],
  'exercise.announceEnd': (_, { inMs }, __, { at }) => [
    to('all', { type: 'exercise.endAnnounced', endsAt: instant(at + inMs) }),
  ],
  // Nobody could clear the stop any more, and every screen would keep its plain page.
  'exercise.end': (state) => [
    ...(state.realWorld ? [to('all', { type: 'realworld.cleared' })] : []),
    to('all', { type: 'exercise.ended' }),
  ],
  'exercise.rewind': (state, { after }) => {
    const refused = stopped(state);
    if (refused) return refused;
    if (after >= state.n) return problem('nothing_to_do', 'Nothing has happened since', { path: '/command/after' });
    return [to('all', { type: 'exercise.rewound', after, next: state.branch + 1 })];
  },
  'clock.rate': (state, { rate }) =>
    rate === state.clock.rate
      ? problem('nothing_to_do', 'The clock runs at this rate already')
      : [to('all', { type: 'clock.changed', rate })],
  'clock.jump': (state, { to: target, between }, _, { at, skips = [] }) => {
    if (Number.isNaN(millis(target)))
      return problem('schema_invalid', 'There is no such instant', { path: '/command/to', actual: target });
    // Not `<=`: what was due at that very instant has just been played, and its entry carries it.
    if (millis(target) < at)
      return problem('step_not_allowed', 'The clock does not jump back: that is a rewind', { path: '/command/to' });
    if (between === 'play' && state.run !== 'running')
      return problem('exercise_paused', 'Nothing plays while the exercise is paused: let it go on first, or skip', {
        path: '/command/between',
      });
    const left = between === 'skip' ? skips : [];
    return [
      ...left.map((inject) => to('staff', { type: 'inject.skipped', inject })),
      to('all', { type: 'clock.jumped', to: target }),
    ];
  },
  'clock.tick': () => [to('staff', { type: 'clock.ticked' })],
  'phase.enter': (state, { phase }) => enter(state, phase),
  'phase.begin': (state, { phase }) => enter(state, phase),
  'realworld.stop': (state, { text }, actor) => {
    const by = actor.kind === 'seat' ? actor.id : 'engine';
    return [
      ...(state.realWorld ? [] : [to('all', { type: 'realworld.stopped' })]),
      to('staff', { type: 'realworld.said', by, text }),
    ];
  },
  'realworld.clear': (state) =>
    state.realWorld
      ? [to('all', { type: 'realworld.cleared' })]
      : problem('nothing_to_do', 'There is no REAL WORLD stop'),
  'exercise.goOn': (_, { exercise }) => [to('all', { type: 'exercise.wentOn', exercise })],
  'server.resume': (_, { reason }) => [to('all', { type: 'server.resumed', reason })],
  'log.warn': (_, { share }) => [to('staff', { type: 'log.warned', share })],
};

function enter(state: ReadState, phase: string) {
  if (!state.setting?.phases.some((one) => one.id === phase))
    return problem('unknown_item', 'There is no such phase', { actual: phase, path: '/command/phase' });
  if (state.phase === phase) return problem('nothing_to_do', 'This phase is on already');
  return [to('all', { type: 'phase.entered', phase })];
}
