import { describe, expect, it } from 'vitest';
import { fold } from '../../server/core/evolve.ts';
import { head, seen } from '../../server/core/streams.ts';
import { staff, type Viewer, wall } from '../../server/core/view.ts';
import { aScenario, bodies, draft, instructor, type Room, room, trainee } from '../support/given.ts';
import { otd, sensitiveScenario } from '../support/sensitive.ts';

const shown = (here: Room, viewer: Viewer) =>
  fold(
    Array.from({ length: head(here.streams, viewer) }, (_, n) => seen(here.streams, here.log, viewer, n + 1)).filter(
      (entry) => entry !== undefined,
    ),
  );

describe('the wall in front of the class', () => {
  it('shows an online tip as a message without a type, and an ordinary request by its name', () => {
    const here = room(sensitiveScenario());
    const tip = {
      tipNo: 'EXT-000123',
      receivedAt: '2091-03-04T07:00:00Z',
      category: 'childProtection',
      triage: 'referral',
      events: [{ kind: 'login', ip: '192.0.2.5', at: '2091-03-04T06:00:00Z' }],
    };
    here.send(otd, draft('tip.referral', 'QN', tip, { urgency: 'routine' }));
    here.send(trainee('QN'), draft('information.request', 'QP', bodies.request));
    expect(shown(here, wall).traffic.map(({ kind }) => kind)).toEqual(['message', 'information.request']);
    expect(shown(here, staff).traffic.map(({ kind }) => kind)).toEqual(['tip.referral', 'information.request']);
  });

  it('is told of a content note on an article, which everybody reads, and of none on a message', () => {
    const here = room(aScenario({ content_notes: [{ label: { en: 'A death at sea' }, where: ['i1'] }] }));
    here.ask(instructor, { type: 'inject.fire', inject: 'i1' });
    expect(shown(here, wall).contentMarks.get('i1')?.labels).toEqual([{ en: 'A death at sea' }]);
  });
});
