#!/usr/bin/env node
import { tooOld } from './node-version.ts';

// Asked before anything else is read: what follows may use words that an old Node does not know.
const sentence = tooOld(process.versions.node);
if (sentence === undefined) {
  const { run } = await import('./program.ts');
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 8;
}
