import { describe, expect, it } from 'vitest';
import { found, problemsOf, read, small, smallWith } from './support.ts';

/** Another inject, after those that are there. */
const withInject = (yaml: string): string => smallWith('expectations:', `${yaml}\nexpectations:`);

const inject = (more: string) =>
  withInject(`  - { id: i3, title: More, kind: instruction, to: [QN], text: Read this, ${more} }`);

const hints = (text: string) => {
  const result = read(text);
  return result.ok ? result.hints : [];
};
const codes = (text: string) => problemsOf(read(text)).map((one) => one.code);

describe('a scenario for a class', () => {
  it('has its texts in every language that it declares', () => {
    const text = smallWith('languages: [en]', 'languages: [en, fr]').replace(
      'title: A small watch',
      'title: { en: A small watch }',
    );
    expect(hints(text).find((one) => one.path === 'title')).toMatchObject({
      code: 'language_missing',
      message: 'This text is missing in: fr.',
    });
    expect(hints(text).find((one) => one.path === 'brief.trainee')).toMatchObject({ code: 'language_missing' });
    // Languages that are not declared are not missing.
    expect(hints(small)).toEqual([]);
  });

  it('lets nobody sit idle', () => {
    const text = smallWith(
      '  - { id: QP, kind: national, seat: human }',
      '  - { id: QP, kind: national, seat: human }\n  - { id: QR, kind: national, seat: human }',
    )
      .replace('country_codes: [QN, QP]', 'country_codes: [QN, QP, QR]')
      .replace('min: 2, max: 8', 'min: 3, max: 12');
    expect(hints(text)).toMatchObject([
      { code: 'idle', message: 'Nothing is sent to "QR", and nothing expected of it.' },
    ]);
  });

  it('gives nobody more to read than can be read', () => {
    const long = Array(260).fill('word').join(' ');
    expect(hints(smallWith('text: Somebody asks whether you have asked', `text: ${long}`))).toMatchObject([
      { code: 'reading_load', message: 'QP gets 260 words to read in five minutes from T+7m.' },
    ]);
  });

  it('counts what follows from an act, or belongs to a phase, from when it can come', () => {
    const words = Array(130).fill('word').join(' ');
    const note = (id: string, rest: string) =>
      `  - { id: ${id}, title: ${id}, kind: instruction, to: [QP], text: ${words}, ${rest} }\n`;
    const both = (rest: string) => withInject(note('n1', 'trigger: { at: T+1m }') + note('n2', rest).trimEnd());
    const on = (more: string) => `trigger: { on: { event: sent, where: { from: QN }${more} } }`;
    const load = (text: string) => hints(text).filter(({ code }) => code === 'reading_load').length;
    expect(load(both(on('')))).toBe(1);
    expect(load(both(on(', delay: 7m')))).toBe(0);
    const phases = 'phases: [{ id: p1, title: First, at: T+0m }, { id: p2, title: Second, at: T+7m }]';
    const phased = both(`${on('')}, phase: p2`).replace('08:00:00Z" }', `08:00:00Z", ${phases} }`);
    expect(load(phased)).toBe(0);
  });

  it('says what its contingencies are for, and lets them wait for something', () => {
    expect(found(inject('purpose: help, trigger: { manual: {} }'), 'contingency')).toMatchObject({ severity: 'error' });
    expect(hints(inject('class: contingency, trigger: { manual: {} }'))).toMatchObject([{ code: 'contingency' }]);
    expect(hints(inject('class: contingency, purpose: help, trigger: { at: T+3m }'))).toMatchObject([
      { code: 'contingency', path: 'injects.2.trigger' },
    ]);
  });

  it('has faults that say whom, how long and what for', () => {
    const fault = (more: string) =>
      withInject(`  - { id: i3, title: Line, kind: fault, trigger: { at: T+3m }, fault: { lasts: 2m, ${more} } }`);
    expect(codes(fault('effect: outage, target: { bureau: QP }, lesson: Lines break'))).toEqual([]);
    expect(found(fault('effect: delay, target: { link: { to: QP } }'), 'fault').message).toContain(
      'A delay needs "delay"',
    );
    expect(found(fault('effect: outage, target: { link: { to: QP } }'), 'fault').message).toContain(
      'whose line is down',
    );
    expect(found(fault('effect: outage, target: { bureau: QP }'), 'fault')).toMatchObject({ severity: 'hint' });
  });

  it('has chairs for those who may come', () => {
    expect(hints(smallWith('min: 2, max: 8', 'min: 2, max: 9'))).toMatchObject([{ code: 'seats', path: 'seats.max' }]);
    expect(found(smallWith('min: 2, max: 8', 'min: 8, max: 2'), 'seats')).toMatchObject({ severity: 'error' });
  });

  it('has nothing in it that could be real, and the finding does not repeat it', () => {
    const address = 'mina@dorrin.quay';
    const text = smallWith('trainee: You have the watch', `trainee: Write to ${address}`);
    const problem = found(text, 'fiction_blocked');
    expect(problem).toMatchObject({ path: 'brief.trainee', severity: 'error' });
    expect(JSON.stringify(problem)).not.toContain(address);
    expect(
      found(smallWith('trainee: You have the watch', 'trainee: Portugal is far away'), 'fiction_warning'),
    ).toMatchObject({ severity: 'warning', path: 'brief.trainee' });
    // Who wrote it is real.
    expect(codes(smallWith('\nbrief:', `\nauthors: ["Mina, ${address}"]\nbrief:`))).toEqual([]);
  });
});
