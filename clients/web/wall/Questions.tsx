import { useTranslation } from 'react-i18next';
import { Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './Questions.module.css';

/** The questions for the last round, to look at together. */
export function Questions() {
  const { t } = useTranslation('wall');
  const words = useWords();
  const { state } = useConnection();
  const questions = state.setting?.questions ?? [];
  return (
    <div className={classes.page}>
      <h1>{t('questions.title')}</h1>
      {questions.length === 0 ? (
        <p>{t('questions.none')}</p>
      ) : (
        <ol data-many={questions.length > 4 || undefined}>
          {questions.map(({ id, ask }) => (
            <li key={id}>
              <Written>{words.say(ask)}</Written>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
