import { describe, expect, it } from 'vitest';
import type { Draft } from '../../schemas/message.ts';
import type { Actor } from '../../server/core/actor.ts';
import { actions } from '../../server/core/rules/allowed.ts';
import { draft, type Room, room } from '../support/given.ts';
import { qn, qr, qs, sensitiveScenario, stands } from '../support/sensitive.ts';

const clue = (change: object = {}) => ({
  enquiryNo: 'EXC-00042',
  clueKind: 'packaging',
  clueText: 'Paper bag of a bakery, a blue mill printed on it',
  alreadyKnownCheck: 'done',
  peopleDescribed: false,
  media: 'none',
  ...change,
});
const response = (recognised: string, basis = 'sight') => ({
  recognised,
  basis,
  because: 'The mill is the sign of a bakery with three shops here.',
  localInquiryPossible: true,
});
const refused = (here: Room, who: Actor, written: Draft) => {
  const { code, rule } = here.refused(who, { type: 'message.send', draft: written });
  return `${code} ${rule}`;
};
const asked = (here: Room, to = ['QR', 'QS', 'CS']) => here.send(qn, draft('clue.enquiry', to, clue()));
const answer = (
  inReplyTo: string,
  body: Record<string, unknown>,
  type = 'clue.response',
  to: string | string[] = 'QN',
) => draft(type, to, body, { inReplyTo });
const requestOf = (here: Room, message: string, party: string) => here.state.messages.get(message)?.requests.get(party);

describe('an exchange of clues', () => {
  it('may find nothing on the spot, and go round again', () => {
    const here = room(sensitiveScenario());
    const sent = asked(here, ['QR']);
    here.send(qr, answer(sent, response('yes')));
    const no = here.send(qr, answer(sent, response('no', 'inquiry')));
    expect(stands(here, sent, 'clue')).toBe('rejected');
    here.send(qn, draft('clue.enquiry', ['QR', 'QS'], clue(), { inReplyTo: no }));
    expect(stands(here, sent, 'clue')).toBe('circulated');
  });

  it('ends at once when somebody says that it is solved: stop, thank, close with all', () => {
    const here = room(sensitiveScenario());
    const sent = asked(here);
    here.send(qr, answer(sent, response('maybe')));
    const known = here.send(qs, answer(sent, { matchesEnquiry: 'EXC-00017' }, 'clue.known'));
    expect(stands(here, sent, 'clue')).toBe('duplicate');
    expect(refused(here, qs, answer(sent, response('yes')))).toBe('against_the_rule R-50');
    // Rendalia does not know yet, and is not told by a refusal.
    here.send(qr, answer(sent, response('yes', 'inquiry')));
    expect(stands(here, sent, 'clue')).toBe('duplicate');
    expect(refused(here, qn, draft('clue.enquiry', ['QR'], clue(), { inReplyTo: sent }))).toMatch(/R-50$/);
    expect(refused(here, qn, draft('clue.enquiry', ['QR'], clue()))).toBe('against_the_rule R-50');
    const close = (to: string[]) => answer(sent, { result: 'Solved by QS; please stop.' }, 'case.close', to);
    expect(refused(here, qn, close(['QS']))).toBe('against_the_rule R-50');
    const allowed = actions(here.state, 'QN', here.state.messages.get(known)?.message.case ?? '').filter(
      (action) => action.type === 'case.close',
    );
    expect(allowed.some((action) => action.allowed)).toBe(true);
    here.send(qn, close(['QR', 'QS', 'CS']));
    expect(requestOf(here, sent, 'CS')?.state).toBe('closed');
    expect(refused(here, qr, answer(sent, response('yes', 'inquiry')))).toBe('against_the_rule R-50');
  });

  it('is not closed while somebody works on it and nothing is solved', () => {
    const here = room(sensitiveScenario());
    const sent = asked(here, ['QR', 'QS']);
    here.send(qs, answer(sent, response('no')));
    const close = answer(sent, { result: 'Enough.' }, 'case.close', ['QR', 'QS']);
    expect(refused(here, qn, close)).toBe('step_not_allowed R-26');
    here.send(qr, answer(sent, response('no')));
    here.send(qn, close);
    expect(stands(here, sent, 'clue')).toBe('closed');
  });
});

describe('a clue', () => {
  it('goes to parties that are named, never to all', () => {
    const here = room(sensitiveScenario());
    expect(refused(here, qn, draft('clue.enquiry', 'all', clue()))).toBe('against_the_rule R-50');
    const group = { ...draft('clue.enquiry', 'QR', clue()), to: [{ kind: 'group' as const }] };
    expect(refused(here, qn, group)).toBe('against_the_rule R-50');
    const rules = [{ id: 'R-50', on_breach: 'allow_and_score' as const }];
    const lenient = room(sensitiveScenario({ rules }));
    lenient.send(qn, draft('clue.enquiry', 'all', clue()));
    expect(lenient.state.breaches.map(({ rule }) => rule)).toEqual(['R-50']);
  });

  it('describes nobody and shows nothing', () => {
    const here = room(sensitiveScenario());
    const written = (change: object) => draft('clue.enquiry', 'QR', clue(change));
    expect(refused(here, qn, written({ peopleDescribed: true }))).toBe('schema_invalid R-50');
    expect(refused(here, qn, written({ media: 'photo' }))).toBe('schema_invalid R-50');
    expect(refused(here, qn, written({ photo: 'a bag' }))).toBe('unknown_key R-50');
    for (const clueText of [
      'The bag is shown at https://bags.example/7',
      'See bag.pdf in the other case',
      'Ask @ex_harbour.lamp about the bag',
    ]) {
      const problem = here.refused(qn, { type: 'message.send', draft: written({ clueText }) });
      expect(problem.rule, clueText).toBe('R-50');
    }
    expect(refused(here, qn, written({ clueText: 'A tall woman with red hair carries the bag' }))).toBe(
      'fiction_blocked FG19',
    );
    here.send(qn, written({ clueText: 'x'.repeat(280) }));
    expect(refused(here, qn, written({ clueText: 'x'.repeat(281) }))).toMatch(/^schema_invalid/);
  });
});
