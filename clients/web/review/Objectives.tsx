import { useTranslation } from 'react-i18next';
import type { ObjectiveReview } from '../../../schemas/review.ts';
import { Written } from '../parts/Ref.tsx';
import { useWords } from '../use/useWords.ts';
import { Panel } from './Panel.tsx';
import { useRoom } from './room.ts';
import classes from './Sums.module.css';
import { usePoints } from './usePoints.ts';

/** Below this, a percentage says more than is known. Exercise ms. */
const shortRun = 120_000;

/** What was to be learned and how much of it came, then the best moments and those to talk about. */
export function Objectives() {
  const { t } = useTranslation('review');
  const { review, view } = useRoom();
  const own = view === undefined ? review.objectives : review.bureaus.find(({ id }) => id === view)?.objectives;
  const short = review.durationMs < shortRun;
  return (
    <Panel title={t('objectives.heading')}>
      {!own || own.length === 0 ? (
        <p className={classes.dim}>{t('objectives.none')}</p>
      ) : (
        <ul className={classes.objectives}>
          {own.map((one) => (
            <Objective key={one.id} one={one} short={short} />
          ))}
        </ul>
      )}
      {short && own && own.length > 0 && <p className={classes.dim}>{t('objectives.short')}</p>}
      <Chosen title={t('best.heading')} ids={review.best} />
      <Chosen title={t('best.discuss')} ids={review.discuss} />
    </Panel>
  );
}

export function Objective({ one, short }: { one: ObjectiveReview; short: boolean }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const inWords = usePoints();
  const points = t('objectives.points', { points: inWords(one.points), max: inWords(one.max) });
  const percent = one.share === undefined ? undefined : Math.round(one.share * 100);
  return (
    <li className={classes.objective}>
      <span>
        <Written>{words.say(one.title)}</Written>
      </span>
      <span className={classes.figure}>
        {percent === undefined
          ? t('objectives.notArisen')
          : short
            ? points
            : `${t('objectives.share', { percent })} (${points})`}
      </span>
      {percent !== undefined && !short && (
        <span className={classes.bar} aria-hidden="true">
          <span style={{ inlineSize: `${percent}%` }} />
        </span>
      )}
    </li>
  );
}

/** Expectations by name, with whose they are. */
export function Chosen({ title, ids }: { title: string; ids: readonly string[] }) {
  const words = useWords();
  const { review } = useRoom();
  const found = ids.flatMap((id) => {
    const bureau = review.bureaus.find(({ expectations }) => expectations.some((one) => one.id === id));
    const one = bureau?.expectations.find((expectation) => expectation.id === id);
    return bureau && one ? [{ bureau, one }] : [];
  });
  if (found.length === 0) return null;
  return (
    <section className={classes.chosen}>
      <h3>{title}</h3>
      <ul>
        {found.map(({ bureau, one }) => (
          <li key={one.id}>
            <strong>{words.say(bureau.name)}</strong> <Written>{words.say(one.title)}</Written>
          </li>
        ))}
      </ul>
    </section>
  );
}
