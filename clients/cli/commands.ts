import { languages } from '../../schemas/text.ts';
import { defineCommand, type Option, type Spec } from './command.ts';
import type { CheckOptions } from './commands/check.ts';
import type { ConnectOptions } from './commands/connect.ts';
import type { DemoOptions } from './commands/demo.ts';
import type { ExportOptions } from './commands/export.ts';
import type { NewOptions } from './commands/new.ts';
import type { RehearseOptions } from './commands/rehearse.ts';
import type { RunsOptions } from './commands/runs.ts';
import type { SchemaOptions } from './commands/schema.ts';
import type { StartOptions } from './commands/start.ts';
import { count, oneOf, port, rate, rooms, seed, several, time } from './value.ts';

/** Where the data folder is if nobody says otherwise; as `server/config.ts` has it, in the words of each system. */
const folders: Readonly<Record<string, string>> = {
  win32: '%LOCALAPPDATA%\\liaison',
  darwin: '~/Library/Application Support/liaison',
};
const usual = folders[process.platform] ?? '~/.local/share/liaison';

/** Options that every command has. */
export const common: readonly Option[] = [
  { flags: '--json', about: 'print data as JSON, one line each; words for people go to stderr' },
  { flags: '--no-input', about: 'ask nothing, open nothing' },
  { flags: '--no-color', about: 'no colours (also NO_COLOR)' },
  {
    flags: '-C, --data-dir <DIR>',
    about: `the data folder: exercises, and own scenarios in scenarios/ (also LIAISON_DATA_DIR; else ${usual})`,
  },
  { flags: '--lang <LANGUAGE>', about: `language of an exercise: ${languages.join(', ')}`, read: oneOf(languages) },
  { flags: '--debug', about: 'with a failure, say where in the program it was' },
];

const serving: readonly Option[] = [
  {
    flags: '-p, --port <N>',
    about: 'listen on this port; 0: any free one (8080, or the next that is free)',
    read: port,
  },
  { flags: '--seed <N>', about: 'what is left to chance is drawn from this number', read: seed },
  { flags: '--rate <X>', about: 'exercise minutes for each minute of the class', read: rate },
  { flags: '--untimed', about: 'deadlines are shown, and nothing is ever late' },
  { flags: '--no-open', about: 'do not open the browser' },
];

/** Every command of the product, in the order of the help. Nothing heavy is imported here: `--help` answers at once. */
export const commands: readonly Spec[] = [
  defineCommand<StartOptions>({
    name: 'start',
    group: 'Class',
    about: 'start a class (what happens without a command)',
    args: [
      ['[scenario]', 'id of a scenario, or a YAML file; without it, what has not ended goes on, or the starter begins'],
    ],
    options: [
      ...serving,
      {
        flags: '--lan',
        about: 'let the class in from the network at once; else only this computer, until you open it',
      },
      {
        flags: '--rooms <N>',
        about: 'the same scenario in 2 to 10 rooms at once, or in rooms with names: Blue,Green',
        read: rooms,
      },
      { flags: '--address <IP>', about: 'the address that the class is shown, in words and as QR' },
      { flags: '--allow-host <NAME>', about: 'answer to this host name too (several times)', read: several },
      { flags: '--allow-origin <URL>', about: 'let a page from there connect (several times)', read: several },
      { flags: '--max-connections <N>', about: 'connections in all (500)', read: count },
      { flags: '--max-per-address <N>', about: 'connections from one address (60)', read: count },
      { flags: '--no-rate-limit', about: 'for load tests on this computer alone: take commands as fast as they come' },
      { flags: '--tls-cert <FILE>', about: 'certificate, for https' },
      { flags: '--tls-key <FILE>', about: 'its private key' },
      { flags: '--no-qr', about: 'no QR code' },
    ],
    examples: [
      ['liaison', 'the starter scenario, in your browser'],
      ['liaison start the-borrowed-passport --lan', 'another one, and the class may join at once'],
      ['liaison start the-borrowed-passport --rooms 3', 'three rooms, started together and compared in the console'],
      ['liaison start my-scenario.yaml --seed 7', 'your own, with the same chances each time'],
    ],
    load: () => import('./commands/start.ts'),
  }),
  defineCommand<DemoOptions>({
    name: 'demo',
    group: 'Class',
    about: 'try it alone: bots play all other bureaus, this computer only',
    args: [['[scenario]', 'id of a scenario, or a YAML file (the starter)']],
    options: serving,
    examples: [['liaison demo --rate 2', 'the starter scenario at double speed, you at the first bureau']],
    load: () => import('./commands/demo.ts'),
  }),
  defineCommand({
    name: 'list',
    group: 'Scenarios',
    about: 'show the scenarios that can be played',
    examples: [
      ['liaison list', 'as a table'],
      ['liaison list --json', 'for a program'],
    ],
    load: () => import('./commands/list.ts'),
  }),
  defineCommand({
    name: 'show',
    group: 'Scenarios',
    about: 'what a scenario contains, how long it takes, for how many (for instructors: it gives away the story)',
    args: [['<scenario>', 'id of a scenario, or a YAML file']],
    examples: [['liaison show welcome-to-the-watch', 'bureaus, objectives and the timeline']],
    load: () => import('./commands/show.ts'),
  }),
  defineCommand<NewOptions>({
    name: 'new',
    group: 'Scenarios',
    about: 'begin a scenario of your own: writes a file, never over one that is there',
    args: [['<name>', 'its id, for a file in the data folder; or a path to the file']],
    options: [
      {
        flags: '--from <ID>',
        about: 'what it is a copy of: blank, two-bureau-lesson, or any scenario of the list (blank)',
      },
    ],
    examples: [
      ['liaison new my-lesson --from two-bureau-lesson', 'a whole lesson of twenty minutes, to be changed'],
      ['liaison new ./night-watch.yaml', 'the smallest scenario there is, in this folder'],
    ],
    load: () => import('./commands/new.ts'),
  }),
  defineCommand<CheckOptions>({
    name: 'check',
    group: 'Scenarios',
    about: 'check scenario files: what is wrong, what a class would trip over, what could be better',
    args: [['<file...>', 'files, ids of the library, or - for what comes on stdin']],
    options: [
      { flags: '--strict', about: 'warnings and hints count as problems; plays it with a perfect crew, too' },
      { flags: '--rehearse', about: 'play it with a perfect and a silent crew: can it be won, and lost?' },
      { flags: '--format <FORMAT>', about: 'text, json or sarif (text)', read: oneOf(['text', 'json', 'sarif']) },
    ],
    examples: [
      ['liaison check my-scenario.yaml', 'says what is wrong, and where'],
      ['liaison check --strict --format sarif *.yaml', 'for a code host'],
    ],
    load: () => import('./commands/check.ts'),
  }),
  defineCommand<RehearseOptions>({
    name: 'rehearse',
    group: 'Scenarios',
    about: 'play a scenario at once with a crew of bots, and say what happened',
    args: [['[scenario]', 'id of a scenario, or a YAML file']],
    options: [
      {
        flags: '--crew <CREW>',
        about: 'perfect, slow, careless or silent; or by bureau: QN=perfect,QP=silent (perfect)',
      },
      {
        flags: '--seed <N>',
        about: "what is left to chance is drawn from this number (the scenario's own)",
        read: seed,
      },
      { flags: '-o, --out <FILE>', about: 'keep the exercise as an archive' },
      { flags: '--all', about: 'every scenario of the product, with every crew and its own tests' },
      { flags: '--crews <CREWS>', about: 'with --all: only these crews, like perfect,silent' },
    ],
    examples: [
      ['liaison rehearse the-borrowed-passport', 'the sequence, the scores, the hash'],
      ['liaison rehearse the-borrowed-passport --crew QN=perfect,QP=silent --seed 7', 'one bureau sleeps'],
      ['liaison rehearse --all', 'are all scenarios sound?'],
    ],
    load: () => import('./commands/rehearse.ts'),
  }),
  defineCommand<RunsOptions>({
    name: 'runs',
    group: 'Exercises',
    about: 'list the exercises of the data folder, or remove one',
    options: [
      { flags: '--remove <ID>', about: 'delete this exercise for good' },
      { flags: '--yes', about: 'do not ask before deleting' },
    ],
    examples: [
      ['liaison runs', 'what has been played here'],
      ['liaison runs --remove E4K9QZ2M7TC1W', 'forget one, with the names in it'],
    ],
    load: () => import('./commands/runs.ts'),
  }),
  defineCommand<ExportOptions>({
    name: 'export',
    group: 'Exercises',
    about: 'write an exercise to a file',
    args: [['<id>', 'the exercise, as `liaison runs` shows it']],
    options: [
      {
        flags: '--to <FORMAT>',
        about: 'archive, csv, moodle, canvas, xapi or md (archive)',
        read: oneOf(['archive', 'csv', 'moodle', 'canvas', 'xapi', 'md']),
      },
      {
        flags: '--by-bureau',
        about: 'marks of bureaus, though a list of persons is loaded (csv, moodle, canvas, xapi)',
      },
      { flags: '--anonymise', about: 'take the names out (archive)' },
      { flags: '-o, --out <FILE>', about: 'where to; - is stdout (a file EXERCISE-... in this folder)' },
    ],
    examples: [
      ['liaison export E4K9QZ2M7TC1W', 'an archive that can be checked and imported'],
      ['liaison export E4K9QZ2M7TC1W --to csv -o marks.csv', 'results for a spreadsheet'],
      ['liaison export E4K9QZ2M7TC1W --to moodle', 'marks for a gradebook'],
    ],
    load: () => import('./commands/export.ts'),
  }),
  defineCommand({
    name: 'import',
    group: 'Exercises',
    about: 'take an archive into the data folder',
    args: [['<file>', 'an archive that `liaison export` wrote']],
    examples: [['liaison import EXERCISE-welcome-to-the-watch.jsonl', 'then `liaison start` opens it, paused']],
    load: () => import('./commands/import.ts'),
  }),
  defineCommand({
    name: 'verify',
    group: 'Exercises',
    about: 'check that an archive is whole and unchanged',
    args: [['<file>', 'an archive that `liaison export` or `rehearse --out` wrote']],
    examples: [['liaison verify EXERCISE-welcome-to-the-watch.jsonl', 'names the first line that is wrong']],
    load: () => import('./commands/verify.ts'),
  }),
  defineCommand<ConnectOptions>({
    name: 'connect',
    group: 'Build',
    about: 'a desk in the terminal: see what your bureau sees, send what you type',
    args: [['<url>', 'the address of the server: http://127.0.0.1:8080']],
    options: [
      { flags: '--code <CODE>', about: 'the code of the exercise' },
      { flags: '--name <NAME>', about: 'what you are called there' },
      { flags: '--bureau <ID>', about: 'the bureau that you want' },
      { flags: '--return <CODE>', about: 'instead of a name: your return code, to move your seat here' },
      { flags: '--send <FILE>', about: 'send the drafts or commands of this file (JSON, or one a line), then stop' },
      { flags: '--wait <TYPE>', about: 'stop when this type of message or event has come' },
      { flags: '--timeout <TIME>', about: 'how long --wait waits (10s)', read: time },
    ],
    examples: [
      ['liaison connect http://127.0.0.1:8080 --code "7F3 K9Q" --name Mina', 'watch, and type'],
      ['liaison connect URL --code 7F3K9Q --name Bot --json --send ask.json --wait case.reply', 'for a script'],
    ],
    load: () => import('./commands/connect.ts'),
  }),
  defineCommand<SchemaOptions>({
    name: 'schema',
    group: 'Build',
    about: 'print one JSON Schema document with every message type',
    options: [{ flags: '--scenario', about: 'the scenario file instead, for editors' }],
    examples: [
      ['liaison schema > messages.json', 'to read, or to check drafts with'],
      ['liaison schema --json', 'the same on one line'],
      ['liaison schema --scenario', 'completion for scenario files'],
    ],
    load: () => import('./commands/schema.ts'),
  }),
  defineCommand({
    name: 'completion',
    group: 'Other',
    about: 'print a script that completes commands and options in your shell',
    args: [['<shell>', 'bash, zsh, fish or powershell']],
    examples: [['source <(liaison completion bash)', 'for this terminal']],
    load: () => import('./commands/completion.ts'),
  }),
];
