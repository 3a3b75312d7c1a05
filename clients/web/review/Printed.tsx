import { useTranslation } from 'react-i18next';
import { millis } from '../../../schemas/ids.ts';
import type { Review } from '../../../schemas/review.ts';
import { Paper } from '../parts/Paper.tsx';
import { Prose, Written } from '../parts/Ref.tsx';
import { Sequence } from '../parts/Sequence.tsx';
import { elapsed, localDay, localTime } from '../parts/time.ts';
import { useConnection } from '../use/useConnection.ts';
import { markOf, useWords } from '../use/useWords.ts';
import { countsOf, meanOf } from './answers.ts';
import { keyCase, messagesIn } from './arrows.ts';
import { useFigures } from './Numbers.tsx';
import { Chosen, Objective } from './Objectives.tsx';
import { PlanTable } from './Plan.tsx';
import classes from './Printed.module.css';
import { BureauPage, Figures } from './PrintedBureau.tsx';
import { useRoom } from './room.ts';
import { usePoints } from './usePoints.ts';

/** So many lines of the key case stand on the second page, where nothing else wants room. */
const lines = 24;
/** So many rows of the plan, and questions of the round. */
const most = 8;

/** The report on paper: two pages for the class, then one for each bureau. It is never on the screen. */
export function Printed() {
  const { t } = useTranslation('review');
  const words = useWords();
  const { review, view } = useRoom();
  const title = words.say(review.title);
  const bureaus = review.bureaus.filter(
    ({ id, expectations, people }) =>
      (view === undefined || id === view) && (expectations.length > 0 || people.length > 0),
  );
  return (
    <div className={classes.report}>
      {view === undefined && (
        <>
          <Paper title={title} part={t('report.heading')}>
            <ClassPage />
          </Paper>
          <Paper title={title} part={t('report.path')}>
            <KeyCase />
          </Paper>
        </>
      )}
      {bureaus.map((one) => (
        <Paper key={one.id} title={title} part={t('report.mine', { bureau: words.say(one.name) })}>
          <BureauPage one={one} />
        </Paper>
      ))}
    </div>
  );
}

function ClassPage() {
  const { t } = useTranslation('review');
  const words = useWords();
  const figure = useFigures();
  const inWords = usePoints();
  const { review } = useRoom();
  const { numbers } = review;
  const figures: readonly (readonly [string, string])[] = [
    [t('numbers.lasted'), elapsed(review.durationMs)],
    [t('numbers.people'), String(numbers.people)],
    [t('numbers.sent'), figure(numbers, 'sent')],
    [t('numbers.answered'), figure(numbers, 'answered')],
    [t('numbers.acknowledged'), figure(numbers, 'acknowledged')],
    [t('numbers.median'), figure(numbers, 'median')],
    [t('numbers.refusals'), figure(numbers, 'refusals')],
  ];
  const starts = millis(review.startsAt);
  return (
    <>
      <p>
        {review.codeword} · {t('report.started', { time: `${localDay(starts, 0)} ${localTime(starts, 0)} UTC` })}
      </p>
      <Figures figures={figures} />
      {review.objectives.length > 0 && (
        <section>
          <h2>{t('objectives.heading')}</h2>
          <ul className={classes.objectives}>
            {review.objectives.map((one) => (
              <Objective key={one.id} one={one} short={false} />
            ))}
          </ul>
        </section>
      )}
      <div className={classes.two}>
        <Chosen title={t('best.heading')} ids={review.best} />
        <Chosen title={t('best.discuss')} ids={review.discuss} />
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('numbers.bureau')}</th>
            {review.scored && <th scope="col">{t('numbers.points')}</th>}
            <th scope="col">{t('numbers.answered')}</th>
            <th scope="col">{t('numbers.median')}</th>
            <th scope="col">{t('numbers.refusals')}</th>
            <th scope="col">{t('numbers.late')}</th>
          </tr>
        </thead>
        <tbody>
          {review.bureaus.map((one) => (
            <tr key={one.id}>
              <th scope="row">{words.say(one.name)}</th>
              {review.scored && (
                <td>
                  {one.max === 0
                    ? t('numbers.none')
                    : t('numbers.of', { part: inWords(one.points), all: inWords(one.max) })}
                </td>
              )}
              <td>{figure(one.measures, 'answered')}</td>
              <td>{figure(one.measures, 'median')}</td>
              <td>{figure(one.measures, 'refusals')}</td>
              <td>{figure(one.measures, 'late')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function KeyCase() {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const { review, from, staff } = useRoom();
  const thread = keyCase(state);
  const messages = thread === undefined ? [] : messagesIn(state, undefined, thread);
  const round = staff ? review.hotwash.slice(0, most) : [];
  // What was agreed is worth more on paper than the end of a long case.
  const taken = round.length * 2 + Math.min(most, review.planRows.length) * 2 + (review.plan === '' ? 0 : 3);
  const shown = messages.slice(0, Math.max(6, lines - taken));
  const taking = new Set(shown.flatMap(({ message }) => [message.from, ...message.recipients]));
  return (
    <>
      {shown[0] && (
        <section>
          <h2>
            <Written>{shown[0].message.subject}</Written>
          </h2>
          <Sequence
            label={t('cases.diagram')}
            parties={[...state.parties.keys()]
              .filter((id) => taking.has(id))
              .map((id) => ({ id, name: words.party(state, id) }))}
            arrows={shown.map(({ message, sentAt }) => ({
              key: message.id,
              from: message.from,
              to: message.recipients,
              mark: markOf(message),
              time: elapsed(sentAt - from, true),
              label: message.subject,
              caption: words.kind(message.type).short,
            }))}
          />
          {messages.length > shown.length && <p>{t('report.more', { count: messages.length - shown.length })}</p>}
        </section>
      )}
      {review.questions.length > 0 && (
        <section className={classes.keep}>
          <h2>{t('questions.heading')}</h2>
          <ol>
            {review.questions.slice(0, 6).map(({ id, ask }) => (
              <li key={id}>
                <Prose>{words.say(ask)}</Prose>
              </li>
            ))}
          </ol>
        </section>
      )}
      {round.length > 0 && (
        <section className={classes.keep}>
          <h2>{t('hotwash.heading')}</h2>
          <ul className={classes.plain}>
            {round.map((one) => (
              <Round key={one.id} one={one} />
            ))}
          </ul>
        </section>
      )}
      {(review.plan !== '' || review.planRows.length > 0) && (
        <section className={classes.keep}>
          <h2>{t('plan.heading')}</h2>
          {review.plan !== '' && (
            <p className={classes.plan}>
              <Prose>{review.plan}</Prose>
            </p>
          )}
          <PlanTable className={classes.table} most={most} />
        </section>
      )}
    </>
  );
}

/** A question of the round on two lines: what was asked, and how often what was answered, or the first things that were said. */
function Round({ one }: { one: Review['hotwash'][number] }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const inWords = usePoints();
  const counts = countsOf(one);
  const mean = meanOf(one);
  return (
    <li className={classes.short}>
      <strong>
        <Written>{words.say(one.ask)}</Written>
      </strong>{' '}
      {t('hotwash.answers', { count: one.answers.length })}
      {mean !== undefined && <> · {t('hotwash.mean', { mean: inWords(mean) })}</>}
      {': '}
      {counts
        ? counts.map(({ answer, count }, index) => (
            <span key={index}>
              {index > 0 && ' · '}
              <Written>{words.say(answer)}</Written> {t('numbers.times', { count })}
            </span>
          ))
        : one.answers.slice(0, 3).map(({ text }, index) => (
            <span key={index}>
              {index > 0 && ' · '}
              <Written>{text}</Written>
            </span>
          ))}
    </li>
  );
}
