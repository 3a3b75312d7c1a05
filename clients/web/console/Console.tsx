import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Exercises } from './exercises/Exercises.tsx';
import { Room } from './Room.tsx';
import type { Arrival } from './sign-in.ts';
import { hub, useSignIn } from './useSignIn.tsx';

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
  const { ticket, isSeat, signIn, signOut } = useSignIn(arrived);
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
  if (ticket === undefined) return signIn;
  const staff = hub.as(ticket);
  if (isSeat) return <Room key={ticket} staff={staff} ticket={ticket} onSignOut={signOut} />;
  const open = (id: string) => go({ exercise: id });
  const openGroup = (id: string) => go({ group: id });
  if (group !== undefined)
    return (
      <Suspense>
        <Board
          key={group}
          staff={staff}
          ticket={ticket}
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
      ticket={ticket}
      exercise={exercise}
      onLeave={() => go({})}
      onGroup={openGroup}
      onSignOut={signOut}
    />
  );
}
