import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './RealWorld.module.css';

/** Something real has happened: a plain page, without any mark of the exercise, until staff clears it. */
export function RealWorld() {
  const { t } = useTranslation('desk');
  useEffect(() => {
    document.title = t('realWorld.title');
  }, [t]);
  return (
    <main className={classes.page}>
      <div role="alert">
        <h1>{t('realWorld.title')}</h1>
        <p>{t('realWorld.words')}</p>
        <p>{t('realWorld.kept')}</p>
      </div>
    </main>
  );
}
