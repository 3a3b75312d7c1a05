import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { behindTabs, type Connection, connect } from '../../sdk/index.ts';
import { casesOf } from '../../sdk/rules.ts';
import { forgetSeatBeside, type KeptSeat } from '../keep.ts';
import { comma } from '../parts/signs.ts';
import { ConnectionContext, useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import dialogs from './dialogs.module.css';
import classes from './OwnDesks.module.css';

/**
 * The desks of one person on this device: which one this is, what waits at the others, and the way there. The others are followed in the
 * background, so that their people are not away; each of them gives way to a tab that shows it.
 */
export function OwnDesks() {
  const { t } = useTranslation('desks');
  const words = useWords();
  const { state, seat, bureau, others, goTo } = useDesk();
  const own = { id: seat, node: undefined };
  const all = [own, ...others.map((other) => ({ id: other.seat.id, node: other }))];
  return (
    <nav className={classes.desks} aria-label={t('yours')}>
      <ul>
        {all
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .map(({ id, node: other }) => (
            <li key={id}>
              {other ? (
                <Other seat={other} onGo={() => goTo(other)} />
              ) : (
                <span className={classes.desk} aria-current="true">
                  <strong>{words.party(state, bureau)}</strong>
                  <span>{t('here')}</span>
                </span>
              )}
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Other({ seat, onGo }: { seat: KeptSeat; onGo(): void }) {
  const { t } = useTranslation('desks');
  const words = useWords();
  const { state } = useDesk();
  const [line, setLine] = useState<Connection | 'elsewhere'>();
  const { ticket } = seat;
  useEffect(() => {
    let open: Connection | undefined;
    const tabs = behindTabs(`seat.${ticket}`, {
      free() {
        open?.close();
        open = connect({ url: location.origin, ticket });
        setLine(open);
      },
      taken() {
        open?.close();
        open = undefined;
        setLine('elsewhere');
      },
    });
    return () => {
      tabs.close();
      open?.close();
    };
  }, [ticket]);
  const name = words.party(state, seat.seat.bureau ?? '');
  if (line === undefined) return <Way name={name} words={t('looking')} onGo={onGo} />;
  if (line === 'elsewhere') return <Way name={name} words={t('otherTab')} onGo={onGo} />;
  return (
    <ConnectionContext value={line}>
      <Followed seat={seat} name={name} onGo={onGo} />
    </ConnectionContext>
  );
}

/** What waits at a desk that is followed in the background; said aloud, quietly, when something new is there. */
function Followed({ seat, name, onGo }: { seat: KeptSeat; name: string; onGo(): void }) {
  const { t } = useTranslation('desks');
  const { state, link, welcome } = useConnection();
  const code = link.state === 'closed' ? link.closed?.code : undefined;
  const dead = code === 'ticket_refused' || code === 'removed' || code === 'exercise_gone';
  useEffect(() => {
    if (dead) forgetSeatBeside(seat);
  }, [dead, seat]);
  if (dead) return <Way name={name} words={t('gone')} />;
  if (code !== undefined) return <Way name={name} words={t('otherTab')} onGo={onGo} />;
  const bureau = welcome?.seat.bureau;
  if (bureau === undefined || !state.setting) return <Way name={name} words={t('looking')} onGo={onGo} />;
  const cases = casesOf(state, bureau);
  const todo = cases.filter(({ queue }) => queue === 'todo').length;
  const unread = cases.reduce((sum, one) => sum + one.unread, 0);
  const waits = [t('todo', { count: todo }), ...(unread > 0 ? [t('unread', { count: unread })] : [])].join(comma());
  return (
    <>
      <Way name={name} words={waits} loud={todo + unread > 0} onGo={onGo} />
      <span className="visually-hidden" role="status">
        {unread > 0 && t('said', { bureau: name, count: unread })}
      </span>
    </>
  );
}

function Way({ name, words, loud, onGo }: { name: string; words: string; loud?: boolean; onGo?(): void }) {
  return (
    <button type="button" className={classes.desk} disabled={!onGo} onClick={onGo}>
      <strong>{name}</strong>
      <span data-waits={loud || undefined}>{words}</span>
    </button>
  );
}

/** The way to one more desk, for who plays two bureaus. */
export function FurtherDesk() {
  const { t } = useTranslation('desks');
  return (
    <div className={dialogs.other}>
      <p className={dialogs.words}>{t('why')}</p>
      <Button component="a" href="/j?further" variant="default">
        {t('take')}
      </Button>
    </div>
  );
}
