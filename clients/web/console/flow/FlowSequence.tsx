import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/Empty.tsx';
import { Sequence } from '../../parts/Sequence.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useRoom } from '../room.ts';
import classes from './Flow.module.css';
import type { Line } from './lines.ts';
import { useArrows } from './useArrows.ts';

const page = 50;

/** The messages among the lines as a diagram, fifty at a time, the newest at the bottom. */
export function FlowSequence({ lines, now }: { lines: readonly Line[]; now: number }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { selected, select } = useRoom();
  const [pages, setPages] = useState(1);
  const arrowsOf = useArrows();
  const all = lines.filter((line) => line.event.type === 'message.sent');
  const arrows = arrowsOf(all.slice(0, pages * page), now);
  if (arrows.length === 0) return <Empty>{t('flow.noMessages')}</Empty>;
  const taking = new Set(arrows.flatMap(({ from, to }) => [from, ...to]));
  const parties = [...state.parties.keys()]
    .filter((id) => taking.has(id))
    .map((id) => ({ id, name: words.party(state, id) }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div className={classes.sequence} tabIndex={0}>
      {all.length > pages * page && (
        <Button variant="subtle" size="compact-sm" onClick={() => setPages(pages + 1)}>
          {t('flow.earlier')}
        </Button>
      )}
      <Sequence
        label={t('flow.sequence')}
        parties={parties}
        arrows={arrows}
        chosen={selected?.is === 'line' ? selected.key : undefined}
        onChoose={(key) => select({ is: 'line', key })}
      />
    </div>
  );
}
