import { describe, expect, it } from 'vitest';
import { found, placeOf, problemsOf, read, smallWith } from './support.ts';

/** Another inject, after those that are there. */
const withInject = (yaml: string): string => smallWith('expectations:', `${yaml}\nexpectations:`);

const inject = (more: string) =>
  withInject(`  - { id: i3, title: More, kind: instruction, to: [QN], text: Read this, ${more} }`);

const codes = (text: string) => problemsOf(read(text)).map((one) => one.code);

describe('what a scenario names', () => {
  it.each([
    ['a bureau that an inject is sent to', 'to: [QN]\n', 'to: [QM]\n', 'unknown_bureau', 'injects.0.to.0'],
    ['a sender', 'from: QP', 'from: QM', 'unknown_bureau', 'injects.0.from'],
    ['who is expected to act', 'who: QN', 'who: QM', 'unknown_bureau', 'expectations.0.who'],
    ['a bureau in a pattern', 'to: QP, type', 'to: QM, type', 'unknown_bureau', 'expectations.0.expect.where.to'],
    ['an objective', 'objective: o1', 'objective: o2', 'unknown_objective', 'expectations.0.objective'],
    [
      'an inject to wait for',
      'after: { inject: i1',
      'after: { inject: i9',
      'unknown_inject',
      'injects.1.trigger.after.inject',
    ],
    [
      'an inject to count from',
      'from_moment: { inject: i1 }',
      'from_moment: { inject: i7 }',
      'unknown_inject',
      'expectations.0.from_moment.inject',
    ],
    [
      'a phase',
      'from_moment: { inject: i1 }',
      'from_moment: { phase: p1 }',
      'unknown_phase',
      'expectations.0.from_moment.phase',
    ],
    [
      'a message',
      'in_reply_to: $question',
      'in_reply_to: $queston',
      'unknown_name',
      'expectations.0.expect.where.in_reply_to',
    ],
    [
      'a message type',
      'type: information.request',
      'type: information.requst',
      'unknown_type',
      'injects.0.message.type',
    ],
  ])('must be there: %s', (_, piece, by, code, path) => {
    const text = smallWith(piece, by);
    const place = found(text, code);
    expect(place).toMatchObject({ path, severity: 'error' });
    expect(place.line).toBe(placeOf(text, by).line);
    expect(place.hint).toMatch(/^(Did you mean|Known|There are no)/);
  });

  it('is told with the nearest right word, or with all that there are', () => {
    expect(found(smallWith('type: information.request', 'type: information.requst'), 'unknown_type').near).toBe(
      'information.request',
    );
    expect(found(smallWith('in_reply_to: $question', 'in_reply_to: $queston'), 'unknown_name').near).toBe('$question');
    expect(found(smallWith('objective: o1', 'objective: listening'), 'unknown_objective').hint).toBe(
      'Known objectives: o1.',
    );
  });

  it('may be a name that a pattern of the same item gives', () => {
    const own = smallWith(
      'from_moment: { inject: i1 }',
      'from_moment: { event: { event: delivered, where: { id: $asked, to: QN } } }',
    ).replace('in_reply_to: $question', 'in_reply_to: $asked');
    expect(codes(own)).not.toContain('unknown_name');
    const elsewhere = inject('trigger: { on: { event: sent, where: { in_reply_to: $asked } } }');
    expect(found(elsewhere, 'unknown_name').path).toBe('injects.2.trigger.on.where.in_reply_to');
  });

  it('is there once: the second says both lines', () => {
    const text = inject('trigger: { at: T+3m }').replace('id: i3', 'id: i1');
    const lines = [placeOf(text, 'id: i1').line, placeOf(text, 'id: i1, title').line];
    expect(found(text, 'duplicate_id').message).toBe(`Two injects are called "i1": lines ${lines.join(' and ')}.`);
  });
});
