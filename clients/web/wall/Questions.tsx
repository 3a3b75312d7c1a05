import { useTranslation } from 'react-i18next';
import { Prose } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './Questions.module.css';

/** The questions for the last round, to look at together. `below`: under the thanks at the end, and smaller. */
export function Questions({ below = false }: { below?: boolean }) {
  const { t } = useTranslation('wall');
  const words = useWords();
  const { state } = useConnection();
  const questions = state.setting?.questions ?? [];
  return (
    <div className={classes.page} data-below={below || undefined}>
      {below ? <h2>{t('questions.title')}</h2> : <h1>{t('questions.title')}</h1>}
      {questions.length === 0 ? (
        <p>{t('questions.none')}</p>
      ) : (
        <ol data-many={questions.length > 4 || undefined}>
          {questions.map(({ id, ask }) => (
            <li key={id}>
              <Prose>{words.say(ask)}</Prose>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
