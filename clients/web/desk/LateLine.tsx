import { IconDoorEnter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { millis } from '../../../schemas/ids.ts';
import type { Connection } from '../../sdk/index.ts';
import { casesOf } from '../../sdk/rules.ts';
import { isString, keep, kept } from '../keep.ts';
import { comma } from '../parts/signs.ts';
import { span } from '../parts/time.ts';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useDesk } from './desk.ts';
import { Line } from './Line.tsx';
import { pathTo } from './route.ts';

/** For who has joined a class that was under way: how long it has been, what waits for the bureau, until when, and where to read what it is about. */
export function LateLine() {
  const { t } = useTranslation('desk');
  const { state, bureau, seat } = useDesk();
  const connection = useConnection();
  const now = useNow();
  const joined = useMemo(() => joinedAt(connection, seat), [connection, seat]);
  const name = `late.${seat}`;
  const [closed, setClosed] = useState(() => kept(name, isString) !== undefined);
  const { startedAt } = state;
  const live = state.run === 'running' || state.run === 'paused';
  if (closed || !live || startedAt === undefined || joined === undefined || joined <= startedAt) return null;
  const waiting = casesOf(state, bureau).filter(({ queue }) => queue === 'todo');
  const soonest = Math.min(...waiting.flatMap(({ owes }) => owes.map(({ due }) => due)));
  const close = () => {
    keep(name, 'closed');
    setClosed(true);
  };
  return (
    <Line state="told" icon={<IconDoorEnter size={18} />} onClose={close}>
      <strong>{t('late.joined', { time: span(joined - startedAt) })}</strong>{' '}
      {waiting.length > 0 ? t('late.waiting', { count: waiting.length }) : t('late.nothing')}
      {Number.isFinite(soonest) && soonest > now && `${comma()}${t('late.soonest', { time: span(soonest - now) })}`}
      {'. '}
      <a href={`#${pathTo.place('guide')}`} onClick={close}>
        {t('late.read')}
      </a>
    </Line>
  );
}

/** Exercise ms at which this seat came into the exercise. */
function joinedAt({ log }: Connection, seat: string): number | undefined {
  const entry = log.find(({ events }) => events.some((event) => event.type === 'seat.joined' && event.seat === seat));
  return entry && millis(entry.at);
}
