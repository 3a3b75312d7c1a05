import { beforeAll, describe, expect, it } from 'vitest';
import { actions, knownTo, openings } from '../../clients/sdk/rules.ts';
import {
  begin,
  draftFrom,
  keyFor,
  sameWriting,
  savedFrom,
  type Writing,
  writingFrom,
  writingOf,
} from '../../clients/web/desk/writing.ts';
import { fetchForms } from '../../clients/web/forms/families.ts';
import { kindTypes } from '../../schemas/kinds/index.ts';
import { bodies, draft, minutes, type Room, room, trainee } from '../support/given.ts';

/** A draft as the desk of a bureau begins it. */
function begun(class_: Room, bureau: string, type: string, inReplyTo?: string): Writing {
  const { state } = class_;
  const parent = inReplyTo === undefined ? undefined : knownTo(state, bureau, inReplyTo);
  const proposed = parent
    ? actions(state, bureau, parent.message.case, class_.now).find((one) => one.type === type)
    : openings(state, bureau).find((one) => one.type === type);
  return begin({
    state,
    bureau,
    handler: `Duty desk, ${bureau}`,
    offset: 60,
    now: class_.now,
    language: 'en',
    key: keyFor(type, inReplyTo, 'fresh'),
    type,
    to: proposed?.to ?? [],
    parent,
  });
}

beforeAll(() => fetchForms(kindTypes));

describe('a draft', () => {
  it('that answers begins with addressee, subject, language and urgency of what it answers', () => {
    const class_ = room();
    const asked = class_.send(trainee('QN'), draft('information.request', 'QP', bodies.request));
    const reply = begun(class_, 'QP', 'case.reply', asked);
    expect(reply).toMatchObject({
      inReplyTo: asked,
      to: [{ kind: 'bureau', code: 'QN' }],
      subject: 'About the ferry of this morning',
      language: 'en',
      urgency: 'urgent',
    });
    expect(reply.case).toBe(class_.state.messages.get(asked)?.message.case);
  });

  it('of an acknowledgement can be sent as it begins: its one line is filled in', () => {
    const class_ = room();
    const asked = class_.send(trainee('QN'), draft('information.request', 'QP', bodies.request));
    const ack = begun(class_, 'QP', 'case.ack', asked);
    expect(ack.body).toEqual({ handler: 'Duty desk, QP' });
    class_.send(trainee('QP'), draftFrom(ack, 60) as Parameters<Room['send']>[1]);
    expect(class_.state.messages.get(asked)?.requests.get('QP')?.state).toBe('acknowledged');
  });

  it('of an interim reply names the time at which the answer is due, by the bureau’s own clock', () => {
    const class_ = room();
    const asked = class_.send(trainee('QN'), draft('information.request', 'QP', bodies.request));
    const due = class_.state.messages.get(asked)?.requests.get('QP')?.due ?? 0;
    const interim = begun(class_, 'QP', 'case.interim', asked);
    expect(draftFrom(interim, 60).body['newExpectedBy']).toBe(
      new Date(Math.floor(due / 60_000) * 60_000).toISOString(),
    );
  });

  it('of a new request has no addressee: finding it is the lesson', () => {
    expect(begun(room(), 'QN', 'information.request').to).toEqual([]);
    expect(begun(room(), 'QN', 'document.check').to).toEqual([{ kind: 'register' }]);
  });

  it('is the same draft for everybody of the bureau who answers the same message in the same way', () => {
    expect(keyFor('case.reply', 'M1', 'a')).toBe(keyFor('case.reply', 'M1', 'b'));
    expect(keyFor('case.reply', 'M1', 'a')).not.toBe(keyFor('case.refusal', 'M1', 'a'));
    expect(keyFor('case.reply', 'M1', 'a')).not.toBe(keyFor('case.reply', 'M2', 'a'));
    expect(keyFor('case.reply', undefined, 'a')).not.toBe(keyFor('case.reply', undefined, 'b'));
    expect(keyFor('case.reply', 'x'.repeat(64), 'a').length).toBeLessThanOrEqual(64);
  });

  it('comes back from the server as it was written', () => {
    const class_ = room();
    const writing = {
      ...begun(class_, 'QN', 'notice.request'),
      body: { colour: 'red', person: { dateOfBirth: '2054--' } },
    };
    const { key, type } = writing;
    expect(sameWriting(writingOf({ key, type, draft: savedFrom(writing) }), writing)).toBe(true);
    expect(writingOf({ key, type: 'no.such.kind', draft: {} })).toBeUndefined();
  });

  it('that could not be sent becomes a form again, dates and times as they were typed', () => {
    const class_ = room();
    const asked = class_.send(trainee('QN'), draft('information.request', 'QP', bodies.request));
    const sent = draftFrom(
      {
        ...begun(class_, 'QP', 'case.interim', asked),
        body: { done: 'Searched', stillToDo: 'Ask the company register', newExpectedBy: '2091-3-4 9:30' },
      },
      60,
    );
    const again = writingFrom(sent, 'k', undefined, 60);
    expect(again.body['newExpectedBy']).toBe('2091-03-04 09:30');
    expect(draftFrom(again, 60)).toEqual(sent);
    class_.after(minutes(1)).send(trainee('QP'), sent as Parameters<Room['send']>[1]);
  });
});
