import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Connection, connect, type StaffApi } from '../../sdk/index.ts';
import { Outside } from '../console/Outside.tsx';
import { SignIn } from '../console/SignIn.tsx';
import { type Arrival, keepOwnTicket } from '../console/sign-in.ts';
import { Empty } from '../parts/Empty.tsx';
import { ConnectionContext, useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { Sheets } from './Sheets.tsx';

const hub = api('');
const inAddress = (): string | undefined => new URLSearchParams(location.search).get('exercise') ?? undefined;

/** What is printed for one exercise: `/print?exercise=ID`, opened from the console. For staff. */
export function Print({ arrived }: { arrived: Arrival }) {
  const { t } = useTranslation(['print', 'ui']);
  const [arrival, setArrival] = useState(arrived);
  useEffect(() => {
    document.title = t('ui:title', { page: t('page') });
  }, [t]);
  if (arrival.with === 'nothing' || arrival.with === 'key')
    return (
      <SignIn
        hub={hub}
        given={arrival.with === 'key' ? arrival.key : undefined}
        onTicket={(ticket) => {
          keepOwnTicket(ticket);
          setArrival({ with: 'ticket', ticket });
        }}
      />
    );
  return <Followed ticket={arrival.ticket} exercise={arrival.with === 'seat' ? undefined : inAddress()} />;
}

function Followed({ ticket, exercise }: { ticket: string; exercise: string | undefined }) {
  const [connection, setConnection] = useState<Connection>();
  useEffect(() => {
    const line = connect({ url: location.origin, ticket, ...(exercise !== undefined && { exercise }) });
    setConnection(line);
    return () => line.close();
  }, [ticket, exercise]);
  if (!connection) return null;
  return (
    <ConnectionContext value={connection}>
      <Ready staff={hub.as(ticket)} ticket={ticket} />
    </ConnectionContext>
  );
}

function Ready({ staff, ticket }: { staff: StaffApi; ticket: string }) {
  const { t } = useTranslation(['ui']);
  const words = useWords();
  const { state, link, welcome } = useConnection();
  const gone = link.state === 'closed' && link.closed ? link.closed.code : undefined;
  if (!welcome || !state.setting)
    return (
      <Outside>
        <Empty>{gone === undefined ? t('loading') : words.problem({ code: gone, message: '' })}</Empty>
      </Outside>
    );
  return <Sheets staff={staff} ticket={ticket} id={welcome.exercise.id} />;
}
