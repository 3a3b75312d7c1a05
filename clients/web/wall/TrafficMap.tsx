import { useTranslation } from 'react-i18next';
import { WorldMap } from '../map/WorldMap.tsx';
import { NoticeTag } from '../parts/NoticeTag.tsx';
import { Written } from '../parts/Ref.tsx';
import { arrow, comma } from '../parts/signs.ts';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { BigClock } from './Moments.tsx';
import classes from './TrafficMap.module.css';
import { useCalmArrows } from './useCalmArrows.ts';

/** Minutes of the class that the map looks back: as much as a room remembers. */
const minutes = 10;
/** As many lines as stand beside it. */
const rows = 4;

/** Who writes to whom, between the countries; the newest in words beside it. Types of messages only. */
export function TrafficMap() {
  const { t } = useTranslation('wall');
  const words = useWords();
  const { state } = useConnection();
  const now = useNow();
  const all = useCalmArrows();
  const recent = all.filter(({ at }) => now - at <= minutes * 60_000 * state.clock.rate);
  const parties = [...state.parties.values()].map((party) => ({ ...party, name: words.party(state, party.id) }));
  return (
    <div className={classes.picture}>
      <h1 className="visually-hidden">{t('map.label')}</h1>
      <header className={classes.head}>
        <BigClock small />
        <p>{t('map.recent', { count: recent.length, minutes })}</p>
      </header>
      <div className={classes.map}>
        <WorldMap fill label={t('map.label')} parties={parties} arrows={recent} />
      </div>
      <div className={classes.side}>
        {all.length === 0 ? (
          <p>{t('traffic.empty')}</p>
        ) : (
          <table className={classes.table}>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{t('map.time')}</th>
                <th scope="col">{t('map.way')}</th>
              </tr>
            </thead>
            <tbody>
              {all
                .slice(-rows)
                .reverse()
                .map((one) => (
                  <tr key={one.key}>
                    <td>{one.time}</td>
                    <td>
                      <NoticeTag mark={one.mark} word={one.caption} />
                      <span className={classes.way}>
                        <Written>{words.party(state, one.from)}</Written> {arrow()}{' '}
                        <Written>{one.to.map((party) => words.party(state, party)).join(comma())}</Written>
                      </span>
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}
