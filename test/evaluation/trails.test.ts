import { expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { review } from '../../server/evaluation/review.ts';
import { reviewFor } from '../../server/evaluation/share.ts';
import { aScenario, minutes } from '../support/given.ts';
import { stage } from '../support/stage.ts';

it('the review tells what was to lead astray and has come, why it was wrong, and where that shows', () => {
  const article = { kind: 'article', source: 'The Sound Courier', headline: 'Seen', text: 'A man was seen.' } as const;
  const herring = { points_to: 'The captain', why_wrong: 'He was at sea', disproved_by: 'log' };
  const injects: ScenarioSource['injects'] = [
    { ...article, id: 'seen', title: 'A sighting', trigger: { at: '1m' }, red_herring: herring },
    { ...article, id: 'log', title: 'The ship’s log', trigger: { at: '3m' } },
    { ...article, id: 'never', title: 'Later', trigger: { manual: {} }, red_herring: herring },
  ];
  const here = stage(aScenario({ injects })).until(minutes(5)).end();
  const told = review(here.state.scenario as Parameters<typeof review>[0], here.log);
  const n = (inject: string) => here.state.injects.get(inject)?.n;
  expect(told.falseTrails).toEqual([
    {
      inject: 'seen',
      title: 'A sighting',
      pointsTo: 'The captain',
      whyWrong: 'He was at sea',
      disprovedBy: 'The ship’s log',
      entries: [n('seen'), n('log')],
    },
  ]);
  const desk = reviewFor(told, { kind: 'bureau', bureau: 'QN' }, 'own');
  expect(desk?.falseTrails?.map(({ title, entries }) => [title, entries])).toEqual([['A sighting', []]]);
  expect(review(aScenario(), stage().until(minutes(1)).end().log).falseTrails).toBeUndefined();
});
