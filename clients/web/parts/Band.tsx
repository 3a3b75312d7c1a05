import { useTranslation } from 'react-i18next';
import classes from './Band.module.css';

/** The mark that no screen and no printed page is without. `framed`: the review's stripes all round, because it shows the past. */
export function Band({ framed = false }: { framed?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <>
      <section className={classes.band} aria-label={t('exercise')}>
        <span className={classes.stripes} aria-hidden="true" />
        <span className={classes.words}>{t('band')}</span>
        <span className={classes.short}>{t('bandShort')}</span>
        <span className={classes.stripes} aria-hidden="true" />
      </section>
      {framed && <div className={classes.frame} aria-hidden="true" />}
    </>
  );
}
