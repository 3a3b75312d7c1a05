import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engine } from '../../server/core/actor.ts';
import { settle } from '../support/hand-wall.ts';
import { type Hub, hub } from './hub.ts';

let here: Hub;

beforeEach(async () => {
  here = await hub();
});
afterEach(() => here.close());

describe('an answer without a name', () => {
  it('is acknowledged to its author alone, once, and neither log nor archive has whose it is', async () => {
    const staff = await here.staff();
    const mina = await here.enter(await here.join('Mina', 'QN'));
    const omar = await here.enter(await here.join('Omar', 'QP'));
    staff.ask({ type: 'exercise.start' });
    await settle();
    staff.ask({ type: 'exercise.end' });
    await settle();
    const say = async (who: typeof mina, id: string, question: string, answer: string) => {
      who.ask({ type: 'hotwash.answer', question, answer }, id);
      await settle();
    };
    await say(mina, 'first-00001', 'q1', 'Too little');
    await say(mina, 'first-00001', 'q1', 'Too little');
    await say(omar, 'other-00001', 'q1', 'Enough');
    await say(mina, 'second-0001', 'q1', 'Nothing at all');
    const causes = (who: typeof mina) => who.entries().flatMap(({ cause }) => cause ?? []);
    expect(causes(mina)).toContain('first-00001');
    expect(mina.last('problem')).toBeUndefined();
    expect(here.exercise.state.hotwash.map(({ answer }) => answer)).toEqual(['Nothing at all', 'Enough']);
    const raw = here.exercise.log.slice(-3);
    expect(raw.map(({ by }) => by)).toEqual(['somebody', 'somebody', 'somebody']);
    expect(JSON.stringify(raw)).not.toMatch(/S-Mina|S-Omar|"Q[NP]"/);
    // Neither answer is in any desk's stream, and each desk has all three entries.
    expect(JSON.stringify([mina.entries(), omar.entries()])).not.toMatch(/Too little|Enough|Nothing at all/);
    expect(omar.entries().filter(({ events }) => events.some(({ type }) => type === 'hotwash.heard'))).toHaveLength(3);
  });

  it('is one answer of one person, on whatever device and at however many desks', async () => {
    const staff = await here.staff();
    const mina = await here.join('Mina', 'QN');
    const omar = await here.enter(await here.join('Omar', 'QP'));
    const second = await here.enter(await here.join('Mina~2', 'QP'));
    staff.ask({ type: 'exercise.start' });
    await settle();
    staff.ask({ type: 'exercise.end' });
    await settle();
    const say = async (who: typeof omar, question: string, answer: string) => {
      who.ask({ type: 'hotwash.answer', question, answer });
      await settle();
    };
    await say(await here.enter(mina), 'q1', 'On my telephone');
    await say(omar, 'q1', 'Something else');
    await say(second, 'q1', 'At my other desk');
    const ticket = here.tickets.make();
    await here.exercise.handle(
      'return:S-Mina',
      { type: 'seat.return', seat: 'S-Mina', ticketHash: here.tickets.hash(ticket) },
      engine,
    );
    await say(await here.enter(ticket), 'q1', 'On my tablet');
    expect(here.exercise.state.hotwash.map(({ answer }) => answer)).toEqual(['On my tablet', 'Something else']);
    const answers = here.exercise.log.filter(({ events }) => events.some(({ type }) => type === 'hotwash.answered'));
    expect(answers).toHaveLength(4);
    expect(JSON.stringify(answers)).not.toMatch(/S-Mina|S-Omar/);
  });
});
