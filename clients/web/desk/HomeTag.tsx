import { IconHome } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Home.module.css';

/** Says that a case is between the bureau and the authorities of its own country: nobody abroad sees it (rule R-67). */
export function HomeTag() {
  const { t } = useTranslation('desk');
  return (
    <span className={classes.tag} title={t('home.help')}>
      <IconHome size={14} aria-hidden="true" /> {t('home.tag')}
    </span>
  );
}
