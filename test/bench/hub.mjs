// A hub as a process of its own: `node hub.mjs STORE` with STORE memory: or sqlite. Tells its parent where it is; ends with it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from '../../dist/server/main.js';
import { quiet } from './scenario.mjs';

const [, , store] = process.argv;
const dataDir = mkdtempSync(path.join(tmpdir(), 'liaison-bench-'));
mkdirSync(path.join(dataDir, 'scenarios'));
writeFileSync(path.join(dataDir, 'scenarios', 'bench.yaml'), quiet);
const server = await startServer({
  port: 0,
  dataDir,
  language: undefined,
  logLevel: 'silent',
  allowHosts: [],
  allowOrigins: [],
  staffKey: undefined,
  lan: false,
  tls: undefined,
  maxConnections: 500,
  maxPerAddress: 500,
  rateLimit: false,
  ...(store === 'memory:' && { store }),
});
process.once('disconnect', async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});
process.send?.({ url: server.url, staffKey: server.staffKey });
