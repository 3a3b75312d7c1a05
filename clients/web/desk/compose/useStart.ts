import { useMemo } from 'react';
import { newId } from '../../../sdk/index.ts';
import { actions, knownTo, openings } from '../../../sdk/rules.ts';
import { language } from '../../i18n.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useDesk } from '../desk.ts';
import { useDrafts } from '../useDrafts.ts';
import { begin, keyFor, type Writing, writingOf } from '../writing.ts';

/** The draft as it was left, on this device or by a team mate, or a new one. */
export function useStart(
  type: string,
  inReplyTo: string | undefined,
  draftKey: string | undefined,
  about: string | undefined,
): Writing {
  const { state, bureau, seat, offset } = useDesk();
  const connection = useConnection();
  const words = useWords();
  const drafts = useDrafts();
  // Only once: what is typed from then on is the form's.
  return useMemo(() => {
    const key = draftKey ?? keyFor(type, inReplyTo, newId());
    const local = drafts.get(key)?.writing;
    if (local) return local;
    const saved = state.drafts.get(`${bureau}/${key}`);
    const shared = saved && writingOf(saved);
    if (shared) return shared;
    const parent = inReplyTo === undefined ? undefined : knownTo(state, bureau, inReplyTo);
    const now = connection.now();
    const proposed = parent
      ? actions(state, bureau, parent.message.case, now).find((one) => one.type === type)
      : openings(state, bureau).find((one) => one.type === type);
    const name = state.seats.get(seat)?.name ?? '';
    return begin({
      state,
      bureau,
      seatName: `${name}, ${words.party(state, bureau)}`,
      offset,
      now,
      language: language(),
      key,
      type,
      to: proposed?.to ?? [],
      parent,
      source: about === undefined ? undefined : knownTo(state, bureau, about),
    });
  }, [type, inReplyTo, draftKey, about]);
}
