import { useTranslation } from 'react-i18next';
import { useLineWords } from '../console/flow/useLineWords.tsx';
import classes from './Player.module.css';
import { useRoom } from './room.ts';

/** What the entry that is looked at says, in a line. */
export function Here() {
  const { t } = useTranslation('review');
  const { annals, here, clock, view } = useRoom();
  const lineWords = useLineWords();
  const line = annals.lines.findLast(
    (one) => one.n <= here.n && (view === undefined || one.bureaus.length === 0 || one.bureaus.includes(view)),
  );
  const words = line && lineWords(line);
  return (
    <p className={classes.here}>
      {line && words ? (
        <>
          <bdi dir="ltr">{clock(line.at)}</bdi> {words.first} <span>{words.second}</span>
        </>
      ) : (
        t('here.nothing')
      )}
    </p>
  );
}
