import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/Ref.tsx';
import { elapsed } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useMay, useRoom } from '../room.ts';
import classes from './RealWorld.module.css';

/** Somebody has stopped the exercise for something real: a plain page without its marks, what was said, and the way back. */
export function RealWorld() {
  const { t } = useTranslation(['console', 'ui']);
  const words = useWords();
  const { state } = useConnection();
  const { send } = useRoom();
  const may = useMay();
  useEffect(() => {
    const before = document.title;
    document.title = t('realWorld.heading');
    return () => {
      document.title = before;
    };
  }, [t]);
  return (
    <main className={classes.page}>
      <div role="alert">
        <h1>{t('realWorld.heading')}</h1>
        <p>{t('realWorld.words')}</p>
      </div>
      <ul>
        {state.realWorldTexts.map(({ by, text, at }) => {
          const seat = state.seats.get(by);
          return (
            <li key={`${by} ${at} ${text}`}>
              <p>
                <strong>
                  <Written>{seat?.name ?? t('realWorld.staff')}</Written>
                </strong>
                {seat?.bureau && <> · {words.party(state, seat.bureau)}</>} · {elapsed(at - (state.startedAt ?? at))}
              </p>
              <p className={classes.said}>{text ? <Written>{text}</Written> : t('realWorld.noText')}</p>
            </li>
          );
        })}
      </ul>
      <p>{t('realWorld.after')}</p>
      <Button
        size="lg"
        disabled={may('realworld.clear') !== undefined}
        onClick={() => void send({ type: 'realworld.clear' })}
      >
        {t('realWorld.clear')}
      </Button>
    </main>
  );
}
