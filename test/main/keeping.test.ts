import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edited, readSheet } from '../../schemas/yaml/edit.ts';
import { valueAt } from '../../schemas/yaml/values.ts';
import { withKept } from '../../server/keeping.ts';
import { decode } from '../../server/loader/decode.ts';
import { inspect } from '../../server/loader/inspect.ts';
import { planned } from '../../server/scenario/plan.ts';
import { world } from '../loader/support.ts';
import { bodies, draft, find, instructor, minutes, type Room, room, start, trainee } from '../support/given.ts';

const file = readFileSync(new URL('../../scenarios/welcome-to-the-watch.yaml', import.meta.url), 'utf8');
const read = (text: string, id: string) => {
  const decoded = decode(text);
  if ('problem' in decoded) throw new Error(decoded.problem.message);
  return inspect(decoded.text, { world, id });
};
const sound = (text: string, id: string) => {
  const loaded = read(text, id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scenario;
};
const source = sound(file, 'welcome-to-the-watch');
const class_ = () => room(planned(source, 7, 'en'));
const lines = (text: string) => text.split('\n');
const value = (text: string, path: readonly (string | number)[]) => {
  const sheet = readSheet(text);
  if (!('text' in sheet)) throw new Error('Not to be read');
  return valueAt(sheet.value, path);
};
const written = (here: Room, wish: Parameters<typeof withKept>[2]) => {
  const kept = withKept(file, here, wish);
  if (!kept.ok) throw new Error(JSON.stringify(kept.problem));
  return kept.text;
};
const messages = source.injects.filter(({ kind }) => kind === 'message');
const last = messages.at(-1);
if (last?.kind !== 'message') throw new Error('The lesson has no message');
const place = source.injects.indexOf(last);

describe('what staff changed in a class', () => {
  it('is kept in a copy of the scenario, and everything else of the file stays, remarks too', () => {
    const here = class_();
    here.ask(instructor, { type: 'inject.edit', inject: last.id, subject: 'Another subject for today' });
    here.after(minutes(1)).ask(instructor, {
      type: 'inject.edit',
      inject: last.id,
      at: new Date(start + minutes(7)).toISOString(),
      urgency: 'urgent',
    });
    const text = written(here, { to: 'my-watch', injects: [last.id], messages: [] });
    expect(text.match(/#/g)?.length).toBe(file.match(/#/g)?.length);
    const changed = lines(text).filter((line) => !lines(file).includes(line));
    expect(changed.length).toBeLessThan(10);
    const copy = sound(text, 'my-watch');
    const now = copy.injects[place];
    if (now?.kind !== 'message') throw new Error('It is another inject');
    expect(now.trigger).toEqual({ at: minutes(7) });
    expect(now.message.urgency).toBe('urgent');
    expect(value(text, ['injects', place, 'message', 'subject', 'en'])).toBe('Another subject for today');
    // The other languages stay as they were.
    expect(value(text, ['injects', place, 'message', 'subject', 'fr'])).toBe(
      value(file, ['injects', place, 'message', 'subject', 'fr']),
    );
    expect(copy.injects).toHaveLength(source.injects.length);
  });

  it('is refused where nothing of that name was changed', () => {
    for (const wish of [
      { injects: [last.id], messages: [] },
      { injects: ['nothing'], messages: [] },
      { injects: [], messages: ['M2Z7'] },
    ])
      expect(withKept(file, class_(), { to: 'my-watch', ...wish })).toMatchObject({
        ok: false,
        problem: { code: 'unknown_item' },
      });
  });
});

describe('what staff wrote in a class', () => {
  const [bureau = ''] = source.bureaus.filter(({ seat }) => seat === 'human').map(({ id }) => id);
  const [other = ''] = source.bureaus
    .filter(({ id, kind }) => id !== bureau && kind === 'national')
    .map(({ id }) => id);
  const asked = (here: Room, subject: string) =>
    find(
      here.ask(instructor, {
        type: 'message.inject',
        as: other,
        draft: { ...draft('information.request', bureau, bodies.request), subject },
      }),
      'message.sent',
    )?.message.id ?? '';

  it('becomes injects at their time, after those that were there', () => {
    const here = class_();
    const first = asked(here.after(minutes(3)), 'Who was on the ferry?');
    const second = asked(here.after(minutes(2)), 'And who was not?');
    const text = written(here, { to: 'my-watch', injects: [], messages: [first, second] });
    const copy = sound(text, 'my-watch');
    expect(copy.injects.slice(0, -2).map(({ id }) => id)).toEqual(source.injects.map(({ id }) => id));
    expect(copy.injects.slice(-2)).toMatchObject([
      { id: 'added-1', from: other, to: [bureau], trigger: { at: minutes(3) }, message: { body: bodies.request } },
      { id: 'added-2', title: 'And who was not?', trigger: { at: minutes(5) } },
    ]);
  });

  it('is none of what the class, the script or a forger wrote', () => {
    const here = class_();
    const answer = here.send(
      trainee(bureau),
      draft('information.request', other, bodies.request, { purpose: 'investigation' }),
    );
    const forged = find(
      here.ask(instructor, {
        type: 'message.inject',
        as: other,
        forged: true,
        draft: draft('information.request', bureau, bodies.request),
      }),
      'message.sent',
    )?.message.id;
    for (const id of [answer, forged]) {
      expect(id).toBeDefined();
      expect(withKept(file, here, { to: 'my-watch', injects: [], messages: [id ?? ''] }).ok).toBe(false);
    }
  });
});

describe('what staff moved in a class', () => {
  const timed = source.injects.flatMap(({ id, trigger }) => ('at' in trigger ? [{ id, at: trigger.at }] : []));
  const [early, moved, ...rest] = timed.toSorted((a, b) => a.at - b.at);
  if (!early || !moved || rest.length === 0) throw new Error('The lesson has too few injects at a time');
  const at = (text: string, id: string) => {
    const inject = sound(text, 'my-watch').injects.find((one) => one.id === id);
    return inject && 'at' in inject.trigger ? inject.trigger.at : undefined;
  };
  const shift = (here: Room, byMs: number, inject?: string) =>
    here.ask(instructor, { type: 'inject.shift', byMs, ...(inject !== undefined && { inject }) });
  const keep = { to: 'my-watch', injects: [], messages: [], times: true };

  it('comes at its new time in the copy, and a remark at its top says what was moved', () => {
    const here = class_();
    shift(here, minutes(2), moved.id);
    const text = written(here, keep);
    expect(at(text, moved.id)).toBe(moved.at + minutes(2));
    for (const { id, at: time } of [early, ...rest]) expect(at(text, id)).toBe(time);
    expect(text).toContain(`#   ${moved.id}: T+`);
    const changed = lines(text).filter((line) => !lines(file).includes(line));
    expect(changed).toHaveLength(4); // the id, the time, the remark's two lines
  });

  it('was moved by a shift of all only if it had not come yet', () => {
    const here = class_();
    here.ask(instructor, { type: 'inject.fire', inject: early.id });
    shift(here, minutes(3));
    shift(here, -minutes(1), moved.id);
    const text = written(here, keep);
    expect(at(text, early.id)).toBe(early.at);
    expect(at(text, moved.id)).toBe(moved.at + minutes(2));
    for (const { id, at: time } of rest) expect(at(text, id)).toBe(time + minutes(3));
  });

  it('stays as it was where it waits for a condition, and the remark says so', () => {
    const waits = source.injects.find(({ trigger }) => 'absent' in trigger);
    const here = class_();
    if (!waits) throw new Error('The lesson waits for nothing');
    shift(here, minutes(5), waits.id);
    const copy = sound(written(here, keep), 'my-watch');
    expect(copy.injects.find(({ id }) => id === waits.id)?.trigger).toEqual(waits.trigger);
    expect(written(here, keep)).toContain(`#   ${waits.id}: moved by 5m in class; it waits for a condition`);
  });

  it('comes so much later after what it follows', () => {
    const sheet = readSheet(file);
    const trigger = { after: { inject: early.id, delay: '90s' } };
    const path = ['injects', source.injects.findIndex(({ id }) => id === moved.id), 'trigger'];
    const following = 'text' in sheet ? edited(sheet, { do: 'set', path, value: trigger })?.text : undefined;
    if (following === undefined) throw new Error('It cannot be written');
    const here = room(planned(sound(following, 'welcome-to-the-watch'), 7, 'en'));
    shift(here, minutes(4), moved.id);
    // It goes with what it follows.
    shift(here, minutes(1));
    const kept = withKept(following, here, keep);
    if (!kept.ok) throw new Error(kept.problem.message);
    expect(value(kept.text, [...path, 'after', 'delay'])).toBe('5m30s');
    expect(kept.text).toContain(`${moved.id}: delay 1m30s, now 5m30s`);
    expect(at(kept.text, early.id)).toBe(early.at + minutes(1));
  });

  it('is at the time that was set by hand, with what was moved since', () => {
    const here = class_();
    here.ask(instructor, { type: 'inject.edit', inject: last.id, at: new Date(start + minutes(6)).toISOString() });
    shift(here, minutes(1));
    expect(at(written(here, keep), last.id)).toBe(minutes(7));
  });

  it('is nothing where nothing was moved', () => {
    expect(withKept(file, class_(), keep)).toMatchObject({ ok: false, problem: { code: 'unknown_item' } });
  });
});
