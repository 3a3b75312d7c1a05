import { Button, TextInput } from '@mantine/core';
import { IconFlagFilled, IconHome, IconInbox, IconSearch } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, limitOf, type Deadline as Owed, type Queue } from '../../sdk/rules.ts';
import { Deadline } from '../parts/Deadline.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Limit, useLimitWords } from '../parts/Limit.tsx';
import { NoticeTag } from '../parts/NoticeTag.tsx';
import { Written } from '../parts/Ref.tsx';
import { comma } from '../parts/signs.ts';
import { elapsed } from '../parts/time.ts';
import { useNow } from '../use/useConnection.ts';
import { markOf, useWords } from '../use/useWords.ts';
import classes from './CaseList.module.css';
import { Coach } from './Coach.tsx';
import { useDesk } from './desk.ts';
import { HomeTag } from './HomeTag.tsx';
import { pathTo } from './route.ts';
import { finds } from './search.ts';
import { useDrafts } from './useDrafts.ts';

interface Props {
  cases: readonly CaseView[];
  all: readonly CaseView[];
  queue: Queue | 'all';
  opened: string | undefined;
  search: RefObject<HTMLInputElement | null>;
  /** Only what is between the bureau and the authorities of its own country. */
  home?: boolean;
  onHome?(on: boolean): void;
  /** The list is what the page is about now: nothing else is open. */
  alone?: boolean;
}

const signs = ['is:unread', 'is:late', 'is:flagged'] as const;

/** The cases of a queue, what is due first on top. */
export function CaseList({ cases, all, queue, opened, search, home = false, onHome, alone = false }: Props) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state } = useDesk();
  const now = useNow();
  const [query, setQuery] = useState('');
  const Heading = alone ? 'h1' : 'h2';
  const asked = query.trim() !== '';
  // A search looks through everything, whatever queue is open.
  const found = asked ? all.filter(finds(query, state, words, now)) : cases;
  return (
    <section className={classes.section} aria-label={t(`queue.${queue}`)}>
      <div className={classes.top}>
        <Heading className={classes.heading}>
          {asked ? t('search.found', { count: found.length }) : t(`queue.${queue}`)}
        </Heading>
        <TextInput
          ref={search}
          type="search"
          size="sm"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setQuery('');
            event.currentTarget.blur();
          }}
          dir="auto"
        />
        {!asked && onHome && (home || all.some(({ domestic }) => domestic)) && (
          <div className={classes.signs}>
            <Button
              size="compact-sm"
              variant={home ? 'filled' : 'default'}
              aria-pressed={home}
              leftSection={<IconHome size={16} aria-hidden="true" />}
              onClick={() => onHome(!home)}
            >
              {t('home.filter')}
            </Button>
          </div>
        )}
        {asked && (
          <div className={classes.signs}>
            {signs.map((sign) => (
              <Button
                key={sign}
                size="compact-sm"
                variant="default"
                onClick={() => setQuery(`${query.trim()} ${sign}`)}
              >
                {t(`search.${sign.slice(3) as 'unread' | 'late' | 'flagged'}`)}
              </Button>
            ))}
          </div>
        )}
      </div>
      {queue === 'todo' && !asked && found.length > 0 && <Coach mark="queue" />}
      {found.length === 0 ? (
        <Empty icon={<IconInbox size={36} />}>
          {asked ? t('search.none') : <Nothing queue={queue} all={all} now={now} />}
        </Empty>
      ) : (
        <ul className={classes.list}>
          {found.map((view) => (
            <Row key={view.id} view={view} now={now} opened={view.id === opened} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Nothing to show: what is going on instead. */
function Nothing({ queue, all, now }: { queue: Queue | 'all'; all: readonly CaseView[]; now: number }) {
  const { t } = useTranslation('desk');
  if (queue === 'done') return t('nothing.done');
  if (all.length === 0) return t('nothing.all');
  if (queue === 'waiting') return t('nothing.waiting');
  const waiting = all.filter((one) => one.queue === 'waiting');
  if (waiting.length === 0) return t('nothing.free');
  const oldest = Math.min(...waiting.map((one) => one.latest.sentAt));
  return t('nothing.todo', { count: waiting.length, time: elapsed(now - oldest, true) });
}

function Row({ view, now, opened }: { view: CaseView; now: number; opened: boolean }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const drafts = useDrafts();
  const { latest } = view;
  const main = view.messages.find(({ message }) => message.type.startsWith('notice.')) ?? view.messages[0] ?? latest;
  const other = latest.message.from === bureau ? latest.message.recipients : [latest.message.from];
  const names = other.map((party) => words.party(state, party));
  const who = latest.message.from === bureau ? t('row.to', { names: short(names) }) : short(names);
  const due = view.owes[0] ?? view.awaits[0];
  const writing = drafts.list.some(({ writing: one }) => one.case === view.id);
  return (
    <li>
      <a
        className={classes.row}
        href={`#${pathTo.case(view.id)}`}
        aria-current={opened ? 'true' : undefined}
        data-case={view.id}
        data-unread={view.unread > 0 || undefined}
      >
        <span className={classes.dot}>
          {view.unread > 0 && <span className="visually-hidden">{t('row.unread', { count: view.unread })}</span>}
        </span>
        <span className={classes.mark}>
          <NoticeTag mark={markOf(main.message)} word={words.kind(main.message.type).title} bare />
        </span>
        <span className={classes.what}>
          <span className={classes.line}>
            <span className={classes.who}>
              {who} {view.domestic && <HomeTag />}
              {view.flagged && (
                <span className={classes.flag}>
                  <IconFlagFilled size={14} aria-hidden="true" />
                  <span className="visually-hidden">{t('row.flagged')}</span>
                </span>
              )}
            </span>
            <span className={classes.due}>
              {due ? (
                <Due due={due} now={now} mine={view.owes.length > 0} />
              ) : (
                <span className={classes.ago}>{elapsed(latest.sentAt - (state.startedAt ?? latest.sentAt), true)}</span>
              )}
            </span>
          </span>
          <span className={classes.subject}>
            <Written>{view.subject}</Written>
          </span>
          <span className={classes.last}>
            {words.kind(latest.message.type).title}
            {writing && <span className={classes.draft}>{t('row.draft')}</span>}
          </span>
        </span>
      </a>
    </li>
  );
}

/** A deadline with what it is counted from, and whose it is. */
export function Due({ due, now, mine, full = false }: { due: Owed; now: number; mine: boolean; full?: boolean }) {
  const words = useWords();
  const { state } = useDesk();
  const limitWords = useLimitWords();
  const entry = state.messages.get(due.message);
  const request = entry?.requests.get(due.party);
  const limit = entry && limitOf(state, entry, due.party, due.kind);
  return (
    <span className={classes.owed}>
      {!mine && <span className={classes.whose}>{words.party(state, due.party)}</span>}
      <Deadline
        kind={due.kind}
        due={due.due}
        now={now}
        since={request?.since}
        untimed={state.setting?.untimed ?? false}
        compact={!full}
        limit={limit && limitWords(limit)}
      />
      {full && <Limit state={state} entry={entry} party={due.party} kind={due.kind} />}
    </span>
  );
}

const short = (names: readonly string[]): string =>
  names.length > 2 ? `${names.slice(0, 2).join(comma())} +${names.length - 2}` : names.join(comma());
