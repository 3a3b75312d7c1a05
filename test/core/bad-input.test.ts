import { describe, expect, it } from 'vitest';
import type { Draft } from '../../schemas/message.ts';
import { bodies, draft, type Room, room, trainee } from '../support/given.ts';

/*
 * What people get wrong about a message, one thing at a time: each is refused with a stable code, the place, what to do, and the rule, and
 * nothing of it goes to anybody.
 */

const [qn, qp] = [trainee('QN'), trainee('QP')];
const request = (to: string | string[], rest: Partial<Draft> = {}, body: object = {}): Draft =>
  draft('information.request', to, { ...bodies.request, ...body }, rest);
const check = (change: object): Draft => draft('document.check', 'REG', { ...bodies.check, ...change });
const report = (change: object): Draft => draft('hit.report', 'QP', { ...bodies.report, ...change });

/** What Norvane has received and sent when it writes: a question of Peltrosa, its own to Peltrosa, and one between others. */
interface Before {
  readonly received: string;
  readonly sent: string;
  readonly unseen: string;
}
interface Row {
  readonly wrong: string;
  readonly write: (before: Before) => Draft;
  readonly code: string;
  readonly path: string;
  readonly rule?: string;
}

const rows: readonly Row[] = [
  {
    wrong: 'a party that is not there',
    write: () => request(['QP', 'QX']),
    code: 'unknown_addressee',
    path: '/draft/to/1',
    rule: 'R-5',
  },
  {
    wrong: 'a register where there is none of that name',
    write: () => ({ ...request('QP'), to: [{ kind: 'register', code: 'CS' }] }),
    code: 'unknown_addressee',
    path: '/draft/to/0',
    rule: 'R-5',
  },
  {
    wrong: 'itself as addressee',
    write: () => request('QN'),
    code: 'addressed_to_oneself',
    path: '/draft/to/0',
    rule: 'R-5',
  },
  {
    wrong: 'the same party twice',
    write: () => request(['QP', 'QP']),
    code: 'duplicate_addressee',
    path: '/draft/to/1',
    rule: 'R-5',
  },
  {
    wrong: 'a party that it excludes',
    write: () => request(['QP', 'QR'], { excluded: ['QR'] }),
    code: 'excluded_addressee',
    path: '/draft/to/1',
    rule: 'R-5',
  },
  {
    wrong: 'an exclusion of nobody',
    write: () => request('QP', { excluded: ['QX'] }),
    code: 'unknown_addressee',
    path: '/draft/excluded/0',
    rule: 'R-5',
  },
  {
    wrong: 'everybody, and everybody excluded',
    write: () => ({ ...request('QP'), to: [{ kind: 'all' }], excluded: ['QP', 'QR'] }),
    code: 'no_addressee',
    path: '/draft/to',
    rule: 'R-5',
  },
  {
    wrong: 'the secretariat as a third party',
    write: () => request(['QP', 'CS']),
    code: 'excluded_addressee',
    path: '/draft/to',
    rule: 'R-25',
  },
  {
    wrong: 'a kind of party that does not get such messages',
    write: () => request('REG'),
    code: 'not_permitted',
    path: '/draft/to',
    rule: 'R-2',
  },
  {
    wrong: 'a type that answers something else',
    write: ({ received }) => draft('hit.feedback', 'QP', bodies.feedback, { inReplyTo: received }),
    code: 'reply_not_allowed',
    path: '/draft/type',
    rule: 'R-4',
  },
  {
    wrong: 'an answer to what it sent itself',
    write: ({ sent }) => draft('case.reply', 'QP', bodies.reply, { inReplyTo: sent }),
    code: 'reply_not_allowed',
    path: '/draft/inReplyTo',
    rule: 'R-4',
  },
  {
    wrong: 'an answer to nothing',
    write: () => draft('case.reply', 'QP', bodies.reply),
    code: 'cannot_open_case',
    path: '/draft/inReplyTo',
    rule: 'R-4',
  },
  {
    wrong: 'an answer to what it never saw',
    write: ({ unseen }) => draft('case.reply', 'QP', bodies.reply, { inReplyTo: unseen }),
    code: 'unknown_reference',
    path: '/draft/inReplyTo',
    rule: 'R-3',
  },
  {
    wrong: 'an answer to what does not exist',
    write: () => draft('case.reply', 'QP', bodies.reply, { inReplyTo: 'MNONE' }),
    code: 'unknown_reference',
    path: '/draft/inReplyTo',
    rule: 'R-3',
  },
  {
    wrong: 'a reminder before its time',
    write: ({ sent }) => draft('case.reminder', 'QP', { n: 1 }, { inReplyTo: sent }),
    code: 'not_overdue',
    path: '/draft/inReplyTo',
    rule: 'R-8',
  },
  {
    wrong: 'a type that there is not',
    write: () => draft('notice.shout', 'QP', {}),
    code: 'unknown_type',
    path: '/draft/type',
  },
  {
    wrong: 'a type that is not its own',
    write: () => draft('document.check.result', 'QP', { result: 'noRecord' }),
    code: 'not_permitted',
    path: '/draft/type',
    rule: 'R-2',
  },
  {
    wrong: 'a day that does not exist',
    write: () => report({ when: '2091-02-30T08:05:00Z' }),
    code: 'schema_invalid',
    path: '/draft/body/when',
  },
  {
    wrong: 'an hour that does not exist',
    write: () => report({ when: '2091-03-04T25:05:00Z' }),
    code: 'schema_invalid',
    path: '/draft/body/when',
  },
  {
    wrong: 'a time by which nobody could answer',
    write: () => request('QP', { replyBy: '2091-03-04T08:00:01Z' }),
    code: 'deadline_unreasonable',
    path: '/draft/replyBy',
    rule: 'R-23',
  },
  {
    wrong: 'a document number with a figure too few',
    write: () => check({ documentNumber: 'EXR3141K' }),
    code: 'schema_invalid',
    path: '/draft/body/documentNumber',
  },
  {
    wrong: 'a document number without its last letter',
    write: () => check({ documentNumber: 'EXR31415' }),
    code: 'schema_invalid',
    path: '/draft/body/documentNumber',
  },
  {
    wrong: 'a document number in small letters',
    write: () => check({ documentNumber: 'exr31415k' }),
    code: 'schema_invalid',
    path: '/draft/body/documentNumber',
  },
  {
    wrong: 'a notice number of a colour that there is not',
    write: () => report({ matchedOn: 'notice', matchedRef: 'EXN-X-00004' }),
    code: 'schema_invalid',
    path: '/draft/body/matchedRef',
  },
  {
    wrong: 'a field that the type does not have',
    write: () => check({ holderName: 'Somebody' }),
    code: 'unknown_key',
    path: '/draft/body/holderName',
  },
  {
    wrong: 'a field left empty that is needed',
    write: () => check({ checkPoint: '' }),
    code: 'schema_invalid',
    path: '/draft/body/checkPoint',
  },
];

function before(): { readonly here: Room; readonly sent: Before } {
  const here = room();
  const received = here.send(qp, request('QN'));
  const sent = here.send(qn, request('QP'));
  const unseen = here.send(qp, request('QR'));
  return { here, sent: { received, sent, unseen } };
}

describe('Norvane writes', () => {
  it.each(rows)('$wrong: $code', ({ write, code, path, rule }) => {
    const { here, sent } = before();
    const messages = here.state.messages.size;
    const problem = here.refused(qn, { type: 'message.send', draft: write(sent) });
    expect({ code: problem.code, path: problem.path, rule: problem.rule }).toEqual({ code, path, rule });
    expect(problem.hint, 'what to do').toMatch(/^[A-Z].{8,90}$/);
    expect(problem.message).toMatch(/\S/);
    expect(here.state.messages.size).toBe(messages);
    // The same again says the same.
    expect(here.refused(qn, { type: 'message.send', draft: write(sent) })).toEqual(problem);
  });

  it('to somebody it never saw the message of, in the same bytes as to nobody', () => {
    const { here, sent } = before();
    const answer = (inReplyTo: string): Draft => draft('case.reply', 'QP', bodies.reply, { inReplyTo });
    const unseen = here.refused(qn, { type: 'message.send', draft: answer(sent.unseen) });
    expect(here.refused(qn, { type: 'message.send', draft: answer('MNONE') })).toEqual(unseen);
  });
});
