import { describe, expect, it } from 'vitest';
import { found, problemsOf, read, smallWith } from './support.ts';

const hints = (text: string) => {
  const result = read(text);
  return result.ok ? result.hints : [];
};
const codes = (text: string) => problemsOf(read(text)).map((one) => one.code);

describe('expectations', () => {
  it.each([
    [
      'of a bot',
      '{ id: QN, kind: national, seat: human }',
      '{ id: QN, kind: national, seat: bot }',
      'QN is never played by a person',
    ],
    [
      'of one that another must meet',
      'from: QN, to: QP, type: case.reply',
      'from: QP, to: QN, type: case.reply',
      'it is expected of QN, and sent by QP',
    ],
    [
      'to answer with what is no answer',
      'type: case.reply, in_reply_to',
      'type: hit.feedback, in_reply_to',
      'hit.feedback is no answer to information.request',
    ],
    [
      'of what only the secretariat sends',
      'type: case.reply, in_reply_to',
      'type: notice.published, in_reply_to',
      'a national may not send notice.published',
    ],
  ])('that nobody can meet are refused: %s', (_, piece, by, why) => {
    const problem = found(smallWith(piece, by), 'nobody_can_meet');
    expect(problem.message).toContain(`Nobody can meet "e1": ${why}`);
  });

  it('do not forbid what they expect', () => {
    const where = '{ from: QN, to: QP, type: case.reply, in_reply_to: $question }';
    const text = smallWith(
      'score: { points: 10 }',
      `forbid: [{ event: sent, where: ${where} }]\n    score: { points: 10 }`,
    );
    expect(found(text, 'nobody_can_meet').message).toContain('also forbidden');
  });

  it('have points that add up, for fields that there are', () => {
    expect(found(smallWith('points: 10 }', 'points: 10, late: { curve: step, floor: 11 } }'), 'points').path).toBe(
      'expectations.0.score.late.floor',
    );
    expect(
      found(smallWith('points: 10 }', 'points: 10, partial: [{ field: content, points: 11 }] }'), 'points').path,
    ).toBe('expectations.0.score.partial');
    expect(
      found(smallWith('points: 10 }', 'points: 10, partial: [{ field: contnt, points: 1 }] }'), 'unknown_field').near,
    ).toBe('content');
  });

  it('measure every objective', () => {
    const text = smallWith(
      '  - { id: o1, title: Answer in time }',
      '  - { id: o1, title: Answer in time }\n  - { id: o2, title: Be kind }',
    );
    expect(hints(text)).toMatchObject([{ code: 'objective_unused', path: 'objectives.1' }]);
  });

  it("cite rules that there are, or the scenario's own", () => {
    const rule = (id: string) =>
      smallWith('score: { points: 10 }', `feedback: { rule: ${id} }\n    score: { points: 10 }`);
    expect(codes(rule('R-6'))).toEqual([]);
    expect(codes(rule('S-be-kind'))).toEqual([]);
    expect(found(rule('R-999'), 'unknown_rule').path).toBe('expectations.0.feedback.rule');
  });

  it('let only those rules be broken that can be', () => {
    const breach = (id: string, mode: string) =>
      smallWith('injects:', `rules: [{ id: ${id}, on_breach: ${mode} }]\ninjects:`);
    expect(codes(breach('R-15', 'hold'))).toEqual([]);
    expect(codes(breach('R-3', 'refuse'))).toEqual([]);
    expect(found(breach('R-3', 'allow_and_score'), 'wrong_value').path).toBe('rules.0.on_breach');
  });
});
