import { describe, expect, it } from 'vitest';
import { filtered, messageNow } from '../../clients/web/console/flow/filter.ts';
import { annals } from '../../clients/web/console/flow/lines.ts';
import type { Entry, Seen } from '../../schemas/entry.ts';
import { staff, view } from '../../server/core/view.ts';
import { aScenario, bodies, draft, instructor, minutes, room, start, trainee } from '../support/given.ts';

const seen = (log: readonly Entry[]): Seen[] => log.map((entry) => view(entry, staff, entry.n, undefined, undefined));
const request = draft('information.request', 'QP', bodies.request);

function played() {
  const class_ = room(aScenario());
  const first = class_.send(trainee('QN'), request);
  class_.after(minutes(1)).ask(trainee('QP'), { type: 'message.read', message: first });
  class_.refused(trainee('QR'), { type: 'message.send', draft: draft('information.request', 'QX', bodies.request) });
  class_.ask(instructor, { type: 'inject.fire', inject: 'i1' });
  class_.ask(instructor, { type: 'mark.add', text: 'They ask aloud' });
  const second = class_.send(
    trainee('QR'),
    draft('information.request', 'QN', { ...bodies.request, offence: 'Theft of a piano' }),
  );
  return { class_, first, second };
}

describe('the flow', () => {
  it('has a line for messages, refusals, injects, marks and turns of the exercise, and none for what only fills it', () => {
    const { class_ } = played();
    const book = annals();
    book.follow(seen(class_.log));
    expect(book.lines.filter((line) => line.kind !== 'people').map((line) => line.kind)).toEqual([
      'run',
      'message',
      'refusal',
      'inject',
      'mark',
      'message',
    ]);
  });

  it('knows when a bureau read a message first', () => {
    const { class_, first } = played();
    class_.after(minutes(5)).ask(trainee('QP'), { type: 'message.unread', message: first });
    class_.ask(trainee('QP'), { type: 'message.read', message: first });
    const book = annals();
    book.follow(seen(class_.log));
    expect(book.reads.get(first)?.get('QP')).toBe(start + minutes(1));
  });

  it('grows with the log and comes to the same as if read at once', () => {
    const log = seen(played().class_.log);
    const growing: Seen[] = [];
    const [slow, fast] = [annals(), annals()];
    for (const entry of log) {
      growing.push(entry);
      slow.follow(growing);
    }
    fast.follow(log);
    expect(slow.lines).toEqual(fast.lines);
    expect(slow.follow(growing)).toBe(false);
  });

  it('begins anew where the exercise went on from another point', () => {
    const log = seen(played().class_.log);
    const book = annals();
    book.follow(log);
    book.follow(log.slice(0, 5));
    expect(book.lines.every((line) => line.n <= 5)).toBe(true);
  });

  it('is filtered by bureau, type, state and words in any order', () => {
    const { class_, first, second } = played();
    const book = annals();
    book.follow(seen(class_.log));
    const found = (filter: Parameters<typeof filtered>[1]) =>
      filtered(book.lines, filter, class_.state, class_.now).map((line) => line.message ?? line.kind);
    expect(found({ text: 'PIANO theft' })).toEqual([second]);
    expect(found({ bureau: 'QP', type: 'message' })).toEqual([first]);
    expect(found({ type: 'refusal' })).toEqual(['refusal']);
    expect(found({ type: 'information.request', bureau: 'QR' })).toEqual(['refusal', second]);
    expect(found({ state: 'unread' })).toEqual([second]);
    expect(found({ text: 'nothing of the sort' })).toEqual([]);
  });
});

describe('how it stands with a message', () => {
  it('is waiting, then late, then answered', () => {
    const class_ = room();
    const id = class_.send(trainee('QN'), request);
    const due = class_.state.messages.get(id)?.requests.get('QP')?.due ?? 0;
    expect(messageNow(class_.state, id, class_.now)).toBe('waiting');
    expect(messageNow(class_.state, id, due + 1)).toBe('late');
    class_.after(minutes(2)).send(trainee('QP'), draft('case.reply', 'QN', bodies.reply, { inReplyTo: id }));
    expect(messageNow(class_.state, id, due + 1)).toBe('answered');
  });

  it('is held while it waits for the instructor', () => {
    const class_ = room();
    class_.ask(instructor, { type: 'message.hold', on: true });
    class_.ask(trainee('QN'), { type: 'message.send', draft: request });
    const [id = ''] = class_.state.heldMessages.keys();
    expect(messageNow(class_.state, id, class_.now)).toBe('held');
    class_.ask(instructor, { type: 'message.release', message: id });
    expect(messageNow(class_.state, id, class_.now)).toBe('waiting');
  });
});
