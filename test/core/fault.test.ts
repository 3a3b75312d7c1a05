import { describe, expect, it } from 'vitest';
import type { Fault } from '../../schemas/scenario.ts';
import { engine } from '../../server/core/actor.ts';
import { bodies, draft, find, instructor, minutes, type Room, room, start, trainee } from '../support/given.ts';

const QN = trainee('QN');

const outage = (lasts: number, change: Partial<Fault> = {}): Fault => ({
  effect: 'outage',
  target: { bureau: 'QP' },
  lasts,
  store_and_forward: true,
  disclosed: 'after',
  excuse: [],
  ...change,
});
const delay = (by: number): Fault => ({
  ...outage(minutes(60)),
  effect: 'delay',
  target: { to: 'QP' },
  delay: by,
});

const begin = (here: Room, fault: Fault): string =>
  find(here.ask(instructor, { type: 'fault.set', fault }), 'fault.set')?.id ?? '';
const ask = (here: Room): string => here.send(QN, draft('information.request', 'QP', bodies.request));
const dueAt = (here: Room, message: string): number | undefined => {
  const due = here.state.deliveries.get(`${message}/QP`)?.due;
  return due === undefined ? undefined : due - start;
};

describe('an outage', () => {
  it('that is cleared early lets go at once of what it has kept', () => {
    const here = room();
    const fault = begin(here, outage(minutes(30)));
    const sent = ask(here);
    expect(dueAt(here, sent)).toBe(minutes(30));
    here.after(minutes(5)).ask(instructor, { type: 'fault.clear', fault });
    expect(dueAt(here, sent)).toBe(minutes(5));
    here.ask(engine, { type: 'message.deliver', message: sent, to: 'QP' });
    expect(here.state.messages.get(sent)?.requests.get('QP')?.since).toBe(start + minutes(5));
  });

  it('that is cleared while another one stands hands over to that one', () => {
    const here = room();
    const first = begin(here, outage(minutes(30)));
    const sent = ask(here);
    begin(here, outage(minutes(20)));
    here.after(minutes(5)).ask(instructor, { type: 'fault.clear', fault: first });
    expect(dueAt(here, sent)).toBe(minutes(20));
  });

  it('keeps what is already under way to its bureau: nothing arrives in the middle of it', () => {
    const here = room();
    begin(here, delay(minutes(3)));
    const sent = ask(here);
    expect(dueAt(here, sent)).toBe(minutes(3));
    here.after(minutes(1));
    begin(here, outage(minutes(20)));
    expect(dueAt(here, sent)).toBe(minutes(21));
  });

  it('that keeps nothing loses what is under way, too', () => {
    const here = room();
    begin(here, delay(minutes(3)));
    const sent = ask(here);
    begin(here, outage(minutes(20), { store_and_forward: false }));
    expect(dueAt(here, sent)).toBeUndefined();
    expect(here.state.faultsApplied.at(-1)).toMatchObject({ message: sent, effect: 'lost' });
  });

  it('beside another one is as long as the longer of them', () => {
    const here = room();
    begin(here, outage(minutes(5)));
    begin(here, outage(minutes(20)));
    expect(dueAt(here, ask(here))).toBe(minutes(20));
  });

  it('that is over leaves the line down where another one is known to stand', () => {
    const here = room();
    const first = begin(here, outage(minutes(5), { disclosed: 'at_once' }));
    const second = begin(here, outage(minutes(20), { disclosed: 'at_once' }));
    here.after(minutes(5)).ask(engine, { type: 'fault.end', fault: first });
    expect(here.state.linesDown.has('QP')).toBe(true);
    here.after(minutes(15)).ask(engine, { type: 'fault.end', fault: second });
    expect(here.state.linesDown.has('QP')).toBe(false);
  });
});

describe('a check that a fault keeps from the register', () => {
  const check = { type: 'message.send', draft: draft('document.check', 'REG', bodies.check) } as const;
  const types = (here: Room): string[] => [...here.state.messages.values()].map((entry) => entry.message.type);

  it('is answered when it gets there, and the issuer hears of the hit then', () => {
    const here = room();
    begin(here, outage(minutes(10), { target: { bureau: 'QN' } }));
    here.ask(QN, check);
    expect(types(here)).toEqual(['document.check']);
    const [waiting] = here.state.deliveries.values();
    here.after(minutes(10)).ask(engine, { type: 'message.deliver', message: waiting?.message ?? '', to: 'REG' });
    expect(types(here)).toEqual(['document.check', 'document.check.result', 'document.hit']);
    const hit = [...here.state.messages.values()].at(-1);
    expect(hit?.message.recipients).toEqual(['QN', 'QP']);
    expect(hit?.reached.get('QP')).toBe(start + minutes(10));
  });

  it('and that is lost is never answered', () => {
    const here = room();
    begin(here, outage(minutes(10), { target: { bureau: 'QN' }, store_and_forward: false }));
    here.ask(QN, check);
    expect(types(here)).toEqual(['document.check']);
    expect(here.state.deliveries.size).toBe(0);
  });
});
