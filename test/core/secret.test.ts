import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { fold } from '../../server/core/evolve.ts';
import { actions, openings } from '../../server/core/rules/allowed.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk, type Viewer, wall } from '../../server/core/view.ts';
import { review } from '../../server/evaluation/review.ts';
import { reviewFor } from '../../server/evaluation/share.ts';
import { aScenario, bodies, draft, instructor, type Room, room, trainee } from '../support/given.ts';

const QN = trainee('QN');
const QP = trainee('QP');
const shade = trainee('SHADE');

/** Only Norvane sees the quiet post. */
const covert = (change: Partial<ScenarioSource> = {}): Room =>
  room(
    aScenario({
      bureaus: [
        ...(aScenario().bureaus as ScenarioSource['bureaus']),
        { id: 'SHADE', name: 'Quiet post', country: 'QW', seat: 'either', visible_to: ['QN'] },
      ],
      ...change,
    }),
  );
const streamOf = ({ log, streams }: Room, viewer: Viewer, seat?: string) =>
  Array.from({ length: head(streams, viewer) }, (_, at) => seen(streams, log, viewer, at + 1, seat)).filter(
    (one) => one !== undefined,
  );
const secret = /SHADE|Quiet post/;
const send = (to: string | string[], rest = {}) =>
  ({ type: 'message.send', draft: draft('information.request', to, bodies.request, rest) }) as const;

describe('a bureau that only some see', () => {
  it('is in no byte that others get, whatever it and those who see it do', () => {
    const here = covert();
    here.ask(instructor, { type: 'bot.release', bureau: 'SHADE' });
    here.ask({ kind: 'engine' }, {
      type: 'seat.join',
      seat: 'S-SHADE',
      role: 'trainee',
      bureau: 'SHADE',
      name: 'Vera',
      ticketHash: 'h',
    } as never);
    const asked = here.send(shade, draft('information.request', 'QN', bodies.request));
    here.send(QN, draft('case.reply', 'SHADE', bodies.reply, { inReplyTo: asked }));
    here.send(shade, draft('document.check', 'REG', bodies.check));
    here.ask(instructor, {
      type: 'message.inject',
      as: 'CS',
      draft: draft('case.circular', 'all', { text: 'Fog over the bay this morning.' }),
    });
    here.ask(instructor, { type: 'seat.assign', seat: 'S-QP', bureau: 'SHADE' });
    here.ask(instructor, { type: 'bot.take', bureau: 'SHADE' });
    for (const viewer of [desk('QP'), desk('QR'), wall])
      expect(JSON.stringify(streamOf(here, viewer, 'S-QR'))).not.toMatch(secret);
    expect(JSON.stringify(streamOf(here, desk('QN')))).toMatch(/Quiet post/);
    const circular = [...here.state.messages.values()].find(({ message }) => message.type === 'case.circular');
    expect(circular?.message.recipients).toEqual(['QN', 'QP', 'QR']);
  });

  it('is nobody for those who do not see it, by the same answer as for one that is not there', () => {
    const here = covert();
    const [there, nowhere] = [here.refused(QP, send('SHADE')), here.refused(QP, send('QZ'))];
    expect({ ...there, actual: '' }).toEqual({ ...nowhere, actual: '' });
    expect(JSON.stringify({ ...there, actual: '' })).not.toMatch(secret);
    expect(here.refused(QP, send('QN', { excluded: ['SHADE'] })).code).toBe('unknown_addressee');
  });

  it('is told to nobody by a message: neither by its addressees, nor its conditions, nor what it answers', () => {
    const here = covert();
    expect(here.refused(QN, send(['SHADE', 'QP']))).toMatchObject({ code: 'not_permitted', path: '/draft/to' });
    expect(here.refused(shade, send('QP'))).toMatchObject({ code: 'not_permitted', path: '/draft/to' });
    expect(here.refused(QN, send('QP', { excluded: ['SHADE'] }))).toMatchObject({ path: '/draft/excluded' });
    expect(here.refused(QN, send('QP', { handling: { caveats: ['do-not-disclose-to:SHADE'] } }))).toMatchObject({
      path: '/draft/handling/caveats',
    });
    const asked = here.send(shade, draft('information.request', 'QN', bodies.request));
    expect(
      here.refused(QN, { type: 'message.send', draft: draft('case.forward', 'QP', {}, { inReplyTo: asked }) }).path,
    ).toMatch(/^\/draft/);
    expect(here.state.messages.size).toBe(1);
  });

  it('is offered what the hub allows: its desk, and that of one who sees it, come to the same as the hub', () => {
    const here = covert();
    const asked = here.send(shade, draft('information.request', 'QN', bodies.request));
    const thread = here.state.messages.get(asked)?.message.case ?? '';
    for (const party of ['QN', 'SHADE', 'QP']) {
      const own = fold(streamOf(here, desk(party), `S-${party}`));
      expect(openings(own, party)).toEqual(openings(here.state, party));
      expect(own.parties.has('SHADE')).toBe(party !== 'QP');
      if (party !== 'QP')
        expect(actions(own, party, thread, here.now)).toEqual(actions(here.state, party, thread, here.now));
    }
  });

  it('is not told to the owner of a document that it asks about, nor counted in a review', () => {
    const here = covert();
    here.send(shade, draft('document.check', 'REG', bodies.check));
    const hit = [...here.state.messages.values()].find(({ message }) => message.type === 'document.hit');
    expect(hit?.message.recipients).toEqual(['SHADE']);
    here.ask(instructor, { type: 'exercise.end' });
    const found = review(here.state.scenario as never, here.log);
    const own = reviewFor(found, desk('QP'), 'own');
    expect(JSON.stringify(own)).not.toMatch(secret);
    expect(own?.numbers.bureaus).toBe(found.bureaus.length - 1);
  });

  it('hears instructions and calls of the script by itself', () => {
    const here = covert({
      injects: [
        {
          id: 'i-word',
          title: 'A word',
          kind: 'instruction',
          to: ['QN', 'QP', 'SHADE'],
          trigger: { manual: {} },
          text: 'Somebody falls ill.',
        },
      ],
    });
    here.ask(instructor, { type: 'inject.fire', inject: 'i-word' });
    expect(
      streamOf(here, desk('QP')).some(({ events }) => events.some(({ type }) => type === 'instruction.given')),
    ).toBe(true);
    expect(JSON.stringify(streamOf(here, desk('QP')))).not.toMatch(secret);
    expect(JSON.stringify(streamOf(here, desk('SHADE')).at(-1))).toContain('Somebody falls ill.');
  });
});
