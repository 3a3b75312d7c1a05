import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Review } from '../../../schemas/review.ts';
import type { Api } from '../../sdk/index.ts';
import { ProblemError } from '../../sdk/index.ts';
import classes from '../console/Outside.module.css';
import { Outside } from '../console/Outside.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import { useLoad } from '../use/useLoad.ts';
import { Inside } from './Inside.tsx';
import type { Way } from './sign-in.ts';

/** What the exercise came to, as far as this ticket may know it: asked for again while it runs, and when something is added after its end. */
export function Gate({ id, way, hub }: { id: string; way: Way; hub: Api }) {
  const { t } = useTranslation(['review', 'ui', 'console']);
  const { state, log } = useConnection();
  const errorWords = useErrorWords();
  const ended = state.run === 'ended';
  const { value, error, reload } = useLoad(
    async () => Review.parse(await hub.review(id, way.ticket)),
    ended ? undefined : 5000,
  );
  useEffect(() => {
    if (!ended) return;
    const soon = setTimeout(reload, 200);
    return () => clearTimeout(soon);
  }, [ended, log.length, reload]);

  if (state.realWorld)
    return (
      <main className={classes.page}>
        <div className={classes.card} role="alert">
          <h1 className={classes.heading}>{t('realWorld.heading')}</h1>
          <p className={classes.words}>{t('realWorld.words')}</p>
          {way.staff && (
            <Button component="a" href={`/console?exercise=${encodeURIComponent(id)}`}>
              {t('realWorld.console')}
            </Button>
          )}
        </div>
      </main>
    );
  if (value)
    return <Inside id={id} review={value} staff={way.staff ? hub.as(way.ticket) : undefined} reload={reload} />;
  const waits = error instanceof ProblemError && error.problem.code === 'wrong_state' && !way.staff;
  return (
    <Outside>
      <div className={classes.card} role="status">
        {waits ? (
          <>
            <h1 className={classes.heading}>{t('notReleased.heading')}</h1>
            <p className={classes.words}>{t('notReleased.words')}</p>
            <Button component="a" href="/desk" variant="default">
              {t('notReleased.desk')}
            </Button>
          </>
        ) : (
          <>
            <h1 className={classes.heading}>{t('computing')}</h1>
            {error !== undefined && (
              <>
                <p className={classes.words}>{errorWords(error)}</p>
                <Button onClick={reload}>{t('ui:tryNow')}</Button>
              </>
            )}
          </>
        )}
      </div>
    </Outside>
  );
}
