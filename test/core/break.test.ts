import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../clients/web/parts/timeLeft.ts';
import { fold } from '../../server/core/evolve.ts';
import { view, wall } from '../../server/core/view.ts';
import { anonymised } from '../../server/exercise/anonymise.ts';
import { instructor, minutes, type Room, room, start, trainee } from '../support/given.ts';

const until = '2026-11-22T10:15:00.000Z';
const onWall = (class_: Room) =>
  fold(
    class_.log
      .map((entry) => view(entry, wall, entry.n, undefined, undefined))
      .filter((entry) => entry.events.length > 0),
  );

describe('a break', () => {
  it('stops everything and says to desks and wall when it is over; who goes on takes that away', () => {
    const class_ = room();
    class_.ask(instructor, { type: 'exercise.pause', until });
    expect(class_.state).toMatchObject({ run: 'paused', pauseUntil: Date.parse(until) });
    expect(onWall(class_).pauseUntil).toBe(Date.parse(until));
    class_.ask(instructor, { type: 'exercise.resume' });
    expect(class_.state).toMatchObject({ run: 'running', pauseUntil: undefined });
    // A pause without a time is none.
    class_.ask(instructor, { type: 'exercise.pause' });
    expect(class_.state.pauseUntil).toBeUndefined();
  });

  it('is the instructor’s, and ends at an instant that there is', () => {
    const class_ = room();
    expect(class_.refused(trainee('QN'), { type: 'exercise.pause', until }).code).toBe('forbidden_role');
    expect(class_.refused(instructor, { type: 'exercise.pause', until: '2026-13-45T10:15:00Z' })).toMatchObject({
      code: 'schema_invalid',
      path: '/command/until',
    });
    expect(class_.state.run).toBe('running');
  });

  it('leaves no date behind in an archive without names', () => {
    const class_ = room();
    class_.ask(instructor, { type: 'exercise.pause', until, reason: 'Coffee' });
    const text = JSON.stringify(anonymised([{ branch: 0, entries: [...class_.log] }]));
    expect(text).toContain('Coffee');
    expect(text).not.toContain('2026-');
  });
});

describe('the time that is left', () => {
  it('runs from the start to the planned end, and is not said where an end was announced, after it, or without limits', () => {
    const class_ = room(undefined, { run: 'lobby' });
    const left = (at: number) => timeLeft(class_.state, at);
    expect(left(start)).toBeUndefined();
    class_.ask(instructor, { type: 'exercise.start' });
    const whole = class_.state.setting?.durationMs ?? 0;
    expect(whole).toBeGreaterThan(0);
    expect(left(start)).toBe(whole);
    expect(left(start + minutes(5))).toBe(whole - minutes(5));
    expect(left(start + whole + minutes(1))).toBe(-minutes(1));
    class_.ask(instructor, { type: 'exercise.announceEnd', inMs: minutes(2) });
    expect(left(start + minutes(5))).toBeUndefined();
    class_.ask(instructor, { type: 'exercise.end' });
    expect(left(start + minutes(5))).toBeUndefined();
    const { setting } = class_.state;
    if (!setting) throw new Error('There is a setting');
    const untimed = {
      ...class_.state,
      run: 'running' as const,
      endsAt: undefined,
      setting: { ...setting, untimed: true },
    };
    expect(timeLeft(untimed, start)).toBeUndefined();
  });
});
