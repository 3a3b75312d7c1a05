import { performance } from 'node:perf_hooks';
import type { OwnTest, Scores } from '../../../../schemas/rehearsal.ts';
import { type CrewName, type Crews, crewNames } from '../../../../schemas/scenario.ts';
import type { Language } from '../../../../schemas/text.ts';
import { scoresOf } from '../../../../server/evaluation/scores.ts';
import { crewWords, playedOnce, tryOwnTests } from '../../../../server/exercise/own-tests.ts';
import { rehearse } from '../../../../server/exercise/rehearse.ts';
import { notReady, openLibrary } from '../../../../server/library.ts';
import { type ExitCode, exitCodes } from '../../exit-codes.ts';
import type { Out } from '../../out.ts';
import { findScenario } from '../../own/scenario-file.ts';
import { Stop } from '../../stop.ts';
import { printTable } from '../../table.ts';
import { clean } from '../../text.ts';
import { failuresOf } from './shortcomings.ts';

/** One scenario, played by one crew. */
interface Row {
  readonly scenario: string;
  readonly crew: string;
  readonly points: number;
  readonly max: number;
  readonly fullMarks: boolean;
  readonly bureaus: Scores['bureaus'];
  /** The file's own tests of this crew: all well, not, or there are none. */
  readonly tests: 'ok' | 'failed' | '-';
  readonly entries: number;
  readonly ms: number;
  readonly hash: string;
}

export interface AllOptions {
  readonly seed?: number;
  readonly lang?: Language;
  /** `perfect,silent`; absent: every crew. */
  readonly crews?: string;
}

/** Every scenario of the product, with every crew, and with the mixes of its own tests. */
export async function rehearseAll(out: Out, { seed, lang, crews: wished }: AllOptions): Promise<ExitCode> {
  const crews = wished === undefined ? crewNames : readNames(wished);
  const library = openLibrary();
  const rows: Row[] = [];
  const failures: string[] = [];
  for (const { id } of await library.list()) {
    const scenario = await findScenario(id, library);
    const language = lang ?? scenario.languages[0] ?? 'en';
    const play = playedOnce(
      (some, rate) => rehearse({ scenario, seed: seed ?? scenario.seed, crews: some, rate, language }),
      scenario,
    );
    const mixes = scenario.tests.flatMap(({ crew }) => (typeof crew === 'string' ? [] : [crew]));
    const seen = new Set<string>();
    for (const some of [...crews, ...(wished === undefined ? mixes : [])] satisfies Crews[]) {
      const crew = crewWords(some);
      if (seen.has(crew)) continue;
      seen.add(crew);
      const begun = performance.now();
      const played = await play(some);
      const ms = Math.round(performance.now() - begun);
      const tests = await tryOwnTests(
        scenario,
        play,
        scenario.tests.filter((test) => crewWords(test.crew) === crew),
      );
      const wrong = [
        ...tests.flatMap(failuresOf),
        ...(played.loop && tests.length === 0 ? ['it goes round in a circle'] : []),
      ];
      failures.push(...wrong.map((what) => `${id}, crew ${crew}: ${what}`));
      const { bureaus, fullMarks } = scoresOf(played.state.scenario ?? scenario, played.log);
      const sum = (what: 'points' | 'max') => Math.round(bureaus.reduce((all, one) => all + one[what], 0) * 100) / 100;
      rows.push({
        scenario: id,
        crew,
        points: sum('points'),
        max: sum('max'),
        fullMarks,
        bureaus,
        tests: verdictOf(tests, wrong),
        entries: played.log.length,
        ms,
        hash: played.hash,
      });
    }
  }
  for (const { file, errors } of await library.problems()) failures.push(notReady(file, errors));
  if (out.json) out.data({ status: 'Exercise', rehearsals: rows, failures });
  else print(out, rows, crews, failures);
  return failures.length === 0 ? exitCodes.done : exitCodes.problems;
}

const verdictOf = (tests: readonly OwnTest[], wrong: readonly string[]): Row['tests'] =>
  wrong.length > 0 ? 'failed' : tests.length > 0 ? 'ok' : '-';

/** A line for each scenario: what each crew had of the points that there are, and how its own tests went. */
function print(out: Out, rows: readonly Row[], crews: readonly string[], failures: readonly string[]): void {
  const scenarios = [...new Set(rows.map(({ scenario }) => scenario))];
  out.line('EXERCISE  every scenario, by crew: points of those that there are');
  out.line();
  printTable(
    out,
    ['SCENARIO', ...crews.map((crew) => crew.toUpperCase()), 'OWN TESTS', 'MS'],
    scenarios.map((scenario) => {
      const mine = rows.filter((row) => row.scenario === scenario);
      const tested = mine.filter(({ tests }) => tests !== '-');
      const failed = tested.filter(({ tests }) => tests === 'failed').length;
      return [
        scenario,
        ...crews.map((crew) => {
          const row = mine.find((one) => one.crew === crew);
          return row ? `${row.points}/${row.max}` : '';
        }),
        tested.length === 0 ? '-' : failed > 0 ? `${failed} of ${tested.length} failed` : `ok (${tested.length})`,
        String(mine.reduce((all, { ms }) => all + ms, 0)),
      ];
    }),
  );
  for (const failure of failures) out.line(`  ${out.paint.bad('failed')}  ${clean(failure)}`);
}

function readNames(text: string): readonly CrewName[] {
  const words = [...new Set(text.split(',').map((word) => word.trim()))];
  return words.map((word) => {
    const name = crewNames.find((one) => one === word);
    if (name === undefined)
      throw new Stop(exitCodes.usage, `There is no such crew: ${clean(word)}`, {
        help: `--crews takes some of ${crewNames.join(', ')}, with commas between them`,
      });
    return name;
  });
}
