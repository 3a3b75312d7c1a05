import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { scenarioEditorSchema } from '../../schemas/scenario-schema.ts';
import { parseText } from '../../server/loader/parse.ts';
import { shippedScenarios } from '../../server/loader/world.ts';
import { shipped, small } from '../loader/support.ts';

const file = path.join(shippedScenarios(), 'world', 'scenario.schema.json');
const readYaml = (text: string): unknown => {
  const parsed = parseText(text);
  if (!parsed.ok) throw new Error('it is YAML');
  return parsed.value;
};
const fits = new Ajv({ strict: false, allErrors: true }).compile(scenarioEditorSchema());
const mistakes = (text: string): string[] => {
  fits(readYaml(text));
  return (fits.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
};

describe('the schema of the scenario file for editors', () => {
  it('is the one that lies beside the world: liaison schema --scenario > scenarios/world/scenario.schema.json', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(scenarioEditorSchema())));
  });

  it.each([
    'alive-and-well',
    'blank',
    'hit-at-gate-12',
    'the-borrowed-passport',
    'two-bureau-lesson',
    'welcome-to-the-watch',
  ])('takes %s', (id) => {
    expect(mistakes(shipped(id))).toEqual([]);
  });

  it.each([
    ['a key that is none', small.replace('injects:', 'injets:'), ' additionalProperties'],
    ['a length without a unit', small.replace('within: 10m', 'within: 10'), '/expectations/0/within type'],
    ['a length in words', small.replace('within: 10m', 'within: soon'), '/expectations/0/within pattern'],
    ['a level that is none', small.replace('level: foundation', 'level: beginner'), '/level enum'],
  ])('marks %s', (_, text, mistake) => {
    expect(mistakes(text)).toContain(mistake);
  });

  it('says of each key at the top what it is for', () => {
    const { properties } = scenarioEditorSchema() as { properties: Record<string, { description?: string }> };
    const mute = Object.entries(properties).flatMap(([key, { description }]) =>
      description === undefined ? [key] : [],
    );
    expect(mute).toEqual([]);
  });
});
