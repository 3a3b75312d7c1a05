import type { PartyKind } from '../../../schemas/bureau.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { Text } from '../../../schemas/text.ts';

/** The answer to a join or a return: a seat, and what opens it. */
export interface Joined {
  readonly exercise: { readonly id: string; readonly title: unknown; readonly state: string };
  readonly seat: { readonly id: string; readonly role: string; readonly bureau?: string; readonly name: string };
  readonly ticket: string;
  readonly returnCode: string;
}

/** A bureau that still has a place. */
export interface FreeBureau {
  readonly id: string;
  readonly name: Text;
  readonly country: string;
  readonly kind: PartyKind;
}

export type Answer<T> =
  | { readonly is: 'in'; readonly answer: T }
  | { readonly is: 'refused'; readonly problem: Problem }
  /** `asked`: the server may have heard the question, only the answer is missing. */
  | { readonly is: 'unreachable'; readonly asked: boolean };

type Body = Readonly<Record<string, unknown>>;

/** Asks the server for a seat; with the `ticket` of one, for a further one of the same person. */
export const ask = (route: 'join' | 'return', body: Body, ticket?: string): Promise<Answer<Joined>> =>
  post(route, body, ticket);

/** The bureaus to choose from, and what one should know of the exercise before. */
export interface Choice {
  readonly bureaus: readonly FreeBureau[];
  readonly contentNotes: readonly Text[];
}

/** Asks which bureaus of the class still have a place. */
export const askBureaus = (code: string): Promise<Answer<Choice>> => post('bureaus', { code });

/** 10 s for an answer. Never throws: no answer, and one that is none of ours, are `unreachable`. */
async function post<T>(route: string, body: Body, ticket?: string): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/v1/${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(ticket && { authorization: `Bearer ${ticket}` }) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    const answer: unknown = await response.json();
    if (typeof answer !== 'object' || answer === null) return { is: 'unreachable', asked: true };
    if (response.ok) return { is: 'in', answer: answer as T }; // our own server, our own shape
    return 'code' in answer
      ? { is: 'refused', problem: answer as Problem } // every error of ours has this one shape
      : { is: 'unreachable', asked: false };
  } catch (error) {
    return { is: 'unreachable', asked: error instanceof Error && error.name === 'TimeoutError' };
  }
}

/** Is the classroom server there? */
export async function reachable(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}
