import { useTranslation } from 'react-i18next';
import { millis } from '../../../schemas/ids.ts';
import type { AssessedReview, BureauReview } from '../../../schemas/review.ts';
import { Written } from '../parts/Ref.tsx';
import { comma } from '../parts/signs.ts';
import { useWords } from '../use/useWords.ts';
import { useFigures } from './Numbers.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import { Path } from './Path.tsx';
import classes from './Printed.module.css';
import { useNearWords } from './ResultDetails.tsx';
import { levelOf } from './ratings.ts';
import { useRoom } from './room.ts';
import { usePoints } from './usePoints.ts';

/** The page of one bureau: what was expected of it and came of it, what people judged, what to talk about. */
export function BureauPage({ one }: { one: BureauReview }) {
  const { t } = useTranslation(['review', 'ui']);
  const words = useWords();
  const nearWords = useNearWords();
  const figure = useFigures();
  const inWords = usePoints();
  const { review, clock } = useRoom();
  const figures: readonly (readonly [string, string])[] = [
    ...(review.scored
      ? [[t('numbers.points'), t('numbers.of', { part: inWords(one.points), all: inWords(one.max) })] as const]
      : []),
    [t('numbers.answered'), figure(one.measures, 'answered')],
    [t('numbers.acknowledged'), figure(one.measures, 'acknowledged')],
    [t('numbers.median'), figure(one.measures, 'median')],
    [t('numbers.refusals'), figure(one.measures, 'refusals')],
    [t('numbers.hints'), figure(one.measures, 'hints')],
  ];
  const rows = one.expectations.filter(({ outcome }) => outcome !== 'notOpened');
  const said = rows.filter(({ outcome, feedback }) => feedback !== undefined && outcome !== 'met').slice(0, 6);
  const near = rows.flatMap((row) => (row.near ?? []).map((act) => ({ row, act }))).slice(0, 3);
  const judged = one.assessed.filter(({ points }) => points !== undefined).slice(0, 6);
  const full = rows.length + judged.length > 14;
  const forbidden = rows.flatMap((row) => row.forbidden.map((act) => ({ row, act }))).slice(0, 4);
  return (
    <>
      {one.people.length > 0 && (
        <p>
          <Written>{one.people.join(comma())}</Written>
        </p>
      )}
      {one.bot && <p>{t('results.bot')}</p>}
      <Figures figures={figures} />
      {rows.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.expected')}</th>
              <th scope="col">{t('report.result')}</th>
              {review.scored && <th scope="col">{t('report.points')}</th>}
              <th scope="col">{t('report.at')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Written>{words.say(row.title)}</Written>
                </th>
                <td>
                  <OutcomeMark outcome={row.outcome} />
                  {row.steps && row.outcome !== 'met' && (
                    <>
                      {' '}
                      {t('results.stepsDone', {
                        part: row.steps.filter(({ at }) => at !== undefined).length,
                        all: row.steps.length,
                      })}
                    </>
                  )}
                  {row.together && (
                    <>
                      {' '}
                      {t(`results.group.${row.together.group}`)}{' '}
                      {row.together.parts.map(({ bureau }) => bureau).join(comma())}
                    </>
                  )}
                </td>
                {review.scored && (
                  <td>
                    {t('numbers.of', { part: inWords(row.adjusted?.points ?? row.points), all: inWords(row.max) })}
                  </td>
                )}
                <td>{row.decidedAt && row.outcome !== 'missed' ? clock(millis(row.decidedAt)) : t('numbers.none')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Path bureau={one.id} />
      {(judged.length > 0 || one.writing) && (
        <section className={classes.keep}>
          <h2>{t('assessed.heading')}</h2>
          <ul className={classes.plain}>
            {judged.map((question) => (
              <Judged key={question.id} question={question} />
            ))}
            {one.writing && (
              <li className={classes.short}>
                <strong>{t('writing.title')}</strong>{' '}
                {t('ui:pair', {
                  label: t('writing.of', { rating: one.writing.rating }),
                  value: t(`writing.level.${levelOf(one.writing.rating)}`),
                })}
                <AndSaid>{one.writing.reason}</AndSaid>
              </li>
            )}
          </ul>
        </section>
      )}
      {(said.length > 0 || forbidden.length > 0 || near.length > 0) && (
        <section className={classes.keep}>
          <h2>{t('best.discuss')}</h2>
          <ul>
            {forbidden.map(({ row, act }) => (
              <li key={`${row.id} ${act.at}`}>
                {t('results.forbidden')}, {clock(millis(act.at))}: {act.rule === undefined ? '' : words.rule(act.rule)}
              </li>
            ))}
            {near.map(({ row, act }) => (
              <li key={`${row.id} ${act.at}`}>
                {t('sign.near')}, {clock(millis(act.at))}: <Written>{words.say(row.title)}</Written>,{' '}
                {t('results.nearWhat', { what: nearWords(act.failed) })}
              </li>
            ))}
            {said.map((row) => (
              <li key={row.id}>
                <Written>{words.say(row.feedback)}</Written>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={classes.keep}>
        <h2>{t('report.notes')}</h2>
        {(full ? [1, 2] : [1, 2, 3, 4]).map((line) => (
          <div key={line} className={classes.line} />
        ))}
      </section>
    </>
  );
}

/** A question to staff on two lines: the level that they chose, and their words. */
function Judged({ question: { title, level, levels, points = 0, max, reason = '' } }: { question: AssessedReview }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const inWords = usePoints();
  const { review } = useRoom();
  const chosen = level === undefined ? undefined : levels[level];
  return (
    <li className={classes.short}>
      <strong>
        <Written>{words.say(title)}</Written>
      </strong>{' '}
      {chosen && <Written>{words.say(chosen.label)}</Written>}{' '}
      {review.scored && <>({t('results.points', { points: inWords(points), max: inWords(max) })})</>}
      <AndSaid>{reason}</AndSaid>
    </li>
  );
}

/** What was said of it, behind what it was. */
const AndSaid = ({ children }: { children: string }) =>
  children === '' ? null : (
    <>
      {' · '}
      <Written>{children}</Written>
    </>
  );

export function Figures({ figures }: { figures: readonly (readonly [string, string])[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
