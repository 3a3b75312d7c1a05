import type { Seen as SeenEntry } from '../../../../schemas/entry.ts';
import type { Problem } from '../../../../schemas/problem.ts';
import { say } from '../../../../schemas/text.ts';
import type { Joined, Link } from '../../../sdk/index.ts';
import type { Out } from '../../out.ts';
import { tell, toldLine } from '../../story.ts';
import { clean, cut } from '../../text.ts';

/** What a desk in the terminal shows: lines for persons, or one JSON object a line. */
export interface Screen {
  joined(joined: Joined): void;
  entry(entry: SeenEntry): void;
  /** The entry that answers what was typed. */
  taken(entry: SeenEntry): void;
  /** What was seen so far is void. */
  reset(): void;
  link(link: Link): void;
  refused(found: Problem): void;
  say(text: string): void;
}

export const screenOf = (out: Out, language: string): Screen =>
  out.json ? jsonScreen(out) : textScreen(out, language);

const jsonScreen = (out: Out): Screen => ({
  joined: ({ exercise, seat, returnCode }) =>
    out.data({ event: 'joined', status: 'Exercise', exercise, seat, returnCode }),
  entry: (entry) => out.data({ event: 'entry', ...entry }),
  // The entry itself is told; its `cause` says what it answers.
  taken: () => {},
  reset: () => out.data({ event: 'reset' }),
  link: ({ state, closed }) => out.data({ event: 'link', state, ...(closed && { code: closed.code }) }),
  refused: (found) => out.data({ event: 'problem', ...found }),
  say: (text) => out.warn(text),
});

function textScreen(out: Out, language: string): Screen {
  const { paint } = out;
  const line = (text: string) => out.line(cut(clean(text), out.width));
  return {
    joined({ exercise, seat, returnCode }) {
      out.line(paint.bold(clean(`EXERCISE  ${say(exercise.title, language)}`)));
      const place = seat.bureau === undefined ? '' : ` at ${seat.bureau}`;
      line(`  You are ${seat.name}${place}. Return code ${returnCode}. /help shows what you can type.`);
    },
    entry({ n, at, events }) {
      for (const event of events) {
        const told = tell(event, language);
        if (told)
          line(
            `${String(n).padStart(4)}  ${at.slice(11, 19)}  ${toldLine(told, 14)}${told.message ? `  (${told.message})` : ''}`,
          );
      }
    },
    taken: ({ n }) => out.line(paint.dim(`Taken: entry ${n}.`)),
    reset: () => out.line('The exercise went on from another point. What was shown so far is void.'),
    link({ state, closed }) {
      out.warn(closed ? `The connection is closed: ${closed.code}` : `(${state})`);
    },
    refused({ code, message, path, hint, rule, issues = [], more = 0 }) {
      const by = rule === undefined ? '' : ` (${rule})`;
      out.warn(clean(`Refused: ${code}${by}  ${message}${path === undefined ? '' : ` at ${path}`}`));
      if (issues.length > 1) for (const one of issues) out.warn(clean(`  ${one.path ?? ''}  ${one.message}`));
      if (more > 0) out.warn(`  and ${more} more`);
      if (hint !== undefined) out.warn(`  help: ${clean(hint)}`);
    },
    say: (text) => out.line(text),
  };
}
