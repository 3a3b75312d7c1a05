import { messagesSchema } from '../../../schemas/export.ts';
import { scenarioEditorSchema } from '../../../schemas/scenario-schema.ts';
import type { Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

export interface SchemaOptions {
  readonly scenario?: boolean;
}

/** The shapes are the product's own, so nothing can be missing: there is no other end than the printed document. */
export const run: Run<SchemaOptions> = async ({ options, out }) => {
  const document = options.scenario ? scenarioEditorSchema() : messagesSchema();
  if (out.json) out.data(document);
  else out.raw(`${JSON.stringify(document, undefined, 2)}\n`);
  return exitCodes.done;
};
