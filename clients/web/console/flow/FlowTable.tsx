import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoticeTag } from '../../parts/NoticeTag.tsx';
import { Written } from '../../parts/Ref.tsx';
import { comma } from '../../parts/signs.ts';
import { elapsed } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { markOf, useWords } from '../../use/useWords.ts';
import { useRoom } from '../room.ts';
import classes from './Flow.module.css';
import { messageNow } from './filter.ts';
import type { Line } from './lines.ts';
import { useLineWords } from './useLineWords.tsx';

const page = 50;

/** What list, diagram and map show, as a table, fifty lines at a time, the newest on top. */
export function FlowTable({ lines, now }: { lines: readonly Line[]; now: number }) {
  const { t } = useTranslation('console');
  const [pages, setPages] = useState(1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className={classes.tableFrame} aria-label={t('flow.label')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['time', 'from', 'to', 'what', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`flow.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, pages * page).map((line) => (
            <Row key={line.key} line={line} now={now} />
          ))}
        </tbody>
      </table>
      {lines.length > pages * page && (
        <Button variant="subtle" size="compact-sm" onClick={() => setPages(pages + 1)}>
          {t('flow.earlier')}
        </Button>
      )}
    </section>
  );
}

function Row({ line, now }: { line: Line; now: number }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const lineWords = useLineWords();
  const { state } = useConnection();
  const { selected, select } = useRoom();
  const { event } = line;
  const message = event.type === 'message.sent' || event.type === 'message.held' ? event.message : undefined;
  const how = message && messageNow(state, message.id, now);
  const { first, second } = lineWords(line);
  const chosen = selected?.is === 'line' && selected.key === line.key;
  const names = (ids: readonly string[]) => ids.map((id) => words.party(state, id)).join(comma());
  return (
    <tr data-chosen={chosen || undefined}>
      <td>{elapsed(line.at - (state.startedAt ?? line.at), true)}</td>
      <td>{names(message ? [message.from] : line.bureaus)}</td>
      <td>{message && names(message.recipients)}</td>
      <td>
        <button
          type="button"
          className={classes.pick}
          aria-pressed={chosen}
          onClick={() => select({ is: 'line', key: line.key })}
        >
          {message ? (
            <>
              <NoticeTag mark={markOf(message)} word={words.kind(message.type).title} />
              <Written>{message.subject}</Written>
            </>
          ) : (
            <>
              <span>{first}</span> <span>{second}</span>
            </>
          )}
        </button>
      </td>
      <td>{how && t(`flow.state.${how}`)}</td>
    </tr>
  );
}
