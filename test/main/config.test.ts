import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Machine, type Options, readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { lanAddresses } from '../../server/network.ts';
import { readKeys, SecretDamaged } from '../../server/secrets.ts';

const machine: Machine = { platform: 'linux', home: '/home/mina', cwd: '/home/mina/class', nodeArguments: [] };
const read = (options: Options = {}, env: Record<string, string> = {}, on: Partial<Machine> = {}) =>
  readConfig(options, env, { ...machine, ...on });
const config = (...given: Parameters<typeof read>) => {
  const found = read(...given);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.config;
};
const problems = (...given: Parameters<typeof read>) => {
  const found = read(...given);
  return found.ok ? [] : found.problems;
};

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(path.join(tmpdir(), 'liaison-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const one of folders.splice(0)) rmSync(one, { recursive: true });
});

describe('settings', () => {
  it('have defaults: the next free port from 8080, this user’s data folder, limits of a classroom', () => {
    expect(config()).toEqual({
      port: undefined,
      dataDir: '/home/mina/.local/share/liaison',
      language: undefined,
      logLevel: 'info',
      allowHosts: [],
      allowOrigins: [],
      staffKey: undefined,
      lan: false,
      tls: undefined,
      maxConnections: 500,
      maxPerAddress: 60,
      rateLimit: true,
    });
  });

  it('come from options first, then from the environment', () => {
    const env = { LIAISON_PORT: '9000', LIAISON_LANG: 'fr', LIAISON_DATA_DIR: '/data', LIAISON_LOG_LEVEL: 'debug' };
    expect(config({}, env)).toMatchObject({ port: 9000, language: 'fr', dataDir: '/data', logLevel: 'debug' });
    expect(config({ port: 0, lang: 'ar', dataDir: 'here' }, env)).toMatchObject({
      port: 0,
      language: 'ar',
      dataDir: '/home/mina/class/here',
    });
    expect(config({}, { LIAISON_DATA_DIR: '../other' }).dataDir).toBe('/home/mina/other');
  });

  it.each([
    ['linux', { XDG_DATA_HOME: '/data/mina' }, '/data/mina/liaison'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/mina/.local/share/liaison'],
    ['darwin', {}, '/home/mina/Library/Application Support/liaison'],
  ])('keep data where this user’s programs do, on %s with %o', (platform, env, dataDir) => {
    expect(config({}, env, { platform }).dataDir).toBe(dataDir);
  });

  it('that are empty count as not set, with a word about it', () => {
    const found = read({}, { LIAISON_PORT: '' });
    expect(found).toMatchObject({ ok: true, config: { port: undefined }, warnings: [{ path: 'LIAISON_PORT' }] });
    expect(config({}, { LIAISON_PORT: '8080 ' }).port).toBe(8080);
  });

  it.each([
    [{ port: 'eighty' }, {}, '--port'],
    [{ port: '-1' }, {}, '--port'],
    [{ port: '65536' }, {}, '--port'],
    [{ port: '80.5' }, {}, '--port'],
    [{}, { LIAISON_PORT: 'NaN' }, 'LIAISON_PORT'],
    [{}, { LIAISON_LOG_LEVEL: 'verbose' }, 'LIAISON_LOG_LEVEL'],
    [{ lang: 'english' }, {}, '--lang'],
    [{}, { LIAISON_STAFF_KEY: 'changeme' }, 'LIAISON_STAFF_KEY'],
    [{}, { LIAISON_STAFF_KEY: 'a'.repeat(40) }, 'LIAISON_STAFF_KEY'],
    [{}, { LIAISON_ALLOW_ORIGIN: '*' }, 'LIAISON_ALLOW_ORIGIN'],
    [{}, { LIAISON_ALLOW_ORIGIN: 'http://a,https://' }, 'LIAISON_ALLOW_ORIGIN (entry 2)'],
    [{ allowOrigin: ['https://page.example/path'] }, {}, '--allow-origin'],
    [{ allowHost: ['*'] }, {}, '--allow-host'],
    [{ allowHost: ['http://class.example'] }, {}, '--allow-host'],
    [{ tlsCert: 'cert.pem' }, {}, '--tls-key'],
    [{ rateLimit: false, lan: true }, {}, '--no-rate-limit'],
    [{ maxConnections: '0' }, {}, '--max-connections'],
    [{}, { NODE_OPTIONS: '--insecure-http-parser' }, 'NODE_OPTIONS'],
  ])('%o with %o are refused at %s', (options, env, place) => {
    const found = problems(options, env as Record<string, string>);
    expect(found.map((one) => one.path)).toEqual([place]);
    expect(found[0]?.message).toBeTruthy();
  });

  it('are refused all at once, each with the way to mend it', () => {
    const found = problems({ port: 'x' }, { LIAISON_LOG_LEVEL: 'infos', LIAISON_STAFF_KEY: 'changeme' });
    expect(found).toHaveLength(3);
    expect(found.find(({ path: place }) => place === 'LIAISON_LOG_LEVEL')).toMatchObject({
      expected: expect.stringContaining('info | debug'),
      hint: 'Did you mean info?',
    });
    const key = found.find(({ path: place }) => place === 'LIAISON_STAFF_KEY');
    expect(key?.hint).toContain('randomBytes');
    expect(JSON.stringify(found)).not.toContain('changeme');
  });

  it('take the start of Node itself into account', () => {
    expect(problems({}, {}, { nodeArguments: ['--insecure-http-parser'] })).toHaveLength(1);
  });

  it('that nobody reads are named, with the one that was probably meant', () => {
    const found = read({}, { LIAISON_PROT: '9000', LIAISON_TEST_SEED: '1', OTHER_PORT: '1', TZ: 'Mars/Phobos' });
    expect(found.warnings).toMatchObject([
      { code: 'unknown_key', path: 'LIAISON_PROT', hint: 'Did you mean LIAISON_PORT?' },
      { path: 'TZ' },
    ]);
    expect(read({}, { TZ: 'Europe/Vienna' }).warnings).toEqual([]);
  });
});

describe('secrets', () => {
  it('are made once, kept for this user only, and the same at every start', () => {
    const dataDir = path.join(folder(), 'data');
    const first = readKeys(dataDir);
    expect(readKeys(dataDir)).toEqual(first);
    for (const file of ['server-secret', 'staff-key'])
      expect(statSync(path.join(dataDir, file)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(first.secret, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(readKeys(dataDir, 'a key from the environment').staffKey).toBe('a key from the environment');
    expect(readKeys(dataDir).staffKey).toBe(first.staffKey);
  });

  it('that are damaged are said to be so, without a path', () => {
    const dataDir = folder();
    writeFileSync(path.join(dataDir, 'staff-key'), '\n');
    expect(() => readKeys(dataDir)).toThrow(SecretDamaged);
    expect(() => readKeys(dataDir)).not.toThrow(dataDir);
  });
});

describe('the log file', () => {
  it('marks every line EXERCISE and holds no tickets, keys and texts', () => {
    const file = path.join(folder(), 'logs', 'liaison.log');
    const log = createLog({ level: 'info', file });
    log.info(
      { ticket: 'hidden-1', seat: { ticket: 'hidden-2', name: 'hidden-3' }, body: { text: 'hidden-4' }, port: 8080 },
      'started',
    );
    log.warn(
      { err: Object.assign(new Error('broken'), { key: 'hidden-5' }), frame: { command: { draft: 'hidden-6' } } },
      'oh',
    );
    log.debug('not at this level');
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { marking: 'EXERCISE', port: 8080, msg: 'started' },
      { marking: 'EXERCISE', msg: 'oh' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('hidden');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is set aside when it has grown large', () => {
    const file = path.join(folder(), 'liaison.log');
    writeFileSync(file, 'x'.repeat(10 * 1024 * 1024 + 1));
    createLog({ level: 'info', file }).info('new');
    expect(statSync(file).size).toBeLessThan(1_000);
    expect(statSync(`${file}.1`).size).toBeGreaterThan(10 * 1024 * 1024);
  });
});

describe('the addresses of this machine', () => {
  const one = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') =>
    ({
      address,
      internal,
      family,
      netmask: '',
      mac: '',
      cidr: null,
      ...(family === 'IPv6' && { scopeid: 0 }),
    }) as never;

  it('are offered with the classroom’s Wi-Fi first and tunnels and containers last [S4]', () => {
    const found = lanAddresses({
      lo: [one('127.0.0.1', true)],
      docker0: [one('172.17.0.1')],
      tun0: [one('10.8.0.2')],
      eth0: [one('10.1.2.3'), one('fe80::1', false, 'IPv6')],
      wlan0: [one('192.168.178.123')],
      usb0: [one('169.254.3.4')],
    });
    expect(found.map(({ address }) => address)).toEqual([
      '192.168.178.123',
      '10.1.2.3',
      '169.254.3.4',
      '10.8.0.2',
      '172.17.0.1',
    ]);
  });
});
