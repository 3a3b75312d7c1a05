import asyncapiSpecs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offered } from '../../clients/i18n/languages.ts';
import { commandTypes } from '../../schemas/command.ts';
import { HubFrameSchema, jsonSchema, schemaNames } from '../../schemas/export.ts';
import { chanceFrom, fictionFile } from '../../schemas/fiction/index.ts';
import { kinds, kindTypes } from '../../schemas/kinds/index.ts';
import type { Kind } from '../../schemas/kinds/kind.ts';
import { filledIn, html } from '../../server/http/docs/html.ts';
import { docsTexts } from '../../server/http/docs/texts.ts';
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
    expect(text).not.toMatch(/<script|<img|@import|url\(|(?:src|href)="(?:https?:)?\/\//);
  });
});

describe.each(offered)('the reference of messages in %s', (language) => {
  const read = async () => (await here.ask('GET', `/docs?lang=${language}`)).text;

  it('has every family, type and field with the words of the pages, and every reply, rule, limit and life', async () => {
    const page = await read();
    const texts = await docsTexts(language);
    expect(page).toContain(`<html lang="${language}"`);
    const has = (words: string) => expect(page, words).toContain(html(words));
    let fields = 0;
    for (const kind of Object.values<Kind>(kinds)) {
      const from = page.indexOf(`<section id="${kind.type}">`);
      const section = page.slice(from, page.indexOf('</section>', from));
      expect(from, kind.type).toBeGreaterThan(0);
      for (const words of [texts.kinds[kind.type]?.title ?? '?', texts.details[kind.type]?.purpose ?? '?'])
        expect(section, kind.type).toContain(html(words));
      for (const reply of kind.replies) expect(section).toContain(`href="#${reply}"`);
      for (const rule of kind.rules) expect(section).toContain(`href="#${rule}"`);
      for (const party of [...kind.from, ...kind.to]) expect(section).toContain(html(texts.common.partyKinds[party]));
      for (const { life } of kind.steps ?? []) expect(section).toContain(`href="#life-${life}"`);
      if (kind.answerWithin) expect(section).toContain(html(texts.common.limits[kind.answerWithin]));
      for (const key of Object.keys(kind.body.shape)) {
        expect(section, `${kind.type} ${key}`).toContain(`<code>${key}</code>`);
        expect(section, `${kind.type} ${key}`).toContain(html(texts.details[kind.type]?.fields[key]?.label ?? '?'));
        fields += 1;
      }
    }
    expect(fields).toBeGreaterThan(200);
    for (const { title, text } of Object.values(texts.rules)) for (const words of [title, text]) has(words);
    for (const life of Object.values(texts.states.lives))
      for (const words of [life.name, ...Object.values(life.states), ...Object.values(life.steps)]) has(words);
    for (const name of Object.values(texts.common.families)) has(name);
    for (const name of Object.values(texts.common.limits)) has(name);
  });

  it('leads nowhere that is not there, names nothing twice and leaves no word open', async () => {
    const page = await read();
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(anchors.length).toBeGreaterThan(500);
    expect([...new Set(anchors)].filter((id) => !ids.includes(id))).toEqual([]);
    const others = [...page.matchAll(/href="(\/[^"]+)"/g)].map(([, to = '']) => to.replaceAll('&#38;', '&'));
    expect(others.length).toBeGreaterThan(50);
    for (const to of new Set(others)) expect([to, (await here.ask('GET', to)).status]).toEqual([to, 200]);
    expect(page).not.toMatch(/undefined|null|NaN|\{\{|\[object/);
  });

  it('says what a field takes', async () => {
    const { docs, common } = await docsTexts(language);
    const page = await read();
    const row = (type: string, path: string) => {
      const section = page.slice(page.indexOf('<table', page.indexOf(`<section id="${type}">`)));
      return section.slice(section.indexOf(`<code>${path}</code>`)).split('</tr>')[0] ?? '';
    };
    expect(row('case.reply', 'outcome')).toContain(`<td>${docs.required}</td>`);
    expect(row('case.reply', 'outcome')).toContain('<code>no-trace</code>');
    expect(row('notice.request', 'person.familyName')).toContain(`<td>${docs.publication}</td>`);
    expect(row('notice.request', 'person.familyName')).toContain('60');
    expect(row('notice.request', 'person.familyName')).toContain('<code>VESTORN</code>');
    expect(row('notice.request', 'person.nationalities')).toContain(filledIn(docs.upTo, { min: '0', max: '5' }));
    expect(row('clue.enquiry', 'peopleDescribed')).toContain(filledIn(docs.always, { value: common.no }));
  });
});

it('takes no language that is not offered for the reference', async () => {
  const { status, body } = await here.ask('GET', '/docs?lang=xx');
  expect([status, body.code]).toEqual([400, 'schema_invalid']);
});

describe('the page of invented data', () => {
  it('shows one person for a number, the same each time, and the way to the next', async () => {
    const { status, text } = await here.ask('GET', '/docs/invented?lang=en&seed=7&country=QP');
    const { body } = await here.ask('GET', '/docs/invented.json?seed=7&country=QP');
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(fictionFile(chanceFrom(7), 'QP'))));
    for (const value of Object.values(body)) expect(text).toContain(html(String(value)));
    expect(text).toContain(html('/docs/invented?lang=en&seed=8&country=QP'));
    expect((await here.ask('GET', '/docs/invented?lang=en&seed=7&country=QP')).text).toBe(text);
    expect(text).not.toMatch(/<script|undefined|\{\{/);
  });

  it('begins with the first, of any country, in either language, and comes round at the end', async () => {
    const { text } = await here.ask('GET', '/docs/invented');
    expect(text).toContain('lang="en"');
    const french = await here.ask('GET', '/docs/invented?lang=fr&seed=999999999&country=');
    expect(french.text).toContain('lang="fr"');
    expect(french.text).toContain(html('/docs/invented?lang=fr&seed=0'));
  });

  it.each(['seed=-1', 'seed=1.5', 'seed=x', 'country=FR', 'seed=1000000000'])('refuses %s', async (query) => {
    const { status, body } = await here.ask('GET', `/docs/invented.json?${query}`);
    expect([status, body.code]).toEqual([400, 'schema_invalid']);
  });
});
