import { describe, expect, it } from 'vitest';
import { nextDue } from '../../clients/sdk/rules.ts';
import { bureausNow, idleAfter, isPressing, needsYou } from '../../clients/web/console/needs.ts';
import { engine } from '../../server/core/actor.ts';
import { evolve } from '../../server/core/evolve.ts';
import { newState } from '../../server/core/state.ts';
import { bodies, draft, instructor, minutes, type Room, room, start, trainee } from '../support/given.ts';

/** A class that has begun and in which everybody is connected. */
function connected(): Room {
  const class_ = room();
  for (const party of ['QN', 'QP', 'QR']) class_.ask(engine, { type: 'seat.connect', seat: `S-${party}` });
  return class_;
}

const kinds = (class_: Room, now = class_.now) =>
  needsYou(class_.state, now).map((need) => `${need.is} ${need.bureau ?? ''}`);
const question = draft('information.request', 'QP', bodies.request);
/** Refused: there is no party of that name. */
const wrong = draft('information.request', 'QX', bodies.request);

describe('who needs the instructor', () => {
  it('is nobody in a class where everybody is connected and nothing is due', () => {
    expect(kinds(connected())).toEqual([]);
  });

  it('is a person whose hand is up, with the words, until it is answered', () => {
    const class_ = connected().after(minutes(1));
    class_.ask(trainee('QN'), { type: 'hand.raise', text: 'Who owns this notice?' });
    expect(needsYou(class_.state, class_.now)).toMatchObject([
      { is: 'hand', name: 'Mina QN', bureau: 'QN', text: 'Who owns this notice?', since: start + minutes(1) },
    ]);
    class_.ask(instructor, { type: 'hand.answer', seat: 'S-QN', text: 'Look at its number' });
    expect(kinds(class_)).toEqual([]);
  });

  it('is a bureau that owes an answer, from the moment it was due', () => {
    const class_ = connected();
    class_.send(trainee('QN'), question);
    const request = class_.state.messages.values().next().value?.requests.get('QP');
    const due = (request && nextDue(request)) ?? 0;
    expect(due).toBeGreaterThan(class_.now);
    expect(kinds(class_, due)).not.toContain('late QP');
    expect(needsYou(class_.state, due + 1).find((need) => need.is === 'late')).toMatchObject({
      bureau: 'QP',
      count: 1,
      since: due,
    });
  });

  it('is a bureau whose attempts were refused three times in a row, and no longer once one went out', () => {
    const class_ = connected();
    class_.refused(trainee('QN'), { type: 'message.send', draft: wrong });
    class_.refused(trainee('QN'), { type: 'message.send', draft: wrong });
    expect(kinds(class_)).toEqual([]);
    class_.refused(trainee('QN'), { type: 'message.send', draft: wrong });
    expect(needsYou(class_.state, class_.now)).toMatchObject([
      { is: 'refused', bureau: 'QN', count: 3, code: 'unknown_addressee', n: class_.log.length },
    ]);
    class_.send(trainee('QN'), question);
    expect(kinds(class_)).toEqual([]);
  });

  it('is a bureau that does nothing although something waits for it, but not one that has nothing to do', () => {
    const class_ = connected();
    class_.send(trainee('QN'), question);
    const later = start + idleAfter;
    expect(kinds(class_, later - 1)).toEqual([]);
    expect(kinds(class_, later)).toEqual(['idle QP']);
    class_.ask(instructor, { type: 'exercise.pause' });
    expect(kinds(class_, later)).toEqual([]);
  });

  it('is a bureau of which nobody is connected any more', () => {
    const class_ = connected().after(minutes(2));
    class_.ask(engine, { type: 'seat.disconnect', seat: 'S-QR' });
    expect(kinds(class_)).toEqual(['line QR']);
  });

  it('is a bureau that needs persons and has none, once the class has begun and unless a bot plays it', () => {
    const class_ = connected();
    class_.ask(instructor, { type: 'seat.remove', seat: 'S-QR' });
    expect(kinds(class_)).toEqual(['unclaimed QR']);
    class_.ask(instructor, { type: 'bot.take', bureau: 'QR' });
    expect(kinds(class_)).toEqual([]);
    expect(kinds(room(undefined, { run: 'lobby' }))).toEqual([]);
  });

  it('is somebody at a locked door, and a message that waits for release', () => {
    const class_ = connected();
    class_.ask(instructor, { type: 'seat.lock', locked: true });
    class_.ask(engine, { type: 'seat.knock', name: 'Omar' });
    class_.after(1000).ask(instructor, { type: 'message.hold', on: true });
    class_.ask(trainee('QN'), { type: 'message.send', draft: question });
    expect(kinds(class_)).toEqual(['door ', 'held QN']);
  });

  it('puts what is pressing first and the oldest of it on top', () => {
    const class_ = connected();
    class_.send(trainee('QN'), question);
    class_.ask(instructor, { type: 'seat.remove', seat: 'S-QR' });
    class_.after(minutes(3)).ask(trainee('QN'), { type: 'hand.raise' });
    class_.after(minutes(1)).ask(engine, { type: 'seat.knock', name: 'Omar' });
    const needs = needsYou(class_.state, start + idleAfter);
    expect(needs.map((need) => need.is)).toEqual(['hand', 'door', 'idle', 'unclaimed']);
    expect(needs.map(isPressing)).toEqual([true, true, false, false]);
  });

  it('is the same for everybody who has read the same log [C5]', () => {
    const class_ = connected();
    class_.send(trainee('QN'), question);
    class_.ask(trainee('QR'), { type: 'hand.raise' });
    class_.after(minutes(30)).ask(engine, { type: 'seat.disconnect', seat: 'S-QP' });
    class_.ask(engine, { type: 'seat.knock', name: 'Omar' });
    const again = newState();
    for (const entry of class_.log) evolve(again, structuredClone(entry));
    const needs = needsYou(class_.state, class_.now);
    expect(needs.length).toBeGreaterThan(2);
    expect(needsYou(again, class_.now)).toEqual(needs);
  });

  it('is nobody after the end', () => {
    const class_ = connected();
    class_.ask(trainee('QN'), { type: 'hand.raise' });
    class_.ask(instructor, { type: 'exercise.end' });
    expect(kinds(class_)).toEqual([]);
  });
});

describe('the list of bureaus', () => {
  it('tells people, bots, unread messages and the oldest open matter of each desk, and leaves out the register', () => {
    const class_ = connected().after(minutes(2));
    class_.send(trainee('QN'), question);
    class_.ask(instructor, { type: 'seat.extraTime', bureau: 'QP', factor: 1.5 });
    const list = bureausNow(class_.state, class_.now);
    expect(list.map((bureau) => bureau.id)).toEqual(['QN', 'QP', 'QR', 'QN-BP', 'CS']);
    expect(list.find((bureau) => bureau.id === 'QP')).toMatchObject({
      people: 1,
      connected: 1,
      bot: undefined,
      unread: 1,
      oldest: start + minutes(2),
      late: 0,
      extraTime: 1.5,
    });
    expect(list.find((bureau) => bureau.id === 'CS')).toMatchObject({ people: 0, bot: 'prompt', unread: 0 });
    expect(list.find((bureau) => bureau.id === 'QN')?.lastAct).toBe(start + minutes(2));
  });
});
