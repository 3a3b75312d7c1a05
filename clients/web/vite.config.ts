import { readdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { divided } from './build/families.ts';
import { pages } from './build/pages.ts';

const root = import.meta.dirname;
/** Every .html file in this folder is an entry page of its own, so that the join page does not carry the console. */
const entries = readdirSync(root).filter((name) => name.endsWith('.html'));
/** What the desk fetches for its first case in two pieces instead of fifteen, which pack badly: its own, and what other pages show too. */
const working =
  /web[\\/]desk[\\/](Work|CaseList|CasePane|MessageCard|NowBox|Outgoing|Notes|opened|Coach|Queues|Announcer|search|useKeys)\./;
const shown =
  /web[\\/](parts[\\/](MessageBody|NoticeTag|timeLeft|signs|Deadline|Limit|Dialog|Empty|Clock|LinkLight|Light|time)|forms[\\/](families|read)|use[\\/](useShortcuts|useWide|useBreak))\.|core[\\/]rules[\\/](allowed|permissions|queues|domestic|care)\./;
const server = `http://127.0.0.1:${process.env['LIAISON_PORT'] ?? 8080}`;

export default defineConfig({
  root,
  plugins: [react(), pages(), divided()],
  // Of all that Mantine moves, these pages show the circle in a button that waits; it comes and goes at once.
  resolve: { alias: [{ find: /^.*\/Transition\/Transition\.mjs$/, replacement: `${root}/parts/AtOnce.tsx` }] },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // Making a schema changes nothing else: a page that uses none of a file's schemas carries none of them, nor their library.
      treeshake: {
        manualPureFunctions: ['z'],
        moduleSideEffects: [{ test: /[\\/]schemas[\\/]/, sideEffects: false }],
      },
      input: entries.map((name) => `${root}/${name}`),
      output: {
        // zod together with the line that sets it up: whoever makes a schema has run both, however the rest is divided.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'zod', test: /node_modules[\\/]zod[\\/]|web[\\/]first\.ts$/ },
            { name: 'working', test: working },
            { name: 'shown', test: shown },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': server, '/ws': { target: server, ws: true } },
  },
});
