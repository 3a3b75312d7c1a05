import { useTranslation } from 'react-i18next';
import type { Measures } from '../../../schemas/review.ts';
import { span } from '../parts/time.ts';
import { useWords } from '../use/useWords.ts';
import { Panel } from './Panel.tsx';
import { useRoom } from './room.ts';
import classes from './Sums.module.css';
import { ruleWords } from './Track.tsx';

const columns = [
  'sent',
  'received',
  'unread',
  'answered',
  'acknowledged',
  'median',
  'refusals',
  'breaches',
  'hints',
  'reminders',
  'late',
] as const;
type Column = (typeof columns)[number];

/** One measure in words. */
export function useFigures(): (measures: Measures, column: Column) => string {
  const { t } = useTranslation('review');
  return (m, column) => {
    switch (column) {
      case 'sent':
        return String(m.sent);
      case 'received':
        return String(m.received);
      case 'unread':
        return String(m.unread);
      case 'answered':
        return m.answersDue === 0 ? t('numbers.none') : t('numbers.of', { part: m.answeredInTime, all: m.answersDue });
      case 'acknowledged':
        return m.acknowledgementsDue === 0
          ? t('numbers.none')
          : t('numbers.of', { part: m.acknowledgedInTime, all: m.acknowledgementsDue });
      case 'median':
        return m.medianResponseMs === undefined ? t('numbers.none') : span(m.medianResponseMs);
      case 'refusals':
        return String(m.refusals);
      case 'breaches':
        return String(m.breaches);
      case 'hints':
        return String(m.hints);
      case 'reminders':
        return String(m.remindersReceived);
      case 'late':
        return String(m.lateOrMissed);
    }
  };
}

/** Reading, answering, refusals: bureau by bureau, and everybody together. */
export function Numbers() {
  const { t } = useTranslation('review');
  const words = useWords();
  const { review, view, bureaus } = useRoom();
  const figure = useFigures();
  const refused = Object.entries(
    view === undefined ? review.numbers.refusedBy : (bureaus[0]?.measures.refusedBy ?? {}),
  ).sort(([, a], [, b]) => b - a);
  return (
    <Panel title={t('numbers.heading')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className={classes.numbers} data-scrolls tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('numbers.bureau')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`numbers.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bureaus.map(({ id, name, measures }) => (
              <tr key={id}>
                <th scope="row">{words.say(name)}</th>
                {columns.map((column) => (
                  <td key={column}>{figure(measures, column)}</td>
                ))}
              </tr>
            ))}
            {view === undefined && (
              <tr>
                <th scope="row">{t('numbers.everybody')}</th>
                {columns.map((column) => (
                  <td key={column}>{figure(review.numbers, column)}</td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {refused.length > 0 && (
        <section className={classes.chosen}>
          <h3>{t('numbers.why')}</h3>
          <ul>
            {refused.map(([rule, count]) => (
              <li key={rule}>
                {t('numbers.times', { count })} {ruleWords(words, rule)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}
