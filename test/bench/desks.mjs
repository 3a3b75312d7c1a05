// Two desks at one contender, and how they ask and answer. No SDK: it sends one command at a time, and here many are under way.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { api } from '../../dist/clients/sdk/http.js';
import { connect } from '../../dist/clients/sdk/index.js';
import { nodeSocket } from '../../dist/clients/sdk/node.js';
import { check, reply, request } from './scenario.mjs';

/**
 * A contender: `ask(done)` begins one round trip and calls `done(ms)` at its end; `close()` ends what was opened for this round.
 * @typedef {{ ask(done: (ms: number) => void): void, close(): Promise<void> }} Desks
 */

/** @param {string} url @returns {Promise<Desks>} */
export async function relayDesks(url) {
  const [asker, answerer] = [new WebSocket(url), new WebSocket(url)];
  await Promise.all([once(asker, 'open'), once(answerer, 'open')]);
  const open = new Map();
  let next = 0;
  answerer.on('message', (data) => {
    const { id } = JSON.parse(String(data));
    answerer.send(JSON.stringify({ id: `r${id}`, ...reply(id) }));
  });
  asker.on('message', (data) => {
    const { inReplyTo } = JSON.parse(String(data));
    const trip = open.get(inReplyTo);
    open.delete(inReplyTo);
    trip?.done(performance.now() - trip.began);
  });
  return {
    ask(done) {
      const id = `m${next++}`;
      open.set(id, { began: performance.now(), done });
      asker.send(JSON.stringify({ id, ...request }));
    },
    async close() {
      asker.terminate();
      answerer.terminate();
    },
  };
}

/**
 * An exercise of its own with a desk at QN and one at QP. `what`: QN asks QP, or the register.
 * @param {{ url: string, staffKey: string }} hub @param {'reply' | 'check'} what @returns {Promise<Desks>}
 */
export async function hubDesks({ url, staffKey }, what) {
  const hub = api(url);
  const { ticket } = await hub.staff(staffKey);
  const staff = hub.as(ticket);
  const { id, code } = await staff.exercises.create({ scenario: 'bench' });
  const desks = await Promise.all(
    ['QN', 'QP'].map(async (bureau) => desk(url, (await hub.join({ code, name: bureau, bureau })).ticket)),
  );
  const [asker, answerer] = desks;
  const instructor = connect({ url, ticket, exercise: id, socket: nodeSocket });
  await instructor.send({ type: 'exercise.start' });
  instructor.close();

  /** By command until its entry is there, then by message. */
  const open = new Map();
  let next = 0;
  const draft = what === 'reply' ? request : check;
  const answer = what === 'reply' ? 'case.reply' : 'document.check.result';
  answerer.heard = (message) => {
    if (message.type === request.type) answerer.send(`reply-${message.id}`.slice(0, 64), reply(message.id));
  };
  asker.heard = (message, cause) => {
    const asked = cause === undefined ? undefined : open.get(cause);
    if (asked && message.type === draft.type) {
      open.delete(cause);
      open.set(message.id, asked);
    }
    const trip = message.type === answer ? open.get(message.inReplyTo) : undefined;
    if (!trip) return;
    open.delete(message.inReplyTo);
    trip.done(performance.now() - trip.began);
  };
  return {
    ask(done) {
      const command = `ask-${String(next++).padStart(8, '0')}`;
      open.set(command, { began: performance.now(), done });
      asker.send(command, draft);
    },
    async close() {
      for (const one of desks) one.close();
      await staff.exercises.delete(id);
    },
  };
}

/** One connection that speaks the protocol, as far as a bench needs it. */
async function desk(url, ticket) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, 'liaison.v1', { perMessageDeflate: false });
  const one = {
    heard: (_message, _cause) => {},
    send: (id, draft) =>
      socket.send(JSON.stringify({ frame: 'command', id, command: { type: 'message.send', draft } })),
    close: () => socket.terminate(),
  };
  await once(socket, 'open');
  const welcomed = new Promise((resolve) => {
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data));
      if (frame.frame === 'welcome') resolve(frame);
      if (frame.frame === 'beat') socket.send('{"frame":"beat"}');
      if (frame.frame === 'problem') throw new Error(`The hub refuses: ${JSON.stringify(frame)}`);
      if (frame.frame !== 'entries') return;
      for (const { cause, events } of frame.entries)
        for (const event of events) {
          if (event.type === 'command.refused') throw new Error(`The hub refuses: ${JSON.stringify(event.problem)}`);
          if (event.type === 'message.sent' || event.type === 'message.delivered') one.heard(event.message, cause);
        }
    });
  });
  socket.send(JSON.stringify({ frame: 'hello', ticket, after: 0 }));
  await welcomed;
  return one;
}
