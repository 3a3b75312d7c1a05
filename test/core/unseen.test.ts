import { describe, expect, it } from 'vitest';
import { reminderProblem } from '../../server/core/rules/replies.ts';
import { isOverdue } from '../../server/core/rules/requests.ts';
import type { MessageState } from '../../server/core/state.ts';
import { aScenario, bodies, draft, find, instructor, minutes, room, start, trainee } from '../support/given.ts';

const [qn, cs] = [trainee('QN'), trainee('CS')];

describe('a refusal', () => {
  it('does not name a state that its author cannot know of', () => {
    const here = room();
    const notice = here.send(
      cs,
      draft('notice.published', 'all', {
        colour: 'red',
        noticeNo: 'EXN-R-00004',
        requestingBureau: 'QN',
        requestedAction: 'Locate',
        publishedOn: '2091-03-04',
        expiresOn: '2096-03-04',
        reviewOn: '2095-09-04',
      }),
    );
    const noticeNo = 'EXN-R-00004';
    const resume = (to: string[]) =>
      draft('notice.resume', to, { noticeNo, reason: 'The warrant stands.' }, { inReplyTo: notice });
    const until = { noticeNo, until: '2091-09-03', reason: 'The court examines the warrant anew.' };
    here.send(qn, draft('notice.suspend', ['CS', 'QP', 'QR'], until, { inReplyTo: notice }));
    here.ask(instructor, {
      type: 'fault.set',
      fault: {
        effect: 'delay',
        target: { link: { to: 'QN' } },
        delay: minutes(30),
        lasts: minutes(60),
        store_and_forward: true,
        disclosed: 'never',
        excuse: [],
      },
    });
    here.send(cs, resume(['QN', 'QP', 'QR']));
    const blind = here.refused(qn, { type: 'message.send', draft: resume(['CS']) });
    expect(blind).toMatchObject({ code: 'step_not_allowed', path: '/draft/type' });
    expect(JSON.stringify(blind)).not.toMatch(/suspended|published/);
    expect(Object.keys(blind).sort()).toEqual(['code', 'hint', 'message', 'path', 'rule']);
    // Who has seen it is told.
    expect(here.refused(cs, { type: 'message.send', draft: resume(['QP']) })).toMatchObject({
      message: expect.stringContaining('published'),
    });
  });
});

describe('an addressee', () => {
  it('is refused where the code is not one of that kind, instead of going to somebody else', () => {
    const here = room();
    const sent = (to: object) =>
      here.refused(qn, {
        type: 'message.send',
        draft: { ...draft('information.request', 'QP', bodies.request), to: [to as { kind: 'bureau' }] },
      });
    for (const to of [
      { kind: 'secretariat', code: 'QP' },
      { kind: 'register', code: 'CS' },
      { kind: 'dutyDesk', code: 'QP' },
      { kind: 'all', code: 'QP' },
      { kind: 'group', code: 'QP' },
    ])
      expect(sent(to), JSON.stringify(to)).toMatchObject({ code: 'unknown_addressee', path: '/draft/to/0' });
    const to = [{ kind: 'secretariat' as const, code: 'CS' }];
    const entry = here.ask(qn, {
      type: 'message.send',
      draft: { ...draft('information.request', 'QP', bodies.request), to },
    });
    expect(find(entry, 'message.sent')?.message.recipients).toEqual(['CS']);
  });
});

describe('an exercise without time limits', () => {
  it('shows what is due and calls nobody late, so that nobody is reminded either', () => {
    const here = room(aScenario());
    const asked = here.send(qn, draft('information.request', 'QP', bodies.request));
    const entry = here.state.messages.get(asked) as MessageState; // only read
    const request = entry.requests.get('QP');
    if (!request) throw new Error('Nothing is owed');
    const late = start + minutes(60 * 24 * 30);
    const untimed = { ...here.state, setting: here.state.setting && { ...here.state.setting, untimed: true } };
    expect([isOverdue(here.state, request, late), isOverdue(untimed, request, late)]).toEqual([true, false]);
    expect(reminderProblem(here.state, entry, late)).toBeUndefined();
    expect(reminderProblem(untimed, entry, late)?.code).toBe('not_overdue');
  });
});
