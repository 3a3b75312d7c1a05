import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { kindOf } from '../../schemas/kinds/index.ts';
import { crewNames, type Scenario } from '../../schemas/scenario.ts';
import { type Language, languages } from '../../schemas/text.ts';
import { review } from '../../server/evaluation/review.ts';
import { verdict } from '../../server/evaluation/verdict.ts';
import { rehearse } from '../../server/exercise/rehearse.ts';
import { inspect } from '../../server/loader/inspect.ts';
import { shippedScenarios } from '../../server/loader/world.ts';
import { judge } from '../../server/scenario/assessor.ts';
import { shipped, world } from '../loader/support.ts';

const ids = readdirSync(shippedScenarios())
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

const loaded = new Map<string, Scenario>();
const load = (id: string): Scenario => {
  const known = loaded.get(id);
  if (known) return known;
  const result = inspect(shipped(id), { world, id, strict: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  loaded.set(id, result.scenario);
  return result.scenario;
};

type Rehearsal = Awaited<ReturnType<typeof rehearse>>;
const played = new Map<string, Promise<Rehearsal>>();
/** A rehearsal, played once for all sentences about it. */
function play(id: string, seed: number, crews: Parameters<typeof rehearse>[0]['crews'], language: Language) {
  const key = JSON.stringify([id, seed, crews, language]);
  const run = played.get(key) ?? rehearse({ scenario: load(id), seed, crews, language });
  played.set(key, run);
  return run;
}
/** The seed decides names and numbers, the language the words: many seeds in one language are enough. */
const seedsFor = (language: Language): readonly number[] => (language === 'en' ? [1, 7, 2091] : [7]);

describe('the scenarios that are shipped', () => {
  it('are these', () => {
    expect(ids).toEqual(
      expect.arrayContaining(['blank', 'the-borrowed-passport', 'two-bureau-lesson', 'welcome-to-the-watch']),
    );
  });

  describe.each(ids)('%s', (id) => {
    it('has nothing wrong with it, not even a hint', () => {
      expect(load(id).id).toBe(id);
    });

    // The blank page is the smallest there is: one question.
    it('is in English, and asks at least three questions afterwards, with notes for whoever leads the talk', () => {
      const { languages, debrief } = load(id);
      const whole = id !== 'blank';
      expect(languages[0]).toBe('en');
      expect(debrief.questions.length).toBeGreaterThanOrEqual(whole ? 3 : 1);
      if (whole) expect(debrief.questions.filter(({ notes }) => notes === undefined)).toEqual([]);
    });

    it('briefs every bureau that a person may play', () => {
      const { bureaus, brief } = load(id);
      const played = bureaus.filter(({ seat }) => seat !== 'bot').map((party) => party.id);
      expect(Object.keys(brief.per_bureau)).toEqual(expect.arrayContaining(played));
    });

    it('uses the message types that it says it uses', () => {
      for (const type of load(id).kinds ?? []) expect(kindOf(type), type).toBeDefined();
    });

    it('tests itself with a perfect and with a silent crew', () => {
      expect(load(id).tests.map(({ crew }) => crew)).toEqual(expect.arrayContaining(['perfect', 'silent']));
    });

    describe.each(languages.filter((language) => load(id).languages.includes(language)))('in %s', (language) => {
      it.each(seedsFor(language))('does what its own tests say, with the seed %i', async (seed) => {
        const scenario = load(id);
        for (const test of scenario.tests) {
          const run = await play(id, seed, test.crew, language);
          expect(run.loop).toBe(false);
          expect(verdict(test, scenario, run.log), JSON.stringify(test.crew)).toEqual([]);
        }
      });

      it.each(seedsFor(language))(
        'gives a perfect crew full marks without one refusal, with the seed %i',
        async (seed) => {
          const { log } = await play(id, seed, 'perfect', language);
          const refused = log.flatMap(({ events }) =>
            events.flatMap((event) => (event.type === 'command.refused' ? [event.problem] : [])),
          );
          expect([review(load(id), log).fullMarks, refused]).toEqual([true, []]);
        },
      );
    });

    it.each(crewNames)(
      'is the same twice with the same seed, and is judged from its log as it was judged when it was played: a %s crew',
      async (crew) => {
        const scenario = load(id);
        const one = await play(id, 7, crew, 'en');
        const two = await rehearse({ scenario, seed: 7, crews: crew, language: 'en' });
        expect(two.hash).toBe(one.hash);
        const byId = (a: { expectation: string }, b: { expectation: string }): number =>
          a.expectation.localeCompare(b.expectation);
        const again = judge(scenario, one.log);
        expect([...again.results].sort(byId)).toEqual([...one.state.results.values()].sort(byId));
        expect(again.forbidden).toEqual(one.state.forbidden);
      },
    );

    afterAll(() => played.clear());
  });

  it('are in French too, five of them at least', () => {
    expect(ids.filter((id) => load(id).languages.includes('fr')).length).toBeGreaterThanOrEqual(5);
  });

  it('welcome every desk at once, in few words, with a message that only wants to be acknowledged', () => {
    const [first] = load('welcome-to-the-watch').injects;
    if (first?.kind !== 'message') throw new Error('the first inject is a message');
    expect(first).toMatchObject({ from: 'CS', to: ['all'], trigger: { at: 0 }, message: { type: 'case.circular' } });
    expect(kindOf(first.message.type)).toMatchObject({
      ackWithin: 'acknowledge',
      replies: expect.arrayContaining(['case.ack']),
    });
    expect(kindOf(first.message.type)?.answerWithin).toBeUndefined();
    const text = JSON.stringify(first.message.body['text']);
    expect(text.split(' ').length).toBeLessThan(75); // in both languages together
  });

  it.each(['QN', 'QP'])(
    'can be played by one bureau against the others as bots: the borrowed passport without %s',
    async (bot) => {
      const scenario = load('the-borrowed-passport');
      const alone: Scenario = {
        ...scenario,
        bureaus: scenario.bureaus.map((party) => (party.id === bot ? { ...party, seat: 'either' } : party)),
      };
      const run = await rehearse({ scenario: alone, seed: 7, crews: 'perfect' });
      const sent = run.log.flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'message.sent' ? [event.message] : [])),
      );
      expect(
        sent.filter(({ type }) => type === 'document.hit.resolution').map(({ body }) => body['resolution']),
      ).toEqual(['holder-recovered-own-document']);
      expect(sent.filter(({ type }) => type === 'hit.feedback').map(({ body }) => body['result'])).toEqual([
        'document-seized',
      ]);
    },
  );
});

describe('the invented world', () => {
  it('has twelve countries, with a bureau that differs from its neighbours', () => {
    expect(world.bureaus.map(({ id }) => id).sort()).toEqual([
      'AA',
      'QM',
      'QN',
      'QP',
      'QQ',
      'QR',
      'QS',
      'QT',
      'QV',
      'QW',
      'QX',
      'QY',
    ]);
    for (const { id, alpha3, name } of world.bureaus) {
      expect(alpha3.startsWith(id)).toBe(true);
      expect(Object.keys(name).sort()).toEqual([...languages].sort());
    }
    const distinct = (field: 'redNoticeEffect' | 'subscriberData' | 'adultMissingConsent') =>
      new Set(world.bureaus.map(({ profile }) => profile[field])).size;
    expect(distinct('redNoticeEffect')).toBe(3);
    expect(distinct('subscriberData')).toBe(3);
    expect(distinct('adultMissingConsent')).toBe(3);
    expect(world.bureaus.filter(({ hours }) => hours !== undefined).length).toBeGreaterThan(1);
  });

  it('has codes that no real country has', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    expect(world.bureaus.flatMap(({ id }) => names.of(id) ?? [])).toEqual([]);
  });

  it('has names enough, each once', () => {
    const { given, family, towns } = world.names;
    for (const list of [given, family, towns]) expect(new Set(list).size).toBe(list.length);
    expect(given.length * family.length).toBeGreaterThan(300);
  });
});
