import { kindOf, kindTypes } from '../../../schemas/kinds/index.ts';
import type { Kind } from '../../../schemas/kinds/kind.ts';
import { isLanguageMap, localise, type Text } from '../../../schemas/text.ts';
import { valueAt } from '../../../schemas/yaml/values.ts';
import type { Checking } from '../check.ts';
import { fieldAt } from '../fields.ts';
import { type Path, quote, suggestion } from '../problem.ts';
import { shapeRemarks } from '../shape.ts';
import { type FoundMessage, messagesOf } from '../walk.ts';

/** Messages that the scenario sends: a type there is, a sender and recipients that it may have, an answer that fits, a body of its form. */
export function checkMessages(checking: Checking): void {
  const { scenario, error } = checking;
  for (const [i, type] of (scenario.kinds ?? []).entries())
    if (!kindOf(type)) unknownType(checking, type, ['kinds', i]);
  const sensitive = (scenario.kinds ?? []).find((type) => kindOf(type)?.sensitive);
  if (sensitive !== undefined && scenario.content_notes.length === 0)
    error({
      code: 'missing',
      path: ['content_notes'],
      message: `${quote(sensitive)} may touch people; a scenario that uses it says so beforehand.`,
      hint: 'Write a content note of one line, so that nobody meets it unasked.',
    });
  for (const { example, path } of examplesOf(scenario)) {
    const kind = kindOf(example.type);
    checkSubject(checking, example.subject, [...path, 'subject']);
    if (kind) checkBody(checking, example.body, kind, [...path, 'body']);
    else unknownType(checking, example.type, [...path, 'type']);
  }
  for (const found of messagesOf(scenario)) {
    const { message, path, key } = found;
    const here = [...path, key];
    const kind = kindOf(message.type);
    checkSubject(checking, message.subject, [...here, 'subject']);
    if (!kind) {
      unknownType(checking, message.type, [...here, 'type']);
      continue;
    }
    // What is sensitive is there only where it is named.
    if (scenario.kinds ? !scenario.kinds.includes(message.type) : kind.sensitive)
      error({
        code: 'unknown_type',
        path: [...here, 'type'],
        message: `${quote(message.type)} is not in "kinds" of this scenario.`,
        hint: 'Add it there.',
      });
    checkRoute(checking, found, kind);
    checkAnswer(checking, found, kind);
    checkBody(checking, message.body, kind, [...here, 'body']);
  }
}

/** The messages that hints show as an example. */
const examplesOf = ({ expectations }: Checking['scenario']) =>
  expectations.flatMap(({ hints }, i) =>
    hints.flatMap(({ example }, j) => (example ? [{ example, path: ['expectations', i, 'hints', j, 'example'] }] : [])),
  );

export function unknownType({ error }: Checking, type: string, path: Path): void {
  error({
    code: 'unknown_type',
    path,
    message: `There is no message type ${quote(type)}.`,
    ...suggestion(type, kindTypes, 'types'),
  });
}

/** A subject is one line of 5 to 120 characters in each language. */
function checkSubject({ error }: Checking, subject: Text, path: Path): void {
  const lines = isLanguageMap(subject)
    ? Object.entries(subject).map(([language, text]) => [text, [...path, language]] as const)
    : [[subject, path] as const];
  for (const [text, here] of lines) {
    const length = text.trim().length;
    if (length > 120)
      error({ code: 'too_long', path: here, message: `The subject has ${length} characters; 120 are allowed.` });
    if (length < 5)
      error({ code: 'too_short', path: here, message: `The subject has ${length} characters; it needs 5.` });
  }
}

/** Who may send it, and to whom. */
function checkRoute({ parties, error }: Checking, { message, from, to, path, key }: FoundMessage, kind: Kind): void {
  const sender = parties.get(from);
  if (sender && !kind.from.includes(sender.kind))
    error({
      code: 'not_permitted',
      path: [...path, key, 'type'],
      message: `${from} is a ${words(sender.kind)}, which may not send ${kind.type}.`,
      hint: `It is sent by: ${kind.from.map(words).join(', ')} (rule R-2).`,
    });
  const told = new Set<string>();
  for (const [i, id] of (to ?? []).entries()) {
    const beside = key === 'message' ? path : typeof key === 'number' ? path.slice(0, -1) : [...path, key];
    const here = [...beside, 'to', i];
    const recipient = parties.get(id);
    if (told.has(id)) error({ code: 'addressee', path: here, message: `${quote(id)} is addressed twice.` });
    told.add(id);
    if (id === from) error({ code: 'addressee', path: here, message: `${id} cannot write to itself.` });
    if (message.excluded?.includes(id))
      error({ code: 'addressee', path: here, message: `${id} is addressed and excluded.`, hint: 'Rule R-5.' });
    if (recipient && !kind.to.includes(recipient.kind))
      error({
        code: 'not_permitted',
        path: here,
        message: `${id} is a ${words(recipient.kind)}, to which ${kind.type} may not be sent.`,
        hint: `It is sent to: ${kind.to.map(words).join(', ')} (rule R-5).`,
      });
  }
  if (told.has('all') && kind.family === 'clue')
    error({
      code: 'addressee',
      path: [...path, 'to'],
      message: `${kind.type} does not go to all.`,
      hint: 'Name the parties of the restricted group (rule R-50).',
    });
  if (told.has('all') && told.size > 1)
    error({ code: 'addressee', path: [...path, 'to'], message: '"all" stands alone.' });
}

const words = (kind: string) => kind.replaceAll('_', ' ');

/** What it answers allows it as an answer, and it answers somebody else's message (or its own, for the types that do that). */
function checkAnswer({ named, error }: Checking, found: FoundMessage, kind: Kind): void {
  const { message, from, path, key, answers } = found;
  const here = [...path, key];
  const notAnReply = (type: string, where: Path) => {
    const answered = kindOf(type);
    if (!answered || answered.replies.includes(kind.type)) return;
    error({
      code: 'reply_not_allowed',
      path: where,
      message: `${kind.type} is no answer to ${type}.`,
      hint:
        answered.replies.length === 0
          ? `Nothing answers ${type}.`
          : `It is answered by: ${answered.replies.join(', ')} (rule R-4).`,
    });
  };
  const original = message.in_reply_to === undefined ? undefined : named.get(message.in_reply_to);
  if (original) {
    const where = [...here, 'in_reply_to'];
    notAnReply(original.message.type, where);
    const own = original.from === from;
    const received = original.to.includes(from) || original.to.includes('all');
    if (kind.answers === 'own' ? !own : kind.answers === 'others' ? !received : !own && !received)
      error({
        code: 'reply_not_allowed',
        path: where,
        message: `${from} has not ${kind.answers === 'own' ? 'sent' : 'received'} ${quote(message.in_reply_to)}.`,
        hint: 'Rule R-3.',
      });
  } else if (message.in_reply_to === undefined && answers === undefined && !kind.opens)
    error({
      code: 'cannot_open_case',
      path: [...here, 'type'],
      message: `${kind.type} always answers something.`,
      hint: 'Write "in_reply_to: $name" of the message that it answers.',
    });
  for (const type of answers ?? []) if (message.in_reply_to === undefined) notAnReply(type, [...here, 'type']);
}

/** The body in each language of the scenario. What is missing will be filled in; what is wrong stays wrong. */
function checkBody({ scenario, error, hint }: Checking, body: Record<string, unknown>, kind: Kind, path: Path): void {
  const told = new Set<string>();
  for (const language of scenario.languages) {
    const inOne = localise(body, language);
    const parsed = kind.body.safeParse(inOne);
    const remarks = parsed.success
      ? (kind.check?.(parsed.data) ?? []).map(({ code, message, path: at }) => ({
          code: code === 'missing' ? ('missing' as const) : ('body_invalid' as const),
          path: (at ?? '').split('/').slice(1),
          message: `${message}.`,
        }))
      : shapeRemarks(parsed.error, inOne, kind.body);
    for (const remark of remarks) {
      const here = [...path, ...remark.path];
      const id = `${here.join('.')} ${remark.code}`;
      if (told.has(id)) continue;
      told.add(id);
      const field = fieldAt(kind.body, remark.path.join('.'));
      if (remark.code === 'missing' && field.known && field.follows) continue;
      if (remark.code === 'missing')
        hint({
          code: 'will_be_filled',
          path: here,
          message: `${remark.path.join('.')} of ${kind.type} is left out: it will be made up from the seed.`,
        });
      else
        error({
          ...remark,
          code: remark.code === 'unknown_key' ? 'unknown_field' : 'body_invalid',
          path: isLanguageMap(here.length > 0 ? valueAt(body, remark.path) : undefined) ? [...here, language] : here,
        });
    }
  }
}
