import { kindOf } from '../../../schemas/kinds/index.ts';
import type { Expectation } from '../../../schemas/scenario.ts';
import type { Checking } from '../check.ts';
import { fieldAt } from '../fields.ts';
import { type Path, quote, suggestion } from '../problem.ts';
import { wordsOf } from '../walk.ts';
import { typesOf } from './patterns.ts';

/** Every expectation can be met by somebody at a desk, and its points add up; every objective has one. */
export function checkExpectations(checking: Checking): void {
  const { scenario, hint } = checking;
  for (const [i, expectation] of scenario.expectations.entries()) {
    checkCanBeMet(checking, expectation, ['expectations', i]);
    checkPoints(checking, expectation, ['expectations', i]);
  }
  const used = new Set(scenario.expectations.map(({ objective }) => objective));
  for (const [i, { id }] of scenario.objectives.entries())
    if (!used.has(id))
      hint({
        code: 'objective_unused',
        path: ['objectives', i],
        message: `No expectation measures the objective ${quote(id)}.`,
        hint: 'It can never be reached.',
      });
}

function checkCanBeMet(
  { parties, named, error }: Checking,
  { id, who, expect, forbid }: Expectation,
  path: Path,
): void {
  const cannot = (below: Path, why: string, hint?: string) =>
    error({
      code: 'nobody_can_meet',
      path: [...path, ...below],
      message: `Nobody can meet ${quote(id)}: ${why}.`,
      ...(hint !== undefined && { hint }),
    });
  const party = parties.get(who);
  if (!party) return;
  if (party.seat === 'bot')
    cannot(
      ['who'],
      `${who} is never played by a person`,
      'Use "seat: human" or "seat: either" there, or another bureau here.',
    );

  const sends = ['sent', 'acked', 'query', 'refused'].includes(expect.event);
  const from = wordsOf(expect.where['from']);
  if (sends && from.length > 0 && !from.some(({ word }) => word === who || word.startsWith('$')))
    cannot(
      ['expect', 'where', 'from'],
      `it is expected of ${who}, and sent by ${from.map(({ word }) => word).join(' or ')}`,
    );

  const types = (typesOf(expect) ?? []).flatMap((type) => kindOf(type) ?? []);
  if (sends && expect.event !== 'refused' && types.length > 0) {
    const senders = types.filter((kind) => kind.from.includes(party.kind));
    if (senders.length === 0)
      cannot(
        ['expect', 'where', 'type'],
        `a ${party.kind.replaceAll('_', ' ')} may not send ${types.map(({ type }) => type).join(' or ')}`,
        'Rule R-2.',
      );
    const recipients = wordsOf(expect.where['to']).flatMap(({ word }) => parties.get(word) ?? []);
    if (recipients.length > 0 && !recipients.some(({ kind }) => types.some((type) => type.to.includes(kind))))
      cannot(
        ['expect', 'where', 'to'],
        `${types.map(({ type }) => type).join(' or ')} may not be sent to ${recipients.map((one) => one.id).join(' or ')}`,
        'Rule R-5.',
      );
    if (recipients.length > 0 && recipients.every((one) => one.id === who))
      cannot(['expect', 'where', 'to'], `${who} would write to itself`);
  }
  for (const { word } of wordsOf(expect.where['in_reply_to'])) {
    const original = named.get(word)?.message.type;
    const answered = original === undefined ? undefined : kindOf(original);
    if (answered && types.length > 0 && !types.some(({ type }) => answered.replies.includes(type)))
      cannot(
        ['expect', 'where', 'in_reply_to'],
        `${types.map(({ type }) => type).join(' or ')} is no answer to ${answered.type}`,
        `It is answered by: ${answered.replies.join(', ')}.`,
      );
  }
  for (const [j, { event, where }] of forbid.entries())
    if (event === expect.event && JSON.stringify(where) === JSON.stringify(expect.where))
      cannot(['forbid', j], 'what is expected is also forbidden');
}

function checkPoints({ error }: Checking, { expect, score }: Expectation, path: Path): void {
  const { points, late, partial } = score;
  const wrong = (below: Path, message: string) =>
    error({ code: 'points', path: [...path, 'score', ...below], message });
  if (late && late.floor > points) wrong(['late', 'floor'], `Late is worth ${late.floor}, in time ${points}.`);
  const parts = partial.reduce((sum, part) => sum + part.points, 0);
  if (parts > points) wrong(['partial'], `The parts are worth ${parts}, the whole ${points}.`);
  for (const [j, { field }] of partial.entries())
    for (const type of typesOf(expect) ?? []) {
      const kind = kindOf(type);
      const found = kind && fieldAt(kind.body, field.replace(/^body\./, ''));
      if (found && !found.known)
        error({
          code: 'unknown_field',
          path: [...path, 'score', 'partial', j, 'field'],
          message: `${type} has no field ${quote(field)}.`,
          ...suggestion(field, found.siblings, 'fields'),
        });
    }
}
