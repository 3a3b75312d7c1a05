import { IconDoorEnter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casesOf } from '../../sdk/rules.ts';
import { keep } from '../keep.ts';
import { comma } from '../parts/signs.ts';
import { span } from '../parts/time.ts';
import { useNow } from '../use/useConnection.ts';
import { useDesk } from './desk.ts';
import { Line } from './Line.tsx';
import { pathTo } from './route.ts';
import { lateName } from './useLate.ts';

/** For who has joined a class that was under way: how long it has been, what waits for the bureau, until when, and where to read what it is about. */
export function LateLine({ late }: { late: number }) {
  const { t } = useTranslation('desk');
  const { state, bureau, seat } = useDesk();
  const now = useNow();
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  const waiting = casesOf(state, bureau).filter(({ queue }) => queue === 'todo');
  const soonest = Math.min(...waiting.flatMap(({ owes }) => owes.map(({ due }) => due)));
  const close = () => {
    keep(lateName(seat), 'closed');
    setClosed(true);
  };
  return (
    <Line state="told" icon={<IconDoorEnter size={18} />} onClose={close}>
      <strong>{t('late.joined', { time: span(late) })}</strong>{' '}
      {waiting.length > 0 ? t('late.waiting', { count: waiting.length }) : t('late.nothing')}
      {Number.isFinite(soonest) && soonest > now && `${comma()}${t('late.soonest', { time: span(soonest - now) })}`}
      {'. '}
      <a href={`#${pathTo.place('guide')}`} onClick={close}>
        {t('late.read')}
      </a>
    </Line>
  );
}
