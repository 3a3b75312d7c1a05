import { useTranslation } from 'react-i18next';
import { say } from '../../../schemas/say.ts';
import type { Text } from '../../../schemas/text.ts';
import { language } from '../i18n.ts';
import classes from './Join.module.css';

/** What the exercise speaks of that somebody may not want to deal with: before they take a seat. Nothing where there is nothing. */
export function ContentNotes({ notes }: { notes: readonly Text[] }) {
  const { t } = useTranslation('join');
  if (notes.length === 0) return null;
  return (
    <section className={classes.content} aria-label={t('bureau.content')}>
      <p>
        <strong>{t('bureau.content')}</strong>
      </p>
      <ul>
        {notes.map((note, index) => (
          <li key={index} dir="auto">
            {say(note, language())}
          </li>
        ))}
      </ul>
      <p>{t('bureau.contentWords')}</p>
    </section>
  );
}
