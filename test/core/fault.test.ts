import { describe, expect, it } from 'vitest';
import type { Fault } from '../../schemas/scenario.ts';
import { engine } from '../../server/core/actor.ts';
import { fold } from '../../server/core/evolve.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk as deskOf } from '../../server/core/view.ts';
import { measures } from '../../server/evaluation/measures.ts';
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
  target: { link: { to: 'QP' } },
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

describe('a fault that excuses', () => {
  const excusing = (lasts: number, change: Partial<Fault> = {}): Fault =>
    outage(lasts, { excuse: ['answers'], ...change });
  const limits = (here: Room, message: string, party = 'QP') => {
    const { due, ackDue } = here.state.messages.get(message)?.requests.get(party) ?? {};
    return {
      due: due === undefined ? undefined : due - start,
      ackDue: ackDue === undefined ? undefined : ackDue - start,
    };
  };
  const flash = (here: Room): string =>
    here.send(QN, draft('information.request', 'QP', bodies.request, { urgency: 'flash' }));
  const desk = (here: Room, bureau: string) => {
    const mirror = fold(
      Array.from({ length: head(here.streams, deskOf(bureau)) }, (_, at) =>
        seen(here.streams, here.log, deskOf(bureau), at + 1, `S-${bureau}`),
      ).filter((one) => one !== undefined),
    );
    return mirror;
  };

  it('gives back the time that it took, at the desk that asked as at the one that answers', () => {
    const here = room();
    const asked = flash(here);
    const before = limits(here, asked);
    here.after(minutes(30));
    const fault = begin(here, excusing(minutes(60)));
    const over = here.after(minutes(20)).ask(instructor, { type: 'fault.clear', fault });
    expect(limits(here, asked)).toEqual({
      due: (before.due ?? 0) + minutes(20),
      ackDue: before.ackDue === undefined ? undefined : expect.any(Number),
    });
    for (const bureau of ['QN', 'QP'])
      expect(desk(here, bureau).messages.get(asked)?.requests.get('QP')?.due).toBe(
        start + (before.due ?? 0) + minutes(20),
      );
    expect(find(over, 'deadline.moved')).toMatchObject({ audience: ['QN', 'QP'], answerByMs: minutes(20) });
    expect(find(over, 'deadline.moved')).not.toHaveProperty('line');
    expect(find(over, 'fault.applied')).toMatchObject({
      audience: 'staff',
      effect: 'excused',
      message: asked,
      to: 'QP',
    });
  });

  it('says that the line was down only where that was told at once, and others hear nothing', () => {
    const here = room();
    const asked = ask(here);
    const fault = begin(here, excusing(minutes(60), { disclosed: 'at_once' }));
    const over = here.after(minutes(20)).ask(instructor, { type: 'fault.clear', fault });
    expect(find(over, 'deadline.moved')).toMatchObject({ message: asked, party: 'QP', line: true });
    expect(desk(here, 'QP').messages.get(asked)?.requests.get('QP')?.moved).toEqual({ byMs: minutes(20), line: true });
    expect(JSON.stringify(desk(here, 'QR'))).not.toContain(asked);
  });

  it('gives nothing to what was late before, what was answered before, and those who were on another line', () => {
    const here = room();
    const late = flash(here);
    const elsewhere = here.send(QN, draft('information.request', 'QR', bodies.request));
    const answered = ask(here);
    here.send(trainee('QP'), draft('case.reply', 'QN', bodies.reply, { inReplyTo: answered }));
    here.after(minutes(9 * 60));
    const before = [late, answered, elsewhere].map((one) => limits(here, one, one === elsewhere ? 'QR' : 'QP'));
    const fault = begin(here, excusing(minutes(60)));
    const over = here.after(minutes(60)).ask(engine, { type: 'fault.end', fault });
    expect(find(over, 'deadline.moved')).toBeUndefined();
    expect([late, answered, elsewhere].map((one) => limits(here, one, one === elsewhere ? 'QR' : 'QP'))).toEqual(
      before,
    );
  });

  it('gives back to what was answered while it lasted: an answer that came in the moved time was in time', () => {
    const here = room();
    const asked = flash(here);
    here.after(minutes(7.5 * 60));
    const fault = begin(here, excusing(minutes(60)));
    here.after(minutes(50)).send(trainee('QP'), draft('case.reply', 'QN', bodies.reply, { inReplyTo: asked }));
    here.after(minutes(10)).ask(engine, { type: 'fault.end', fault });
    const { due = 0, answeredAt = 0 } = here.state.messages.get(asked)?.requests.get('QP') ?? {};
    expect(due).toBe(start + minutes(9 * 60));
    expect(answeredAt).toBeLessThan(due);
    expect(measures(here.state, here.now, 0, 'QP')).toMatchObject({ answersDue: 1, answeredInTime: 1 });
  });

  it('gives nothing twice where two lie over each other, nor where the clock stood already', () => {
    const here = room();
    const asked = ask(here);
    const before = limits(here, asked);
    const first = begin(here, excusing(minutes(60)));
    here.after(minutes(10));
    const second = begin(here, excusing(minutes(60)));
    here.after(minutes(10)).ask(instructor, { type: 'fault.clear', fault: first });
    expect(limits(here, asked).due).toBe((before.due ?? 0) + minutes(20));
    here.after(minutes(15)).ask(instructor, { type: 'fault.clear', fault: second });
    expect(limits(here, asked).due).toBe((before.due ?? 0) + minutes(35));
    here.send(
      trainee('QP'),
      draft('case.clarification.request', 'QN', { question: 'Which ferry was it?' }, { inReplyTo: asked }),
    );
    const third = begin(here, excusing(minutes(60)));
    here.after(minutes(30)).ask(instructor, { type: 'fault.clear', fault: third });
    expect(limits(here, asked).due).toBe((before.due ?? 0) + minutes(35));
  });

  it('lets nobody remind before the moved time', () => {
    const here = room();
    const asked = flash(here);
    here.send(trainee('QP'), draft('case.ack', 'QN', { handler: 'First watch' }, { inReplyTo: asked }));
    here.after(minutes(7 * 60));
    const fault = begin(here, excusing(minutes(90)));
    here.after(minutes(90)).ask(engine, { type: 'fault.end', fault });
    const remind = draft('case.reminder', 'QP', { n: 1 }, { inReplyTo: asked });
    expect(here.refused(QN, { type: 'message.send', draft: remind }).code).toBe('not_overdue');
    here.after(minutes(65));
    here.send(QN, remind);
  });

  it('moves nothing where the scenario excuses nobody', () => {
    const here = room();
    ask(here);
    const fault = begin(here, outage(minutes(60)));
    const over = here.after(minutes(60)).ask(engine, { type: 'fault.end', fault });
    expect(find(over, 'deadline.moved')).toBeUndefined();
  });
});

describe('an answer that is on its way for long', () => {
  const asked = () => {
    const here = room();
    begin(here, { ...delay(minutes(60 * 24 * 30)), target: { link: { from: 'QP', to: 'QN' } } });
    const request = ask(here);
    here.send(trainee('QP'), { ...draft('case.reply', 'QN', bodies.reply), inReplyTo: request });
    return { here, request };
  };
  const reminder = (here: Room, request: string) =>
    find(
      here.ask(QN, {
        type: 'message.send',
        draft: { ...draft('case.reminder', 'QP', { n: 1 }), inReplyTo: request },
      }),
      'message.sent',
    );

  it('is unknown to who asked: the limit passes, and a reminder is allowed', () => {
    const { here, request } = asked();
    expect(reminder(here, request)).toBeUndefined(); // nothing is late yet
    here.after(minutes(60 * 24 * 20));
    expect(reminder(here, request)?.message.type).toBe('case.reminder');
  });
});
