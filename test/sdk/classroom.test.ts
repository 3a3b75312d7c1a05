import { afterEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../clients/sdk/index.ts';
import { type Classroom, classroom } from '../../clients/sdk/testing.ts';
import type { Draft } from '../../schemas/message.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk, staff, type Viewer } from '../../server/core/view.ts';
import { aScenario, draft } from '../support/given.ts';
import { expectMet, seed } from '../support/seed.ts';
import { problemOf, subjects } from './support/fake-hub.ts';

const question = (subject: string, to = 'QP'): Draft =>
  draft(
    'information.request',
    to,
    { category: 'travel-history', subject: 'Who was on board the ferry of this morning?' },
    { subject, urgency: 'routine' },
  );

let room: Classroom;
afterEach(() => room.close());

async function aClass(): Promise<Classroom> {
  room = await classroom({
    scenario: aScenario(),
    people: [
      { name: 'Mina', bureau: 'QN' },
      { name: 'Otto', bureau: 'QP' },
      { name: 'Ada', bureau: 'QN' },
    ],
  });
  await room.staff.send({ type: 'exercise.start' });
  return room;
}

/** What the hub would show a viewer of its whole log. */
const whole = (viewer: Viewer, seat?: string) =>
  Array.from({ length: head(room.exercise.streams, viewer) }, (_, i) =>
    seen(room.exercise.streams, room.exercise.log, viewer, i + 1, seat),
  );
const entriesOf = (cause: string) => room.exercise.log.filter((entry) => entry.cause === cause);

describe('a class', () => {
  it('is connected, and a message reaches whom it is for and nobody else', async () => {
    await aClass();
    const [mina, otto, ada] = [room.desk('Mina'), room.desk('Otto'), room.desk('Ada')];
    for (const one of [room.staff, mina, otto, ada]) expect(one.link.state).toBe('connected');
    const entry = await mina.send({ type: 'message.send', draft: question('The ferry of 08:00') });
    expect(entry.events[0]).toMatchObject({
      type: 'message.sent',
      message: { from: 'QN', subject: 'The ferry of 08:00' },
    });
    await room.settle();
    for (const one of [room.staff, mina, otto, ada]) expect([...one.state.messages.values()]).toHaveLength(1);
    expect(mina.log).toEqual(whole(desk('QN'), 'S-Mina'));
    expect(ada.log).toEqual(whole(desk('QN'), 'S-Ada'));
    expect(otto.log).toEqual(whole(desk('QP'), 'S-Otto'));
    expect(room.staff.log).toEqual(whole(staff, room.staff.welcome?.seat.id));
    expect(otto.state.parties.size).toBeGreaterThan(0);
    expect(otto.state.scenario).toBeUndefined();
  });

  it('has one time, also at speed and after a pause', async () => {
    await aClass();
    const everybody = [room.staff, room.desk('Mina'), room.desk('Otto')];
    await room.staff.send({ type: 'clock.rate', rate: 60 });
    await room.advance('7s');
    for (const one of everybody) expect(one.now()).toBe(room.exercise.now());
    await room.staff.send({ type: 'exercise.pause' });
    const stood = room.exercise.now();
    await room.advance('1m');
    for (const one of everybody) expect(one.now()).toBe(stood);
    await room.staff.send({ type: 'exercise.resume' });
    await room.advance('3s');
    for (const one of everybody) expect(one.now()).toBe(stood + 3 * 60_000);
    // Loaded anew, a page knows the time before the first beat is due.
    const again = room.reload('Otto');
    await room.settle();
    expect(again.now()).toBe(room.exercise.now());
  });

  it('stays connected for two hours in which nobody does anything', async () => {
    await aClass();
    const drops: string[] = [];
    room.desk('Mina').subscribe(() => {
      if (room.desk('Mina').link.state !== 'connected') drops.push(room.desk('Mina').link.state);
    });
    await room.advance('2h');
    expect(drops).toEqual([]);
    expect(room.exercise.state.run).toBe('running');
  });
});

describe('a device that is cut off', () => {
  it('whose answer was lost brings one entry, not two', async () => {
    await aClass();
    const mina = room.desk('Mina');
    room.cut('Mina', 'answers');
    let told = 0;
    const sent = mina.send({ type: 'message.send', draft: question('Sent into the dark') }, { id: 'send-0001' });
    sent.then(
      () => (told += 1),
      () => (told += 1),
    );
    await room.settle();
    expect(entriesOf('send-0001')).toHaveLength(1);
    await room.advance('20s');
    expect([told, mina.link.state]).toEqual([0, 'lost']);
    room.restore('Mina');
    await room.advance('10s');
    expect((await sent).events[0]?.type).toBe('message.sent');
    expect(mina.link.state).toBe('connected');
    expect(mina.outbox).toEqual([]);
    expect(entriesOf('send-0001')).toHaveLength(1);
    expect(mina.state.messages.size).toBe(1);
    expect(mina.log).toEqual(whole(desk('QN'), 'S-Mina'));
  });

  it('misses nothing, and sends in order what waited', async () => {
    await aClass();
    const [mina, otto] = [room.desk('Mina'), room.desk('Otto')];
    room.cut('Mina');
    for (const subject of ['First waiting', 'Second waiting', 'Third waiting'])
      void mina.send({ type: 'message.send', draft: question(subject) });
    for (const subject of ['While away one', 'While away two'])
      await otto.send({ type: 'message.send', draft: question(subject, 'QN') });
    await room.advance('30s');
    expect(room.exercise.state.seats.get('S-Mina')?.connected).toBe(false);
    room.restore('Mina');
    await room.advance('10s');
    expect(mina.log).toEqual(whole(desk('QN'), 'S-Mina'));
    expect([...mina.state.messages.values()].map(({ message }) => message.subject)).toEqual([
      'While away one',
      'While away two',
      'First waiting',
      'Second waiting',
      'Third waiting',
    ]);
  });

  it('is found out by a page that wakes up, long before it is silent for 12 seconds', async () => {
    await aClass();
    const mina = room.desk('Mina');
    room.cut('Mina');
    room.restore('Mina');
    mina.check();
    await room.advance('2s');
    expect(mina.link.state).toBe('connected');
    mina.check();
    await room.advance('2s');
    // The hub has answered at once: the connection of before is the connection of now.
    expect(mina.link).toMatchObject({ state: 'connected', since: room.now() - 2_000 });
  });

  it('sends after a reload what its page had not got through', async () => {
    await aClass();
    room.cut('Mina');
    void room.desk('Mina').send({ type: 'message.send', draft: question('Written offline') }, { id: 'send-0001' });
    await room.advance('3s');
    room.restore('Mina');
    const mina = room.reload('Mina');
    await room.settle();
    expect(entriesOf('send-0001')).toHaveLength(1);
    expect([mina.outbox.length, mina.state.messages.size]).toEqual([0, 1]);
  });
});

describe('the seat', () => {
  it('opened in a second tab leaves the first for good', async () => {
    await aClass();
    const first = room.desk('Mina');
    // As a tab that was duplicated: the first one is still open.
    room.cut('Mina');
    room.restore('Mina');
    const second = room.reload('Mina');
    await room.settle();
    expect([first.link.state, second.link.state]).toEqual(['closed', 'connected']);
  });

  it('moved to another bureau sees that desk, from its first entry', async () => {
    await aClass();
    await room.desk('Mina').send({ type: 'message.send', draft: question('From Norvane') });
    await room.staff.send({ type: 'seat.assign', seat: 'S-Mina', bureau: 'QR' });
    await room.settle();
    const mina = room.desk('Mina');
    expect(mina.welcome?.seat.bureau).toBe('QR');
    expect(mina.state.messages.size).toBe(0);
    expect(mina.log).toEqual(whole(desk('QR'), 'S-Mina'));
    expect(mina.link.state).toBe('connected');
  });

  it('that is removed is out, with its unsent text in its hands', async () => {
    await aClass();
    const mina = room.desk('Mina');
    room.cut('Mina', 'all');
    const sent = mina.send({ type: 'message.send', draft: question('Never to be sent') });
    await room.staff.send({ type: 'seat.remove', seat: 'S-Mina' });
    room.restore('Mina');
    await room.advance('20s');
    expect(mina.link).toMatchObject({ state: 'closed', closed: { code: 'ticket_refused', final: true } });
    expect(await problemOf(sent)).toMatchObject({ code: 'ticket_refused' });
    expect(subjects(mina)).toEqual(['Never to be sent']);
  });
});

describe('a rewind', () => {
  it('begins the story anew for everybody, and gives back as drafts what had not been answered', async () => {
    await aClass();
    const [mina, otto] = [room.desk('Mina'), room.desk('Otto')];
    await mina.send({ type: 'message.send', draft: question('Before the fork') });
    const after = room.exercise.log.length;
    await otto.send({ type: 'message.send', draft: question('To be undone', 'QN') });
    room.cut('Mina');
    const lost = mina.send({ type: 'message.send', draft: question('Written while cut off') });
    await room.staff.send({ type: 'exercise.rewind', after });
    await room.settle();
    expect(room.exercise.branch).toBe(1);
    expect(otto.welcome?.epoch).toBe(room.exercise.epoch(desk('QP')));
    expect([...otto.state.messages.values()].map(({ message }) => message.subject)).toEqual(['Before the fork']);
    room.restore('Mina');
    await room.advance('30s');
    expect(await problemOf(lost)).toMatchObject({ code: 'moved_on' });
    expect(subjects(mina)).toEqual(['Written while cut off']);
    expect(mina.log).toEqual(whole(desk('QN'), 'S-Mina'));
    expect(room.staff.log).toEqual(whole(staff, room.staff.welcome?.seat.id));
  });
});

describe('what is asked in the same moment as a rewind', () => {
  it('comes after it in no branch, and is a draft again', async () => {
    await aClass();
    const otto = room.desk('Otto');
    const after = room.exercise.log.length - 1;
    const rewound = room.staff.send({ type: 'exercise.rewind', after });
    const sent = otto.send({ type: 'message.send', draft: question('In the same moment', 'QN') }, { id: 'send-0001' });
    expect((await rewound).events).toMatchObject([{ type: 'exercise.rewound', after }]);
    expect(await problemOf(sent)).toMatchObject({ code: 'moved_on' });
    await room.settle();
    expect(subjects(otto)).toEqual(['In the same moment']);
    expect(entriesOf('send-0001')).toEqual([]);
    expect(room.staff.log).toEqual(whole(staff, room.staff.welcome?.seat.id));
    expect(otto.log).toEqual(whole(desk('QP'), 'S-Otto'));
  });
});

describe('a class whose network is bad', () => {
  // What each page has applied is what the hub would show it: no hole, no repeat, no other order; each command once.
  it('ends up in step, whatever was cut, hung up or loaded anew', { timeout: 120_000 }, async () => {
    const reached = { cuts: 0, answersLost: 0, hangUps: 0, reloads: 0, sent: 0, resent: 0, resets: 0 };
    for (let round = 0; round < 6; round++) {
      await aClass();
      const draw = mulberry(seed + round);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T; // lists here are not empty
      const names = ['Mina', 'Otto', 'Ada'];
      // Whatever is drawn: once in each round a page is loaded anew that has something to send.
      const certain: Readonly<Record<number, string>> = { 20: 'cut', 21: 'send', 22: 'reload' };
      const ids: string[] = [];
      const watch = (one: Connection) => void one.on('reset', () => (reached.resets += 1));
      for (const name of names) watch(room.desk(name));
      for (let step = 0; step < 60; step++) {
        const planned = certain[step];
        const name = planned ? 'Mina' : pick(names);
        const act =
          planned ??
          pick([
            'send',
            'send',
            'send',
            'send',
            'cut',
            'cut',
            'answers',
            'restore',
            'restore',
            'hangUp',
            'reload',
            'reload',
            'wait',
            'check',
          ]);
        if (act === 'send') {
          const id = `send-${round}-${String(step).padStart(4, '0')}`;
          const to = name === 'Otto' ? 'QN' : 'QP';
          ids.push(id);
          void room.desk(name).send({ type: 'message.send', draft: question(`Number ${step} of ${name}`, to) }, { id });
          reached.sent += 1;
        } else if (act === 'cut' || act === 'answers') {
          room.cut(name, act === 'cut' ? 'all' : 'answers');
          reached[act === 'cut' ? 'cuts' : 'answersLost'] += 1;
        } else if (act === 'restore') room.restore(name);
        else if (act === 'check') room.desk(name).check();
        else if (act === 'hangUp') {
          room.hangUp(name);
          reached.hangUps += 1;
        } else if (act === 'reload') {
          reached.resent += room.desk(name).outbox.length;
          watch(room.reload(name));
          reached.reloads += 1;
        }
        await room.advance(Math.floor(draw() * 4_000));
      }
      for (const name of names) room.restore(name);
      await room.advance('2m');
      for (const [name, bureau] of [
        ['Mina', 'QN'],
        ['Otto', 'QP'],
        ['Ada', 'QN'],
      ] as const) {
        const one = room.desk(name);
        expect([round, name, one.link.state, one.outbox]).toEqual([round, name, 'connected', []]);
        expect(one.log).toEqual(whole(desk(bureau), `S-${name}`));
      }
      for (const id of ids) expect([id, entriesOf(id).length]).toEqual([id, 1]);
      if (round < 5) await room.close();
    }
    // The stream stays the same: nobody was ever told to forget.
    const { resets, ...met } = reached;
    expect(resets).toBe(0);
    expectMet(met, 1);
  });
});

/** Numbers from 0 to 1 that are the same for the same seed. */
function mulberry(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
