import { Argument, Command, CommanderError, Option } from 'commander';
import type { Spec, Option as SpecOption } from './command.ts';
import { commands, common } from './commands.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type Out, openOut } from './out.ts';
import { version } from './package.ts';
import { Stop } from './stop.ts';
import { clean } from './text.ts';

/** Runs the command that these words name and gives its exit code. Never rejects. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  const out = openOut({ json: words.includes('--json'), color: !words.includes('--no-color') });
  let usage: Command | undefined;
  const told: string[] = [];
  let exit: ExitCode = exitCodes.done;
  const program = new Command('liaison')
    .description(`liaison ${version()} - EXERCISE software, fictional data only`)
    .usage('[command] [options]')
    .version(`liaison ${version()}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this')
    .addHelpText('after', examples(topExamples))
    .exitOverride()
    .configureOutput({ writeErr: (text) => told.push(text), outputError: () => {} })
    .showSuggestionAfterError();

  for (const spec of commands) {
    const command = addCommand(program, spec);
    command.action(async () => {
      usage = command;
      const named = words.includes(spec.name);
      // commander's own type says no more about what was read
      exit = await spec.run({ args: command.args, options: <T>() => command.opts() as T, out, named });
    });
  }

  program.addHelpCommand(
    new Command('help').argument('[command]').description('show what a command does').helpGroup('Other:'),
  );

  try {
    await program.parseAsync(words, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
    // `liaison help nosuch` prints the help as an error.
    if (error instanceof CommanderError && error.code === 'commander.help') for (const text of told) out.warn(text);
    const stop = stopOf(error);
    const help =
      stop.help ??
      (stop.exit === exitCodes.usage ? `liaison ${usage?.name() ?? ''} --help shows what it knows` : undefined);
    tell(stop, help, out);
    if (!(error instanceof Stop) && !(error instanceof CommanderError))
      out.warn(
        words.includes('--debug') && error instanceof Error
          ? String(error.stack)
          : `  help: Run it again with --debug and send us what it prints (liaison ${usage?.name() ?? ''}, version ${version()})`,
      );
    return stop.exit;
  }
}

const topExamples = [
  ['liaison', 'start a class with the starter scenario'],
  ['liaison start the-borrowed-passport', 'start a class with this scenario'],
  ['liaison demo', 'try it alone: bots play all other bureaus'],
  ['liaison COMMAND --help', 'what a command does, with an example'],
] as const;

function examples(lines: readonly (readonly [words: string, what: string])[]): string {
  const width = Math.max(...lines.map(([typed]) => typed.length));
  return ['', 'Examples:', ...lines.map(([typed, what]) => `  ${typed.padEnd(width)}   ${what}`)].join('\n');
}

function addCommand(program: Command, spec: Spec): Command {
  const command = program
    .command(spec.name, { isDefault: spec.name === 'start' })
    .description(spec.about)
    .helpGroup(`${spec.group}:`)
    .helpOption('-h, --help', 'show this')
    .addHelpText('after', examples(spec.examples));
  for (const [word, about] of spec.args) command.addArgument(new Argument(word, about));
  for (const option of spec.options) addOption(command, option, 'Options:');
  for (const option of common) addOption(command, option, 'Everywhere:');
  return command;
}

function addOption(command: Command, { flags, about, read }: SpecOption, group: string): void {
  const option = new Option(flags, about).helpGroup(group);
  if (read) option.argParser(read);
  command.addOption(option);
}

/** `error: unknown option '--prot'\n(Did you mean --port?)` as what happened and what to do. */
function stopOf(error: unknown): Stop {
  if (error instanceof Stop) return error;
  if (error instanceof CommanderError) {
    const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
    const help = rest.join(' ').replace(/^\((.*)\)$/, '$1');
    const message = error.code === 'commander.help' ? 'There is no such command' : first;
    return new Stop(exitCodes.usage, message.charAt(0).toUpperCase() + message.slice(1), {
      help: help || 'liaison --help shows the commands, liaison COMMAND --help the options of one',
    });
  }
  return new Stop(
    exitCodes.failed,
    `This should not have happened: ${error instanceof Error ? error.message : String(error)}`,
  );
}

function tell({ code, message, details, place }: Stop, help: string | undefined, out: Out): void {
  if (out.json) {
    const more = { ...(help !== undefined && { hint: help }), ...(details.length > 0 && { details }) };
    out.data({ error: { code, message, ...more, ...place } });
  }
  out.warn(clean(message));
  for (const line of details) out.warn(`  ${clean(line)}`);
  if (help !== undefined) out.warn(`  help: ${clean(help)}`);
}
