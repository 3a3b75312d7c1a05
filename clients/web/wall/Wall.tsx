import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Connection, connect } from '../../sdk/index.ts';
import { ConnectionContext, useConnection } from '../use/useConnection.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { Notice } from './Notice.tsx';
import { Stage } from './Stage.tsx';
import { forgetWallTicket, keepWallTicket } from './ticket.ts';

/** The projector: read only, without names of persons, in letters for ten metres. */
export function Wall({ arrived }: { arrived: string | undefined }) {
  const { t } = useTranslation(['wall', 'ui']);
  const [ticket, setTicket] = useState(arrived);
  const [connection, setConnection] = useState<Connection>();
  useEffect(() => {
    document.title = t('ui:title', { page: t('page') });
  }, [t]);
  useEffect(() => {
    if (ticket === undefined) return;
    const line = connect({ url: location.origin, ticket });
    setConnection(line);
    return () => {
      setConnection(undefined);
      line.close();
    };
  }, [ticket]);
  if (ticket === undefined)
    return (
      <CodeEntry
        onTicket={(given) => {
          keepWallTicket(given);
          setTicket(given);
        }}
      />
    );
  if (!connection) return null;
  return (
    <ConnectionContext value={connection}>
      <Shown
        ticket={ticket}
        onGone={() => {
          forgetWallTicket();
          setTicket(undefined);
        }}
      />
    </ConnectionContext>
  );
}

function Shown({ ticket, onGone }: { ticket: string; onGone(): void }) {
  const { t } = useTranslation('wall');
  const { state, link, welcome } = useConnection();
  const gone = link.state === 'closed' && link.closed !== undefined;
  useEffect(() => {
    if (gone) onGone();
  }, [gone, onGone]);
  if (!state.setting || !welcome) return <Notice title={t('product')} words={t('waiting')} />;
  return <Stage exercise={welcome.exercise.id} ticket={ticket} />;
}
