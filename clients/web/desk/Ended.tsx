import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casesOf, type ReadState } from '../../sdk/rules.ts';
import { Band } from '../parts/Band.tsx';
import { span } from '../parts/time.ts';
import { useConnection } from '../use/useConnection.ts';
import { CaseList } from './CaseList.tsx';
import { CasePane } from './CasePane.tsx';
import { useDesk } from './desk.ts';
import { GoesOn } from './GoesOn.tsx';
import { Header } from './Header.tsx';
import { Hotwash } from './Hotwash.tsx';
import { Notices } from './Notices.tsx';
import classes from './places.module.css';
import { pathTo, useRoute } from './route.ts';
import { useTitle } from './useTitle.ts';

/** What is taken home, when somebody wants it. */
const OwnCopy = lazy(() => import('./OwnCopy.tsx').then((module) => ({ default: module.OwnCopy })));

/** After the end: what this desk has done, the questions for the round, and everything to read again. */
export function Ended() {
  const { t } = useTranslation('desk');
  const { state, bureau } = useDesk();
  const connection = useConnection();
  const [route, go] = useRoute();
  useTitle(0);
  // Whoever was in the middle of a case is told first that it is over.
  useEffect(() => {
    if (route.at !== 'queue') go(pathTo.queue('todo'), { replace: true });
  }, []);
  const [copying, setCopying] = useState(false);
  const { received, sent, inTime, late, open, refused, median } = summaryOf(state, bureau);
  const all = casesOf(state, bureau);
  if (route.at === 'case')
    return (
      <>
        <Band />
        <Header />
        <main className={classes.centre}>
          <p className={classes.back}>
            <a href={`#${pathTo.queue('todo')}`}>{t('ended.back')}</a>
          </p>
          <div className={classes.place}>
            <CasePane id={route.id} />
          </div>
        </main>
      </>
    );
  if (copying && state.released !== undefined)
    return (
      <>
        <div className={classes.unprinted}>
          <Band />
          <Header />
        </div>
        <main className={classes.centre}>
          <div className={classes.place}>
            <Suspense>
              <OwnCopy onBack={() => setCopying(false)} />
            </Suspense>
          </div>
        </main>
      </>
    );
  return (
    <>
      <Band />
      <Header />
      <Notices />
      <main className={classes.centre}>
        <div className={classes.place}>
          <h1>{t('ended.title')}</h1>
          <p className={classes.intro}>{t('ended.words')}</p>
          <GoesOn />
          {state.released !== undefined && (
            <div className={classes.row}>
              <Button component="a" href={`/review/${connection.welcome?.exercise.id ?? ''}`}>
                {t('ended.review')}
              </Button>
              <Button variant="default" onClick={() => setCopying(true)}>
                {t('copy.open')}
              </Button>
            </div>
          )}
          <dl className={classes.numbers}>
            <Figure label={t('ended.received')} value={received} />
            <Figure label={t('ended.sent')} value={sent} />
            <Figure label={t('ended.inTime')} value={inTime} />
            <Figure label={t('ended.late')} value={late} />
            <Figure label={t('ended.open')} value={open} />
            <Figure label={t('ended.refused')} value={refused} />
            {median !== undefined && <Figure label={t('ended.median')} value={span(median)} />}
          </dl>
          <Hotwash />
          <h2>{t('ended.cases')}</h2>
          <section className={classes.card}>
            <CaseList cases={all} all={all} queue="all" opened={undefined} search={{ current: null }} />
          </section>
        </div>
      </main>
    </>
  );
}

function Figure({ label, value }: { label: string; value: number | string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** What can be counted of one desk's work. Times are exercise ms. */
export function summaryOf(state: ReadState, bureau: string) {
  let received = 0;
  let sent = 0;
  let inTime = 0;
  let late = 0;
  let open = 0;
  const took: number[] = [];
  for (const { message, requests, reached } of state.messages.values()) {
    if (message.from === bureau) sent += 1;
    if (!reached.has(bureau) || message.from === bureau) continue;
    received += 1;
    const request = requests.get(bureau);
    if (!request) continue;
    const done = request.due === undefined ? request.acknowledgedAt : request.answeredAt;
    const due = request.due ?? request.ackDue;
    if (done === undefined) open += 1;
    else if (due === undefined || done <= due || state.setting?.untimed) inTime += 1;
    else late += 1;
    if (done !== undefined) took.push(done - request.since);
  }
  took.sort((a, b) => a - b);
  const refused = state.refusals.filter((one) => one.command === 'message.send').length;
  return { received, sent, inTime, late, open, refused, median: took[Math.floor(took.length / 2)] };
}
