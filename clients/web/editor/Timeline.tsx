import { useTranslation } from 'react-i18next';
import { Ref, Written } from '../parts/Ref.tsx';
import { elapsed } from '../parts/time.ts';
import { useWords } from '../use/useWords.ts';
import { loadsOf, momentsOf } from './moments.ts';
import { Freshness, Waiting } from './Preview.tsx';
import classes from './Tools.module.css';
import type { Previewed } from './usePreview.ts';

/** What comes when, when what is expected was decided, and how much each bureau gets to read. */
export function Timeline({
  preview,
  sound,
  checking,
  onInject,
}: {
  preview: Previewed;
  sound: boolean;
  checking: boolean;
  onInject(id: string): void;
}) {
  const { t } = useTranslation('editor');
  const words = useWords();
  const { played, past } = preview;
  if (!played || !past) return <Waiting preview={preview} sound={sound} checking={checking} />;
  const state = past.at(past.length);
  const moments = momentsOf(played);
  const share = (at: number) => `${Math.round((at / Math.max(1, played.endedAfter)) * 1000) / 10}%`;
  const injects = new Map(state.scenario?.injects.map((one) => [one.id, one.title]));
  const expectations = new Map(state.scenario?.expectations.map((one) => [one.id, one.title]));
  return (
    <div className={classes.preview}>
      <Freshness preview={preview} sound={sound} />
      <div className={classes.axis} aria-hidden="true">
        {moments.map(({ at, what, id, bureau }) => (
          <i key={`${at} ${what} ${id} ${bureau}`} className={classes[what]} style={{ insetInlineStart: share(at) }} />
        ))}
        <span>{elapsed(0, true)}</span>
        <span>{elapsed(played.endedAfter, true)}</span>
      </div>
      <section className={classes.group}>
        <h3>{t('timeline.reading')}</h3>
        <ul>
          {loadsOf(played).map(({ bureau, words: all, most, from, high }) => (
            <li key={bureau}>
              <Written>{words.party(state, bureau)}</Written> {t('timeline.words', { count: all })}
              <span className={high ? classes.high : classes.dim}>
                {' '}
                {t(high ? 'timeline.tooMuch' : 'timeline.most', { count: most, time: elapsed(from, true) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.group}>
        <h3>{t('timeline.events')}</h3>
        <ol className={classes.events}>
          {moments.map(({ at, what, id, bureau }) => (
            <li key={`${at} ${what} ${id} ${bureau}`} className={classes[`row-${what}`]}>
              <Ref>{elapsed(at, true)}</Ref>
              <span>
                <b>{t(`timeline.${what}`)}</b>{' '}
                {what === 'inject' ? (
                  <button type="button" className={classes.link} onClick={() => onInject(id)}>
                    <Written>{words.say(injects.get(id)) || id}</Written>
                  </button>
                ) : (
                  <>
                    <Written>{words.say(expectations.get(id)) || id}</Written>{' '}
                    {bureau !== undefined && <span className={classes.dim}>{words.party(state, bureau)}</span>}
                  </>
                )}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
