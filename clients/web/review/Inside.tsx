import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconKeyboard, IconX } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { millis } from '../../../schemas/ids.ts';
import type { Review } from '../../../schemas/review.ts';
import { ProblemError, type StaffApi } from '../../sdk/index.ts';
import { annals } from '../console/flow/lines.ts';
import { Band } from '../parts/Band.tsx';
import { LanguageMenu } from '../parts/LanguageMenu.tsx';
import { ClassLight, LinkLight } from '../parts/LinkLight.tsx';
import { ThemeToggle } from '../parts/ThemeToggle.tsx';
import { elapsed } from '../parts/time.ts';
import { useConnection } from '../use/useConnection.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import { useLoad } from '../use/useLoad.ts';
import { useWords } from '../use/useWords.ts';
import { Cases } from './Cases.tsx';
import { Course } from './Course.tsx';
import { FalseTrails } from './FalseTrails.tsx';
import { Finish } from './Finish.tsx';
import { Hotwash } from './Hotwash.tsx';
import classes from './Inside.module.css';
import { Intercepted } from './Intercepted.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { KnewPanel } from './KnewPanel.tsx';
import { MarkDialog } from './MarkDialog.tsx';
import { Notes } from './Notes.tsx';
import { Numbers } from './Numbers.tsx';
import { Objectives } from './Objectives.tsx';
import { Plan } from './Plan.tsx';
import { Player } from './Player.tsx';
import { Printed } from './Printed.tsx';
import { past } from './past.ts';
import { Questions } from './Questions.tsx';
import { Results } from './Results.tsx';
import { type Moment, type ReviewRoom, RoomContext, useRoom } from './room.ts';
import { abandonedIn, signsOf } from './signs.ts';

interface Props {
  id: string;
  review: Review;
  staff: StaffApi | undefined;
  reload(): void;
}

/** The review itself: one moment of the exercise, seen by everybody or by one bureau, and what it all came to. */
export function Inside({ id, review, staff, reload }: Props) {
  const { t } = useTranslation(['review', 'ui']);
  const connection = useConnection();
  const errorWords = useErrorWords();
  const { log, state, welcome } = connection;
  const book = useRef(annals()).current;
  // The log grows in place: its version says so.
  useMemo(() => book.follow(log), [book, log, connection.version()]);
  const back = useMemo(() => past(log), [log]);
  const [at, setAt] = useState<Moment>();
  const [chosen, see] = useState<string>();
  const [dialog, setDialog] = useState<'mark' | 'keys'>();
  const [refused, setRefused] = useState<string>();

  const own = staff === undefined ? welcome?.seat.bureau : undefined;
  const view = own ?? chosen;
  const from = millis(review.startsAt);
  const to = Math.max(from, state.endedAt ?? (log.length === 0 ? from : back.timeOf(log.length)));
  const abandoned = useAbandoned(id, staff, review);
  const signs = useMemo(() => signsOf(review, log, abandoned, view), [review, log, abandoned, view, log.length]);
  const last = at === undefined || at.n >= log.length;
  const here: Moment = last ? { n: log.length, time: to } : at;

  const go: ReviewRoom['go'] = (target) => {
    if (target === 'end') return setAt(undefined);
    if (target === 'start') return setAt({ n: back.until(from), time: from });
    if ('n' in target) {
      const n = Math.max(1, target.n);
      return setAt(n >= log.length ? undefined : { n, time: Math.min(to, Math.max(from, back.timeOf(n))) });
    }
    const time = Math.max(from, target.time);
    setAt(time >= to ? undefined : { n: back.until(time), time });
  };

  const room: ReviewRoom = {
    id,
    review,
    staff,
    annals: book,
    signs,
    here,
    last,
    from,
    to,
    was: back.at(here.n),
    go,
    goTo: (sign) => go(sign.n === undefined || back.timeOf(sign.n) !== sign.at ? { time: sign.at } : { n: sign.n }),
    view,
    see,
    bureaus:
      own === undefined
        ? review.bureaus.filter(({ id: bureau }) => view === undefined || bureau === view)
        : [...review.bureaus].sort((a, b) => Number(b.id === own) - Number(a.id === own)),
    clock: (ms) => elapsed(ms - from),
    async send(command) {
      setRefused(undefined);
      try {
        await connection.send(command);
        return true;
      } catch (error) {
        setRefused(errorWords(error));
        return false;
      }
    },
    reload,
    open: setDialog,
  };

  return (
    <RoomContext value={room}>
      <div className={classes.screen}>
        <Band framed={!last} />
        <Head own={own !== undefined} />
        {refused !== undefined && (
          <div className={classes.refused} role="alert">
            <span>{refused}</span>
            <ActionIcon aria-label={t('ui:close')} size={32} onClick={() => setRefused(undefined)}>
              <IconX size={18} />
            </ActionIcon>
          </div>
        )}
        <Player />
        <main className={classes.main}>
          <div className={classes.moment}>
            <Cases />
            <KnewPanel />
            <Results />
          </div>
          <div className={classes.sums}>
            <div className={classes.stack}>
              <Objectives />
              {staff && <Notes />}
              <Course />
            </div>
            <div className={classes.stack}>
              <Intercepted />
              <FalseTrails />
              <Questions />
              <Hotwash />
            </div>
          </div>
          <Numbers />
          <Plan />
          <Finish />
        </main>
      </div>
      <Printed />
      {dialog === 'mark' && <MarkDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'keys' && <KeysDialog onClose={() => setDialog(undefined)} />}
    </RoomContext>
  );
}

const none: readonly never[] = [];

/** The branches that rewinds have abandoned: only the archive has them, so it is read where there was a rewind. */
function useAbandoned(id: string, staff: StaffApi | undefined, review: Review) {
  const rewinds = review.timeline.filter(({ kind }) => kind === 'rewind').length;
  const known = useRef({ rewinds: 0, branches: [] as ReturnType<typeof abandonedIn> });
  const { value } = useLoad(
    async () => {
      if (!staff || rewinds === known.current.rewinds) return known.current.branches;
      try {
        known.current = { rewinds, branches: abandonedIn(await staff.exercises.log(id)) };
      } catch (error) {
        // Without them the slider shows one thing less.
        if (!(error instanceof ProblemError)) throw error;
      }
      return known.current.branches;
    },
    rewinds === known.current.rewinds ? undefined : 5000,
  );
  return value ?? none;
}

function Head({ own }: { own: boolean }) {
  const { t } = useTranslation(['review', 'ui']);
  const words = useWords();
  const { state } = useConnection();
  const { id, review, view, see, open } = useRoom();
  const title = words.say(review.title);
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <h1>{t('head.review', { title })}</h1>
        <p>
          <ClassLight /> <LinkLight />
          {state.run !== 'ended' && <span className={classes.live}>{t('head.live')}</span>}
        </p>
        {state.recoveredAt !== undefined && (
          <p className={classes.recovered}>
            {t('head.recovered', { time: elapsed(state.recoveredAt - (state.startedAt ?? state.recoveredAt)) })}
          </p>
        )}
      </div>
      <div className={classes.tools}>
        {!own && (
          <NativeSelect
            aria-label={t('head.view')}
            value={view ?? ''}
            onChange={(event) => see(event.currentTarget.value || undefined)}
            data={[
              { value: '', label: t('ui:pair', { label: t('head.view'), value: t('head.all') }) },
              ...review.bureaus.map((one) => ({
                value: one.id,
                label: t('ui:pair', { label: t('head.view'), value: words.say(one.name) }),
              })),
            ]}
          />
        )}
        <Button
          component="a"
          className={classes.link}
          variant="default"
          href={own ? '/desk' : `/console?exercise=${encodeURIComponent(id)}`}
        >
          {own ? t('head.desk') : t('head.console')}
        </Button>
        <LanguageMenu size="md" />
        <ThemeToggle />
        <ActionIcon aria-label={t('head.keys')} title={t('head.keys')} onClick={() => open('keys')}>
          <IconKeyboard size={20} />
        </ActionIcon>
      </div>
    </header>
  );
}
