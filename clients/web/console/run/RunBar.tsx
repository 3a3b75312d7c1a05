import { ActionIcon, Button } from '@mantine/core';
import {
  IconBolt,
  IconBookmark,
  IconDots,
  IconKeyboard,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconSpeakerphone,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Clock } from '../../parts/Clock.tsx';
import { Written } from '../../parts/Ref.tsx';
import { span } from '../../parts/time.ts';
import { timeLeft } from '../../parts/timeLeft.ts';
import { useBreak } from '../../use/useBreak.ts';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { RunPill } from '../RunPill.tsx';
import { useRoom } from '../room.ts';
import { useLayout } from '../useLayout.ts';
import type { Action, useActions } from './actions.ts';
import classes from './RunBar.module.css';

/** Name, state, clock, and the buttons of a running class; what is rare is behind "More". */
export function RunBar({ actions }: { actions: ReturnType<typeof useActions> }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { open, board } = useRoom();
  const now = useNow();
  const narrow = useLayout() === 'tabs';
  const run = state.realWorld ? 'realWorld' : state.run;
  const inClass = state.run === 'running' || state.run === 'paused';
  return (
    <header className={classes.bar}>
      <div className={classes.what}>
        <h1 className={classes.title}>
          <Written>{words.say(state.setting?.title)}</Written>
        </h1>
        {state.room && (
          <Button variant="default" size="compact-sm" disabled={!board} onClick={board}>
            {t('rooms.toBoard', { name: state.room.name })}
          </Button>
        )}
        <RunPill run={run} />
        <Clock now={now} startedAt={state.startedAt} rate={state.clock.rate} left={timeLeft(state, now)} stacked />
        {state.run === 'paused' && <BreakLeft />}
        {state.endsAt !== undefined && state.run !== 'ended' && (
          <strong className={classes.ends}>{t('run.endsIn', { time: span(state.endsAt - now) })}</strong>
        )}
      </div>
      <div className={classes.acts}>
        {state.run === 'lobby' && !narrow && <Act action={actions.brief} icon={<IconPlayerPlay size={18} />} />}
        {(state.run === 'lobby' || state.run === 'briefing') && (
          <Act action={actions.start} icon={!narrow && <IconPlayerPlay size={18} />} main />
        )}
        {state.run === 'running' && <Act action={actions.pause} icon={!narrow && <IconPlayerPause size={18} />} main />}
        {state.run === 'paused' && <Act action={actions.resume} icon={!narrow && <IconPlayerPlay size={18} />} main />}
        {state.run === 'ended' && <Act action={actions.review} main />}
        {inClass && <Act action={actions.mark} icon={<IconBookmark size={18} />} short={narrow} />}
        {inClass && <Act action={actions.inject} icon={<IconBolt size={18} />} short={narrow} />}
        {state.run !== 'ended' && (
          <Act action={actions.broadcast} icon={<IconSpeakerphone size={18} />} short={narrow} />
        )}
        {inClass && !narrow && <Act action={actions.end} icon={<IconPlayerStop size={18} />} />}
        {narrow ? (
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('act.more')}
            title={t('act.more')}
            onClick={() => open('more')}
          >
            <IconDots size={18} />
          </ActionIcon>
        ) : (
          <Button variant="default" size="sm" leftSection={<IconDots size={18} />} onClick={() => open('more')}>
            {t('act.more')}
          </Button>
        )}
        {!narrow && (
          <ActionIcon aria-label={t('act.keys')} title={t('act.keys')} size={36} onClick={() => open('keys')}>
            <IconKeyboard size={20} />
          </ActionIcon>
        )}
      </div>
    </header>
  );
}

/** How long the break still is. */
function BreakLeft() {
  const { t } = useTranslation('console');
  const left = useBreak();
  if (left === undefined) return null;
  return (
    <strong className={classes.ends}>{left > 0 ? t('run.breakLeft', { time: span(left) }) : t('run.breakOver')}</strong>
  );
}

function Act({ action, icon, main, short }: { action: Action; icon?: ReactNode; main?: boolean; short?: boolean }) {
  const { label, key, reason, act } = action;
  const title = reason ?? (key ? `${label} (${key})` : label);
  return (
    <Button
      className={short ? classes.short : undefined}
      aria-label={short ? label : undefined}
      variant={main ? 'filled' : 'default'}
      size="sm"
      leftSection={icon}
      disabled={!!reason}
      title={title}
      onClick={act}
      aria-keyshortcuts={key}
    >
      {label}
    </Button>
  );
}
