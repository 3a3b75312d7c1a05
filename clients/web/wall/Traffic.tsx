import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { routingOf } from '../../../schemas/kinds/routing.ts';
import { type Arrow, Sequence } from '../parts/Sequence.tsx';
import { comma } from '../parts/signs.ts';
import { elapsed } from '../parts/time.ts';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { BigClock } from './Moments.tsx';
import classes from './Traffic.module.css';
import wall from './Wall.module.css';

/** As many as are read in one look, and as there is room for; a broadcast takes the room of one. */
const rows = 7;
/** So many behind, and nobody could follow one a second: then the newest are shown at once. */
const tooMany = 24;

/** Who writes to whom: types of messages only. One new arrow a second at most, however busy the class is. */
export function Traffic() {
  const { t } = useTranslation(['wall', 'ui']);
  const words = useWords();
  const { state } = useConnection();
  const now = useNow();
  const count = useCalm(state.traffic.length);
  const first = Math.max(0, count - (state.banner ? rows - 1 : rows));
  const arrows = state.traffic.slice(first, count).map(({ kind, from, to, at }, index): Arrow => {
    const title = routingOf(kind) ? words.kind(kind).title : t('traffic.message');
    return {
      key: String(first + index),
      from,
      to,
      mark: routingOf(kind)?.ref ?? 'MSG',
      time: elapsed(Date.parse(at) - (state.startedAt ?? Date.parse(at)), true),
      label: `${words.party(state, from)} → ${to.map((party) => words.party(state, party)).join(comma())}: ${title}`,
      caption: title,
    };
  });
  const taking = new Set(state.traffic.flatMap(({ from, to }) => [from, ...to]));
  const parties = [...state.parties.keys()]
    .filter((id) => taking.has(id))
    .map((id) => ({ id, name: words.party(state, id) }));
  const recent = state.traffic.filter(({ at }) => now - Date.parse(at) <= 300_000).length;
  return (
    <div className={classes.traffic}>
      <h1 className="visually-hidden">{t('traffic.label')}</h1>
      <header className={classes.head}>
        <BigClock small />
        <span className={wall.run} data-run={state.run}>
          {t(`ui:run.${state.run}`)}
        </span>
      </header>
      {arrows.length === 0 ? (
        <p className={classes.empty}>{t('traffic.empty')}</p>
      ) : (
        <div className={classes.diagram}>
          <Sequence label={t('traffic.label')} parties={parties} arrows={arrows} entering />
        </div>
      )}
      <p className={classes.counts}>
        {t('counts.messages', { count: state.traffic.length })} · {t('traffic.recent', { count: recent })}
      </p>
    </div>
  );
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
