import { IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { span } from '../../parts/time.ts';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { type BureauNow, bureausNow } from '../needs.ts';
import { Pane } from '../Pane.tsx';
import { useRoom } from '../room.ts';
import classes from './Bureaus.module.css';

/** All bureaus in two lines each: who is there, what is unread, what has been open longest, when somebody last did something. */
export function Bureaus() {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const now = useNow();
  const list = bureausNow(state, now);
  const held = list.filter((one) => one.people > 0 || one.bot !== undefined).length;
  return (
    <Pane fill title={t('bureaus.heading', { held, all: list.length })}>
      <ul className={classes.list}>
        {list.map((one) => (
          <li key={one.id}>
            <Row bureau={one} now={now} />
          </li>
        ))}
      </ul>
    </Pane>
  );
}

/** Link of a bureau: everybody there, some of them, nobody any more, a bot, or nobody at all. */
export type Presence = 'here' | 'some' | 'gone' | 'bot' | 'empty';
export const presenceOf = ({ people, connected, bot }: BureauNow): Presence =>
  people === 0
    ? bot === undefined
      ? 'empty'
      : 'bot'
    : connected === people
      ? 'here'
      : connected > 0
        ? 'some'
        : 'gone';

function Row({ bureau, now }: { bureau: BureauNow; now: number }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { selected, select, show } = useRoom();
  const presence = presenceOf(bureau);
  const quiet = bureau.lastAct === undefined ? undefined : now - bureau.lastAct;
  const facts = [
    presence === 'bot' || presence === 'empty'
      ? t(`bureaus.${presence}`)
      : t('bureaus.people', { here: bureau.connected, count: bureau.people }),
    bureau.bot !== undefined && bureau.people > 0 && t('bureaus.botToo'),
    // A bot reads nothing, and answers all the same.
    presence !== 'bot' && bureau.unread > 0 && t('bureaus.unread', { count: bureau.unread }),
    bureau.oldest !== undefined
      ? t('bureaus.oldest', { time: span(now - bureau.oldest) })
      : quiet !== undefined &&
        state.startedAt !== undefined &&
        quiet > 60_000 &&
        t('bureaus.quiet', { time: span(quiet) }),
    bureau.extraTime !== 1 && t('bureaus.extra', { factor: bureau.extraTime }),
    bureau.lineDown && t('bureaus.down'),
  ];
  return (
    <button
      type="button"
      className={classes.row}
      aria-pressed={selected?.is === 'bureau' && selected.id === bureau.id}
      data-presence={presence}
      onClick={() => {
        select({ is: 'bureau', id: bureau.id });
        show('flow');
      }}
    >
      <PresenceSign presence={presence} />
      <span className={classes.name}>{words.party(state, bureau.id)}</span>
      {bureau.late > 0 && <span className={classes.late}>{t('bureaus.late', { count: bureau.late })}</span>}
      <span className={classes.small}>{facts.filter(Boolean).join(' · ')}</span>
    </button>
  );
}

/** The shape says what the colour says. */
export function PresenceSign({ presence }: { presence: Presence }) {
  const { t } = useTranslation('console');
  if (presence === 'bot')
    return <IconRobot className={classes.sign} data-presence="bot" aria-label={t('bureaus.bot')} />;
  return (
    <svg
      className={classes.sign}
      data-presence={presence}
      viewBox="0 0 16 16"
      role="img"
      aria-label={t(`bureaus.presence.${presence}`)}
    >
      {presence === 'here' && <circle cx="8" cy="8" r="6" />}
      {presence === 'some' && (
        <path
          d="M8 2a6 6 0 0 1 0 12z M8 2a6 6 0 0 0 0 12"
          fillRule="evenodd"
          stroke="currentColor"
          strokeWidth="1.5"
          fillOpacity="0.35"
        />
      )}
      {presence === 'gone' && <path d="M8 1l7.5 13.5H.5z" />}
      {presence === 'empty' && <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />}
    </svg>
  );
}
