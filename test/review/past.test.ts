import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { past } from '../../clients/web/review/past.ts';
import { fold } from '../../server/core/evolve.ts';
import { bodies, draft, instructor, minutes, room, start, trainee } from '../support/given.ts';
import { expectMet, seed } from '../support/seed.ts';

/** A class in which a good deal happens. */
function busy() {
  const class_ = room();
  for (let round = 0; round < 60; round += 1) {
    class_.after(20_000);
    const asked = class_.send(trainee('QN'), draft('information.request', 'QP', bodies.request));
    class_.ask(trainee('QP'), { type: 'message.read', message: asked });
    if (round % 3 === 0) class_.ask(trainee('QR'), { type: 'hand.raise', text: `Question ${round}` });
    if (round % 4 === 0)
      class_.ask(trainee('QP'), {
        type: 'draft.save',
        draft: { key: `k${round}`, type: 'case.reply', draft: { body: {} } },
      });
    if (round % 5 === 0)
      class_.refused(trainee('QR'), { type: 'message.send', draft: draft('case.reply', 'QN', bodies.reply) });
    class_.after(20_000).send(trainee('QP'), draft('case.reply', 'QN', bodies.reply, { inReplyTo: asked }));
    if (round % 7 === 0) class_.ask(instructor, { type: 'mark.add', text: `Mark ${round}` });
    if (round % 9 === 0) class_.ask(instructor, { type: 'hand.answer', seat: 'S-QR' });
  }
  return class_.log;
}

describe('going back in the log', () => {
  it('shows at any entry what was the state then, however one jumps about [R1]', () => {
    const log = busy();
    const back = past(log, 25);
    let backwards = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: log.length }), { minLength: 5, maxLength: 8 }), (jumps) => {
        for (const [index, n] of jumps.entries()) {
          expect(back.at(n)).toEqual(fold(log.slice(0, n)));
          if (n < (jumps[index - 1] ?? 0)) backwards += 1;
        }
      }),
      { seed, numRuns: 40 },
    );
    expectMet({ backwards }, 20);
  });

  it('leaves snapshots untouched by what is folded after them', () => {
    const log = busy();
    const back = past(log, 25);
    back.at(log.length);
    back.at(30);
    back.at(log.length);
    expect(back.at(26)).toEqual(fold(log.slice(0, 26)));
  });

  it('finds the entry of a moment', () => {
    const log = busy();
    const back = past(log);
    expect(back.until(start - 1)).toBe(0);
    expect(back.until(start + minutes(1000))).toBe(log.length);
    const n = back.until(start + minutes(10));
    expect(back.timeOf(n)).toBeLessThanOrEqual(start + minutes(10));
    expect(back.timeOf(n + 1)).toBeGreaterThan(start + minutes(10));
  });
});
