import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Connection, connect } from '../../sdk/index.ts';
import classes from '../console/Outside.module.css';
import { Outside } from '../console/Outside.tsx';
import { SignIn } from '../console/SignIn.tsx';
import { keepOwnTicket } from '../console/sign-in.ts';
import { ConnectionContext, useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { Gate } from './Gate.tsx';
import type { Way, WaysIn } from './sign-in.ts';

const hub = api('');

/** Tries what this browser has to show, one after the other; without any of it, the sign-in of the console. */
export function Door({ id, ways }: { id: string; ways: WaysIn }) {
  const { t } = useTranslation(['review', 'ui']);
  const [tickets, setTickets] = useState(ways.key === undefined ? ways.ways : []);
  const [round, setRound] = useState(0);
  useEffect(() => {
    document.title = t('ui:title', { page: t('page') });
  }, [t]);
  const way = tickets[0];
  if (!way)
    return (
      <SignIn
        hub={hub}
        given={ways.key}
        onTicket={(ticket) => {
          keepOwnTicket(ticket);
          setTickets([{ ticket, everywhere: true, staff: true }]);
        }}
      />
    );
  return (
    <Line
      key={`${way.ticket} ${round}`}
      id={id}
      way={way}
      onNext={() => setTickets(tickets.slice(1))}
      onAgain={() => setRound(round + 1)}
    />
  );
}

function Line({ id, way, ...rest }: { id: string; way: Way; onNext(): void; onAgain(): void }) {
  const [connection, setConnection] = useState<Connection>();
  useEffect(() => {
    const line = connect({ url: location.origin, ticket: way.ticket, ...(way.everywhere && { exercise: id }) });
    setConnection(line);
    return () => line.close();
  }, [id, way]);
  if (!connection) return null;
  return (
    <ConnectionContext value={connection}>
      <Inside id={id} way={way} {...rest} />
    </ConnectionContext>
  );
}

function Inside({ id, way, onNext, onAgain }: { id: string; way: Way; onNext(): void; onAgain(): void }) {
  const { t } = useTranslation(['review', 'ui']);
  const words = useWords();
  const { link, welcome, state } = useConnection();
  const wrong = link.closed?.code === 'ticket_refused' || (welcome !== undefined && welcome.exercise.id !== id);
  useEffect(() => {
    if (wrong) onNext();
  }, [wrong]);
  if (wrong) return null;
  if (link.closed)
    return (
      <Outside>
        <div className={classes.card} role="alert">
          <h1 className={classes.heading}>{t('away.heading')}</h1>
          <p className={classes.words}>
            {link.closed.code === 'opened_elsewhere'
              ? t('away.elsewhere')
              : words.problem({ code: link.closed.code, message: '' })}
          </p>
          {link.closed.code === 'opened_elsewhere' ? (
            <Button onClick={onAgain}>{t('away.here')}</Button>
          ) : (
            <Button onClick={onNext}>{t('away.signIn')}</Button>
          )}
        </div>
      </Outside>
    );
  if (!welcome || !state.setting || link.state === 'connecting')
    return (
      <Outside>
        <div className={classes.card} role="status">
          <h1 className={classes.heading}>{t('opening')}</h1>
          {link.state === 'lost' && <p className={classes.words}>{t('ui:problem.network')}</p>}
        </div>
      </Outside>
    );
  return <Gate id={id} way={way} hub={hub} />;
}
