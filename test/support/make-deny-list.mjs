// Writes the lists of the guard that are kept as numbers: node test/support/make-deny-list.mjs < names.txt > schemas/guard/deny-list.ts
// With the word `harm`: ... make-deny-list.mjs harm < words.txt > schemas/guard/harm-list.ts. One name or phrase a line, as `deniedName`
// and `harmfulWords` in schemas/guard/deny.ts read them. What is in clear stays outside the repository.
import { text } from 'node:stream/consumers';
import { runnerImport } from 'vite';

const path = `${import.meta.dirname}/../../schemas/guard/deny.ts`;
const { module } = await runnerImport(path, { logLevel: 'error' });
const make = process.argv[2] === 'harm' ? module.harmListSource : module.denyListSource;
process.stdout.write(make((await text(process.stdin)).split('\n')));
