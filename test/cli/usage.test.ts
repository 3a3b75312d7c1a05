import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, liaison } from './liaison.ts';

const folder = await aFolder();
const nowhere = path.join(folder, 'nowhere');

describe('words that a command does not know', () => {
  it.concurrent.each([
    ['an option with a letter missing', ['start', '--prot', '8080'], /--prot[\s\S]*Did you mean --port\?/],
    ['a command with two letters swapped', ['strat'], /no command or scenario "strat"[\s\S]*Did you mean "start"\?/],
    ['a scenario in place of a command, nearly', ['welcome-to-the-wach'], /Did you mean "welcome-to-the-watch"\?/],
    ['nothing like it', ['zzzzzz'], /liaison --help/],
    ['a port that is too large', ['start', '--port', '70000'], /1 to 65535/],
    ['a port below nothing', ['start', '--port', '-1'], /1 to 65535/],
    ['a port that is a word', ['start', '--port', 'abc'], /1 to 65535/],
    ['a port in hexadecimal', ['start', '--port', '0x1F90'], /1 to 65535/],
    ['half a seed', ['rehearse', 'welcome-to-the-watch', '--seed', '1.5'], /whole number/],
    ['an option without its value', ['rehearse', 'welcome-to-the-watch', '--seed'], /--seed <N>.*missing/],
    ['a rate of nothing', ['start', '--rate', '0'], /0\.1 to 10000/],
    ['a rate that is no number', ['start', '--rate', 'NaN'], /0\.1 to 10000/],
    ['a language that is not spoken', ['start', '--lang', 'xx'], /en, fr, es, ar/],
    ['a crew that there is not', ['rehearse', 'welcome-to-the-watch', '--crew', 'brilliant'], /no such crew.*perfect/],
    [
      'a crew for a bureau that there is not',
      ['rehearse', 'welcome-to-the-watch', '--crew', 'QZ=perfect'],
      /no such bureau/,
    ],
    [
      'a crew in the list that there is not',
      ['rehearse', '--all', '--crews', 'perfect,brilliant'],
      /no such crew.*brilliant/,
    ],
    ['a list of crews for one scenario', ['rehearse', 'welcome-to-the-watch', '--crews', 'slow'], /goes with --all/],
    ['one room', ['start', '--rooms', '1'], /from 2 to 10/],
    ['two rooms of one name', ['start', '--rooms', 'Blue,Blue'], /different names/],
    ['rehearse without a scenario', ['rehearse'], /Which scenario/],
    ['two scenarios', ['rehearse', 'a', 'b'], /too many arguments/i],
    ['check without a file', ['check'], /missing required argument/i],
    ['a format that there is not', ['check', '--format', 'xml', 'a.yaml'], /text, json, sarif/],
    ['limits off and the class let in', ['start', '--no-rate-limit', '--lan'], /Leave out/],
    ['a certificate without its key', ['start', '--tls-cert', 'a.pem'], /belong together/],
    ['any host at all', ['start', '--allow-host', '*'], /Name each host/],
    ['any origin at all', ['start', '--allow-origin', '*'], /Name each origin/],
    ['a desk without a code', ['connect', 'http://127.0.0.1:1', '--name', 'Mina'], /--code is missing/],
    ['a desk without a name', ['connect', 'http://127.0.0.1:1', '--code', '7F3K9Q'], /--name is missing/],
    ['an address that is none', ['connect', 'ftp://x', '--code', '7F3K9Q', '--name', 'Mina'], /no address/],
    ['a time that is none', ['connect', 'http://127.0.0.1:1', '--timeout', 'soon'], /10s or 2m/],
    ['a shell that is not known', ['completion', 'tcsh'], /bash, zsh, fish, powershell/],
  ])('end with 2 and say what is meant: %s', async (_what, words, said) => {
    const [command = '', ...rest] = words;
    const ran = await liaison([command, '--data-dir', nowhere, ...rest]);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.err).toMatch(said);
    expect(ran.err).toMatch(/\n {2}help: /);
    expect(ran.err).not.toMatch(/\n {4}at /);
  });

  it.concurrent.each([
    ['LIAISON_PORT', 'abc', /LIAISON_PORT.*0 to 65535/],
    ['LIAISON_LOG_LEVEL', 'verbos', /LIAISON_LOG_LEVEL.*trace/],
    ['LIAISON_STAFF_KEY', 'changeme', /LIAISON_STAFF_KEY[\s\S]*Make one with/],
    ['LIAISON_ALLOW_ORIGIN', 'http://a.example,https://', /entry 2/],
  ])('also in the variable %s', async (name, value, said) => {
    const ran = await liaison(['start', '--port', '0', '--data-dir', nowhere].slice(name === 'LIAISON_PORT' ? 3 : 0), {
      env: { [name]: value },
    });
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.err).toMatch(said);
    expect(ran.err).not.toContain('changeme');
  });

  it('are one JSON document on stdout for programs, and a sentence on stderr for people [X1]', async () => {
    const ran = await liaison(['strat', '--json', '--data-dir', nowhere]);
    expect(ran.json()).toEqual([
      { error: { code: 'unknown_command', message: expect.stringContaining('strat'), hint: 'Did you mean "start"?' } },
    ]);
    expect(ran.err).toContain('There is no command');
  });
});

describe('what is not there', () => {
  it.concurrent.each([
    ['a scenario', ['start', 'no-such-story'], /no scenario "no-such-story"/],
    ['a scenario file', ['start', 'missing.yaml'], /missing\.yaml does not exist/],
    ['a scenario to rehearse', ['rehearse', 'the-borrowd-passport'], /Did you mean "the-borrowed-passport"\?/],
    ['a file to check', ['check', 'missing.yaml'], /missing\.yaml does not exist/],
    ['an archive', ['verify', 'missing.jsonl'], /missing\.jsonl does not exist/],
    ['an archive to import', ['import', 'missing.jsonl'], /missing\.jsonl does not exist/],
    ['an exercise to export', ['export', 'EAAAA'], /no exercise "EAAAA"/],
    ['an exercise to remove', ['runs', '--remove', 'EAAAA'], /no exercise "EAAAA"/],
    [
      'a file to send',
      ['connect', 'http://127.0.0.1:1', '--code', 'A', '--name', 'B', '--send', 'x.json'],
      /x\.json cannot be read/,
    ],
  ])('ends with 4: %s', async (_what, words, said) => {
    const ran = await liaison([...words, '--data-dir', nowhere], { cwd: folder });
    expect(ran).toMatchObject({ exit: 4, out: '' });
    expect(ran.err).toMatch(said);
  });

  it('ends with 4 where the data folder cannot be made, and names it', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const ran = await liaison(['start', '--port', '0', '--no-open', '--data-dir', path.join(file, 'data')]);
    expect(ran).toMatchObject({ exit: 4, out: '' });
    expect(ran.err).toContain(path.join(file, 'data'));
  });
});

describe('who does not answer', () => {
  it('ends with 6 where no server is', async () => {
    const ran = await liaison(['connect', 'http://127.0.0.1:1', '--code', '7F3K9Q', '--name', 'Mina']);
    expect(ran).toMatchObject({ exit: 6, out: '' });
    expect(ran.err).toMatch(/does not answer[\s\S]*help: /);
  });

  it('ends with 6 where the server is not Liaison', async () => {
    const other = createServer((socket) =>
      socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi'),
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const ran = await liaison(['connect', `127.0.0.1:${port}`, '--code', '7F3K9Q', '--name', 'Mina']);
    other.close();
    expect(ran).toMatchObject({ exit: 6, out: '' });
    expect(ran.err).toContain('not as Liaison');
  });
});

describe('an old Node', () => {
  it.each(['18.20.8', '20.18.9'])('%s is told in one line, with exit 8 [S8]', async (version) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const ran = await liaison(['list'], { node: ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`] });
    expect(ran).toMatchObject({ exit: 8, out: '' });
    expect(ran.err.trim().split('\n')).toEqual([expect.stringContaining(`this is Node ${version}`)]);
  });
});

describe('colours', () => {
  const esc = '\u001b[';
  it.concurrent.each([
    ['not without a terminal', {}, false],
    ['where they are forced', { FORCE_COLOR: '1' }, true],
    ['not where NO_COLOR says so, forced or not', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '' }, true],
  ])('are there %s', async (_when, env, coloured) => {
    const { out } = await liaison(['show', 'blank'], { env });
    expect(out.includes(esc)).toBe(coloured);
  });

  it('are not there with --no-color', async () => {
    const { out } = await liaison(['show', 'blank', '--no-color'], { env: { FORCE_COLOR: '1' } });
    expect(out).not.toContain(esc);
  });
});
