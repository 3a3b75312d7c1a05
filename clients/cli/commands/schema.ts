import { messagesSchema } from '../../../schemas/export.ts';
import type { Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/** The shapes are the product's own, so nothing can be missing: there is no other end than the printed document. */
export const run: Run = async ({ out }) => {
  const document = messagesSchema();
  if (out.json) out.data(document);
  else out.raw(`${JSON.stringify(document, undefined, 2)}\n`);
  return exitCodes.done;
};
