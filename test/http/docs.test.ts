import asyncapiSpecs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandTypes } from '../../schemas/command.ts';
import { HubFrameSchema, jsonSchema, schemaNames } from '../../schemas/export.ts';
import { kindTypes } from '../../schemas/kinds/index.ts';
import { bodies, draft } from '../support/given.ts';
import { type House, house } from './house.ts';

let here: House;
beforeEach(async () => {
  here = await house();
});
afterEach(() => here.close());

describe('the documents for programmers', () => {
  it('describe the socket as a valid AsyncAPI 3 document', async () => {
    const { body } = await here.ask('GET', '/docs/asyncapi.json');
    const schema = structuredClone(asyncapiSpecs.schemas['3.0.0']);
    // It brings a copy of draft 7 under the very name that the validator has already.
    const definitions: Record<string, unknown> = schema.definitions ?? {};
    delete definitions['http://json-schema.org/draft-07/schema'];
    const validate = new Ajv({ strict: false, logger: false, validateFormats: false }).compile(schema);
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...body, operations: { hear: { action: 'eat' } } })).toBe(false);
    const text = JSON.stringify(body);
    for (const type of commandTypes) expect(text).toContain(`"${type}"`);
  });

  it('have a JSON Schema for each part of the wire and each message type, which takes what the hub takes', async () => {
    expect(schemaNames).toEqual(expect.arrayContaining(['client-frame', 'hub-frame', 'scenario', ...kindTypes]));
    const { body: index } = await here.ask('GET', '/docs/schemas/index.json');
    expect(index.schemas).toEqual(schemaNames.map((name) => `${name}.json`));
    for (const name of schemaNames) {
      const { status, body } = await here.ask('GET', `/docs/schemas/${name}.json`);
      expect(status).toBe(200);
      expect(body).toEqual(jsonSchema(name));
      new Ajv2020({ strict: false, validateFormats: false }).compile(body);
    }
    expect((await here.ask('GET', '/docs/schemas/nothing.json')).status).toBe(404);
    const frame = new Ajv2020({ strict: false, validateFormats: false }).compile(jsonSchema('client-frame') ?? {});
    const command = { type: 'message.send', draft: draft('information.request', 'QP', bodies.request) };
    expect(frame({ frame: 'command', id: 'a-good-one', command })).toBe(true);
    expect(frame({ frame: 'command', id: 'short', command })).toBe(false);
    expect(frame({ frame: 'command', id: 'a-good-one', command: { ...command, role: 'instructor' } })).toBe(false);
  });

  it('describe what the hub really says', async () => {
    const frames: unknown[] = [];
    let receive: (text: string) => void = () => {};
    here.gateway.accept({
      send: (text) => void frames.push(JSON.parse(text)),
      close: () => {},
      buffered: 0,
      onMessage: (listener) => {
        receive = listener;
      },
      onClose: () => {},
    });
    receive(JSON.stringify({ frame: 'hello', ticket: here.staff, exercise: here.exercise.id }));
    receive('{');
    receive(JSON.stringify({ frame: 'beat' }));
    await new Promise((resolve) => setImmediate(resolve));
    here.gateway.stop();
    const said = new Set<string>();
    for (const frame of frames) said.add(HubFrameSchema.parse(frame).frame);
    expect([...said].sort()).toEqual(['beat', 'bye', 'entries', 'problem', 'welcome']);
  });

  it('describe the routes as OpenAPI 3.1, with the bodies that they check', async () => {
    const { body } = await here.ask('GET', '/docs/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/api/v1/join', '/api/v1/exercises/{id}/fork', '/healthz', '/ws']),
    );
    const join = body.paths['/api/v1/join'].post;
    expect(join.requestBody.content['application/json'].schema.properties).toHaveProperty('code');
    const fork = body.paths['/api/v1/exercises/{id}/fork'].post;
    expect(fork.parameters).toMatchObject([{ name: 'id', in: 'path', required: true }]);
  });

  it('are listed on a page that needs nothing else', async () => {
    const { status, text, headers } = await here.ask('GET', '/docs');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain('EXERCISE');
    for (const word of ['message.send', 'notice.request', 'exercise.started', '/docs/asyncapi.json', '4409'])
      expect(text).toContain(word);
    expect(text).not.toMatch(/<script|src="http/);
  });
});
