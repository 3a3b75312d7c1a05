import { beforeAll, describe, expect, it } from 'vitest';
import { annals } from '../../clients/web/console/flow/lines.ts';
import { fetchForms } from '../../clients/web/forms/families.ts';
import { messagesIn, pageSize } from '../../clients/web/review/arrows.ts';
import { knew } from '../../clients/web/review/knew.ts';
import { past } from '../../clients/web/review/past.ts';
import { abandonedIn, lateKinds, nextSign, refusedKinds, type Sign, signsOf } from '../../clients/web/review/signs.ts';
import { stepAfter, stepBefore, stepsOf } from '../../clients/web/review/steps.ts';
import type { Entry } from '../../schemas/entry.ts';
import { instant } from '../../schemas/ids.ts';
import { writeArchive } from '../../server/archive/write.ts';
import { fold } from '../../server/core/evolve.ts';
import { review } from '../../server/evaluation/review.ts';
import { aScenario, bodies, draft, instructor, minutes, room, start, trainee } from '../support/given.ts';

/** Norvane asks Peltrosa, Peltrosa reads it, writes at an answer and sends it; Rendalia tries what it may not. */
function lesson() {
  const class_ = room();
  const asked = class_.after(60_000).send(trainee('QN'), draft('information.request', 'QP', bodies.request));
  const sentAt = class_.log.length;
  class_.after(60_000).ask(trainee('QP'), { type: 'message.read', message: asked });
  const readAt = class_.log.length;
  class_.after(30_000).ask(trainee('QP'), {
    type: 'draft.save',
    draft: { key: 'a', type: 'case.reply', draft: { body: { outcome: 'positive' } } },
  });
  const draftAt = class_.log.length;
  class_.after(30_000).refused(trainee('QR'), { type: 'message.send', draft: draft('case.reply', 'QN', bodies.reply) });
  const refusedAt = class_.log.length;
  class_.after(60_000).send(trainee('QP'), draft('case.reply', 'QN', bodies.reply, { inReplyTo: asked }));
  const answeredAt = class_.log.length;
  class_.after(60_000).ask(instructor, { type: 'mark.add', text: 'Well read', about: readAt });
  return { log: class_.log, asked, sentAt, readAt, draftAt, refusedAt, answeredAt };
}

const time = (log: readonly { readonly at: string }[], n: number): number => Date.parse(log[n - 1]?.at ?? '');

describe('what a bureau knew', () => {
  beforeAll(() => fetchForms(['information.request', 'case.reply', 'case.ack']));
  it('has not read a request before somebody has opened it, and owes an answer all the same', () => {
    const { log, asked, sentAt, readAt } = lesson();
    const before = knew(fold(log.slice(0, sentAt)), 'QP', time(log, sentAt));
    expect(before.unread.map(({ message }) => message.message.id)).toEqual([asked]);
    expect(before.read).toEqual([]);
    expect(before.owes.map(({ message }) => message)).toEqual([asked]);
    const after = knew(fold(log.slice(0, readAt)), 'QP', time(log, readAt));
    expect(after.unread).toEqual([]);
    expect(after.read.map(({ message }) => message.id)).toEqual([asked]);
  });

  it('has a draft on its table, with how much of it is filled in', () => {
    const { log, draftAt, readAt } = lesson();
    expect(knew(fold(log.slice(0, readAt)), 'QP', 0).drafts).toEqual([]);
    const [draft_] = knew(fold(log.slice(0, draftAt)), 'QP', 0).drafts;
    expect(draft_?.type).toBe('case.reply');
    expect(draft_?.filled).toBeGreaterThan(0);
    expect(draft_?.filled).toBeLessThan(1);
  });

  it('waits for the answer until it is there', () => {
    const { log, asked, sentAt, answeredAt } = lesson();
    const waiting = knew(fold(log.slice(0, sentAt)), 'QN', time(log, sentAt));
    expect(waiting.awaits.map(({ message, party }) => [message, party])).toEqual([[asked, 'QP']]);
    expect(knew(fold(log.slice(0, answeredAt)), 'QN', time(log, answeredAt)).awaits).toEqual([]);
  });

  it('is late from the moment at which the time is over', () => {
    const { log, sentAt } = lesson();
    const state = fold(log.slice(0, sentAt));
    const due = knew(state, 'QP', start).owes[0]?.due ?? 0;
    expect(due).toBeGreaterThan(start);
    expect(knew(state, 'QP', due).late).toBe(0);
    expect(knew(state, 'QP', due + 1).late).toBe(1);
  });

  it('shows only messages of which the bureau knew, or one case of them', () => {
    const { log, asked } = lesson();
    const state = fold(log);
    const ids = (view?: string, thread?: string) => messagesIn(state, view, thread).map(({ message }) => message.id);
    expect(ids()).toHaveLength(2);
    expect(ids('QP')).toEqual(ids());
    expect(ids('QR')).toEqual([]);
    expect(ids(undefined, state.messages.get(asked)?.message.case)).toEqual(ids());
    expect(ids(undefined, 'another')).toEqual([]);
    expect(pageSize).toBe(50);
  });
});

describe('the signs above the slider', () => {
  it('put a mark where the entry is that it is about, not where it was written', () => {
    const { log, readAt } = lesson();
    const signs = signsOf(review(aScenario(), log), log);
    const mark = signs.find(({ kind }) => kind === 'mark');
    expect(mark).toMatchObject({ n: readAt, at: time(log, readAt), title: 'Well read' });
  });

  it('leave out of a bureau what concerns another', () => {
    const { log } = lesson();
    const found = review(aScenario(), log);
    const refused = (bureau?: string) => signsOf(found, log, [], bureau).filter(({ kind }) => kind === 'refused');
    expect(refused()).toHaveLength(1);
    expect(refused('QR')).toHaveLength(1);
    expect(refused('QN')).toHaveLength(0);
  });

  it('lead to the next late one and the next refused one, and from the last to none', () => {
    const signs: Sign[] = (
      [
        ['inject', 1000],
        ['late', 2000],
        ['refused', 3000],
        ['missed', 4000],
      ] as const
    ).map(([kind, at], index) => ({ key: kind, kind, at, n: index + 1 }));
    const at = (sign: Sign | undefined) => sign?.at;
    expect(at(nextSign(signs, { time: 0, n: 0 }))).toBe(1000);
    expect(at(nextSign(signs, { time: 1000, n: 1 }))).toBe(2000);
    expect(at(nextSign(signs, { time: 2000, n: 2 }, lateKinds))).toBe(4000);
    expect(at(nextSign(signs, { time: 0, n: 0 }, refusedKinds))).toBe(3000);
    expect(nextSign(signs, { time: 4000, n: 4 })).toBeUndefined();
  });

  it('tell apart two signs of the same moment by their entries', () => {
    const signs: Sign[] = [1, 2].map((n) => ({ key: String(n), kind: 'inject', at: 1000, n }));
    expect(nextSign(signs, { time: 1000, n: 1 })?.n).toBe(2);
    expect(nextSign(signs, { time: 1000, n: 2 })).toBeUndefined();
  });

  it('draw what a rewind has taken back, out of the archive', () => {
    const { log, sentAt } = lesson();
    const end = log.length + 1;
    const rewound: Entry = {
      n: end,
      at: instant(time(log, log.length) + 1000),
      by: 'S-staff',
      events: [{ type: 'exercise.rewound', audience: 'all', after: sentAt, next: 1 }],
    };
    const branches = [
      { branch: 0, entries: [...log, rewound] },
      { branch: 1, entries: log.slice(0, sentAt) },
    ];
    const archive = [...writeArchive(branches, { exercise: 'x' })].join('');
    expect(abandonedIn(archive)).toEqual([{ branch: 0, from: time(log, sentAt), to: time([...log, rewound], end) }]);
    const [sign] = signsOf(review(aScenario(), log), log, abandonedIn(archive)).filter(
      ({ kind }) => kind === 'abandoned',
    );
    expect(sign?.at).toBe(time(log, sentAt));
  });
});

describe('going on event by event', () => {
  it('stops where something was said, refused, read or written, and not at every tick', () => {
    const { log, sentAt, readAt, draftAt, refusedAt, answeredAt } = lesson();
    const book = annals();
    book.follow(log);
    const steps = stepsOf(log, book.lines);
    for (const n of [sentAt, readAt, refusedAt, answeredAt]) expect(steps).toContain(n);
    expect(steps).not.toContain(draftAt);
    expect(stepAfter(steps, sentAt)).toBe(readAt);
    expect(stepBefore(steps, answeredAt)).toBe(refusedAt);
    expect(stepAfter(steps, log.length)).toBeUndefined();
    expect(stepBefore(steps, steps[0] ?? 0)).toBeUndefined();
  });

  it('leaves out for a bureau what it had no part in', () => {
    const { log, sentAt, readAt, refusedAt } = lesson();
    const book = annals();
    book.follow(log);
    expect(stepsOf(log, book.lines, 'QN')).not.toContain(refusedAt);
    expect(stepsOf(log, book.lines, 'QN')).not.toContain(readAt);
    expect(stepsOf(log, book.lines, 'QR')).not.toContain(sentAt);
    expect(stepsOf(log, book.lines, 'QP')).toContain(readAt);
  });

  it('comes to the moments of the slider between the entries', () => {
    const { log, sentAt } = lesson();
    const back = past(log);
    expect(back.until(time(log, sentAt) - 1)).toBeLessThan(sentAt);
    expect(back.until(time(log, sentAt))).toBe(sentAt);
    expect(back.until(start + minutes(1000))).toBe(log.length);
  });
});
