import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { engine } from '../../server/core/actor.ts';
import { fold } from '../../server/core/evolve.ts';
import { contentOf } from '../../server/core/rules/care.ts';
import { caseView } from '../../server/core/rules/queues.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk, staff, type Viewer, wall } from '../../server/core/view.ts';
import { aScenario, bodies, find, instructor, minutes, type Room, room, trainee } from '../support/given.ts';

const QN = trainee('QN');
const hard = {
  id: 'hard',
  title: { en: 'A hard case' },
  kind: 'message',
  from: 'QR',
  to: ['QN'],
  trigger: { manual: {} },
  message: { type: 'information.request', ref: '$hard', subject: 'A child is missing', body: bodies.request },
} as const;

const withNote = (opt_out: 'reroute' | 'skip', rest: Partial<ScenarioSource> = {}): Room => {
  const plain = aScenario({
    injects: [hard, { ...hard, id: 'easy', message: { ...hard.message, ref: '$easy', subject: 'A lost suitcase' } }],
    content_notes: [{ label: { en: 'A missing child' }, where: ['hard'], opt_out }],
    ...rest,
  } as Partial<ScenarioSource>);
  return room(plain);
};
const seenBy = (here: Room, viewer: Viewer, seat?: string) =>
  Array.from({ length: head(here.streams, viewer) }, (_, at) =>
    seen(here.streams, here.log, viewer, at + 1, seat),
  ).filter((entry) => entry !== undefined);
const fire = (here: Room, inject = 'hard') =>
  find(here.ask(instructor, { type: 'inject.fire', inject }), 'message.sent')?.message;

describe('what a content note speaks of', () => {
  it('carries the note for those whom it reaches, and nobody else', () => {
    const here = withNote('skip');
    const message = fire(here);
    expect(contentOf(here.state, 'QN', message?.case ?? '')).toMatchObject([{ inject: 'hard', skipped: false }]);
    expect(contentOf(here.state, 'QR', message?.case ?? '')).toEqual([]);
    expect(JSON.stringify(seenBy(here, desk('QP')))).not.toContain('content.marked');
    expect(JSON.stringify(seenBy(here, wall))).not.toContain('content.marked');
  });

  it('carries it also when a fault brings it later', () => {
    const here = withNote('skip');
    here.ask(instructor, {
      type: 'fault.set',
      fault: {
        effect: 'delay',
        target: { link: { to: 'QN' } },
        delay: minutes(3),
        lasts: minutes(10),
        store_and_forward: true,
        disclosed: 'after',
        excuse: [],
      },
    });
    const message = fire(here);
    expect(here.refused(QN, { type: 'content.skip', inject: 'hard' }).code).toBe('unknown_item');
    const entry = here.after(minutes(3)).ask(engine, { type: 'message.deliver', message: message?.id ?? '', to: 'QN' });
    expect(find(entry, 'content.marked')).toMatchObject({ inject: 'hard', audience: ['QN'] });
    here.ask(QN, { type: 'content.skip', inject: 'hard' });
  });

  it('can be put aside once: it is off the desk, and nothing is owed for it', () => {
    const here = withNote('skip');
    const message = fire(here);
    expect(caseView(here.state, 'QN', message?.case ?? '')?.queue).toBe('todo');
    here.ask(QN, { type: 'content.skip', inject: 'hard' });
    const mirror = fold(seenBy(here, desk('QN'), 'S-QN'));
    for (const state of [here.state, mirror])
      expect(caseView(state, 'QN', message?.case ?? '')).toMatchObject({ queue: 'done', owes: [], unread: 0 });
    expect(here.refused(QN, { type: 'content.skip', inject: 'hard' }).code).toBe('already_done');
  });

  it('is the only thing that can be: the rest, what others have and what does not exist are the same', () => {
    const here = withNote('skip');
    fire(here);
    fire(here, 'easy');
    const problems = [
      here.refused(QN, { type: 'content.skip', inject: 'easy' }),
      here.refused(QN, { type: 'content.skip', inject: 'none' }),
      here.refused(trainee('QP'), { type: 'content.skip', inject: 'hard' }),
    ].map(({ actual: _, ...rest }) => JSON.stringify(rest));
    expect(new Set(problems).size).toBe(1);
  });

  it('staff see that somebody would rather not, and not who', () => {
    const here = withNote('skip');
    fire(here);
    const entry = here.ask(QN, { type: 'content.skip', inject: 'hard' });
    here.ask(QN, { type: 'content.skip', inject: 'hard' });
    const [shown, again] = seenBy(here, staff).slice(-2);
    expect(entry.by).toBe('S-QN');
    expect(JSON.stringify(shown)).not.toMatch(/QN/);
    expect(shown).toMatchObject({ events: [{ type: 'content.skipped', inject: 'hard', rerouted: false }] });
    expect(again?.by).toBeUndefined();
    expect(JSON.stringify(again)).not.toMatch(/S-QN|"bureau"/);
    expect(fold(seenBy(here, staff)).contentSkips).toMatchObject([{ inject: 'hard', bureau: undefined }]);
    // The person's own desk has its answer.
    expect(seenBy(here, desk('QN'), 'S-QN').at(-2)?.cause).toBe(entry.cause);
  });
});

describe('a case that is handed on', () => {
  it('goes to a bureau that a bot plays, as the same message to somebody else', () => {
    const bots = aScenario().bureaus.map((one) => (one.id === 'QP' ? { ...one, seat: 'bot' as const } : one));
    const here = withNote('reroute', { bureaus: bots as ScenarioSource['bureaus'] });
    const message = fire(here);
    const entry = here.ask(QN, { type: 'content.skip', inject: 'hard' });
    expect(find(entry, 'content.skipped')?.rerouted).toBe(true);
    const handed = find(entry, 'message.sent')?.message;
    expect(handed).toMatchObject({ from: 'QR', recipients: ['QP'], subject: message?.subject });
    expect(handed?.case).not.toBe(message?.case);
  });

  it('else to one where people sit; where there is none it is put aside all the same', () => {
    const here = withNote('reroute');
    fire(here);
    expect(find(here.ask(QN, { type: 'content.skip', inject: 'hard' }), 'message.sent')?.message.recipients).toEqual([
      'QP',
    ]);
    const alone = withNote('reroute', {
      injects: [{ ...hard, to: ['QN', 'QP'] }] as unknown as ScenarioSource['injects'],
    });
    fire(alone);
    const entry = alone.ask(QN, { type: 'content.skip', inject: 'hard' });
    expect(find(entry, 'content.skipped')?.rerouted).toBe(false);
    expect(find(entry, 'message.sent')).toBeUndefined();
  });
});
