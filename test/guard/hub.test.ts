import { expect, it } from 'vitest';
import { kinds } from '../../schemas/kinds/index.ts';
import { fictionProblem } from '../../server/core/rules/content.ts';
import { aScenario, draft, room, trainee } from '../support/given.ts';

const clue = {
  enquiryNo: 'EXC-00041',
  clueKind: 'socketType',
  clueText: 'A wall socket with three holes',
  alreadyKnownCheck: 'done',
  peopleDescribed: false,
  media: 'none',
};

it('a clue that speaks of a person is refused, and so is the same in a question about a clue, but not elsewhere', () => {
  const here = room(aScenario({ kinds: Object.keys(kinds) }));
  const qn = trainee('QN');
  const text = 'A woman stands beside it';
  const send = (who: typeof qn, type: string, to: string, body: Record<string, unknown>, inReplyTo?: string) =>
    here.refused(who, { type: 'message.send', draft: draft(type, to, body, inReplyTo ? { inReplyTo } : {}) });
  expect(send(qn, 'clue.enquiry', 'QP', { ...clue, clueText: text })).toMatchObject({
    code: 'fiction_blocked',
    rule: 'FG19',
    path: '/draft/body/clueText',
  });
  const asked = here.send(qn, draft('clue.enquiry', 'QP', { ...clue, alreadyKnownCheck: 'notDone' }));
  const question = kinds['case.reminder'];
  expect(fictionProblem(here.state, question, { inReplyTo: asked, body: { reason: text } })).toMatchObject({
    rule: 'FG19',
    path: '/draft/body/reason',
  });
  expect(fictionProblem(here.state, question, { body: { reason: text } })).toBeUndefined();
});

it('a name that is not of the exercise is asked about where the scenario lists its names, and may be confirmed', () => {
  const scenario = aScenario();
  const body = { person: { familyName: 'VORGELIN', forenames: 'Mira Exercise' } };
  const kind = kinds['notice.request'];
  expect(fictionProblem(room(scenario).state, kind, { body })).toBeUndefined();
  const strict = room({ ...scenario, fiction: { ...scenario.fiction, names: ['Mira Vell'] } }).state;
  const found = fictionProblem(strict, kind, { body });
  expect(found).toMatchObject({ code: 'fiction_confirm', rule: 'FG18', path: '/draft/body/person/familyName' });
  expect(JSON.stringify(found)).not.toContain('VORGELIN');
  expect(fictionProblem(strict, kind, { body }, ['FG18'])).toBeUndefined();
  // Names of the list, and those that the product makes, are nobody's.
  for (const familyName of ['VELL', 'ARAVOSS', 'MARRENVOSS'])
    expect(fictionProblem(strict, kind, { body: { person: { familyName } } })).toBeUndefined();
});
