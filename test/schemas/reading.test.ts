import { describe, expect, it } from 'vitest';
import { type KindType, kinds } from '../../schemas/kinds/index.ts';
import { asksForAnswer, effectOf, fits, promisedAt, stepsOf } from '../../schemas/kinds/reading.ts';
import { examples } from './examples.ts';

const steps = (type: KindType, change: object) =>
  stepsOf(kinds[type], { ...examples[type], ...change }).map((step) => `${step.life} ${step.step}`);

describe('what a message does', () => {
  it('acts on a hit only with what is coercive, and lets go with the rest', () => {
    for (const result of ['arrested', 'refused-entry', 'document-seized'])
      expect(steps('hit.feedback', { result })).toEqual(['hit act']);
    for (const result of ['released', 'monitored', 'false-match', 'no-legal-basis'])
      expect(steps('hit.feedback', { result })).toEqual(['hit release']);
  });

  it('confirms a hit only where it is valid and the same', () => {
    const answer = (stillValid: string, identity: string) => steps('hit.confirm.response', { stillValid, identity });
    expect(answer('yes', 'confirmed')).toEqual(['hit confirm']);
    expect(answer('yes', 'not-confirmed')).toEqual(['hit deny']);
    expect(answer('yes', 'need-more')).toEqual(['hit moreTime']);
    for (const identity of ['confirmed', 'not-confirmed']) expect(answer('no', identity)).toEqual(['hit deny']);
    for (const identity of ['confirmed', 'not-confirmed', 'need-more'])
      expect(answer('moreTime', identity)).toEqual(['hit moreTime']);
  });

  it('confirms a document hit where the record is right, whoever holds the document', () => {
    for (const resolution of ['genuine-hit', 'holder-recovered-own-document'])
      expect(steps('document.hit.resolution', { resolution })).toEqual(['hit confirm']);
    for (const resolution of ['data-entry-error', 'different-document-same-number'])
      expect(steps('document.hit.resolution', { resolution })).toEqual(['hit deny']);
  });

  it('takes one step of a notice with every decision', () => {
    const decide = (decision: string) => steps('notice.decision', { decision });
    expect(decide('publish')).toEqual(['notice approve']);
    expect(decide('refuse')).toEqual(['notice refuse']);
    for (const decision of ['return', 'propose-other-colour', 'propose-diffusion'])
      expect(decide(decision)).toEqual(['notice return']);
  });

  it('locates the person of a notice, not the bearer of a document', () => {
    expect(steps('hit.report', { matchedOn: 'notice' })).toEqual(['hit raise', 'notice locate']);
    expect(steps('hit.report', { matchedOn: 'document' })).toEqual(['hit raise']);
  });

  it('answers a question for good, or only for the time being', () => {
    const answer = (stillValid: string, identity: string) =>
      effectOf(kinds['hit.confirm.response'], { stillValid, identity }, 'hit.confirm.request');
    expect(answer('yes', 'confirmed')).toBe('final');
    expect(answer('no', 'not-confirmed')).toBe('final');
    expect(answer('moreTime', 'confirmed')).toBe('interim');
    expect(answer('yes', 'need-more')).toBe('interim');
  });

  it('takes care of the hit of the register, but lets the post wait that reported one', () => {
    const body = examples['hit.confirm.request'];
    expect(effectOf(kinds['hit.confirm.request'], body, 'document.hit')).toBe('final');
    expect(effectOf(kinds['hit.confirm.request'], body, 'hit.report')).toBe('interim');
  });
});

describe('what a message asks for', () => {
  it('is feedback after a confirmation, and nothing while more time runs', () => {
    const asks = (change: object) =>
      asksForAnswer(kinds['hit.confirm.response'], { ...examples['hit.confirm.response'], ...change });
    expect(asks({ stillValid: 'yes', identity: 'confirmed' })).toBe(true);
    expect(asks({ stillValid: 'moreTime' })).toBe(false);
    expect(asks({ stillValid: 'no', identity: 'confirmed' })).toBe(false);
  });

  it('is a better request after a return, and nothing after a publication', () => {
    const asks = (decision: string) => asksForAnswer(kinds['notice.decision'], { decision });
    expect(['return', 'propose-other-colour', 'propose-diffusion'].map(asks)).toEqual([true, true, true]);
    expect(['publish', 'refuse'].map(asks)).toEqual([false, false]);
  });

  it('is nothing where the kind has no limit', () => {
    expect(asksForAnswer(kinds['case.ack'], {})).toBe(false);
  });
});

describe('what a sender promises', () => {
  const now = Date.parse('2091-03-04T08:00:00Z');

  it('is an instant, or minutes from now', () => {
    expect(promisedAt(kinds['hit.confirm.response'], { moreTimeMinutes: 45 }, now)).toBe(now + 45 * 60_000);
    expect(promisedAt(kinds['case.interim'], examples['case.interim'], now)).toBe(Date.parse('2091-03-05T12:00:00Z'));
  });

  it('is nothing where the field is empty or there is none', () => {
    expect(promisedAt(kinds['case.ack'], {}, now)).toBeUndefined();
    expect(promisedAt(kinds['case.ack'], { expectedBy: 'soon' }, now)).toBeUndefined();
    expect(promisedAt(kinds['case.reply'], examples['case.reply'], now)).toBeUndefined();
  });
});

it('reads conditions as all fields, any of the values', () => {
  expect(fits({ a: 'x' }, undefined)).toBe(true);
  expect(fits({ a: 'x', b: true }, { a: ['w', 'x'], b: true })).toBe(true);
  expect(fits({ a: 'x', b: false }, { a: ['w', 'x'], b: true })).toBe(false);
  expect(fits({}, { a: 'x' })).toBe(false);
});
