import { useTranslation } from 'react-i18next';
import { ruleIds } from '../../../schemas/rules.ts';
import { catalogue } from '../i18n.ts';
import { Written } from '../parts/Ref.tsx';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import classes from './places.module.css';
import { pathTo } from './route.ts';

/** The duty guide: what this exercise is about, the own bureau's brief, and the rules that refusals and marks cite. */
export function Guide() {
  const { t } = useTranslation('desk');
  return (
    <div className={classes.place}>
      <h1>{t('places.guide')}</h1>
      <Brief />
      <p className={classes.intro}>
        {t('guide.bureaus')} <a href={`#${pathTo.place('bureaus')}`}>{t('places.bureaus')}</a>
      </p>
      <h2>{t('guide.rules')}</h2>
      <Rules />
    </div>
  );
}

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
          <h3>{t('guide.content')}</h3>
          {setting.contentNotes.map((note) => (
            <p key={words.say(note)}>
              <Written>{words.say(note)}</Written>
            </p>
          ))}
        </section>
      )}
      <section className={classes.card}>
        <h3>{t('guide.brief')}</h3>
        <p>
          <Written>{words.say(setting.brief)}</Written>
        </p>
      </section>
      {own !== undefined && (
        <section className={classes.card}>
          <h3>{t('guide.own', { bureau: words.party(state, bureau) })}</h3>
          <p>
            <Written>{words.say(own)}</Written>
          </p>
        </section>
      )}
    </>
  );
}

function Rules() {
  const rules = catalogue('rules');
  return (
    <ul className={classes.cards}>
      {ruleIds.map((id) => (
        <li key={id} className={classes.card} id={id}>
          <h3>
            <bdi dir="ltr">{id}</bdi> {rules[id].title}
          </h3>
          <p>{rules[id].text}</p>
        </li>
      ))}
    </ul>
  );
}
