import { useTranslation } from 'react-i18next';
import type { SeatedPerson } from '../../../sdk/index.ts';
import { Ref, Written } from '../../parts/Ref.tsx';
import classes from './Roster.module.css';

/** Rows that are shown at once: nobody reads five thousand. */
const most = 200;

/** The persons of a list, with the bureau whose marks are theirs. */
export function RosterRows({ people }: { people: readonly SeatedPerson[] }) {
  const { t } = useTranslation('console');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={classes.rows} aria-label={t('roster.heading')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('roster.name')}</th>
              <th scope="col">{t('roster.identifier')}</th>
              <th scope="col">{t('roster.bureau')}</th>
            </tr>
          </thead>
          <tbody>
            {people.slice(0, most).map(({ name, identifier, bureau, sits }, index) => {
              const desk = sits ?? bureau;
              return (
                // Not by name: a list with mistakes may have one twice.
                <tr key={index}>
                  <td>
                    <Written>{name}</Written>
                  </td>
                  <td>{identifier !== undefined && <Ref>{identifier}</Ref>}</td>
                  <td>
                    {desk !== undefined && <Ref>{desk}</Ref>}{' '}
                    <span className={classes.dim}>
                      {t(`roster.${sits !== undefined ? 'sits' : desk !== undefined ? 'listed' : 'nowhere'}`)}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {people.length > most && <p className={classes.dim}>{t('roster.others', { count: people.length - most })}</p>}
    </>
  );
}
