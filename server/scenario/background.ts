import { mostPerIssuer } from '../../schemas/background.ts';
import { post as placeOf } from '../../schemas/fiction/index.ts';
import { mostChecks } from '../../schemas/kinds/operation/check-batch.ts';
import type { Draft } from '../../schemas/message.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { bot } from '../core/actor.ts';
import { type Base, baseNumber, baseOf } from '../core/register-base.ts';
import { addresseeOf } from '../core/rules/allowed.ts';
import type { ReadState } from '../core/state.ts';
import { agenda, type Due, type Follower, happened } from './agenda.ts';
import { chatter } from './chatter.ts';
import { startOf } from './moments.ts';
import { subjectLine } from './phrases.ts';
import { pick, random } from './random.ts';

/** One document as a border post asks about it. */
export interface Checked {
  readonly documentNumber: string;
  readonly issuingCountry: string;
}

/** From here on: what people at a post number themselves begins with 1. */
const firstBatch = 100_001;

/**
 * Documents that are recorded in the base (`matching`), or that could be and are not: for background traffic, crowds and authors. `next`
 * draws numbers in [0, 1). Those that match belong to the countries in `answering`, so that somebody is there to be asked, if one of them has
 * any. Undefined where nothing is recorded that could match, or everything is that should not.
 */
export function documentOf(
  base: Base,
  answering: readonly string[],
  matching: boolean,
  next: () => number,
): Checked | undefined {
  const able: string[] = [];
  for (const [issuer, recorded] of base.issuers)
    if (matching ? recorded > 0 : recorded < mostPerIssuer) able.push(issuer);
  const preferred = matching ? able.filter((issuer) => answering.includes(issuer)) : able;
  const issuingCountry = pick(preferred.length > 0 ? preferred : able, next);
  const documentNumber = issuingCountry && baseNumber(base, issuingCountry, matching, next());
  return issuingCountry && documentNumber ? { documentNumber, issuingCountry } : undefined;
}

/**
 * The checks that go on at the borders meanwhile: in turns, border posts that a bot plays send batches to the register, as many documents a
 * minute as the scenario says. A batch is a function of the seed and its number; after a jump or a pause what was left out is not made up for.
 */
function checks(scenario: Scenario, seed: number): Follower {
  const traffic = scenario.background;
  const perMinute = traffic?.queries_per_minute ?? 0;
  if (!traffic || perMinute === 0) return { follow() {}, due: () => [] };
  const base = baseOf(scenario, seed) ?? {
    seed,
    before: 0,
    issuers: new Map(scenario.fiction.country_codes.map((code) => [code, 0])),
  };
  const posts =
    traffic.posts ?? scenario.bureaus.filter((party) => party.kind === 'border_post').map((party) => party.id);
  const answering = scenario.bureaus
    .filter((party) => party.kind === 'national')
    .map((party) => party.country ?? party.id);
  const begins = traffic.from;
  const until = traffic.until;
  const hitRate = traffic.hit_rate;
  const batches = Math.ceil(perMinute / mostChecks);
  const period = 60_000 / batches;
  const at = (state: ReadState, slot: number): number => Math.round(startOf(state) + begins + (slot + 1) * period);
  const sizeOf = (slot: number): number =>
    Math.floor(((slot + 1) * perMinute) / batches) - Math.floor((slot * perMinute) / batches);
  const idOf = (slot: number): string => `background:${slot}`;
  let made: { readonly key: string; readonly draft: Draft } | undefined;

  function checksOf(slot: number): Checked[] {
    const next = random(seed, 'background', slot);
    const found = new Map<string, Checked>();
    // One document once in a batch; where so many numbers are not to be had, fewer.
    for (let tries = 0; found.size < sizeOf(slot) && tries < 2 * mostChecks; tries++) {
      const matching = next() < hitRate;
      const one = documentOf(base, answering, matching, next) ?? documentOf(base, answering, !matching, next);
      if (one) found.set(`${one.issuingCountry} ${one.documentNumber}`, one);
    }
    return [...found.values()];
  }

  function draftOf(state: ReadState, slot: number, from: string): Draft | undefined {
    const key = `${slot} ${from}`;
    if (made?.key === key) return made.draft;
    const register = [...state.parties.values()].find((party) => party.kind === 'register');
    const checks = checksOf(slot);
    if (!register || checks.length === 0) return undefined;
    const language = state.setting?.language ?? 'en';
    const draft: Draft = {
      type: 'operation.checkBatch',
      to: [addresseeOf(state, register.id)],
      subject: subjectLine(language, 'operation.checkBatch'),
      language,
      urgency: 'routine',
      body: { batchNo: firstBatch + slot, checkPoint: placeOf(random(seed, 'background', from)), checks },
    };
    made = { key, draft };
    return draft;
  }

  return {
    follow() {},
    due(state) {
      if (state.run === 'ended' || state.startedAt === undefined) return [];
      const here = posts.filter((post) => isThere(state, post));
      // What should have been done while nobody could is left out.
      let slot = Math.max(0, Math.ceil((state.at - startOf(state) - begins) / period) - 1);
      while (posts.some((post) => happened(state, bot(post), idOf(slot)))) slot += 1;
      const from = here[slot % here.length];
      const due = at(state, slot);
      if (from === undefined || (until !== undefined && due > startOf(state) + until)) return [];
      const draft = draftOf(state, slot, from);
      if (!draft) return [];
      const dues: Due[] = [
        { at: due, id: idOf(slot), command: { type: 'bot.send', bureau: from, draft }, actor: bot(from) },
      ];
      return agenda(state, dues);
    },
  };
}

/** A bot plays it, and one that does anything. */
const isThere = (state: ReadState, party: string): boolean => (state.bots.get(party) ?? 'silent') !== 'silent';

/** What goes on meanwhile: checks at the borders, and talk between parties that bots play. */
export function background(scenario: Scenario, seed: number): Follower {
  const both = [checks(scenario, seed), chatter(scenario, seed)];
  return {
    follow(state, entry) {
      for (const one of both) one.follow(state, entry);
    },
    due: (state) => both.flatMap((one) => one.due(state)),
  };
}
