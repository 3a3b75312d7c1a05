import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outside } from '../console/Outside.tsx';
import type { Arrival } from '../console/sign-in.ts';
import { hub, useSignIn } from '../console/useSignIn.tsx';
import { Choose } from './Choose.tsx';
import { Stored } from './Stored.tsx';

const inAddress = (): string | undefined => new URLSearchParams(location.search).get('exercise') ?? undefined;

/** What an exercise keeps about persons: to see it, to take it along, to delete it. For the instructor. */
export function People({ arrived }: { arrived: Arrival }) {
  const { t } = useTranslation(['people', 'ui']);
  const { ticket, signIn, signOut } = useSignIn(arrived);
  const [exercise, setExercise] = useState(inAddress);
  useEffect(() => {
    document.title = t('ui:title', { page: t('page') });
  }, [t]);
  useEffect(() => {
    const back = () => setExercise(inAddress());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  if (ticket === undefined) return signIn;
  const staff = hub.as(ticket);
  function open(id: string | undefined) {
    history.pushState(null, '', id === undefined ? '/people' : `/people?exercise=${encodeURIComponent(id)}`);
    setExercise(id);
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
