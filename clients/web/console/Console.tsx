import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../sdk/index.ts';
import { forgetStaffTicket } from '../keep.ts';
import { Exercises } from './exercises/Exercises.tsx';
import { Room } from './Room.tsx';
import { SignIn } from './SignIn.tsx';
import { type Arrival, forgetStaffSeat, keepOwnTicket } from './sign-in.ts';

const hub = api('');
const chosen = (): string | undefined => new URLSearchParams(location.search).get('exercise') ?? undefined;

/** Sign-in, then the list of exercises, then one of them: `/console?exercise=ID`, so that a reload stays where one was. */
export function Console({ arrived }: { arrived: Arrival }) {
  const { t } = useTranslation(['console', 'ui']);
  const [arrival, setArrival] = useState(arrived);
  const [exercise, setExercise] = useState(chosen);
  useEffect(() => {
    const back = () => setExercise(chosen());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    document.title = t('ui:title', { page: t('page') });
  }, [t]);

  function open(id: string | undefined) {
    history.pushState(null, '', id === undefined ? '/console' : `/console?exercise=${encodeURIComponent(id)}`);
    setExercise(id);
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
  if (exercise === undefined) return <Exercises staff={staff} onOpen={open} onSignOut={signOut} />;
  return (
    <Room
      key={exercise}
      staff={staff}
      ticket={arrival.ticket}
      exercise={exercise}
      onLeave={() => open(undefined)}
      onSignOut={signOut}
    />
  );
}
