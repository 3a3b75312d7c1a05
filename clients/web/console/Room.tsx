import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireCommandInput } from '../../../schemas/command.ts';
import { type Connection, connect, type StaffApi } from '../../sdk/index.ts';
import { ConnectionContext, useConnection } from '../use/useConnection.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import { useWords } from '../use/useWords.ts';
import { Dialogs } from './Dialogs.tsx';
import { Frame } from './Frame.tsx';
import { annals } from './flow/lines.ts';
import classes from './Outside.module.css';
import { Outside } from './Outside.tsx';
import { type ConsoleRoom, type DialogName, type Preset, RoomContext, type Selected, type Tab } from './room.ts';
import { RealWorld } from './run/RealWorld.tsx';

interface Props {
  staff: StaffApi;
  ticket: string;
  /** Absent for a guest: the ticket belongs to one exercise. */
  exercise?: string;
  onLeave?: () => void;
  /** To the board of the rooms that this one is among. */
  onGroup?: (group: string) => void;
  onSignOut(): void;
}

/** One exercise at the console: a connection, and what all its parts share. */
export function Room({ staff, ticket, exercise, onLeave, onGroup, onSignOut }: Props) {
  const [connection, setConnection] = useState<Connection>();
  useEffect(() => {
    const line = connect({ url: location.origin, ticket, exercise });
    setConnection(line);
    return () => line.close();
  }, [ticket, exercise]);
  if (!connection) return null;
  return (
    <ConnectionContext value={connection}>
      <Inside staff={staff} onLeave={onLeave} onGroup={onGroup} onSignOut={onSignOut} />
    </ConnectionContext>
  );
}

function Inside({
  staff,
  onLeave,
  onGroup,
  onSignOut,
}: Pick<Props, 'staff' | 'onSignOut'> & { onLeave: Props['onLeave']; onGroup: Props['onGroup'] }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const errorWords = useErrorWords();
  const connection = useConnection();
  const { state, link, log, welcome } = connection;
  const book = useRef(annals()).current;
  // The log grows in place: its version says so.
  useMemo(() => book.follow(log), [book, log, connection.version()]);
  const [tab, show] = useState<Tab>('flow');
  const [selected, select] = useState<Selected>();
  const [refused, setRefused] = useState<string>();
  const [dialog, setDialog] = useState<{ name: DialogName; preset: Preset }>();

  if (link.state === 'closed' && link.closed)
    return (
      <Outside>
        <div className={classes.card} role="alert">
          <h1 className={classes.heading}>{t('away.heading')}</h1>
          <p className={classes.words}>{words.problem({ code: link.closed.code, message: '' })}</p>
          {onLeave && link.closed.code !== 'ticket_refused' ? (
            <Button onClick={onLeave}>{t('away.list')}</Button>
          ) : (
            <Button onClick={onSignOut}>{t('away.signIn')}</Button>
          )}
        </div>
      </Outside>
    );
  if (!welcome || !state.setting)
    return (
      <Outside>
        <div className={classes.card} role="status">
          <h1 className={classes.heading}>{t('opening')}</h1>
          {link.state === 'lost' && <p className={classes.words}>{t('problem.network', { ns: 'ui' })}</p>}
        </div>
      </Outside>
    );

  const room: ConsoleRoom = {
    id: welcome.exercise.id,
    staff,
    annals: book,
    async send(command: WireCommandInput) {
      setRefused(undefined);
      try {
        await connection.send(command);
        return true;
      } catch (error) {
        setRefused(errorWords(error));
        return false;
      }
    },
    tab,
    show,
    selected,
    select(what) {
      select(what);
      // Where there is one pane for details, injects and people, what was chosen is what one wants to see.
      if (what) show('flow');
    },
    open: (name, preset = {}) => setDialog({ name, preset }),
    leave: onLeave,
    board: state.room && onGroup ? () => onGroup(state.room?.group ?? '') : undefined,
  };
  return (
    <RoomContext value={room}>
      {state.realWorld ? (
        <RealWorld />
      ) : (
        <>
          <Frame refused={refused} onForget={() => setRefused(undefined)} />
          {dialog && <Dialogs {...dialog} onClose={() => setDialog(undefined)} />}
        </>
      )}
    </RoomContext>
  );
}
