import { useTranslation } from 'react-i18next';
import type { OwnTest, RehearsalOutcome, Shortcoming } from '../../../schemas/rehearsal.ts';
import { say } from '../../../schemas/text.ts';
import { language } from '../i18n.ts';
import { Prose, Ref, Written } from './Ref.tsx';
import classes from './Rehearsal.module.css';
import { comma } from './signs.ts';
import { elapsed } from './time.ts';

/** What a rehearsal came to. Its page has loaded the texts `rehearsal`. */
export function Rehearsal({ outcome }: { outcome: RehearsalOutcome }) {
  const { t } = useTranslation('rehearsal');
  const { names } = outcome;
  const bureau = (id: string) => say(names.bureaus[id], language()) || id;
  const list = (ids: readonly string[]) =>
    ids.length === 0 ? (
      t('none')
    ) : (
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Written>{say(names.injects[id], language()) || id}</Written>
          </li>
        ))}
      </ul>
    );
  return (
    <div className={classes.rehearsal} data-rehearsal={outcome.crew}>
      <p role="status">
        <strong>{t(outcome.fullMarks ? 'full' : 'notFull')}</strong>{' '}
        <span className={classes.dim}>
          {t('ended', { crew: crewOf(outcome.crew, t), seed: outcome.seed, time: elapsed(outcome.endedAfter) })}
        </span>
      </p>
      {outcome.loop && (
        <p className={classes.wrong} role="alert">
          {t('loop')}
        </p>
      )}
      {outcome.objectives.length > 0 && (
        <section>
          <h3>{t('objectives')}</h3>
          <ul className={classes.bars}>
            {outcome.objectives.map(({ id, title, points, max }) => (
              <li key={id}>
                <span>
                  <Prose>{say(title, language())}</Prose>
                </span>
                <span className={classes.number}>{t('of', { points, max })}</span>
                <meter min={0} max={Math.max(1, max)} value={Math.max(0, points)} aria-hidden="true" />
              </li>
            ))}
          </ul>
        </section>
      )}
      {outcome.wanting.length > 0 && (
        <section>
          <h3>{t('wanting')}</h3>
          <ul>
            {outcome.wanting.map((one) => (
              <li key={`${one.expectation} ${one.bureau}`}>
                <Written>{say(names.expectations[one.expectation], language()) || one.expectation}</Written>{' '}
                <span className={classes.dim}>
                  {[
                    bureau(one.bureau),
                    t(`outcome.${outcomeOf(one.outcome)}`),
                    t('of', { points: one.points, max: one.max }),
                  ].join(comma())}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('times')}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
        <section className={classes.scrolls} tabIndex={0} aria-label={t('times')}>
          <table>
            <thead>
              <tr>
                <td />
                {(['bureaus', 'received', 'sent', 'waiting', 'idle'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {outcome.times.map(({ bureau: id, received, sent, waitingMs, idleMs }) => {
                const score = outcome.bureaus.find((one) => one.bureau === id);
                return (
                  <tr key={id}>
                    <th scope="row">{bureau(id)}</th>
                    <td>{score ? t('of', { points: score.points, max: score.max }) : '–'}</td>
                    <td>{received}</td>
                    <td>{sent}</td>
                    <td>{elapsed(waitingMs)}</td>
                    <td>{elapsed(idleMs)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
        {outcome.gaps.length === 0 ? (
          <p className={classes.dim}>{t('noGaps')}</p>
        ) : (
          <>
            <p>{t('gaps')}</p>
            <ul>
              {outcome.gaps.map(({ bureau: id, from, to }) => (
                <li key={`${id} ${from}`}>{t('gap', { bureau: bureau(id), from: elapsed(from), to: elapsed(to) })}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section>
        <h3>{t('injects')}</h3>
        <div className={classes.two}>
          <div>
            <p>{t('fired', { number: outcome.fired.length })}</p>
            {list(outcome.fired)}
          </div>
          <div>
            <p>{t('notFired', { number: outcome.notFired.length })}</p>
            {list(outcome.notFired)}
          </div>
        </div>
      </section>
      <section>
        <h3>{t('tests')}</h3>
        {outcome.tests.length === 0 ? (
          <p className={classes.dim}>{t('noTests')}</p>
        ) : (
          <ul>
            {outcome.tests.map((test, index) => (
              <li
                key={`${test.crew} ${index}`}
                className={test.ok ? undefined : classes.wrong}
                data-test={test.ok ? 'ok' : 'failed'}
              >
                <strong>{crewOf(test.crew, t)}</strong>: {t(test.ok ? 'ok' : 'failed')}
                <Wrong test={test} names={names} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <p className={classes.dim}>
        {t('hash')} <Ref>{outcome.hash.slice(0, 16)}</Ref>
      </p>
    </div>
  );
}

function Wrong({ test, names }: { test: OwnTest; names: RehearsalOutcome['names'] }) {
  const { t } = useTranslation('rehearsal');
  const titles = (ids: string) =>
    ids
      .split(', ')
      .map((id) => say(names.injects[id], language()) || id)
      .join(comma());
  const words = ({ what, expected, actual }: Shortcoming): string => {
    switch (what) {
      case 'full_marks':
        return t(expected === 'true' ? 'wrong.full' : 'wrong.notFull');
      case 'fired':
        return t('wrong.fired', { what: titles(expected) });
      case 'not_fired':
        return t('wrong.notFired', { what: titles(expected) });
      case 'ends_by':
        return t('wrong.endsBy', { actual: elapsed(Number(actual)), expected: elapsed(Number(expected)) });
      case 'loop':
        return t('wrong.loop');
      default: {
        const id = what.slice('score.'.length);
        return t('wrong.score', { what: say(names.bureaus[id], language()) || id, actual, expected });
      }
    }
  };
  return test.shortcomings.map((one) => (
    <span key={one.what}>
      {' '}
      <Written>{words(one)}</Written>
    </span>
  ));
}

const outcomes = ['met', 'late', 'partial', 'missed', 'open', 'notOpened'] as const;
const outcomeOf = (word: string) => outcomes.find((one) => one === word) ?? 'open';

const crews = ['perfect', 'slow', 'careless', 'silent'] as const;
/** `perfect` or `QN=perfect,QP=silent` in words. */
const crewOf = (text: string, t: ReturnType<typeof useTranslation<'rehearsal'>>['t']): string =>
  text
    .split(',')
    .map((part) => {
      const [who, word = who] = part.split('=').map((one) => one.trim());
      const name = crews.find((one) => one === word);
      const said = name ? t(`short.${name}`) : (word ?? '');
      return part.includes('=') ? `${who} ${said}` : said;
    })
    .join(comma());
