import {
  IconBook2,
  IconBuildingCommunity,
  IconChecks,
  IconCircleCheck,
  IconEyeCheck,
  IconNews,
  IconPencil,
  IconStack2,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewsFor, submissionsOf } from '../../sdk/rules.ts';
import { useDesk } from './desk.ts';
import classes from './places.module.css';
import { pathTo } from './route.ts';
import { useDrafts } from './useDrafts.ts';
import { useNews } from './useNews.ts';

/** The places that have no tab of their own on a phone. */
export function More() {
  const { t } = useTranslation('desk');
  const drafts = useDrafts();
  const { unseen } = useNews();
  const { state, bureau } = useDesk();
  const waiting = submissionsOf(state, bureau).length;
  const approvals: readonly [string, string, ReactNode, number][] =
    waiting > 0
      ? [[pathTo.place('approve'), t('places.approve'), <IconChecks key="approve" size={22} />, waiting]]
      : [];
  const reviews = reviewsFor(state, bureau).length;
  const reviewing: readonly [string, string, ReactNode, number][] =
    reviews > 0 ? [[pathTo.place('review'), t('places.review'), <IconEyeCheck key="review" size={22} />, reviews]] : [];
  const places: readonly [string, string, ReactNode, number?][] = [
    [pathTo.queue('done'), t('queue.done'), <IconCircleCheck key="done" size={22} />],
    [pathTo.queue('all'), t('queue.all'), <IconStack2 key="all" size={22} />],
    ...reviewing,
    ...approvals,
    [pathTo.place('drafts'), t('places.drafts'), <IconPencil key="drafts" size={22} />, drafts.list.length],
    [pathTo.place('news'), t('places.news'), <IconNews key="news" size={22} />, unseen],
    [pathTo.place('bureaus'), t('places.bureaus'), <IconBuildingCommunity key="bureaus" size={22} />],
    [pathTo.place('guide'), t('places.guide'), <IconBook2 key="guide" size={22} />],
  ];
  return (
    <div className={classes.place}>
      <h1>{t('places.more')}</h1>
      <ul className={classes.cards}>
        {places.map(([path, words, icon, count]) => (
          <li key={path}>
            <a className={`${classes.card} ${classes.choice}`} href={`#${path}`}>
              <span aria-hidden="true">{icon}</span>
              <span>
                {words} {count ? <strong>{count}</strong> : null}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
