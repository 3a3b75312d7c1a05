import { useTranslation } from 'react-i18next';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { AtButton } from './Moments.tsx';
import { Panel } from './Panel.tsx';
import { useRoom } from './room.ts';
import { SignMark } from './SignMark.tsx';
import classes from './Sums.module.css';
import { ruleWords } from './Track.tsx';

/** The signs of the slider in words, each leading to its moment. */
export function Course() {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const { signs } = useRoom();
  return (
    <Panel title={t('course.heading')}>
      {signs.length === 0 ? (
        <p className={classes.dim}>{t('course.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        <div className={classes.course} data-scrolls tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('course.time')}</th>
                <th scope="col">{t('course.what')}</th>
                <th scope="col">{t('course.about')}</th>
              </tr>
            </thead>
            <tbody>
              {signs.map((sign) => (
                <tr key={sign.key}>
                  <td>
                    <AtButton at={sign.at} n={sign.n} />
                  </td>
                  <td>
                    <span className={classes.sign}>
                      <SignMark kind={sign.kind} /> {t(`sign.${sign.kind}`)}
                    </span>
                  </td>
                  <td>
                    {[
                      sign.bureau === undefined ? '' : words.party(state, sign.bureau),
                      words.say(sign.title),
                      sign.rule === undefined ? '' : ruleWords(words, sign.rule),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
