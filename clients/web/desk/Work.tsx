import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, casesOf, type Queue } from '../../sdk/rules.ts';
import { Band } from '../parts/Band.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWide } from '../use/useWide.ts';
import { Announcer } from './Announcer.tsx';
import { CaseList } from './CaseList.tsx';
import { CasePane } from './CasePane.tsx';
import { useDesk } from './desk.ts';
import { Header } from './Header.tsx';
import {
  Approvals,
  Bureaus,
  Compose,
  DraftList,
  Guide,
  KeysDialog,
  More,
  NewMessage,
  News,
  Reviews,
} from './later.tsx';
import { Notices } from './Notices.tsx';
import { PhoneTabs, Queues } from './Queues.tsx';
import { pathTo, useRoute } from './route.ts';
import { useKeys } from './useKeys.ts';
import { useTitle } from './useTitle.ts';
import classes from './Work.module.css';

/** The desk at work: queues, cases, one case, what can be done now. Three columns, two, or one with tabs below. */
export function Work() {
  const { t } = useTranslation('desk');
  const { state, bureau } = useDesk();
  const connection = useConnection();
  const [route, go] = useRoute();
  const width = useWide();
  const [queue, setQueue] = useState<Queue | 'all'>(route.at === 'queue' ? route.queue : 'todo');
  const [keysShown, setKeysShown] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const all = casesOf(state, bureau);
  const unread = all.reduce((sum, one) => sum + one.unread, 0);
  useTitle(unread);

  useEffect(() => {
    if (route.at === 'queue') setQueue(route.queue);
  }, [route.at, route.at === 'queue' ? route.queue : '']);

  const openedId = openCase(route, state);
  useFirstCase(all, route.at === 'queue', (id) => go(pathTo.case(id), { replace: true }));
  const [home, setHome] = useState(false);
  const shown = all.filter((one) => (queue === 'all' || one.queue === queue) && (!home || one.domestic));

  useKeys({ cases: shown, route, go, search, showKeys: () => setKeysShown(true) });

  // A new place begins at its top and takes the focus, so that a keyboard goes on from there.
  const place = route.at === 'queue' ? '' : JSON.stringify(route);
  useEffect(() => {
    if (place !== '' && document.activeElement?.tagName !== 'INPUT') main.current?.focus({ preventScroll: true });
    if (place !== '') main.current?.scrollTo({ top: 0 });
  }, [place]);

  const list = (
    <CaseList
      cases={shown}
      queue={queue}
      all={all}
      opened={openedId}
      search={search}
      home={home}
      onHome={setHome}
      alone={route.at === 'queue'}
    />
  );
  const pane = <Pane route={route} />;
  // Where there is only text, the keyboard scrolls the pane itself.
  const scrolls = route.at === 'bureaus' || route.at === 'news' || route.at === 'guide' ? 0 : -1;
  return (
    <div className={classes.desk} data-width={width} data-paused={state.run === 'paused' || undefined}>
      <Band />
      <Header />
      <Notices />
      {width === 'phone' ? (
        <main className={classes.main} ref={main} tabIndex={scrolls}>
          {route.at === 'queue' ? list : pane}
        </main>
      ) : (
        <>
          <div className={classes.side}>
            <Queues cases={all} queue={queue} route={route} go={go} horizontal={width === 'tablet'} />
            {width === 'tablet' && list}
          </div>
          {width === 'laptop' && <div className={classes.list}>{list}</div>}
          <main className={classes.main} ref={main} tabIndex={scrolls} aria-label={t('pane')}>
            {pane}
          </main>
        </>
      )}
      {width === 'phone' && <PhoneTabs cases={all} route={route} go={go} />}
      <Announcer cases={all} />
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
      {connection.link.state === 'lost' && <div className={classes.dim} aria-hidden="true" />}
    </div>
  );
}

function Pane({ route }: { route: ReturnType<typeof useRoute>[0] }) {
  switch (route.at) {
    case 'case':
      return <CasePane key={route.id} id={route.id} />;
    case 'write':
      return (
        <Compose
          key={`${route.type} ${route.inReplyTo ?? route.draft ?? ''} ${route.about ?? ''}`}
          type={route.type}
          {...(route.inReplyTo !== undefined && { inReplyTo: route.inReplyTo })}
          {...(route.draft !== undefined && { draftKey: route.draft })}
          {...(route.about !== undefined && { about: route.about })}
        />
      );
    case 'new':
      return <NewMessage />;
    case 'about':
      return <NewMessage about={route.message} />;
    case 'drafts':
      return <DraftList />;
    case 'approve':
      return <Approvals />;
    case 'review':
      return <Reviews />;
    case 'bureaus':
      return <Bureaus />;
    case 'guide':
      return <Guide />;
    case 'news':
      return <News />;
    case 'more':
      return <More />;
    case 'queue':
      return <CasePane id={undefined} />;
  }
}

function openCase(
  route: ReturnType<typeof useRoute>[0],
  state: ReturnType<typeof useDesk>['state'],
): string | undefined {
  if (route.at === 'case') return route.id;
  if (route.at !== 'write' || route.inReplyTo === undefined) return undefined;
  return state.messages.get(route.inReplyTo)?.message.case;
}

/** The first case opens by itself when it is the only thing there is to do: nobody has to look for the beginning. Once. */
function useFirstCase(cases: readonly CaseView[], free: boolean, open: (id: string) => void): void {
  const done = useRef(false);
  const only = cases.length === 1 && cases[0]?.queue === 'todo' ? cases[0].id : undefined;
  useEffect(() => {
    if (done.current || cases.length === 0) return;
    done.current = true;
    if (only !== undefined && free) open(only);
  });
}
