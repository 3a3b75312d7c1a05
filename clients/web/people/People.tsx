import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../sdk/index.ts';
import { Outside } from '../console/Outside.tsx';
import { SignIn } from '../console/SignIn.tsx';
import { type Arrival, forgetStaffSeat, keepOwnTicket } from '../console/sign-in.ts';
import { forgetStaffTicket } from '../keep.ts';
import { Choose } from './Choose.tsx';
import { Stored } from './Stored.tsx';

const hub = api('');
const inAddress = (): string | undefined => new URLSearchParams(location.search).get('exercise') ?? undefined;

/** What an exercise keeps about persons: to see it, to take it along, to delete it. For the instructor. */
export function People({ arrived }: { arrived: Arrival }) {
  const { t } = useTranslation(['people', 'ui']);
  const [arrival, setArrival] = useState(arrived);
  const [exercise, setExercise] = useState(inAddress);
  useEffect(() => {
    document.title = t('ui:title', { page: t('page') });
  }, [t]);
  useEffect(() => {
    const back = () => setExercise(inAddress());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
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
  const staff = hub.as(arrival.ticket);
  function open(id: string | undefined) {
    history.pushState(null, '', id === undefined ? '/people' : `/people?exercise=${encodeURIComponent(id)}`);
    setExercise(id);
  }
  function signOut() {
    forgetStaffTicket();
    forgetStaffSeat();
    setArrival({ with: 'nothing' });
  }
  return (
    <Outside>
      {exercise === undefined ? (
        <Choose staff={staff} onOpen={open} onSignOut={signOut} />
      ) : (
        <Stored key={exercise} staff={staff} id={exercise} onLeave={() => open(undefined)} onSignOut={signOut} />
      )}
    </Outside>
  );
}
