import type { Problem } from '../../schemas/problem.ts';
import { ProblemError } from './problem-error.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The hub gave no answer, or none of its own. `asked`: it may have heard the question all the same. */
export class Unreachable extends Error {
  readonly asked: boolean;

  constructor(asked: boolean, cause: unknown) {
    super('The server does not answer', { cause });
    this.name = 'Unreachable';
    this.asked = asked;
  }
}

/** Questions to one hub, with or without a ticket. All reject with ProblemError or Unreachable. */
export interface Asking {
  json<T>(method: Method, path: string, body?: object): Promise<T>;
  /** Sends a text of this type; the answer is JSON. */
  write<T>(
    method: Method,
    path: string,
    text: string,
    type: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<T>;
  text(method: Method, path: string): Promise<string>;
  /** A text with what its headers say of it. */
  marked(path: string): Promise<{ readonly text: string; readonly headers: Headers }>;
  file(url: string): Promise<Blob>;
}

interface Content {
  readonly text: string;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Wall ms for an answer; what is written, rehearsed or exported may take longer. */
const patience = { short: 15_000, long: 120_000 } as const;

export function asking(fetch: Fetch, base: string, ticket?: string): Asking {
  async function ask(method: Method, url: string, content?: Content): Promise<Response> {
    const response = await reach(method, url, content);
    if (response.ok) return response;
    const found: unknown = await response.json().catch(() => undefined);
    if (isProblem(found)) throw new ProblemError(found);
    throw new Unreachable(true, `HTTP ${response.status} without an error of ours`);
  }

  async function reach(method: Method, url: string, content?: Content): Promise<Response> {
    const headers: Record<string, string> = { ...content?.headers };
    if (ticket !== undefined) headers['authorization'] = `Bearer ${ticket}`;
    if (content) headers['content-type'] = content.type;
    const signal = AbortSignal.timeout(
      /\/(rehearse|preview|check|scenarios|import|report|export|log)(\?|$)/.test(url) ? patience.long : patience.short,
    );
    try {
      return await fetch(url, { method, headers, signal, ...(content && { body: content.text }) });
    } catch (error) {
      throw new Unreachable(signal.aborted, error);
    }
  }

  /** The body; a link that breaks in the middle of it is a hub that does not answer. */
  async function read<T>(response: Response, take: (body: Response) => Promise<T>): Promise<T> {
    try {
      return await take(response);
    } catch (error) {
      throw new Unreachable(true, error);
    }
  }

  /** Our own hub: that the shapes are as they should be is its promise. */
  const parsed = <T>(response: Response): Promise<T> =>
    read(response, async (body) => (body.status === 204 ? undefined : await body.json()) as T);

  const json = async <T>(method: Method, path: string, body?: object): Promise<T> => {
    const content = body && { text: JSON.stringify(body), type: 'application/json' };
    return await parsed<T>(await ask(method, base + path, content));
  };

  return {
    json,
    write: async <T>(method: Method, path: string, text: string, type: string, headers = {}) =>
      await parsed<T>(await ask(method, base + path, { text, type, headers })),
    marked: async (path) =>
      await read(await ask('GET', base + path), async (body) => ({ text: await body.text(), headers: body.headers })),
    text: async (method, path) => await read(await ask(method, base + path), (body) => body.text()),
    file: async (url) => await read(await ask('GET', url), (body) => body.blob()),
  };
}

/** Every error of the hub has this one shape. Looked at by hand: a join page needs no schema library for it. */
const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'message' in value &&
  typeof value.message === 'string';
