import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { parseDuration } from '../../../schemas/duration.ts';

/*
 * A conversation is a YAML file: who is in the class, and what is said and heard, step by step. README.md of this folder has the words.
 */

const Label = z.string().regex(/^[A-Z][A-Za-z0-9]*$/);
const Json = z.record(z.string(), z.unknown());
/** Name of a variable -> JSON pointer into what was heard. */
const Keep = z.record(z.string().regex(/^[A-Za-z]\w*$/), z.string().regex(/^(\/[^/]+)*$/));
const Duration = z.string().transform((text, context) => {
  const ms = parseDuration(text);
  if (ms === undefined) context.addIssue(`no duration: ${text}`);
  return ms ?? 0;
});

const step = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ at: Label.optional(), ...shape });

const steps = {
  enter: z.strictObject({ enter: z.union([Label, z.array(Label)]) }),
  connect: z.strictObject({ connect: Label }),
  send: step({ send: Json, padTo: z.number().optional(), times: z.number().optional() }),
  sendText: step({ sendText: z.string(), times: z.number().optional() }),
  sendBinary: step({ sendBinary: z.string() }),
  ask: step({ ask: Json, keep: Keep.optional() }),
  expect: step({ expect: Json, keep: Keep.optional(), times: z.number().optional() }),
  entry: step({ entry: Json, keep: Keep.optional() }),
  catchUp: step({ catchUp: z.literal(true) }),
  quiet: step({ quiet: z.literal(true) }),
  unheard: step({ unheard: z.array(z.string()).min(1) }),
  unlogged: z.strictObject({ unlogged: z.array(z.string()).min(1) }),
  logged: z.strictObject({ logged: Json, times: z.number() }),
  same: z.strictObject({ same: z.tuple([z.string(), z.string()]) }),
  different: z.strictObject({ different: z.tuple([z.string(), z.string()]) }),
  closed: step({ closed: z.strictObject({ code: z.number(), reason: z.string() }) }),
  leave: step({ leave: z.literal(true) }),
  hangUp: step({ hangUp: z.literal(true) }),
  http: z.strictObject({ http: Json, answer: Json, keep: Keep.optional() }),
  upgrade: z.strictObject({ upgrade: Json, answer: Json }),
  advance: z.strictObject({ advance: Duration }),
  silent: step({ silent: z.literal(true) }),
  cut: step({ cut: z.enum(['all', 'answers']) }),
  restore: step({ restore: z.literal(true) }),
  store: z.strictObject({ store: z.enum(['failing', 'working']) }),
  stop: z.strictObject({ stop: z.literal(true) }),
} as const;

export type StepName = keyof typeof steps;
export type StepOf<N extends StepName> = z.output<(typeof steps)[N]>;
export type Step = { [N in StepName]: { readonly name: N; readonly step: StepOf<N> } }[StepName];

const Step = z.unknown().transform((value, context): Step => {
  const given = Json.safeParse(value);
  const name = (Object.keys(steps) as StepName[]).find((known) => given.success && known in given.data); // the table's own keys
  if (name === undefined) {
    context.addIssue(`no such step: ${JSON.stringify(value)}`);
    return z.NEVER;
  }
  const read = steps[name].safeParse(value);
  if (read.success) return { name, step: read.data } as Step; // parsed by the schema of its name
  context.addIssue(`${JSON.stringify(value)}: ${z.prettifyError(read.error)}`);
  return z.NEVER;
});

const Person = z.union([
  z.string().transform((bureau) => ({ role: 'trainee' as const, bureau })),
  z.strictObject({
    role: z.enum(['assessor', 'observer', 'shadow', 'wall']),
    bureau: z.string().optional(),
  }),
]);
export type Person = z.output<typeof Person>;

const Conversation = z.strictObject({
  title: z.string(),
  /** Default `running`. */
  state: z.enum(['lobby', 'running']).default('running'),
  /** What is different in the scenario: parts of a scenario file. */
  scenario: Json.default({}),
  people: z.record(Label, Person).default({}),
  steps: z.array(Step).min(2),
});

export interface Conversation extends z.output<typeof Conversation> {
  readonly file: string;
  readonly number: number;
  /** Time passes, a network breaks silently or a disk fails in it: only where those are moved by hand. */
  readonly byHand: boolean;
  /** It is about what only a real socket does. */
  readonly wire: boolean;
}

const byHand: ReadonlySet<StepName> = new Set(['advance', 'silent', 'cut', 'restore', 'store']);
const wire: ReadonlySet<StepName> = new Set(['upgrade', 'sendBinary']);

const folder = `${import.meta.dirname}/..`;

/** All conversations of this folder, by number. Throws with the place of what is no step. */
export function conversations(): Conversation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const read = Conversation.safeParse(parse(readFileSync(`${folder}/${file}`, 'utf8'), { merge: true }));
      if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
      const names = read.data.steps.map(({ name }) => name);
      const padded = read.data.steps.some(({ step: one }) => 'padTo' in one && (one.padTo ?? 0) > 0);
      return {
        ...read.data,
        file,
        number: Number(file.slice(0, 2)),
        byHand: names.some((name) => byHand.has(name)),
        wire: padded || names.some((name) => wire.has(name)),
      };
    });
}
