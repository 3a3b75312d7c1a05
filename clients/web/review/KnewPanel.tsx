import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline as Due } from '../../sdk/rules.ts';
import { useForms } from '../forms/families.ts';
import { Deadline } from '../parts/Deadline.tsx';
import { NoticeTag } from '../parts/NoticeTag.tsx';
import { Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { markOf, useWords } from '../use/useWords.ts';
import type { MessageThen } from './arrows.ts';
import classes from './KnewPanel.module.css';
import { type Knew, knew } from './knew.ts';
import { AtButton } from './Moments.tsx';
import { Panel } from './Panel.tsx';
import { useRoom } from './room.ts';

/** What a bureau knew at this moment, or what each of them had open. */
export function KnewPanel() {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const { view, here, clock } = useRoom();
  const time = clock(here.time);
  const title =
    view === undefined ? t('knew.all', { time }) : t('knew.heading', { bureau: words.party(state, view), time });
  return (
    <Panel title={title} scrolls>
      {view === undefined ? <Everybody /> : <One bureau={view} />}
    </Panel>
  );
}

function Everybody() {
  const { t } = useTranslation('review');
  const words = useWords();
  const { review, was, here, see } = useRoom();
  return (
    <ul className={classes.bureaus}>
      {review.bureaus.map(({ id, name }) => {
        const known = knew(was, id, here.time);
        const open = [
          known.unread.length > 0 && t('knew.count.unread', { count: known.unread.length }),
          known.owes.length > 0 && t('knew.count.owes', { count: known.owes.length }),
          known.awaits.length > 0 && t('knew.count.awaits', { count: known.awaits.length }),
          known.drafts.length > 0 && t('knew.count.drafts', { count: known.drafts.length }),
        ].filter((one) => one !== false);
        return (
          <li key={id}>
            <button type="button" onClick={() => see(id)}>
              <strong>{words.say(name)}</strong>
              <span>
                {known.late > 0 && <b className={classes.late}>{t('knew.count.late', { count: known.late })}</b>}{' '}
                {open.length === 0 ? t('knew.count.quiet') : open.join(' · ')}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function One({ bureau }: { bureau: string }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { was, here, clock } = useRoom();
  // Its share of a draft is known once the fields are there.
  useForms([...was.drafts.values()].map(({ type }) => type));
  const known = knew(was, bureau, here.time);
  if (isNothing(known)) return <p className={classes.dim}>{t('knew.nothing')}</p>;
  return (
    <>
      <Group title={t('knew.owes')} count={known.owes.length}>
        {known.owes.map((due) => (
          <DueRow key={`${due.message} ${due.kind}`} due={due} mine />
        ))}
      </Group>
      <Group title={t('knew.unread')} count={known.unread.length}>
        {known.unread.map(({ message, since }) => (
          <li key={message.message.id}>
            <MessageLine entry={message} />
            <span className={classes.dim}>{t('knew.since', { time: clock(since) })}</span>
          </li>
        ))}
      </Group>
      <Group title={t('knew.awaits')} count={known.awaits.length}>
        {known.awaits.map((due) => (
          <DueRow key={`${due.message} ${due.party} ${due.kind}`} due={due} mine={false} />
        ))}
      </Group>
      <Group title={t('knew.drafts')} count={known.drafts.length}>
        {known.drafts.map((draft) => (
          <li key={draft.key}>
            <span>{draft.type ? words.kind(draft.type).title : t('knew.empty')}</span>
            <span className={classes.dim}>{t('knew.filled', { percent: Math.round(draft.filled * 100) })}</span>
          </li>
        ))}
      </Group>
      <Group title={t('knew.coming')} count={known.coming.length} note={t('knew.couldNot')}>
        {known.coming.map((entry) => (
          <li key={entry.message.id}>
            <MessageLine entry={entry} />
          </li>
        ))}
      </Group>
      <Group title={t('knew.notes')} count={known.notes.length}>
        {known.notes.map(({ text, at }) => (
          <li key={`${at} ${text}`}>
            <span>
              <AtButton at={at} /> <Written>{text}</Written>
            </span>
          </li>
        ))}
      </Group>
      <Group title={t('knew.read')} count={known.read.length}>
        {known.read.map((entry) => (
          <li key={entry.message.id}>
            <MessageLine entry={entry} />
          </li>
        ))}
      </Group>
    </>
  );
}

const isNothing = ({ unread, read, owes, awaits, drafts, notes, coming }: Knew): boolean =>
  [unread, read, owes, awaits, drafts, notes, coming].every((list) => list.length === 0);

function Group({ title, count, note, children }: { title: string; count: number; note?: string; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className={classes.group}>
      <h3>
        {title} ({count})
      </h3>
      {note && <p className={classes.dim}>{note}</p>}
      <ul>{children}</ul>
    </section>
  );
}

function MessageLine({ entry: { message, sentAt, n } }: { entry: MessageThen }) {
  const words = useWords();
  const { state } = useConnection();
  return (
    <span className={classes.message}>
      <span className={classes.mark}>
        <NoticeTag mark={markOf(message)} word={words.kind(message.type).title} bare />
      </span>
      <span>
        <Written>{message.subject}</Written>
        <span className={classes.dim}>
          {' '}
          {words.party(state, message.from)} <AtButton at={sentAt} n={n} />
        </span>
      </span>
    </span>
  );
}

function DueRow({ due, mine }: { due: Due; mine: boolean }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const { was, here } = useRoom();
  const entry = was.messages.get(due.message);
  if (!entry) return null;
  return (
    <li>
      <span className={classes.message}>
        <span className={classes.mark}>
          <NoticeTag mark={markOf(entry.message)} word={words.kind(entry.message.type).title} bare />
        </span>
        <span>
          <Written>{entry.message.subject}</Written>{' '}
          <span className={classes.dim}>
            {mine ? words.party(state, entry.message.from) : t('knew.owedBy', { party: words.party(state, due.party) })}
          </span>
        </span>
      </span>
      <Deadline
        kind={due.kind}
        due={due.due}
        now={here.time}
        since={entry.sentAt}
        untimed={was.setting?.untimed ?? false}
      />
    </li>
  );
}
