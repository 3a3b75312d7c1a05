import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { millis } from '../../../schemas/ids.ts';
import type { BureauReview } from '../../../schemas/review.ts';
import { Prose, Written } from '../parts/Ref.tsx';
import { Sequence } from '../parts/Sequence.tsx';
import { comma } from '../parts/signs.ts';
import { elapsed, localDay, localTime } from '../parts/time.ts';
import { useConnection } from '../use/useConnection.ts';
import { markOf, useWords } from '../use/useWords.ts';
import { keyCase, messagesIn } from './arrows.ts';
import { useFigures } from './Numbers.tsx';
import { Chosen, Objective } from './Objectives.tsx';
import { Path } from './Path.tsx';
import classes from './Printed.module.css';
import { OutcomeMark } from './Results.tsx';
import { useRoom } from './room.ts';
import { usePoints } from './usePoints.ts';

/** So many lines of the key case stand on the second page. */
const lines = 24;

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
          <Sheet title={title} part={t('report.heading')}>
            <ClassPage />
          </Sheet>
          <Sheet title={title} part={t('report.path')}>
            <KeyCase />
          </Sheet>
        </>
      )}
      {bureaus.map((one) => (
        <Sheet key={one.id} title={title} part={t('report.mine', { bureau: words.say(one.name) })}>
          <BureauPage one={one} />
        </Sheet>
      ))}
    </div>
  );
}

/** The head of a table comes again on each page that it goes over: so does the band. */
function Sheet({ title, part, children }: { title: string; part: string; children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <table className={classes.sheet} role="presentation">
      <thead>
        <tr>
          <td>
            <p className={classes.band}>{t('band')}</p>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <h1>{title}</h1>
            <p className={classes.part}>{part}</p>
            {children}
          </td>
        </tr>
      </tbody>
    </table>
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
  const { review, from } = useRoom();
  const thread = keyCase(state);
  const messages = thread === undefined ? [] : messagesIn(state, undefined, thread);
  const shown = messages.slice(0, lines);
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
      {review.plan !== '' && (
        <section className={classes.keep}>
          <h2>{t('plan.heading')}</h2>
          <p className={classes.plan}>
            <Prose>{review.plan}</Prose>
          </p>
        </section>
      )}
    </>
  );
}

function BureauPage({ one }: { one: BureauReview }) {
  const { t } = useTranslation('review');
  const words = useWords();
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
      {(said.length > 0 || forbidden.length > 0) && (
        <section className={classes.keep}>
          <h2>{t('best.discuss')}</h2>
          <ul>
            {forbidden.map(({ row, act }) => (
              <li key={`${row.id} ${act.at}`}>
                {t('results.forbidden')}, {clock(millis(act.at))}: {act.rule === undefined ? '' : words.rule(act.rule)}
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
        {[1, 2, 3, 4].map((line) => (
          <div key={line} className={classes.line} />
        ))}
      </section>
    </>
  );
}

function Figures({ figures }: { figures: readonly (readonly [string, string])[] }) {
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
