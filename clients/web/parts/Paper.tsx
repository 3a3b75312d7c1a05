import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Paper.module.css';

/** A sheet that begins on a page of its own. The head of a table comes again on each page that it goes over: so does the band. */
export function Paper({ title, part, children }: { title: ReactNode; part?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <table className={classes.sheet} role="presentation">
      <thead>
        <tr>
          <td>
            <p className={classes.band}>{t('band')}</p>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <h1 className={classes.title}>{title}</h1>
            {part !== undefined && <p className={classes.part}>{part}</p>}
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
