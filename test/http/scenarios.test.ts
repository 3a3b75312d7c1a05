import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type House, house } from './house.ts';

let here: House;

beforeEach(async () => {
  here = await house();
});
afterEach(() => here.close());

describe('scenarios', () => {
  it('are listed, written, read and checked, as YAML', async () => {
    const yaml = { 'content-type': 'application/yaml' };
    const put = (id: string, body: string, headers: Record<string, string> = yaml) =>
      here.ask('PUT', `/api/v1/scenarios/${id}`, { ticket: here.staff, body, headers });
    expect((await here.ask('GET', '/api/v1/scenarios', { ticket: here.staff })).body.scenarios).toEqual([
      { id: 'small-lesson' },
    ]);
    expect((await put('my-own', 'format: 1')).status).toBe(200);
    expect((await here.ask('GET', '/api/v1/scenarios/my-own', { ticket: here.staff })).text).toBe('format: 1');
    expect((await here.ask('GET', '/api/v1/scenarios/my-own', { ticket: here.staff })).headers).toMatchObject({
      etag: '"v1"',
      'x-shipped': 'false',
    });
    expect((await here.ask('GET', '/api/v1/scenarios/nothing', { ticket: here.staff })).status).toBe(404);
    expect((await put('small-lesson', 'format: 1')).body.code).toBe('scenario_shipped');
    expect((await put('my-own', '{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await put('my-own', 'format: 1', { 'content-type': 'text/csv' })).status).toBe(415);
    const large = await put('my-own', 'x'.repeat(256 * 1024 + 1));
    expect(large.status).toBe(413);
    expect(large.body).toMatchObject({ code: 'scenario_too_large', expected: 'at most 262144 bytes' });
    const check = (ticket?: string) =>
      here.ask('POST', '/api/v1/scenarios/check', { ticket, body: 'format: 1', headers: yaml });
    expect((await check(here.staff)).body).toEqual({ ok: true, problems: [], more: 0 });
    expect((await check()).status).toBe(401);
  });

  it('are rehearsed', async () => {
    const rehearse = (id: string, body?: object) =>
      here.ask('POST', `/api/v1/scenarios/${id}/rehearse`, { ticket: here.staff, body });
    expect((await rehearse('small-lesson', { seed: 5, crew: 'slow' })).body).toEqual({
      scenario: 'small-lesson',
      seed: 5,
      crew: 'slow',
      ownTests: true,
    });
    expect((await rehearse('small-lesson')).status).toBe(200);
    expect((await rehearse('nothing')).status).toBe(404);
  });

  it('are rehearsed as they stand on the page, before anybody has saved them', async () => {
    const rehearse = (text: string, query = '', ticket: string | undefined = here.staff) =>
      here.ask('POST', `/api/v1/scenarios/rehearse${query}`, {
        ticket,
        body: text,
        headers: { 'content-type': 'application/yaml' },
      });
    expect((await rehearse('the small lesson', '?seed=5&crew=QN%3Dslow')).body).toEqual({
      scenario: 'small-lesson',
      seed: 5,
      crew: 'QN=slow',
      ownTests: true,
    });
    expect((await rehearse('something else')).body).toMatchObject({ code: 'scenario_invalid' });
    expect((await rehearse('the small lesson', '?seed=half')).body).toMatchObject({ code: 'schema_invalid' });
    expect((await rehearse('the small lesson', '', 'nobody')).status).toBe(401);
  });

  it('are shown as they would be at any moment, before anybody has saved them', async () => {
    const preview = (text: string, query = '', ticket: string | undefined = here.staff) =>
      here.ask('POST', `/api/v1/scenarios/preview${query}`, {
        ticket,
        body: text,
        headers: { 'content-type': 'application/yaml' },
      });
    expect((await preview('the small lesson', '?crew=slow')).body).toEqual({ preview: 'small-lesson', crew: 'slow' });
    expect((await preview('something else')).status).toBe(422);
    expect((await preview('the small lesson', '', 'nobody')).status).toBe(401);
  });
});
