// Request-and-response round trips a second through the hub, beside a plain relay in the same run: node test/bench/bench.mjs [--rounds N] [--ms N]
// Contenders take turns, so that whatever else this computer does meets all of them. Prints a table and writes nothing.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hubDesks, relayDesks } from './desks.mjs';
import { guardLine } from './guard.mjs';
import { registerLines } from './register.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, ms: { type: 'string', default: '1500' } },
});
const [rounds, ms] = [Number(values.rounds), Number(values.ms)];
/** Round trips under way at once. */
const many = 32;

const begin = async (file, ...words) => {
  const child = fork(path.join(import.meta.dirname, file), words, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [told] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`))),
  ]);
  return { child, told };
};

/** How many trips end within `ms` when `window` are under way at once, and how long each took. */
function measure(desks, window) {
  return new Promise((resolve) => {
    const took = [];
    const began = performance.now();
    let open = 0;
    const next = () => {
      if (performance.now() - began >= ms) {
        if (open === 0) resolve({ perSecond: (took.length / (performance.now() - began)) * 1000, took });
        return;
      }
      open += 1;
      desks.ask((one) => {
        open -= 1;
        took.push(one);
        next();
      });
    };
    for (let i = 0; i < window; i++) next();
  });
}

const middle = (numbers, at = 0.5) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
};
const whole = (number) => Math.round(number).toLocaleString('en');
const range = (numbers) => `${whole(middle(numbers))} (${whole(Math.min(...numbers))}-${whole(Math.max(...numbers))})`;

const relay = await begin('relay.mjs');
const memory = await begin('hub.mjs', 'memory:');
const disk = await begin('hub.mjs', 'sqlite');
const contenders = [
  { name: 'plain ws relay', what: 'request, reply', open: () => relayDesks(relay.told.url) },
  { name: 'Liaison, memory', what: 'request, reply', open: () => hubDesks(memory.told, 'reply') },
  { name: 'Liaison, sqlite', what: 'request, reply', open: () => hubDesks(disk.told, 'reply') },
  { name: 'Liaison, memory', what: 'document check', open: () => hubDesks(memory.told, 'check') },
  { name: 'Liaison, sqlite', what: 'document check', open: () => hubDesks(disk.told, 'check') },
].map((one) => ({ ...one, alone: [], together: [], took: [] }));

try {
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round++)
    for (const contender of contenders) {
      const desks = await contender.open();
      const alone = await measure(desks, 1);
      const together = await measure(desks, many);
      await desks.close();
      if (round === 0) continue;
      contender.alone.push(alone.perSecond);
      contender.together.push(together.perSecond);
      contender.took.push(...alone.took);
    }
} finally {
  for (const { child } of [relay, memory, disk]) child.disconnect();
}

const [cpu] = cpus();
console.log(
  `EXERCISE traffic on one computer: Node ${process.version}, ${cpus().length} x ${cpu?.model.trim()}, loopback.`,
);
console.log(
  `Round trips a second, median of ${rounds} rounds of ${ms} ms in turns (lowest-highest); ms are medians and 99th percentiles.\n`,
);
const rows = [
  ['', '', 'one at a time', 'ms', 'p99', `${many} at once`],
  ...contenders.map(({ name, what, alone, together, took }) => [
    name,
    what,
    range(alone),
    middle(took).toFixed(2),
    middle(took, 0.99).toFixed(2),
    range(together),
  ]),
];
const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
for (const row of rows)
  console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
console.log(
  '\nA request with its reply is two commands: checked, guarded, in the log (with sqlite: synced) before anybody is told. The relay looks at nothing.',
);
console.log(`\n${registerLines(ms).join('\n')}`);
console.log(`\n${guardLine()}`);
