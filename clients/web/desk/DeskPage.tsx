import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemCode } from '../../../schemas/problem.ts';
import { type Connection, connect, oneTab } from '../../sdk/index.ts';
import { loadTexts } from '../i18n.ts';
import { forgetSeat, type KeptSeat, keepSeat, seatIn, seatNamed, seatOnThisDevice, seatsBeside } from '../keep.ts';
import { ConnectionContext, useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { type Desk, DeskContext } from './desk.ts';
import { deskDrafts } from './drafts.ts';
import { fetchWork } from './later.tsx';
import { Plain } from './Plain.tsx';
import { Rooms } from './Rooms.tsx';

/** The desk of the seat that this device holds, or of the ticket that the address brought. Without one: to the join page. */
export function DeskPage() {
  const [seat, setSeat] = useState(
    () => seatInAddress() ?? seatIn(wished('run'), wished('seat')) ?? seatNamed(wished('seat')) ?? seatOnThisDevice(),
  );
  useEffect(() => {
    if (seat) void fetchWork();
    else location.replace('/j');
  }, [seat]);
  /** Another desk of the same person: its own line, its own drafts, its own place in the history. */
  function goTo(other: KeptSeat) {
    history.replaceState(null, '', addressOf(other));
    setSeat(other);
  }
  return seat ? <Seated key={seat.ticket} seat={seat} goTo={goTo} /> : null;
}

/**
 * Where somebody has several desks, the address says which one this tab shows, so that a reload shows the same. `run` is the exercise that
 * is looked at again after its class has gone on in another one: their ticket opens both.
 */
const addressOf = ({ seat }: Pick<KeptSeat, 'seat'>) => `${location.pathname}?seat=${encodeURIComponent(seat.id)}`;
const wished = (what: 'run' | 'seat') => new URLSearchParams(location.search).get(what) ?? '';

/** `/desk#t=TICKET`, as staff hands it out. The fragment is removed at once: it must not stay in the history. */
function seatInAddress(): KeptSeat | undefined {
  const ticket = /^#t=([\w-]{16,256})$/.exec(location.hash)?.[1];
  if (ticket === undefined) return undefined;
  history.replaceState(null, '', location.pathname);
  return {
    ticket,
    returnCode: '',
    exercise: { id: '', title: '' },
    seat: { id: '', role: 'trainee', name: '' },
    at: 0,
  };
}

/** One connection for the page; another tab with the same seat takes it over, and gives it back on wish. */
function Seated({ seat, goTo }: { seat: KeptSeat; goTo(seat: KeptSeat): void }) {
  const { t } = useTranslation('desk');
  const [round, setRound] = useState(0);
  const [elsewhere, setElsewhere] = useState(false);
  const [connection, setConnection] = useState<Connection>();
  // `round` asks for a new connection.
  useEffect(() => {
    const line = connect({ url: location.origin, ticket: seat.ticket, exercise: wished('run') || undefined });
    const tab = oneTab(`seat.${seat.ticket}`, () => {
      setElsewhere(true);
      line.close();
    });
    setConnection(line);
    return () => {
      tab.close();
      line.close();
    };
  }, [seat, round]);
  const useHere = () => {
    setElsewhere(false);
    setRound((before) => before + 1);
  };
  if (elsewhere)
    return (
      <Plain title={t('elsewhere.title')} words={t('elsewhere.words')}>
        <Button onClick={useHere}>{t('elsewhere.here')}</Button>
      </Plain>
    );
  if (!connection) return null;
  return (
    <ConnectionContext value={connection}>
      <Followed key={round} seat={seat} onHere={useHere} goTo={goTo} />
    </ConnectionContext>
  );
}

function Followed({ seat, onHere, goTo }: { seat: KeptSeat; onHere(): void; goTo(seat: KeptSeat): void }) {
  const { t } = useTranslation('desk');
  const connection = useConnection();
  const { link, welcome, state } = connection;
  const bureau = welcome?.seat.bureau;
  const [desk, setDesk] = useState<Desk>();

  useEffect(() => {
    if (bureau === undefined || welcome === undefined) return;
    const id = welcome.seat.id;
    const offset = () => connection.state.parties.get(bureau)?.utcOffset ?? 0;
    const drafts = deskDrafts(connection, `${welcome.exercise.id}.${id}`, bureau, offset);
    const returnCode = welcome.seat.returnCode ?? seat.returnCode;
    const { exercise, seat: sitting } = welcome;
    const here = { exercise: { id: exercise.id, title: exercise.title }, seat: sitting };
    keepSeat({ ticket: seat.ticket, returnCode, ...here, code: seat.code });
    const others = seatsBeside(here).filter((one) => one.seat.id !== id);
    if (others.length > 0 && wished('run') === '')
      history.replaceState(history.state, '', addressOf(here) + location.hash);
    setDesk({ drafts, seat: id, bureau, returnCode, others, goTo });
    return () => drafts.close();
    // A second welcome for the same seat and bureau changes nothing here.
  }, [connection, bureau, welcome?.seat.id, welcome?.exercise.id]);

  if (link.state === 'closed' && link.closed) {
    const { code } = link.closed;
    if (code === 'opened_elsewhere')
      return (
        <Plain title={t('elsewhere.title')} words={t('elsewhere.words')}>
          <Button onClick={onHere}>{t('elsewhere.here')}</Button>
        </Plain>
      );
    return <Away code={code} />;
  }
  if (!desk || !state.setting) return <Plain title={t('waiting.title')} words={t('waiting.words')} busy />;
  return (
    <DeskContext value={desk}>
      <Rooms />
    </DeskContext>
  );
}

/** The hub has ended the connection for good, and why. */
function Away({ code }: { code: ProblemCode }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const [, setThere] = useState(false);
  useEffect(() => {
    // Without them the title says enough.
    loadTexts(['problems']).then(
      () => setThere(true),
      () => {},
    );
  }, []);
  return (
    <Plain title={t('away.title')} words={words.problem({ code, message: '' })}>
      <Button
        onClick={() => {
          forgetSeat();
          location.assign('/j');
        }}
      >
        {t('away.join')}
      </Button>
    </Plain>
  );
}
