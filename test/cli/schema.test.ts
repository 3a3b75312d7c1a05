import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { messagesSchema } from '../../schemas/export.ts';
import { kindTypes } from '../../schemas/kinds/index.ts';
import { examples } from '../schemas/examples.ts';
import { draft } from '../support/given.ts';
import { liaison } from './liaison.ts';

describe('liaison schema', () => {
  it('prints one document, readable or on one line', async () => {
    const readable = await liaison(['schema']);
    const short = await liaison(['schema', '--json']);
    expect([readable.exit, readable.err, short.exit, short.err]).toEqual([0, '', 0, '']);
    expect(short.out.trimEnd().split('\n')).toHaveLength(1);
    expect(readable.out.split('\n').length).toBeGreaterThan(1000);
    expect(JSON.parse(readable.out)).toEqual(JSON.parse(short.out));
    expect(JSON.parse(short.out)).toEqual(JSON.parse(JSON.stringify(messagesSchema())));
  });

  it('has every message type, and takes its example', () => {
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(messagesSchema());
    for (const type of kindTypes) expect([type, check(draft(type, 'QP', examples[type]))]).toEqual([type, true]);
    expect(kindTypes.length).toBeGreaterThan(50);
    // It can also say no: to another body, to no type, to a type of nobody, to a key too many.
    const reply = draft('case.reply', 'QP', examples['case.reply']);
    expect(check(reply)).toBe(true);
    for (const wrong of [
      { ...reply, body: {} },
      { ...reply, type: 'case.refusal' },
      { ...reply, type: 'case.nothing' },
      { ...reply, extra: 1 },
      reply.body,
    ])
      expect(check(wrong)).toBe(false);
  });

  it('takes no argument', async () => {
    const { exit, out } = await liaison(['schema', 'case.reply']);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
  });
});
