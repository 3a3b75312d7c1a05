import { describe, expect, it } from 'vitest';
import type { StoredPerson } from '../../clients/sdk/http-shapes.ts';
import { recordOf } from '../../clients/web/people/record.ts';
import { writeArchive } from '../../server/archive/write.ts';
import { bodies, draft, instructor, room, trainee } from '../support/given.ts';

const person = (seat: string, name: string): StoredPerson => ({
  seat,
  name,
  role: 'trainee',
  connected: true,
  removed: false,
  devices: 1,
  entries: 0,
  notes: [],
  realWorld: [],
  drafts: 0,
});

describe('what is saved about one person', () => {
  const class_ = room();
  class_.send(trainee('QN'), draft('information.request', 'QP', bodies.request));
  class_.ask(trainee('QP'), { type: 'hand.raise', text: 'Who is this?' });
  class_.ask(instructor, { type: 'seat.rename', seat: 'S-QN', name: 'Mina Lind' });
  const archive = [
    ...writeArchive([{ branch: 0, entries: class_.log }], { exercise: 'E1', title: 'A small lesson' }),
  ].join('');

  it('holds every line that the person caused, and what was done to the seat', () => {
    const { marking, lines } = recordOf(person('S-QN', 'Mina QN'), archive);
    expect(marking).toBe('EXERCISE');
    const text = JSON.stringify(lines);
    expect(lines).toHaveLength(3);
    for (const type of ['seat.joined', 'message.sent', 'seat.renamed']) expect(text).toContain(type);
  });

  it('holds the row of the list of persons that has this name', () => {
    const roster = [{ name: 'mina  qn', identifier: 's-0042' }, { name: 'Mina QP' }];
    expect(recordOf(person('S-QN', 'Mina QN'), archive, roster).listed).toEqual(roster[0]);
    expect(recordOf(person('S-QN', 'Mina QN'), archive, [])).not.toHaveProperty('listed');
  });

  it('holds nothing of anybody else', () => {
    const text = JSON.stringify(recordOf(person('S-QN', 'Mina QN'), archive));
    expect(text).not.toContain('Who is this?');
    expect(text).not.toContain('Mina QP');
    expect(archive).toContain('Mina QP');
  });

  it('does without lines that cannot be read', () => {
    expect(recordOf(person('S-QN', 'Mina QN'), `not JSON\n\n${archive}{"cut`).lines).toHaveLength(3);
    expect(recordOf(person('S-nobody', 'Nobody'), archive).lines).toEqual([]);
  });
});
