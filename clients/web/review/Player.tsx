import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import {
  IconFlag,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../use/useConnection.ts';
import { useShortcuts } from '../use/useShortcuts.ts';
import { useWide } from '../use/useWide.ts';
import { Here } from './Here.tsx';
import classes from './Player.module.css';
import { useMay, useRoom } from './room.ts';
import { lateKinds, nextSign, refusedKinds, type SignKind } from './signs.ts';
import { stepAfter, stepBefore, stepsOf } from './steps.ts';
import { Legend, Track } from './Track.tsx';
import { type Playback, speeds, usePlayback } from './usePlayback.ts';

const minute = 60_000;

/** Going through the exercise: the slider with its signs, play and stop, event by event, and the keys of this page. */
export function Player() {
  const { t } = useTranslation(['review', 'ui']);
  const connection = useConnection();
  const room = useRoom();
  const may = useMay();
  const width = useWide();
  const { here, last, from, to, go, goTo, signs, clock, annals, view, open } = room;
  const { log, state } = connection;
  const [said, setSaid] = useState('');
  const playback = usePlayback(here, to, go);
  const steps = useMemo(() => stepsOf(log, annals.lines, view), [log, annals, view, log.length]);
  const mayMark = may('mark.add') === undefined;

  const step = (n: number | undefined) => {
    playback.stop();
    if (n === undefined) setSaid(t('player.none'));
    else go({ n });
  };
  const jump = (kinds?: readonly SignKind[]) => () => {
    playback.stop();
    const sign = nextSign(signs, here, kinds);
    if (!sign) return setSaid(t('player.none'));
    goTo(sign);
    setSaid(`${clock(sign.at)} ${t(`sign.${sign.kind}`)}`);
  };
  const before = () => step(stepBefore(steps, here.n));
  const after = () => step(stepAfter(steps, here.n));
  const end = () => {
    playback.stop();
    go('end');
  };
  useShortcuts({
    ' ': playback.toggle,
    ArrowLeft: before,
    ArrowRight: after,
    'shift+ArrowLeft': () => go({ time: here.time - minute }),
    'shift+ArrowRight': () => go({ time: here.time + minute }),
    Home: () => go('start'),
    End: end,
    s: playback.slower,
    d: playback.faster,
    n: jump(),
    l: jump(lateKinds),
    x: jump(refusedKinds),
    b: mayMark ? () => open('mark') : undefined,
    v: may('wall.show') === undefined ? () => void room.send({ type: 'wall.show', view: 'debrief' }) : undefined,
    p: () => print(),
    '?': () => open('keys'),
  });

  return (
    <section className={classes.player} aria-label={t('player.label')}>
      <div className={classes.bar}>
        <div className={classes.transport}>
          <ActionIcon aria-label={t('player.before')} title={t('player.before')} onClick={before}>
            <IconPlayerSkipBackFilled className={classes.way} size={20} />
          </ActionIcon>
          <ActionIcon
            variant="filled"
            color="teal"
            aria-label={playback.playing ? t('player.pause') : t('player.play')}
            title={playback.playing ? t('player.pause') : t('player.play')}
            onClick={playback.toggle}
          >
            {playback.playing ? (
              <IconPlayerPauseFilled size={20} />
            ) : (
              <IconPlayerPlayFilled className={classes.way} size={20} />
            )}
          </ActionIcon>
          <ActionIcon aria-label={t('player.after')} title={t('player.after')} onClick={after}>
            <IconPlayerSkipForwardFilled className={classes.way} size={20} />
          </ActionIcon>
        </div>
        <Speeds playback={playback} />
        <p className={classes.time} data-past={!last || undefined}>
          {last ? (
            <bdi dir="ltr">{clock(to)}</bdi>
          ) : (
            <>
              <strong>{t('past.looking', { time: clock(here.time) })}</strong>
              <Button size="compact-sm" variant="default" onClick={end}>
                {state.run === 'ended' ? t('past.toEnd') : t('past.toNow')}
              </Button>
            </>
          )}
        </p>
        <div className={classes.jumps}>
          {width !== 'phone' && (
            <>
              <Jump kinds={lateKinds} sign="late" onJump={jump(lateKinds)} />
              <Jump kinds={refusedKinds} sign="refused" onJump={jump(refusedKinds)} />
            </>
          )}
          {mayMark &&
            (width === 'phone' ? (
              <ActionIcon aria-label={t('notes.add')} title={t('notes.add')} onClick={() => open('mark')}>
                <IconFlag size={20} />
              </ActionIcon>
            ) : (
              <Button
                size="compact-md"
                variant="default"
                leftSection={<IconFlag size={16} />}
                onClick={() => open('mark')}
              >
                {t('notes.add')}
              </Button>
            ))}
        </div>
      </div>
      <Track />
      <input
        className={classes.slider}
        type="range"
        min={from}
        max={Math.max(to, from + 1000)}
        step={1000}
        value={here.time}
        aria-label={t('player.slider')}
        aria-valuetext={t('player.of', { now: clock(here.time), end: clock(to) })}
        onChange={(event) => {
          playback.stop();
          go({ time: Number(event.currentTarget.value) });
        }}
      />
      <div className={classes.below}>
        <Here />
        <Legend />
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

/** How fast it plays: buttons, or where there is no room for them a list. */
function Speeds({ playback }: { playback: Playback }) {
  const { t } = useTranslation('review');
  const width = useWide();
  const words = (rate: number) => t('player.times', { rate });
  if (width === 'phone')
    return (
      <NativeSelect
        className={classes.speed}
        size="sm"
        aria-label={t('player.speed')}
        value={String(playback.speed)}
        onChange={(event) => {
          const wanted = Number(event.currentTarget.value);
          playback.setSpeed(speeds.find((rate) => rate === wanted) ?? playback.speed);
        }}
        data={speeds.map((rate) => ({ value: String(rate), label: words(rate) }))}
      />
    );
  return (
    <fieldset className={classes.speeds}>
      <legend className="visually-hidden">{t('player.speed')}</legend>
      {speeds.map((rate) => (
        <button key={rate} type="button" aria-pressed={playback.speed === rate} onClick={() => playback.setSpeed(rate)}>
          {words(rate)}
        </button>
      ))}
    </fieldset>
  );
}

/** To the next of these signs, with how many there are. */
function Jump({ kinds, sign, onJump }: { kinds: readonly SignKind[]; sign: 'late' | 'refused'; onJump(): void }) {
  const { t } = useTranslation('review');
  const { signs } = useRoom();
  const count = signs.filter(({ kind }) => kinds.includes(kind)).length;
  if (count === 0) return null;
  return (
    <Button size="compact-md" variant="default" onClick={onJump} title={t('player.toNext')}>
      {t(`sign.${sign}`)} ({count})
    </Button>
  );
}
