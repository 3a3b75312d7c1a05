import { describe, expect, it } from 'vitest';
import { type Kept, webStorage } from '../../clients/sdk/index.ts';
import { note } from './support/fake-hub.ts';

/** localStorage as a browser has it: keys are its own properties. */
function fakeArea(start: Readonly<Record<string, string>> = {}, full = false): Storage {
  const methods = {
    getItem: (key: string) => area[key] ?? null,
    setItem(key: string, value: string) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      area[key] = value;
    },
    removeItem: (key: string) => void delete area[key],
  };
  const area: Record<string, string> = Object.assign(Object.create(methods), start);
  return area as unknown as Storage; // the parts of it that are used
}

const now = Date.UTC(2026, 10, 23);
const kept = (id: string, since = now): Kept => ({ id, command: note(id), since, epoch: 'first' });

describe('the outbox in localStorage', () => {
  it('is found again by the same ticket and exercise, in the order in which it was written', () => {
    const area = fakeArea();
    const storage = webStorage(area, 'ticket-of-mina', undefined, now);
    storage.save(kept('note-0002', now + 2));
    storage.save(kept('note-0001', now + 1));
    storage.save(kept('note-0003', now + 3));
    storage.drop('note-0003');
    expect(webStorage(area, 'ticket-of-mina', undefined, now).load()).toEqual([
      kept('note-0001', now + 1),
      kept('note-0002', now + 2),
    ]);
    expect(webStorage(area, 'ticket-of-otto', undefined, now).load()).toEqual([]);
    expect(webStorage(area, 'ticket-of-mina', 'another', now).load()).toEqual([]);
  });

  it('does not hold the ticket', () => {
    const area = fakeArea();
    webStorage(area, 'ticket-of-mina', undefined, now).save(kept('note-0001'));
    expect(JSON.stringify(Object.entries(area))).not.toContain('ticket-of-mina');
  });

  it('loses nothing when two consoles with one ticket write to it', () => {
    const area = fakeArea();
    const [one, other] = [webStorage(area, 'staff', 'x1', now), webStorage(area, 'staff', 'x1', now)];
    one.save(kept('note-0001', now));
    other.save(kept('note-0002', now + 1));
    other.drop('note-0002');
    expect(
      webStorage(area, 'staff', 'x1', now)
        .load()
        .map(({ id }) => id),
    ).toEqual(['note-0001']);
  });

  it('is cleared of what nobody came back for in a week, and of what cannot be read', () => {
    const area = fakeArea({ 'another.page': 'stays', 'liaison.outbox.abc.broken': '{"id":' });
    webStorage(area, 'ticket-of-otto', undefined, now).save(kept('note-0001', now - 8 * 24 * 3_600_000));
    webStorage(area, 'ticket-of-mina', undefined, now).save(kept('note-0002', now - 6 * 24 * 3_600_000));
    expect(
      webStorage(area, 'ticket-of-mina', undefined, now)
        .load()
        .map(({ id }) => id),
    ).toEqual(['note-0002']);
    expect(Object.keys(area)).toHaveLength(2);
    expect(area.getItem('another.page')).toBe('stays');
  });

  it('does without when the browser refuses', () => {
    const storage = webStorage(fakeArea({}, true), 'ticket-of-mina', undefined, now);
    storage.save(kept('note-0001'));
    expect(storage.load()).toEqual([]);
  });
});
