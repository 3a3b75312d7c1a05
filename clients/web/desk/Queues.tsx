import {
  IconBell,
  IconBook2,
  IconBuildingCommunity,
  IconChecks,
  IconCircleCheck,
  IconDots,
  IconEyeCheck,
  IconHourglass,
  IconInbox,
  IconNews,
  IconPencil,
  IconPencilPlus,
  IconStack2,
} from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, type Queue, reviewsFor, submissionsOf } from '../../sdk/rules.ts';
import { useDesk } from './desk.ts';
import classes from './Queues.module.css';
import { pathTo, type Route } from './route.ts';
import { useDrafts } from './useDrafts.ts';
import { useNews } from './useNews.ts';

type Icon = ComponentType<{ size?: number }>;
const queues: readonly { readonly queue: Queue | 'all'; readonly icon: Icon }[] = [
  { queue: 'todo', icon: IconInbox },
  { queue: 'waiting', icon: IconHourglass },
  { queue: 'done', icon: IconCircleCheck },
  { queue: 'all', icon: IconStack2 },
];

const countOf = (cases: readonly CaseView[], queue: Queue | 'all'): number =>
  queue === 'all' ? cases.length : cases.filter((one) => one.queue === queue).length;

interface Props {
  cases: readonly CaseView[];
  route: Route;
  go(path: string): void;
}

/** The queues with their counts, and the other places of the desk. A case moves between queues by itself. */
export function Queues({ cases, queue, route, go, horizontal }: Props & { queue: Queue | 'all'; horizontal: boolean }) {
  const { t } = useTranslation('desk');
  const drafts = useDrafts();
  const news = useNews();
  const { state, bureau } = useDesk();
  const waiting = submissionsOf(state, bureau).length;
  const reviews = reviewsFor(state, bureau).length;
  // What was kept back or has come back and has no case yet is to be found there, too.
  const away = [...state.heldMessages.values(), ...state.returnedMessages.values()].filter(
    ({ message }) => message.from === bureau && !state.cases.has(message.case),
  ).length;
  const inQueue =
    route.at === 'queue' || route.at === 'case' || (route.at === 'write' && route.inReplyTo !== undefined);
  return (
    <nav className={classes.nav} data-horizontal={horizontal || undefined} aria-label={t('places.label')}>
      <ul className={classes.queues}>
        {queues.map(({ queue: one, icon: Icon }) => (
          <li key={one}>
            <Place
              path={pathTo.queue(one)}
              go={go}
              current={inQueue && queue === one}
              icon={<Icon size={20} />}
              count={countOf(cases, one)}
            >
              {t(`queue.${one}`)}
            </Place>
          </li>
        ))}
      </ul>
      <Place path={pathTo.place('new')} go={go} current={route.at === 'new'} icon={<IconPencilPlus size={20} />} strong>
        {t('places.new')}
      </Place>
      <ul className={classes.queues}>
        {(reviews > 0 || route.at === 'review') && (
          <li>
            <Place
              path={pathTo.place('review')}
              go={go}
              current={route.at === 'review'}
              icon={<IconEyeCheck size={20} />}
              count={reviews}
            >
              {t('places.review')}
            </Place>
          </li>
        )}
        {waiting > 0 && (
          <li>
            <Place
              path={pathTo.place('approve')}
              go={go}
              current={route.at === 'approve'}
              icon={<IconChecks size={20} />}
              count={waiting}
            >
              {t('places.approve')}
            </Place>
          </li>
        )}
        {drafts.list.length + away > 0 && (
          <li>
            <Place
              path={pathTo.place('drafts')}
              go={go}
              current={route.at === 'drafts'}
              icon={<IconPencil size={20} />}
              {...(drafts.list.length > 0 && { count: drafts.list.length })}
            >
              {t('places.drafts')}
            </Place>
          </li>
        )}
        <li>
          <Place
            path={pathTo.place('news')}
            go={go}
            current={route.at === 'news'}
            icon={<IconNews size={20} />}
            {...(news.unseen > 0 && { count: news.unseen })}
          >
            {t('places.news')}
          </Place>
        </li>
        <li>
          <Place
            path={pathTo.place('bureaus')}
            go={go}
            current={route.at === 'bureaus'}
            icon={<IconBuildingCommunity size={20} />}
          >
            {t('places.bureaus')}
          </Place>
        </li>
        <li>
          <Place path={pathTo.place('guide')} go={go} current={route.at === 'guide'} icon={<IconBook2 size={20} />}>
            {t('places.guide')}
          </Place>
        </li>
      </ul>
    </nav>
  );
}

function Place(props: {
  path: string;
  go(path: string): void;
  current: boolean;
  icon: ReactNode;
  count?: number;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <a
      className={classes.place}
      href={`#${props.path}`}
      aria-current={props.current ? 'page' : undefined}
      data-strong={props.strong || undefined}
    >
      <span className={classes.icon} aria-hidden="true">
        {props.icon}
      </span>
      <span className={classes.words}>{props.children}</span>
      {props.count !== undefined && <span className={classes.count}>{props.count}</span>}
    </a>
  );
}

/** The tabs at the bottom of a phone. */
export function PhoneTabs({ cases, route, go }: Props) {
  const { t } = useTranslation('desk');
  const news = useNews();
  const { state, bureau } = useDesk();
  const more = news.unseen + reviewsFor(state, bureau).length;
  const at = route.at === 'queue' ? route.queue : route.at;
  return (
    <nav className={classes.tabs} aria-label={t('places.label')}>
      <Place
        path={pathTo.queue('todo')}
        go={go}
        current={at === 'todo'}
        icon={<IconInbox size={22} />}
        count={countOf(cases, 'todo')}
      >
        {t('queue.todo')}
      </Place>
      <Place
        path={pathTo.queue('waiting')}
        go={go}
        current={at === 'waiting'}
        icon={<IconHourglass size={22} />}
        count={countOf(cases, 'waiting')}
      >
        {t('queue.waiting')}
      </Place>
      <Place path={pathTo.place('new')} go={go} current={at === 'new'} icon={<IconPencilPlus size={22} />}>
        {t('places.newShort')}
      </Place>
      <Place
        path={pathTo.place('more')}
        go={go}
        current={['more', 'done', 'all', 'drafts', 'approve', 'review', 'bureaus', 'guide', 'news'].includes(at)}
        icon={more > 0 ? <IconBell size={22} /> : <IconDots size={22} />}
        {...(more > 0 && { count: more })}
      >
        {t('places.more')}
      </Place>
    </nav>
  );
}
