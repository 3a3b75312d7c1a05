import { millis } from '../../../schemas/ids.ts';
import { personOf } from '../../../schemas/person.ts';
import type { Changes, Context } from '../evolve.ts';
import type { State } from '../state.ts';

/** Sets the clock's anchor at this entry. */
function anchor(state: State, context: Context, change: { running?: boolean; rate?: number; at?: number }): void {
  state.clock = {
    running: change.running ?? state.clock.running,
    rate: change.rate ?? state.clock.rate,
    at: change.at ?? context.at,
    wall: context.wall,
  };
}

const stop = (state: State, context: Context): void => anchor(state, context, { running: false });

type ExerciseEvent =
  | 'exercise.created'
  | 'agencies.introduced'
  | 'parties.introduced'
  | 'scenario.loaded'
  | 'brief.given'
  | 'code.set'
  | 'exercise.briefed'
  | 'exercise.started'
  | 'exercise.paused'
  | 'exercise.resumed'
  | 'exercise.endAnnounced'
  | 'exercise.ended'
  | 'exercise.wentOn'
  | 'exercise.rewound'
  | 'exercise.resumedFrom'
  | 'server.resumed'
  | 'clock.changed'
  | 'clock.jumped'
  | 'clock.ticked'
  | 'phase.entered'
  | 'realworld.stopped'
  | 'realworld.said'
  | 'realworld.cleared'
  | 'banner.shown'
  | 'wall.shown'
  | 'mark.added'
  | 'score.adjusted'
  | 'writing.rated'
  | 'review.released'
  | 'hotwash.answered'
  | 'hotwash.heard'
  | 'plan.saved'
  | 'log.warned';

export const exerciseChanges: Changes<ExerciseEvent> = {
  'exercise.created': (state, { setting, room }) => {
    state.room = room;
    state.setting = setting;
    state.parties = new Map(setting.parties.map((party) => [party.id, party]));
    state.clock = { running: false, rate: setting.rate, at: millis(setting.startsAt) };
    state.phase = setting.phases[0]?.id;
  },
  'agencies.introduced': (state, { parties }) => {
    for (const party of parties) state.parties.set(party.id, party);
  },
  'parties.introduced': (state, { parties }) => {
    for (const party of parties) state.parties.set(party.id, party);
  },
  'scenario.loaded': (state, { scenario, seed }) => {
    state.scenario = scenario;
    state.seed = seed;
    state.records = new Map(scenario.records.map((record) => [record.fields.documentNumber, record]));
  },
  'brief.given': (state, { bureau, text }) => void state.briefs.set(bureau, text),
  'code.set': (state, { code }) => {
    state.code = code;
  },
  'exercise.briefed': (state) => {
    state.run = 'briefing';
  },
  'exercise.started': (state, _, context) => {
    state.run = 'running';
    state.startedAt = context.at;
    anchor(state, context, { running: true });
  },
  'exercise.paused': (state, { reason, until }, context) => {
    state.run = 'paused';
    state.pauseReason = reason;
    state.pauseUntil = until === undefined ? undefined : millis(until);
    stop(state, context);
  },
  'exercise.resumed': (state, _, context) => {
    state.run = 'running';
    state.pauseReason = undefined;
    state.pauseUntil = undefined;
    anchor(state, context, { running: true });
  },
  'exercise.endAnnounced': (state, { endsAt }) => {
    state.endsAt = millis(endsAt);
  },
  'exercise.ended': (state, _, context) => {
    state.run = 'ended';
    state.endedAt = context.at;
    stop(state, context);
  },
  'exercise.wentOn': (state, { exercise }) => {
    state.wentOn = exercise;
  },
  'exercise.rewound': (state, { after, next }, context) => {
    state.rewound = { after, next };
    stop(state, context);
  },
  'exercise.resumedFrom': (state, { branch }, context) => {
    state.branch = branch;
    // A fork begins a log of its own: it is none of the rooms of the one that it was taken from.
    if (branch === 0) state.room = undefined;
    state.rewound = undefined;
    if (state.run === 'running') state.run = 'paused';
    stop(state, context);
  },
  'server.resumed': (state, { reason }, context) => {
    if (state.run === 'running') state.run = 'paused';
    state.pauseReason = reason;
    if (reason === 'recovered') state.recoveredAt = context.at;
    stop(state, context);
    if (reason !== 'sleep') for (const seat of state.seats.values()) seat.connected = false;
  },
  'clock.changed': (state, { rate }, context) => anchor(state, context, { rate }),
  'clock.jumped': (state, { to }, context) => anchor(state, context, { at: millis(to) }),
  'clock.ticked': (state, _, context) => anchor(state, context, {}),
  'phase.entered': (state, { phase }) => {
    state.phase = phase;
  },
  'realworld.stopped': (state, _, context) => {
    state.realWorld = true;
    if (state.run === 'running') state.run = 'paused';
    stop(state, context);
  },
  'realworld.said': (state, { by, text }, { at }) => void state.realWorldTexts.push({ by, text, at }),
  'realworld.cleared': (state) => {
    state.realWorld = false;
  },
  'banner.shown': (state, { text }, { at }) => {
    state.banner = text === '' ? undefined : { text, at };
  },
  'wall.shown': (state, { view }) => {
    state.wall = view;
  },
  'mark.added': (state, { text, about }, { n, at, by }) => void state.marks.push({ at, n, by: by ?? '', text, about }),
  'score.adjusted': (state, { expectation, bureau, level, points, reason }, { at }) => {
    state.words.set(expectation, [...(state.words.get(expectation) ?? []), { bureau, level, points, reason, at }]);
    const result = state.results.get(expectation);
    if (result) result.adjusted = { points, reason };
  },
  'writing.rated': (state, { bureau, rating, reason }, { at }) =>
    void state.writing.set(bureau, [...(state.writing.get(bureau) ?? []), { rating, reason, at }]),
  'review.released': (state, { what }) => {
    state.released = what;
  },
  'hotwash.answered': (state, { question, answer, seat, voice }, { at }) => {
    const before = state.hotwash.findIndex(
      (one) =>
        one.question === question &&
        ((seat !== undefined && one.seat !== undefined && personOf(one.seat) === personOf(seat)) ||
          (voice !== undefined && one.voice === voice)),
    );
    state.hotwash.splice(before < 0 ? state.hotwash.length : before, 1, { question, answer, seat, voice, at });
  },
  'hotwash.heard': () => undefined,
  'plan.saved': (state, { plan, rows }) => {
    state.plan = plan;
    if (rows) state.planRows = rows;
  },
  'log.warned': (state, { share }) => {
    state.logShare = share;
  },
};
