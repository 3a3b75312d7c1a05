// Run by tests as a process of its own, to be killed or to meet a failing disk:
//   node append-forever.mjs SQLITE_MODULE_URL FILE TEXT_LENGTH
// It appends to three logs at once, without end, and says what became of each entry, one line each: `stored LOG N`. After a failure it
// says `failed LOG N REASON`, whether an append without reading was refused, and what it read; then it goes on from there.
import { writeSync } from 'node:fs';

const [, , sqlite = '', file = '', length = '100'] = process.argv;
const { sqliteStore } = await import(sqlite);
const store = await sqliteStore({ file });
const say = (...words) => writeSync(1, `${words.join(' ')}\n`);

const entry = (log, n) => ({
  n,
  at: '2091-03-04T08:00:00.000Z',
  by: 'engine',
  events: [{ type: 'banner.shown', audience: 'all', text: `${log} ${n} ${'x'.repeat(Number(length))}` }],
});

async function write(log) {
  let n = (await store.read(log)).length;
  for (;;) {
    n += 1;
    try {
      await store.append(log, [entry(log, n)]);
      say('stored', log, n);
    } catch (error) {
      say('failed', log, n, error.reason);
      await store.append(log, [entry(log, n)]).then(
        () => say('accepted', log, n),
        () => say('refused', log, n),
      );
      const known = await store.read(log);
      say('read', log, known.length);
      n = known.length;
    }
  }
}

await Promise.all(['monday', 'tuesday', 'wednesday'].map(write));
