import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../schemas/text.ts';
import { rehearse } from '../../server/exercise/rehearse.ts';
import { loadScenario } from '../../server/loader/load.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const personas = ['prompt', 'slow', 'strict', 'careless', 'silent'] as const;
/** What a bot does depends on its temper, and in which words on its language: each temper once, and one of them in each language. */
const plays = [
  ...personas.map((persona) => [persona, 'en'] as const),
  ...languages.flatMap((language) => (language === 'en' ? [] : [['prompt', language] as const])),
];

describe.each(files)('bots in all places of %s', (file) => {
  it('play to the end with every temper and in every language, and the hub refuses them nothing', async () => {
    const loaded = await loadScenario(readFileSync(new URL(file, folder), 'utf8'), { file });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const sent = new Map<string, number>();
    for (const [persona, language] of plays) {
      const scenario = {
        ...loaded.scenario,
        bureaus: loaded.scenario.bureaus.map((party) => ({
          ...party,
          seat: party.kind === 'register' ? ('bot' as const) : ('either' as const),
          // What its author has written in another language may be read all the same.
          languages: [language, ...(party.languages ?? []).filter((one) => one !== language)],
          bot: { replies: [], ...party.bot, persona },
        })),
      };
      const { log, loop } = await rehearse({ scenario, seed: 1, crews: 'silent', language });
      const bots = log.filter(({ by }) => by.startsWith('bot:'));
      const refused = bots.flatMap(({ by, events }) =>
        events.flatMap((event) => (event.type === 'command.refused' ? [[by, event.kind, event.problem]] : [])),
      );
      expect([persona, language, loop, refused]).toEqual([persona, language, false, []]);
      sent.set(persona, (sent.get(persona) ?? 0) + bots.length);
    }
    expect(sent.get('silent')).toBe(0);
    for (const persona of personas) if (persona !== 'silent') expect(sent.get(persona)).toBeGreaterThanOrEqual(2);
    // Eight rehearsals, and a surge is a large one.
  }, 120_000);
});
