import { useTranslation } from 'react-i18next';
import type { RehearsalOutcome } from '../../../schemas/rehearsal.ts';
import { Ref, Written } from '../parts/Ref.tsx';
import { arrow, comma } from '../parts/signs.ts';
import { elapsed, span } from '../parts/time.ts';
import { useWords } from '../use/useWords.ts';
import classes from './Tools.module.css';

/** What came of a rehearsal: points, what came and what did not, where somebody had nothing to do, the file's own tests, the sequence. */
export function Outcome({ outcome, onInject }: { outcome: RehearsalOutcome; onInject(id: string): void }) {
  const { t } = useTranslation('editor');
  const words = useWords();
  const { bureaus, objectives, fullMarks, loop, fired, notFired, wanting, gaps, tests, sequence, endedAfter } = outcome;
  const inject = (id: string) => (
    <button key={id} type="button" className={classes.link} onClick={() => onInject(id)}>
      <Ref>{id}</Ref>
    </button>
  );
  return (
    <div className={classes.preview}>
      <p className={fullMarks ? classes.good : classes.plain}>
        {t(fullMarks ? 'outcome.full' : 'outcome.notFull')} {t('outcome.length', { time: elapsed(endedAfter) })}
      </p>
      {loop && <p className={classes.failed}>{t('outcome.loop')}</p>}
      <section className={classes.group}>
        <h2>{t('outcome.objectives')}</h2>
        <table>
          <tbody>
            {objectives.map(({ id, title, points, max }) => (
              <tr key={id}>
                <th scope="row">
                  <Written>{words.say(title) || id}</Written>
                </th>
                <td>{t('outcome.points', { points, max })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className={classes.group}>
        <h2>{t('outcome.bureaus')}</h2>
        <table>
          <tbody>
            {bureaus.map(({ bureau, points, max, met, late, missed }) => (
              <tr key={bureau}>
                <th scope="row">
                  <Ref>{bureau}</Ref>
                </th>
                <td>{t('outcome.points', { points, max })}</td>
                <td className={classes.dim}>{t('outcome.counts', { met, late, missed })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {wanting.length > 0 && (
        <section className={classes.group}>
          <h2>{t('outcome.wanting')}</h2>
          <ul>
            {wanting.map(({ expectation, bureau, points, max }) => (
              <li key={`${expectation} ${bureau}`}>
                <Ref>{`${expectation} ${bureau}`}</Ref> {t('outcome.points', { points, max })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={classes.group}>
        <h2>{t('outcome.fired', { count: fired.length })}</h2>
        <p className={classes.ids}>{fired.map(inject)}</p>
        {notFired.length > 0 && (
          <>
            <h2>{t('outcome.notFired', { count: notFired.length })}</h2>
            <p className={classes.ids}>{notFired.map(inject)}</p>
          </>
        )}
      </section>
      {gaps.length > 0 && (
        <section className={classes.group}>
          <h2>{t('outcome.gaps')}</h2>
          <ul>
            {gaps.map(({ bureau, from, to }) => (
              <li key={`${bureau} ${from}`}>
                <Ref>{bureau}</Ref> {t('outcome.gap', { from: elapsed(from, true), length: span(to - from) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {tests.length > 0 && (
        <section className={classes.group}>
          <h2>{t('outcome.tests')}</h2>
          <ul>
            {tests.map(({ crew, ok, shortcomings }, index) => (
              <li key={`${index + 1} ${crew}`}>
                <b className={ok ? classes.good : classes.high}>{t(ok ? 'outcome.passed' : 'outcome.failed')}</b>{' '}
                <Ref>{crew}</Ref>
                {shortcomings.map(({ what, expected, actual }) => (
                  <span key={what} className={classes.block}>
                    <Ref>{what}</Ref> {t('outcome.instead', { expected, actual })}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <details className={classes.group}>
        <summary>{t('outcome.sequence', { count: sequence.length })}</summary>
        <ol className={classes.events}>
          {sequence.map(({ n, at, type, from, to }) => (
            <li key={n}>
              <Ref>{elapsed(at, true)}</Ref>
              <span>
                <Ref>{from}</Ref> {arrow()} <Ref>{to.join(comma())}</Ref> {words.kind(type).title}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
