import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Band } from '../parts/Band.tsx';
import { Written } from '../parts/Ref.tsx';
import { comma } from '../parts/signs.ts';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { Brief } from './Brief.tsx';
import { useDesk } from './desk.ts';
import { Header } from './Header.tsx';
import { Bureaus, Guide } from './later.tsx';
import { Notices } from './Notices.tsx';
import classes from './places.module.css';
import { pathTo, useRoute } from './route.ts';
import { useTitle } from './useTitle.ts';

/** Before the start: who sits here, what it will be about, and in the briefing the one button [I am ready]. */
export function Waiting() {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau, seat } = useDesk();
  const connection = useConnection();
  const [route] = useRoute();
  useTitle(0);
  const briefing = state.run === 'briefing';
  const ready = state.seats.get(seat)?.ready ?? false;
  const mates = [...state.seats.values()].filter(
    (one) => one.bureau === bureau && one.id !== seat && !one.removed && one.role === 'trainee',
  );
  const reading = route.at === 'guide' || route.at === 'bureaus';
  return (
    <>
      <Band />
      <Header />
      <Notices />
      <main className={classes.centre}>
        {reading ? (
          <>
            <p className={classes.back}>
              <a href={`#${pathTo.queue('todo')}`}>{t('waitingRoom.back')}</a>
            </p>
            {route.at === 'guide' ? <Guide /> : <Bureaus />}
          </>
        ) : (
          <div className={classes.place}>
            <h1>
              <Written>{words.say(state.setting?.title)}</Written>
            </h1>
            <p className={classes.intro}>{briefing ? t('waitingRoom.briefing') : t('waitingRoom.lobby')}</p>
            {briefing &&
              (ready ? (
                <p className={classes.ready} role="status">
                  <IconCircleCheck size={22} aria-hidden="true" /> {t('waitingRoom.isReady')}
                </p>
              ) : (
                <Button size="lg" onClick={() => void connection.send({ type: 'seat.ready' }).catch(() => {})}>
                  {t('waitingRoom.ready')}
                </Button>
              ))}
            <section className={classes.card}>
              <h2>{t('waitingRoom.seat', { bureau: words.party(state, bureau) })}</h2>
              <p>
                {t('waitingRoom.you')} <Written>{state.seats.get(seat)?.name ?? ''}</Written>
              </p>
              <p>
                {mates.length === 0 ? (
                  t('waitingRoom.alone')
                ) : (
                  <>
                    {t('waitingRoom.mates')} <Written>{mates.map(({ name }) => name).join(comma())}</Written>
                  </>
                )}
              </p>
            </section>
            <Brief />
            <div className={classes.row}>
              <Button component="a" variant="default" href={`#${pathTo.place('guide')}`}>
                {t('places.guide')}
              </Button>
              <Button component="a" variant="default" href={`#${pathTo.place('bureaus')}`}>
                {t('places.bureaus')}
              </Button>
            </div>
          </div>
        )}
      </main>
    </>
  );
}
