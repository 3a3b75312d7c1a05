import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/Empty.tsx';
import { Written } from '../parts/Ref.tsx';
import { wallTime } from '../parts/time.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import { Outgoing } from './Outgoing.tsx';
import classes from './places.module.css';
import { pathTo } from './route.ts';
import { useDrafts } from './useDrafts.ts';

/** What is written and not sent, here and by team mates; and what is on its way without a case yet. */
export function DraftList() {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state } = useDesk();
  const drafts = useDrafts();
  const list = drafts.list.filter(({ local }) => local?.stage !== 'sending');
  return (
    <div className={classes.place}>
      <h1>{t('drafts.title')}</h1>
      <Outgoing thread={undefined} />
      {list.length === 0 && <Empty icon={<IconPencil size={36} />}>{t('drafts.none')}</Empty>}
      <ul className={classes.cards}>
        {list.map(({ key, writing, by, local }) => (
          <li key={key} className={classes.card}>
            <h2>{words.kind(writing.type).title}</h2>
            {writing.subject && (
              <p>
                <Written>{writing.subject}</Written>
              </p>
            )}
            <p className={classes.dim}>
              {by === undefined
                ? t('drafts.mine', { time: wallTime(local?.at ?? 0) })
                : t('drafts.by', { name: state.seats.get(by)?.name ?? by })}
            </p>
            <div className={classes.row}>
              <Button
                component="a"
                size="sm"
                href={`#${writing.inReplyTo === undefined ? pathTo.write(writing.type, key) : pathTo.answer(writing.type, writing.inReplyTo)}`}
              >
                {t('drafts.open')}
              </Button>
              {local && (
                <Button size="sm" variant="default" onClick={() => drafts.drop(key)}>
                  {t('drafts.drop')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
