import { describe, expect, it } from 'vitest';
import { found, problemsOf, read, smallWith } from './support.ts';

/** Another inject, after those that are there. */
const withInject = (yaml: string): string => smallWith('expectations:', `${yaml}\nexpectations:`);

const message = (more: string, rest = 'from: QP, to: [QN], trigger: { at: T+3m }') =>
  withInject(`  - { id: i3, title: More, kind: message, ${rest}, message: { subject: About something, ${more} } }`);
const codes = (text: string) => problemsOf(read(text)).map((one) => one.code);

describe('the messages of a scenario', () => {
  it('say what will be made up, and are not refused for it', () => {
    const text = smallWith('body: { category: other, subject: The house at the corner }', 'body: { category: other }');
    expect(read(text)).toMatchObject({
      ok: true,
      hints: [{ code: 'will_be_filled', path: 'injects.0.message.body.subject' }],
    });
    expect(read(text, true)).toMatchObject({ ok: false });
  });

  it.each([
    ['category: othr', 'body_invalid', 'injects.0.message.body.category', 'other'],
    ['category: other, sbject: x', 'unknown_field', 'injects.0.message.body.sbject', 'subject'],
  ])('have bodies of their kind: %s', (by, code, path, near) => {
    expect(found(smallWith('category: other', by), code)).toMatchObject({ path, near });
  });

  it('are checked in each language', () => {
    const text = smallWith('languages: [en]', 'languages: [en, fr]').replace(
      'subject: The house at the corner',
      'subject: { en: The house at the corner, fr: x }',
    );
    expect(found(text, 'body_invalid').path).toBe('injects.0.message.body.subject.fr');
  });

  it('come from those who may send them, to those who may have them', () => {
    const desk = (more: string) =>
      message('type: information.request, body: { category: other, subject: A house }', more).replace(
        '  - { id: QP',
        '  - { id: BP, country: QN, kind: border_post, seat: either }\n  - { id: PRESS, kind: press, seat: bot }\n  - { id: QP',
      );
    expect(found(desk('from: BP, to: [QN], trigger: { at: T+3m }'), 'not_permitted')).toMatchObject({
      path: 'injects.2.message.type',
      message: 'BP is a border post, which may not send information.request.',
    });
    expect(found(desk('from: QN, to: [PRESS], trigger: { at: T+3m }'), 'not_permitted').path).toBe('injects.2.to.0');
    expect(found(desk('from: QN, to: [QN], trigger: { at: T+3m }'), 'addressee').message).toBe(
      'QN cannot write to itself.',
    );
    expect(found(desk('from: QN, to: [QP, QP], trigger: { at: T+3m }'), 'addressee').message).toBe(
      '"QP" is addressed twice.',
    );
  });

  it('answer what can be answered so, by those who have received it', () => {
    expect(
      found(message('type: case.reply, body: { outcome: positive, content: It is mine }'), 'cannot_open_case').path,
    ).toBe('injects.2.message.type');
    const answer = (type: string, from: string, to: string) =>
      message(
        `type: ${type}, in_reply_to: $question, body: { outcome: positive, content: It is mine }`,
        `from: ${from}, to: [${to}], trigger: { at: T+3m }`,
      );
    expect(codes(answer('case.reply', 'QN', 'QP'))).toEqual([]);
    expect(found(answer('case.reply', 'QP', 'QN'), 'reply_not_allowed').hint).toBe('Rule R-3.');
    expect(found(answer('hit.feedback', 'QN', 'QP'), 'reply_not_allowed').message).toBe(
      'hit.feedback is no answer to information.request.',
    );
    const reminder = message('type: case.reminder, in_reply_to: $question, body: { n: 1 }');
    expect(codes(reminder)).toEqual([]);
  });

  it('have subjects of one line', () => {
    expect(found(smallWith('Who lives in Lantern Row?', 'Who?'), 'too_short').path).toBe('injects.0.message.subject');
    expect(found(smallWith('Who lives in Lantern Row?', 'x'.repeat(121)), 'too_long').path).toBe(
      'injects.0.message.subject',
    );
  });

  it('are of the kinds that the scenario says it uses', () => {
    expect(found(smallWith('injects:', 'kinds: [case.reply]\ninjects:'), 'unknown_type').message).toContain(
      'not in "kinds"',
    );
    expect(found(smallWith('injects:', 'kinds: [case.rply]\ninjects:'), 'unknown_type').near).toBe('case.reply');
  });

  it('are sensitive only where the scenario names that, warns of it beforehand, and addresses people by name', () => {
    const clue = smallWith(
      `type: information.request
      ref: $question
      subject: Who lives in Lantern Row?
      body: { category: other, subject: The house at the corner }`,
      `type: clue.enquiry
      ref: $question
      subject: A paper bag
      body: { clueText: "Paper bag with a blue mill" }`,
    ).replace('type: case.reply,', 'type: clue.response,');
    expect(found(clue, 'unknown_type').message).toContain('not in "kinds"');
    const named = clue.replace('injects:', 'kinds: [clue.enquiry, clue.response]\ninjects:');
    expect(found(named, 'missing').path).toBe('content_notes');
    const noted = named.replace('kinds:', 'content_notes: [{ label: Objects only }]\nkinds:');
    expect([...new Set(codes(noted))]).toEqual(['will_be_filled']);
    expect(found(noted.replace('to: [QN]', 'to: [all]'), 'addressee').hint).toContain('R-50');
  });

  it('are looked at as bots will answer them, too', () => {
    const bot = (send: string) =>
      smallWith(
        '{ id: QP, kind: national, seat: human }',
        `{ id: QP, kind: national, seat: either, bot: { replies: [{ when: { event: sent, where: { type: case.reply } }, send: { subject: Thank you, ${send} } }] } }`,
      );
    expect(codes(bot('type: case.close, body: { result: Answered in full }'))).toEqual([]);
    expect(found(bot('type: case.ack'), 'reply_not_allowed').path).toBe('bureaus.1.bot.replies.0.send.type');
    expect(found(bot('type: case.close, to: [QM], body: { result: Answered in full }'), 'unknown_bureau').path).toBe(
      'bureaus.1.bot.replies.0.send.to.0',
    );
  });
});
