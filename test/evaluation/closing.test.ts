import { expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { crew } from '../../server/evaluation/crew.ts';
import { planned } from '../../server/scenario/plan.ts';
import { aScenario, minutes } from '../support/given.ts';
import { stage } from '../support/stage.ts';

const clue = { enquiryNo: 'EXC-00042', clueKind: 'packaging', clueText: 'A paper bag', peopleDescribed: false };
const no = { recognised: 'no', basis: 'sight', because: 'Not in our list.', localInquiryPossible: false };

function story(id: string, from: string, to: string, type: string, body: object, at: string, answers?: string) {
  const message = { type, ref: `$${id}`, subject: `About ${id}`, body, ...(answers && { in_reply_to: answers }) };
  return {
    id,
    title: id,
    kind: 'message',
    from,
    to: [to],
    trigger: { at },
    message,
  } as ScenarioSource['injects'][number];
}

it('a perfect crew closes with everybody whom it has asked, where that is the rule (R-50)', () => {
  const scenario = aScenario({
    kinds: ['clue.enquiry', 'clue.response', 'clue.known', 'case.ack', 'case.close'],
    injects: [
      story('first', 'QN', 'QP', 'clue.enquiry', { ...clue, alreadyKnownCheck: 'notDone', media: 'none' }, '1m'),
      story('nothing', 'QP', 'QN', 'clue.response', no, '2m', '$first'),
      story(
        'group',
        'QN',
        'QR',
        'clue.enquiry',
        { ...clue, alreadyKnownCheck: 'done', media: 'none' },
        '3m',
        '$nothing',
      ),
      story('known', 'QR', 'QN', 'clue.known', { matchesEnquiry: 'EXC-00031' }, '4m', '$group'),
    ],
    expectations: [
      {
        id: 'e-stop',
        objective: 'o1',
        title: 'Stops all',
        who: 'QN',
        expect: { event: 'sent', where: { to: 'QR', type: 'case.close' } },
        from_moment: { inject: 'known' },
        within: '5m',
        score: { points: 10 },
      },
    ],
  });
  const here = stage(scenario, { crews: [crew('perfect', planned(scenario, 1), 1, ['QN', 'QP', 'QR'])] })
    .until(minutes(20))
    .end();
  const closing = here.sent().filter(({ type }) => type === 'case.close');
  expect(closing.map(({ recipients }) => [...recipients].sort())).toEqual([['QP', 'QR']]);
  expect(here.state.results.get('e-stop')).toMatchObject({ outcome: 'met', points: 10 });
});
