import { describe, expect, it } from 'vitest';
import { pictureOf, type View } from '../../clients/web/wall/view.ts';
import type { Seen } from '../../schemas/entry.ts';
import { fold } from '../../server/core/evolve.ts';
import { view, wall } from '../../server/core/view.ts';
import { instructor, type Room, room, trainee } from '../support/given.ts';

/** What the wall has seen of a class. */
const seen = (class_: Room): Seen[] =>
  class_.log
    .map((entry) => view(entry, wall, entry.n, undefined, undefined))
    .filter((entry) => entry.events.length > 0)
    .map((entry, index) => ({ ...entry, n: index + 1 }));
const picture = (class_: Room, own?: View) => pictureOf(fold(seen(class_)), seen(class_), own);

describe('the wall', () => {
  it('shows the way in before the start, and the clock once the class runs', () => {
    const class_ = room(undefined, { run: 'lobby' });
    expect(picture(class_)).toBe('lobby');
    class_.ask(instructor, { type: 'exercise.brief' });
    expect(picture(class_)).toBe('lobby');
    class_.ask(instructor, { type: 'exercise.start' });
    expect(picture(class_)).toBe('clock');
  });

  it('shows the traffic only when the instructor has asked for it, also before the start', () => {
    const class_ = room(undefined, { run: 'lobby' });
    class_.ask(instructor, { type: 'wall.show', view: 'flow' });
    class_.ask(instructor, { type: 'exercise.start' });
    expect(picture(class_)).toBe('flow');
  });

  it('shows the way in again to those who come late, when the instructor asks for it while the class runs', () => {
    const class_ = room();
    class_.ask(instructor, { type: 'wall.show', view: 'lobby' });
    expect(picture(class_)).toBe('lobby');
  });

  it('says that the class is paused, whatever was on it, unless whoever drives it chooses otherwise', () => {
    const class_ = room();
    class_.ask(instructor, { type: 'wall.show', view: 'flow' });
    class_.ask(instructor, { type: 'exercise.pause' });
    expect(picture(class_)).toBe('paused');
    expect(picture(class_, 'news')).toBe('news');
    expect(picture(class_, 'blank')).toBe('blank');
    class_.ask(instructor, { type: 'exercise.resume' });
    expect(picture(class_)).toBe('flow');
  });

  it.each(['lobby', 'flow', 'news', 'board', 'blank'] as const)(
    'turns from %s to thanks and the questions by itself at the end, for nothing can be chosen any more',
    (view) => {
      const class_ = room();
      class_.ask(instructor, { type: 'wall.show', view });
      class_.ask(instructor, { type: 'exercise.end' });
      expect(class_.refused(instructor, { type: 'wall.show', view: 'debrief' }).code).toBe('exercise_ended');
      expect(picture(class_)).toBe('ended');
      expect(picture(class_, 'debrief')).toBe('debrief');
    },
  );

  it('shows nothing but the stop once somebody has reported something real', () => {
    const class_ = room();
    class_.ask(instructor, { type: 'wall.show', view: 'blank' });
    class_.ask(trainee('QN'), { type: 'realworld.stop', text: 'Fire in room 3' });
    for (const own of [undefined, 'flow', 'blank'] as const) expect(picture(class_, own)).toBe('realWorld');
    expect(JSON.stringify(seen(class_))).not.toContain('Fire in room 3');
  });
});
