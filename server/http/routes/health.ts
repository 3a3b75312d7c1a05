import { kindTypes } from '../../../schemas/kinds/index.ts';
import { languages } from '../../../schemas/text.ts';
import { subprotocol, wsPath } from '../../../schemas/wire.ts';
import { isLoopback } from '../addresses.ts';
import type { App } from '../app.ts';
import type { Callers } from '../callers.ts';
import type { Wired } from '../deps.ts';
import { refusal } from '../problems.ts';

/** Alive, ready, what this is, and numbers for a monitor. */
export function healthRoutes(app: App, of: Wired, callers: Callers): void {
  app.get('/healthz', async () => ({ ok: true }));

  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/readyz', async () => {
    if (stopping) throw refusal('server_stopping', 'The server is stopping');
    return { ok: true, exercises: of.exercises.all().length };
  });

  app.get('/api/v1/info', async () => ({
    name: 'Liaison',
    version: of.version,
    marking: 'EXERCISE',
    protocol: subprotocol,
    socket: wsPath,
    languages,
    kinds: kindTypes,
  }));

  app.get('/metrics', async (request, reply) => {
    if (!isLoopback(request.ip) && !callers.isStaff(request))
      throw refusal('ticket_refused', 'From elsewhere with a staff ticket only');
    const { heapUsed, rss } = process.memoryUsage();
    const all = of.exercises.all();
    const lines = [
      gauge('liaison_connections', 'Sockets that are open', of.gateway.connections),
      gauge('liaison_exercises', 'Exercises that are open', all.length),
      gauge(
        'liaison_entries',
        'Entries in the logs of open exercises',
        all.reduce((sum, { log }) => sum + log.length, 0),
      ),
      gauge('liaison_heap_bytes', 'JavaScript heap in use', heapUsed),
      gauge('liaison_resident_bytes', 'Memory of the process', rss),
      gauge('liaison_uptime_seconds', 'Since the start of the process', Math.round(process.uptime())),
    ];
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(lines.join(''));
  });
}

const gauge = (name: string, help: string, value: number): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`;
