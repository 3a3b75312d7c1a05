import type { CaseView, ReadState } from '../../sdk/rules.ts';
import type { Words } from '../use/useWords.ts';

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** Words, and `from:QN type:red is:late is:home ref:0042`. Everything asked for must fit; an unknown sign is taken as a word. */
export function finds(query: string, state: ReadState, words: Words, now: number): (view: CaseView) => boolean {
  const tests = query
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => testOf(part, state, words, now));
  return (view) => tests.every((test) => test(view));
}

function testOf(part: string, state: ReadState, words: Words, now: number): (view: CaseView) => boolean {
  const [, sign, asked = ''] = /^(from|type|is|ref):(.+)$/i.exec(part) ?? [];
  const wanted = folded(asked);
  switch (sign?.toLowerCase()) {
    case 'from':
      return ({ messages }) =>
        messages.some(
          ({ message: { from } }) => folded(from) === wanted || folded(words.party(state, from)).startsWith(wanted),
        );
    case 'type':
      return ({ messages }) =>
        messages.some(({ message }) =>
          folded(`${message.type} ${words.kind(message.type).title} ${String(message.body['colour'] ?? '')}`).includes(
            wanted,
          ),
        );
    case 'ref':
      return ({ messages }) => messages.some(({ message }) => folded(refsIn(message)).includes(wanted));
    case 'is':
      return (view) => is(view, wanted, now);
    default: {
      const word = folded(part);
      return ({ messages }) => messages.some(({ message }) => folded(textOf(message, state, words)).includes(word));
    }
  }
}

function is(view: CaseView, wanted: string, now: number): boolean {
  if (wanted === 'unread') return view.unread > 0;
  if (wanted === 'flagged') return view.flagged;
  if (wanted === 'home') return view.domestic;
  if (wanted === 'late') return [...view.owes, ...view.awaits].some(({ due }) => now > due);
  return view.queue === wanted;
}

type Message = CaseView['latest']['message'];
const refsIn = ({ ourRef, yourRef, body }: Message): string =>
  [ourRef, yourRef, body['noticeNo'], body['matchedRef'], body['documentNumber']].filter(Boolean).join(' ');
const textOf = (message: Message, state: ReadState, words: Words): string =>
  [
    message.subject,
    words.kind(message.type).title,
    words.party(state, message.from),
    refsIn(message),
    JSON.stringify(message.body),
  ].join(' ');
