import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Connection, connect, type StaffApi } from '../../sdk/index.ts';
import { Outside } from '../console/Outside.tsx';
import type { Arrival } from '../console/sign-in.ts';
import { hub, useSignIn } from '../console/useSignIn.tsx';
import { Empty } from '../parts/Empty.tsx';
import { ConnectionContext, useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { Sheets } from './Sheets.tsx';

const inAddress = (): string | undefined => new URLSearchParams(location.search).get('exercise') ?? undefined;

/** What is printed for one exercise: `/print?exercise=ID`, opened from the console. For staff. */
export function Print({ arrived }: { arrived: Arrival }) {
  const { t } = useTranslation(['print', 'ui']);
  const { ticket, isSeat, signIn } = useSignIn(arrived);
  useEffect(() => {
    document.title = t('ui:title', { page: t('page') });
  }, [t]);
  if (ticket === undefined) return signIn;
  return <Followed ticket={ticket} exercise={isSeat ? undefined : inAddress()} />;
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
