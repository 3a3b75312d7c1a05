import type { Inject, Pattern, Scenario, Trigger } from '../../../schemas/scenario.ts';
import { type Language, say } from '../../../schemas/text.ts';
import type { Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Out } from '../out.ts';
import { libraryOf } from '../own/data-folder.ts';
import { onThisMachine } from '../own/failures.ts';
import { findScenario } from '../own/scenario-file.ts';
import { printTable } from '../table.ts';
import { clean, countWords, elapsed, plural, wrap } from '../text.ts';

export const run: Run = async ({ args: [word = ''], options, out }) => {
  const scenario = await onThisMachine(() => findScenario(word, libraryOf(options)));
  const shown = contentOf(scenario, options.lang ?? scenario.languages[0] ?? 'en');
  if (options.json) out.data(shown);
  else print(shown, out);
  return exitCodes.done;
};

/** What a scenario holds, in one language. Times are exercise ms. */
function contentOf(scenario: Scenario, language: Language) {
  const { id, version, title, summary, level, languages, duration, seats, clock, brief, debrief } = scenario;
  const minutes = Math.ceil(duration / clock.rate / 60_000);
  const words = wordsOf(scenario, language);
  return {
    status: 'Exercise',
    id,
    version,
    title: say(title, language),
    summary: say(summary, language),
    level,
    languages,
    minutes,
    durationMs: duration,
    rate: clock.rate,
    startsAt: clock.starts_at,
    seats,
    /** Words that are read in the whole exercise, by all together. */
    words,
    codeword: scenario.marking.codeword,
    brief: { trainee: say(brief.trainee, language), instructor: say(brief.instructor, language) },
    notes: scenario.content_notes.map(({ label }) => say(label, language)),
    bureaus: scenario.bureaus.map((party) => ({
      id: party.id,
      name: say(party.name, language),
      kind: party.kind,
      seat: party.seat,
      ...(party.people && { people: party.people }),
      ...(party.bot && { persona: party.bot.persona }),
    })),
    objectives: scenario.objectives.map((objective) => ({
      id: objective.id,
      title: say(objective.title, language),
      weight: objective.weight,
      points: scenario.expectations
        .filter((one) => one.objective === objective.id)
        .reduce((sum, one) => sum + one.score.points, 0),
    })),
    timeline: scenario.injects.map((inject) => ({
      id: inject.id,
      title: say(inject.title, language),
      kind: inject.kind,
      class: inject.class,
      when: whenOf(inject.trigger),
      ...peopleOf(inject),
    })),
    expectations: scenario.expectations.map((one) => ({
      id: one.id,
      title: say(one.title, language),
      bureau: [one.who].flat().join(' '),
      objective: one.objective,
      withinMs: one.within,
      points: one.score.points,
    })),
    questions: debrief.questions.map(({ ask }) => say(ask, language)),
  };
}
type Content = ReturnType<typeof contentOf>;

function whenOf(trigger: Trigger): string {
  if ('at' in trigger) return `T+${elapsed(trigger.at)}`;
  if ('after' in trigger) {
    const { inject, expectation, phase, delay } = trigger.after;
    return `${spanOf(delay)} after ${inject ?? expectation ?? phase ?? 'the start'}`;
  }
  if ('on' in trigger)
    return `when ${patternOf(trigger.on)}${hasDelay(trigger.on.delay) ? `, ${spanOf(trigger.on.delay)} later` : ''}`;
  if ('absent' in trigger) return `unless ${patternOf(trigger.absent.expected)} in ${elapsed(trigger.absent.for)}`;
  if ('when' in trigger) return `when ${trigger.when.expectation} is ${trigger.when.is}`;
  if ('all' in trigger) return `all of (${trigger.all.map(whenOf).join('; ')})`;
  if ('any' in trigger) return `any of (${trigger.any.map(whenOf).join('; ')})`;
  return 'not' in trigger ? `not (${whenOf(trigger.not)})` : 'by hand';
}
/** `sent hit.report by QN`, as far as a line has room for it. */
function patternOf({ event, where }: Pattern): string {
  const said = (key: string, word = '') => (typeof where[key] === 'string' ? ` ${word}${where[key]}` : '');
  return `${event}${said('type')}${said('from', 'by ')}${said('to', 'to ')}`;
}
type Span = number | { readonly from: number; readonly to: number };
const spanOf = (span: Span): string =>
  typeof span === 'number' ? elapsed(span) : `${elapsed(span.from)}-${elapsed(span.to)}`;
const hasDelay = (span: Span): boolean => (typeof span === 'number' ? span : span.to) > 0;

function peopleOf(inject: Inject): { from?: string; to?: readonly string[]; type?: string } {
  if (inject.kind === 'message') return { from: inject.from, to: inject.to, type: inject.message.type };
  return 'to' in inject ? { to: inject.to } : {};
}

/** Brief, instructions, articles and messages: what somebody reads, not what only the instructor sees. */
function wordsOf(scenario: Scenario, language: Language): number {
  const texts = [scenario.brief.trainee, ...Object.values(scenario.brief.per_bureau)].map((text) =>
    say(text, language),
  );
  for (const inject of scenario.injects) {
    if (inject.kind === 'instruction' || inject.kind === 'phone_note') texts.push(say(inject.text, language));
    if (inject.kind === 'article') texts.push(say(inject.headline, language), say(inject.text, language));
    if (inject.kind === 'message')
      texts.push(say(inject.message.subject, language), ...textsIn(inject.message.body, language));
  }
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}

function textsIn(value: unknown, language: Language): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsIn(item, language));
  if (typeof value !== 'object' || value === null) return [];
  if (language in value) return textsIn(Object.entries(value).find(([key]) => key === language)?.[1], language);
  return Object.values(value).flatMap((item: unknown) => textsIn(item, language));
}

function print(content: Content, out: Out): void {
  const { paint } = out;
  const paragraph = (text: string) => {
    for (const line of wrap(clean(text), Math.min(out.width, 100) - 2)) out.line(`  ${line}`);
  };
  const heading = (text: string) => {
    out.line();
    out.line(paint.bold(text));
  };
  out.line(paint.bold(clean(`EXERCISE  ${content.title}  (${content.id} ${content.version})`)));
  paragraph(content.summary);
  out.line();
  out.line(
    `  ${plural(content.minutes, 'minute')} of class at rate ${content.rate} · ${content.seats.min}-${content.seats.max} seats · ${content.level} · ${content.languages.join(', ')} · ${plural(content.words, 'word')} to read`,
  );
  if (content.notes.length > 0) out.line(`  Content note: ${clean(content.notes.join('; '))}`);
  heading('Bureaus');
  printTable(
    out,
    ['ID', 'KIND', 'PLAYED BY', 'NAME'],
    content.bureaus.map(({ id, kind, seat, name, people, persona }) => [
      id,
      kind,
      seat === 'bot' || !people ? (persona ? `${seat} (${persona})` : seat) : `${seat}, ${people.min}-${people.max}`,
      name,
    ]),
  );
  heading('Objectives');
  printTable(
    out,
    ['ID', 'POINTS', 'WHAT'],
    content.objectives.map(({ id, points, title }) => [id, String(points), title]),
  );
  heading('Timeline (exercise time)');
  printTable(
    out,
    ['WHEN', 'ID', 'KIND', 'WHO', 'WHAT'],
    content.timeline.map(({ when, id, kind, type, from, to, title, class: planned }) => [
      when,
      id,
      type ?? kind,
      `${from ?? ''}${to ? ` -> ${to.join(', ')}` : ''}`.trim(),
      planned === 'contingency' ? `${title} (if needed)` : title,
    ]),
  );
  heading('Expected');
  printTable(
    out,
    ['BUREAU', 'WITHIN', 'POINTS', 'WHAT'],
    content.expectations.map(({ bureau, withinMs, points, title }) => [
      [bureau].flat().join(', '),
      elapsed(withinMs),
      String(points),
      title,
    ]),
  );
  heading('Questions for the debrief');
  for (const question of content.questions) paragraph(`- ${question}`);
}
