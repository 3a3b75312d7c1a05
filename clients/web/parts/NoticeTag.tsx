import { useTranslation } from 'react-i18next';
import classes from './NoticeTag.module.css';
import { looks, type NoticeLetter } from './notices.ts';

const isLetter = (letter: string): letter is NoticeLetter => letter in looks;

/** The letter of a colour as the messages name it. */
export const letterOf = (colour: unknown): NoticeLetter | undefined =>
  (
    ({
      red: 'R',
      blue: 'B',
      green: 'G',
      yellow: 'Y',
      black: 'K',
      orange: 'O',
      purple: 'P',
      silver: 'V',
      special: 'S',
    }) as const
  )[String(colour)];

/**
 * The mark of a message: a notice's shape with its letter, or a plate with the three letters of its kind (`RFI`, `HIT`).
 *
 * @param word shown beside the mark; without it the mark carries the word for screen readers only.
 */
export function NoticeTag({ mark, word, bare = false }: { mark: string; word?: string; bare?: boolean }) {
  const { t } = useTranslation('ui');
  const name = word ?? (isLetter(mark) ? t(`colour.${mark}`) : mark);
  return (
    <span className={classes.tag}>
      {isLetter(mark) ? (
        <Shape letter={mark} />
      ) : (
        <span className={classes.plate} aria-hidden="true">
          {mark}
        </span>
      )}
      {bare ? <span className="visually-hidden">{name}</span> : <span className={classes.word}>{name}</span>}
    </span>
  );
}

function Shape({ letter }: { letter: NoticeLetter }) {
  const look = looks[letter];
  return (
    <svg className={classes.shape} viewBox="-1 -1 26 26" aria-hidden="true">
      <path
        d={look.path}
        fill={look.fill}
        stroke={look.line ?? 'var(--tag-line)'}
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <text x="12" y={look.y ?? 16.2} textAnchor="middle" fontSize="11.5" fontWeight="700" fill={look.text}>
        {letter}
      </text>
    </svg>
  );
}
