import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { millis } from '../../../schemas/ids.ts';
import type { BureauReview, ExpectationReview } from '../../../schemas/review.ts';
import { Empty } from '../parts/Empty.tsx';
import { Written } from '../parts/Ref.tsx';
import { useWords } from '../use/useWords.ts';
import { AdjustDialog } from './AdjustDialog.tsx';
import { Assessed, isJudged } from './Assessed.tsx';
import { AtButton, Evidence } from './Moments.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import { Panel } from './Panel.tsx';
import { AllWords, Near, Steps, Together } from './ResultDetails.tsx';
import classes from './Results.module.css';
import { useMay, useRoom } from './room.ts';
import { usePoints } from './usePoints.ts';

/** What was expected of each bureau and what it did, with the entries that show it. */
export function Results() {
  const { t } = useTranslation('review');
  const { review, bureaus } = useRoom();
  const [adjusting, adjust] = useState<ExpectationReview>();
  const mayRate = useMay()('writing.rate') === undefined;
  const shown = (one: BureauReview) => one.expectations.length > 0 || isJudged(one, mayRate);
  const any = review.bureaus.some(shown);
  const here = bureaus.filter(shown);
  return (
    <Panel title={t('results.heading')} scrolls>
      {!any ? (
        <Empty>{t('results.none')}</Empty>
      ) : here.length === 0 ? (
        <Empty>{t('results.noneHere')}</Empty>
      ) : (
        here.map((one) => <Bureau key={one.id} one={one} onAdjust={adjust} />)
      )}
      {adjusting && <AdjustDialog about={adjusting} onClose={() => adjust(undefined)} />}
    </Panel>
  );
}

function Bureau({ one, onAdjust }: { one: BureauReview; onAdjust(about: ExpectationReview): void }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const inWords = usePoints();
  const { review } = useRoom();
  return (
    <section className={classes.bureau}>
      <header>
        <h3>{words.say(one.name)}</h3>
        {review.scored && one.max > 0 && (
          <strong>
            {t('results.points', { points: inWords(one.points), max: inWords(one.max) })}
            {one.fullMarks && <> · {t('results.full')}</>}
          </strong>
        )}
        {one.bot && <span className={classes.dim}>{t('results.bot')}</span>}
      </header>
      <ul className={classes.list}>
        {[...one.expectations].sort(byTime).map((row) => (
          <Row key={row.id} row={row} onAdjust={onAdjust} />
        ))}
      </ul>
      <Assessed one={one} />
    </section>
  );
}

/** In the order in which they came up; what did not arise stands last. */
const byTime = (a: ExpectationReview, b: ExpectationReview): number =>
  (a.openedAt ?? '9').localeCompare(b.openedAt ?? '9');

function Row({ row, onAdjust }: { row: ExpectationReview; onAdjust(about: ExpectationReview): void }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const may = useMay();
  const inWords = usePoints();
  const { clock, here, review } = useRoom();
  const points = row.adjusted?.points ?? row.points;
  const small = [
    !row.scored && t('results.unscored'),
    row.critical && t('results.critical'),
    row.excused && t('results.excused'),
    row.byBot && t('results.byBot'),
    row.hints.length > 0 &&
      t('results.hints', {
        count: row.hints.length,
        cost: inWords(row.hints.reduce((sum, { cost }) => sum + cost, 0)),
      }),
    row.decidedAt !== undefined && millis(row.decidedAt) > here.time && t('results.notYet'),
  ].filter((one) => one !== false);
  const decided = row.decidedAt === undefined ? undefined : millis(row.decidedAt);
  return (
    <li className={classes.row} data-outcome={row.outcome}>
      <p className={classes.first}>
        <span className={classes.title}>
          <Written>{words.say(row.title)}</Written>
        </span>
        <OutcomeMark outcome={row.outcome} />
        {review.scored && row.outcome !== 'notOpened' && (
          <span className={classes.points}>
            {t('results.points', { points: inWords(points), max: inWords(row.max) })}
          </span>
        )}
      </p>
      {small.length > 0 && <p className={classes.dim}>{small.join(' · ')}</p>}
      {row.feedback !== undefined && (
        <p className={classes.feedback}>
          <Written>{words.say(row.feedback)}</Written>
          {row.rule !== undefined && <em> {words.rule(row.rule)}</em>}
        </p>
      )}
      {row.steps && row.outcome !== 'notOpened' && <Steps steps={row.steps} />}
      {row.together && row.outcome !== 'notOpened' && <Together together={row.together} />}
      {row.near && <Near near={row.near} />}
      {row.forbidden.map((act) => (
        <p key={`${act.at} ${act.rule ?? ''}`} className={classes.forbidden}>
          <strong>{t('results.forbidden')}</strong> {act.rule !== undefined && words.rule(act.rule)}{' '}
          {review.scored && t('results.minus', { points: inWords(act.points) })}{' '}
          {act.entries.length > 0 ? <Evidence entries={act.entries} /> : <AtButton at={millis(act.at)} />}
        </p>
      ))}
      {row.adjusted && (
        <p className={classes.dim}>
          <strong>{t('results.adjusted')}</strong> <Written>{row.adjusted.reason}</Written>
        </p>
      )}
      {row.words && <AllWords words={row.words} />}
      <p className={classes.foot}>
        {row.entries.length > 0 ? (
          <>
            <span>{t('results.evidence')}</span> <Evidence entries={row.entries} />
          </>
        ) : (
          decided !== undefined && (
            <>
              <span>{t('results.evidence')}</span> <AtButton at={decided} />
            </>
          )
        )}
        {row.dueAt !== undefined && <span>{t('results.due', { time: clock(millis(row.dueAt)) })}</span>}
        {review.scored && row.decidedAt !== undefined && may('score.adjust') === undefined && (
          <Button size="compact-xs" variant="subtle" onClick={() => onAdjust(row)}>
            {t('results.adjust')}
          </Button>
        )}
      </p>
    </li>
  );
}
