import { kindOf } from '../../../schemas/kinds/index.ts';
import type { Expectation, Pattern } from '../../../schemas/scenario.ts';
import type { Checking } from '../check.ts';
import { fieldAt } from '../fields.ts';
import { type Path, quote, suggestion } from '../problem.ts';
import { expectedOf, type FoundPattern, whoOf, wordsOf } from '../walk.ts';
import { typesOf } from './patterns.ts';

/** Every expectation can be met by somebody at a desk, and its points add up; every objective has one. */
export function checkExpectations(checking: Checking): void {
  const { scenario, warn } = checking;
  for (const [i, expectation] of scenario.expectations.entries()) {
    const path = ['expectations', i];
    const who = whoOf(scenario, expectation);
    checkPlayed(checking, expectation, who, path);
    // One bureau that can do it is enough to tell what is wrong with the others.
    for (const id of who)
      for (const step of expectedOf(expectation.expect, [...path, 'expect']))
        if (checkCanBeMet(checking, expectation, id, step)) break;
    checkPoints(checking, expectation, ['expectations', i]);
  }
  const used = new Set(scenario.expectations.map(({ objective }) => objective));
  for (const [i, { id }] of scenario.objectives.entries())
    if (!used.has(id))
      warn({
        code: 'objective_unused',
        path: ['objectives', i],
        message: `No expectation measures the objective ${quote(id)}.`,
        hint: 'It can never be reached.',
      });
}

/** Somebody sits there. */
function checkPlayed(
  { parties, error }: Checking,
  { id, who: named, duty }: Expectation,
  who: readonly string[],
  path: Path,
): void {
  const cannot = (below: Path, why: string, hint: string) =>
    error({
      code: 'nobody_can_meet',
      path: [...path, ...below],
      message: `Nobody can meet ${quote(id)}: ${why}.`,
      hint,
    });
  if (who.length === 0)
    cannot(['who'], 'no national bureau is played by people', 'Give one of them "seat: human" or "seat: either".');
  for (const [i, one] of who.entries())
    if (parties.get(one)?.seat === 'bot')
      cannot(
        ['who', ...(typeof named === 'string' ? [] : [i])],
        `${one} is never played by a person`,
        'Use "seat: human" or "seat: either" there, or another bureau here.',
      );
  if (duty !== undefined && !who.some((one) => parties.get(one)?.duties?.some((held) => held.id === duty)))
    cannot(['duty'], `nobody there has the duty ${quote(duty)}`, 'Write it under "duties" of that bureau.');
}

/** Whether one bureau can do one act of it; says why not, and whether it has said so. */
function checkCanBeMet(
  { parties, named, error }: Checking,
  { id, forbid }: Expectation,
  who: string,
  { pattern: expect, path }: FoundPattern,
): boolean {
  let told = false;
  const cannot = (below: Path, why: string, hint?: string) => {
    told = true;
    error({
      code: 'nobody_can_meet',
      path: below[0] === 'forbid' ? ['expectations', path[1] ?? 0, ...below] : [...path, ...below],
      message: `Nobody can meet ${quote(id)}: ${why}.`,
      ...(hint !== undefined && { hint }),
    });
  };
  const party = parties.get(who);
  if (!party) return false;

  const sends = ['sent', 'acked', 'query', 'refused'].includes(expect.event);
  const from = wordsOf(expect.where['from']);
  if (sends && from.length > 0 && !from.some(({ word }) => word === who || word.startsWith('$')))
    cannot(['where', 'from'], `it is expected of ${who}, and sent by ${from.map(({ word }) => word).join(' or ')}`);

  const types = (typesOf(expect) ?? []).flatMap((type) => kindOf(type) ?? []);
  if (sends && expect.event !== 'refused' && types.length > 0) {
    const senders = types.filter((kind) => kind.from.includes(party.kind));
    if (senders.length === 0)
      cannot(
        ['where', 'type'],
        `a ${party.kind.replaceAll('_', ' ')} may not send ${types.map(({ type }) => type).join(' or ')}`,
        'Rule R-2.',
      );
    const recipients = wordsOf(expect.where['to']).flatMap(({ word }) => parties.get(word) ?? []);
    if (recipients.length > 0 && !recipients.some(({ kind }) => types.some((type) => type.to.includes(kind))))
      cannot(
        ['where', 'to'],
        `${types.map(({ type }) => type).join(' or ')} may not be sent to ${recipients.map((one) => one.id).join(' or ')}`,
        'Rule R-5.',
      );
    if (recipients.length > 0 && recipients.every((one) => one.id === who))
      cannot(['where', 'to'], `${who} would write to itself`);
  }
  for (const { word } of wordsOf(expect.where['in_reply_to'])) {
    const original = named.get(word)?.message.type;
    const answered = original === undefined ? undefined : kindOf(original);
    if (answered && types.length > 0 && !types.some(({ type }) => answered.replies.includes(type)))
      cannot(
        ['where', 'in_reply_to'],
        `${types.map(({ type }) => type).join(' or ')} is no answer to ${answered.type}`,
        `It is answered by: ${answered.replies.join(', ')}.`,
      );
  }
  for (const [j, { event, where }] of forbid.entries())
    if (event === expect.event && JSON.stringify(where) === JSON.stringify(expect.where))
      cannot(['forbid', j], 'what is expected is also forbidden');
  return told;
}

function checkPoints({ error, warn }: Checking, { id, expect, score, hints }: Expectation, path: Path): void {
  const { points, late, partial } = score;
  const wrong = (below: Path, message: string) =>
    error({ code: 'points', path: [...path, 'score', ...below], message });
  if (late && late.floor > points) wrong(['late', 'floor'], `Late is worth ${late.floor}, in time ${points}.`);
  const parts = partial.reduce((sum, part) => sum + part.points, 0);
  if (parts > points) wrong(['partial'], `The parts are worth ${parts}, the whole ${points}.`);
  const price = hints.reduce((sum, hint) => sum + hint.cost, 0);
  if (price > points)
    warn({
      code: 'points',
      path: [...path, 'hints'],
      message: `The hints of ${quote(id)} cost ${price} points together, and it is worth ${points}.`,
      hint: 'Whoever asks for help should still win something.',
    });
  if ('assessor' in expect) {
    const best = Math.max(...expect.assessor.levels.map((level) => level.points));
    if (best !== points) wrong([], `The best level of the assessor is worth ${best}, the whole ${points}.`);
    return;
  }
  const last: Pattern | undefined = expectedOf(expect, []).at(-1)?.pattern;
  for (const [j, { field }] of partial.entries())
    for (const type of (last && typesOf(last)) ?? []) {
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
