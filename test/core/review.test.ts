import { describe, expect, it } from 'vitest';
import type { Draft } from '../../schemas/message.ts';
import { type Actor, bot } from '../../server/core/actor.ts';
import { fold } from '../../server/core/evolve.ts';
import { reviewsFor } from '../../server/core/rules/review.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk } from '../../server/core/view.ts';
import { examples } from '../schemas/examples.ts';
import { aScenario, bodies, draft, find, instructor, minutes, type Room, room, trainee } from '../support/given.ts';
import { stage } from '../support/stage.ts';

const [qn, qp, cs] = [trainee('QN'), trainee('QP'), trainee('CS')];
const refused = (here: Room, who: Actor, written: Draft): string => {
  const { code, rule } = here.refused(who, { type: 'message.send', draft: written });
  return `${code} ${rule}`;
};

describe('a diffusion that is reviewed before it goes out', () => {
  const body = {
    diffPurpose: 'locateTrace',
    whyNotNotice: 'limited-recipients',
    subjectStatus: 'suspect',
    caseSummary: 'A group sold holiday houses.',
    requestedAction: 'Locate',
  };
  const before = () => room(aScenario({ diffusion_review: 'before' }));
  const held = (here: Room, who = qn) => {
    const entry = here.ask(who, { type: 'message.send', draft: draft('diffusion.send', ['QP', 'QR'], body) });
    const event = find(entry, 'message.held');
    return { id: event?.message.id ?? '', why: event?.why, audience: event?.audience, entry };
  };
  /** What a desk itself knows, folded from its own stream. */
  const knownAt = (here: Room, bureau: string) => {
    const viewer = desk(bureau);
    const entries = Array.from({ length: head(here.streams, viewer) }, (_, n) =>
      seen(here.streams, here.log, viewer, n + 1),
    );
    return fold(entries.filter((entry) => entry !== undefined));
  };

  it('waits for the review desk, which sees it; nobody else but its sender does', () => {
    const here = before();
    const { id, why, audience, entry } = held(here);
    expect(why).toBe('R-58');
    expect(audience).toEqual(['QN', 'CS']);
    expect(entry.events.map((event) => event.type)).toEqual(['message.held']);
    expect(knownAt(here, 'CS').heldMessages.get(id)?.message.body).toEqual(body);
    expect(knownAt(here, 'QP').heldMessages.size).toBe(0);
    expect(here.state.breaches).toEqual([]);
  });

  it('is let go by the secretariat or by staff, and by nobody else; then it reaches whom it concerns', () => {
    const here = before();
    const { id } = held(here);
    for (const who of [qn, qp, bot('QP')])
      expect(here.refused(who, { type: 'message.release', message: id }).code).toBe('unknown_reference');
    here.ask(cs, { type: 'message.release', message: id });
    expect([...(here.state.messages.get(id)?.reached.keys() ?? [])]).toEqual(['QP', 'QR']);
    expect(knownAt(here, 'CS').heldMessages.size).toBe(0);
    expect(here.refused(cs, { type: 'message.release', message: id }).code).toBe('unknown_reference');
    const ref = here.state.messages.get(id)?.message.ourRef;
    const next = held(here);
    here.ask(instructor, { type: 'message.release', message: next.id });
    // Its file number is used once, however long it waited.
    expect(here.state.messages.get(next.id)?.message.ourRef).not.toBe(ref);
    expect(here.state.ordinals.get('QN')).toBe(2);
  });

  it('comes back to its sender with a reason', () => {
    const here = before();
    const { id } = held(here);
    here.ask(cs, { type: 'message.return', message: id, reason: 'The summary says too little.' });
    expect(here.state.heldMessages.size).toBe(0);
    expect(knownAt(here, 'QN').returnedMessages.get(id)?.reason).toBe('The summary says too little.');
  });

  it('waits where its country practises it, unless the scenario says afterwards; and what staff keeps back is not for the desk', () => {
    const practising = (rest: object = {}) =>
      aScenario({
        bureaus: aScenario().bureaus.map((one) =>
          one.id === 'QN' ? { ...one, profile: { diffusionReview: 'before' as const } } : one,
        ),
        ...rest,
      });
    expect(held(room(practising())).why).toBe('R-58');
    expect(held(room(practising()), qp).id).toBe('');
    expect(held(room(practising({ diffusion_review: 'after' }))).id).toBe('');
    const here = before();
    here.ask(instructor, { type: 'message.hold', on: true });
    const { id, why, audience } = held(here);
    expect([why, audience]).toEqual([undefined, ['QN']]);
    expect(here.refused(cs, { type: 'message.release', message: id }).code).toBe('unknown_reference');
  });
});

describe('what a bureau’s own practice has read by the review desk first', () => {
  const practising = (persona?: 'prompt') =>
    aScenario({
      bureaus: aScenario().bureaus.map((one) => ({
        ...one,
        ...(one.id === 'QN' && {
          profile: { review_before: [{ type: 'information.request', by: 'review_desk' as const }] },
        }),
        ...(one.id === 'CS' && persona && { bot: { persona } }),
      })),
    });
  const knownAt = (here: Room, bureau: string) =>
    fold(
      Array.from({ length: head(here.streams, desk(bureau)) }, (_, n) =>
        seen(here.streams, here.log, desk(bureau), n + 1),
      ).filter((entry) => entry !== undefined),
    );
  const ask = (here: Room): string =>
    find(
      here.ask(qn, { type: 'message.send', draft: draft('information.request', 'QP', bodies.request) }),
      'message.held',
    )?.message.id ?? '';

  it('is off the list of that desk when it has been let go or given back', () => {
    const here = room(practising());
    for (const command of ['message.release', 'message.return'] as const) {
      const id = ask(here);
      expect(reviewsFor(knownAt(here, 'CS'), 'CS').map(({ message }) => message.id)).toEqual([id]);
      expect(reviewsFor(knownAt(here, 'QN'), 'QN')).toEqual([]);
      here.ask(
        cs,
        command === 'message.release' ? { type: command, message: id } : { type: command, message: id, reason: 'Why?' },
      );
      expect(reviewsFor(knownAt(here, 'CS'), 'CS')).toEqual([]);
      expect(knownAt(here, 'QN').heldMessages.size).toBe(0);
    }
  });

  it('does not wait for ever where a bot is that desk', () => {
    const scene = stage(practising('prompt'));
    const held = scene.ask(qn, { type: 'message.send', draft: draft('information.request', 'QP', bodies.request) });
    const id = find(held, 'message.held')?.message.id ?? '';
    scene.until(minutes(55));
    expect(scene.state.messages.has(id)).toBe(true);
  });
});

describe('silver notices', () => {
  const silver = draft('notice.request', 'CS', {
    colour: 'silver',
    subjectStatus: 'asset',
    caseSummary: examples['notice.request'].caseSummary,
    requestedAction: 'Say what is registered there',
  });
  const refuse = { decision: 'refuse', grounds: ['not-competent'], reason: 'It is not ours.' };

  it('are so many for each bureau; what was refused does not count, and a better request is no new one', () => {
    const here = room(aScenario({ quotas: { silver: 2 } }));
    const first = here.send(qn, silver);
    const second = here.send(qn, silver);
    expect(refused(here, qn, silver)).toBe('quota_used R-57');
    here.send(qn, { ...silver, body: { ...silver.body, colour: 'blue', subjectStatus: 'witness' } });
    here.send(qp, silver);
    const back = { decision: 'return', missing: ['/assets'], reason: 'Say which assets.' };
    const returned = here.send(cs, draft('notice.decision', 'QN', back, { inReplyTo: second }));
    here.send(qn, { ...silver, inReplyTo: returned });
    expect(refused(here, qn, silver)).toBe('quota_used R-57');
    here.send(cs, draft('notice.decision', 'QN', refuse, { inReplyTo: first }));
    here.send(qn, silver);
    expect(refused(here, qn, silver)).toBe('quota_used R-57');
  });

  it('are counted by a country’s own quota where it has one, also while one waits', () => {
    const bureaus = aScenario().bureaus.map((one) => (one.id === 'QN' ? { ...one, profile: { silverQuota: 1 } } : one));
    const here = room(aScenario({ bureaus }));
    here.ask(instructor, { type: 'message.hold', on: true });
    here.ask(qn, { type: 'message.send', draft: silver });
    expect(here.state.heldMessages.size).toBe(1);
    expect(refused(here, qn, silver)).toBe('quota_used R-57');
    here.ask(instructor, { type: 'message.hold', on: false });
    here.send(qp, silver);
    here.send(qp, silver);
  });
});
