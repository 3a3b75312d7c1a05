import { describe, expect, it } from 'vitest';
import { engine } from '../../server/core/actor.ts';
import { fold } from '../../server/core/evolve.ts';
import { garbled } from '../../server/core/rules/garbled.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk, staff, type Viewer, wall } from '../../server/core/view.ts';
import { review } from '../../server/evaluation/review.ts';
import { reviewFor } from '../../server/evaluation/share.ts';
import { aScenario, bodies, draft, find, instructor, minutes, type Room, room, trainee } from '../support/given.ts';
import { stage } from '../support/stage.ts';

const [qn, qp, cs] = [trainee('QN'), trainee('QP'), trainee('CS')];
const other = { ...bodies.request, reason: 'Words of the direction.' };

/** Everything that a viewer's stream says, in its bytes. */
const streamOf = (here: Room, viewer: Viewer) =>
  Array.from({ length: head(here.streams, viewer) }, (_, n) => seen(here.streams, here.log, viewer, n + 1)).filter(
    (entry) => entry !== undefined,
  );
const told = (here: Room, viewer: Viewer) =>
  JSON.stringify(streamOf(here, viewer).map(({ n, at, events }) => ({ n, at, events })));
const known = (here: Room, bureau: string) => fold(streamOf(here, desk(bureau)));

/** Norvane writes to Peltrosa and Rendalia while everything waits for staff. */
function waiting(here = room(), type = 'information.request', body: Record<string, unknown> = bodies.request) {
  here.ask(instructor, { type: 'message.hold', on: true });
  const entry = here.ask(qn, { type: 'message.send', draft: draft(type, ['QP', 'QR'], body) });
  const id = find(entry, 'message.held')?.message.id ?? '';
  expect(id).not.toBe('');
  return { here, id };
}

describe('a message that staff change on its way', () => {
  it('arrives as it was changed; its sender has what it wrote', () => {
    const { here, id } = waiting();
    here.ask(instructor, {
      type: 'message.edit',
      message: id,
      subject: 'Another subject',
      body: other,
      reason: 'Shorter',
    });
    here.ask(instructor, { type: 'message.release', message: id });
    expect(known(here, 'QN').messages.get(id)?.message).toMatchObject({ body: bodies.request });
    for (const bureau of ['QP', 'QR'])
      expect(known(here, bureau).messages.get(id)?.message).toMatchObject({ subject: 'Another subject', body: other });
    // The matter goes by what the bureau wrote, and it has taken one number.
    expect(here.state.messages.get(id)?.message.body).toEqual(bodies.request);
    expect(here.state.ordinals.get('QN')).toBe(1);
    expect([...(here.state.messages.get(id)?.reached.keys() ?? [])]).toEqual(['QP', 'QR']);
  });

  it('tells its sender, and the wall, nothing by any byte; its recipients get what they would get of a message so written', () => {
    const edited = waiting();
    edited.here.ask(instructor, { type: 'message.edit', message: edited.id, body: other });
    edited.here.ask(instructor, { type: 'message.release', message: edited.id });
    const plain = waiting();
    plain.here.ask(instructor, { type: 'mark.add', text: 'A remark' });
    plain.here.ask(instructor, { type: 'message.release', message: plain.id });
    for (const viewer of [desk('QN'), desk('CS'), wall])
      expect(told(edited.here, viewer)).toBe(told(plain.here, viewer));
    const so = waiting(room(), 'information.request', other);
    so.here.ask(instructor, { type: 'mark.add', text: 'A remark' });
    so.here.ask(instructor, { type: 'message.release', message: so.id });
    for (const viewer of [desk('QP'), desk('QR')]) expect(told(edited.here, viewer)).toBe(told(so.here, viewer));
    expect(told(edited.here, desk('QP'))).not.toContain(JSON.stringify(bodies.request));
    // An answer to it is as possible as to any other.
    edited.here.ask(instructor, { type: 'message.hold', on: false });
    const answer = draft('case.ack', 'QN', {}, { inReplyTo: edited.id });
    expect(find(edited.here.ask(qp, { type: 'message.send', draft: answer }), 'message.sent')).toBeDefined();
  });

  it('arrives changed through a line that is slow, twice or garbled, too', () => {
    const { here, id } = waiting();
    const fault = (effect: 'delay' | 'duplicate' | 'corrupt') => ({
      effect,
      target: { link: { to: effect === 'corrupt' ? 'QR' : 'QP' } },
      ...(effect !== 'corrupt' && { delay: minutes(2) }),
      lasts: minutes(30),
      store_and_forward: true,
      disclosed: 'never' as const,
      excuse: [],
    });
    for (const effect of ['delay', 'duplicate', 'corrupt'] as const)
      here.ask(instructor, { type: 'fault.set', fault: fault(effect) });
    here.ask(instructor, { type: 'message.edit', message: id, body: other });
    here.ask(instructor, { type: 'message.release', message: id });
    for (const delivery of [...here.state.deliveries.values()])
      here.after(minutes(3)).ask(engine, {
        type: 'message.deliver',
        message: id,
        to: delivery.to,
        ...(delivery.again && { again: true }),
      });
    expect(known(here, 'QP').messages.get(id)?.message.body).toEqual(other);
    expect(known(here, 'QP').messages.get(id)?.receivedAgain).toBe(1);
    const edited = here.state.edits.get(id)?.at(-1)?.message;
    if (!edited) throw new Error('Nothing was edited');
    expect(known(here, 'QR').messages.get(id)?.message).toEqual(garbled(edited, here.state.seed, 'QR').message);
  });

  it('may be changed again before it goes, and by the instructor alone', () => {
    const { here, id } = waiting();
    for (const who of [qn, qp, cs])
      expect(here.refused(who, { type: 'message.edit', message: id, body: other }).code).toBe('forbidden_role');
    here.ask(instructor, { type: 'message.edit', message: id, body: other });
    expect(here.refused(instructor, { type: 'message.edit', message: id, body: other }).code).toBe('nothing_to_do');
    here.ask(instructor, { type: 'message.edit', message: id, subject: 'And another subject' });
    here.ask(instructor, { type: 'message.release', message: id });
    expect(known(here, 'QP').messages.get(id)?.message).toMatchObject({ subject: 'And another subject', body: other });
    expect(here.refused(instructor, { type: 'message.edit', message: id, body: bodies.request }).code).toBe(
      'unknown_reference',
    );
  });

  it('keeps what it decides, refers to and asks for by when, and is read by the guard', () => {
    const { here, id } = waiting();
    const edit = (body: Record<string, unknown>) =>
      here.refused(instructor, { type: 'message.edit', message: id, body });
    expect(edit({ ...bodies.request, category: 'travel-history' })).toMatchObject({
      code: 'step_not_allowed',
      path: '/command/body/category',
    });
    expect(edit({ ...bodies.request, colour: 'red' })).toMatchObject({ code: 'unknown_key' });
    expect(edit({ ...bodies.request, subject: 'Write to jane@gmail.com' })).toMatchObject({
      code: 'fiction_blocked',
      path: '/command/body/subject',
    });
    here.ask(instructor, { type: 'message.hold', on: false });
    here.ask(instructor, { type: 'message.hold', from: 'QN', on: true });
    const check = here.ask(qn, {
      type: 'message.send',
      draft: draft('document.check', 'REG', bodies.check),
    });
    const asked = find(check, 'message.held')?.message.id ?? '';
    expect(
      here.refused(instructor, { type: 'message.edit', message: asked, subject: 'Another subject' }),
    ).toMatchObject({
      code: 'step_not_allowed',
    });
  });

  it('comes back to its sender as it was written, if it is given back', () => {
    const { here, id } = waiting();
    here.ask(instructor, { type: 'message.edit', message: id, body: other });
    here.ask(instructor, { type: 'message.return', message: id, reason: 'Say more' });
    expect(known(here, 'QN').returnedMessages.get(id)?.message.body).toEqual(bodies.request);
    expect(told(here, desk('QN'))).not.toContain('Words of the direction');
    expect(review(aScenario(), here.log).intercepted).toMatchObject([{ message: id, fate: 'returned' }]);
  });
});

describe('a message in two versions', () => {
  const told = (edit: boolean) => {
    const here = stage(
      aScenario({
        injects: [
          {
            id: 'i-twice',
            title: 'They ask again',
            kind: 'instruction',
            to: ['QN'],
            trigger: { on: { event: 'sent', where: { from: 'QN' }, count: 2 } },
            text: 'Not twice.',
          },
          {
            id: 'i-written',
            title: 'As it was written',
            kind: 'instruction',
            to: ['QN'],
            trigger: { on: { event: 'sent', where: { from: 'QN', 'body.reason': bodies.request.reason } } },
            text: 'You have asked.',
          },
        ],
      } as unknown as Parameters<typeof aScenario>[0]),
    ).until(minutes(1));
    here.ask(instructor, { type: 'message.hold', on: true });
    here.ask(qn, { type: 'message.send', draft: draft('information.request', 'QP', bodies.request) });
    const [id = ''] = here.state.heldMessages.keys();
    if (edit) here.ask(instructor, { type: 'message.edit', message: id, body: other });
    here.ask(instructor, { type: 'message.release', message: id });
    here.until(minutes(3));
    return here.state;
  };

  it('is sent once for the script, and as its bureau has written it', () => {
    for (const edit of [false, true]) {
      const { injects } = told(edit);
      expect([edit, injects.get('i-twice')?.state, injects.get('i-written')?.state]).toEqual([
        edit,
        undefined,
        'fired',
      ]);
    }
  });
});

describe('a message that staff let get lost', () => {
  it('goes, for its sender and the wall, as any other does, and reaches nobody', () => {
    const lost = waiting();
    lost.here.ask(instructor, { type: 'message.drop', message: lost.id, reason: 'A lesson in asking again' });
    const plain = waiting();
    plain.here.ask(instructor, { type: 'message.release', message: plain.id });
    for (const viewer of [desk('QN'), wall]) expect(told(lost.here, viewer)).toBe(told(plain.here, viewer));
    expect(streamOf(lost.here, desk('QP'))).toHaveLength(streamOf(plain.here, desk('QP')).length - 1);
    expect(known(lost.here, 'QP').messages.size).toBe(0);
    expect(lost.here.state.messages.get(lost.id)?.reached.size).toBe(0);
    expect(lost.here.refused(qp, { type: 'message.read', message: lost.id }).code).toBe('unknown_reference');
    expect(lost.here.refused(instructor, { type: 'message.drop', message: lost.id }).code).toBe('unknown_reference');
  });
});

describe('the review', () => {
  it('has both versions, who changed it and when; a desk hears of it when it is released, and not by whom', () => {
    const { here, id } = waiting();
    here.ask(engine, { type: 'seat.join', seat: 'S-ada', role: 'instructor', name: 'Ada', ticketHash: 'hash-ada' });
    const ada = { kind: 'seat', id: 'S-ada', role: 'instructor' } as const;
    here.ask(ada, { type: 'message.edit', message: id, body: other, reason: 'Shorter' });
    here.ask(instructor, { type: 'message.release', message: id });
    here.ask(instructor, { type: 'message.hold', on: false });
    here.ask(instructor, { type: 'exercise.end' });
    const all = review(aScenario(), here.log);
    expect(all.intercepted).toEqual([
      {
        message: id,
        kind: 'information.request',
        from: 'QN',
        to: ['QP', 'QR'],
        language: 'en',
        wrote: { subject: expect.any(String), body: bodies.request },
        arrived: { subject: expect.any(String), body: other },
        fate: 'delivered',
        steps: [{ is: 'edited', at: expect.any(String), n: expect.any(Number), who: 'Ada', reason: 'Shorter' }],
        atHome: false,
      },
    ]);
    expect(reviewFor(all, desk('QN'), undefined)).toBeUndefined();
    const own = reviewFor(all, desk('QN'), 'own')?.intercepted;
    expect(own).toMatchObject([{ message: id, steps: [{ n: 0, reason: 'Shorter' }] }]);
    expect(JSON.stringify(own)).not.toContain('Ada');
    expect(reviewFor(all, desk('CS'), 'own')?.intercepted).toEqual([]);
    expect(reviewFor(all, desk('CS'), 'all')?.intercepted).toHaveLength(1);
    expect(streamOf(here, staff).some(({ events }) => events.some(({ type }) => type === 'message.edited'))).toBe(true);
  });

  it('says nothing of it where nothing was touched', () => {
    expect(review(aScenario(), room().log).intercepted).toBeUndefined();
  });
});
