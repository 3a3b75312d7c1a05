import { describe, expect, it } from 'vitest';
import { engine } from '../../server/core/actor.ts';
import { fold } from '../../server/core/evolve.ts';
import { submissionsOf, wayOf } from '../../server/core/rules/duties.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk, staff, type Viewer } from '../../server/core/view.ts';
import { aScenario, bodies, draft, find, instructor, type Room, room, trainee } from '../support/given.ts';

/** Norvane with a clerk who writes, a head who lets out and cancels, and an officer who does everything else. */
const scenario = () => {
  const plain = aScenario();
  return {
    ...plain,
    bureaus: plain.bureaus.map((one) =>
      one.id === 'QN'
        ? {
            ...one,
            duties: [
              { id: 'clerk', can: ['draft' as const] },
              { id: 'head', can: ['approve' as const, 'cancel' as const] },
            ],
          }
        : one,
    ),
  };
};
const clerk = trainee('QN');
const chief = trainee('QN', 'S-head');
const request = draft('information.request', 'QP', bodies.request);

/** The clerk sits there from the start; the head comes. */
function desks(): Room {
  const here = room(scenario());
  here.ask(engine, { type: 'seat.join', seat: 'S-head', role: 'trainee', bureau: 'QN', name: 'Lia', ticketHash: 'h' });
  return here;
}
const seenBy = (here: Room, viewer: Viewer, seat?: string) =>
  Array.from({ length: head(here.streams, viewer) }, (_, at) =>
    seen(here.streams, here.log, viewer, at + 1, seat),
  ).filter((entry) => entry !== undefined);
const submit = (here: Room, written = request): string =>
  find(here.ask(clerk, { type: 'draft.submit', key: 'new.1', draft: written }), 'draft.submitted')?.submission ?? '';

describe('the duties at a desk', () => {
  it('are given out in the order of the scenario as people sit down, and staff give others', () => {
    const here = desks();
    expect(here.state.seats.get('S-QN')?.duty).toBe('clerk');
    expect(here.state.seats.get('S-head')?.duty).toBe('head');
    expect(here.state.seats.get('S-QP')?.duty).toBeUndefined();
    const entry = here.ask(instructor, { type: 'seat.duty', seat: 'S-QN', duty: 'head' });
    expect(find(entry, 'seat.dutied')).toMatchObject({ bureau: 'QN', duty: 'head', audience: ['QN'] });
    expect(here.refused(instructor, { type: 'seat.duty', seat: 'S-QN', duty: 'head' }).code).toBe('nothing_to_do');
    expect(here.refused(instructor, { type: 'seat.duty', seat: 'S-QN', duty: 'cook' }).code).toBe('unknown_item');
    here.ask(instructor, { type: 'seat.duty', seat: 'S-QN' });
    expect(wayOf(here.state, 'S-QN', 'information.request')).toBe('send');
  });

  it('are left behind by whoever goes to another bureau', () => {
    const here = desks();
    here.ask(instructor, { type: 'seat.assign', seat: 'S-head', bureau: 'QP' });
    expect(here.state.seats.get('S-head')?.duty).toBeUndefined();
    here.ask(instructor, { type: 'seat.assign', seat: 'S-head', bureau: 'QN' });
    expect(here.state.seats.get('S-head')?.duty).toBe('head');
  });

  it('keep nobody who sits there alone from working', () => {
    const here = room(scenario());
    expect(wayOf(here.state, 'S-QN', 'information.request')).toBe('send');
    here.send(clerk, request);
  });

  it('bind nobody at a bureau without duties', () => {
    const here = desks();
    expect(wayOf(here.state, 'S-QP', 'notice.withdraw')).toBe('send');
    here.send(trainee('QP'), draft('information.request', 'QN', bodies.request));
  });

  it('say what a clerk may not send, and nothing of what was written stays', () => {
    const here = desks();
    expect(here.refused(clerk, { type: 'message.send', draft: request })).toMatchObject({ code: 'not_your_duty' });
    const real = { ...request, body: { ...bodies.request, reason: 'Write to mina@harbour-office.com' } };
    // The guard comes first: what may be real is told as that, and nothing of it is kept.
    expect(here.refused(clerk, { type: 'message.send', draft: real }).code).toBe('fiction_blocked');
    expect(here.refused(clerk, { type: 'draft.submit', key: 'new.1', draft: real }).code).toBe('fiction_blocked');
    expect(JSON.stringify(here.log)).not.toContain('harbour-office');
  });

  it('let the head cancel but not write, and a register check go to whoever may send where nobody has it', () => {
    const here = desks();
    expect(wayOf(here.state, 'S-head', 'notice.withdraw')).toBe('send');
    expect(wayOf(here.state, 'S-QN', 'notice.withdraw')).toBe('submit');
    expect(wayOf(here.state, 'S-head', 'document.check')).toBe('send');
    expect(wayOf(here.state, 'S-QN', 'document.check')).toBe('submit');
  });
});

describe('four eyes', () => {
  it('what one has written another lets out in its own name, and both stand in the log', () => {
    const here = desks();
    const submission = submit(here);
    expect(submissionsOf(here.state, 'QN')).toMatchObject([{ id: submission, seat: 'S-QN', key: 'new.1' }]);
    expect(here.state.messages.size).toBe(0);
    const entry = here.ask(chief, { type: 'draft.approve', submission });
    const message = find(entry, 'message.sent')?.message;
    expect(entry.by).toBe('S-head');
    expect(find(entry, 'draft.approved')).toMatchObject({
      by: 'S-QN',
      seat: 'S-head',
      message: message?.id,
      audience: ['QN'],
    });
    expect(here.state.approvals.get(message?.id ?? '')).toEqual({ by: 'S-QN', seat: 'S-head' });
    expect(submissionsOf(here.state, 'QN')).toEqual([]);
    expect(here.refused(chief, { type: 'draft.approve', submission }).code).toBe('unknown_draft');
  });

  it('are two persons: nobody lets out what it has written, nor does another clerk', () => {
    const here = desks();
    here.ask(engine, { type: 'seat.join', seat: 'S-c2', role: 'trainee', bureau: 'QN', name: 'Uma', ticketHash: 'u' });
    expect(here.state.seats.get('S-c2')?.duty).toBe('clerk');
    const submission = submit(here);
    expect(here.refused(clerk, { type: 'draft.approve', submission }).code).toBe('not_your_duty');
    expect(here.refused(trainee('QN', 'S-c2'), { type: 'draft.approve', submission }).code).toBe('not_your_duty');
    expect(here.refused(trainee('QN', 'S-c2'), { type: 'draft.reject', submission, reason: 'No' }).code).toBe(
      'not_your_duty',
    );
  });

  it('another bureau does not find out that something waits: it is the same as nothing', () => {
    const here = desks();
    const submission = submit(here);
    const there = here.refused(trainee('QP'), { type: 'draft.approve', submission });
    const nowhere = here.refused(trainee('QP'), { type: 'draft.approve', submission: 'S-none' });
    expect(JSON.stringify(there)).toBe(JSON.stringify(nowhere));
    const text = JSON.stringify(seenBy(here, desk('QP'), 'S-QP'));
    expect(text).not.toContain('draft.submitted');
    expect(text).not.toContain(submission);
    expect(JSON.stringify(seenBy(here, staff))).toContain('draft.submitted');
  });

  it('what is submitted anew takes the place of what waited: nobody lets out what it has not read', () => {
    const here = desks();
    const first = submit(here);
    const second = submit(here, { ...request, subject: 'About the ferry of tonight' });
    expect(here.refused(chief, { type: 'draft.approve', submission: first }).code).toBe('unknown_draft');
    const entry = here.ask(chief, { type: 'draft.approve', submission: second });
    expect(find(entry, 'message.sent')?.message.subject).toBe('About the ferry of tonight');
  });

  it('goes back with a reason, or is taken back by its author without one', () => {
    const here = desks();
    const submission = submit(here);
    expect(here.refused(chief, { type: 'draft.reject', submission }).path).toBe('/command/reason');
    here.ask(chief, { type: 'draft.reject', submission, reason: 'Say which ferry.' });
    expect(here.state.rejected.get('QN/new.1')).toMatchObject({
      seat: 'S-QN',
      by: 'S-head',
      reason: 'Say which ferry.',
    });
    const again = submit(here);
    expect(here.state.rejected.size).toBe(0);
    here.ask(clerk, { type: 'draft.reject', submission: again });
    expect(here.state.submissions.size).toBe(0);
    expect(here.state.rejected.size).toBe(0);
  });

  it('nothing waits that could not be sent: the author is told at once', () => {
    const here = desks();
    const wrong = draft('information.request', 'QN', bodies.request);
    expect(here.refused(clerk, { type: 'draft.submit', key: 'new.1', draft: wrong }).code).toBe('addressed_to_oneself');
    expect(here.state.submissions.size).toBe(0);
  });

  it('a seat that is muted neither submits nor lets out', () => {
    const here = desks();
    const submission = submit(here);
    here.ask(instructor, { type: 'seat.mute', seat: 'S-head', muted: true });
    here.ask(instructor, { type: 'seat.mute', seat: 'S-QN', muted: true });
    expect(here.refused(chief, { type: 'draft.approve', submission }).code).toBe('muted');
    expect(here.refused(clerk, { type: 'draft.submit', key: 'new.2', draft: request }).code).toBe('muted');
  });

  it('what is let out while staff hold everything waits for staff, as anything else', () => {
    const here = desks();
    here.ask(instructor, { type: 'message.hold', from: 'QN', on: true });
    const submission = submit(here);
    const entry = here.ask(chief, { type: 'draft.approve', submission });
    const held = find(entry, 'message.held')?.message.id;
    expect(find(entry, 'draft.approved')?.message).toBe(held);
    expect(here.state.heldMessages.has(held ?? '')).toBe(true);
  });

  it('the desk folds from its own stream what the hub knows', () => {
    const here = desks();
    const first = submit(here);
    here.ask(chief, { type: 'draft.reject', submission: first, reason: 'Say which ferry.' });
    submit(here);
    const mirror = fold(seenBy(here, desk('QN'), 'S-QN'));
    expect(mirror.submissions).toEqual(here.state.submissions);
    for (const [seat, type] of [
      ['S-QN', 'information.request'],
      ['S-head', 'information.request'],
      ['S-QN', 'notice.withdraw'],
    ] as const)
      expect(wayOf(mirror, seat, type)).toBe(wayOf(here.state, seat, type));
  });
});
