import { useMemo } from 'react';
import { newId } from '../../../sdk/index.ts';
import { actions, knownTo, openings } from '../../../sdk/rules.ts';
import { language } from '../../i18n.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useDesk } from '../desk.ts';
import { useDrafts } from '../useDrafts.ts';
import { begin, keyFor, type Writing, writingOf } from '../writing.ts';

export interface Start {
  readonly writing: Writing;
  /** The case in which this very answer has been sent before, where it cannot be sent again: there is nothing to write. */
  readonly answered?: string | undefined;
}

/** The draft as it was left, on this device or by a team mate, or a new one. */
export function useStart(
  type: string,
  inReplyTo: string | undefined,
  draftKey: string | undefined,
  about: string | undefined,
): Start {
  const { state, bureau, offset } = useDesk();
  const connection = useConnection();
  const words = useWords();
  const drafts = useDrafts();
  // Only once: what is typed from then on is the form's.
  return useMemo(() => {
    const key = draftKey ?? keyFor(type, inReplyTo, newId());
    const local = drafts.get(key)?.writing;
    if (local) return { writing: local };
    const parent = inReplyTo === undefined ? undefined : knownTo(state, bureau, inReplyTo);
    const now = connection.now();
    const proposed = parent
      ? actions(state, bureau, parent.message.case, now).find((one) => one.type === type)
      : openings(state, bureau).find((one) => one.type === type);
    const sent = [...state.messages.values()].some(
      ({ message }) => message.from === bureau && message.type === type && message.inReplyTo === inReplyTo,
    );
    const answered = parent && !proposed && sent ? parent.message.case : undefined;
    // What was saved is taken back a moment after it has gone out: until then it is no draft any more.
    const saved = answered === undefined ? state.drafts.get(`${bureau}/${key}`) : undefined;
    const shared = saved && writingOf(saved);
    if (shared) return { writing: shared };
    const writing = begin({
      state,
      bureau,
      handler: `${words.common.partyKinds.duty_desk}, ${words.party(state, bureau)}`,
      offset,
      now,
      language: language(),
      key,
      type,
      to: proposed?.to ?? [],
      parent,
      source: about === undefined ? undefined : knownTo(state, bureau, about),
    });
    return { writing, answered };
  }, [type, inReplyTo, draftKey, about]);
}
