import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { families } from '../../../schemas/kinds/kind.ts';
import { routingOf } from '../../../schemas/kinds/routing.ts';
import { newId } from '../../sdk/index.ts';
import { openings } from '../../sdk/rules.ts';
import { useForms } from '../forms/families.ts';
import { Empty } from '../parts/Empty.tsx';
import { NoticeTag } from '../parts/NoticeTag.tsx';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import { MadeFrom } from './Home.tsx';
import classes from './places.module.css';
import { pathTo } from './route.ts';

/** What this desk may open a case with, by what it is for; `about`: from the message of a domestic case, so what goes abroad. */
export function NewMessage({ about }: { about?: string }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const fresh = useMemo(() => newId(), []);
  const possible = openings(state, bureau).filter(
    ({ type }) => about === undefined || routingOf(type)?.family !== 'domestic',
  );
  // What each is for comes with its family.
  useForms(possible.map(({ type }) => type));
  return (
    <div className={classes.place}>
      <h1>{t('new.title')}</h1>
      {about === undefined ? <p className={classes.intro}>{t('new.words')}</p> : <MadeFrom message={about} />}
      {possible.length === 0 && <Empty>{t('new.none')}</Empty>}
      {families.map((family) => {
        const here = possible.filter(({ type }) => routingOf(type)?.family === family);
        if (here.length === 0) return null;
        return (
          <section key={family}>
            <h2>{words.common.families[family]}</h2>
            <ul className={classes.cards}>
              {here.map(({ type }) => (
                <li key={type}>
                  <a
                    className={`${classes.card} ${classes.choice}`}
                    href={`#${pathTo.write(type, `new.${fresh}`, about)}`}
                  >
                    <NoticeTag mark={routingOf(type)?.ref ?? ''} word={words.kind(type).title} bare />
                    <span>
                      <strong>{words.kind(type).title}</strong>
                      <br />
                      <span className={classes.dim}>{words.kind(type).purpose}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
