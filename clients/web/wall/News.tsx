import { useTranslation } from 'react-i18next';
import { Prose, Written } from '../parts/Ref.tsx';
import { elapsed } from '../parts/time.ts';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './News.module.css';

/** The articles of the story, the newest in full. */
export function News() {
  const { t } = useTranslation('wall');
  const words = useWords();
  const { state } = useConnection();
  const [newest, ...older] = [...state.articles].reverse();
  if (!newest) return <h1 className={classes.none}>{t('news.none')}</h1>;
  // A room cannot open or put aside what a content note speaks of: that is done at the desks.
  const noted = (inject: string): string | undefined =>
    state.contentMarks
      .get(inject)
      ?.labels.map((label) => words.say(label))
      .join(' · ');
  const since = (at: number) => elapsed(at - (state.startedAt ?? at), true);
  return (
    <div className={classes.news}>
      <article>
        <p className={classes.source}>
          <Written>{words.say(newest.source)}</Written> · {since(newest.at)}
        </p>
        {noted(newest.inject) === undefined ? (
          <>
            <h1>
              <Prose>{words.say(newest.headline)}</Prose>
            </h1>
            <p className={classes.text}>
              <Prose>{words.say(newest.text)}</Prose>
            </p>
          </>
        ) : (
          <>
            <h1>{t('news.note')}</h1>
            <p className={classes.text}>
              <Prose>{noted(newest.inject) ?? ''}</Prose>
            </p>
            <p className={classes.text}>{t('news.atDesk')}</p>
          </>
        )}
      </article>
      {older.length > 0 && (
        <ul>
          {older.slice(0, 4).map((article) => (
            <li key={article.inject}>
              <span className={classes.source}>
                <Written>{words.say(article.source)}</Written> · {since(article.at)}
              </span>
              <Written>{noted(article.inject) ?? words.say(article.headline)}</Written>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
