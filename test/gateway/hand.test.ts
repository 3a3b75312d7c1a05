import { afterEach, beforeEach, expect, it } from 'vitest';
import { settle } from '../support/hand-wall.ts';
import { type Client, type Hub, hub } from './hub.ts';

let here: Hub;
beforeEach(async () => {
  here = await hub();
});
afterEach(() => here.close());

const question = 'May I ask Peltrosa by telephone?';
const answer = 'Not today: their line is down.';

const words = (client: Client) =>
  client
    .entries()
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'hand.raised' || event.type === 'hand.answered' ? [event.text] : []));

/** Mina asks and is answered; Ada sits beside her, somebody looks on at the desk, and staff follows. */
async function asked() {
  const ticket = await here.join('Mina', 'QN');
  const ada = await here.join('Ada', 'QN');
  const mina = await here.enter(ticket);
  const beside = [
    await here.enter(ada),
    await here.enter(await here.join('Shadow', 'QN', 'shadow')),
    await here.enter(await here.join('Otto', 'QP')),
    await here.enter(await here.join('Wall', undefined, 'wall')),
  ];
  const staff = await here.staff();
  mina.ask({ type: 'hand.raise', text: question }, 'question-1');
  await settle();
  staff.ask({ type: 'hand.answer', seat: 'S-Mina', text: answer });
  await settle();
  return { ticket, ada, mina, beside, staff };
}

it('a question to the instructor and its answer are told to who asked; a colleague sees a hand go up and down', async () => {
  const { mina, beside, staff } = await asked();
  expect(words(mina)).toEqual([question, answer]);
  expect(words(staff)).toEqual([question, answer]);
  expect(beside.map(words)).toEqual([[undefined, undefined], [undefined, undefined], [], []]);
  for (const client of beside) {
    expect(JSON.stringify(client.frames)).not.toContain(question);
    expect(JSON.stringify(client.frames)).not.toContain(answer);
  }
  const [ada] = beside;
  expect(ada?.entries().map(({ n }) => n)).toEqual(ada?.entries().map((_, index) => index + 1));
});

it('who comes back has the own words again, and a colleague who comes back still has none', async () => {
  const { ticket, ada } = await asked();
  // In either order: what was made ready for one is not handed to the other.
  for (const one of [ada, ticket, ada, ticket]) {
    const client = await here.enter(one);
    expect(words(client)).toEqual(one === ticket ? [question, answer] : [undefined, undefined]);
    const { epoch } = client.last('welcome') ?? {};
    const after = client.entries().find(({ events }) => events.some(({ type }) => type === 'hand.raised'))?.n ?? 1;
    const again = await here.enter(one, { after: after - 1, epoch });
    expect(again.last('welcome')?.resumed).toBe(true);
    expect(words(again)).toEqual(one === ticket ? [question, answer] : [undefined, undefined]);
  }
});

it('the same question, sent again because its answer was lost, is answered with the same words', async () => {
  const { ticket } = await asked();
  const mina = await here.enter(ticket);
  const before = words(mina).length;
  mina.ask({ type: 'hand.raise', text: question }, 'question-1');
  await settle();
  expect(words(mina).slice(before)).toEqual([question]);
});
