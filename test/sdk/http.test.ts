import { describe, expect, it } from 'vitest';
import { api, Unreachable } from '../../clients/sdk/index.ts';
import { problem } from '../../schemas/problem.ts';
import { problemOf } from './support/fake-hub.ts';

/** A hub that gives one answer to everything and remembers what it was asked. */
function hub(answer: () => Response | Promise<Response>) {
  const asked: { method: string; url: string; body: unknown; headers: Record<string, string> }[] = [];
  const routes = api('http://192.168.0.7:8080/', async (url, { method = 'GET', body, headers }) => {
    asked.push({ method, url, body, headers: headers as Record<string, string> }); // as `asking` makes them
    return await answer();
  });
  return { routes, staff: routes.as('staff-ticket'), asked };
}
const gives = (body: unknown, status = 200) => hub(() => Response.json(body, { status }));

describe('the routes', () => {
  it('are asked for a seat with the code as it was typed', async () => {
    const { routes, asked } = gives({ ticket: 't', returnCode: 'ABCD' }, 201);
    expect(await routes.join({ code: '7f3 k9q', name: 'Mina', bureau: 'QN' })).toMatchObject({ ticket: 't' });
    expect(asked).toEqual([
      {
        method: 'POST',
        url: 'http://192.168.0.7:8080/api/v1/join',
        body: '{"code":"7f3 k9q","name":"Mina","bureau":"QN"}',
        headers: { 'content-type': 'application/json' },
      },
    ]);
  });

  it('of staff carry the ticket, and ids as they are', async () => {
    const { staff, asked } = gives({ id: 'x2', code: 'ABC234', state: 'lobby' }, 201);
    await staff.exercises.fork('a/b', 12);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: 'http://192.168.0.7:8080/api/v1/exercises/a%2Fb/fork',
      body: '{"after":12}',
      headers: { authorization: 'Bearer staff-ticket' },
    });
    expect(staff.exercises.reportUrl('x1', 'html', 'fr')).toBe(
      'http://192.168.0.7:8080/api/v1/exercises/x1/report?format=html&language=fr',
    );
  });

  it('take scenarios and archives as what they are', async () => {
    const { staff, asked } = gives({ ok: true, problems: [], more: 0 });
    await staff.scenarios.check('format: 1\n');
    await staff.exercises.import('{"line":1}\n');
    expect(asked.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
      ['format: 1\n', 'application/yaml'],
      ['{"line":1}\n', 'application/x-ndjson'],
    ]);
  });

  it('take lists of persons and tables of injects as CSV, to look at or to keep', async () => {
    const { staff, asked } = gives({ saved: true });
    await staff.exercises.roster.put('x1', 'name\nMina', { preview: true });
    await staff.exercises.roster.put('x1', 'name\nMina');
    await staff.exercises.roster.delete('x1');
    await staff.scenarios.putInjects('my-own', 'item,id');
    await staff.scenarios.injects('my-own');
    expect(asked.map(({ method, url, headers }) => [method, url.split('/api/v1')[1], headers['content-type']])).toEqual(
      [
        ['PUT', '/exercises/x1/roster?preview=true', 'text/csv'],
        ['PUT', '/exercises/x1/roster', 'text/csv'],
        ['DELETE', '/exercises/x1/roster', undefined],
        ['PUT', '/scenarios/my-own/injects.csv', 'text/csv'],
        ['GET', '/scenarios/my-own/injects.csv', undefined],
      ],
    );
    expect(staff.exercises.exportUrl('x1', 'moodle', 'fr', 'bureau')).toMatch(
      /export\?to=moodle&language=fr&by=bureau$/,
    );
  });

  it('give lists, texts, files, and nothing where there is nothing', async () => {
    expect(await gives({ exercises: [{ id: 'x1' }] }).staff.exercises.list()).toEqual([{ id: 'x1' }]);
    expect(await hub(() => new Response('format: 1')).staff.scenarios.get('x')).toBe('format: 1');
    expect((await hub(() => new Response('<svg/>')).staff.file('http://192.168.0.7:8080/q')).size).toBe(6);
    expect(await hub(() => new Response(null, { status: 204 })).staff.exercises.delete('x1')).toBeUndefined();
  });
});

describe('an answer that is none', () => {
  it('is a problem where the hub says no', async () => {
    const full = problem('bureau_full', 'Every place is taken', { path: '/bureau' });
    expect(await problemOf(gives(full, 409).routes.join({ code: 'x', name: 'Mina' }))).toEqual(full);
  });

  it.each([
    ['from something that is not the hub', () => new Response('<html>Sign in to this Wi-Fi', { status: 511 }), true],
    ['that is not JSON', () => new Response('<html>', { status: 200 }), true],
    ['because nobody is there', () => Promise.reject(new TypeError('fetch failed')), false],
  ])('%s is Unreachable', async (_, answer, asked) => {
    const failed = await hub(answer)
      .routes.info()
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Unreachable);
    expect(failed).toMatchObject({ asked });
  });
});
