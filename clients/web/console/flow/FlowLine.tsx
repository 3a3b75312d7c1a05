import {
  IconBan,
  IconBolt,
  IconBookmark,
  IconCircleCheck,
  IconClockX,
  IconFlag,
  IconPlugConnectedX,
  IconUser,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NoticeTag } from '../../parts/NoticeTag.tsx';
import { elapsed } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { markOf, useWords } from '../../use/useWords.ts';
import classes from './Flow.module.css';
import { messageNow } from './filter.ts';
import type { Line, LineKind } from './lines.ts';
import { useLineWords } from './useLineWords.tsx';

const icons: Readonly<Record<Exclude<LineKind, 'message'>, ReactNode>> = {
  refusal: <IconBan size={18} />,
  inject: <IconBolt size={18} />,
  run: <IconFlag size={18} />,
  result: <IconCircleCheck size={18} />,
  fault: <IconPlugConnectedX size={18} />,
  mark: <IconBookmark size={18} />,
  people: <IconUser size={18} />,
};

/** One line of the flow: when, what, and how it stands. */
export function FlowLine({ line, now }: { line: Line; now: number }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const lineWords = useLineWords();
  const { state } = useConnection();
  const { event } = line;
  const { first, second } = lineWords(line);
  const message = event.type === 'message.sent' || event.type === 'message.held' ? event.message : undefined;
  const icon =
    event.type === 'expectation.missed' ? <IconClockX size={18} /> : line.kind === 'message' ? null : icons[line.kind];
  return (
    <>
      <time className={classes.time}>{elapsed(line.at - (state.startedAt ?? line.at), true)}</time>
      <span className={classes.what}>
        <span className={classes.first}>
          {message ? (
            <>
              <NoticeTag mark={markOf(message)} word={words.kind(message.type).title} bare />
              {line.kind === 'inject' && <span className={classes.badge}>{t('flow.inject')}</span>}
              {line.by?.startsWith('bot:') && <span className={classes.badge}>{t('flow.bot')}</span>}
            </>
          ) : (
            <span aria-hidden="true">{icon}</span>
          )}
          <span>{first}</span>
        </span>
        <span className={classes.second}>{second}</span>
      </span>
      <span className={classes.state}>{message && <Standing id={message.id} now={now} />}</span>
    </>
  );
}

/** Read by how many, and the worst that can be said of it. */
function Standing({ id, now }: { id: string; now: number }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const entry = state.messages.get(id);
  const how = messageNow(state, id, now);
  if (how === undefined) return null;
  const to = entry?.message.recipients ?? [];
  const read = to.filter((party) => entry?.readBy.has(party)).length;
  return (
    <>
      <span data-state={how}>{t(`flow.state.${how}`)}</span>
      {to.length > 1 && <span className={classes.read}>{t('flow.read', { read, all: to.length })}</span>}
    </>
  );
}
