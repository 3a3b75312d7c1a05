import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk } from '../../server/core/view.ts';
import { review } from '../../server/evaluation/review.ts';
import { aScenario, bodies, draft, instructor, minutes, start, trainee } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

const QN = trainee('QN');
type Listed = NonNullable<ScenarioSource['faults']>[number];
const class_ = (fault: Omit<Listed, 'id' | 'window'> & { effect: string }): Stage =>
  stage(aScenario({ faults: [{ id: 'f1', window: { from: '1m', to: '30m' }, ...fault } as Listed] })).until(minutes(2));
const ask = (here: Stage): string => here.send(QN, draft('information.request', 'QP', bodies.request));
const reached = (here: Stage, message: string) => {
  const at = here.state.messages.get(message)?.reached.get('QP');
  return at === undefined ? undefined : (at - start) / 60_000;
};
const seenBy = (here: Stage, bureau: string) =>
  Array.from({ length: head(here.streams, desk(bureau)) }, (_, i) =>
    seen(here.streams, here.log, desk(bureau), i + 1, `S-${bureau}`),
  ).flatMap((entry) => entry?.events ?? []);

describe('in its window, and only there, a line', () => {
  it('loses what it drops, and the review shows both desks that it was the line', () => {
    const here = class_({ effect: 'drop', target: { link: { to: 'QP' } } });
    const lost = ask(here);
    const other = here.send(QN, draft('information.request', 'QR', bodies.request));
    const later = ask(here.until(minutes(31)));
    expect([reached(here.until(minutes(50)), lost), reached(here, later)]).toEqual([undefined, 31]);
    expect(here.state.messages.get(other)?.reached.has('QR')).toBe(true);
    const marks = review(here.state.scenario as never, here.log).timeline.filter(({ kind }) => kind === 'disturbed');
    expect(marks.map(({ bureau, effect }) => [bureau, effect])).toEqual([
      ['QN', 'lost'],
      ['QP', 'lost'],
    ]);
  });

  it('delivers twice, the same message', () => {
    const here = class_({ effect: 'duplicate', delay: '3m' });
    const sent = ask(here);
    expect(reached(here, sent)).toBe(2);
    here.until(minutes(6));
    expect(here.state.messages.get(sent)?.receivedAgain).toBe(1);
    expect(seenBy(here, 'QP').filter((event) => event.type === 'message.delivered')).toHaveLength(1);
  });

  it('turns the order round', () => {
    const here = class_({ effect: 'reorder', delay: '3m' });
    const [first, second] = [ask(here), ask(here)];
    here.until(minutes(20));
    expect([reached(here, first), reached(here, second)]).toEqual([8, 5]);
  });

  it('garbles what arrives, and the sender knows nothing of it', () => {
    const here = class_({ effect: 'corrupt' });
    const sent = ask(here);
    here.until(minutes(3));
    const came = seenBy(here, 'QP').find((event) => event.type === 'message.delivered');
    expect(came?.type === 'message.delivered' && came.message.id).toBe(sent);
    expect(came?.type === 'message.delivered' && came.message.body).not.toEqual(
      here.state.messages.get(sent)?.message.body,
    );
    expect(here.state.faultsApplied.at(-1)).toMatchObject({ effect: 'garbled', field: expect.any(String) });
    expect(seenBy(here, 'QN').some((event) => event.type.startsWith('fault.'))).toBe(false);
  });

  it('carries what its shown sender never sent', () => {
    const here = class_({
      effect: 'forge',
      target: { link: { from: 'QN', to: 'QP' } },
      message: { type: 'information.request', ref: '$false', subject: 'Send it all at once', body: bodies.request },
    });
    const forged = here.state.names.get('$false') ?? '';
    expect(reached(here, forged)).toBe(1);
    expect(JSON.stringify(seenBy(here, 'QN'))).not.toContain(forged);
    const own = here.state.messages.get(ask(here))?.message.ourRef;
    expect(own).not.toBe(here.state.messages.get(forged)?.message.ourRef);
    expect(
      here.refused(QN, { type: 'message.send', draft: draft('case.reminder', 'QP', { n: 1 }, { inReplyTo: forged }) })
        .code,
    ).toBe('unknown_reference');
  });

  it('makes the register slow', () => {
    const here = class_({ effect: 'slow', target: { register: 'documents' }, delay: '4m' });
    here.send(QN, draft('document.check', 'REG', bodies.check));
    const came = () =>
      seenBy(here, 'QN')
        .filter((event) => event.type === 'message.delivered')
        .map((event) => event.type === 'message.delivered' && event.message.type);
    expect(came()).toEqual([]);
    here.until(minutes(7));
    expect(came()).toContain('document.check.result');
  });

  it('meets the share of messages that it says, the same ones each time', () => {
    const of = () => {
      const here = class_({ effect: 'drop', chance: 0.5 });
      return Array.from({ length: 30 }, () => reached(here, ask(here)) === undefined);
    };
    const lost = of();
    expect(lost.filter(Boolean).length).toBeGreaterThan(5);
    expect(lost.filter(Boolean).length).toBeLessThan(25);
    expect(of()).toEqual(lost);
  });

  it('is about one type of message where it says so, and staff may set it by hand', () => {
    const here = stage();
    here.ask(instructor, {
      type: 'fault.set',
      fault: { effect: 'drop', target: { type: 'document.check' }, lasts: minutes(5) },
    });
    expect(reached(here, ask(here))).toBe(0);
    here.send(QN, draft('document.check', 'REG', bodies.check));
    expect(here.state.faultsApplied).toHaveLength(1);
  });
});

it('of a register is about what goes to it and comes from it, and leaves everybody else alone', () => {
  const here = class_({ effect: 'drop', target: { register: 'documents' } });
  const sent = ask(here);
  expect(reached(here, sent)).toBeDefined();
  here.send(QN, draft('document.check', 'REG', bodies.check));
  here.until(minutes(8));
  expect(here.state.faultsApplied.map(({ effect, to }) => [effect, to])).toEqual([['lost', 'REG']]);
  expect(here.events('message.sent').some(({ message }) => message.type === 'document.check.result')).toBe(false);
});
