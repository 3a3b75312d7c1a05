import { useTranslation } from 'react-i18next';
import { WorldMap } from '../../map/WorldMap.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useRoom } from '../room.ts';
import classes from './Flow.module.css';
import type { Line } from './lines.ts';
import { useArrows } from './useArrows.ts';

/** The messages among the lines as ways between countries. */
export default function FlowMap({ lines, now }: { lines: readonly Line[]; now: number }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { selected, select } = useRoom();
  const arrows = useArrows()(lines, now);
  const parties = [...state.parties.values()].map((party) => ({ ...party, name: words.party(state, party.id) }));
  return (
    <>
      {arrows.length === 0 && <Empty>{t('flow.noMessages')}</Empty>}
      <div className={classes.mapPlace}>
        <WorldMap
          fill
          label={t('flow.mapLabel')}
          parties={parties}
          arrows={arrows}
          chosen={selected?.is === 'line' ? selected.key : undefined}
          onChoose={(key) => select({ is: 'line', key })}
        />
      </div>
    </>
  );
}
