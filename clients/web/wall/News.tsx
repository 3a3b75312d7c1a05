import { useTranslation } from 'react-i18next';
import { Written } from '../parts/Ref.tsx';
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
  if (!newest) return <p className={classes.none}>{t('news.none')}</p>;
  const since = (at: number) => elapsed(at - (state.startedAt ?? at), true);
  return (
    <div className={classes.news}>
      <article>
        <p className={classes.source}>
          <Written>{words.say(newest.source)}</Written> · {since(newest.at)}
        </p>
        <h1>
          <Written>{words.say(newest.headline)}</Written>
        </h1>
        <p className={classes.text}>
          <Written>{words.say(newest.text)}</Written>
        </p>
      </article>
      {older.length > 0 && (
        <ul>
          {older.slice(0, 4).map((article) => (
            <li key={article.inject}>
              <span className={classes.source}>
                <Written>{words.say(article.source)}</Written> · {since(article.at)}
              </span>
              <Written>{words.say(article.headline)}</Written>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
