import * as z from 'zod';
import { SeatCommand, WireCommand } from './command.ts';
import { events } from './event.ts';
import { Instant } from './ids.ts';
import { kinds } from './kinds/index.ts';
import { Draft, Message } from './message.ts';
import { Problem } from './problem.ts';
import { Scenario } from './scenario.ts';
import { Role } from './seat.ts';
import { ClientFrame, subprotocol, wsPath } from './wire.ts';

/** What has happened, as a viewer sees it: without its audience. */
const SeenEvent = z.discriminatedUnion('type', events);

const SeenEntry = z.object({
  n: z.number().int().positive().describe("The entry's number in the stream of this viewer: 1, 2, 3 without a gap"),
  at: Instant.describe('Exercise time'),
  by: z.string().optional().describe('Seat id; only for staff and the same bureau'),
  cause: z.string().optional().describe('The id of your own command that this entry answers'),
  events: z.array(SeenEvent),
});

/** What the hub says. Clients ignore keys, events and codes that they do not know. */
const hubFrames = {
  welcome: z.object({
    frame: z.literal('welcome'),
    protocol: z.literal(subprotocol),
    exercise: z.object({ id: z.string(), title: z.unknown(), state: z.string(), code: z.string().optional() }),
    seat: z.object({
      id: z.string(),
      role: Role,
      bureau: z.string().optional(),
      name: z.string(),
      duty: z.string().optional(),
      returnCode: z.string().optional(),
    }),
    epoch: z.string().min(1),
    head: z.number().int().min(0),
    resumed: z.boolean(),
    durability: z.enum(['memory', 'disk', 'replicated']),
  }),
  entries: z.object({ frame: z.literal('entries'), entries: z.array(SeenEntry).min(1).max(100) }),
  problem: Problem.extend({ frame: z.literal('problem') }),
  beat: z.object({ frame: z.literal('beat'), at: Instant, wall: Instant, n: z.number().int().min(0) }),
  bye: z.object({ frame: z.literal('bye'), code: z.string(), retryAfterMs: z.number().optional() }),
} as const;

/** Any frame of the hub. */
export const HubFrameSchema = z.discriminatedUnion('frame', [
  hubFrames.welcome,
  hubFrames.entries,
  hubFrames.problem,
  hubFrames.beat,
  hubFrames.bye,
]);

const [hello, command, beat] = ClientFrame.options;
const clientFrames = { hello, command, beat };

/** Who writes it: what strangers send is strict, what the hub says may grow. */
interface Document {
  readonly schema: z.ZodType;
  readonly by: 'client' | 'hub';
}
const by = (who: Document['by'], schemas: Readonly<Record<string, z.ZodType>>): [string, Document][] =>
  Object.entries(schemas).map(([name, schema]) => [name, { schema, by: who }]);

const documents = new Map<string, Document>([
  ...by('client', { 'client-frame': ClientFrame, command: WireCommand, 'seat-command': SeatCommand, draft: Draft }),
  ...by('hub', { 'hub-frame': HubFrameSchema, entry: SeenEntry, event: SeenEvent, message: Message, problem: Problem }),
  ...by('client', { scenario: Scenario }),
  ...by('client', Object.fromEntries(Object.entries(kinds).map(([type, kind]) => [type, kind.body]))),
]);

/** The one document that has them all. */
const all = 'messages';

/** Names that `jsonSchema` knows: all message types in one, the parts of the wire, the scenario file, and the body of each message type. */
export const schemaNames: readonly string[] = [all, ...documents.keys()];

type Json = Record<string, unknown>;

/** Our hints for forms and fillers, under names that no validator takes for its own. */
function explain(json: Json): void {
  const { example } = json;
  if (example !== undefined) json['examples'] = [example];
  for (const key of ['widget', 'publication', 'prefill']) if (key in json) json[`x-${key}`] = json[key];
  for (const key of ['example', 'role', 'widget', 'publication', 'prefill']) delete json[key];
}

const asJson = ({ schema, by }: Document, target: 'draft-2020-12' | 'draft-7'): Json => ({
  ...z.toJSONSchema(schema, {
    target,
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      explain(jsonSchema);
      if (by === 'hub' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  }),
});

/** One schema as JSON Schema (2020-12); undefined if there is none of that name. */
export function jsonSchema(name: string): Json | undefined {
  if (name === all) return messagesSchema();
  const found = documents.get(name);
  return found && { $id: `${name}.json`, title: name, ...asJson(found, 'draft-2020-12') };
}

/**
 * One document for every message type: what `message.send` takes as its draft. `$defs` has the draft, and for each type an object with its
 * `type` and `body`; who sends it to whom, and what answers it, stands there under `x-` names.
 */
export function messagesSchema(): Json {
  const shapes = Object.values(kinds).map((kind): [string, Json] => [
    kind.type,
    {
      title: kind.type,
      type: 'object',
      properties: {
        type: { const: kind.type },
        body: withoutId(asJson({ schema: kind.body, by: 'client' }, 'draft-2020-12')),
      },
      required: ['type', 'body'],
      'x-family': kind.family,
      'x-reference': kind.ref,
      'x-from': kind.from,
      'x-to': kind.to,
      'x-replies': kind.replies,
      'x-rules': kind.rules,
    },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${all}.json`,
    title: 'Liaison messages',
    description: 'EXERCISE. Every message type that a desk can send: a draft, with the body of its type.',
    allOf: [{ $ref: '#/$defs/draft' }],
    oneOf: shapes.map(([type]) => ({ $ref: `#/$defs/${type}` })),
    $defs: {
      draft: withoutId(asJson({ schema: Draft, by: 'client' }, 'draft-2020-12')),
      ...Object.fromEntries(shapes),
    },
  };
}

/** Every schema there is, by its name. */
export const jsonSchemas = (): Record<string, Json> =>
  Object.fromEntries(schemaNames.map((name) => [name, jsonSchema(name) ?? {}]));

/** One sentence for each frame, by who says it. */
const summaries = {
  client: {
    hello: 'Shows a ticket, once, first; says how far this stream has been applied already',
    command: 'Asks for something, under an id of its own',
    beat: 'Answers a beat; unasked for, asks for one',
  },
  hub: {
    welcome: 'Which stream comes now, who you are, and whether it goes on where you were',
    entries: 'What has happened, in order: entries of your stream',
    problem: 'What was wrong with a frame; nothing of it is in the log',
    beat: 'Every 5 s: what time it is, and how far your stream has been sent',
    bye: 'Why the hub closes the connection now',
  },
} as const;

/** The socket as AsyncAPI 3, seen from the hub: it receives the frames of clients and sends its own. */
export function asyncApi(version: string): Json {
  const messages = (frames: Readonly<Record<string, z.ZodType>>, who: Document['by']): Json =>
    Object.fromEntries(
      Object.entries(frames).map(([name, schema]) => [
        `${who}_${name}`,
        {
          name,
          summary: Object.entries(summaries[who]).find(([frame]) => frame === name)?.[1],
          contentType: 'application/json',
          payload: withoutId(asJson({ schema, by: who }, 'draft-7')),
        },
      ]),
    );
  const said = messages(clientFrames, 'client');
  const told = messages(hubFrames, 'hub');
  const refs = (names: Json, base: string) => Object.keys(names).map((name) => ({ $ref: `${base}/${name}` }));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Liaison',
      version,
      description: `EXERCISE. A mock inter-agency message exchange for teaching. Subprotocol ${subprotocol}, text frames, one JSON object each. Readers ignore keys, events and codes that they do not know.`,
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    servers: { hub: { host: 'localhost:8080', protocol: 'ws' } },
    channels: {
      hub: {
        address: wsPath,
        title: 'One exercise, as one seat sees it',
        messages: Object.fromEntries(
          Object.keys({ ...said, ...told }).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
        bindings: {
          ws: {
            method: 'GET',
            headers: {
              type: 'object',
              properties: { 'Sec-WebSocket-Protocol': { type: 'string', const: subprotocol } },
              required: ['Sec-WebSocket-Protocol'],
            },
          },
        },
      },
    },
    operations: {
      hear: {
        action: 'receive',
        channel: { $ref: '#/channels/hub' },
        messages: refs(said, '#/channels/hub/messages'),
      },
      tell: { action: 'send', channel: { $ref: '#/channels/hub' }, messages: refs(told, '#/channels/hub/messages') },
    },
    components: { messages: { ...said, ...told } },
  };
}

/** Inside another document a schema has no address of its own. */
function withoutId({ $schema: _, ...schema }: Json): Json {
  return schema;
}
