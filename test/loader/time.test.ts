import { describe, expect, it } from 'vitest';
import { found, problemsOf, read, smallWith } from './support.ts';

/** Another inject, after those that are there. */
const withInject = (yaml: string): string => smallWith('expectations:', `${yaml}\nexpectations:`);

const inject = (more: string) =>
  withInject(`  - { id: i3, title: More, kind: instruction, to: [QN], text: Read this, ${more} }`);

const hints = (text: string) => {
  const result = read(text);
  return result.ok ? result.hints : [];
};
const codes = (text: string) => problemsOf(read(text)).map((one) => one.code);

describe('time in a scenario', () => {
  it('ends: nothing comes after it, directly or by waiting for something', () => {
    expect(found(smallWith('at: T+2m', 'at: T+31m'), 'out_of_range')).toMatchObject({
      path: 'injects.0.trigger.at',
      message: 'Inject "i1" is at T+31m; the exercise ends at T+30m.',
    });
    expect(found(smallWith('delay: 5m', 'delay: 29m'), 'out_of_range')).toMatchObject({
      path: 'injects.1.trigger',
      message: 'Inject "i2" is at T+31m; the exercise ends at T+30m.',
    });
    expect(codes(smallWith('delay: 5m', 'delay: 28m'))).toEqual([]);
  });

  it('goes round in no circle', () => {
    const text = smallWith('trigger: { at: T+2m }', 'trigger: { after: { inject: i2 } }');
    expect(found(text, 'cycle').message).toBe('cycle: i1 -> i2 -> i1');
    expect(found(inject('trigger: { after: { inject: i3 } }'), 'cycle').message).toBe('cycle: i3 -> i3');
    // By way of an expectation that begins with what waits for it.
    const round = smallWith('trigger: { at: T+2m }', 'trigger: { after: { expectation: e1 } }');
    expect(found(round, 'cycle').message).toBe('cycle: i1 -> i1');
  });

  it('is long enough to read and write in', () => {
    expect(hints(smallWith('within: 10m', 'within: 30s'))).toMatchObject([
      { code: 'limit_too_short', path: 'expectations.0.within' },
    ]);
    const fast = smallWith('starts_at: "2091-03-04T08:00:00Z"', 'starts_at: "2091-03-04T08:00:00Z", rate: 20');
    expect(hints(fast)).toMatchObject([
      { code: 'limit_too_short', message: 'The time for "e1" is 30 s in the classroom.' },
    ]);
    const scaled = smallWith('\nbrief:', '\nlimits: { scale: 0.0005 }\nbrief:');
    expect(hints(scaled).map((one) => one.message)).toContain(
      'The limit "acknowledge" for routine messages is 43 s in the classroom.',
    );
    expect(hints(smallWith('\nbrief:', '\nlimits: { information: 20s }\nbrief:'))).toMatchObject([
      { path: 'limits.information' },
    ]);
  });

  it('has no hint that comes after its deadline', () => {
    const text = smallWith(
      'score: { points: 10 }',
      'hints: [{ id: h1, after: 11m, text: Look in your file }]\n    score: { points: 10 }',
    );
    expect(hints(text)).toMatchObject([{ code: 'too_late', path: 'expectations.0.hints.0.after' }]);
  });

  it('has phases that begin', () => {
    const text = smallWith(
      'starts_at: "2091-03-04T08:00:00Z"',
      'starts_at: "2091-03-04T08:00:00Z", phases: [{ id: p1, title: Morning }, { id: p2, title: Night, at: T+40m }]',
    );
    expect(found(text, 'missing').message).toBe('Phase "p1" has no time.');
    expect(found(text, 'out_of_range').message).toBe('Phase "p2" is at T+40m; the exercise ends at T+30m.');
  });
});

describe('what a scenario waits for', () => {
  const waits = (pattern: string) => inject(`trigger: { on: ${pattern} }`);

  it.each([
    ['{ event: sent, where: { type: case.reply, body.outcme: positive } }', 'unknown_field', 'body.outcme', 'outcome'],
    ['{ event: sent, where: { type: case.reply, body.outcome: postive } }', 'wrong_value', 'body.outcome', 'positive'],
    ['{ event: sent, where: { urgency: urgnt } }', 'wrong_value', 'urgency', 'urgent'],
    ['{ event: refused, where: { rule: X-99 } }', 'wrong_value', 'rule', undefined],
    ['{ event: refused, where: { code: verify_frst } }', 'wrong_value', 'code', 'verify_first'],
    ['{ event: acked, where: { type: case.reply } }', 'never_fires', 'type', undefined],
    ['{ event: joined, where: { body.outcome: positive } }', 'never_fires', 'body.outcome', undefined],
    ['{ event: sent, where: { body.outcome: positive } }', 'unknown_field', 'body.outcome', undefined],
  ])('can be: %s', (pattern, code, key, near) => {
    const problem = found(waits(pattern), code);
    expect(problem.path).toBe(`injects.2.trigger.on.where.${key}`);
    expect(problem.near).toBe(near);
  });

  it('may look into lists and groups of a body', () => {
    const hit = (field: string) => waits(`{ event: sent, where: { type: hit.report, body.${field} } }`);
    expect(codes(hit('identityCheck.elementsMatching: documentNumber'))).toEqual([]);
    expect(found(hit('identityCheck.elementsMatchng: documentNumber'), 'unknown_field').near).toBe(
      'identityCheck.elementsMatching',
    );
    expect(found(hit('identityCheck.elementsMatching: documentNumbr'), 'wrong_value').near).toBe('documentNumber');
  });
});
