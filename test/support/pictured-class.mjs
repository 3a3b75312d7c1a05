// A class in the built program, played over the wire to the moments that pictures show.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

const dist = path.resolve(import.meta.dirname, '../../dist');
const watch = path.join(import.meta.dirname, 'pictured-watch.yaml');
const { api, connect } = await import(`${dist}/clients/sdk/index.js`);
const { nodeSocket } = await import(`${dist}/clients/sdk/node.js`);

/** Who takes part, and where. */
const people = { Mina: 'QN', Omar: 'QP', Jonas: 'QN', Salome: 'QP' };

/** Starts the program on a free port of this computer, reachable as `host` too, with nobody in it yet. */
export async function start(dataDir, host) {
  const child = spawn(
    process.execPath,
    [
      ...[`${dist}/clients/cli/main.js`, 'start', 'the-borrowed-passport', '--json', '--no-open', '--no-input'],
      ...['--port', '0', '--data-dir', dataDir, '--allow-host', host],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said] = await once(createInterface({ input: child.stdout }), 'line');
  const ready = JSON.parse(said);
  const { url, exercise, code } = ready;
  const base = url.replace('localhost', host);
  const { ticket } = await api(url).staff(ready.staffKey);
  const staff = connect({ url, ticket, exercise, socket: nodeSocket });
  const asStaff = api(url).as(ticket);
  const observer = await asStaff.exercises.tickets(exercise, { role: 'observer', name: 'Ada' });
  const tickets = new Map();
  const lines = new Map();
  let short;
  let firstDone = false;
  let quiet;
  let cut;
  let large;

  /** Many pictures take their time: the clock may be there already. */
  async function jump(minutes) {
    const to = staff.state.startedAt + minutes * 60_000;
    if (to > staff.now()) await staff.send({ type: 'clock.jump', to: new Date(to).toISOString() });
  }
  /** The latest message of that type from that party. */
  const latest = (from, type) =>
    [...staff.state.messages.values()]
      .map(({ message }) => message)
      .findLast((one) => one.from === from && one.type === type);

  /** The line of somebody; a page may have taken the one before. */
  function line(who) {
    const known = lines.get(who);
    if (known && known.link.state !== 'closed') return known;
    const fresh = connect({ url, ticket: tickets.get(who), socket: nodeSocket });
    lines.set(who, fresh);
    return fresh;
  }
  const at = (who, command) => line(who).send(command);
  const send = (who, type, parent, body, to = parent.from) =>
    at(who, {
      type: 'message.send',
      draft: {
        type,
        to: [to === 'DD' ? { kind: 'dutyDesk' } : { kind: 'bureau', code: to }],
        inReplyTo: parent.id,
        subject: parent.subject,
        language: 'en',
        urgency: parent.urgency,
        body,
      },
    });
  const refusedSend = (...words) =>
    send(...words).then(
      () => {
        throw new Error('This should have been refused');
      },
      () => undefined,
    );

  return {
    ready,
    base,
    refusal: 'Norvane refused',
    ticketOf: (who) => tickets.get(who),
    wall: () => ready.wall.replace(url, base),
    wallShows: (view) => staff.send({ type: 'wall.show', view }),
    observer: () => observer.ticket,
    briefs: () => staff.send({ type: 'exercise.brief' }),
    pauses: (on) => staff.send({ type: on ? 'exercise.pause' : 'exercise.resume' }),
    breaks: (minutes) =>
      staff.send({ type: 'exercise.pause', until: new Date(Date.now() + minutes * 60_000).toISOString() }),
    tellsAll: (text) => staff.send({ type: 'banner.show', text, to: 'all' }),

    /** Something real has happened, or is settled; then it goes on. */
    async realWorld(on) {
      await staff.send(
        on ? { type: 'realworld.stop', text: 'Fire alarm in the east wing' } : { type: 'realworld.clear' },
      );
      if (!on) await staff.send({ type: 'exercise.resume' });
    },
    subject: (bureau) => (bureau === 'QN' ? 'Passport on the lost list at gate 2' : 'EXR31415K'),

    async everybodyJoins() {
      for (const [name, bureau] of Object.entries(people))
        tickets.set(name, (await api(url).join({ code, name, bureau })).ticket);
    },

    async everybodyIsBack() {
      for (const name of Object.keys(people))
        await new Promise((resolve) => {
          const one = line(name);
          const look = () => one.link.state === 'connected' && resolve(undefined);
          one.subscribe(look);
          look();
        });
    },

    /** The clock runs, and the welcome is there. */
    async begins() {
      if (staff.state.run !== 'running') await staff.send({ type: 'exercise.start' });
      await jump(0.6);
    },

    async joinsLate(name, bureau) {
      tickets.set(name, (await api(url).join({ code, name, bureau })).ticket);
    },

    async removes(name) {
      const [seat] = [...staff.state.seats.values()].filter((one) => one.name === name && !one.removed);
      await staff.send({ type: 'seat.remove', seat: seat.id });
      lines.get(name)?.close();
      lines.delete(name);
    },

    /** Joining is locked, and somebody stands at the door. */
    async somebodyKnocks() {
      await staff.send({ type: 'seat.lock', locked: true });
      await api(url)
        .join({ code, name: 'Noor' })
        .catch(() => undefined);
    },

    /** Somebody answers the hit, and the team can see it. */
    claims: (who) => at(who, { type: 'case.claim', case: latest('QN-BP', 'hit.report').case }),

    somethingComes: () =>
      staff.send({
        type: 'message.inject',
        as: 'QP',
        draft: {
          type: 'case.circular',
          to: [{ kind: 'bureau', code: 'QN' }],
          subject: 'Our counter is closed for an hour',
          language: 'en',
          urgency: 'routine',
          body: { text: 'A lift is stuck between two floors. We read everything, and answer a little later.' },
        },
      }),

    /** Another exercise that is over before anything has happened. */
    async aShortOne() {
      const made = await asStaff.exercises.create({ scenario: 'welcome-to-the-watch' });
      short = made.id;
      const one = connect({ url, ticket, exercise: short, socket: nodeSocket });
      await one.send({ type: 'exercise.start' });
      await one.send({ type: 'exercise.end' });
      one.close();
    },
    short: () => short,

    /** Another one, in which nothing is expected of anybody and an inject could not be played. */
    async aQuietOne() {
      await asStaff.scenarios.put('pictured-watch', readFileSync(watch, 'utf8'));
      quiet = (await asStaff.exercises.create({ scenario: 'pictured-watch' })).id;
      const one = connect({ url, ticket, exercise: quiet, socket: nodeSocket });
      await one.send({ type: 'exercise.start' });
      await one.send({ type: 'clock.jump', to: new Date(one.state.startedAt + 20 * 60_000).toISOString() });
      await one.send({ type: 'inject.fire', inject: 'i-over' });
      await new Promise((resolve) => {
        const look = () => one.state.refusals.length > 0 && resolve(undefined);
        one.subscribe(look);
        look();
      });
      one.close();
    },
    quiet: () => quiet,

    /** A large one from another computer, whose archive has lost its end: twelve parties, some hundred messages. */
    async aCutOne() {
      const file = path.join(dataDir, 'surge.jsonl');
      execFileSync(process.execPath, [`${dist}/clients/cli/main.js`, 'rehearse', 'surge-week', '--out', file], {
        stdio: 'ignore',
      });
      const lines = readFileSync(file, 'utf8').split('\n');
      cut = lines.slice(0, Math.round(lines.length * 0.8)).join('\n');
    },
    cutArchive: () => cut,
    async readsTheCutOne() {
      large = (await asStaff.exercises.import(cut, { cut: true })).id;
    },
    large: () => large,

    /** Mina may not send, and her bureau is told that its line is down. */
    async hinders(on) {
      const [seat] = [...staff.state.seats.values()].filter((one) => one.name === 'Mina' && !one.removed);
      await staff.send({ type: 'seat.mute', seat: seat.id, muted: on });
      if (on)
        return staff.send({
          type: 'fault.set',
          fault: { effect: 'outage', target: { bureau: 'QN' }, lasts: '10m', disclosed: 'at_once' },
        });
      for (const [fault, { cleared }] of staff.state.faults)
        if (!cleared) await staff.send({ type: 'fault.clear', fault }).catch(() => undefined);
    },

    /** Peltrosa answers its alarm with the wrong type of message. */
    nearlyRight: () =>
      send(
        'Omar',
        'case.refusal',
        [...staff.state.messages.values()]
          .map(({ message }) => message)
          .find((one) => one.type === 'information.request' && one.recipients.includes('QP')),
        { ground: 'not-competent', reason: 'The passport office counts what was lost, and it is closed.' },
      ),
    nearlySubject: 'What became of the passports lost at Callisport?',

    /** Both desks have acknowledged the welcome, and nothing waits for them. */
    async theFirstIsDone() {
      await this.begins();
      const watch = latest('DD', 'case.circular');
      await send('Mina', 'case.ack', watch, { handler: 'First watch' });
      await send('Omar', 'case.ack', watch, { handler: 'Passport office' });
      firstDone = true;
    },

    /** The hit is there, somebody was too quick, Peltrosa has asked back, and one answer is late. */
    async toTheHeightOfIt() {
      if (!firstDone) await this.theFirstIsDone();
      const watch = latest('DD', 'case.circular');
      // A page may have opened it already.
      for (const who of ['Mina', 'Omar'])
        await at(who, { type: 'message.read', message: watch.id }).catch(() => undefined);
      await jump(4.2);
      const asked = (bureau) =>
        [...staff.state.messages.values()]
          .map(({ message }) => message)
          .find((one) => one.type === 'information.request' && one.recipients.includes(bureau));
      await send('Jonas', 'case.reply', asked('QN'), {
        outcome: 'positive',
        content:
          'Border Act of Norvane, section 9: once the country that issued it has confirmed it, and against a receipt.',
      });
      await send('Salome', 'case.ack', asked('QP'), { handler: 'Passport office' });
      await jump(9.2);
      const hit = latest('QN-BP', 'hit.report');
      await send('Mina', 'case.ack', hit, { handler: 'First watch' });
      await refusedSend('Jonas', 'hit.feedback', hit, {
        result: 'document-seized',
        legalBasis: 'Border Act of Norvane, section 9',
        at: hit.sentAt,
      });
      await send(
        'Mina',
        'hit.confirm.request',
        hit,
        {
          questions: ['stillValid', 'samePerson', 'actionWanted'],
          note: 'The bearer is waiting at gate 2; her boat leaves at half past eight.',
        },
        'QP',
      );
      await jump(11.5);
      const question = latest('QN', 'hit.confirm.request');
      await send('Omar', 'case.ack', question, { handler: 'Passport office' });
      await send('Omar', 'case.clarification.request', question, {
        question: 'Which word was given to her at the terminal desk when she reported it lost?',
      });
      await at('Salome', { type: 'hand.raise', text: 'May we tell them the word?' });
      await jump(13.4);
    },

    /** Answered, decided, told, closed, ended, released. */
    async toTheEnd() {
      const hit = latest('QN-BP', 'hit.report');
      await send('Mina', 'case.reply', hit, {
        outcome: 'partial',
        content: 'Please take nothing yet: only Peltrosa can say what its passport is worth, and we have asked.',
      });
      await send('Mina', 'case.clarification.response', latest('QP', 'case.clarification.request'), {
        answers: ['Curlew, like the bird. She reported it lost herself and found it in her tool bag.'],
      });
      await send('Omar', 'document.hit.resolution', latest('QN', 'hit.confirm.request'), {
        resolution: 'holder-recovered-own-document',
        instruction: 'return-to-issuer',
        explanation: 'She is the holder. What is reported lost stays void; a new one is free of charge.',
      });
      await send('Jonas', 'case.reply', hit, {
        outcome: 'positive',
        content: 'Keep the passport against a receipt, and tell her kindly. She may travel on with her identity card.',
      });
      await jump(20.5);
      await send('Mina', 'hit.feedback', latest('QP', 'document.hit.resolution'), {
        result: 'document-seized',
        legalBasis: 'Border Act of Norvane, section 9',
        at: new Date(staff.now()).toISOString(),
      });
      await send('Omar', 'case.ack', latest('QN', 'hit.feedback'), { handler: 'Passport office' });
      await staff.send({ type: 'exercise.end' });
      await staff.send({ type: 'review.release', what: 'own' });
    },

    async stop() {
      for (const one of [staff, ...lines.values()]) one.close();
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
