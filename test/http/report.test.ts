import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { offered } from '../../clients/i18n/languages.ts';
import { markdown } from '../../server/evaluation/report.ts';
import { review } from '../../server/evaluation/review.ts';
import { rehearse } from '../../server/exercise/rehearse.ts';
import { reportPage } from '../../server/http/report.ts';
import { loadScenario } from '../../server/loader/load.ts';

it('the report of six hundred messages is one file that fetches nothing, under a megabyte [R4]', async () => {
  const file = 'surge-week.yaml';
  const loaded = await loadScenario(readFileSync(new URL(`../../scenarios/${file}`, import.meta.url), 'utf8'), {
    file,
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { log } = await rehearse({ scenario: loaded.scenario, seed: 7, crews: 'perfect' });
  const messages = log.flatMap(({ events }) => events.filter(({ type }) => type === 'message.sent'));
  expect(messages.length).toBeGreaterThan(600);
  const done = review(loaded.scenario, log);
  for (const language of offered) {
    const page = reportPage(markdown(done, language), 'Surge week', language);
    expect(page.length).toBeGreaterThan(5_000);
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
    // Nothing in it makes a browser ask for anything: no address in an attribute or a style, no script, no frame.
    expect(page.replace('<link rel="icon" href="data:,">', '')).not.toMatch(
      /\b(?:src|href|srcset|poster|action)\s*=|url\(|@import|<(?:script|iframe|object|embed|link)\b/i,
    );
    expect(page).toContain('EXERCISE');
  }
});
