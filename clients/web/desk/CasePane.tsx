import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconFlag, IconFlagFilled, IconUserCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, caseView, contentOf, nearlyIn, tracesOf } from '../../sdk/rules.ts';
import { Empty } from '../parts/Empty.tsx';
import { Written } from '../parts/Ref.tsx';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useWide } from '../use/useWide.ts';
import classes from './CasePane.module.css';
import { useDesk } from './desk.ts';
import { HomeTag } from './HomeTag.tsx';
import { Nearly, OtherSide, Territory } from './later.tsx';
import { MessageCard } from './MessageCard.tsx';
import { Notes } from './Notes.tsx';
import { NowBox } from './NowBox.tsx';
import { Outgoing } from './Outgoing.tsx';
import { useOpened } from './opened.ts';
import { pathTo, useRoute } from './route.ts';
import { useDeskEvents } from './useDeskEvents.ts';

/** One case from its first message to what can be done now. */
export function CasePane({ id }: { id: string | undefined }) {
  const { t } = useTranslation('desk');
  const { state, bureau } = useDesk();
  const view = id === undefined ? undefined : caseView(state, bureau, id);
  if (id === undefined) return <Empty>{t('case.choose')}</Empty>;
  if (!view)
    return (
      <>
        <h1 className="visually-hidden">{t('pane')}</h1>
        <Empty
          action={
            <Button component="a" variant="default" href={`#${pathTo.queue('todo')}`}>
              {t('case.back')}
            </Button>
          }
        >
          {t('case.gone')}
        </Empty>
      </>
    );
  return <Case view={view} />;
}

function Case({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const { state, bureau, seat } = useDesk();
  const connection = useConnection();
  const now = useNow();
  const [, go] = useRoute();
  const width = useWide();
  const phone = width === 'phone';
  // Where the room is short the case has all of it: what can be done stands at its end, and the first of it at the foot of the screen.
  const short = width !== 'laptop';
  const notes = contentOf(state, bureau, view.id);
  const noteOf = (id: string) => notes.find(({ message }) => message === id);
  const opened = useOpened();
  const covered = (id: string) => {
    const note = noteOf(id);
    return note !== undefined && !opened.has(note.inject);
  };
  const { keepUnread } = useReading(view, covered);
  const [data, setData] = useState<string>();
  const last = view.messages.at(-1)?.message.id;
  const wanted = view.messages.filter(({ message }) => message.from !== bureau).at(-1)?.message.id;
  const flag = () => void connection.send({ type: 'case.flag', case: view.id, flag: !view.flagged }).catch(() => {});
  useDeskEvents({
    flag,
    data: () => setData((before) => (before === undefined ? last : undefined)),
    unread: () => wanted !== undefined && keepUnread(wanted),
  });
  const { claimedBy } = view;
  const mate = claimedBy !== undefined && claimedBy !== seat ? state.seats.get(claimedBy) : undefined;
  const versions = versionsOf(view);
  const agencies = [...state.parties.values()].some((party) => party.kind === 'agency');
  const traced = view.messages.some(({ message }) => tracesOf(message.type, message.body).length > 0);
  return (
    <div className={classes.case}>
      <header className={classes.head}>
        {phone && (
          <ActionIcon aria-label={t('case.back')} onClick={() => go(pathTo.queue(view.queue))}>
            <IconArrowLeft size={22} className={classes.mirrored} />
          </ActionIcon>
        )}
        <h1 className={classes.title}>
          <Written>{view.subject}</Written> {view.domestic && <HomeTag />}
        </h1>
        <ActionIcon
          aria-label={view.flagged ? t('case.unflag') : t('case.flag')}
          aria-pressed={view.flagged}
          title={view.flagged ? t('case.unflag') : t('case.flag')}
          onClick={flag}
        >
          {view.flagged ? <IconFlagFilled size={20} /> : <IconFlag size={20} />}
        </ActionIcon>
      </header>
      {mate && (
        <p className={classes.mate}>
          <IconUserCheck size={18} aria-hidden="true" /> {t('case.claimed', { name: mate.name })}
        </p>
      )}
      <div className={classes.thread}>
        {view.messages.map((entry, index) => {
          const { before, version } = versions[index] ?? { version: 1 };
          const { id } = entry.message;
          return (
            <MessageCard
              key={id}
              entry={entry}
              before={before}
              version={version}
              subject={view.subject}
              first={index === 0}
              now={now}
              folded={index < view.messages.length - 3 && entry.readBy.has(bureau)}
              data={data === id}
              note={noteOf(id)}
              onUnread={() => keepUnread(id)}
              onData={() => setData(data === id ? undefined : id)}
            />
          );
        })}
        <Outgoing thread={view.id} />
        {nearlyIn(state, bureau, view.id).length > 0 && <Nearly view={view} />}
        {traced && <Territory view={view} />}
        {agencies && <OtherSide view={view} />}
        <Notes thread={view.id} />
        {short && <NowBox view={view} bar />}
      </div>
      {!short && <NowBox view={view} />}
    </div>
  );
}

/** The same sender with the same type again is another version of it: a corrected request, a corrected reply. */
function versionsOf(view: CaseView): { before: CaseView['latest'] | undefined; version: number }[] {
  const seen = new Map<string, { entry: CaseView['latest']; version: number }>();
  return view.messages.map((entry) => {
    const { from, type } = entry.message;
    if (!type.startsWith('notice.request') && type !== 'notice.published') return { before: undefined, version: 1 };
    const known = seen.get(`${from} ${type}`);
    const version = (known?.version ?? 0) + 1;
    seen.set(`${from} ${type}`, { entry, version });
    return { before: known?.entry, version };
  });
}

/** What is open and on the screen has been read, unless somebody wants to keep it unread, or a content note covers it still. */
function useReading(view: CaseView, covered: (id: string) => boolean): { keepUnread(id: string): void } {
  const { bureau } = useDesk();
  const connection = useConnection();
  const keptUnread = useRef(new Set<string>());
  const told = useRef(new Set<string>());
  const [visible, setVisible] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    if (!visible || connection.state.run === 'ended') return;
    for (const { message, readBy } of view.messages) {
      if (covered(message.id)) continue;
      if (readBy.has(bureau) || keptUnread.current.has(message.id) || told.current.has(message.id)) continue;
      told.current.add(message.id);
      void connection.send({ type: 'message.read', message: message.id }).catch(() => {});
    }
  });
  return {
    keepUnread(id) {
      keptUnread.current.add(id);
      told.current.delete(id);
      if (connection.state.messages.get(id)?.readBy.has(bureau))
        void connection.send({ type: 'message.unread', message: id }).catch(() => {});
    },
  };
}
