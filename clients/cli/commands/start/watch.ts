import type { Entry } from '../../../../schemas/entry.ts';
import type { Exercise } from '../../../../server/exercise/types.ts';
import type { StartedServer } from '../../../../server/main.ts';
import type { Out } from '../../out.ts';
import { joinUrl, type Reachable } from './addresses.ts';

/** How often new exercises and the network are looked for, wall ms. */
const tick = 500;
/** How long an open class waits for its first device before we say what it may be, wall ms. */
const lonely = 60_000;

const remedies =
  'No phone yet? The same Wi-Fi? Does a firewall ask? Else try another address, a phone as hotspot, or a cable.';

/**
 * Tells what happens in a running class: as JSON lines, or as sentences where they matter to the person at this terminal. `showDoor` shows
 * the addresses anew. The answer ends it.
 */
export function watchClass(
  server: Reachable & Pick<StartedServer, 'exercises'>,
  out: Out,
  showDoor: () => void,
): () => void {
  const known = new Map<Exercise, () => void>();
  let shown = server.lan.shown;
  let seen = server.lan.deviceSeen;
  let openSince = server.lan.isOpen ? performance.now() : undefined;

  const tell = (event: string, about: object) => {
    if (out.json) out.data({ event, ...about });
  };

  function follow(exercise: Exercise): void {
    const stop = exercise.listen((news) => {
      if (news.kind === 'entry') for (const event of news.entry.events) tellEvent(exercise, event);
      if (news.kind === 'failed')
        out.warn(
          `Exercise ${exercise.id} cannot be stored. Free some space on the disk; nothing that was confirmed is lost.`,
        );
      if (news.kind === 'closed') known.delete(exercise);
    });
    known.set(exercise, stop);
  }

  function tellEvent({ id, state }: Exercise, event: Entry['events'][number]): void {
    switch (event.type) {
      case 'seat.joined':
        tell('joined', { exercise: id, seat: event.seat, role: event.role, bureau: event.bureau, name: event.name });
        return;
      case 'exercise.started':
      case 'exercise.paused':
      case 'exercise.resumed':
      case 'exercise.ended':
      case 'realworld.stopped':
        tell('state', { exercise: id, state: state.run, because: event.type });
        if (event.type === 'realworld.stopped')
          out.warn('REAL WORLD: somebody has stopped the exercise. Look at the console.');
        return;
      case 'code.set':
        tell('code', { exercise: id, code: event.code });
        return;
      default:
    }
  }

  function lookAround(): void {
    for (const exercise of server.exercises.all()) {
      if (known.has(exercise)) continue;
      follow(exercise);
      tell('exercise', { exercise: exercise.id, code: exercise.state.code, state: exercise.state.run });
    }
    const { lan } = server;
    if (lan.shown !== shown) {
      shown = lan.shown;
      openSince = shown === undefined ? undefined : performance.now();
      const [exercise] = server.exercises
        .all()
        .filter(({ state }) => state.run !== 'ended')
        .slice(-1);
      const code = exercise?.state.code ?? '';
      tell('lan', { open: lan.isOpen, url: shown === undefined ? undefined : joinUrl(server, code) });
      if (shown === undefined) out.line('The class is closed: only this computer can reach the server.');
      else showDoor();
    }
    if (lan.deviceSeen && !seen) {
      seen = true;
      tell('device', {});
      out.line('The first device is here. The network is fine.');
    }
    if (!seen && openSince !== undefined && performance.now() - openSince > lonely) {
      openSince = undefined;
      out.line(remedies);
    }
  }

  for (const exercise of server.exercises.all()) follow(exercise);
  const timer = setInterval(lookAround, tick);
  return () => {
    clearInterval(timer);
    for (const stop of known.values()) stop();
  };
}
