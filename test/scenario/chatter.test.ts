import { expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { engine } from '../../server/core/actor.ts';
import { aScenario, bodies, minutes, start } from '../support/given.ts';
import { stage } from '../support/stage.ts';

const bureaus = aScenario().bureaus.map((party) => (party.id === 'QR' ? { ...party, seat: 'either' as const } : party));
const talk = (change: object = {}): ScenarioSource['background'] => ({
  queries_per_minute: 0,
  chatter: [
    {
      from: 'QR',
      to: ['QP'],
      every: { from: '3m', to: '5m' },
      messages: [
        {
          type: 'information.request',
          subject: { en: 'Is the ferry late?', fr: 'Le bac est-il en retard ?' },
          body: bodies.request,
        },
        {
          type: 'information.request',
          subject: { en: 'And the next one?', fr: 'Et le suivant ?' },
          body: bodies.request,
        },
      ],
    },
  ],
  ...change,
});
const heard = (here: ReturnType<typeof stage>) =>
  here
    .sent()
    .flatMap(({ from, subject, sentAt }) =>
      from === 'QR' ? [{ subject, at: (Date.parse(sentAt) - start) / 60_000 }] : [],
    );

it('a party that a bot plays talks now and then, its messages in turn, at times that the seed draws', () => {
  const on = (seed: number, background = talk()) =>
    heard(stage(aScenario({ bureaus, background }), { seed }).until(minutes(30)));
  const first = on(1);
  expect(first.slice(0, 3).map(({ subject }) => subject)).toEqual([
    'Is the ferry late?',
    'And the next one?',
    'Is the ferry late?',
  ]);
  const gaps = first.map(({ at }, index) => at - (first[index - 1]?.at ?? 0));
  expect(gaps.every((gap) => gap >= 3 && gap <= 5)).toBe(true);
  expect(new Set(gaps).size).toBeGreaterThan(1);
  expect(on(1)).toEqual(first);
  expect(on(2)).not.toEqual(first);
  expect(on(1, talk({ until: '10m' })).every(({ at }) => at <= 10)).toBe(true);
});

it('falls silent when a person sits down, and makes up for nothing afterwards', () => {
  const here = stage(aScenario({ bureaus, background: talk() })).until(minutes(6));
  const before = heard(here).length;
  here.ask(engine, {
    type: 'seat.join',
    seat: 'S-QR',
    role: 'trainee',
    bureau: 'QR',
    name: 'Omar',
    ticketHash: 'h',
  });
  expect(heard(here.until(minutes(25))).length).toBe(before);
  here.ask(engine, { type: 'bot.take', bureau: 'QR' });
  const after = heard(here.until(minutes(31))).slice(before);
  expect(after.length).toBeGreaterThan(0);
  expect(after.every(({ at }) => at >= 25)).toBe(true);
});

it('a party that says nothing any more does not talk either', () => {
  const silent = bureaus.map((party) =>
    party.id === 'QR' ? { ...party, bot: { persona: 'silent' as const } } : party,
  );
  expect(heard(stage(aScenario({ bureaus: silent, background: talk() })).until(minutes(30)))).toEqual([]);
});
