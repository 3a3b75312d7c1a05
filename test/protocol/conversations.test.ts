import { afterEach, describe, expect, it } from 'vitest';
import type { Audience } from '../../schemas/event.ts';
import { closeCodes } from '../../schemas/line.ts';
import { named, rows } from './support/document.ts';
import { play } from './support/play.ts';
import { inMemory, onLoopback, type Room } from './support/room.ts';
import { conversations } from './support/script.ts';

let room: Room | undefined;
/** For whom events were that were met in any of the conversations. */
const met = new Map<string, Set<Audience>>();

afterEach(async () => {
  for (const { events } of room?.exercise.log ?? [])
    for (const { type, audience } of events) met.set(type, (met.get(type) ?? new Set()).add(audience));
  await room?.close();
  room = undefined;
});

const all = conversations();
const titled = (wanted: typeof all) => wanted.map((one) => [`${one.number}: ${one.title}`, one] as const);

describe('in memory, with a clock moved by hand', () => {
  it.each(titled(all.filter(({ wire }) => !wire)))('conversation %s', async (_, conversation) => {
    room = await inMemory(conversation.scenario);
    await play(conversation, room);
  });
});

describe('over WebSockets, in the time of the machine', () => {
  it.each(titled(all.filter(({ byHand }) => !byHand)))('conversation %s', async (_, conversation) => {
    room = await onLoopback(conversation.scenario);
    await play(conversation, room);
  });
});

describe('the conversations', () => {
  it('are numbered without a gap, and each is played somewhere', () => {
    expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
    expect(all.filter(({ byHand, wire }) => byHand && wire)).toEqual([]);
  });

  it('show each event to those whom the text names', () => {
    for (const [cell = '', seenBy = '', onWall = ''] of rows('event')) {
      const { name } = named(cell);
      for (const audience of met.get(name) ?? []) expect([name, seenBy, onWall, audience]).toSatisfy(fits);
    }
    expect(met.size).toBeGreaterThan(45);
  });

  it('meet every reason to close a connection', () => {
    const closed = all.flatMap(({ steps }) =>
      steps.flatMap((one) => (one.name === 'closed' ? [one.step.closed.reason] : [])),
    );
    for (const reason of Object.keys(closeCodes)) expect(closed).toContain(reason);
  });
});

/** What the text says of who sees an event, and for whom it was. */
function fits([, seenBy, onWall, audience]: readonly [string, string, string, Audience]): boolean {
  const reachesWall = audience === 'all' || audience === 'wall' || audience.includes('@wall');
  if (onWall === 'yes' && !reachesWall && seenBy !== 'named' && audience !== 'staff') return false;
  if (seenBy === 'all') return audience === 'all';
  if (seenBy === 'staff') return audience === (onWall === 'yes' ? 'wall' : 'staff');
  // A seat of no bureau concerns staff alone; a bot's coming and going is nothing that a desk is told as it joins.
  return (
    seenBy === 'named' || Array.isArray(audience) || audience === 'staff' || (onWall === 'yes' && audience === 'wall')
  );
}
