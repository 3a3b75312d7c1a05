import { Button } from '@mantine/core';
import { IconBuildingCommunity, IconHome, IconLink } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../sdk/index.ts';
import { type CaseView, caseView, knownTo, openings } from '../../sdk/rules.ts';
import { Written } from '../parts/Ref.tsx';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import classes from './Home.module.css';
import { HomeTag } from './HomeTag.tsx';
import { pathTo } from './route.ts';

/** The other side of a matter: the cases that the bureau has linked with this one, and a new message made from it. */
export function OtherSide({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const { state, bureau } = useDesk();
  const fresh = useMemo(() => newId(), []);
  const agencies = [...state.parties.values()].some((party) => party.kind === 'agency');
  const source = sourceOf(view, bureau);
  const national = state.parties.get(bureau)?.kind === 'national';
  if (!agencies || !national || !source) return null;
  const linked = view.linked.flatMap((id) => caseView(state, bureau, id) ?? []);
  const tasks = openings(state, bureau).some(({ type }) => type === 'domestic.tasking');
  return (
    <section className={classes.side} aria-labelledby="home-title">
      <h2 className={classes.title} id="home-title">
        {t(view.domestic ? 'home.abroad' : 'home.atHome')}
      </h2>
      {linked.length > 0 && (
        <ul className={classes.linked}>
          {linked.map((one) => (
            <li key={one.id}>
              <a href={`#${pathTo.case(one.id)}`}>
                <IconLink size={16} aria-hidden="true" /> <Written>{one.subject}</Written>
              </a>{' '}
              {one.domestic && <HomeTag />}
            </li>
          ))}
        </ul>
      )}
      {view.domestic ? (
        <Button
          component="a"
          variant="default"
          leftSection={<IconBuildingCommunity size={18} aria-hidden="true" />}
          href={`#${pathTo.about(source)}`}
        >
          {t('home.write')}
        </Button>
      ) : (
        tasks && (
          <Button
            component="a"
            variant="default"
            leftSection={<IconHome size={18} aria-hidden="true" />}
            href={`#${pathTo.write('domestic.tasking', `new.${fresh}`, source)}`}
          >
            {t('home.task')}
          </Button>
        )
      )}
    </section>
  );
}

/** What a new message is made from: the first message of the case that somebody else has written. */
const sourceOf = (view: CaseView, bureau: string): string | undefined =>
  (view.messages.find(({ message }) => message.from !== bureau) ?? view.messages[0])?.message.id;

/** In the form: from which case the message is made, and what the authority at home has asked for. */
export function MadeFrom({ message: id }: { message: string }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const source = knownTo(state, bureau, id)?.message;
  if (!source) return null;
  const { handling } = source;
  const bound = handling?.handlingCode === 'H2' || handling?.caveats?.includes('originator-control');
  return (
    <p className={classes.from}>
      <IconLink size={16} aria-hidden="true" />{' '}
      <a href={`#${pathTo.case(source.case)}`}>
        {t('home.from', { party: words.party(state, source.from), subject: source.subject })}
      </a>{' '}
      {t('home.secret')} {bound && <strong>{t('home.bound', { party: words.party(state, source.from) })}</strong>}
    </p>
  );
}
