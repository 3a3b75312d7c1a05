import { millis } from '../../schemas/ids.ts';
import type { BureauReview, ExpectationReview, ObjectiveReview, Review } from '../../schemas/review.ts';
import { type Language, say } from '../../schemas/text.ts';
import { words } from './report-words.ts';

/**
 * A review as a Markdown text in one language: the whole class first, then each bureau by itself. Marked EXERCISE at both ends. Nothing in it
 * can be read as markup: what people wrote is escaped.
 */
export function markdown(review: Review, language: Language): string {
  const w = words[language];
  const { numbers } = review;
  const elapsed = elapsedIn(review);
  const all = new Map(review.bureaus.flatMap(({ expectations }) => expectations.map((one) => [one.id, one] as const)));
  const named = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const one = all.get(id);
      return one ? [`- ${text(say(one.title, language))}: ${w.outcome[one.outcome]}${said(one, language)}`] : [];
    });
  const banner = `EXERCISE - ${text(review.codeword)} - EXERCISE`;
  const lines = [
    banner,
    '',
    `# ${w.report}: ${text(say(review.title, language))}`,
    '',
    `## ${w.inNumbers}`,
    '',
    `- ${w.people}: ${numbers.people}`,
    `- ${w.messages}: ${numbers.sent}`,
    `- ${w.acknowledged}: ${numbers.acknowledgedInTime} ${w.of} ${numbers.acknowledgementsDue}`,
    `- ${w.answered}: ${numbers.answeredInTime} ${w.of} ${numbers.answersDue}`,
    `- ${w.median}: ${numbers.medianResponseMs === undefined ? w.none : minutes(numbers.medianResponseMs)}`,
    `- ${w.refused}: ${numbers.refusals}`,
    `- ${w.hints}: ${numbers.hints}`,
    '',
    ...section(
      w.objectives,
      review.objectives.map((one) => objective(one, language)),
    ),
    ...section(w.best, named(review.best)),
    ...section(w.discuss, named(review.discuss)),
    ...section(
      w.questions,
      review.questions.flatMap(({ ask, answers }) => [
        `- ${text(say(ask, language))}`,
        ...answers.map((answer) => `  - ${text(answer)}`),
      ]),
    ),
    ...section(
      w.remarks,
      review.remarks.filter((one) => one.text !== '').map(({ at, text: word }) => `- ${elapsed(at)} ${text(word)}`),
    ),
    ...section(w.plan, review.plan === '' ? [] : [text(review.plan)]),
    ...review.bureaus
      .filter(({ expectations, measures }) => expectations.length > 0 || measures.sent > 0)
      .flatMap((one) => bureau(one, language, elapsed)),
    ...section(
      w.course,
      review.timeline.flatMap(({ at, kind, title, bureau: who }) =>
        title === undefined
          ? []
          : [
              `- ${elapsed(at)} ${kind === 'late' || kind === 'missed' ? `${w.outcome[kind]}: ` : ''}${who ? `${text(who)}: ` : ''}${text(say(title, language))}`,
            ],
      ),
    ),
    banner,
  ];
  return `${lines.join('\n')}\n`;
}

function bureau(one: BureauReview, language: Language, elapsed: (at: string) => string): string[] {
  const w = words[language];
  const { measures } = one;
  const rows = one.expectations.filter(({ outcome }) => outcome !== 'notOpened');
  return [
    `## ${text(say(one.name, language))} (${text(one.id)})`,
    '',
    ...(one.people.length > 0 ? [one.people.map(text).join(', '), ''] : []),
    ...(one.bot ? [w.bot, ''] : []),
    `${one.points} ${w.of} ${one.max} ${w.points}. ${w.answered}: ${measures.answeredInTime} ${w.of} ${measures.answersDue}. ${w.refused}: ${measures.refusals}. ${w.hints}: ${measures.hints}.`,
    '',
    ...(rows.length === 0
      ? []
      : [
          `| ${w.expectation} | ${w.result} | ${w.points} | ${w.at} |`,
          '| --- | --- | --- | --- |',
          ...rows.map(
            (row) =>
              `| ${text(say(row.title, language))} | ${w.outcome[row.outcome]}${row.scored ? '' : ` (${w.unscored})`} | ${row.adjusted?.points ?? row.points} ${w.of} ${row.max} | ${row.decidedAt && row.outcome !== 'missed' ? elapsed(row.decidedAt) : ''} |`,
          ),
          '',
          ...rows.flatMap((row) => remarks(row, language, elapsed)),
          '',
        ]),
  ];
}

function remarks(row: ExpectationReview, language: Language, elapsed: (at: string) => string): string[] {
  const w = words[language];
  return [
    ...(row.feedback === undefined
      ? []
      : [
          `- ${text(say(row.title, language))}: ${text(say(row.feedback, language))}${row.rule ? ` (${text(row.rule)})` : ''}`,
        ]),
    ...row.forbidden.map(
      (act) =>
        `- ${w.forbidden}: ${text(say(row.title, language))}, ${elapsed(act.at)}, ${act.points}${act.rule ? ` (${text(act.rule)})` : ''}`,
    ),
    ...(row.adjusted
      ? [`- ${w.word}: ${text(say(row.title, language))}: ${row.adjusted.points}, ${text(row.adjusted.reason)}`]
      : []),
  ];
}

const said = (one: ExpectationReview, language: Language): string =>
  one.feedback === undefined ? '' : `. ${text(say(one.feedback, language))}`;

function objective({ title, points, max, share }: ObjectiveReview, language: Language): string {
  const w = words[language];
  return `- ${text(say(title, language))}: ${share === undefined ? w.none : `${Math.round(share * 100)} % (${points} ${w.of} ${max})`}`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];

/** Exercise time since the start, `00:12:30`. */
function elapsedIn({ startsAt }: Review): (at: string) => string {
  return (at) => {
    const seconds = Math.max(0, Math.round((millis(at) - millis(startsAt)) / 1000));
    return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
      .map((part) => String(part).padStart(2, '0'))
      .join(':');
  };
}

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** One line, without anything that Markdown or HTML would take for its own. */
const text = (words: string): string =>
  words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`)
    .trim();
