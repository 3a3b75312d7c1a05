import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { fold } from '../../server/core/evolve.ts';
import { type Classroom, classroom } from './support/classroom.ts';
import { met } from './support/law.ts';
import { commit, inMode, modesFor, play, playSteps } from './support/play.ts';
import { isBranch, isFault, workflows } from './support/workflow.ts';

/*
 * The workflows of the trade, each a YAML file of this folder: played through the exercise step by step, and with the wrong steps where
 * people take them. Each of these is a class of its own that has come to the same point.
 */

const all = workflows();
const outcome = { refuse: 'refused', hold: 'held for staff', allow_and_score: 'let through and scored' } as const;
const count = { steps: 0, faults: 0, tries: 0, branches: 0 };
let here: Classroom | undefined;

afterEach(async () => {
  await here?.close();
  here = undefined;
});

describe.each(all.map((workflow) => [`${workflow.id} ${workflow.title}`, workflow] as const))('%s', (_, workflow) => {
  const { story, point } = workflow;

  it(`is played to its end: ${point}`, async () => {
    here = await classroom(workflow);
    count.steps += await play(here, story, story.length, true);
    const { log, state } = here.exercise;
    expect(fold(log)).toEqual(state);
    expect(await here.reopened()).toEqual(state);
  });

  for (const [index, item] of story.entries()) {
    if (isFault(item)) {
      count.faults += 1;
      for (const mode of modesFor(item))
        it(`${item.fault} ${outcome[mode]}${item.refused.rule === undefined ? '' : `, ${item.refused.rule}`}`, async () => {
          here = await classroom(workflow, inMode(item, mode));
          await play(here, story, index);
          await commit(here, item, `fault-${index}`, mode);
          count.tries += 1;
          expect(fold(here.exercise.log)).toEqual(here.exercise.state);
        });
    }
    if (isBranch(item)) {
      count.branches += 1;
      it(`${item.branch} The story goes another way`, async () => {
        here = await classroom(workflow, item.rules);
        await play(here, story, index);
        await playSteps(here, item.steps, `branch-${index}`);
        expect(fold(here.exercise.log)).toEqual(here.exercise.state);
      });
    }
  }
});

afterAll(() => {
  console.log(`workflows: ${all.length}, ${JSON.stringify(count)}, laws ${JSON.stringify(met)}`);
});

describe('the workflows', () => {
  it('are the twenty of the trade and the adult who does not want to be found, each with steps that go wrong', () => {
    const wanted = Array.from({ length: 20 }, (__, index) => `W${index + 1}`);
    wanted.splice(6, 0, 'W6b');
    expect(all.map(({ id }) => id)).toEqual(wanted);
    for (const { id, story } of all)
      expect(story.filter((one) => isFault(one) || isBranch(one)).length, id).toBeGreaterThan(0);
  });
});
