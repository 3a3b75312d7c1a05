import { useTranslation } from 'react-i18next';
import { Sequence } from '../parts/Sequence.tsx';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { BigClock } from './Moments.tsx';
import classes from './Traffic.module.css';
import { useCalmArrows } from './useCalmArrows.ts';
import wall from './Wall.module.css';

/** As many as are read in one look, and as there is room for; a broadcast takes the room of one. */
const rows = 7;

/** Who writes to whom: types of messages only. One new arrow a second at most, however busy the class is. */
export function Traffic() {
  const { t } = useTranslation(['wall', 'ui']);
  const words = useWords();
  const { state } = useConnection();
  const now = useNow();
  const all = useCalmArrows();
  const arrows = all.slice(state.banner ? 1 - rows : -rows);
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
