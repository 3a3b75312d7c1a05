// Writes schemas/guard/deny-list.ts: node test/support/make-deny-list.mjs < names.txt > schemas/guard/deny-list.ts
// One name a line, as `deniedName` in schemas/guard/deny.ts reads them. The names themselves stay outside the repository.
import { text } from 'node:stream/consumers';
import { runnerImport } from 'vite';

const path = `${import.meta.dirname}/../../schemas/guard/deny.ts`;
const { module } = await runnerImport(path, { logLevel: 'error' });
process.stdout.write(module.denyListSource((await text(process.stdin)).split('\n')));
