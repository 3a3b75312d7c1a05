import { describe, expect, it } from 'vitest';
import { countImports, type Rooms, readSources, violations } from './support/imports.ts';

const pure = { pure: true, packages: ['zod'] } as const;
/** What a command may use that works on this machine's own files, or is the server itself. */
const ownServer = ['server'];

/** The rooms of the house, and who may look at whom. Arrows only point up this list. */
const rooms: Rooms = {
  schemas: { sees: [], ...pure },
  // A scenario file as text: read and changed at its places, by the checker and by the page where it is written.
  'schemas/yaml': { sees: ['schemas'], pure: true, packages: ['yaml'] },
  'server/core': { sees: ['schemas'], ...pure },
  'server/scenario': { sees: ['schemas', 'server/core'], ...pure },
  'server/bots': { sees: ['schemas', 'server/core', 'server/scenario'], ...pure },
  'server/evaluation': { sees: ['schemas', 'server/core', 'server/scenario'], ...pure },
  'server/store': { sees: ['schemas', 'server/worker-url'] },
  'server/archive': { sees: ['schemas'] },
  'server/loader': { sees: ['schemas', 'server/worker-url', 'server/core/rules/expected'], packages: ['yaml', 'zod'] },
  'server/exercise': {
    sees: [
      'schemas',
      'server/core',
      'server/scenario',
      'server/bots',
      'server/evaluation',
      'server/archive',
      'server/store',
    ],
  },
  'server/gateway': {
    sees: [
      'schemas',
      'server/core/actor',
      'server/core/view',
      'server/core/state',
      'server/core/streams',
      'server/exercise',
      'server/loader/near',
    ],
  },
  'server/http': {
    sees: [
      'schemas',
      'server/core/actor',
      'server/core/view',
      'server/core/state',
      'server/archive',
      'server/exercise',
      'server/evaluation',
      'server/gateway',
      'server/loader/near',
    ],
    // The reference of message types is made of the words that the pages show; the door knows which bureaus a stranger may hear of.
    also: {
      docs: ['clients/i18n'],
      'routes/docs': ['clients/i18n/languages'],
      places: ['server/core/rules/domestic'],
    },
  },
  'server/*': { sees: ['schemas', 'server'] },
  'clients/i18n': { sees: ['schemas'], packages: ['i18next'] },
  'clients/sdk': {
    // The desk, the wall and the review fold entries exactly as the server does: one fold, not two. Never decide.
    sees: [
      'schemas',
      'server/core/evolve',
      'server/core/state',
      'server/core/clock',
      'server/core/view',
      'server/core/rules',
    ],
    also: { testing: ['server/core', 'server/exercise', 'server/store/memory', 'server/gateway'] },
  },
  'clients/web': {
    sees: ['schemas', 'clients/sdk', 'clients/i18n'],
    // What may be written in a scenario, for suggestions while one types.
    also: { 'editor/schema': ['scenarios/world'] },
  },
  'clients/cli': {
    sees: ['schemas', 'clients/sdk', 'clients/i18n'],
    also: Object.fromEntries(
      // `own` holds what these commands share.
      ['start', 'demo', 'rehearse', 'new', 'check', 'verify', 'export', 'import', 'list', 'show', 'runs']
        .map((command) => `commands/${command}`)
        .concat('own')
        .map((place) => [place, ownServer]),
    ),
  },
  'clients/bots': { sees: ['schemas', 'clients/sdk'] },
  scenarios: { sees: [] },
  test: { sees: ['schemas', 'server', 'clients', 'scenarios', 'dist'] },
};

describe('the rooms of the house', () => {
  it('import only what the table lets them see, and the pure ones stay pure', () => {
    const sources = readSources(['schemas', 'server', 'clients', 'scenarios', 'test']);
    expect(violations(rooms, sources)).toEqual([]);
    expect(countImports(sources)).toBeGreaterThan(10);
  });

  const broken = (file: string, text: string) => violations(rooms, new Map([[file, text]]));

  it.each([
    ['server/core/a.ts', `import { x } from '../store/store.ts';`, 'server/core may not import server/store/store.ts'],
    ['schemas/a.ts', `\nexport * from '../test/support/given.ts';`, 'schemas/a.ts:2 schemas may not import test/'],
    ['schemas/a.ts', `import ws from 'ws';`, 'schemas may not import the package ws, only: zod'],
    ['schemas/a.ts', `import { x } from './b';`, 'an import names its file with the extension'],
    ['clients/sdk/a.ts', `import { d } from '../../server/core/decide.ts';`, 'may not import server/core/decide.ts'],
    ['clients/sdk/a.ts', `type S = import('../../server/store/memory.ts').S;`, 'may not import server/store/memory.ts'],
    ['clients/web/a.tsx', `const x = await import('../../server/main.ts');`, 'may not import server/main.ts'],
    ['clients/cli/commands/connect.ts', `import '../../../server/main.ts';`, 'may not import server/main.ts'],
    ['server/http/a.ts', `import { m } from '../main.ts';`, 'server/http may not import server/main.ts'],
    ['server/attic/a.ts', '', 'server/attic/a.ts:1 lies in no room'],
    ['server/bots/a.ts', `import { readFileSync } from 'node:fs';`, 'server/bots is pure: no node:fs'],
    ['server/core/a.ts', `// why\nconst at = Date.now();`, 'server/core/a.ts:2 server/core is pure: no Date.now()'],
    ['server/core/a.ts', 'const at = new Date();', 'new Date() without an argument'],
    ['server/scenario/a.ts', 'const at = Math.random();', 'Math.random()'],
    ['server/evaluation/a.ts', 'setTimeout(() => {}, 1);', 'setTimeout()'],
    ['server/core/a.ts', `const at = process.env['TZ'];`, 'process.'],
    ['server/core/a.ts', 'const hour = new Date(5).getHours();', 'getHours(), which depends on the machine'],
  ])('catches %s: %s', (file, text, rule) => {
    expect(broken(file, text)).toEqual([expect.stringContaining(rule)]);
  });

  it.each([
    [
      'server/core/a.ts',
      `// Date.now() in a comment\nconst text = 'the request is in process.'; new Date(5).getUTCHours();`,
    ],
    ['server/core/decisions/a.ts', `import { x } from '../../../schemas/index.ts'; import * as z from 'zod';`],
    ['server/main.ts', `import { x } from './store/sqlite.ts'; import fs from 'node:fs';`],
    ['clients/sdk/testing.ts', `import { d } from '../../server/core/decide.ts';`],
    ['clients/sdk/a.ts', `import { d } from '../../server/core/rules/lifecycle.ts';`],
    ['clients/cli/commands/start.ts', `import { d } from '../../../server/main.ts';`],
    ['test/core/a.test.ts', `import { d } from '../../server/core/decide.ts';`],
  ])('lets through %s: %s', (file, text) => {
    expect(broken(file, text)).toEqual([]);
  });
});
