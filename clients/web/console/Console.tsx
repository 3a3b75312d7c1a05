import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../sdk/index.ts';
import { forgetStaffTicket } from '../keep.ts';
import { Exercises } from './exercises/Exercises.tsx';
import { Room } from './Room.tsx';
import { SignIn } from './SignIn.tsx';
import { type Arrival, forgetStaffSeat, keepOwnTicket } from './sign-in.ts';

const hub = api('');
/** One exercise, or the rooms of a group. */
interface Place {
  readonly exercise?: string;
  readonly group?: string;
}
const chosen = (): Place => {
  const query = new URLSearchParams(location.search);
  const [exercise, group] = [query.get('exercise'), query.get('group')];
  return exercise !== null ? { exercise } : group !== null ? { group } : {};
};
/** The board of rooms is read when there are some. */
const Board = lazy(() => import('./rooms/Board.tsx').then(({ Board: board }) => ({ default: board })));

/** Sign-in, then the list of exercises, then one of them or a group of rooms: `/console?exercise=ID`, `?group=ID`, so that a reload stays where one was. */
export function Console({ arrived }: { arrived: Arrival }) {
  const { t } = useTranslation(['console', 'ui']);
  const [arrival, setArrival] = useState(arrived);
  const [{ exercise, group }, setPlace] = useState(chosen);
  useEffect(() => {
    const back = () => setPlace(chosen());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    document.title = t('ui:title', { page: t('page') });
  }, [t]);

  function go(place: Place) {
    const query = new URLSearchParams({ ...place }).toString();
    history.pushState(null, '', query === '' ? '/console' : `/console?${query}`);
    setPlace(place);
    scrollTo(0, 0);
  }
  function signOut() {
    forgetStaffTicket();
    forgetStaffSeat();
    setArrival({ with: 'nothing' });
  }

  if (arrival.with === 'seat')
    return <Room key={arrival.ticket} staff={hub.as(arrival.ticket)} ticket={arrival.ticket} onSignOut={signOut} />;
  if (arrival.with !== 'ticket')
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
  const staff = hub.as(arrival.ticket);
  const open = (id: string) => go({ exercise: id });
  const openGroup = (id: string) => go({ group: id });
  if (group !== undefined)
    return (
      <Suspense>
        <Board
          key={group}
          staff={staff}
          ticket={arrival.ticket}
          group={group}
          onOpen={open}
          onLeave={() => go({})}
          onSignOut={signOut}
        />
      </Suspense>
    );
  if (exercise === undefined) return <Exercises staff={staff} onOpen={open} onGroup={openGroup} onSignOut={signOut} />;
  return (
    <Room
      key={exercise}
      staff={staff}
      ticket={arrival.ticket}
      exercise={exercise}
      onLeave={() => go({})}
      onGroup={openGroup}
      onSignOut={signOut}
    />
  );
}
