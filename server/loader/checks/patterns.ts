import { kindOf } from '../../../schemas/kinds/index.ts';
import { urgencies } from '../../../schemas/message.ts';
import { problemCodes } from '../../../schemas/problem.ts';
import { ruleIds } from '../../../schemas/rules.ts';
import type { Pattern, TriggerEvent } from '../../../schemas/scenario.ts';
import type { Checking } from '../check.ts';
import { fieldAt } from '../fields.ts';
import { type Path, quote, suggestion } from '../problem.ts';
import { patternsOf, wordsOf } from '../walk.ts';
import { unknownType } from './messages.ts';

/** Message types that an event is about, where the event says so. */
export const typesOfEvent: Partial<Record<TriggerEvent, readonly string[]>> = {
  acked: ['case.ack'],
  query: ['document.check'],
  hit: ['document.hit'],
  cancelled: ['notice.cancelled'],
};

/** Events about a message, which alone has a type, a sender and a body. */
const aboutMessages: readonly TriggerEvent[] = ['sent', 'delivered', 'acked', 'query', 'hit', 'cancelled', 'read'];

/** The types that a message must have one of to fit; undefined: any. */
export function typesOf({ event, where }: Pattern): readonly string[] | undefined {
  const asked = wordsOf(where['type']).map(({ word }) => word);
  return asked.length > 0 ? asked : typesOfEvent[event];
}

/** Patterns ask for what there can be: types, body fields and their values, urgencies, rules, refusals. */
export function checkPatterns(checking: Checking): void {
  for (const { pattern, path } of patternsOf(checking.scenario)) {
    const where = [...path, 'where'];
    checkTypes(checking, pattern, [...where, 'type']);
    for (const [key, operand] of Object.entries(pattern.where)) {
      const here = [...where, key];
      if (key === 'urgency') oneOf(checking, operand, urgencies, 'urgencies', here);
      else if (key === 'rule') oneOf(checking, operand, ruleIds, 'rules', here);
      else if (key === 'code') oneOf(checking, operand, problemCodes, 'codes', here);
      else if (key.startsWith('body.')) checkField(checking, pattern, key.slice(5), operand, here);
    }
  }
}

function oneOf({ error }: Checking, operand: unknown, known: readonly string[], what: string, path: Path): void {
  for (const { word, path: below } of wordsOf(operand))
    if (!word.startsWith('$') && !known.includes(word))
      error({
        code: 'wrong_value',
        path: [...path, ...below],
        message: `${quote(word)} is none of the ${what}.`,
        ...suggestion(word, known, what),
      });
}

function checkTypes(checking: Checking, { event, where }: Pattern, path: Path): void {
  const fitting = typesOfEvent[event];
  for (const { word, path: below } of wordsOf(where['type'])) {
    if (!kindOf(word)) unknownType(checking, word, [...path, ...below]);
    else if (fitting && !fitting.includes(word))
      checking.error({
        code: 'never_fires',
        path: [...path, ...below],
        message: `The event "${event}" is about ${fitting.join(', ')}, never about ${word}.`,
        hint: 'Use "event: sent" with this type.',
      });
  }
  const foreign = Object.keys(where).find(
    (key) => key === 'type' || key === 'in_reply_to' || key === 'urgency' || key.startsWith('body.'),
  );
  if (foreign !== undefined && !aboutMessages.includes(event) && event !== 'refused')
    checking.error({
      code: 'never_fires',
      path: [...path.slice(0, -1), foreign],
      onKey: true,
      message: `The event "${event}" is not about a message, so it has no "${foreign}".`,
    });
}

/** `body.<field>` exists in every type that the pattern is about, and can have the value. */
function checkField({ error }: Checking, pattern: Pattern, field: string, operand: unknown, path: Path): void {
  const types = typesOf(pattern);
  if (!types) {
    error({
      code: 'unknown_field',
      path,
      onKey: true,
      message: `Which message has "${field}"?`,
      hint: 'Write "type" beside it.',
    });
    return;
  }
  for (const type of types) {
    const kind = kindOf(type);
    if (!kind) continue;
    const found = fieldAt(kind.body, field);
    if (!found.known) {
      error({
        code: 'unknown_field',
        path,
        onKey: true,
        message: `${type} has no field ${quote(field)}.`,
        ...suggestion(field, found.siblings, 'fields'),
      });
      return;
    }
    for (const { word, path: below } of wordsOf(operand))
      if (found.values && !word.startsWith('$') && !found.values.includes(word)) {
        error({
          code: 'wrong_value',
          path: [...path, ...below],
          message: `${field} of ${type} is never ${quote(word)}.`,
          ...suggestion(word, found.values, 'values'),
        });
      }
  }
}
