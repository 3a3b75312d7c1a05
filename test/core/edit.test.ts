import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { head, seen } from '../../server/core/streams.ts';
import { staff } from '../../server/core/view.ts';
import { aScenario, bodies, find, instructor, minutes, type Room, room, start } from '../support/given.ts';

const call = {
  id: 'call',
  title: { en: 'A call for help' },
  kind: 'message',
  from: 'QR',
  to: ['QN'],
  trigger: { at: '20m' },
  message: { type: 'information.request', subject: 'The ferry of this morning', body: bodies.request },
} as const;
const here = (): Room =>
  room(
    aScenario({
      injects: [call, ...(aScenario().injects as unknown as ScenarioSource['injects'])],
    } as Partial<ScenarioSource>),
  );

describe('an inject that is edited before it is played', () => {
  it('is played as it was changed, and the log keeps both versions', () => {
    const room = here();
    const entry = room.ask(instructor, {
      type: 'inject.edit',
      inject: 'call',
      subject: 'The ferry of tonight',
      to: ['QP'],
      urgency: 'flash',
      body: { ...bodies.request, subject: 'The bearer of another ticket' },
    });
    expect(find(entry, 'inject.edited')).toMatchObject({
      audience: 'staff',
      was: { to: ['QN'], message: { subject: 'The ferry of this morning' } },
      now: { to: ['QP'], message: { subject: 'The ferry of tonight' } },
    });
    const sent = find(room.ask(instructor, { type: 'inject.fire', inject: 'call' }), 'message.sent')?.message;
    expect(sent).toMatchObject({ recipients: ['QP'], subject: 'The ferry of tonight', urgency: 'flash' });
    expect(sent?.body).toMatchObject({ subject: 'The bearer of another ticket' });
    expect(room.state.editedInjects.get('call')).toHaveLength(2);
    expect(room.refused(instructor, { type: 'inject.edit', inject: 'call', to: ['QN'] }).code).toBe('already_done');
  });

  it('keeps every version there was, and the words of an article with it', () => {
    const room = here();
    room.ask(instructor, { type: 'inject.edit', inject: 'i1', headline: { en: 'Mist', fr: 'Brume' } });
    room.ask(instructor, { type: 'inject.edit', inject: 'i1', text: 'There is mist.' });
    expect(room.state.editedInjects.get('i1')).toHaveLength(3);
    const entry = room.ask(instructor, { type: 'inject.fire', inject: 'i1' });
    expect(find(entry, 'article.published')).toMatchObject({
      headline: { en: 'Mist', fr: 'Brume' },
      text: 'There is mist.',
      source: { en: 'The Norvane Post' },
    });
  });

  it('takes only what its kind has, what is invented, what fits its type, and parties that exist', () => {
    const room = here();
    const problem = (change: object) => room.refused(instructor, { type: 'inject.edit', ...change } as never);
    expect(problem({ inject: 'none', text: 'Mist' }).code).toBe('unknown_item');
    expect(problem({ inject: 'call', headline: 'Mist' })).toMatchObject({
      code: 'schema_invalid',
      path: '/command/headline',
    });
    expect(problem({ inject: 'i1', urgency: 'flash' }).path).toBe('/command/urgency');
    expect(problem({ inject: 'call', subject: 'Write to mina@harbour-office.com' })).toMatchObject({
      code: 'fiction_blocked',
      path: '/command/subject',
    });
    expect(problem({ inject: 'i1', text: 'Write to mina@harbour-office.com' }).code).toBe('fiction_blocked');
    expect(problem({ inject: 'call', body: { category: 'identity-check' } })).toMatchObject({ code: 'schema_invalid' });
    expect(problem({ inject: 'call', to: ['QZ'] }).code).toBe('unknown_addressee');
    expect(problem({ inject: 'call', to: ['QR'] }).code).toBe('no_addressee');
    expect(problem({ inject: 'call', at: '2091-03-04T07:00:00Z' }).code).toBe('step_not_allowed');
    expect(problem({ inject: 'call', subject: 'The ferry of this morning' }).code).toBe('nothing_to_do');
    expect(JSON.stringify(room.log)).not.toContain('harbour-office');
    expect(room.state.editedInjects.size).toBe(0);
  });

  it('is seen by staff only', () => {
    const room = here();
    room.ask(instructor, { type: 'inject.edit', inject: 'call', subject: 'The ferry of tonight' });
    const last = seen(room.streams, room.log, staff, head(room.streams, staff));
    expect(last?.events).toMatchObject([{ type: 'inject.edited' }]);
    expect(room.log.at(-1)?.events.map(({ audience }) => audience)).toEqual(['staff']);
  });

  it('is set to another time, whatever was shifted before', () => {
    const room = here();
    room.ask(instructor, { type: 'inject.shift', inject: 'call', byMs: minutes(3) });
    room.ask(instructor, { type: 'inject.shift', byMs: minutes(5) });
    room.ask(instructor, { type: 'inject.edit', inject: 'call', at: '2091-03-04T08:30:00Z' });
    expect((room.state.fixedInjects.get('call') ?? 0) + room.state.shiftAll).toBe(start + minutes(30));
    expect(room.state.shifts.has('call')).toBe(false);
  });
});
