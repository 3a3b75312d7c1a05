import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draft } from '../support/given.ts';
import { type Hub, hub } from './hub.ts';

let here: Hub;

beforeEach(async () => {
  here = await hub();
});
afterEach(() => here.close());

describe('bad frames', () => {
  it.each([
    ['nothing at all', '', 'bad_json'],
    ['half an object', '{', 'bad_json'],
    ['a list', '[]', 'schema_invalid'],
    ['null', 'null', 'schema_invalid'],
    ['an unknown frame', '{"frame":"helo"}', 'unknown_frame'],
    ['a command without an id', '{"frame":"command","command":{"type":"seat.ready"}}', 'schema_invalid'],
    ['a command with a short id', '{"frame":"command","id":"short","command":{"type":"seat.ready"}}', 'schema_invalid'],
    ['a key that reaches for a prototype', '{"frame":"beat","__proto__":{"role":"instructor"}}', 'unknown_key'],
    ['one that does so politely', '{"frame":"beat","constructor":{"prototype":{}}}', 'unknown_key'],
    ['30,000 brackets', `{"frame":"beat","x":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 'too_deep'],
    ['a list of 1,001', `{"frame":"beat","x":[${'1,'.repeat(1_000)}1]}`, 'too_many'],
    ['half a character', '{"frame":"beat","x":"\\ud800"}', 'schema_invalid'],
    ['a NUL', '{"frame":"beat","x":"\\u0000"}', 'schema_invalid'],
    ['a position below nothing', '{"frame":"hello","ticket":"x","after":-1}', 'schema_invalid'],
    ['a position in words', '{"frame":"hello","ticket":"x","after":"5"}', 'schema_invalid'],
  ])('such as %s get a problem and do no harm', async (_, text, code) => {
    const client = here.connect();
    client.say(text);
    expect(client.last('problem')).toMatchObject({ code });
    expect(client.last('problem')).not.toHaveProperty('ref');
    expect(client.closed).toBeUndefined();
  });

  it('end the connection at the tenth within a minute', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    for (let times = 0; times < 9; times += 1) mina.say('{');
    await here.advance(60_000, mina);
    for (let times = 0; times < 9; times += 1) mina.say('{');
    expect(mina.closed).toBeUndefined();
    mina.say('{');
    expect(mina.closed).toEqual({ code: 4400, reason: 'bad_frames' });
  });

  it('are answered with at most 2 KB, however much is wrong', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    const to = Array.from({ length: 64 }, () => ({ kind: 'nobody', code: 'x'.repeat(100) }));
    mina.ask({ type: 'message.send', draft: { ...draft('case.ack', 'QP', {}), to } } as never, 'all-is-wrong');
    const found = mina.last('problem');
    expect(JSON.stringify(found).length).toBeLessThan(2_048);
    expect(found?.issues?.length).toBeGreaterThan(0);
    expect(found?.more).toBeGreaterThan(100);
  });
});
