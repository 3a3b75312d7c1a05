import type { Scenario, ScenarioParty } from '../../schemas/scenario.ts';
import { isLanguageMap, type Language, languages, type Text } from '../../schemas/text.ts';
import type { World, WorldBureau } from '../../schemas/world.ts';

/**
 * The scenario with everything that its parties leave to the invented world: afterwards each party has name, country, languages,
 * people, utc_offset and profile. What the author wrote is kept.
 */
export const complete = (scenario: Scenario, world: World): Scenario => ({
  ...scenario,
  bureaus: scenario.bureaus.map((party) => completeParty(party, world)),
});

function completeParty(party: ScenarioParty, world: World): ScenarioParty {
  const country = party.country ?? countryOf(party, world);
  const home = world.bureaus.find(({ id }) => id === country);
  const own = party.kind === 'national';
  return {
    ...party,
    country,
    name: party.name ?? nameOf(party, home, world),
    languages: party.languages ?? (own || isOfCountry(party) ? (home?.languages ?? ['en']) : [...languages]),
    utc_offset: party.utc_offset ?? home?.utc_offset ?? 0,
    people: party.people ?? { min: party.seat === 'human' ? 1 : 0, max: 4 },
    profile: { ...(own ? home?.profile : {}), ...party.profile },
    ...(own && home?.hours !== undefined && party.hours === undefined && { hours: home.hours }),
    ...(own && home?.holidays !== undefined && party.holidays === undefined && { holidays: home.holidays }),
    ...(own &&
      home?.reply_targets !== undefined &&
      party.reply_targets === undefined && { reply_targets: home.reply_targets }),
  };
}

/** A national bureau's id is its country's code; a post or an authority begins with it (`QN-BP`); all else is where the secretariat is. */
function countryOf(party: ScenarioParty, world: World): string {
  if (party.kind === 'national') return party.id;
  const before = party.id.split('-')[0] ?? '';
  return world.bureaus.some(({ id }) => id === before) ? before : world.host;
}

const isOfCountry = ({ kind }: ScenarioParty) =>
  kind === 'border_post' || kind === 'issuing_authority' || kind === 'agency';

function nameOf(party: ScenarioParty, home: WorldBureau | undefined, world: World): Text {
  if (party.kind === 'national') return home?.name ?? party.id;
  const desk = party.kind === 'agency' ? world.agencies[party.role ?? 'other'] : world.desks[party.kind];
  if (!home || !isOfCountry(party)) return desk;
  const both = Object.fromEntries(
    languages.map((language: Language) => [language, `${desk[language]}, ${home.name[language]}`]),
  );
  return isLanguageMap(both) ? both : desk;
}
