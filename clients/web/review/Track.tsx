import { useTranslation } from 'react-i18next';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { useRoom } from './room.ts';
import { SignMark } from './SignMark.tsx';
import { laneOfKind, lanes, type Sign, type SignKind } from './signs.ts';
import classes from './Track.module.css';

/** The signs above the slider, in three lanes. By keys and for screen readers they are the list of the course of events. */
export function Track() {
  const { signs, from, to, goTo, here } = useRoom();
  const say = useSignWords();
  const length = Math.max(1, to - from);
  const place = (at: number) => `${Math.min(100, Math.max(0, ((at - from) / length) * 100))}%`;
  return (
    <div className={classes.track}>
      <div className={classes.lanes} aria-hidden="true">
        {lanes.map((lane) => (
          <div key={lane} className={classes.lane}>
            {signs
              .filter((sign) => laneOfKind(sign.kind) === lane)
              .map((sign) => (
                <button
                  key={sign.key}
                  type="button"
                  tabIndex={-1}
                  className={sign.to === undefined ? classes.sign : classes.range}
                  data-kind={sign.kind}
                  title={say(sign)}
                  style={{
                    insetInlineStart: place(sign.at),
                    ...(sign.to !== undefined && {
                      inlineSize: `${((Math.min(sign.to, to) - sign.at) / length) * 100}%`,
                    }),
                  }}
                  onClick={() => goTo(sign)}
                >
                  {sign.to === undefined && <SignMark kind={sign.kind} />}
                </button>
              ))}
          </div>
        ))}
        <span className={classes.needle} style={{ insetInlineStart: place(here.time) }} />
      </div>
    </div>
  );
}

/** A sign in a sentence. */
export function useSignWords(): (sign: Sign) => string {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const { clock } = useRoom();
  return (sign) => {
    if (sign.kind === 'abandoned')
      return t('player.abandoned', { from: clock(sign.at), to: clock(sign.to ?? sign.at) });
    const parts = [
      t(`sign.${sign.kind}`),
      sign.bureau === undefined ? '' : words.party(state, sign.bureau),
      words.say(sign.title),
      sign.rule === undefined ? '' : ruleWords(words, sign.rule),
    ];
    return `${clock(sign.at)} ${parts.filter(Boolean).join(' · ')}`;
  };
}

/** A rule by its title, or a problem by its sentence. */
export function ruleWords(words: ReturnType<typeof useWords>, rule: string): string {
  const title = words.rule(rule);
  return title === rule && /^[a-z_]+$/.test(rule) ? words.problem({ code: rule as 'internal', message: '' }) : title;
}

const shown: readonly SignKind[] = [
  'inject',
  'contingency',
  'phase',
  'fault',
  'late',
  'missed',
  'refused',
  'forbidden',
  'breach',
  'reminder',
  'hint',
  'pause',
  'realWorld',
  'rewind',
  'abandoned',
  'mark',
];

/** What the signs mean that are there. */
export function Legend() {
  const { t } = useTranslation('review');
  const { signs } = useRoom();
  const kinds = shown.filter((kind) => signs.some((sign) => sign.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <details className={classes.legend}>
      <summary>{t('player.signs')}</summary>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <SignMark kind={kind} /> {t(`sign.${kind}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
