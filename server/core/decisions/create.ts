import type { Party } from '../../../schemas/bureau.ts';
import type { Event, People, Setting } from '../../../schemas/event.ts';
import { instant } from '../../../schemas/ids.ts';
import { usualKinds } from '../../../schemas/kinds/index.ts';
import { problem } from '../../../schemas/problem.ts';
import type { Scenario, ScenarioParty } from '../../../schemas/scenario.ts';
import type { Role } from '../../../schemas/seat.ts';
import type { Language } from '../../../schemas/text.ts';
import { issuersOf } from '../register-base.ts';
import { households } from '../rules/domestic.ts';
import { secrets } from '../rules/secret.ts';
import type { ReadState } from '../state.ts';
import { around, type Decisions, to } from './decision.ts';

const party = (one: ScenarioParty, language: Language): Party => ({
  id: one.id,
  name: one.name ?? one.id,
  country: one.country ?? one.id,
  kind: one.kind,
  ...(one.role !== undefined && { role: one.role }),
  seat: one.seat,
  people: one.people ?? { min: 1, max: 4 },
  languages: one.languages ?? [language],
  utcOffset: one.utc_offset ?? 0,
  ...(one.hours !== undefined && { hours: one.hours }),
  ...(one.holidays !== undefined && { holidays: one.holidays }),
  ...(one.reply_targets !== undefined && { replyTargets: one.reply_targets }),
  profile: one.profile ?? {},
  ...(one.duties && { duties: one.duties }),
  ...(one.visible_to && { visibleTo: one.visible_to }),
});

/** Not seen by everybody: an agency, or a bureau that only some see. */
const isUnseen = ({ kind, visible_to: visibleTo }: ScenarioParty): boolean =>
  kind === 'agency' || visibleTo !== undefined;

/** What everybody may know of the exercise from its first entry on. */
function setting(scenario: Scenario, language: Language, rate: number, untimed: boolean): Setting {
  const { scale, ...rows } = { scale: 1, ...scenario.limits };
  return {
    title: scenario.title,
    summary: scenario.summary,
    codeword: scenario.marking.codeword,
    exerciseId: scenario.marking.codeword.replace(/^EXERCISE\s+/, '').replaceAll(/\s+/g, '-'),
    fiction: scenario.fiction.statement,
    countries: scenario.fiction.country_codes,
    // Agencies are nobody's business but their own country's, and some bureaus only that of a few.
    parties: scenario.bureaus.filter((one) => !isUnseen(one)).map((one) => party(one, language)),
    kinds: usedKinds(scenario),
    languages: scenario.languages,
    language,
    startsAt: scenario.clock.starts_at,
    durationMs: scenario.duration,
    rate,
    allowRates: scenario.clock.allow_rates,
    untimed,
    scored: scenario.scored,
    limits: { scale, rows: rows as Record<string, number> }, // without `scale` what is left are rows
    breaches: Object.fromEntries(scenario.rules.map((rule) => [rule.id, rule.on_breach])),
    phases: scenario.clock.phases.map(({ id, title, scored }) => ({ id, title, scored })),
    brief: scenario.brief.trainee,
    contentNotes: scenario.content_notes.map((note) => note.label),
    questions: scenario.debrief.questions.map(({ id, ask }) => ({ id, ask })),
    hotwash: scenario.debrief.hotwash,
    ...registerSetting(scenario),
  };
}

/** What everybody knows of the register and of what is limited. */
function registerSetting({ background, bureaus, fiction, quotas, diffusion_review: diffusionReview }: Scenario) {
  const issuers = issuersOf({ background, bureaus, fiction }).filter((code) => !fiction.country_codes.includes(code));
  return {
    ...(background?.records && issuers.length > 0 && { issuers }),
    ...(quotas && { quotas }),
    ...(diffusionReview && { diffusionReview }),
  };
}

/** The message types in use: what goes on in the background has to be one of them. */
function usedKinds({ kinds, background }: Scenario): string[] {
  const used = kinds ?? usualKinds;
  const traffic = background && background.queries_per_minute > 0 ? backgroundKinds : [];
  return [...new Set([...used, ...traffic])];
}
const backgroundKinds = ['operation.checkBatch', 'operation.batchResult', 'document.hit'];

export const createDecisions: Decisions<'exercise.create' | 'exercise.resumeFrom'> = {
  'exercise.create': (state, command) => {
    if (state.setting) return problem('already_done', 'This exercise exists already');
    const scenario = command.scenario as Scenario; // checked by the loader, the only place it comes from
    const parties = scenario.bureaus.map((one) => party(one, command.language as Language));
    const events: Event[] = [
      to('all', {
        type: 'exercise.created',
        setting: setting(scenario, command.language as Language, command.rate, command.untimed), // an option, checked there
        ...(command.room && { room: command.room }),
      }),
      ...households(parties).map(({ told, agencies }) => to(told, { type: 'agencies.introduced', parties: agencies })),
      ...secrets(parties).map(({ told, party: secret }) => to(told, { type: 'parties.introduced', parties: [secret] })),
      to('staff', { type: 'scenario.loaded', scenario, seed: command.seed }),
      to('wall', { type: 'code.set', code: command.code }),
    ];
    for (const [bureau, text] of Object.entries(scenario.brief.per_bureau))
      events.push(to([bureau], { type: 'brief.given', bureau, text }));
    // Bots hold every place that may be played by one until somebody sits down; the register answers by rule.
    for (const one of scenario.bureaus)
      if (one.seat !== 'human' && one.kind !== 'register')
        events.push(
          to(isUnseen(one) ? 'staff' : 'wall', {
            type: 'bot.took',
            bureau: one.id,
            persona: one.bot?.persona ?? 'prompt',
          }),
        );
    return events;
  },

  'exercise.resumeFrom': (state, command) => {
    const people = command.people as People; // made by the hub from its own state
    return [
      to('all', { type: 'exercise.resumedFrom', branch: command.branch, after: command.after }),
      ...gone(state, people),
      to('staff', { type: 'people.kept', people }),
      to('wall', { type: 'code.set', code: people.code }),
      ...(people.locked === state.locked ? [] : [to('wall', { type: 'joining.locked', locked: people.locked })]),
      ...there(state, people),
      ...differently(state, people),
    ];
  },
};

const atDesk = (seat: { role: Role; bureau?: string | undefined; removed: boolean }): string | undefined =>
  seat.role === 'trainee' && !seat.removed ? seat.bureau : undefined;

/** Who sat somewhere at the moment that the story goes back to, and does not now. */
const gone = (state: ReadState, people: People): Event[] =>
  [...state.seats.values()].flatMap((seat) => {
    const before = atDesk(seat);
    const now = people.seats.find((one) => one.id === seat.id);
    if (before === undefined || (now && atDesk(now) === before)) return [];
    return [to(around(state, before), { type: 'seat.removed', seat: seat.id })];
  });

/** Who sits where now; a desk knows its own. */
const there = (state: ReadState, people: People): Event[] =>
  people.seats.flatMap(({ id, role, bureau, name, removed, muted, duty }) => {
    const at = atDesk({ role, bureau, removed });
    if (at === undefined) return [];
    return [
      to(around(state, at), { type: 'seat.joined', seat: id, role, bureau: at, name }),
      ...(muted ? [to([at], { type: 'seat.muted', seat: id, muted })] : []),
      ...(state.seats.get(id)?.duty === duty
        ? []
        : [to([at], { type: 'seat.dutied', seat: id, bureau: at, ...(duty !== undefined && { duty }) })]),
    ];
  });

/** Bots and extra time that are not as they were then. */
function differently(state: ReadState, people: People): Event[] {
  const events: Event[] = [];
  const bots = new Map(people.bots.filter((bot) => bot.on).map((bot) => [bot.bureau, bot.persona]));
  for (const bureau of state.bots.keys())
    if (!bots.has(bureau)) events.push(to(around(state, bureau), { type: 'bot.left', bureau }));
  for (const [bureau, persona] of bots)
    if (state.bots.get(bureau) !== persona)
      events.push(to(around(state, bureau), { type: 'bot.took', bureau, persona }));
  for (const bureau of new Set([...state.extraTime.keys(), ...Object.keys(people.extraTime)])) {
    const factor = people.extraTime[bureau] ?? 1;
    if (factor !== (state.extraTime.get(bureau) ?? 1))
      events.push(to([bureau], { type: 'extraTime.set', bureau, factor }));
  }
  return events;
}

/** What belongs to the room and not to the story, as it stands. */
export function peopleOf(state: ReadState): People {
  const hashes = new Map([...state.tickets].map(([hash, seat]) => [seat, hash]));
  return {
    seats: [...state.seats.values()].map((seat) => ({
      id: seat.id,
      role: seat.role,
      ...(seat.bureau !== undefined && { bureau: seat.bureau }),
      name: seat.name,
      moves: seat.moves,
      ticketHash: hashes.get(seat.id) ?? '',
      removed: seat.removed,
      ...(seat.muted && { muted: true }),
      ...(seat.duty !== undefined && { duty: seat.duty }),
    })),
    code: state.code,
    locked: state.locked,
    bots: [...state.bots].map(([bureau, persona]) => ({ bureau, on: true, persona })),
    extraTime: Object.fromEntries(state.extraTime),
    marks: state.marks.map((mark) => ({ at: instant(mark.at), by: mark.by, text: mark.text })),
  };
}
