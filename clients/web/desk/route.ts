import { useHashLocation } from 'wouter/use-hash-location';
import type { Queue } from '../../sdk/rules.ts';

/** Where at the desk one is. It lies in the fragment of the address, so that Back and a reload work. */
export type Route =
  | { readonly at: 'queue'; readonly queue: Queue | 'all' }
  | { readonly at: 'case'; readonly id: string }
  /** `about`: the message of another case that this one is made from. */
  | {
      readonly at: 'write';
      readonly type: string;
      readonly inReplyTo?: string;
      readonly draft?: string;
      readonly about?: string;
    }
  | { readonly at: 'about'; readonly message: string }
  | { readonly at: Place };

const queues: ReadonlySet<string> = new Set(['todo', 'waiting', 'done', 'all']);
const placeNames = ['new', 'drafts', 'approve', 'review', 'bureaus', 'guide', 'news', 'more'] as const;
type Place = (typeof placeNames)[number];
const places: ReadonlySet<string> = new Set(placeNames);

export function readRoute(path: string): Route {
  const [head = '', first, second, third] = path.split('/').filter(Boolean).map(decode);
  if (head === 'case' && first !== undefined) return { at: 'case', id: first };
  if (head === 'answer' && first !== undefined && second !== undefined)
    return { at: 'write', type: first, inReplyTo: second };
  if (head === 'write' && first !== undefined)
    return {
      at: 'write',
      type: first,
      ...(second !== undefined && { draft: second }),
      ...(third !== undefined && { about: third }),
    };
  if (head === 'about' && first !== undefined) return { at: 'about', message: first };
  if (places.has(head)) return { at: head } as Route; // one of them: see the line before
  return { at: 'queue', queue: queues.has(head) ? (head as Queue | 'all') : 'todo' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const part = encodeURIComponent;
export const pathTo = {
  queue: (queue: Queue | 'all') => `/${queue}`,
  case: (id: string) => `/case/${part(id)}`,
  answer: (type: string, inReplyTo: string) => `/answer/${part(type)}/${part(inReplyTo)}`,
  write: (type: string, key: string, about?: string) =>
    `/write/${part(type)}/${part(key)}${about === undefined ? '' : `/${part(about)}`}`,
  about: (message: string) => `/about/${part(message)}`,
  place: (place: Place) => `/${place}`,
} as const;

/** The route now, and the way to another one. */
export function useRoute(): [Route, (path: string, options?: { replace?: boolean }) => void] {
  const [path, go] = useHashLocation();
  return [readRoute(path), go];
}
