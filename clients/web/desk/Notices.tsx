import {
  IconAlertTriangle,
  IconBulb,
  IconPlayerPauseFilled,
  IconPlugConnectedX,
  IconSpeakerphone,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../../schemas/text.ts';
import { Written } from '../parts/Ref.tsx';
import { span } from '../parts/time.ts';
import { useBreak } from '../use/useBreak.ts';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useTick } from '../use/useTick.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import { Line } from './Line.tsx';
import { LateLine } from './later.tsx';
import classes from './Notices.module.css';
import { pathTo } from './route.ts';
import { useLate } from './useLate.ts';
import { markSeen, useNews } from './useNews.ts';

/** Lines below the header that everybody must see: pause, the link, the coming end, what the instructor says. Quiet, and in words. */
export function Notices() {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau, returnCode } = useDesk();
  const { link, outbox } = useConnection();
  const now = useNow();
  const news = useNews();
  const waiting = outbox.filter(({ quiet }) => !quiet).length;
  const gone = useGone();
  const late = useLate();
  const told = news.items.filter(({ id, is }) => is !== 'article' && !news.isSeen(id)).slice(0, 1);
  return (
    <div className={classes.notices}>
      {/* Always there, so that what appears in it is read out. */}
      <div role="alert">
        {state.run === 'paused' && (
          <Line state="pause" icon={<IconPlayerPauseFilled size={18} />}>
            <strong>{pauseWords(state.pauseReason, state.pauseUntil !== undefined, t)}</strong> {t('paused.words')}
          </Line>
        )}
        {/* The next attempt is at hand in the header, beside what the link is doing. */}
        {gone && (
          <Line state="bad" icon={<IconPlugConnectedX size={18} />}>
            <span>
              <strong>{t('gone.title')}</strong> {t('gone.words', { address: location.host })}{' '}
              {returnCode && t('gone.code', { code: returnCode })}
            </span>
          </Line>
        )}
      </div>
      {/* Said when it begins, by the line above; a count-down is not read out each second. */}
      <div role="status" aria-live="off">
        <BreakLeft />
      </div>
      <div role="status">
        {!gone && link.state !== 'connected' && link.state !== 'connecting' && (
          <Line state="soon" icon={<IconPlugConnectedX size={18} />}>
            {t('offline.words')} {waiting > 0 && <strong>{t('offline.outbox', { count: waiting })}</strong>}
          </Line>
        )}
        {state.endsAt !== undefined && state.run !== 'ended' && state.endsAt > now && (
          <Line state="soon" icon={<IconAlertTriangle size={18} />}>
            {t('ending', { time: span(state.endsAt - now) })}
          </Line>
        )}
        {state.linesDown.has(bureau) && (
          <Line state="bad" icon={<IconPlugConnectedX size={18} />}>
            {t('lineDown')}
          </Line>
        )}
        {state.banner && (
          <Line state="told" icon={<IconSpeakerphone size={18} />}>
            <Written>{state.banner.text}</Written>
          </Line>
        )}
        {/* Fetched only by who is late: nobody else needs it. */}
        {late !== undefined && <LateLine late={late} />}
        {told.map(({ id, is, text, caller, note }) => (
          <Line
            key={id}
            state="told"
            icon={is === 'hint' ? <IconBulb size={18} /> : <IconSpeakerphone size={18} />}
            onClose={() => markSeen([id])}
          >
            <span className={classes.told}>
              <strong>
                {caller === undefined
                  ? t(`news.${is}`, { who: '' })
                  : t('news.call', { who: words.say(caller as Text) })}
              </strong>{' '}
              {note ? (
                <>
                  {t('news.content')}: <Written>{note.labels.map((label) => words.say(label)).join(' · ')}</Written>
                </>
              ) : (
                <Written>{words.say(text as Text)}</Written>
              )}
            </span>
            <a href={`#${pathTo.place('news')}`} onClick={() => markSeen([id])}>
              {t('news.read')}
            </a>
          </Line>
        ))}
      </div>
    </div>
  );
}

function BreakLeft() {
  const { t } = useTranslation('desk');
  const left = useBreak();
  if (left === undefined) return null;
  return (
    <Line state="pause" icon={<IconPlayerPauseFilled size={18} />}>
      {left > 0 ? (
        <>
          {t('paused.left')} <strong role="timer">{span(left)}</strong>
        </>
      ) : (
        t('paused.over')
      )}
    </Line>
  );
}

function pauseWords(
  reason: string | undefined,
  isBreak: boolean,
  t: ReturnType<typeof useTranslation<'desk'>>['t'],
): string {
  if (isBreak) return t('paused.break');
  if (reason === 'restart' || reason === 'sleep' || reason === 'import' || reason === 'recovered')
    return t('paused.server');
  return reason ? t('paused.because', { reason }) : t('paused.title');
}

/** No server for more than 30 s: then it is worth saying what to do. */
function useGone(): boolean {
  const { link } = useConnection();
  const away = link.state === 'reconnecting' || link.state === 'lost';
  useTick(1000, away);
  return away && Date.now() - link.since > 30_000;
}
