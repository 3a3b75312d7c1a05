import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrival } from '../console/sign-in.ts';
import { hub, useSignIn } from '../console/useSignIn.tsx';
import { Shelf } from './Shelf.tsx';
import { Workbench } from './Workbench.tsx';

/** What the address asks for: a scenario to work at (a new one `from` another), or the list of them. */
interface Place {
  readonly id: string | undefined;
  readonly from: string | undefined;
}
function here(): Place {
  const asked = new URLSearchParams(location.search);
  return { id: asked.get('edit') ?? undefined, from: asked.get('from') ?? undefined };
}
const addressOf = ({ id, from }: Place): string =>
  id === undefined
    ? '/scenarios'
    : `/scenarios?${new URLSearchParams({ edit: id, ...(from !== undefined && { from }) })}`;

/** Sign-in, then the scenarios, then one of them: `/scenarios?edit=ID`, so that a reload stays where one was. */
export function Editor({ arrived }: { arrived: Arrival }) {
  const { t } = useTranslation(['editor', 'ui']);
  const { ticket, signIn, signOut } = useSignIn(arrived);
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const back = () => setPlace(here());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    document.title = t('ui:title', { page: t('page') });
  }, [t]);

  if (ticket === undefined) return signIn;
  const staff = hub.as(ticket);
  function go(to: Place) {
    history.pushState(null, '', addressOf(to));
    setPlace(to);
    scrollTo(0, 0);
  }
  if (place.id === undefined)
    return <Shelf staff={staff} onEdit={(id, from) => go({ id, from })} onSignOut={signOut} />;
  return (
    <Workbench
      key={`${place.id} ${place.from}`}
      staff={staff}
      id={place.id}
      from={place.from}
      onMoved={(id) => history.replaceState(null, '', addressOf({ id, from: undefined }))}
      onLeave={() => go({ id: undefined, from: undefined })}
      onOpen={(id, from) => go({ id, from })}
      onSignOut={signOut}
    />
  );
}
