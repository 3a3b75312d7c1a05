import { maxEntriesBytes, maxEntriesInFrame } from '../../schemas/wire.ts';
import { head } from '../core/streams.ts';
import type { Viewer } from '../core/view.ts';
import type { Exercise } from '../exercise/types.ts';
import type { SocketLike } from './socket.ts';
import type { Timers } from './timers.ts';

/** Above this the feed waits until the reader has taken something in; nothing piles up here, the log keeps it. */
const pause = 512 * 1024;
/** Below this a socket is only handing over what it was just given. */
const busy = 64 * 1024;
/** A reader who lets this much wait, or takes nothing at all for so long, is closed and may resume. */
const tooMuch = 1024 * 1024;
const standstill = 10_000;
const look = 20;

export interface Feed {
  /** The last entry of the stream that was sent. */
  readonly sent: number;
  /** There may be something new. Sends what has come together by the end of this turn of the event loop, as one frame. */
  wake(): void;
  stop(): void;
}

interface FeedOf {
  readonly exercise: Exercise;
  readonly viewer: Viewer;
  /** Entries after this one are sent. */
  readonly after: number;
  readonly socket: SocketLike;
  readonly timers: Timers;
  /** Entry `n` of the viewer's stream as JSON, as this seat sees it. */
  text(n: number): string | undefined;
  tooSlow(): void;
}

/**
 * Brings one viewer's stream to one socket: what is missing first, then each entry as it is told. It keeps no queue of its own, only a
 * position: a slow reader costs one frame of memory, however far behind.
 */
export function createFeed(of: FeedOf): Feed {
  const { exercise, viewer, socket, timers } = of;
  let sent = of.after;
  let awake = false;
  let stopped = false;
  let stopLooking: (() => void) | undefined;
  /** Bytes given to the socket so far, the largest frame of the last ones, and when the reader last took something in. */
  let given = 0;
  let largest = 0;
  let taken = 0;
  let takenAt = timers.now();

  const stop = () => {
    stopped = true;
    stopLooking?.();
  };

  function pump(): void {
    awake = false;
    if (stopped) return;
    const last = head(exercise.streams, viewer);
    while (sent < last && socket.buffered < pause) {
      const frame = nextFrame(sent, last);
      if (!frame) break;
      const bytes = Buffer.byteLength(frame.text);
      given += bytes;
      largest = Math.max(largest, bytes);
      sent = frame.last;
      socket.send(frame.text);
      if (stopped) return;
    }
    if (sent < last || socket.buffered > busy) watch();
  }

  function nextFrame(after: number, last: number): { text: string; last: number } | undefined {
    const texts: string[] = [];
    let bytes = 0;
    let n = after;
    while (n < last && texts.length < maxEntriesInFrame) {
      const text = of.text(n + 1);
      if (text === undefined) break;
      const size = Buffer.byteLength(text);
      if (texts.length > 0 && bytes + size > maxEntriesBytes) break;
      texts.push(text);
      bytes += size + 1;
      n += 1;
    }
    return texts.length === 0 ? undefined : { text: `{"frame":"entries","entries":[${texts.join(',')}]}`, last: n };
  }

  /** Sockets tell nobody when they are drained: look now and then, while there is something to wait for. */
  function watch(): void {
    if (stopLooking) return;
    takenAt = timers.now();
    taken = given - socket.buffered;
    stopLooking = timers.every(look, () => {
      if (stopped) return;
      const { buffered } = socket;
      if (buffered === 0) largest = 0;
      if (given - buffered > taken) {
        taken = given - buffered;
        takenAt = timers.now();
      }
      // One entry may be larger than any limit; it is not the reader's fault.
      if (buffered > Math.max(tooMuch, 2 * largest) || (buffered > 0 && timers.now() - takenAt >= standstill)) {
        stop();
        of.tooSlow();
        return;
      }
      pump();
      if (socket.buffered <= busy && sent === head(exercise.streams, viewer)) {
        stopLooking?.();
        stopLooking = undefined;
      }
    });
  }

  return {
    get sent() {
      return sent;
    },
    wake() {
      if (awake || stopped) return;
      awake = true;
      queueMicrotask(pump);
    },
    stop,
  };
}
