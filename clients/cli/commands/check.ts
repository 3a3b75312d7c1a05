import path from 'node:path';
import { type Loaded, largestScenario, loadScenario, type ScenarioProblem } from '../../../server/loader/load.ts';
import { shippedScenarios } from '../../../server/loader/world.ts';
import type { Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Out } from '../out.ts';
import { problemLine, readScenarioFile, readUpTo } from '../own/scenario-file.ts';
import { version } from '../package.ts';
import { Stop } from '../stop.ts';
import { clean, plural } from '../text.ts';

export interface CheckOptions {
  readonly strict?: boolean;
  readonly format?: 'text' | 'json' | 'sarif';
}

/** What was found in one file; a file that cannot be read has `stop`. */
type Checked =
  | {
      readonly file: string;
      readonly ok: boolean;
      readonly problems: readonly ScenarioProblem[];
      readonly more: number;
    }
  | { readonly file: string; readonly stop: Stop };

export const run: Run<CheckOptions> = async ({ args, options, out }) => {
  const format = options.format ?? (options.json ? 'json' : 'text');
  const checked: Checked[] = [];
  for (const file of args) checked.push(await checkFile(file, options.strict ?? false));
  // JSON documents tell of files that cannot be read too; people read it where errors are.
  for (const one of checked) if ('stop' in one) sayUnreadable(one.stop, out);
  formats[format](checked, out);
  if (checked.some((one) => 'stop' in one)) return exitCodes.notFound;
  return checked.every((one) => 'ok' in one && one.ok) ? exitCodes.done : exitCodes.problems;
};

async function checkFile(file: string, strict: boolean): Promise<Checked> {
  const shown = file === '-' ? 'stdin' : file;
  try {
    const bytes = file === '-' ? await readUpTo(process.stdin, largestScenario + 1) : await readScenarioFile(file);
    const inLibrary = file !== '-' && path.dirname(path.resolve(file)) === shippedScenarios();
    return { file: shown, ...found(await loadScenario(bytes, { file: shown, strict, inLibrary })) };
  } catch (error) {
    if (error instanceof Stop) return { file: shown, stop: error };
    throw error;
  }
}

const found = (loaded: Loaded) =>
  loaded.ok
    ? { ok: true, problems: loaded.hints, more: loaded.more }
    : { ok: false, problems: loaded.problems, more: loaded.more };

function sayUnreadable({ message, details, help }: Stop, out: Out): void {
  out.warn(message);
  for (const line of details) out.warn(`  ${line}`);
  if (help !== undefined) out.warn(`  help: ${help}`);
}

const formats: Readonly<Record<'text' | 'json' | 'sarif', (checked: readonly Checked[], out: Out) => void>> = {
  text(checked, out) {
    for (const one of checked) {
      if ('stop' in one) continue;
      for (const problem of one.problems) {
        out.line(clean(problemLine(one.file, problem)));
        if (problem.hint !== undefined) out.line(`  help: ${clean(problem.hint)}`);
      }
      if (one.more > 0) out.line(`${one.file}: and ${one.more} more`);
      out.line(`${one.file}: ${sumUp(one)}`);
    }
  },
  json(checked, out) {
    out.data({
      ok: checked.every((one) => 'ok' in one && one.ok),
      files: checked.map((one) =>
        'stop' in one
          ? {
              file: one.file,
              ok: false,
              error: { code: one.stop.code, message: one.stop.message, hint: one.stop.help },
            }
          : one,
      ),
    });
  },
  sarif(checked, out) {
    out.data({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'liaison', version: version(), rules: rulesOf(checked) } },
          results: checked.flatMap((one) =>
            'stop' in one ? [] : one.problems.map((problem) => sarifResult(one.file, problem)),
          ),
        },
      ],
    });
  },
};

function sumUp({ ok, problems, more }: Extract<Checked, { ok: boolean }>): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const hints = problems.length - errors;
  if (errors > 0) return plural(errors + more, 'problem');
  if (hints > 0) return `${plural(hints + more, 'hint')}${ok ? ', can be played' : ' (checked strictly)'}`;
  return 'no problems';
}

const rulesOf = (checked: readonly Checked[]) =>
  [...new Set(checked.flatMap((one) => ('stop' in one ? [] : one.problems.map(({ code }) => code))))].map((id) => ({
    id,
  }));

const sarifResult = (file: string, { code, severity, line, column, message, hint }: ScenarioProblem) => ({
  ruleId: code,
  level: severity === 'error' ? 'error' : 'note',
  message: { text: hint === undefined ? message : `${message} ${hint}` },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: file.split(path.sep).map(encodeURIComponent).join('/') },
        region: { startLine: line, startColumn: column },
      },
    },
  ],
});
