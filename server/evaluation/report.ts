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
    ...section(
      w.round,
      review.hotwash.flatMap((one) => round(one, language)),
    ),
    ...section(w.plan, plan(review, language)),
    ...review.bureaus
      .filter(
        ({ expectations, measures, assessed, writing }) =>
          expectations.length > 0 ||
          measures.sent > 0 ||
          writing !== undefined ||
          assessed.some(({ points }) => points !== undefined),
      )
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
    ...judged(one, language),
  ];
}

/** What people judged: the level, its points, and their words. */
function judged({ assessed, writing }: BureauReview, language: Language): string[] {
  const w = words[language];
  const said = assessed.flatMap(({ title, points, max, level, levels, reason = '' }) => {
    if (points === undefined) return [];
    const label = level === undefined ? '' : `${text(say(levels[level]?.label, language))}, `;
    return [
      `- ${text(say(title, language))}: ${label}${points} ${w.of} ${max}${reason === '' ? '' : `. ${text(reason)}`}`,
    ];
  });
  if (writing)
    said.push(`- ${w.writing}: ${writing.rating} ${w.of} 5${writing.reason === '' ? '' : `. ${text(writing.reason)}`}`);
  return said.length === 0 ? [] : [`### ${w.judged}`, '', ...said, ''];
}

/** A question of the round after the end: how often each answer was given, or what was said. */
function round({ ask, kind, choices, answers }: Review['hotwash'][number], language: Language): string[] {
  const w = words[language];
  const head = `- ${text(say(ask, language))} (${answers.length} ${w.answers}`;
  if (kind === 'text')
    return [
      `${head})`,
      ...answers.map(({ text: said, name }) => `  - ${text(said)}${name === undefined ? '' : ` (${text(name)})`}`),
    ];
  const possible = kind === 'scale' ? ['1', '2', '3', '4', '5'] : choices.map((_, index) => String(index));
  const mean = answers.reduce((sum, one) => sum + Number(one.text), 0) / answers.length;
  return [
    `${head}${kind === 'scale' && answers.length > 0 ? `, ${w.mean} ${Math.round(mean * 10) / 10}` : ''})`,
    ...possible.map((answer, index) => {
      const label = kind === 'scale' ? answer : text(say(choices[index], language));
      return `  - ${label}: ${answers.filter((one) => one.text === answer).length}`;
    }),
  ];
}

function plan({ plan: said, planFields, planRows }: Review, language: Language): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    ...(said === '' ? [] : [text(said)]),
    ...(said === '' || planRows.length === 0 ? [] : ['']),
    ...(planRows.length === 0
      ? []
      : [
          line(planFields.map(({ label }) => text(say(label, language)))),
          line(planFields.map(() => '---')),
          ...planRows.map((row) => line(planFields.map(({ id }) => text(row[id] ?? '')))),
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
    ...(row.steps && row.outcome !== 'met'
      ? [
          `- ${text(say(row.title, language))}: ${row.steps.filter(({ at }) => at !== undefined).length} ${w.of} ${row.steps.length} ${w.steps}`,
        ]
      : []),
    ...(row.together
      ? [
          `- ${text(say(row.title, language))}: ${w.together} ${row.together.parts
            .filter(({ bureau: other }) => other !== row.bureau)
            .map(({ bureau: other, outcome }) => `${text(other)} (${w.outcome[outcome]})`)
            .join(', ')}`,
        ]
      : []),
    ...(row.near ?? []).map((act) => `- ${w.near}: ${text(say(row.title, language))}, ${elapsed(act.at)}`),
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
