import { describe, expect, it } from 'vitest';
import type { Draft } from '../../schemas/message.ts';
import {
  aScenario,
  bodies,
  draft,
  find,
  instructor,
  minutes,
  type Room,
  room,
  start,
  trainee,
} from '../support/given.ts';

const QN = trainee('QN');
const QP = trainee('QP');
const QR = trainee('QR');

describe('a message between bureaus', () => {
  it('is marked as an exercise, numbered by its sender and known to sender and addressee only', () => {
    const here = room();
    const entry = here.ask(QN, { type: 'message.send', draft: draft('information.request', 'QP', bodies.request) });
    const sent = find(entry, 'message.sent');
    expect(sent?.audience).toEqual(['QN', 'QP']);
    expect(sent?.message).toMatchObject({
      status: 'Exercise',
      note: 'EXERCISE NORTHLIGHT EXERCISE',
      from: 'QN',
      recipients: ['QP'],
      scope: 'Private',
    });
    expect(sent?.message.ourRef).toMatch(/^QN-[A-Z]{3}-2091-\d{6}$/);
  });

  it('to all goes to every other national bureau, once, and to nobody who is excluded', () => {
    const here = room();
    const published = here.ask(
      { kind: 'seat', id: 'S-staff', role: 'instructor' },
      {
        type: 'message.inject',
        as: 'QN',
        draft: draft('information.request', 'all', bodies.request, { excluded: ['QR'] }),
      },
    );
    expect(find(published, 'message.sent')?.message.recipients).toEqual(['QP']);
  });

  it.each([
    ['an unknown party', ['QX'], 'unknown_addressee'],
    ['oneself', ['QN'], 'addressed_to_oneself'],
    ['one party twice', ['QP', 'QP'], 'duplicate_addressee'],
    ['a kind of party that does not get this', ['REG'], 'not_permitted'],
  ])('to %s is refused with the rule, and nothing is sent', (_, to, code) => {
    const here = room();
    const refused = here.refused(QN, { type: 'message.send', draft: draft('information.request', to, bodies.request) });
    expect(refused).toMatchObject({ code, path: expect.stringContaining('/draft/to') });
    expect(refused.rule).toMatch(/^R-\d+$/);
    expect(here.state.messages.size).toBe(0);
  });

  it('that answers what its author never received is refused like one that does not exist', () => {
    const here = room();
    const secret = here.send(QN, draft('information.request', 'QP', bodies.request));
    const unseen = here.refused(QR, {
      type: 'message.send',
      draft: draft('case.reply', 'QN', bodies.reply, { inReplyTo: secret }),
    });
    const unknown = here.refused(QR, {
      type: 'message.send',
      draft: draft('case.reply', 'QN', bodies.reply, { inReplyTo: 'M-none' }),
    });
    expect(unseen).toEqual(unknown);
    expect(unseen.code).toBe('unknown_reference');
  });

  it('with a wrong body is refused with the field, and its text stays out of the log', () => {
    const here = room();
    const refused = here.refused(QN, {
      type: 'message.send',
      draft: draft('information.request', 'QP', { ...bodies.request, category: 'canary-in-the-text' }),
    });
    expect(refused).toMatchObject({ code: 'schema_invalid', path: '/draft/body/category' });
    expect(JSON.stringify(here.log)).not.toContain('canary-in-the-text');
  });

  it('that could be real is refused before anything of it is kept', () => {
    const here = room();
    const refused = here.refused(QN, {
      type: 'message.send',
      draft: draft('information.request', 'QP', { ...bodies.request, subject: 'Write to canary@police-real.org' }),
    });
    expect(refused).toMatchObject({ code: 'fiction_blocked', rule: 'FG03', path: '/draft/body/subject' });
    expect(JSON.stringify(here.log)).not.toContain('canary');
  });
});

const remind = (inReplyTo: string, at: number, here: Room): { type: 'message.send'; draft: Draft } => {
  here.now = at;
  return { type: 'message.send', draft: draft('case.reminder', 'QP', { n: 1 }, { inReplyTo }) };
};

describe('an answer', () => {
  it('settles the request, in time or late by the exercise clock', () => {
    const here = room();
    const asked = here.send(QN, draft('information.request', 'QP', bodies.request, { urgency: 'flash' }));
    const request = () => here.state.messages.get(asked)?.requests.get('QP');
    expect(request()).toMatchObject({ state: 'open', since: start, due: start + minutes(8 * 60) });
    here.after(minutes(5)).send(QP, draft('case.ack', 'QN', {}, { inReplyTo: asked }));
    expect(request()?.state).toBe('acknowledged');
    const answer = here.after(minutes(5)).send(QP, draft('case.reply', 'QN', bodies.reply, { inReplyTo: asked }));
    expect(request()).toMatchObject({ state: 'answered', answer, answeredAt: start + minutes(10) });
  });

  it('that asks back stops the clock until the question is answered', () => {
    const here = room();
    const asked = here.send(QN, draft('information.request', 'QP', bodies.request, { urgency: 'flash' }));
    const question = here
      .after(minutes(60))
      .send(QP, draft('case.clarification.request', 'QN', { question: 'Which ferry was it?' }, { inReplyTo: asked }));
    here
      .after(minutes(90))
      .send(QN, draft('case.clarification.response', 'QP', { answers: ['The first one'] }, { inReplyTo: question }));
    expect(here.state.messages.get(asked)?.requests.get('QP')).toMatchObject({
      state: 'clarified',
      due: start + minutes(8 * 60 + 90),
    });
  });

  it('that asks back twice stops the clock from the first question on', () => {
    const here = room();
    const asked = here.send(QN, draft('information.request', 'QP', bodies.request, { urgency: 'flash' }));
    const ask = (question: string) => draft('case.clarification.request', 'QN', { question }, { inReplyTo: asked });
    here.after(minutes(60)).send(QP, ask('Which ferry was it?'));
    const second = here.after(minutes(30)).send(QP, ask('And on which day?'));
    here
      .after(minutes(60))
      .send(QN, draft('case.clarification.response', 'QP', { answers: ['The first one'] }, { inReplyTo: second }));
    expect(here.state.messages.get(asked)?.requests.get('QP')).toMatchObject({
      state: 'clarified',
      due: start + minutes(8 * 60 + 90),
    });
  });

  it('is due from the moment at which staff let the request go, not from when it was written', () => {
    const here = room();
    here.ask(instructor, { type: 'message.hold', on: true });
    const held = here.ask(QN, {
      type: 'message.send',
      draft: draft('information.request', 'QP', bodies.request, { urgency: 'flash' }),
    });
    const id = find(held, 'message.held')?.message.id ?? '';
    here.after(minutes(60)).ask(instructor, { type: 'message.release', message: id });
    expect(here.state.messages.get(id)?.requests.get('QP')).toMatchObject({
      since: start + minutes(60),
      due: start + minutes(60 + 8 * 60),
    });
    expect(here.refused(QN, remind(id, start + minutes(65), here)).code).toBe('not_overdue');
  });

  it('of a type that does not fit is refused with the types that would', () => {
    const here = room();
    const asked = here.send(QN, draft('information.request', 'QP', bodies.request));
    const refused = here.refused(QP, {
      type: 'message.send',
      draft: draft(
        'hit.confirm.response',
        'QN',
        { stillValid: 'yes', identity: 'confirmed', instructions: 'Wait' },
        { inReplyTo: asked },
      ),
    });
    expect(refused).toMatchObject({ code: 'reply_not_allowed', rule: 'R-4' });
    expect(refused.expected).toContain('case.reply');
  });

  it('is asked for again only of those who owe it: nobody else hears of the matter', () => {
    const here = room();
    const asked = here.send(QN, draft('information.request', 'QP', bodies.request, { urgency: 'flash' }));
    here.after(minutes(9 * 60));
    const toOther = draft('case.reminder', ['QP', 'QR'], { n: 1 }, { inReplyTo: asked });
    expect(here.refused(QN, { type: 'message.send', draft: toOther })).toMatchObject({
      code: 'not_overdue',
      path: '/draft/to',
      actual: 'QR',
    });
    here.send(QN, draft('case.reminder', 'QP', { n: 1 }, { inReplyTo: asked }));
  });

  it('may be reminded of when it is overdue, three times', () => {
    const here = room();
    const asked = here.send(QN, draft('information.request', 'QP', bodies.request, { urgency: 'flash' }));
    const remind = (n: number) => draft('case.reminder', 'QP', { n }, { inReplyTo: asked });
    expect(here.refused(QN, { type: 'message.send', draft: remind(1) })).toMatchObject({
      code: 'not_overdue',
      rule: 'R-8',
    });
    here.after(minutes(8 * 60 + 1));
    for (const n of [1, 2, 3]) here.send(QN, remind(n));
    expect(here.refused(QN, { type: 'message.send', draft: remind(3) })).toMatchObject({
      code: 'already_done',
      rule: 'R-8',
    });
  });
});

describe("a recipient's own requirements", () => {
  it('refuse a message that lacks what its profile asks for, and say so with the rule', () => {
    const scenario = aScenario();
    const [qn, qp, ...others] = scenario.bureaus;
    if (!qn || !qp) throw new Error('The fixture has two bureaus');
    const strict = { ...qp, profile: { requires: [{ type: 'information.request', fields: ['offence'] }] } };
    const here = room({ ...scenario, bureaus: [qn, strict, ...others] });
    const { offence: _, ...without } = bodies.request;
    expect(
      here.refused(QN, { type: 'message.send', draft: draft('information.request', 'QP', without) }),
    ).toMatchObject({
      code: 'profile_requires',
      rule: 'R-24',
      path: '/draft/body/offence',
    });
    here.send(QN, draft('information.request', 'QR', without));
  });
});
