import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { millis } from '../../../schemas/ids.ts';
import type { NearlyRight } from '../../../schemas/nearly.ts';
import type { AssessedReview, ExpectationReview } from '../../../schemas/review.ts';
import { Prose, Written } from '../parts/Ref.tsx';
import { comma } from '../parts/signs.ts';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { AtButton, Evidence } from './Moments.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import classes from './ResultDetails.module.css';
import { useRoom } from './room.ts';
import { usePoints } from './usePoints.ts';

type Step = NonNullable<ExpectationReview['steps']>[number];

/** What an act of a pattern is called: `Sent: Reply to Rendalia`. */
export function useStepWords(): (step: Step) => string {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  return ({ event, types, to }) => {
    const what = types.map((type) => words.kind(type).title).join(comma());
    const whom = to.map((party) => words.party(state, party)).join(comma());
    const act = t(`results.step.${event as 'sent'}`); // one of the events of patterns: each has its word
    const said = what === '' ? act : t('results.stepWhat', { act, what });
    return whom === '' ? said : t('results.stepTo', { said, whom });
  };
}

/** What takes several acts, one by one: done at which time, or not. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('review');
  const stepWords = useStepWords();
  const { clock } = useRoom();
  return (
    <ol className={classes.steps} aria-label={t('results.steps')}>
      {steps.map((step, index) => (
        <li key={index} data-done={step.at !== undefined || undefined}>
          {step.at === undefined ? (
            <IconCircleDashed size={16} aria-hidden="true" />
          ) : (
            <IconCircleCheckFilled size={16} aria-hidden="true" />
          )}{' '}
          {stepWords(step)}{' '}
          <span className={classes.dim}>
            {step.at === undefined ? (
              t('results.stepOpen')
            ) : step.entries.length > 0 ? (
              <Evidence entries={step.entries} />
            ) : (
              clock(millis(step.at))
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Who of several did their part. */
export function Together({ together: { group, parts } }: { together: NonNullable<ExpectationReview['together']> }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  return (
    <div className={classes.together}>
      <span>{t(`results.group.${group}`)}</span>
      <ul>
        {parts.map(({ bureau, outcome, counts }) => (
          <li key={bureau}>
            {words.party(state, bureau)} <OutcomeMark outcome={outcome} />
            {!counts && <span className={classes.dim}> {t('results.byBot')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What of a message did not fit, in a few words. */
export function useNearWords(): (failed: readonly NearlyRight[]) => string {
  const { t } = useTranslation('review');
  const words = useWords();
  return (failed) =>
    failed
      .map(({ what, field }) =>
        t(`results.near.${what}`, {
          field: field === undefined ? '' : words.anyLabel(`/${field.replaceAll('.', '/')}`),
        }),
      )
      .join(comma());
}

/** What was sent and nearly did it. */
export function Near({ near }: { near: NonNullable<ExpectationReview['near']> }) {
  const { t } = useTranslation('review');
  const nearWords = useNearWords();
  return near.map(({ failed, at, entries }) => (
    <p key={`${at} ${entries.join()}`} className={classes.near}>
      <strong>{t('sign.near')}</strong> {t('results.nearWhat', { what: nearWords(failed) })}{' '}
      {entries.length > 0 ? <Evidence entries={entries} /> : <AtButton at={millis(at)} />}
    </p>
  ));
}

/** Every word that assessors have said, where there are several: the last one holds. */
export function AllWords({
  words: said,
  levels,
}: {
  words: NonNullable<ExpectationReview['words']>;
  levels?: AssessedReview['levels'];
}) {
  const { t } = useTranslation('review');
  const words = useWords();
  const inWords = usePoints();
  return (
    <details className={classes.all}>
      <summary>{t('results.allWords', { count: said.length })}</summary>
      <ol>
        {said.map(({ points, reason, level }, index) => (
          <li key={index}>
            {level === undefined
              ? t('results.pointsOnly', { points: inWords(points) })
              : words.say(levels?.[level]?.label)}{' '}
            <Written>{reason}</Written>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What somebody wrote in their own words. */
export const Said = ({ children }: { children: string }) =>
  children === '' ? null : (
    <p className={classes.said}>
      <Prose>{children}</Prose>
    </p>
  );
