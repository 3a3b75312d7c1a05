import { readdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { divided } from './build/families.ts';

const root = import.meta.dirname;
/** Every .html file in this folder is an entry page of its own, so that the join page does not carry the console. */
const pages = readdirSync(root).filter((name) => name.endsWith('.html'));
const server = `http://127.0.0.1:${process.env['LIAISON_PORT'] ?? 8080}`;

export default defineConfig({
  root,
  plugins: [react(), divided()],
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
      input: pages.map((name) => `${root}/${name}`),
      output: {
        // zod together with the line that sets it up: whoever makes a schema has run both, however the rest is divided.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|web[\\/]first\.ts$/ }] },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': server, '/ws': { target: server, ws: true } },
  },
});
