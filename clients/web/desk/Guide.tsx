import { useTranslation } from 'react-i18next';
import { ruleIds } from '../../../schemas/rules.ts';
import type { Texts } from '../../i18n/load.ts';
import { catalogue } from '../i18n.ts';
import { Brief } from './Brief.tsx';
import { Glossed } from './Glossed.tsx';
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
      <Glossary />
    </div>
  );
}

function Rules() {
  const rules = catalogue('rules');
  const texts = ruleIds.map((id) => rules[id].text);
  return (
    <ul className={classes.cards}>
      {ruleIds.map((id, index) => (
        <li key={id} className={classes.card} id={id}>
          <h3>
            <bdi dir="ltr">{id}</bdi> {rules[id].title}
          </h3>
          <p>
            <Glossed texts={texts} at={index} />
          </p>
        </li>
      ))}
    </ul>
  );
}

const terms = (all: Texts['glossary']['terms']) => Object.entries(all);

/** What the words of the desk mean here, in the language of the page. */
function Glossary() {
  const { t } = useTranslation('glossary');
  const all = t('terms', { returnObjects: true });
  return (
    <section aria-label={t('heading')}>
      <h2>{t('heading')}</h2>
      <p className={classes.intro}>{t('words')}</p>
      <dl className={classes.terms}>
        {terms(all).map(([key, { term, means }]) => (
          <div key={key} className={classes.card} id={`word-${key}`}>
            <dt>{term}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
