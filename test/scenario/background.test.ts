import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { baseOf, baseRecord } from '../../server/core/register-base.ts';
import { type Checked, documentOf } from '../../server/scenario/background.ts';
import { random } from '../../server/scenario/random.ts';
import { aScenario, instructor, minutes } from '../support/given.ts';
import { expectMet, seed } from '../support/seed.ts';
import { type Stage, stage } from '../support/stage.ts';

const traffic = (background: ScenarioSource['background'], change: Partial<ScenarioSource> = {}) =>
  aScenario({ background, ...change });
const records = { count: 34_000_000, issuers: 166 };
const batches = (here: Stage) =>
  here
    .sent()
    .filter(({ type }) => type === 'operation.checkBatch')
    .map(({ from, sentAt, body }) => ({ from, sentAt, checks: body['checks'] as Checked[] }));

describe('background traffic', () => {
  it('is as many checks a minute as the file says, in batches of 200 at most, by the posts that a bot plays', () => {
    const here = stage(traffic({ queries_per_minute: 450, hit_rate: 0, records })).until(minutes(4));
    const sent = batches(here);
    expect(sent.map(({ checks }) => checks.length)).toEqual(Array(12).fill(150));
    expect(new Set(sent.map(({ from }) => from))).toEqual(new Set(['QN-BP']));
    expect(sent.slice(0, 3).map(({ sentAt }) => sentAt.slice(14, 19))).toEqual(['00:20', '00:40', '01:00']);
    const results = here.sent().filter(({ type }) => type === 'operation.batchResult');
    expect(results).toHaveLength(12);
    expect(here.traffic().filter((line) => line.endsWith('document.hit'))).toEqual([]);
  });

  it('matches as often as the file says, and the hits are documents of countries that somebody answers for', () => {
    const here = stage(traffic({ queries_per_minute: 200, hit_rate: 0.02, records }), { seed: seed % 1000 }).until(
      minutes(5),
    );
    const hits = here.sent().filter(({ type }) => type === 'document.hit');
    const checks = batches(here).flatMap((batch) => batch.checks);
    expect(checks).toHaveLength(1000);
    // Seven standard deviations around 20.
    expect(Math.abs(hits.length - 20)).toBeLessThan(7 * Math.sqrt(20));
    expect(hits.filter(({ body }) => !['QN', 'QP', 'QR'].includes(String(body['issuingCountry'])))).toEqual([]);
    const countries = new Set(checks.map(({ issuingCountry }) => issuingCountry)).size;
    expectMet({ hits: hits.length, countries }, 1);
  });

  it('is the same for the same seed, and stands while the exercise is paused', () => {
    const play = (of: number) => {
      const here = stage(traffic({ queries_per_minute: 3, hit_rate: 0.5, records }), { seed: of }).until(minutes(2));
      here.ask(instructor, { type: 'exercise.pause' });
      here.until(minutes(10));
      expect(batches(here)).toHaveLength(2);
      return JSON.stringify(batches(here));
    };
    expect(play(5)).toBe(play(5));
    expect(play(5)).not.toBe(play(6));
  });

  it('is not made up for after a person has sat at the post, and begins and ends when the file says', () => {
    const here = stage(traffic({ queries_per_minute: 10, from: '2m', until: '8m' })).until(minutes(4));
    expect(batches(here)).toHaveLength(2);
    here.ask(instructor, { type: 'bot.release', bureau: 'QN-BP' });
    here.until(minutes(6));
    here.ask(instructor, { type: 'bot.take', bureau: 'QN-BP' });
    here.until(minutes(30));
    const times = batches(here).map(({ sentAt }) => Number(sentAt.slice(14, 16)));
    expect(times.filter((minute) => minute > 4 && minute < 6)).toEqual([]);
    expect(times.at(-1)).toBe(8);
    expect(times.length).toBeLessThan(7);
  });

  it('stops where a post says nothing any more', () => {
    const silent = aScenario().bureaus.map((party) =>
      party.id === 'QN-BP' ? { ...party, bot: { persona: 'silent' as const } } : party,
    );
    expect(batches(stage(traffic({ queries_per_minute: 10 }, { bureaus: silent })).until(minutes(4)))).toEqual([]);
    expect(batches(stage(traffic({ queries_per_minute: 10 })).until(minutes(4)))).toHaveLength(4);
  });

  it('goes on in an exercise that names its message types, and is none where nothing is said of it', () => {
    const kinds = ['information.request', 'case.ack', 'document.hit'];
    const here = stage(traffic({ queries_per_minute: 1 }, { kinds })).until(minutes(2));
    expect(batches(here)).toHaveLength(2);
    expect(here.state.refusals).toEqual([]);
    expect(batches(stage(aScenario()).until(minutes(5)))).toEqual([]);
  });
});

describe('a document for background traffic, crowds and authors', () => {
  it('matches or does not, as wanted', () => {
    const scenario = traffic({ records });
    const base = baseOf(scenario, seed);
    if (!base) throw new Error('No base');
    const next = random(seed, 'documents');
    for (const matching of [true, false])
      for (let k = 0; k < 300; k += 1) {
        const one = documentOf(base, ['QP'], matching, next);
        expect(baseRecord(base, one?.issuingCountry ?? '', one?.documentNumber ?? '') !== undefined).toBe(matching);
        if (matching) expect(one?.issuingCountry).toBe('QP');
      }
    const empty = baseOf(traffic({ records: { count: 0 } }), seed);
    expect(empty && documentOf(empty, ['QP'], true, next)).toBeUndefined();
  });
});
