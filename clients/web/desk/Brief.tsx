import { useTranslation } from 'react-i18next';
import { Prose } from '../parts/Ref.tsx';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import classes from './places.module.css';

/** What the exercise is about, what the own bureau knows, and what somebody may find hard to read. */
export function Brief() {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const setting = state.setting;
  const own = state.briefs.get(bureau);
  if (!setting) return null;
  return (
    <>
      {setting.contentNotes.length > 0 && (
        <section className={classes.card}>
          <h2>{t('guide.content')}</h2>
          {setting.contentNotes.map((note) => (
            <p key={words.say(note)}>
              <Prose>{words.say(note)}</Prose>
            </p>
          ))}
        </section>
      )}
      <section className={classes.card}>
        <h2>{t('guide.brief')}</h2>
        <p>
          <Prose>{words.say(setting.brief)}</Prose>
        </p>
      </section>
      {own !== undefined && (
        <section className={classes.card}>
          <h2>{t('guide.own', { bureau: words.party(state, bureau) })}</h2>
          <p>
            <Prose>{words.say(own)}</Prose>
          </p>
        </section>
      )}
    </>
  );
}
