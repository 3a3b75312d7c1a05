import { describe, expect, it } from 'vitest';
import { seen } from '../../server/core/streams.ts';
import { desk, wall } from '../../server/core/view.ts';
import { bodies, draft, find, instructor, room, trainee } from '../support/given.ts';

const QN = trainee('QN');
const fainted = { type: 'realworld.stop', text: 'Somebody has fainted' } as const;

describe('a REAL WORLD stop', () => {
  it.each(['lobby', 'briefing', 'running', 'paused'] as const)(
    'while %s can be cleared, and the class goes on',
    (run) => {
      const here = room(undefined, { run: 'lobby' });
      if (run === 'briefing') here.ask(instructor, { type: 'exercise.brief' });
      if (run === 'running' || run === 'paused') here.ask(instructor, { type: 'exercise.start' });
      if (run === 'paused') here.ask(instructor, { type: 'exercise.pause' });
      here.ask(QN, fainted);
      expect(here.state.realWorld).toBe(true);
      const go = run === 'lobby' || run === 'briefing' ? 'exercise.start' : 'exercise.resume';
      expect(here.refused(instructor, { type: go }).code).toBe('wrong_state');
      here.ask(instructor, { type: 'realworld.clear' });
      here.ask(instructor, { type: go });
      expect(here.state).toMatchObject({ realWorld: false, run: 'running', clock: { running: true } });
    },
  );

  it('is over when the exercise is ended, so that everybody comes to the review', () => {
    const here = room();
    here.ask(QN, fainted);
    here.ask(instructor, { type: 'exercise.end' });
    expect(here.state).toMatchObject({ realWorld: false, run: 'ended' });
  });

  it('is not undone by a rewind: somebody has to say that it is over', () => {
    const here = room();
    here.send(QN, draft('information.request', 'QP', bodies.request));
    here.ask(QN, fainted);
    expect(here.refused(instructor, { type: 'exercise.rewind', after: 5 }).code).toBe('wrong_state');
  });

  it('takes more words from the same person, for staff alone', () => {
    const here = room();
    here.ask(QN, fainted);
    const more = here.ask(QN, { type: 'realworld.stop', text: 'It is the fire alarm' });
    expect(find(more, 'realworld.said')).toMatchObject({ text: 'It is the fire alarm', audience: 'staff' });
    expect(here.state.realWorldTexts).toHaveLength(2);
    for (const viewer of [desk('QN'), desk('QP'), wall])
      for (let n = 1; ; n++) {
        const entry = seen(here.streams, here.log, viewer, n, 'S-QN');
        if (!entry) break;
        expect(JSON.stringify(entry)).not.toMatch(/fainted|fire alarm/);
      }
  });
});
