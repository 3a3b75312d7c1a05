import { useTranslation } from 'react-i18next';
import type { Review } from '../../../schemas/review.ts';
import { Prose, Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { countsOf, meanOf } from './answers.ts';
import classes from './Hotwash.module.css';
import { Panel } from './Panel.tsx';
import { useRoom } from './room.ts';
import { usePoints } from './usePoints.ts';

type Asked = Review['hotwash'][number];

/** What each person was asked straight after the end, and what they said: counts where there is something to count. For staff. */
export function Hotwash() {
  const { t } = useTranslation('review');
  const { review, staff } = useRoom();
  if (!staff || review.hotwash.length === 0) return null;
  return (
    <Panel title={t('hotwash.heading')}>
      <ol className={classes.questions}>
        {review.hotwash.map((one) => (
          <Question key={one.id} one={one} />
        ))}
      </ol>
    </Panel>
  );
}

function Question({ one }: { one: Asked }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const inWords = usePoints();
  const { state } = useConnection();
  const counts = countsOf(one);
  const mean = meanOf(one);
  const all = one.answers.length;
  return (
    <li>
      <p>
        <strong>
          <Prose>{words.say(one.ask)}</Prose>
        </strong>
      </p>
      <p className={classes.dim}>
        {t('hotwash.answers', { count: all })}
        {mean !== undefined && <> · {t('hotwash.mean', { mean: inWords(mean) })}</>}
      </p>
      {counts ? (
        <ul className={classes.counts}>
          {counts.map(({ answer, count }, index) => (
            <li key={index}>
              <span>
                <Written>{words.say(answer)}</Written>
              </span>
              <span className={classes.bar} aria-hidden="true">
                <span style={{ inlineSize: `${all === 0 ? 0 : (100 * count) / all}%` }} />
              </span>
              <span>{t('numbers.times', { count })}</span>
            </li>
          ))}
        </ul>
      ) : (
        <ul>
          {one.answers.map(({ text, name, bureau }, index) => (
            <li key={index}>
              <Written>{text}</Written>
              {name !== undefined && (
                <span className={classes.dim}>
                  {' '}
                  {t('hotwash.by', { name, bureau: bureau === undefined ? '' : words.party(state, bureau) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
