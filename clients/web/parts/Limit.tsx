import { useTranslation } from 'react-i18next';
import { type LimitOf, limitOf, type ReadState } from '../../sdk/rules.ts';
import { useWords } from '../use/useWords.ts';
import classes from './Limit.module.css';
import { inWords, span } from './time.ts';

/** The name of a limit in plain words: `Answer to a request for information, urgent: 3 days`. */
export function useLimitWords(): (found: LimitOf) => string {
  const { t } = useTranslation('ui');
  const words = useWords();
  return ({ limit, urgency, by, ms }) =>
    by === 'table'
      ? t('limit.table', {
          what: words.common.limits[limit],
          urgency: words.common.urgency[urgency].toLocaleLowerCase(words.language),
          time: inWords(ms, words.language),
        })
      : t(`limit.${by}`, { what: words.common.limits[limit] });
}

/** Beside a deadline: which limit it follows from, and whether a fault has moved it. Nothing where it follows from none. */
export function Limit(props: {
  state: ReadState;
  entry: Parameters<typeof limitOf>[1] | undefined;
  party: string;
  kind: 'acknowledge' | 'answer';
}) {
  const { t } = useTranslation('ui');
  const say = useLimitWords();
  const { state, entry, party, kind } = props;
  const found = entry && limitOf(state, entry, party, kind);
  if (!found) return null;
  const moved = entry?.requests.get(party)?.moved;
  return (
    <span className={classes.limit}>
      {say(found)}
      {moved && ` · ${t(moved.line ? 'limit.lineDown' : 'limit.moved', { time: span(moved.byMs) })}`}
    </span>
  );
}
