import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedReview, BureauReview } from '../../../schemas/review.ts';
import { Written } from '../parts/Ref.tsx';
import { useWords } from '../use/useWords.ts';
import { AssessDialog } from './AssessDialog.tsx';
import { AllWords, Said } from './ResultDetails.tsx';
import classes from './Results.module.css';
import { levelOf, ratings } from './ratings.ts';
import { useMay, useRoom } from './room.ts';
import { usePoints } from './usePoints.ts';
import { WritingDialog } from './WritingDialog.tsx';

/** Does anything stand here that people have judged, or could? */
export const isJudged = ({ assessed, writing, people }: BureauReview, mayRate: boolean): boolean =>
  assessed.length > 0 || writing !== undefined || (mayRate && people.length > 0);

/** What no rule can see of a bureau's work: the questions to staff, with the level that they chose and their words, and the writing. */
export function Assessed({ one }: { one: BureauReview }) {
  const { t } = useTranslation('review');
  const mayRate = useMay()('writing.rate') === undefined;
  const [dialog, open] = useState<AssessedReview | 'writing'>();
  const close = () => open(undefined);
  if (!isJudged(one, mayRate)) return null;
  return (
    <>
      <h4 className={classes.apart}>{t('assessed.heading')}</h4>
      <ul className={classes.list}>
        {one.assessed.map((question) => (
          <Question key={question.id} question={question} onAnswer={() => open(question)} />
        ))}
        {(one.writing || (mayRate && one.people.length > 0)) && <Writing one={one} onRate={() => open('writing')} />}
      </ul>
      {dialog === 'writing' ? (
        <WritingDialog about={one} onClose={close} />
      ) : (
        dialog && <AssessDialog about={dialog} bureau={one.id} onClose={close} />
      )}
    </>
  );
}

function Question({ question, onAnswer }: { question: AssessedReview; onAnswer(): void }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const inWords = usePoints();
  const may = useMay();
  const { review } = useRoom();
  const { points, level, levels, reason, words: said } = question;
  const chosen = level === undefined ? undefined : levels[level];
  return (
    <li className={classes.row} data-assessed={question.id}>
      <p className={classes.first}>
        <span className={classes.title}>
          <Written>{words.say(question.title)}</Written>
        </span>
        <strong>
          {chosen ? words.say(chosen.label) : points === undefined ? t('assessed.none') : t('results.adjusted')}
        </strong>
        {review.scored && points !== undefined && (
          <span className={classes.points}>
            {t('results.points', { points: inWords(points), max: inWords(question.max) })}
          </span>
        )}
      </p>
      <p className={classes.dim}>
        <Written>{words.say(question.question)}</Written>
      </p>
      {chosen?.looksLike !== undefined && (
        <p>
          <Written>{words.say(chosen.looksLike)}</Written>
        </p>
      )}
      <Said>{reason ?? ''}</Said>
      {said && <AllWords words={said} levels={levels} />}
      {may('score.adjust') === undefined && (
        <p className={classes.foot}>
          <Button size="compact-sm" variant="default" onClick={onAnswer}>
            {points === undefined ? t('assessed.answer') : t('assessed.again')}
          </Button>
        </p>
      )}
    </li>
  );
}

function Writing({ one: { id, writing }, onRate }: { one: BureauReview; onRate(): void }) {
  const { t } = useTranslation('review');
  const may = useMay();
  return (
    <li className={classes.row} data-writing={id}>
      <p className={classes.first}>
        <span className={classes.title}>{t('writing.title')}</span>
        <strong>{writing ? t(`writing.level.${levelOf(writing.rating)}`) : t('assessed.none')}</strong>
        {writing && <span className={classes.points}>{t('writing.of', { rating: writing.rating })}</span>}
      </p>
      <Said>{writing?.reason ?? ''}</Said>
      {writing?.words && (
        <AllWords
          words={writing.words.map(({ rating, ...word }) => ({ ...word, level: rating - 1, points: rating }))}
          levels={ratings.map((rating) => ({
            label: `${t('writing.of', { rating })}: ${t(`writing.level.${levelOf(rating)}`)}`,
            points: rating,
          }))}
        />
      )}
      {may('writing.rate') === undefined && (
        <p className={classes.foot}>
          <Button size="compact-sm" variant="default" onClick={onRate}>
            {writing ? t('writing.again') : t('writing.rate')}
          </Button>
        </p>
      )}
    </li>
  );
}
