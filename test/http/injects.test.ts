import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../schemas/problem.ts';
import type { Library } from '../../server/http/deps.ts';
import { small } from '../loader/support.ts';
import { type House, house } from './house.ts';

let here: House;
let own: Map<string, string>;
beforeEach(async () => {
  own = new Map([['small-watch', small]]);
  here = await house({ library: aLibrary() });
});
afterEach(() => here.close());

/** One shipped scenario, and the instructor's own. */
function aLibrary(): Library {
  const unknown = problem('unknown_scenario', 'There is no such scenario');
  return {
    list: async () => [],
    problems: async () => [],
    load: async () => ({ ok: false, problem: unknown }),
    async source(id) {
      if (id === 'shipped') return { text: small, shipped: true, version: 'v1' };
      const text = own.get(id);
      return text === undefined ? { problem: unknown } : { text, shipped: false, version: 'v1' };
    },
    async save(id, yaml) {
      own.set(id, new TextDecoder().decode(yaml));
      return { ok: true, version: 'v1', errors: 0 };
    },
  };
}

const url = (id = 'small-watch', rest = '') => `/api/v1/scenarios/${id}/injects.csv${rest}`;
const put = (body: string, at = url(), ticket: string | undefined = here.staff, type = 'text/csv') =>
  here.ask('PUT', at, { ticket, body, headers: { 'content-type': type } });
const later = 'item,id,at\ninject,i1,T+4m\n';

describe('injects and expectations as a table', () => {
  it('go out as a file that spreadsheets read', async () => {
    const { status, text, headers } = await here.ask('GET', url(), { ticket: here.staff });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('EXERCISE-small-watch injects.csv');
    expect(text).toMatch(/^\uFEFFitem,id,title_en,phase,kind,from,to,trigger,at,/);
    expect((await put(text)).body).toEqual({
      id: 'small-watch',
      saved: false,
      shipped: false,
      changes: [],
      problems: [],
      more: 0,
    });
  });

  it('come in again, and only what a row changes is changed', async () => {
    const seen = await put(later, url('small-watch', '?preview=1'));
    const changes = [{ row: 2, item: 'inject', id: 'i1', column: 'at', before: 'T+2m', after: 'T+4m' }];
    expect(seen.body).toEqual({ id: 'small-watch', saved: false, shipped: false, changes, problems: [], more: 0 });
    expect(own.get('small-watch')).toBe(small);
    expect((await put(later)).body).toMatchObject({ saved: true, changes });
    expect(own.get('small-watch')).toBe(small.replace('T+2m', 'T+4m'));
  });

  it('with a wrong row are told where, and nothing is kept', async () => {
    const wrong = 'item,id,at\ninject,i1,T+4m\ninject,i9,T+5m\n';
    const seen = await put(wrong, url('small-watch', '?preview=true'));
    expect(seen.body).toMatchObject({ saved: false, problems: [{ row: 3, column: 'id', code: 'unknown_item' }] });
    const refused = await put(wrong);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'table_invalid', issues: [{ code: 'unknown_item', path: '3:id' }] });
    expect(own.get('small-watch')).toBe(small);
  });

  it('of a shipped scenario can be looked at and not changed, with the way to a copy', async () => {
    expect((await here.ask('GET', url('shipped'), { ticket: here.staff })).status).toBe(200);
    expect((await put(later, url('shipped', '?preview=1'))).body).toMatchObject({ shipped: true, saved: false });
    const refused = await put(later, url('shipped'));
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'scenario_shipped', hint: expect.stringContaining('copy') });
  });

  it('are for staff of the server, have a size, and are CSV', async () => {
    const { body: mina } = await here.join({ name: 'Mina' });
    for (const [ticket, status] of [
      [mina.ticket, 403],
      ['wrong', 401],
    ] as const) {
      expect((await put(later, url(), ticket)).status).toBe(status);
      expect((await here.ask('GET', url(), { ticket })).status).toBe(status);
    }
    expect((await here.ask('GET', url('nothing'), { ticket: here.staff })).body.code).toBe('unknown_scenario');
    expect((await put(later, url('nothing'))).body.code).toBe('unknown_scenario');
    expect((await put('{}', url(), here.staff, 'application/json')).body).toMatchObject({
      code: 'unsupported_media_type',
      expected: 'text/csv',
    });
    expect((await put('x'.repeat(512 * 1024 + 1))).body).toMatchObject({ code: 'import_too_large' });
    own.set('broken', 'a: [1');
    expect((await here.ask('GET', url('broken'), { ticket: here.staff })).body.code).toBe('scenario_invalid');
  });
});
