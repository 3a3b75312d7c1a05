import { describe, expect, it } from 'vitest';
import { commandTypes } from '../../schemas/command.ts';
import type { Role } from '../../schemas/seat.ts';
import { engine } from '../../server/core/actor.ts';
import { exerciseNow, wallAt } from '../../server/core/clock.ts';
import { permissions } from '../../server/core/rules/permissions.ts';
import { bodies, draft, find, instructor, minutes, room, start, trainee } from '../support/given.ts';

const QN = trainee('QN');
const QP = trainee('QP');

describe('an exercise', () => {
  it('goes from lobby through briefing, running and paused to ended, and nowhere else', () => {
    const here = room(undefined, { run: 'lobby' });
    expect(here.refused(instructor, { type: 'exercise.pause' }).code).toBe('exercise_not_started');
    here.ask(instructor, { type: 'exercise.brief' });
    expect(here.state.run).toBe('briefing');
    here.ask(instructor, { type: 'exercise.start' });
    here.ask(instructor, { type: 'exercise.pause', reason: 'A question' });
    expect(here.state).toMatchObject({ run: 'paused', pauseReason: 'A question' });
    here.ask(instructor, { type: 'exercise.resume' });
    here.ask(instructor, { type: 'exercise.end' });
    expect(here.state.run).toBe('ended');
    expect(here.refused(instructor, { type: 'exercise.resume' }).code).toBe('exercise_ended');
    here.ask(instructor, { type: 'mark.add', text: 'Well done' });
    here.ask(QN, { type: 'hotwash.answer', question: 'q1', answer: 'That it was lost.' });
    expect(here.state.hotwash).toHaveLength(1);
  });

  it('lets nobody send while it is paused, but read and draft', () => {
    const here = room();
    const sent = here.send(QN, draft('information.request', 'QP', bodies.request));
    here.ask(instructor, { type: 'exercise.pause' });
    expect(
      here.refused(QP, { type: 'message.send', draft: draft('case.ack', 'QN', {}, { inReplyTo: sent }) }).code,
    ).toBe('exercise_paused');
    expect(find(here.ask(QP, { type: 'message.read', message: sent }), 'message.read')).toBeDefined();
    here.ask(QP, { type: 'draft.save', draft: { key: 'd1', type: 'case.ack', inReplyTo: sent, draft: { body: {} } } });
    expect(here.state.drafts.get('QP/d1')).toMatchObject({ type: 'case.ack', seat: 'S-QP' });
  });

  it('stops for everybody when anybody calls REAL WORLD, and says why to staff only', () => {
    const here = room();
    const entry = here.ask(QN, { type: 'realworld.stop', text: 'Somebody has fainted' });
    expect(find(entry, 'realworld.stopped')?.audience).toBe('all');
    expect(find(entry, 'realworld.said')?.audience).toBe('staff');
    expect(here.state).toMatchObject({ realWorld: true, run: 'paused', clock: { running: false } });
    expect(here.refused(instructor, { type: 'exercise.resume' }).code).toBe('wrong_state');
    here.ask(instructor, { type: 'realworld.clear' });
    here.ask(instructor, { type: 'exercise.resume' });
    expect(here.state.run).toBe('running');
  });

  it('refuses a rewind to now and a clock that jumps back', () => {
    const here = room();
    expect(here.refused(instructor, { type: 'exercise.rewind', after: here.state.n }).code).toBe('nothing_to_do');
    here.after(minutes(5));
    expect(here.refused(instructor, { type: 'clock.jump', to: '2091-03-04T08:01:00Z', between: 'play' }).code).toBe(
      'step_not_allowed',
    );
  });
});

describe('the table of who may ask for what', () => {
  const roles: Role[] = ['instructor', 'assessor', 'observer', 'shadow', 'wall', 'trainee'];
  const runs = ['lobby', 'briefing', 'running', 'paused', 'ended'] as const;
  const allowed: Record<string, readonly Role[]> = {
    instructor: ['instructor'],
    trainee: ['trainee'],
    marker: ['instructor', 'assessor'],
    // Of the trainees only those of the review desk find anything there.
    reviewer: ['instructor', 'trainee'],
    staff: ['instructor', 'assessor', 'observer'],
    anyone: roles,
  };

  it('has a row for every command that may arrive, and holds for every role in every state', () => {
    expect(Object.keys(permissions).sort()).toEqual([...commandTypes].sort());
    let refusedByRole = 0;
    let refusedByState = 0;
    let passed = 0;
    for (const run of runs) {
      for (const [type, row] of Object.entries(permissions))
        for (const role of roles) {
          const here = room(undefined, { run: 'lobby' });
          if (run === 'briefing') here.ask(instructor, { type: 'exercise.brief' });
          if (run === 'running' || run === 'paused' || run === 'ended')
            here.ask(instructor, { type: 'exercise.start' });
          if (run === 'paused') here.ask(instructor, { type: 'exercise.pause' });
          if (run === 'ended') here.ask(instructor, { type: 'exercise.end' });
          const actor = {
            kind: 'seat' as const,
            id: role === 'trainee' ? 'S-QN' : 'S-x',
            role,
            ...(role === 'trainee' && { bureau: 'QN' }),
          };
          const entry = here.ask(actor, example(type));
          const code = find(entry, 'command.refused')?.problem.code;
          const stateCodes = ['exercise_not_started', 'exercise_paused', 'exercise_ended', 'wrong_state'];
          const label = `${type} by ${role} while ${run}: ${code}`;
          if (!allowed[row.who]?.includes(role)) {
            expect(code, label).toBe('forbidden_role');
            refusedByRole += 1;
          } else if (!row.when.includes(run)) {
            expect(stateCodes, label).toContain(code);
            refusedByState += 1;
          } else {
            expect(['forbidden_role', ...stateCodes.filter((one) => one !== 'wrong_state')], label).not.toContain(code);
            passed += 1;
          }
        }
    }
    expect(refusedByRole).toBeGreaterThan(800);
    expect(refusedByState).toBeGreaterThan(60);
    expect(passed).toBeGreaterThan(150);
  });

  it('has no row for what only the hub does: a seat cannot ask for it', () => {
    const here = room();
    expect(here.refused(QN, { type: 'inject.play', inject: 'i1' }).code).toBe('unknown_command');
    expect(
      here.refused(instructor, { type: 'seat.join', seat: 'S-9', role: 'instructor', name: 'Me', ticketHash: 'x' })
        .code,
    ).toBe('unknown_command');
  });
});

/** A command of each type with values that exist in the fixture. */
function example(type: string): Parameters<ReturnType<typeof room>['ask']>[1] {
  const about: Record<string, unknown> = {
    message: 'M-none',
    case: 'C-none',
    key: 'd1',
    flag: true,
    text: 'Some words',
    question: 'q1',
    answer: 'Some words',
    inMs: 1000,
    after: 1,
    rate: 2,
    to: type === 'clock.jump' ? '2091-03-04T09:00:00Z' : 'all',
    between: 'skip',
    phase: 'p0',
    inject: 'i1',
    byMs: 1000,
    hold: true,
    as: 'QN',
    on: true,
    reason: 'Some words',
    seat: 'S-QP',
    bureau: type.startsWith('bot') ? 'QN-BP' : 'QR',
    name: 'Lia',
    muted: true,
    locked: true,
    factor: 2,
    expectation: 'e1',
    hint: 'h1',
    fault:
      type === 'fault.set'
        ? {
            effect: 'outage',
            target: { bureau: 'QP' },
            lasts: 1000,
            store_and_forward: true,
            disclosed: 'after',
            excuse: [],
          }
        : 'F1',
    view: 'flow',
    what: 'own',
    points: 1,
    plan: 'Some words',
    submission: 'S-none',
    draft:
      type === 'draft.save'
        ? { key: 'd1', type: 'case.ack', draft: {} }
        : draft('information.request', 'QP', bodies.request),
  };
  if (type === 'inject.edit') return { type, inject: 'i1', headline: 'Mist' };
  if (type === 'seat.duty') return { type, seat: 'S-QP', duty: 'none' };
  return { type, ...about } as unknown as Parameters<ReturnType<typeof room>['ask']>[1]; // decide reads of it what the command has
}

describe('the clock', () => {
  it('is three numbers: it stands while paused, runs at its rate, and never runs backwards', () => {
    const clock = { running: true, rate: 4, at: start, wall: 1000 };
    expect(exerciseNow(clock, 1000 + 15_000)).toBe(start + 60_000);
    expect(exerciseNow(clock, 500)).toBe(start);
    expect(exerciseNow({ ...clock, running: false }, 99_000)).toBe(start);
    expect(wallAt(clock, start + 60_000)).toBe(16_000);
  });

  it('is set anew by pause and rate without a jump', () => {
    const here = room();
    here.after(minutes(10)).ask(instructor, { type: 'clock.rate', rate: 5 });
    expect(here.state.clock).toMatchObject({ running: true, rate: 5, at: start + minutes(10) });
    here.after(minutes(1)).ask(instructor, { type: 'exercise.pause' });
    expect(here.state.clock).toMatchObject({ running: false, rate: 5, at: start + minutes(11) });
  });
});

describe('a fault', () => {
  const delay = {
    effect: 'delay',
    target: { link: { to: 'QP' } },
    delay: minutes(3),
    lasts: minutes(10),
    store_and_forward: true,
    disclosed: 'after',
    excuse: [],
  } as const;

  it('of delay keeps a message waiting; the sender sees it sent, the addressee sees nothing before', () => {
    const here = room();
    here.ask(instructor, { type: 'fault.set', fault: { ...delay, excuse: [] } });
    const entry = here.ask(QN, {
      type: 'message.send',
      draft: draft('information.request', ['QP', 'QR'], bodies.request),
    });
    expect(find(entry, 'message.sent')?.audience).toEqual(['QN', 'QR']);
    const waiting = [...here.state.deliveries.values()][0];
    expect(waiting).toMatchObject({ to: 'QP', due: start + minutes(3) });
    expect(here.refused(QP, { type: 'message.read', message: waiting?.message ?? '' }).code).toBe('unknown_reference');
    here.after(minutes(3)).ask(engine, { type: 'message.deliver', message: waiting?.message ?? '', to: 'QP' });
    expect(here.state.messages.get(waiting?.message ?? '')?.requests.get('QP')?.since).toBe(start + minutes(3));
    expect(here.state.deliveries.size).toBe(0);
  });

  it('of outage without store and forward loses what is sent meanwhile, for good', () => {
    const here = room();
    here.ask(instructor, {
      type: 'fault.set',
      fault: {
        effect: 'outage',
        target: { bureau: 'QP' },
        lasts: minutes(5),
        store_and_forward: false,
        disclosed: 'at_once',
        excuse: [],
      },
    });
    const sent = here.send(QN, draft('information.request', 'QP', bodies.request));
    expect(here.state.messages.get(sent)?.reached.has('QP')).toBe(false);
    expect(here.state.deliveries.size).toBe(0);
    expect(here.state.faultsApplied).toMatchObject([{ to: 'QP', effect: 'lost' }]);
    expect(here.state.linesDown.has('QP')).toBe(true);
  });
});

describe('the door and the bots', () => {
  it('a bot holds a post until the first person sits down, and takes it back when the last one goes', () => {
    const here = room();
    expect(here.state.bots.get('QN-BP')).toBe('prompt');
    here.ask(engine, {
      type: 'seat.join',
      seat: 'S-9',
      role: 'trainee',
      bureau: 'QN-BP',
      name: 'Omar',
      ticketHash: 'h9',
    });
    expect(here.state.bots.has('QN-BP')).toBe(false);
    here.ask(instructor, { type: 'seat.remove', seat: 'S-9' });
    expect(here.state.bots.get('QN-BP')).toBe('prompt');
    expect(here.state.tickets.has('h9')).toBe(false);
  });

  it('a bot takes a post back although somebody looks over its shoulder, and the post is told', () => {
    const here = room();
    const sit = (seat: string, role: Role) =>
      here.ask(engine, { type: 'seat.join', seat, role, bureau: 'QN-BP', name: seat, ticketHash: seat });
    sit('S-shadow', 'shadow');
    expect(here.state.bots.has('QN-BP')).toBe(true);
    expect(find(sit('S-9', 'trainee'), 'bot.left')?.audience).toEqual(['QN-BP', '@wall']);
    here.ask(instructor, { type: 'seat.remove', seat: 'S-9' });
    expect(here.state.bots.get('QN-BP')).toBe('prompt');
  });

  it('a removed seat does nothing more, even if its connection is a moment behind', () => {
    const here = room();
    here.ask(instructor, { type: 'seat.remove', seat: 'S-QN' });
    const late = { type: 'message.send', draft: draft('information.request', 'QP', bodies.request) } as const;
    expect(here.refused(QN, late).code).toBe('removed');
  });

  it('a message that staff holds waits, and goes out with its own number when it is released', () => {
    const here = room();
    here.ask(instructor, { type: 'message.hold', from: 'QN', on: true });
    const entry = here.ask(QN, { type: 'message.send', draft: draft('information.request', 'QP', bodies.request) });
    const held = find(entry, 'message.held');
    expect(held?.audience).toEqual(['QN']);
    expect(here.state.messages.size).toBe(0);
    const released = here.ask(instructor, { type: 'message.release', message: held?.message.id ?? '' });
    expect(find(released, 'message.sent')?.message).toEqual(held?.message);
    expect(here.state.ordinals.get('QN')).toBe(1);
  });
});

describe('extra time', () => {
  it('stretches what is open already, from when it came, and is taken back the same way', () => {
    const here = room();
    const asked = here.send(QN, draft('information.request', 'QP', bodies.request, { urgency: 'flash' }));
    const due = () => here.state.messages.get(asked)?.requests.get('QP')?.due;
    here.after(minutes(30)).ask(instructor, { type: 'seat.extraTime', bureau: 'QP', factor: 2 });
    expect(due()).toBe(start + minutes(16 * 60));
    here.ask(instructor, { type: 'seat.extraTime', bureau: 'QP', factor: 1 });
    expect(due()).toBe(start + minutes(8 * 60));
  });
});

describe('a jump that plays what lies in between', () => {
  it('is refused while the exercise is paused, for then nothing plays; one that skips is not', () => {
    const here = room();
    here.ask(instructor, { type: 'exercise.pause' });
    expect(here.refused(instructor, { type: 'clock.jump', to: '2091-03-04T08:55:00Z', between: 'play' }).code).toBe(
      'exercise_paused',
    );
    expect(
      find(here.ask(instructor, { type: 'clock.jump', to: '2091-03-04T08:55:00Z', between: 'skip' }), 'clock.jumped'),
    ).toBeDefined();
  });
});
