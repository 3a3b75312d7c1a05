import type { Heard, Line } from './line.ts';
import { filled, isObject, mismatch, show, type Variables, valueAt } from './match.ts';
import type { Answer, Room } from './room.ts';
import type { Conversation, Step, StepName, StepOf } from './script.ts';

/** Plays a conversation; throws with the step at which something else was said than it says. */
export async function play(conversation: Conversation, room: Room): Promise<void> {
  const variables: Variables = { code: room.exercise.state.code, exercise: room.exercise.id, long: 'x'.repeat(3_000) };
  const lines = new Map<string, Line>();
  let current = '';
  let asked = 0;

  const fill = (value: unknown, i?: number): unknown => {
    const own: Variables = { ...variables };
    for (const label of lines.keys()) own[label] = known(label);
    return made(filled(value, i === undefined ? own : { ...own, i: String(i).padStart(3, '0') }));
  };

  /** What is known of a place and of how far its connection got. */
  function known(label: string): Variables {
    const { epoch, head, n } = lines.get(label) ?? {};
    const before = variables[label];
    return { ...(isObject(before) && before), ...(epoch && { epoch, head, n }) };
  }

  function line(): Line {
    const found = lines.get(current);
    if (!found) throw new Error(`${current || 'Nobody'} has no connection`);
    return found;
  }

  function connect(label: string): void {
    current = label;
    lines.set(label, room.connect(label));
  }

  async function settle(): Promise<void> {
    await room.settle([...lines.values()].filter(({ open }) => open));
  }

  /** The next that was heard and is not passed over. */
  async function next(passOver: (heard: Heard) => boolean): Promise<Heard> {
    await settle();
    for (;;) {
      const heard = line().unread.shift();
      if (!heard) await room.more(line());
      else if (!passOver(heard)) return heard;
    }
  }

  function keep(names: Readonly<Record<string, string>> | undefined, value: unknown): void {
    for (const [name, pointer] of Object.entries(names ?? {})) {
      const found = valueAt(value, pointer);
      if (found === undefined) throw new Error(`There is nothing at ${pointer} in ${show(value)}`);
      variables[name] = found;
    }
  }

  async function expectFrame(pattern: unknown): Promise<unknown> {
    const wanted = valueAt(pattern, '/frame');
    const heard = await next((one) => one.kind === 'entry' || (isBeat(one) && wanted !== 'beat'));
    must(heard.kind === 'frame', `${show(pattern)} was expected, not ${show(heard)}`);
    agree(pattern, heard.value);
    return heard.value;
  }

  async function expectEntry(pattern: unknown): Promise<unknown> {
    const passed: Heard[] = [];
    const heard = await next((one) => {
      const over = isBeat(one) || (one.kind === 'entry' && mismatch(pattern, one.value) !== undefined);
      if (over) passed.push(one);
      return over;
    }).catch((error: unknown) => {
      const last = passed.at(-1)?.value;
      throw new Error(`${String(error)}; of the last: ${mismatch(pattern, last)}; passed over: ${show(passed)}`);
    });
    must(heard.kind === 'entry', `The entry ${show(pattern)} was expected, not ${show(heard)}`);
    return heard.value;
  }

  async function enter(label: string): Promise<void> {
    connect(label);
    send({ frame: 'hello', ticket: `$${label}.ticket`, ...(label === 'Staff' && { exercise: '$exercise' }) });
    await expectFrame({ frame: 'welcome', resumed: false });
    await catchUp();
  }

  async function catchUp(): Promise<void> {
    await settle();
    const heard = line().unread.splice(0);
    const other = heard.find((one) => one.kind !== 'entry' && !isBeat(one));
    must(other === undefined, `Only entries were expected, not ${show(other)}`);
    must(line().n >= line().head, `Entries up to ${line().head} were expected, the last is ${line().n}`);
  }

  function send(frame: unknown, i?: number, padTo = 0): void {
    if (valueAt(frame, '/frame') === 'beat') line().asking = true;
    line().carrier.send(JSON.stringify(fill(frame, i)).padEnd(padTo));
  }

  const plays: { readonly [N in StepName]: (step: StepOf<N>) => void | Promise<void> } = {
    async enter({ enter: who }) {
      for (const label of [who].flat()) await enter(label);
    },
    connect: ({ connect: label }) => connect(label),
    send({ send: frame, padTo, times = 1 }) {
      for (let i = 1; i <= times; i++) send(frame, i, padTo);
    },
    sendText({ sendText: text, times = 1 }) {
      for (let i = 1; i <= times; i++) line().carrier.send(String(fill(text)));
    },
    sendBinary: ({ sendBinary: text }) => line().carrier.sendBinary(text),
    async ask({ ask: command, keep: names }) {
      asked += 1;
      const id = `ask-${String(asked).padStart(6, '0')}`;
      send({ frame: 'command', id, command });
      const entry = await expectEntry({ cause: id });
      agree({ events: { none: { type: 'command.refused' } } }, entry);
      keep(names, entry);
    },
    async expect({ expect: pattern, keep: names, times = 1 }) {
      for (let i = 1; i <= times; i++) keep(names, await expectFrame(fill(pattern, i)));
    },
    async entry({ entry: pattern, keep: names }) {
      keep(names, await expectEntry(fill(pattern)));
    },
    catchUp,
    async quiet() {
      await settle();
      const more = line().unread.filter((one) => !isBeat(one));
      must(more.length === 0, `Nothing more was expected, not ${show(more)}`);
    },
    async unheard({ unheard: words }) {
      await settle();
      const all = line().texts.join('\n');
      for (const word of words) must(!all.includes(String(fill(word))), `${current} has heard "${word}"`);
    },
    async unlogged({ unlogged: words }) {
      await settle();
      const all = JSON.stringify(room.exercise.log);
      for (const word of words) must(!all.includes(String(fill(word))), `"${word}" is in the log`);
    },
    async logged({ logged: pattern, times }) {
      await settle();
      const wanted = fill(pattern);
      const found = room.exercise.log.filter((entry) => mismatch(wanted, entry) === undefined);
      must(found.length === times, `${found.length} entries ${show(pattern)} are in the log, not ${times}`);
    },
    same: ({ same }) => {
      const [one, other] = same.map((name) => show(fill(name)));
      must(one === other, `${one} is not ${other}`);
    },
    different: ({ different }) => {
      const [one, other] = different.map((name) => show(fill(name)));
      must(one !== other, `both are ${one}`);
    },
    async closed({ closed }) {
      // The reason of the close frame is the code of the `bye` before it.
      const heard = await next(
        (one) =>
          one.kind === 'entry' ||
          isBeat(one) ||
          mismatch({ frame: 'bye', code: closed.reason }, one.value) === undefined,
      );
      must(heard.kind === 'closed', `The end was expected, not ${show(heard)}`);
      agree(closed, heard.value);
    },
    async leave() {
      line().carrier.close();
      await ended();
    },
    async hangUp() {
      line().carrier.terminate();
      await ended();
    },
    async http({ http, answer, keep: names }) {
      const { method, path, ticket, body } = fill(http) as {
        method?: string;
        path: string;
        ticket?: string;
        body?: unknown;
      }; // a wrong one is refused by the server
      const got = await room.http({
        path,
        ...(method !== undefined && { method }),
        ...(ticket !== undefined && { ticket }),
        ...(body !== undefined && { body }),
      });
      agree(fill(answer), got);
      keep(names, got);
    },
    async upgrade({ upgrade: headers, answer }) {
      const got: Answer | undefined = await room.upgrade?.(fill(headers) as Record<string, string>); // headers are texts
      agree(fill(answer), got);
    },
    advance: ({ advance }) => hand().advance(advance),
    silent() {
      line().silent = true;
    },
    cut: ({ cut }) => hand().cut(current, cut),
    restore: () => hand().restore(current),
    store({ store }) {
      hand().storeFails = store === 'failing';
    },
    stop: () => room.stop(),
  };

  async function ended(): Promise<void> {
    await next((one) => one.kind !== 'closed');
    variables[current] = known(current);
    lines.delete(current);
    await settle();
  }

  function hand(): NonNullable<Room['byHand']> {
    if (!room.byHand) throw new Error('Nothing is moved by hand here');
    return room.byHand;
  }

  async function takeSeats(): Promise<void> {
    const staff = await room.http({ method: 'POST', path: '/api/v1/staff', body: { key: room.staffKey } });
    const ticket = String(valueAt(staff.body, '/ticket'));
    variables['Staff'] = { ticket };
    for (const [name, { role, bureau }] of Object.entries(conversation.people)) {
      const joined =
        role === 'trainee'
          ? await room.http({
              method: 'POST',
              path: '/api/v1/join',
              body: { code: room.exercise.state.code, name, bureau },
            })
          : await room.http({
              method: 'POST',
              path: `/api/v1/exercises/${room.exercise.id}/tickets`,
              ticket,
              body: { role, name, ...(bureau !== undefined && { bureau }) },
            });
      agree({ status: 201 }, joined);
      variables[name] = {
        ticket: valueAt(joined.body, '/ticket'),
        seat: valueAt(joined.body, '/seat/id'),
        returnCode: valueAt(joined.body, '/returnCode') ?? '',
      };
    }
    if (conversation.state === 'running')
      await room.exercise.handle(
        'start-it',
        { type: 'exercise.start' },
        { kind: 'seat', id: 'staff', role: 'instructor' },
      );
  }

  await takeSeats();
  for (const [index, { name, step }] of conversation.steps.entries()) {
    if ('at' in step && step.at !== undefined) current = step.at;
    try {
      await run(plays, { name, step } as Step);
    } catch (error) {
      throw new Error(`Step ${index + 1}, ${show({ at: current, ...step })}: ${String(error)}`, { cause: error });
    }
    for (const [label, { faults }] of lines)
      must(faults.length === 0, `${label}, step ${index + 1}: ${faults.join('; ')}`);
  }
}

type Plays = { readonly [N in StepName]: (step: StepOf<N>) => void | Promise<void> };
const run = async (plays: Plays, { name, step }: Step): Promise<void> => await plays[name](step as never); // a step of that name

const isBeat = (heard: Heard): boolean => heard.kind === 'frame' && heard.value['frame'] === 'beat';

function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence);
}

function agree(pattern: unknown, value: unknown): void {
  const found = mismatch(pattern, value);
  must(found === undefined, `${found} (${show(value)})`);
}

/** What is too long to be written out: `{repeat: x, count: 5}` a text, `{nested: 5}` lists in lists. */
function made(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(made);
  if (!isObject(value)) return value;
  const { repeat, count, nested } = value;
  if (typeof repeat === 'string' && typeof count === 'number') return repeat.repeat(count);
  if (typeof nested === 'number') return Array.from({ length: nested }).reduce<unknown>((inside) => [inside], 'x');
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, made(one)]));
}
