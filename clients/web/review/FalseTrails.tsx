import { useTranslation } from 'react-i18next';
import { Written } from '../parts/Ref.tsx';
import { useWords } from '../use/useWords.ts';
import { Evidence } from './Moments.tsx';
import { Panel } from './Panel.tsx';
import { useRoom } from './room.ts';
import classes from './Sums.module.css';

/** What was to lead the class astray: what it suggested, and why that was wrong. Nothing where there was nothing. */
export function FalseTrails() {
  const { t } = useTranslation('review');
  const words = useWords();
  const { review } = useRoom();
  if (!review.falseTrails) return null;
  return (
    <Panel title={t('trails.heading')}>
      <ul className={classes.questions}>
        {review.falseTrails.map(({ inject, title, pointsTo, whyWrong, disprovedBy, entries }) => (
          <li key={inject}>
            <p>
              <strong>{words.say(title)}</strong>
            </p>
            <p>
              {t('trails.pointsTo')} <Written>{words.say(pointsTo)}</Written>
            </p>
            <p>
              {t('trails.whyWrong')} <Written>{words.say(whyWrong)}</Written>
              {disprovedBy !== undefined && <> {t('trails.disprovedBy', { title: words.say(disprovedBy) })}</>}
            </p>
            {entries.length > 0 && (
              <p className={classes.dim}>
                {t('questions.evidence')} <Evidence entries={entries} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
