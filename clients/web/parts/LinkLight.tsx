import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Link } from '../../sdk/index.ts';
import { useConnection } from '../use/useConnection.ts';
import { useTick } from '../use/useTick.ts';
import classes from './Light.module.css';
import { Light, type LightState } from './Light.tsx';
import { wallTime } from './time.ts';

const shown: Readonly<Record<Link['state'], LightState>> = {
  connecting: 'busy',
  catchingUp: 'busy',
  connected: 'good',
  reconnecting: 'busy',
  lost: 'bad',
  closed: 'bad',
};

/** How this device stands to the classroom server, with the next attempt at hand. */
export function LinkLight() {
  const { t } = useTranslation('ui');
  const { link, retryNow } = useConnection();
  useTick(1000, link.retryAt !== undefined);
  return (
    <span className={classes.group}>
      <Light label={t('link.label')} state={shown[link.state]} words={useLinkWords()} />
      {link.retryAt !== undefined && (
        <Button size="compact-sm" variant="default" onClick={retryNow}>
          {t('tryNow')}
        </Button>
      )}
    </span>
  );
}

/** The state of the link in words. */
export function useLinkWords(): string {
  const { t } = useTranslation('ui');
  const { link } = useConnection();
  switch (link.state) {
    case 'connecting':
      return t('link.connecting');
    case 'connected':
      return t('link.connected');
    case 'catchingUp':
      return link.behind
        ? t('link.catchingUp', { done: link.behind.n, all: link.behind.head })
        : t('link.catchingUpShort');
    case 'reconnecting':
      return link.retryAt === undefined
        ? t('link.retrying')
        : t('link.retryIn', { seconds: Math.max(1, Math.ceil((link.retryAt - Date.now()) / 1000)) });
    case 'lost':
      return t('link.down', { time: wallTime(link.since) });
    case 'closed':
      return t('link.closed');
  }
}

/** What the class is doing: the words of the run, the same on every screen. */
export function ClassLight() {
  const { t } = useTranslation('ui');
  const { state, link } = useConnection();
  const run = state.realWorld ? 'realWorld' : state.run;
  const light: LightState =
    link.state === 'lost' ? 'off' : run === 'running' ? 'good' : run === 'realWorld' ? 'bad' : 'off';
  return <Light label={t('classLight')} state={light} words={t(`run.${run}`)} />;
}
