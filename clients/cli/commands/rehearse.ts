import { performance } from 'node:perf_hooks';
import { crewNames, type Scenario } from '../../../schemas/scenario.ts';
import { type Language, say } from '../../../schemas/text.ts';
import { type Rehearsal, type Rehearsed, rehearse } from '../../../server/exercise/rehearse.ts';
import { openLibrary } from '../../../server/library.ts';
import { crewsOf } from '../../../server/rehearsing.ts';
import type { Run } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Out } from '../out.ts';
import { libraryOf } from '../own/data-folder.ts';
import { onThisMachine } from '../own/failures.ts';
import { findScenario } from '../own/scenario-file.ts';
import { writeWhole } from '../own/write-file.ts';
import { Stop, stopFor } from '../stop.ts';
import { toldLine } from '../story.ts';
import { printTable } from '../table.ts';
import { clean, cut, elapsed, plural } from '../text.ts';
import { crewWords, type Tried, tryOwnTests } from './rehearse/own-tests.ts';
import { type Scores, scoresOf } from './rehearse/scores.ts';
import { type Gap, gapsOf, type Step, sequenceOf } from './rehearse/sequence.ts';

export interface RehearseOptions {
  readonly crew?: string;
  readonly seed?: number;
  readonly out?: string;
  readonly all?: boolean;
}

export const run: Run<RehearseOptions> = async ({ args: [word], options, out }) => {
  if (options.all) {
    if (word !== undefined || options.crew !== undefined || options.out !== undefined)
      throw new Stop(exitCodes.usage, '--all plays every scenario with every crew', { help: 'liaison rehearse --all' });
    return await onThisMachine(() => rehearseAll(out, options));
  }
  if (word === undefined)
    throw new Stop(exitCodes.usage, 'Which scenario?', {
      help: 'liaison rehearse SCENARIO; `liaison list` shows them',
    });
  return await onThisMachine(() => rehearseOne(word, out, options));
};

async function rehearseOne(
  word: string,
  out: Out,
  { crew = 'perfect', seed, out: file, ...options }: RehearseOptions & { dataDir?: string; lang?: Language },
): Promise<ExitCode> {
  const scenario = await findScenario(word, libraryOf(options));
  const crews = readCrews(crew, scenario);
  const language = options.lang ?? scenario.languages[0] ?? 'en';
  const play = player(scenario, seed ?? scenario.seed, language);
  const played = await play(crews);
  if (file !== undefined) await writeWhole(file, played.archive());
  const tests = await tryOwnTests(scenario, play);
  const sequence = sequenceOf(played, scenario, language);
  const told: Story = {
    scenario,
    language,
    crew,
    seed: seed ?? scenario.seed,
    played,
    sequence,
    scores: scoresOf(scenario, played, language),
    gaps: gapsOf(sequence, scenario, played.endedAfter),
    tests,
  };
  if (out.json) out.data(asData(told));
  else print(told, file, out);
  return tests.every(({ ok }) => ok) && !played.loop ? exitCodes.done : exitCodes.problems;
}

/** Plays with a crew; the same crew is played once at one rate. */
function player(
  scenario: Scenario,
  seed: number,
  language: Language,
): (crews: Rehearsal['crews'], rate?: number) => Promise<Rehearsed> {
  const known = new Map<string, Promise<Rehearsed>>();
  return (crews, rate) => {
    const key = `${crewWords(crews)} ${rate ?? scenario.clock.rate}`;
    const before = known.get(key) ?? rehearse({ scenario, seed, crews, rate, language });
    known.set(key, before);
    return before;
  };
}

/** `perfect`, or `QN=perfect,QP=silent`: bureaus that are not named are silent. */
function readCrews(text: string, scenario: Scenario): Rehearsal['crews'] {
  const read = crewsOf(text, scenario);
  if ('code' in read) throw stopFor(read, exitCodes.usage);
  return read.crews;
}

interface Story {
  readonly scenario: Scenario;
  readonly language: Language;
  readonly crew: string;
  readonly seed: number;
  readonly played: Rehearsed;
  readonly sequence: readonly Step[];
  readonly scores: Scores;
  readonly gaps: readonly Gap[];
  readonly tests: readonly Tried[];
}

const injectsOf = ({ scenario, played }: Story) => {
  const fired = scenario.injects.filter(({ id }) => played.state.injects.get(id)?.state === 'fired');
  return {
    fired: fired.map(({ id }) => id),
    notFired: scenario.injects.filter((inject) => !fired.includes(inject)).map(({ id }) => id),
  };
};

function asData(story: Story) {
  const { scenario, language, crew, seed, played, sequence, scores, gaps, tests } = story;
  return {
    status: 'Exercise',
    scenario: scenario.id,
    title: say(scenario.title, language),
    crew,
    seed,
    language,
    hash: played.hash,
    entries: played.log.length,
    messages: played.state.messages.size,
    endedAfterMs: played.endedAfter,
    loop: played.loop,
    sequence,
    ...injectsOf(story),
    ...scores,
    gaps,
    tests,
  };
}

function print(story: Story, file: string | undefined, out: Out): void {
  const { scenario, language, crew, seed, played, sequence, scores, gaps, tests } = story;
  const { paint } = out;
  const heading = (text: string) => {
    out.line();
    out.line(paint.bold(text));
  };
  out.line(
    paint.bold(clean(`EXERCISE  ${say(scenario.title, language)}  rehearsed: crew ${crew}, seed ${seed}, ${language}`)),
  );
  heading('Sequence (exercise time)');
  const width = Math.min(
    24,
    Math.max(...sequence.map((step) => toldLine({ ...step, type: '', text: '' }, 0).trim().length)),
  );
  for (const step of sequence) {
    const line = `  ${elapsed(step.at).padStart(7)}  ${toldLine(step, width)}${step.inject === undefined ? '' : `  [${step.inject}]`}`;
    const shown = cut(clean(line), Math.min(out.width, 140));
    out.line(step.type.startsWith('expectation.') ? paint.dim(shown) : shown);
  }
  const { fired, notFired } = injectsOf(story);
  heading('Injects');
  out.line(`  fired: ${fired.join(', ') || 'none'}`);
  if (notFired.length > 0) out.line(`  not fired: ${notFired.join(', ')}`);
  if (scores.bureaus.length > 0) {
    heading('Points');
    printTable(
      out,
      ['BUREAU', 'POINTS', 'OF', 'MET', 'LATE', 'MISSED', 'FORBIDDEN'],
      scores.bureaus.map((one) =>
        [one.bureau, one.points, one.max, one.met, one.late, one.missed, one.forbidden].map(String),
      ),
    );
    printTable(
      out,
      ['OBJECTIVE', 'POINTS', 'OF', 'WHAT'],
      scores.objectives.map(({ id, points, max, title }) => [id, String(points), String(max), title]),
    );
  }
  if (gaps.length > 0) {
    heading('Nothing to do for more than five minutes of class');
    for (const { bureau, from, to } of gaps) out.line(`  ${bureau}  ${elapsed(from)} - ${elapsed(to)}`);
  }
  if (tests.length > 0) {
    heading("The scenario's own tests");
    for (const { crew: who, ok, failures } of tests)
      out.line(
        `  ${ok ? paint.good('ok    ') : paint.bad('failed')}  crew ${who}${ok ? '' : `: ${failures.join('; ')}`}`,
      );
  }
  out.line();
  if (played.loop) out.line(paint.bad('  It goes round in a circle: more than 1000 entries at one instant.'));
  out.line(
    `  ${plural(played.log.length, 'entry', 'entries')}, ${plural(played.state.messages.size, 'message')}, ended at ${elapsed(played.endedAfter)}`,
  );
  if (file !== undefined) out.line(`  kept as ${file}`);
  out.line(`  hash ${played.hash}`);
}

/** Every scenario of the product, with every crew. */
async function rehearseAll(out: Out, { seed, lang }: { seed?: number; lang?: Language }): Promise<ExitCode> {
  const library = openLibrary();
  const rows: {
    scenario: string;
    crew: string;
    entries: number;
    points: string;
    tests: string;
    ms: number;
    hash: string;
  }[] = [];
  const failed: string[] = [];
  for (const { id } of await library.list()) {
    const scenario = await findScenario(id, library);
    const language = lang ?? scenario.languages[0] ?? 'en';
    const play = player(scenario, seed ?? scenario.seed, language);
    const mixes = scenario.tests.flatMap(({ crew }) => (typeof crew === 'string' ? [] : [crew]));
    for (const crews of [...crewNames, ...mixes]) {
      const crew = crewWords(crews);
      const begun = performance.now();
      const played = await play(crews);
      const ms = Math.round(performance.now() - begun);
      const own = scenario.tests.filter((test) => crewWords(test.crew) === crew);
      const tests = await tryOwnTests(scenario, play, own);
      const failures = [
        ...tests.flatMap((test) => test.failures),
        ...(played.loop && tests.length === 0 ? ['it goes round in a circle'] : []),
      ];
      failed.push(...failures.map((what) => `${id}, crew ${crew}: ${what}`));
      const points = scoresOf(scenario, played, language).bureaus.map(
        (one) => `${one.bureau} ${one.points}/${one.max}`,
      );
      rows.push({
        scenario: id,
        crew,
        entries: played.log.length,
        points: points.join(' '),
        tests: failures.length > 0 ? 'failed' : tests.length > 0 ? 'ok' : '-',
        ms,
        hash: played.hash,
      });
    }
  }
  for (const { file } of await library.problems()) failed.push(`${file} cannot be played: liaison check`);
  if (out.json) out.data({ status: 'Exercise', rehearsals: rows, failures: failed });
  else {
    out.line('EXERCISE  every scenario, every crew');
    out.line();
    printTable(
      out,
      ['SCENARIO', 'CREW', 'ENTRIES', 'MS', 'TESTS', 'HASH', 'POINTS'],
      rows.map((row) => [
        row.scenario,
        row.crew,
        String(row.entries),
        String(row.ms),
        row.tests,
        row.hash.slice(0, 12),
        row.points,
      ]),
    );
    for (const failure of failed) out.line(`  ${out.paint.bad('failed')}  ${clean(failure)}`);
  }
  return failed.length === 0 ? exitCodes.done : exitCodes.problems;
}
