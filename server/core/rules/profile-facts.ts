import { at } from '../../../schemas/operand.ts';
import type { ReadState } from '../state.ts';
import type { Asked } from './matters.ts';
import { threadOf } from './replies.ts';

type Body = Readonly<Record<string, unknown>>;

/** What a party knows of the matter that a message belongs to: bodies, newest first, its own first of all. */
export function bodiesOf({ state, from, body, parent }: Pick<Asked, 'state' | 'from' | 'body' | 'parent'>): Body[] {
  const thread = parent === undefined ? [] : threadOf(state, from, parent.message.case).reverse();
  const told = [body, ...thread.map(({ message }) => message.body)];
  const numbers = new Set(told.flatMap((one) => [one['noticeNo'], one['matchedRef']]).filter(Boolean));
  const notices = published(state, from)
    .filter((one) => numbers.has(one['noticeNo']))
    .filter((one) => !told.includes(one));
  return [...told, ...notices];
}

/** The notices that a party has. */
const published = (state: ReadState, party: string): Body[] =>
  [...state.messages.values()]
    .filter(
      ({ message, reached }) => message.type === 'notice.published' && (message.from === party || reached.has(party)),
    )
    .map(({ message }) => message.body);

/** The first value that is told under a dotted path. */
export const told = (bodies: readonly Body[], path: string): unknown =>
  bodies.map((body) => at(body, path)).find((value) => value !== undefined);

/** The person's nationalities, as far as they are told. */
export function nationalitiesIn(bodies: readonly Body[]): ReadonlySet<unknown> {
  const lists = bodies.flatMap((body) => [body['nationalities'], at(body, 'person.nationalities')]);
  return new Set(lists.flatMap((list) => (Array.isArray(list) ? list : [])));
}

/** Is the matter that of an adult who was missing: by a notice, or by what the request is for? */
export function aboutMissingAdult(asked: Pick<Asked, 'state' | 'from' | 'body' | 'parent'>): boolean {
  const adult = told(bodiesOf(asked), 'disappearance.adult');
  if (adult !== undefined) return adult === true;
  const thread = asked.parent === undefined ? [] : threadOf(asked.state, asked.from, asked.parent.message.case);
  return thread.some(({ message }) => message.type === 'information.request' && message.purpose === 'missing');
}
