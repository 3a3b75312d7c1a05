import asyncApiSchemas from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { commandTypes, seatCommands, staffCommands } from '../../schemas/command.ts';
import { type EventType, events, eventTypes } from '../../schemas/event.ts';
import { asyncApi, HubFrameSchema, jsonSchema, jsonSchemas, schemaNames } from '../../schemas/export.ts';
import { kinds, kindTypes } from '../../schemas/kinds/index.ts';
import { closeCodes, finalCloseCodes, maxDraft, maxFrame } from '../../schemas/line.ts';
import { issueCodes, problemCodes } from '../../schemas/problem.ts';
import { roles } from '../../schemas/seat.ts';
import { ClientFrame } from '../../schemas/wire.ts';
import { permissions } from '../../server/core/rules/permissions.ts';
import { view, wall } from '../../server/core/view.ts';
import { statusOf } from '../../server/http/problems.ts';
import { examples as bodies } from '../schemas/examples.ts';
import { excesses, put } from '../schemas/limits.ts';
import { examples, named, protocol, rows } from './support/document.ts';
import { inMemory, type Room } from './support/room.ts';
import { conversations } from './support/script.ts';

/** The keys of a shape as the text writes them: `case?` for one that may be left out. */
const keysOf = (shape: z.ZodObject): string[] =>
  Object.entries(shape.shape)
    .filter(([key]) => key !== 'type' && key !== 'frame')
    .map(([key, one]) => ((one as z.ZodType).safeParse(undefined).success ? `${key}?` : key)); // zod's core type

describe('the normative text', () => {
  it('has every command with its keys, who may ask for it and when', () => {
    const states = {
      open: ['lobby', 'briefing', 'running', 'paused'],
      live: ['running', 'paused'],
      begun: ['running', 'paused', 'ended'],
      before: ['lobby', 'briefing'],
      always: ['lobby', 'briefing', 'running', 'paused', 'ended'],
    };
    const written = rows('command').map(([first = '', who, when = '']) => {
      const { name, keys } = named(first);
      return { name, keys, who, when: when in states ? states[when as keyof typeof states] : [when] }; // asked just before
    });
    const real = [...seatCommands, ...staffCommands].map((shape) => {
      const name = shape.shape.type.value;
      return { name, keys: keysOf(shape), ...permissions[name] };
    });
    expect(sorted(written)).toEqual(sorted(real));
  });

  it('has every event with its keys, and says rightly whether the wall sees it', () => {
    const written = rows('event').map(([first = '', , onWall]) => ({ ...named(first), wall: onWall }));
    const real = events.map((shape) => {
      const name: EventType = shape.shape.type.value;
      // Only its type is looked at, and that of the traffic.
      const entry = { n: 1, at: '', by: '', events: [{ type: name, audience: 'all', traffic: { kind: '' } } as never] };
      return {
        name,
        keys: keysOf(shape),
        wall: view(entry, wall, 1, undefined, undefined).events.length > 0 ? 'yes' : 'no',
      };
    });
    expect(sorted(written)).toEqual(sorted(real));
  });

  it('has every reason to refuse, with its HTTP status', () => {
    const written = rows('code').map(([name = '', status = '']) => ({ name, status }));
    expect(written.map(({ name }) => name).sort()).toEqual([...problemCodes].sort());
    for (const { name, status } of written) {
      const real = statusOf(name as (typeof problemCodes)[number]); // it is one: see above
      // What is not said over HTTP has no status; all that have one of their own say it.
      expect([name, status]).toEqual([name, status === '' && real === 409 ? '' : String(real)]);
    }
    for (const code of issueCodes) expect(protocol).toContain(`\`${code}\``);
  });

  it('has every close code, and says whether to come back', () => {
    const written = rows('close').map(([code, reason = '', again]) => [reason, Number(code), again]);
    const real = Object.entries(closeCodes).map(([reason, code]) => [
      reason,
      code,
      finalCloseCodes.has(code) ? 'no' : 'yes',
    ]);
    expect(written.sort()).toEqual(real.sort());
  });

  it('has every frame with its keys', () => {
    for (const [head, union] of [
      ['client says', ClientFrame],
      ['hub says', HubFrameSchema],
    ] as const) {
      const written = new Map(rows(head).map(([name = '', keys = '']) => [name, keys]));
      const shapes = new Map(union.options.map((shape) => [shape.shape.frame.value as string, shape as z.ZodObject]));
      expect([...written.keys()].sort()).toEqual([...shapes.keys()].sort());
      for (const [name, shape] of shapes)
        if (name !== 'problem')
          for (const key of keysOf(shape))
            expect([name, written.get(name)]).toEqual([name, expect.stringContaining(key.replace('?', ''))]);
    }
  });

  it('has every message type with its letters and its answers', () => {
    const written = rows('type').map(([type, letters, , replies = '']) => [type, letters, replies]);
    expect(written).toEqual(Object.values(kinds).map(({ type, ref, replies }) => [type, ref, replies.join(' ')]));
  });

  it('speaks of nothing that does not exist', () => {
    const known = new Set<string>([...commandTypes, ...eventTypes, ...kindTypes, 'draft.body']);
    const families = new Set([...known].map((name) => name.split('.')[0]));
    const dotted = [...protocol.matchAll(/`([a-z]\w+(?:\.\w+)+)/g)].map(([, name = '']) => name);
    expect(dotted.length).toBeGreaterThan(known.size);
    expect(dotted.filter((name) => families.has(name.split('.')[0]) && !known.has(name))).toEqual([]);
    const snakes = [...protocol.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, name = '']) => name);
    const codes = new Set<string>([...problemCodes, ...issueCodes]);
    expect(snakes.filter((name) => !codes.has(name))).toEqual([]);
    for (const role of roles) expect(protocol).toContain(`\`${role}\``);
    for (const bytes of [maxFrame, maxDraft]) expect(protocol).toContain(bytes.toLocaleString('en'));
  });

  it('lists every conversation that is played, by its number', () => {
    expect(rows('no.')).toEqual(conversations().map(({ number, file, title }) => [String(number), file, title]));
  });
});

describe('the documents for machines', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const check = (name: string) => ajv.compile(jsonSchema(name) ?? false);
  const [said, heard] = [check('client-frame'), check('hub-frame')];

  it('agree with the conversations that are written out', () => {
    const all = examples();
    expect(all.length).toBeGreaterThan(4);
    const numbers = new Set(conversations().map(({ number }) => number));
    for (const example of all) {
      expect(numbers).toContain(example.number);
      for (const frame of example.said) {
        expect([frame, said(frame), said.errors]).toEqual([frame, true, null]);
        expect(ClientFrame.safeParse(frame).error).toBeUndefined();
      }
      for (const frame of example.heard) expect([frame, heard(frame), heard.errors]).toEqual([frame, true, null]);
    }
  });

  it('are strict with clients, and leave the hub room to grow', () => {
    expect(said({ frame: 'beat' })).toBe(true);
    expect(said({ frame: 'beat', more: 1 })).toBe(false);
    expect(said({ frame: 'command', id: 'short', command: { type: 'seat.ready' } })).toBe(false);
    const beat = { frame: 'beat', at: '2091-03-04T08:00:00.000Z', wall: '2026-11-21T10:00:00.000Z', n: 1 };
    expect(heard(beat)).toBe(true);
    expect(heard({ ...beat, more: 1 })).toBe(true);
    expect(JSON.stringify(jsonSchema('message'))).not.toContain('"additionalProperties":false');
  });

  it('take each good body of a message, and refuse what the hub refuses', () => {
    let refused = 0;
    for (const type of kindTypes) {
      const valid = check(type);
      expect([type, valid(bodies[type]), valid.errors]).toEqual([type, true, null]);
      for (const { path, limit, value } of excesses(kinds[type].body, bodies[type])) {
        // That blanks at both ends do not count is more than a JSON Schema can say.
        if (typeof value === 'string' && value !== '' && value.trim() === '') continue;
        expect([type, path, limit, valid(put(bodies[type], path, value))]).toEqual([type, path, limit, false]);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(200);
  });

  it('are there for every part of the protocol', () => {
    expect(schemaNames).toEqual(
      expect.arrayContaining([
        ...kindTypes,
        'client-frame',
        'hub-frame',
        'command',
        'event',
        'entry',
        'draft',
        'scenario',
      ]),
    );
    expect(Object.keys(jsonSchemas())).toEqual(schemaNames);
    for (const schema of Object.values(jsonSchemas())) expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('describe the socket as AsyncAPI 3 knows it', () => {
    const { definitions, ...rest } = asyncApiSchemas.schemas['3.0.0'] as { definitions: Record<string, unknown> }; // a JSON Schema
    // The validator has its own copy of that one, and takes no second.
    const { 'http://json-schema.org/draft-07/schema': _, ...others } = definitions;
    const valid = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile({
      ...rest,
      definitions: others,
    });
    const document = asyncApi('1.2.3');
    expect([valid(document), valid.errors]).toEqual([true, null]);
    expect(valid({ ...document, channels: { hub: { address: 5 } } })).toBe(false);
    const { messages } = document['components'] as { messages: Record<string, { payload: object }> }; // ours
    expect(Object.keys(messages)).toHaveLength(ClientFrame.options.length + HubFrameSchema.options.length);
    const plain = new Ajv({ strict: false });
    for (const { payload } of Object.values(messages)) plain.compile(payload);
  });
});

describe('a hub', () => {
  let room: Room | undefined;
  afterEach(async () => {
    await room?.close();
    room = undefined;
  });

  it('serves these documents, and has the routes of the text and no others', async () => {
    room = await inMemory();
    expect((await room.http({ path: '/docs/asyncapi.json' })).body).toEqual(plain(asyncApi('0.0.0')));
    for (const name of schemaNames)
      expect((await room.http({ path: `/docs/schemas/${name}.json` })).body).toEqual(plain(jsonSchema(name)));
    const { body } = await room.http({ path: '/docs/openapi.json' });
    const { paths } = body as { paths: Record<string, Record<string, unknown>> }; // an OpenAPI document
    const real = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const written = rows('route').map(([route = '']) => route);
    expect(written.sort()).toEqual(real.filter((route) => route.includes('/api/v1/')).sort());
  });
});

const sorted = <T extends { readonly name: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
