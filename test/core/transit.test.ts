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

describe('a message that was changed while a fault kept it', () => {
  it.each([false, true])('is delivered, for the script, as its bureau has written it (changed: %s)', (edit) => {
    const here = stage(
      aScenario({
        injects: [
          {
            id: 'i-delivered',
            title: 'It has arrived',
            kind: 'instruction',
            to: ['QN'],
            trigger: { on: { event: 'delivered', where: { 'body.reason': bodies.request.reason } } },
            text: 'They have it.',
          },
        ],
      } as unknown as Parameters<typeof aScenario>[0]),
    ).until(minutes(1));
    here.ask(instructor, {
      type: 'fault.set',
      fault: {
        effect: 'delay',
        target: { link: { to: 'QP' } },
        delay: minutes(2),
        lasts: minutes(30),
        store_and_forward: true,
        disclosed: 'never',
        excuse: [],
      },
    });
    here.ask(qn, { type: 'message.send', draft: draft('information.request', 'QP', bodies.request) });
    const [copy] = here.state.deliveries.values();
    if (edit) here.ask(instructor, { type: 'message.edit', message: copy?.message ?? '', body: other });
    here.until(minutes(2));
    expect(here.state.injects.get('i-delivered')).toBeUndefined();
    here.until(minutes(4));
    expect(here.state.edits.has(copy?.message ?? '')).toBe(edit);
    expect(here.state.deliveries.size).toBe(0);
    expect(here.state.injects.get('i-delivered')?.state).toBe('fired');
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

describe('a message that a fault keeps on its way', () => {
  const fault = (effect: 'delay' | 'outage' | 'duplicate', target: { bureau: string } | { link: { to: string } }) => ({
    effect,
    target,
    ...(effect !== 'outage' && { delay: minutes(2) }),
    lasts: minutes(30),
    store_and_forward: true,
    disclosed: 'never' as const,
    excuse: [],
  });
  const toQp = { link: { to: 'QP' } };
  /** Norvane writes to Peltrosa, whose copy is kept, and to Rendalia, which has it at once. */
  function underWay(kept: ReturnType<typeof fault> = fault('delay', toQp)) {
    const here = room();
    here.ask(instructor, { type: 'fault.set', fault: kept });
    const entry = here.ask(qn, {
      type: 'message.send',
      draft: draft('information.request', ['QP', 'QR'], bodies.request),
    });
    const id = find(entry, 'message.sent')?.message.id ?? '';
    expect([...here.state.deliveries.keys()].length).toBeGreaterThan(0);
    const arrives = (after: number, again = false) =>
      here.after(after).ask(engine, { type: 'message.deliver', message: id, to: 'QP', ...(again && { again }) });
    return { here, id, arrives };
  }

  it.each([
    ['is slow', fault('delay', toQp)],
    ['is out and keeps what is sent', fault('outage', { bureau: 'QP' })],
  ])('where a line %s arrives as staff have changed it, and only at whom it had not reached', (_, kept) => {
    const { here, id, arrives } = underWay(kept);
    here.ask(instructor, { type: 'message.edit', message: id, subject: 'Another subject', body: other });
    arrives(minutes(30));
    expect(known(here, 'QP').messages.get(id)?.message).toMatchObject({ subject: 'Another subject', body: other });
    for (const bureau of ['QN', 'QR'])
      expect(known(here, bureau).messages.get(id)?.message.body).toEqual(bodies.request);
    expect(here.state.messages.get(id)?.message.body).toEqual(bodies.request);
    expect(here.refused(instructor, { type: 'message.edit', message: id, body: bodies.request }).code).toBe(
      'unknown_reference',
    );
  });

  it('tells nobody by any byte that it was changed; who gets it gets what it would get of a message so written', () => {
    const edited = underWay();
    edited.here.ask(instructor, { type: 'message.edit', message: edited.id, body: other, reason: 'Shorter' });
    const plain = underWay();
    plain.here.ask(instructor, { type: 'mark.add', text: 'A remark' });
    for (const one of [edited, plain]) one.arrives(minutes(2));
    for (const viewer of [desk('QN'), desk('QR'), desk('CS'), wall])
      expect(told(edited.here, viewer)).toBe(told(plain.here, viewer));
    expect(told(edited.here, desk('QP'))).toBe(
      told(plain.here, desk('QP')).replace(JSON.stringify(bodies.request.reason), JSON.stringify(other.reason)),
    );
  });

  it('comes a second time as it came the first, whatever was changed in between', () => {
    const before = underWay(fault('duplicate', toQp));
    // Its first copy has arrived: the second has to be the same.
    expect(before.here.refused(instructor, { type: 'message.edit', message: before.id, body: other })).toMatchObject({
      code: 'unknown_reference',
      path: '/command/message',
    });
    const { here, id, arrives } = underWay();
    here.ask(instructor, { type: 'message.edit', message: id, body: other });
    here.ask(instructor, { type: 'message.edit', message: id, subject: 'And another subject' });
    arrives(minutes(2));
    expect(known(here, 'QP').messages.get(id)?.message).toMatchObject({ subject: 'And another subject', body: other });
  });

  it('is two versions where staff change it while it waits for them, and what is left of it on the line again', () => {
    const { here, id } = waiting();
    here.ask(instructor, { type: 'fault.set', fault: fault('delay', toQp) });
    here.ask(instructor, { type: 'message.edit', message: id, body: other });
    here.ask(instructor, { type: 'message.release', message: id });
    const third = { ...other, reason: 'Words of the direction, once more.' };
    here.ask(instructor, { type: 'message.edit', message: id, body: third });
    here.after(minutes(2)).ask(engine, { type: 'message.deliver', message: id, to: 'QP' });
    expect(known(here, 'QR').messages.get(id)?.message.body).toEqual(other);
    expect(known(here, 'QP').messages.get(id)?.message.body).toEqual(third);
    here.ask(instructor, { type: 'message.hold', on: false });
    here.ask(instructor, { type: 'exercise.end' });
    expect(review(aScenario(), here.log).intercepted).toMatchObject([
      { message: id, to: ['QP'], wrote: { body: bodies.request }, arrived: { body: third }, fate: 'delivered' },
      { message: id, to: ['QR'], wrote: { body: bodies.request }, arrived: { body: other }, fate: 'delivered' },
    ]);
  });

  it('gets lost where staff let it: who has it keeps it, nobody else hears of it', () => {
    const lost = underWay();
    lost.here.ask(instructor, { type: 'message.drop', message: lost.id, reason: 'A lesson in asking again' });
    const plain = underWay();
    plain.here.ask(instructor, { type: 'mark.add', text: 'A remark' });
    for (const viewer of [desk('QN'), desk('QR'), desk('QP'), wall])
      expect(told(lost.here, viewer)).toBe(told(plain.here, viewer));
    expect(lost.here.state.deliveries.size).toBe(0);
    expect([...(lost.here.state.messages.get(lost.id)?.reached.keys() ?? [])]).toEqual(['QR']);
    expect(lost.here.refused(engine, { type: 'message.deliver', message: lost.id, to: 'QP' }).code).toBe(
      'nothing_to_do',
    );
    expect(lost.here.refused(instructor, { type: 'message.drop', message: lost.id }).code).toBe('unknown_reference');
    // Its sender reminds in good faith: it believes that it is owed an answer.
    expect(lost.here.state.messages.get(lost.id)?.believed.has('QP')).toBe(true);
    lost.here.ask(instructor, { type: 'exercise.end' });
    expect(review(aScenario(), lost.here.log).intercepted).toMatchObject([
      { message: lost.id, to: ['QP'], fate: 'dropped', steps: [{ is: 'dropped' }] },
    ]);
  });

  it('is left alone by everybody but the instructor, and in what it decides or asks of the register', () => {
    const { here, id } = underWay();
    for (const who of [qn, qp, cs])
      for (const type of ['message.edit', 'message.drop'] as const)
        expect(here.refused(who, { type, message: id, ...(type === 'message.edit' && { body: other }) }).code).toBe(
          'forbidden_role',
        );
    expect(
      here.refused(instructor, {
        type: 'message.edit',
        message: id,
        body: { ...bodies.request, category: 'travel-history' },
      }),
    ).toMatchObject({ code: 'step_not_allowed', path: '/command/body/category' });
    // Neither what goes to the register, nor what it answers.
    here.ask(instructor, { type: 'fault.set', fault: fault('delay', { bureau: 'REG' }) });
    const asked = find(
      here.ask(qn, { type: 'message.send', draft: draft('document.check', 'REG', bodies.check) }),
      'message.sent',
    )?.message.id;
    here.after(minutes(2)).ask(engine, { type: 'message.deliver', message: asked ?? '', to: 'REG' });
    const answer = [...here.state.deliveries.values()].find(({ message }) => message !== id && message !== asked);
    for (const message of [asked, answer?.message])
      if (message !== undefined && [...here.state.deliveries.values()].some((one) => one.message === message))
        expect(here.refused(instructor, { type: 'message.edit', message, subject: 'Another subject' }).code).toBe(
          'step_not_allowed',
        );
    expect(answer).toBeDefined();
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
