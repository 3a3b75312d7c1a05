import { useTranslation } from 'react-i18next';
import { millis } from '../../../schemas/ids.ts';
import { Written } from '../parts/Ref.tsx';
import { arrow, comma } from '../parts/signs.ts';
import { Versions } from '../parts/Versions.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { Evidence } from './Moments.tsx';
import { Panel } from './Panel.tsx';
import { useRoom } from './room.ts';
import classes from './Sums.module.css';

/** What staff changed on its way or let get lost: what was written, what arrived, who it was and when. Nothing where there was nothing. */
export function Intercepted() {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const { review, clock } = useRoom();
  const found = review.intercepted ?? [];
  if (found.length === 0) return null;
  return (
    <Panel title={t('intercepted.heading')}>
      <ul className={classes.questions}>
        {found.map(({ message, kind, from, to, wrote, arrived, fate, steps }) => {
          const entries = steps.map(({ n }) => n).filter((n) => n > 0);
          return (
            <li key={`${message} ${to.join()}`} data-intercepted={fate}>
              <p>
                <strong>
                  {words.party(state, from)} {arrow()} {to.map((party) => words.party(state, party)).join(comma())}
                </strong>{' '}
                {words.kind(kind).title}: <Written>{wrote.subject}</Written>
              </p>
              {steps.map(({ is, at, n, who, reason }) => (
                <p key={`${is} ${at} ${n}`}>
                  {t(`intercepted.${is}`, { time: clock(millis(at)), name: who ?? t('intercepted.staff') })}
                  {reason !== undefined && (
                    <>
                      {' '}
                      <Written>{reason}</Written>
                    </>
                  )}
                </p>
              ))}
              {arrived && (
                <Versions
                  type={kind}
                  wrote={wrote}
                  arrived={arrived}
                  labels={{
                    field: t('intercepted.field'),
                    wrote: t('intercepted.wrote'),
                    arrived: t('intercepted.arrived'),
                  }}
                />
              )}
              <p className={classes.dim}>{t(`intercepted.fate.${fate}`)}</p>
              {entries.length > 0 && (
                <p className={classes.dim}>
                  {t('questions.evidence')} <Evidence entries={entries} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
