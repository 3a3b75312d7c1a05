import { afterAll, describe, expect, it } from 'vitest';
import { scenarioLoader } from '../../server/loader/load.ts';
import { scenarioReader } from '../../server/loader/thread.ts';
import { expectMet, seed } from '../support/seed.ts';
import { found, small, world } from './support.ts';

const loader = scenarioLoader(world);
afterAll(() => loader.close());

describe('the thread that reads scenarios', () => {
  it('finds the same as reading in place does', async () => {
    const wrong = small.replace('injects:', 'injets:');
    const result = await loader.load(wrong, { file: 'wrong.yaml' });
    if (result.ok) throw new Error('injets is no key');
    expect(result.problems).toContainEqual(found(wrong, 'unknown_key'));
    expect(await loader.load(small, { file: 'small-watch.yaml', inLibrary: true, strict: true })).toMatchObject({
      ok: true,
    });
  });

  it('answers each of many who ask at once with their own file', async () => {
    const asked = Array.from({ length: 8 }, (_, i) =>
      loader.load(small.replace('small-watch', `watch-${i}`), { file: 'x.yaml' }),
    );
    const ids = (await Promise.all(asked)).map((one) => (one.ok ? one.scenario.id : ''));
    expect(ids).toEqual(Array.from({ length: 8 }, (_, i) => `watch-${i}`));
  });

  it('in a library wants the id to be the name of the file', async () => {
    const result = await loader.load(small, { file: '/somewhere/other.yaml', inLibrary: true });
    if (result.ok) throw new Error('the file is called other');
    expect(result.problems[0]).toMatchObject({
      code: 'id_not_file_name',
      path: 'id',
      line: 2,
      hint: 'Write "id: other", or rename the file.',
    });
  });

  it('refuses what is too large without starting', async () => {
    const unused = scenarioReader({ world });
    const result = await loader.load('x'.repeat(2 * 1024 * 1024), { file: 'x.yaml' });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'scenario_too_large' }] });
    await unused.close();
  });

  it('is ended when a file takes too long, and the next file is read by another', async () => {
    const impatient = scenarioReader({ world, deadlineMs: 0 });
    expect(await impatient.read({ text: small })).toMatchObject({ ok: false, problems: [{ code: 'too_slow' }] });
    await impatient.close();
    const patient = scenarioReader({ world });
    expect(await patient.read({ text: small })).toMatchObject({ ok: true });
    await patient.close();
  });

  it('is ended when a file takes too much memory, and the next file is read by another', async () => {
    const poor = scenarioReader({ world, memoryMb: 32, deadlineMs: 60_000 });
    const many = `x: [${'[1],'.repeat(200_000)}1]`;
    const heavy = await poor.read({ text: many });
    expect(heavy).toMatchObject({ ok: false, problems: [{ code: 'too_heavy' }] });
    await poor.close();
  });

  it('answers every kind of nonsense with a problem, and stays alive', async () => {
    const next = numbers(seed);
    const met = { syntax: 0, shape: 0 };
    for (let i = 0; i < 60; i++) {
      const result = await loader.load(nonsense(next), { file: 'x.yaml' });
      if (result.ok) continue;
      met[result.problems[0]?.code === 'yaml_syntax' ? 'syntax' : 'shape'] += 1;
      expect(result.problems.length).toBeGreaterThan(0);
      expect(result.problems.length).toBeLessThanOrEqual(40);
      for (const problem of result.problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.column).toBeGreaterThan(0);
        expect(problem.message.length).toBeLessThan(400);
      }
    }
    expectMet(met, 1);
    expect(await loader.load(small, { file: 'x.yaml' })).toMatchObject({ ok: true });
  });
});

/** Whole numbers below `most`, the same for the same seed. */
function numbers(start: number): (most: number) => number {
  let state = start >>> 0;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** The small scenario with pieces cut out, doubled, swapped and spoilt. */
function nonsense(next: (most: number) => number): string {
  const spoils = [
    '\t',
    ': ',
    '{',
    ']',
    '&a ',
    '*a',
    '!x ',
    '"',
    '\n',
    '- ',
    'null',
    '\u0000',
    '1e999',
    '__proto__: 1\n',
    '<<: 1\n',
    'é',
  ];
  let text = small;
  for (let n = next(6) + 1; n > 0; n--) {
    const at = next(text.length);
    const length = next(40);
    const piece = text.slice(at, at + length);
    const choice = next(4);
    if (choice === 0) text = text.slice(0, at) + text.slice(at + length);
    else if (choice === 1) text = text.slice(0, at) + piece + text.slice(at);
    else if (choice === 2) text = text.slice(0, at) + (spoils[next(spoils.length)] ?? '') + text.slice(at);
    else text = text.slice(0, at) + [...piece].reverse().join('') + text.slice(at + length);
  }
  return text;
}
