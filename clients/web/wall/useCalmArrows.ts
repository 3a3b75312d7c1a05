import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { routingOf } from '../../../schemas/kinds/routing.ts';
import type { Arrow } from '../parts/Sequence.tsx';
import { comma } from '../parts/signs.ts';
import { elapsed } from '../parts/time.ts';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';

/** An arrow, and when it was, exercise ms. */
export interface Passing extends Arrow {
  readonly at: number;
  readonly caption: string;
}

/** So many behind, and nobody could follow one a second: then the newest are shown at once. */
const tooMany = 24;

/** Who wrote to whom, oldest first: types of messages only. One new arrow a second at most, however busy the class is. */
export function useCalmArrows(): Passing[] {
  const { t } = useTranslation('wall');
  const words = useWords();
  const { state } = useConnection();
  const count = useCalm(state.traffic.length);
  return state.traffic.slice(0, count).map(({ kind, from, to, at: sentAt }, index): Passing => {
    const title = routingOf(kind) ? words.kind(kind).title : t('traffic.message');
    const at = Date.parse(sentAt);
    return {
      key: String(index),
      from,
      to,
      mark: routingOf(kind)?.ref ?? 'MSG',
      time: elapsed(at - (state.startedAt ?? at), true),
      label: `${words.party(state, from)} → ${to.map((party) => words.party(state, party)).join(comma())}: ${title}`,
      caption: title,
      at,
    };
  });
}

/** Follows a number that grows, one step a second. */
function useCalm(wanted: number): number {
  const [shown, setShown] = useState(wanted);
  const behind = wanted - shown;
  useEffect(() => {
    if (behind === 0) return;
    if (behind < 0 || behind > tooMany) return setShown(wanted);
    const timer = setTimeout(() => setShown(shown + 1), 1000);
    return () => clearTimeout(timer);
  }, [behind, shown, wanted]);
  return Math.min(shown, wanted);
}
