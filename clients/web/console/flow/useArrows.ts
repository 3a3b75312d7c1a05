import type { Arrow } from '../../parts/Sequence.tsx';
import { comma } from '../../parts/signs.ts';
import { elapsed } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { markOf, useWords } from '../../use/useWords.ts';
import { messageNow } from './filter.ts';
import type { Line } from './lines.ts';

/** The messages among the lines (the newest first) as arrows, the oldest first. `now` is exercise ms. */
export function useArrows(): (lines: readonly Line[], now: number) => Arrow[] {
  const words = useWords();
  const { state } = useConnection();
  return (lines, now) =>
    [...lines].reverse().flatMap((line): Arrow[] => {
      if (line.event.type !== 'message.sent') return [];
      const { message } = line.event;
      const how = messageNow(state, message.id, now);
      return [
        {
          key: line.key,
          from: message.from,
          to: message.recipients,
          mark: markOf(message),
          time: elapsed(line.at - (state.startedAt ?? line.at), true),
          label: `${words.party(state, message.from)} → ${message.recipients.map((party) => words.party(state, party)).join(comma())}: ${words.kind(message.type).title}, ${message.subject}`,
          state: how === 'late' || how === 'lost' ? how : undefined,
        },
      ];
    });
}
