import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isString, keep, kept } from '../keep.ts';
import { Band } from '../parts/Band.tsx';
import { ShortcutHelp } from '../parts/ShortcutHelp.tsx';
import { wallTime } from '../parts/time.ts';
import { useConnection } from '../use/useConnection.ts';
import { useShortcuts } from '../use/useShortcuts.ts';
import { Board } from './Board.tsx';
import { Lobby } from './Lobby.tsx';
import { ClockPicture, Ended, Paused, RealWorld } from './Moments.tsx';
import { News } from './News.tsx';
import { Questions } from './Questions.tsx';
import { Traffic } from './Traffic.tsx';
import { TrafficMap } from './TrafficMap.tsx';
import { type Picture, pictureOf, type View, views } from './view.ts';
import classes from './Wall.module.css';

const keys = [
  ['1', 'lobby'],
  ['2', 'flow'],
  ['3', 'map'],
  ['4', 'news'],
  ['5', 'board'],
  ['6', 'debrief'],
  ['0 B', 'blank'],
  ['A', 'instructor'],
  ['F', 'full'],
  ['+ -', 'size'],
  ['T', 'theme'],
] as const;

/** What is on the wall now, and the keys of the computer that drives it. */
export function Stage({ exercise, ticket }: { exercise: string; ticket: string }) {
  const { t } = useTranslation('wall');
  const { state, log, link } = useConnection();
  const [own, setOwn] = useState<View>();
  const [help, setHelp] = useState(false);
  const size = useSize();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  // What the instructor chooses takes the wall back.
  useEffect(() => setOwn(undefined), [state.wall]);
  const choose = (view: View) => () => setOwn(view);
  useShortcuts({
    ...Object.fromEntries(views.slice(0, 6).map((view, index) => [String(index + 1), choose(view)])),
    '0': choose('blank'),
    b: () => setOwn((before) => (before === 'blank' ? undefined : 'blank')),
    a: () => setOwn(undefined),
    f: () =>
      void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    '+': () => size(1.1),
    '=': () => size(1.1),
    '-': () => size(1 / 1.1),
    t: () => setColorScheme(dark ? 'light' : 'dark'),
    '?': () => setHelp(true),
  });
  const picture = pictureOf(state, log, own);
  const away = link.state === 'lost' || link.state === 'reconnecting' || link.state === 'closed';
  return (
    <div className={classes.stage} data-picture={picture}>
      {picture !== 'realWorld' && <Band />}
      {state.banner && picture !== 'realWorld' && picture !== 'blank' && picture !== 'ended' && (
        <p className={classes.banner} role="status">
          <bdi dir="auto">{state.banner.text}</bdi>
        </p>
      )}
      <main className={classes.main}>
        <Shown picture={picture} exercise={exercise} ticket={ticket} />
      </main>
      {away && <p className={classes.asOf}>{t('asOf', { time: wallTime(link.since) })}</p>}
      {help && (
        <ShortcutHelp keys={keys.map(([key, does]) => [key, t(`keys.${does}`)])} onClose={() => setHelp(false)} />
      )}
    </div>
  );
}

function Shown({ picture, exercise, ticket }: { picture: Picture; exercise: string; ticket: string }) {
  const { t } = useTranslation('wall');
  switch (picture) {
    case 'lobby':
      return <Lobby exercise={exercise} ticket={ticket} />;
    case 'clock':
      return <ClockPicture exercise={exercise} ticket={ticket} />;
    case 'flow':
      return <Traffic />;
    case 'map':
      return <TrafficMap />;
    case 'news':
      return <News />;
    case 'board':
      return <Board />;
    case 'debrief':
      return <Questions />;
    case 'paused':
      return <Paused />;
    case 'ended':
      return <Ended />;
    case 'realWorld':
      return <RealWorld />;
    case 'blank':
      return <p className="visually-hidden">{t('keys.blank')}</p>;
  }
}

/** The size of the letters, kept on this computer. */
function useSize(): (factor: number) => void {
  const [size, setSize] = useState(() => Number(kept('wallSize', isString) ?? '1') || 1);
  useEffect(() => {
    document.documentElement.style.setProperty('--wall-size', String(size));
    keep('wallSize', String(size));
  }, [size]);
  return (factor) => setSize((before) => Math.min(2, Math.max(0.5, before * factor)));
}
