import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileRosters } from '../../server/rosters.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'liaison-rosters-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const roster = { people: [{ name: 'Mina', identifier: 's-0042' }] };
const lists = () => path.join(folder, 'rosters');
const modeOf = (file: string): number => statSync(file).mode & 0o777;

describe('lists of persons in the data folder', () => {
  it('are kept for the next start, readable by this user only', async () => {
    await fileRosters(folder).put('E4K9QZ2M7TC1W', roster);
    await fileRosters(folder).put('E4K9QZ2M7TC1W', roster);
    expect(await fileRosters(folder).get('E4K9QZ2M7TC1W')).toEqual(roster);
    expect(readdirSync(lists())).toEqual(['E4K9QZ2M7TC1W.json']);
    if (process.platform === 'win32') return;
    expect(modeOf(path.join(lists(), 'E4K9QZ2M7TC1W.json'))).toBe(0o600);
    expect(modeOf(lists())).toBe(0o700);
  });

  it('are whole when several are saved at once', async () => {
    const rosters = fileRosters(folder);
    const many = Array.from({ length: 20 }, (_, index) => ({ people: [{ name: 'x'.repeat(index + 1) }] }));
    await Promise.all(many.map((one) => rosters.put('E1', one)));
    expect(many).toContainEqual(await rosters.get('E1'));
    expect(readdirSync(lists())).toEqual(['E1.json']);
  });

  it('go when they are deleted, and say whether there was one', async () => {
    const rosters = fileRosters(folder);
    await rosters.put('E1', roster);
    expect([await rosters.delete('E1'), await rosters.delete('E1')]).toEqual([true, false]);
    expect(await rosters.get('E1')).toBeUndefined();
  });

  it('lie nowhere else, whatever an archive calls its exercise', async () => {
    const rosters = fileRosters(folder);
    writeFileSync(path.join(folder, 'staff-key.json'), JSON.stringify(roster));
    for (const id of ['../staff-key', '..', '', 'a/b', 'C:x', '.hidden', `E${'1'.repeat(64)}`]) {
      await expect(rosters.put(id, roster)).rejects.toThrow('no list');
      expect(await rosters.get(id)).toBeUndefined();
      expect(await rosters.delete(id)).toBe(false);
    }
    expect(readFileSync(path.join(folder, 'staff-key.json'), 'utf8')).toContain('Mina');
  });

  it('that somebody has changed into something else are not taken for a list', async () => {
    const rosters = fileRosters(folder);
    await rosters.put('E1', roster);
    writeFileSync(path.join(lists(), 'E1.json'), '{"people":[{"name":""}]}');
    await expect(rosters.get('E1')).rejects.toThrow();
    expect(await rosters.delete('E1')).toBe(true);
  });
});
