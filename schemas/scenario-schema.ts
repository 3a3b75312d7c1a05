import * as z from 'zod';
import { Duration } from './duration.ts';
import { kindTypes } from './kinds/index.ts';
import { ScenarioMessage } from './scenario/message.ts';
import { Scenario } from './scenario.ts';

/*
 * The scenario file as a JSON Schema for editors: completion while one types, a word on each key, a line under what is wrong. It knows the
 * shape alone; what a file means is for the checker. `scenarios/world/scenario.schema.json` is a copy of it.
 */

const about: Readonly<Record<string, string>> = {
  format: 'Always 1.',
  id: 'The name of the file without its ending.',
  version: 'Yours, to tell one state of the file from another.',
  licence: 'Under which others may use it.',
  authors: 'Who wrote it. Real names may stand here and nowhere else.',
  level: 'For whom: foundation, practitioner, advanced or expert.',
  audience: 'For whom it is, in words.',
  subject: 'What it is about, in a few words.',
  competencies: 'What people can do afterwards.',
  keywords: 'Words to find it by.',
  title: 'One line for the list; a text, or one for each language: { en: ..., fr: ... }.',
  summary: 'One or two sentences for the list.',
  languages: 'The languages in which every text is there. The first is the usual one.',
  duration: 'Exercise time from the start to the end, like 75m.',
  seats: 'How many persons are needed, and how many may come.',
  scored: 'false: nobody gets points.',
  content_notes: 'What people should know before they join.',
  fiction: 'That everything is invented, and which countries take part.',
  marking: 'The codeword that every message carries.',
  seed: 'What is left to chance is drawn from this number.',
  limits: 'How long answers may take: rows by name, or { scale: 0.01 } for all.',
  brief: 'What trainees read beforehand, what the instructor should know, and the file of each bureau.',
  clock: 'When it begins, how fast it goes, and its phases.',
  objectives: 'What is to be learned.',
  bureaus: 'Who takes part. The id of a national bureau is the code of its country.',
  cast: 'The people of the story, with the truth about them.',
  records: 'The lost-document register.',
  templates: 'What several messages have in common, by name: { template: name } in a message.',
  variables: 'Values for texts and bodies, as {{name}}; with one_of the seed takes one of several.',
  background: 'Checks that go on meanwhile.',
  quotas: 'How many silver notices a bureau may ask for.',
  diffusion_review: 'before: diffusions wait for the review desk.',
  kinds: 'Message types in use; absent: all but the sensitive ones.',
  rules: 'Rules of the duty guide whose breach is held, or let through and scored, instead of refused.',
  injects: 'What happens, and when.',
  expectations: 'What is expected of whom, by when, for how many points.',
  faults: 'What goes wrong with the lines, on purpose.',
  debrief: 'What the class talks about afterwards.',
  tests: 'What must come of it when a crew of bots plays it.',
};

/** 2020-12 is not read by every editor; draft-07 is. */
export function scenarioEditorSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(Scenario, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    // Written once, wherever it is used: a tenth of the size.
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === Duration) {
        delete jsonSchema.anyOf;
        jsonSchema.type = 'string';
        jsonSchema.pattern = '^(T\\+|PT|T)?(\\d+d)?(\\d+h)?(\\d+m)?(\\d+s)?$';
        jsonSchema.description = 'Exercise time with its unit: 12m, 1h30m, 90s, T+12m30s.';
      }
      if (zodSchema === ScenarioMessage.shape.type) jsonSchema.enum = [...kindTypes];
    },
  });
  for (const [key, words] of Object.entries(about)) {
    const property = schema.properties?.[key];
    if (typeof property === 'object') property.description = words;
  }
  return { ...schema, title: 'Liaison scenario, format 1' };
}
