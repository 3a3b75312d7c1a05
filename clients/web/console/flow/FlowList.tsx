import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { elapsed } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useShortcuts } from '../../use/useShortcuts.ts';
import { useRoom } from '../room.ts';
import classes from './Flow.module.css';
import { FlowLine } from './FlowLine.tsx';
import type { Line } from './lines.ts';

const lineHeight = 48;

/**
 * The lines, newest on top; only those in sight are drawn. Whoever scrolls down or goes through the list by keys is reading: then the list
 * stands still until the reader is back at the top.
 */
export function FlowList(props: {
  lines: readonly Line[];
  now: number;
  holding: boolean;
  onHold(reading: boolean): void;
}) {
  const { lines, now, holding, onHold } = props;
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const { selected, select } = useRoom();
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string>();
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
  });
  useEffect(() => {
    if (!holding) scroll.current?.scrollTo({ top: 0 });
  }, [holding]);

  const at = lines.findIndex((line) => line.key === active);
  function go(by: number) {
    const to = Math.max(0, Math.min(lines.length - 1, at === -1 ? 0 : at + by));
    const line = lines[to];
    if (!line) return;
    onHold(true);
    setActive(line.key);
    rows.scrollToIndex(to);
  }
  const [newest] = lines;
  const time = newest ? elapsed(newest.at - (state.startedAt ?? newest.at), true) : '';
  // Wider for all once there are hours, or days.
  const long = time.length > 5 ? `${time.length * 0.5}rem` : undefined;
  const inspect = () => {
    if (active !== undefined) select({ is: 'line', key: active });
  };
  useShortcuts({ j: () => go(1), k: () => go(-1), Enter: active === undefined ? undefined : inspect });
  function press(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -lines.length,
      End: lines.length,
    };
    const by = steps[event.key];
    if (by !== undefined) go(by);
    else if (event.key === 'Enter' || event.key === ' ') inspect();
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={scroll}
      className={classes.scroll}
      role="listbox"
      aria-label={t('flow.label')}
      tabIndex={0}
      aria-activedescendant={at === -1 ? undefined : `flow-${active}`}
      onKeyDown={press}
      onScroll={(event) => onHold(event.currentTarget.scrollTop > 4 || (holding && active !== undefined && at > 0))}
    >
      <div
        className={classes.inner}
        role="presentation"
        style={{ blockSize: rows.getTotalSize(), ...(long && { '--time': long }) } as CSSProperties}
      >
        {rows.getVirtualItems().map((row) => {
          const line = lines[row.index];
          if (!line) return null;
          const chosen = selected?.is === 'line' && selected.key === line.key;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus
            <div
              key={row.key}
              id={`flow-${line.key}`}
              role="option"
              aria-selected={chosen}
              aria-setsize={lines.length}
              aria-posinset={row.index + 1}
              className={classes.line}
              data-kind={line.kind}
              data-active={line.key === active || undefined}
              style={{ blockSize: lineHeight, transform: `translateY(${row.start}px)` }}
              onClick={() => {
                setActive(line.key);
                select({ is: 'line', key: line.key });
              }}
            >
              <FlowLine line={line} now={now} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
