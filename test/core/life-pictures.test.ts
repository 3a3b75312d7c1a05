import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LifeStep, lifecycles } from '../../schemas/lifecycles.ts';
import { lifePicture } from '../../server/http/docs/picture.ts';
import { lifeFiles } from '../support/life-files.ts';

const core = path.join(import.meta.dirname, '../../server/core');

describe('the pictures of the life cycles', () => {
  it('are all there, as the tables are now (else: node test/support/life-pictures.mjs)', () => {
    expect(readdirSync(path.join(core, 'lives')).sort()).toEqual([...lifeFiles.keys()].sort());
    for (const [name, drawn] of lifeFiles)
      expect(readFileSync(path.join(core, 'lives', name), 'utf8'), name).toBe(drawn);
  });

  it('are shown in the README of the room', () => {
    const readme = readFileSync(path.join(core, 'README.md'), 'utf8');
    for (const name of lifeFiles.keys()) expect(readme).toContain(`](lives/${name})`);
  });

  it.each(Object.entries(lifecycles))(
    'show every state and step of the %s, each with its rule',
    (life, { states, steps }) => {
      const drawn = lifeFiles.get(`${life}.svg`) ?? '';
      const rules = Object.values<LifeStep>(steps);
      // A name and a rule for each step, a name for each state and for the beginning.
      expect(drawn.match(/<text /g)).toHaveLength(states.length + 1 + 2 * rules.length);
      for (const { rule } of rules) expect(drawn).toContain(`>${rule}</text>`);
      expect(drawn.match(/<circle /g)).toHaveLength(rules.reduce((sum, { from }) => sum + from.length, 0));
      expect(drawn).not.toMatch(/undefined|NaN|Infinity/);
    },
  );

  it('show an arrow where a step leads, on both sides of a state if need be, and a ring where it stays', () => {
    const words = { name: 'Thing', start: 'start', states: {}, steps: {} };
    const picture = (from: string[], to?: string) =>
      lifePicture(
        {
          states: ['a', 'b', 'c'],
          ends: ['c'],
          steps: {
            begin: { from: [''], to: 'a', rule: 'R-1' },
            on: { from: ['a'], to: 'b', rule: 'R-1' },
            end: { from: ['b'], to: 'c', rule: 'R-1' },
            tried: { from, ...(to && { to }), rule: 'R-2' },
          },
        },
        words,
        true,
      );
    const count = (drawn: string, what: RegExp) => drawn.match(what)?.length ?? 0;
    const heads = /h8z/g;
    const rings = /r="5"/g;
    expect([count(picture(['a']), heads), count(picture(['a']), rings)]).toEqual([3, 1]);
    expect([count(picture(['a', 'c'], 'b'), heads), count(picture(['a', 'c'], 'b'), rings)]).toEqual([5, 0]);
    expect([count(picture(['a', 'b', 'c'], 'b'), heads), count(picture(['a', 'b', 'c'], 'b'), rings)]).toEqual([5, 1]);
    expect(picture(['a'])).toContain('font-weight="bold">c<');
    expect(picture(['<a>'])).not.toContain('<a>');
  });
});
