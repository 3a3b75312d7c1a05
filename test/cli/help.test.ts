import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands, common } from '../../clients/cli/commands.ts';
import { liaison, sources } from './liaison.ts';

const names = commands.map(({ name }) => name);

describe('the help', () => {
  it('names every command and shows how to begin [X1]', async () => {
    const { exit, out, err } = await liaison(['--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(out).toContain('EXERCISE');
    expect(out).toContain('Examples:\n  liaison ');
  });

  it.concurrent.each(commands)(
    'of $name says what it does, every option, and an example',
    async ({ name, about, args, options }) => {
      const { exit, out, err } = await liaison([name, '--help']);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(out.replaceAll(/\s+/g, ' ')).toContain(about);
      for (const { flags } of [...options, ...common]) expect(out).toContain(flags);
      for (const [word] of args) expect(out).toContain(word.replaceAll(/[[\]<>]/g, '').replace('...', ''));
      expect(out).toMatch(/Examples:\n {2}(liaison|source)/);
    },
  );

  it('is given by the word help too, and the version by --version', async () => {
    expect((await liaison(['help', 'check'])).out).toBe((await liaison(['check', '--help'])).out);
    const { version }: { version: string } = JSON.parse(readFileSync(path.join(sources, 'package.json'), 'utf8'));
    expect(await liaison(['--version'])).toMatchObject({ exit: 0, out: `liaison ${version}\n` });
  });

  it('is in the README of the room, command by command', () => {
    const readme = readFileSync(path.join(sources, 'clients/cli/README.md'), 'utf8');
    for (const name of names) expect(readme).toContain(`\`${name}`);
  });
});

describe('the completion', () => {
  it.concurrent.each(['bash', 'zsh', 'fish', 'powershell'])(
    'for %s knows every command and its options',
    async (shell) => {
      const { exit, out } = await liaison(['completion', shell]);
      expect(exit).toBe(0);
      for (const { name, options } of commands) {
        expect(out).toContain(name);
        for (const { flags } of options) expect(out).toContain(/--([a-z-]+)/.exec(flags)?.[1]);
      }
    },
  );

  it('completes in a real bash', async () => {
    const { out } = await liaison(['completion', 'bash']);
    const ask = `COMP_WORDS=(liaison rehearse --se); COMP_CWORD=2; _liaison; echo "\${COMPREPLY[*]}"`;
    const { stdout, status } = spawnSync('bash', ['-c', `${out}\n${ask}`], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '--seed\n' });
  });
});
