import path from 'node:path';
import { type Problem, problem } from '../schemas/problem.ts';
import { type Language, languages } from '../schemas/text.ts';
import { nearest } from './loader/near.ts';
import { type LogLevel, logLevels } from './log.ts';

/** What was asked for on the command line, as it was typed. */
export interface Options {
  readonly port?: string | number | undefined;
  readonly dataDir?: string | undefined;
  readonly lang?: string | undefined;
  readonly logLevel?: string | undefined;
  readonly allowHost?: readonly string[] | undefined;
  readonly allowOrigin?: readonly string[] | undefined;
  readonly lan?: boolean | undefined;
  readonly tlsCert?: string | undefined;
  readonly tlsKey?: string | undefined;
  readonly maxConnections?: string | number | undefined;
  readonly maxPerAddress?: string | number | undefined;
  /** False: no limits, for load tests on one's own machine. */
  readonly rateLimit?: boolean | undefined;
}

export interface Config {
  /** 0: any free one. Undefined: 8080, or the next that is free. */
  readonly port: number | undefined;
  /** Absolute. */
  readonly dataDir: string;
  readonly language: Language | undefined;
  readonly logLevel: LogLevel;
  readonly allowHosts: readonly string[];
  readonly allowOrigins: readonly string[];
  /** From the environment; otherwise the one in the data folder. */
  readonly staffKey: string | undefined;
  readonly lan: boolean;
  /** Files, absolute. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly maxConnections: number;
  readonly maxPerAddress: number;
  readonly rateLimit: boolean;
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** What the machine says about itself. */
export interface Machine {
  readonly platform: string;
  readonly home: string;
  readonly cwd: string;
  /** `process.execArgv`. */
  readonly nodeArguments: readonly string[];
}

type Env = Readonly<Record<string, string | undefined>>;

const prefix = 'LIAISON_';
const names = ['PORT', 'DATA_DIR', 'LANG', 'LOG_LEVEL', 'ALLOW_HOST', 'ALLOW_ORIGIN', 'STAFF_KEY'].map(
  (name) => prefix + name,
);
export const defaultPort = 8080;

/**
 * Options, then the environment, then defaults. Every mistake is named with its place and the way to mend it, all at once; `path` of a
 * problem is the option or the variable.
 */
export function readConfig(options: Options, env: Env, machine: Machine): ReadConfig {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const wrong = (path: string, message: string, rest: Omit<Problem, 'code' | 'message'> = {}): undefined => {
    problems.push(problem('schema_invalid', message, { path, ...rest }));
    return undefined;
  };

  /** The option, else the variable that is not empty; `where` names it. */
  function given(option: string, value: string | number | undefined, variable: string) {
    if (value !== undefined) return { where: `--${option}`, text: String(value).trim() };
    const set = env[prefix + variable];
    if (set === undefined) return undefined;
    if (set.trim() !== '') return { where: prefix + variable, text: set.trim() };
    warnings.push(
      problem('schema_invalid', `${prefix}${variable} is empty and counts as not set`, { path: prefix + variable }),
    );
    return undefined;
  }

  function number(where: string, text: string, least: number, most: number): number | undefined {
    const value = Number(text);
    if (/^\d{1,6}$/.test(text) && value >= least && value <= most) return value;
    return wrong(where, 'A whole number is needed', { expected: `${least} to ${most}`, actual: text.slice(0, 80) });
  }

  function word<T extends string>(where: string, text: string, words: readonly T[]): T | undefined {
    const found = words.find((one) => one === text.toLowerCase());
    if (found !== undefined) return found;
    const near = nearest(text, words);
    return wrong(where, 'This word is not known here', {
      expected: words.join(' | '),
      actual: text.slice(0, 80),
      ...(near !== undefined && { hint: `Did you mean ${near}?` }),
    });
  }

  function list(option: string, values: readonly string[] | undefined, variable: string) {
    if (values) return values.map((text) => ({ where: `--${option}`, text: text.trim() }));
    const set = given(option, undefined, variable);
    return (set?.text.split(',') ?? []).map((text, index, all) => ({
      where: all.length > 1 ? `${prefix}${variable} (entry ${index + 1})` : prefix + variable,
      text: text.trim(),
    }));
  }

  const port = given('port', options.port, 'PORT');
  const language = given('lang', options.lang, 'LANG');
  const level = given('log-level', options.logLevel, 'LOG_LEVEL');
  const folder = given('data-dir', options.dataDir, 'DATA_DIR');
  const key = given('staff-key', undefined, 'STAFF_KEY');
  const hosts = list('allow-host', options.allowHost, 'ALLOW_HOST');
  const origins = list('allow-origin', options.allowOrigin, 'ALLOW_ORIGIN');
  const count = (option: string, value: string | number | undefined, otherwise: number) =>
    value === undefined ? otherwise : number(`--${option}`, String(value).trim(), 1, 100_000);
  const absolute = (file: string) => path.resolve(machine.cwd, file);

  for (const { where, text } of hosts) hostProblem(where, text, wrong);
  for (const { where, text } of origins) originProblem(where, text, wrong);
  if (key) staffKeyProblem(key.where, key.text, wrong);
  if (folder?.text.includes('\0')) wrong(folder.where, 'A folder name holds no such character');
  if ((options.tlsCert === undefined) !== (options.tlsKey === undefined))
    wrong(options.tlsCert === undefined ? '--tls-cert' : '--tls-key', '--tls-cert and --tls-key belong together');
  if (options.rateLimit === false && options.lan)
    wrong('--no-rate-limit', 'Without limits the class cannot be let in', {
      hint: 'Leave out --lan or --no-rate-limit',
    });
  const insecure = [...machine.nodeArguments, env['NODE_OPTIONS'] ?? ''].some((text) =>
    text.includes('--insecure-http-parser'),
  );
  if (insecure)
    wrong('NODE_OPTIONS', 'With --insecure-http-parser strangers can smuggle requests', { hint: 'Start without it' });
  warnings.push(...misspelt(env), ...unknownZone(env['TZ']));

  const config = {
    port: port && number(port.where, port.text, 0, 65_535),
    dataDir: folder ? absolute(folder.text) : defaultDataDir(env, machine),
    language: language && word(language.where, language.text, languages),
    logLevel: (level && word(level.where, level.text, logLevels)) ?? 'info',
    allowHosts: hosts.map(({ text }) => text),
    allowOrigins: origins.map(({ text }) => text.replace(/\/$/, '')),
    staffKey: key?.text,
    lan: options.lan ?? false,
    tls:
      options.tlsCert === undefined || options.tlsKey === undefined
        ? undefined
        : { cert: absolute(options.tlsCert), key: absolute(options.tlsKey) },
    maxConnections: count('max-connections', options.maxConnections, 500) ?? 500,
    maxPerAddress: count('max-per-address', options.maxPerAddress, 60) ?? 60,
    rateLimit: options.rateLimit ?? true,
  };
  return problems.length > 0 ? { ok: false, problems, warnings } : { ok: true, config, warnings };
}

type Wrong = (path: string, message: string, rest?: Omit<Problem, 'code' | 'message'>) => undefined;

function hostProblem(where: string, text: string, wrong: Wrong): void {
  if (text === '*')
    wrong(where, 'Any name at all would let any web page in', { hint: 'Name each host: --allow-host class.example' });
  else if (!/^(\[[0-9a-f:.]+\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*)$/i.test(text))
    wrong(where, 'A host name or address is needed, without scheme, port or path', {
      expected: 'class.example',
      actual: text.slice(0, 80),
    });
}

function originProblem(where: string, text: string, wrong: Wrong): void {
  if (text === '*') {
    wrong(where, 'Any origin at all would let any web page in', {
      hint: 'Name each origin: --allow-origin https://page.example',
    });
    return;
  }
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url && url.hostname !== '' && url.origin === text.toLowerCase().replace(/\/$/, '')) return;
  wrong(where, 'An origin is needed: scheme, host and port', {
    expected: 'https://page.example:8443',
    actual: text.slice(0, 80),
  });
}

/** The command is for any machine that runs Liaison. */
const makeKey = `node -e "console.log(require('node:crypto').randomBytes(16).toString('base64url'))"`;

/** At least 128 bits, as far as one can see from outside: 22 letters of 64, not all alike. The key itself is not echoed. */
function staffKeyProblem(where: string, key: string, wrong: Wrong): void {
  if (key.length > 256) wrong(where, 'The staff key is too long', { expected: 'at most 256 characters' });
  else if (key.length < 22 || new Set(key).size < 8)
    wrong(where, 'The staff key can be guessed', {
      expected: 'at least 22 characters drawn at random',
      hint: `Make one with: ${makeKey}`,
    });
  else if (!/^[\x21-\x7e]+$/.test(key)) wrong(where, 'The staff key holds a character that cannot be typed everywhere');
}

/** A variable with our prefix that nobody reads is probably one that somebody meant. */
function misspelt(env: Env): Problem[] {
  return Object.keys(env)
    .filter((name) => name.startsWith(prefix) && !names.includes(name) && !name.startsWith(`${prefix}TEST_`))
    .map((name) => {
      const near = nearest(name, names);
      return problem('unknown_key', 'This variable is not known and does nothing', {
        path: name.slice(0, 80),
        hint: near === undefined ? `Known are ${names.join(', ')}` : `Did you mean ${near}?`,
      });
    });
}

function unknownZone(zone: string | undefined): Problem[] {
  if (zone === undefined || zone === '') return [];
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone.replace(/^:/, '') });
    return [];
  } catch {
    return [
      problem('schema_invalid', 'This time zone is not known; times of day are in UTC', {
        path: 'TZ',
        actual: zone.slice(0, 80),
      }),
    ];
  }
}

/** Where this user's programs keep their data; never the folder of the program itself. */
export function defaultDataDir(env: Env, { platform, home }: Machine): string {
  const set = (name: string) => (env[name] && path.isAbsolute(env[name]) ? env[name] : undefined);
  if (platform === 'win32')
    return path.join(set('LOCALAPPDATA') ?? set('APPDATA') ?? path.join(home, 'AppData', 'Local'), 'liaison');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'liaison');
  return path.join(set('XDG_DATA_HOME') ?? path.join(home, '.local', 'share'), 'liaison');
}
