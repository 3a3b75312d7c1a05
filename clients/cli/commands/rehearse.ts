import type { Gap, OwnTest, Scores } from '../../../schemas/rehearsal.ts';
import type { Scenario } from '../../../schemas/scenario.ts';
import { type Language, say } from '../../../schemas/text.ts';
import { gapsOf } from '../../../server/evaluation/busy.ts';
import { scoresOf } from '../../../server/evaluation/scores.ts';
import { playedOnce, tryOwnTests } from '../../../server/exercise/own-tests.ts';
import { type Rehearsal, type Rehearsed, rehearse } from '../../../server/exercise/rehearse.ts';
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
import { rehearseAll } from './rehearse/all.ts';
import { type Step, sequenceOf } from './rehearse/sequence.ts';
import { failuresOf } from './rehearse/shortcomings.ts';

export interface RehearseOptions {
  readonly crew?: string;
  readonly seed?: number;
  readonly out?: string;
  readonly all?: boolean;
  readonly crews?: string;
}

export const run: Run<RehearseOptions> = async ({ args: [word], options, out }) => {
  if (options.all) {
    if (word !== undefined || options.crew !== undefined || options.out !== undefined)
      throw new Stop(exitCodes.usage, '--all plays every scenario; which crews, --crews says', {
        help: 'liaison rehearse --all --crews perfect,silent',
      });
    return await onThisMachine(() => rehearseAll(out, options));
  }
  if (options.crews !== undefined)
    throw new Stop(exitCodes.usage, '--crews goes with --all; the crew of one rehearsal is --crew', {
      help: 'liaison rehearse SCENARIO --crew slow',
    });
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
  const play = playedOnce(
    (some, rate) => rehearse({ scenario, seed: seed ?? scenario.seed, crews: some, rate, language }),
    scenario,
  );
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
    scores: scoresOf(played.state.scenario ?? scenario, played.log),
    gaps: gapsOf(scenario, played.log, played.endedAfter),
    tests,
  };
  if (out.json) out.data(asData(told));
  else print(told, file, out);
  return tests.every(({ ok }) => ok) && !played.loop ? exitCodes.done : exitCodes.problems;
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
  readonly tests: readonly OwnTest[];
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
    objectives: scores.objectives.map((one) => ({ ...one, title: say(one.title, language) })),
    gaps,
    tests: tests.map((test) => ({ crew: test.crew, ok: test.ok, failures: failuresOf(test) })),
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
      scores.objectives.map(({ id, points, max, title }) => [id, String(points), String(max), say(title, language)]),
    );
  }
  if (gaps.length > 0) {
    heading('Nothing to do for more than five minutes of class');
    for (const { bureau, from, to } of gaps) out.line(`  ${bureau}  ${elapsed(from)} - ${elapsed(to)}`);
  }
  if (tests.length > 0) {
    heading("The scenario's own tests");
    for (const test of tests)
      out.line(
        `  ${test.ok ? paint.good('ok    ') : paint.bad('failed')}  crew ${test.crew}${test.ok ? '' : `: ${failuresOf(test).join('; ')}`}`,
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
