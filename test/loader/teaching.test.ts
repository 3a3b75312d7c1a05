import { describe, expect, it } from 'vitest';
import { found, placeOf, problemsOf, read, smallWith } from './support.ts';

const codes = (text: string) => problemsOf(read(text)).map(({ code }) => code);
const withInject = (yaml: string): string => smallWith('expectations:', `${yaml}\nexpectations:`);
const inject = (id: string, trigger: string, more = ''): string =>
  `  - { id: ${id}, title: More, kind: instruction, to: [QN], text: Read this, ${more} trigger: ${trigger} }`;
const withTrigger = (trigger: string, more = '') => withInject(inject('i3', trigger, more));
const answer = '{ event: sent, where: { from: QN, to: QP, type: case.reply } }';

describe('an inject that can never come is named with the reason', () => {
  it.each([
    [
      'what it wants is contrary in itself',
      '{ all: [{ at: T+3m }, { not: { at: T+3m } }] }',
      'something and its contrary',
    ],
    [
      'an outcome is met and missed at once',
      '{ all: [{ when: { expectation: e1, is: met } }, { when: { expectation: e1, is: missed } }] }',
      'cannot be met and missed',
    ],
    ['there is no part of it to be had', '{ when: { expectation: e1, is: partial } }', 'no points for a part'],
    [
      'its sender may not send it',
      '{ on: { event: sent, where: { from: QN, type: notice.published } } }',
      'QN may not send notice.published',
    ],
    [
      'every way to it is barred',
      '{ any: [{ when: { expectation: e1, is: partial } }, { on: { event: sent, where: { from: QN, type: notice.published } } }] }',
      'no points for a part',
    ],
  ])('%s', (_, trigger, why) => {
    const text = withTrigger(trigger);
    const problem = found(text, 'never_fires');
    expect(problem).toMatchObject({ severity: 'error', path: 'injects.2.trigger', line: placeOf(text, 'id: i3').line });
    expect(problem.message).toContain(why);
  });

  it('and so is one that waits for it', () => {
    const text = withInject(
      `${inject('i3', '{ when: { expectation: e1, is: partial } }')}\n${inject('i4', '{ after: { inject: i3, delay: 1m } }')}`,
    );
    const told = problemsOf(read(text)).filter(({ code }) => code === 'never_fires');
    expect(told.map(({ path }) => path)).toEqual(['injects.2.trigger', 'injects.3.trigger']);
    expect(told[1]?.message).toContain('it waits for "i3", which never comes');
  });

  it('one way that is open is enough', () => {
    expect(codes(withTrigger('{ any: [{ when: { expectation: e1, is: partial } }, { at: T+3m }] }'))).toEqual([]);
    expect(codes(withTrigger('{ all: [{ when: { expectation: e1, is: met } }, { not: { at: T+3m } }] }'))).toEqual([]);
  });

  it('called off by what lets it come, or hidden from everybody', () => {
    expect(found(withTrigger('{ at: T+3m }', 'cancel_if: { at: T+3m },'), 'never_fires').path).toBe(
      'injects.2.cancel_if',
    );
    expect(found(withTrigger('{ at: T+3m }', 'hidden_from: [QN],'), 'never_fires').path).toBe('injects.2.hidden_from');
  });

  it('a phase that ends as it begins is one that nobody sees', () => {
    const text = smallWith(
      'starts_at: "2091-03-04T08:00:00Z"',
      'starts_at: "2091-03-04T08:00:00Z", phases: [{ id: p1, title: One, at: T+1m }, { id: p2, title: Two, at: T+1m }]',
    );
    expect(found(text, 'never_fires')).toMatchObject({ severity: 'warning', path: 'clock.phases.0' });
  });
});

describe('what goes round', () => {
  const ring = (more: string) =>
    withInject(`  - id: r1
    title: One
    kind: message
    from: QP
    to: [QN]
    ${more}
    trigger: { on: { event: sent, where: { from: QN, to: QP, type: information.request } } }
    message: { type: information.request, subject: Who is this?, body: { category: other, subject: A house } }
  - id: r2
    title: Two
    kind: message
    from: QN
    to: [QP]
    ${more}
    trigger: { on: { event: sent, where: { from: QP, to: QN, type: information.request } } }
    message: { type: information.request, subject: And who is that?, body: { category: other, subject: A house } }`);

  it('is told where injects that come again let each other come', () => {
    expect(found(ring('cooldown: 1m'), 'trigger_loop')).toMatchObject({
      severity: 'warning',
      message: 'These call each other again and again: r1 -> r2 -> r1.',
    });
  });

  it('and not where they come once', () => {
    expect(codes(ring(''))).not.toContain('trigger_loop');
  });
});

describe('a false trail', () => {
  const herring = (more: string) =>
    withTrigger('{ at: T+3m }', `red_herring: { points_to: The neighbour, why_wrong: He was away${more} },`);

  it('is disproved by something that comes', () => {
    expect(codes(herring(', disproved_by: i2'))).toEqual([]);
    expect(found(herring(''), 'herring_stands')).toMatchObject({ severity: 'warning', path: 'injects.2.red_herring' });
    expect(found(herring(', disproved_by: i3'), 'herring_stands').message).toContain('the herring itself');
    expect(found(herring(', disproved_by: i9'), 'unknown_inject').path).toBe('injects.2.red_herring.disproved_by');
  });
});

describe('a contingency', () => {
  it('waits for people, not for a bot that always answers', () => {
    const silence = '{ event: sent, where: { from: QP, type: case.reply } }';
    const late = inject(
      'c1',
      `{ absent: { expected: ${silence}, since: { at: 1m }, for: 3m } }`,
      'class: contingency, purpose: help,',
    );
    const wait = (seat: string) =>
      smallWith('{ id: QP, kind: national, seat: human }', `{ id: QP, kind: national, ${seat} }`).replace(
        '\nexpectations:',
        `\n${late}\nexpectations:`,
      );
    expect(found(wait('seat: bot'), 'never_needed')).toMatchObject({ severity: 'warning' });
    expect(codes(wait('seat: bot, bot: { persona: silent }'))).not.toContain('never_needed');
    expect(codes(wait('seat: human'))).not.toContain('never_needed');
  });
});

describe('what is expected', () => {
  it('answers something that there is', () => {
    const text = smallWith('type: case.reply, in_reply_to: $question', 'type: hit.confirm.response');
    expect(found(text, 'nothing_to_answer')).toMatchObject({
      severity: 'warning',
      path: 'expectations.0.expect.where.type',
    });
  });

  it('is a step of something that somebody begins', () => {
    const text = smallWith('to: QP, type: case.reply, in_reply_to: $question', 'type: notice.withdraw');
    expect(found(text, 'nothing_to_answer').severity).toBe('warning');
  });

  it('is of a type that the scenario says it uses', () => {
    const text = smallWith('injects:', 'kinds: [information.request]\ninjects:');
    expect(found(text, 'unknown_type')).toMatchObject({ path: 'expectations.0.expect.where.type', severity: 'error' });
  });

  it('is worth more than its hints cost', () => {
    const hints = (cost: number) =>
      smallWith(
        'score: { points: 10 }',
        `hints: [{ id: h1, after: 1m, cost: ${cost}, text: Look there }, { id: h2, after: 2m, cost: 6, text: And there }]\n    score: { points: 10 }`,
      );
    expect(codes(hints(4))).toEqual([]);
    expect(found(hints(5), 'points')).toMatchObject({ severity: 'warning', path: 'expectations.0.hints' });
  });

  it('can be done by a bureau of several, by a duty that somebody has, or by nobody at all', () => {
    expect(codes(smallWith('who: QN', 'who: any'))).not.toContain('unknown_bureau');
    expect(found(smallWith('who: QN', 'who: [QN, QM]'), 'unknown_bureau').path).toBe('expectations.0.who.1');
    expect(found(smallWith('who: QN', 'who: QN\n    duty: chief'), 'nobody_can_meet').path).toBe('expectations.0.duty');
  });

  it('in several steps is looked at step by step', () => {
    const text = smallWith(
      'expect: { event: sent, where: { from: QN, to: QP, type: case.reply, in_reply_to: $question } }',
      `expect: { sequence: [${answer}, { event: sent, where: { from: QN, type: notice.published } }] }`,
    );
    expect(found(text, 'nobody_can_meet').path).toBe('expectations.0.expect.sequence.1.where.type');
  });

  it('of staff is worth what their best level is worth', () => {
    const text = smallWith(
      'expect: { event: sent, where: { from: QN, to: QP, type: case.reply, in_reply_to: $question } }',
      'expect: { assessor: { question: How clear was it?, levels: [{ label: Clear, points: 8 }, { label: Not at all, points: 0 }] } }',
    );
    expect(found(text, 'points').message).toBe('The best level of the assessor is worth 8, the whole 10.');
  });
});

describe('the time of a desk', () => {
  const more = (n: number, within: string) =>
    `${Array.from(
      { length: n },
      (_, i) => `  - id: x${i}
    objective: o1
    title: More
    who: QN
    expect: { event: sent, where: { from: QN, to: QP, type: case.reply, in_reply_to: $question } }
    from_moment: { inject: i1 }
    within: ${within}
    score: { points: 1 }`,
    ).join('\n')}\n`;

  it('is enough for all that is to be done in it', () => {
    expect(codes(smallWith('debrief:', `${more(2, '10m')}debrief:`))).toEqual([]);
    const text = smallWith('debrief:', `${more(4, '3m')}debrief:`);
    expect(found(text, 'deadlines_collide')).toMatchObject({ severity: 'warning' });
    expect(found(text, 'deadlines_collide').message).toContain('QN has to do');
  });

  it('is enough to read what is to be answered', () => {
    const long = smallWith('The house at the corner', Array(90).fill('house').join(' ').slice(0, 480)).replace(
      'within: 10m',
      'within: 61s',
    );
    expect(found(long, 'limit_too_short').message).toContain('to read and to answer');
  });

  it('is not left empty for long between two things', () => {
    const late = smallWith('at: T+2m', 'at: T+18m').replace('delay: 5m', 'delay: 1m');
    expect(found(late, 'idle')).toMatchObject({
      severity: 'warning',
      path: 'bureaus.0',
      message: '"QN" has nothing to do from T+0s to T+18m.',
    });
  });
});

describe('what nobody meets', () => {
  const unused = (text: string) =>
    problemsOf(read(text))
      .filter(({ code }) => code === 'unused')
      .map(({ path }) => path);

  it('is told: people, documents, templates, variables', () => {
    const text = smallWith(
      'injects:',
      `cast:
  - { id: somebody, role: witness, names: [Sovelle Ravelin], nationality: QN }
records:
  - { register: documents, owner: QP, status: lost, fields: { documentNumber: EXR31415K, documentType: passport } }
templates: { spare: { type: information.request } }
variables: { place: The harbour }
injects:`,
    );
    expect(unused(text)).toEqual(['cast.0', 'records.0', 'templates.spare', 'variables.place']);
  });

  it('and is not, once it is met', () => {
    const text = smallWith(
      'injects:',
      `cast:
  - { id: somebody, role: witness, names: [Sovelle Ravelin], nationality: QN }
records:
  - { register: documents, owner: QP, status: lost, fields: { documentNumber: EXR31415K, documentType: passport } }
templates: { spare: { type: information.request, subject: Who is this?, body: { category: other, subject: A house } } }
variables: { place: The harbour }
injects:
  - { id: i0, title: First, kind: message, from: QP, to: [QN], trigger: { at: T+1m }, message: { template: spare } }`,
    ).replace('trainee: You have the watch', 'trainee: "Ravelin lost EXR31415K at {{place}}"');
    expect(unused(text)).toEqual([]);
  });
});

describe('faults', () => {
  const fault = (yaml: string) =>
    smallWith('debrief:', `faults:\n  - { id: f1, lesson: Lines break, ${yaml} }\ndebrief:`);

  it.each([
    ['effect: delay, target: { bureau: QP }, window: { from: 1m, to: 3m }', 'A delay needs "delay"'],
    ['effect: drop, window: { from: 1m, to: 3m }', 'A loss needs a target'],
    ['effect: forge, target: { link: { to: QN } }, window: { from: 1m, to: 3m }', 'A forged message needs "message"'],
    ['effect: outage, trigger: { at: 1m }, lasts: 3m', 'An outage needs "bureau" or "register"'],
  ])('say what they need: %s', (yaml, words) => {
    expect(found(fault(yaml), 'fault').message).toContain(words);
  });

  it('end after they begin, and name what there is', () => {
    expect(
      found(fault('effect: outage, target: { bureau: QP }, window: { from: 3m, to: 1m }'), 'out_of_range').path,
    ).toBe('faults.0.window');
    expect(
      found(fault('effect: outage, target: { bureau: QM }, window: { from: 1m, to: 3m }'), 'unknown_bureau').path,
    ).toBe('faults.0.target.bureau');
    expect(codes(fault('effect: outage, target: { bureau: QP }, window: { from: 1m, to: 3m }, excuse: [e1]'))).toEqual(
      [],
    );
  });
});
