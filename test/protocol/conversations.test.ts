import { afterEach, describe, expect, it } from 'vitest';
import { closeCodes } from '../../schemas/wire.ts';
import { play } from './support/play.ts';
import { inMemory, onLoopback, type Room } from './support/room.ts';
import { conversations } from './support/script.ts';

let room: Room | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

const all = conversations();
const titled = (wanted: typeof all) => wanted.map((one) => [`${one.number}: ${one.title}`, one] as const);

describe('in memory, with a clock moved by hand', () => {
  it.each(titled(all.filter(({ wire }) => !wire)))('conversation %s', async (_, conversation) => {
    room = await inMemory();
    await play(conversation, room);
  });
});

describe('over WebSockets, in the time of the machine', () => {
  it.each(titled(all.filter(({ byHand }) => !byHand)))('conversation %s', async (_, conversation) => {
    room = await onLoopback();
    await play(conversation, room);
  });
});

describe('the conversations', () => {
  it('are numbered without a gap, and each is played somewhere', () => {
    expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
    expect(all.filter(({ byHand, wire }) => byHand && wire)).toEqual([]);
  });

  it('meet every reason to close a connection', () => {
    const met = all.flatMap(({ steps }) =>
      steps.flatMap((one) => (one.name === 'closed' ? [one.step.closed.reason] : [])),
    );
    for (const reason of Object.keys(closeCodes)) expect(met).toContain(reason);
  });
});
