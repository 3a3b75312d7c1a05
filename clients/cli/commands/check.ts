import path from 'node:path';
import { type CheckedFile, checkScenarioFile } from '../../../server/checking.ts';
import { notReady } from '../../../server/library.ts';
import { largestScenario, type ScenarioProblem } from '../../../server/loader/load.ts';
import { shippedScenarios } from '../../../server/loader/world.ts';
import type { Common, Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Out } from '../out.ts';
import { libraryOf } from '../own/data-folder.ts';
import { onThisMachine } from '../own/failures.ts';
import { isPath, problemLine, readScenarioFile, readUpTo } from '../own/scenario-file.ts';
import { version } from '../package.ts';
import { Stop } from '../stop.ts';
import { clean, plural } from '../text.ts';

export interface CheckOptions {
  readonly strict?: boolean;
  readonly rehearse?: boolean;
  readonly format?: 'text' | 'json' | 'sarif';
}

/** What was found in one file; a file that cannot be read has `stop`. */
type Checked = ({ readonly file: string } & CheckedFile) | { readonly file: string; readonly stop: Stop };

export const run: Run<CheckOptions> = async ({ args, options, out }) => {
  const format = options.format ?? (options.json ? 'json' : 'text');
  const checked: Checked[] = [];
  for (const file of args) checked.push(await checkFile(file, options));
  // JSON documents tell of files that cannot be read too; people read it where errors are.
  for (const one of checked) if ('stop' in one) sayUnreadable(one.stop, out);
  formats[format](checked, out);
  if (checked.some((one) => 'stop' in one)) return exitCodes.notFound;
  const problems = checked.flatMap((one) => ('stop' in one ? [] : one.problems));
  if (problems.some(({ code }) => code === 'unsupported_format')) return exitCodes.version;
  return checked.every((one) => 'ok' in one && one.ok) ? exitCodes.done : exitCodes.problems;
};

async function checkFile(word: string, options: CheckOptions & Common): Promise<Checked> {
  const { strict = false, rehearse = false } = options;
  const shown = word === '-' ? 'stdin' : word;
  try {
    const { file, bytes, inLibrary } = await read(word, options);
    const { ok, problems, more } = await checkScenarioFile(bytes, { file, strict, rehearse, inLibrary });
    return { file, ok, problems, more };
  } catch (error) {
    if (error instanceof Stop) return { file: shown, stop: error };
    throw error;
  }
}

interface Given {
  /** As it is named in what is said. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly inLibrary: boolean;
}

/** What was named: what is written into the command, a file, or a scenario of the library by its id. */
async function read(word: string, options: Common): Promise<Given> {
  if (word === '-')
    return { file: 'stdin', bytes: await readUpTo(process.stdin, largestScenario + 1), inLibrary: false };
  try {
    const inLibrary = path.dirname(path.resolve(word)) === shippedScenarios();
    return { file: word, bytes: await readScenarioFile(word), inLibrary };
  } catch (error) {
    if (!(error instanceof Stop) || isPath(word)) throw error;
    const source = await onThisMachine(() => libraryOf(options).source(word));
    if ('problem' in source) throw error;
    return { file: `${word}.yaml`, bytes: new TextEncoder().encode(source.text), inLibrary: true };
  }
}

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
      out.line(sumUp(one));
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
    const rules = [...new Set(checked.flatMap((one) => ('stop' in one ? [] : one.problems.map(({ code }) => code))))];
    out.data({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'liaison',
              version: version(),
              rules: rules.map((id) => ({ id, shortDescription: { text: inWords(id) } })),
            },
          },
          columnKind: 'utf16CodeUnits',
          invocations: [
            {
              executionSuccessful: checked.every((one) => 'ok' in one),
              toolExecutionNotifications: checked.flatMap((one) =>
                'stop' in one ? [{ level: 'error', message: { text: one.stop.message } }] : [],
              ),
            },
          ],
          results: checked.flatMap((one) =>
            'stop' in one
              ? []
              : one.problems.map((problem) => sarifResult(one.file, problem, rules.indexOf(problem.code))),
          ),
        },
      ],
    });
  },
};

/** `1 problem`, or what there is of warnings and hints. */
function sumUp({ file, ok, problems, more }: Extract<Checked, { ok: boolean }>): string {
  const count = (wanted: ScenarioProblem['severity']) => problems.filter(({ severity }) => severity === wanted).length;
  if (count('error') > 0) return notReady(file, count('error') + more);
  if (problems.length === 0) return `${file}: no problems`;
  const parts = [
    ...(count('warning') > 0 ? [plural(count('warning'), 'warning')] : []),
    ...(count('hint') > 0 ? [plural(count('hint'), 'hint')] : []),
    ...(more > 0 ? [`${more} more`] : []),
  ];
  return `${file}: ${parts.join(', ')}${ok ? ', can be played' : ' (checked strictly)'}`;
}

const inWords = (code: string): string => {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

const sarifResult = (
  file: string,
  { code, severity, line, column, path: key, message, hint }: ScenarioProblem,
  ruleIndex: number,
) => ({
  ruleId: code,
  ruleIndex,
  level: levels[severity],
  message: { text: hint === undefined ? message : `${message} ${hint}` },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: file.split(path.sep).map(encodeURIComponent).join('/') },
        region: { startLine: line, startColumn: column },
      },
      ...(key !== '' && { logicalLocations: [{ fullyQualifiedName: key }] }),
    },
  ],
});
