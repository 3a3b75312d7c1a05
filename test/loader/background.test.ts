import { describe, expect, it } from 'vitest';
import { found, problemsOf, read, smallWith } from './support.ts';

const bureaus = '  - { id: QP, kind: national, seat: human }\n';
const post = '  - { id: post, kind: border_post, country: QN, seat: bot, name: Gate }\n';
const register = '  - { id: register, kind: register, seat: bot }\n';
const given = (background: string, parties = post + register): string =>
  smallWith(bureaus, `${bureaus}${parties}background: { ${background} }\n`);
const hints = (text: string) => {
  const result = read(text);
  return result.ok
    ? result.hints.map((one) => one.path).filter((path) => path.startsWith('background'))
    : problemsOf(result);
};

describe('background traffic in a file', () => {
  it('names posts that are there and check documents', () => {
    expect(found(given('queries_per_minute: 5, posts: [gate]'), 'unknown_bureau').path).toBe('background.posts.0');
    expect(found(given('queries_per_minute: 5, posts: [register]'), 'wrong_value').path).toBe('background.posts.0');
  });

  it('is hinted at where nobody would make it, answer it, or ever find anything', () => {
    const records = 'records: { count: 1000 }';
    expect(hints(given(`queries_per_minute: 5, ${records}`, register))).toEqual(['background.queries_per_minute']);
    expect(hints(given(`queries_per_minute: 5, ${records}`, post))).toEqual(['background.queries_per_minute']);
    expect(hints(given('queries_per_minute: 5'))).toEqual(['background.hit_rate']);
    expect(hints(given('queries_per_minute: 5, hit_rate: 0'))).toEqual([]);
    expect(hints(given(`queries_per_minute: 400, posts: [post], ${records}`))).toEqual([]);
  });

  it('has no more records than there are numbers, and no more checks than a hub answers', () => {
    const problem = found(given('records: { count: 600001, issuers: 1 }'), 'wrong_form');
    expect(problem).toMatchObject({ path: 'background.records.count', hint: expect.stringContaining('600,000') });
    expect(problemsOf(read(given('queries_per_minute: 4001')))[0]?.path).toBe('background.queries_per_minute');
  });
});
