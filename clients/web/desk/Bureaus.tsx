import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Ref } from '../parts/Ref.tsx';
import { comma } from '../parts/signs.ts';
import { localTime, offsetName } from '../parts/time.ts';
import { useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { BureauProfile } from './BureauProfile.tsx';
import printed from './Bureaus.module.css';
import { useDesk } from './desk.ts';
import classes from './places.module.css';

/** All parties: who they are, when they work, which languages they read, and what their own law asks of others. */
export function Bureaus() {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const now = useNow();
  const parties = [...state.parties.values()].sort(
    (a, b) =>
      Number(b.kind === 'national') - Number(a.kind === 'national') ||
      words.say(a.name).localeCompare(words.say(b.name)),
  );
  return (
    <div className={classes.place}>
      <h1>{t('places.bureaus')}</h1>
      <p className={classes.intro}>{t('bureaus.words')}</p>
      <ul className={`${classes.cards} ${printed.list}`}>
        {parties.map((party) => (
          <li key={party.id} className={classes.card}>
            <div className={classes.row}>
              <h2>
                {words.say(party.name)} <Ref>{party.id}</Ref>
              </h2>
              {party.id === bureau && <span className={classes.you}>{t('bureaus.you')}</span>}
            </div>
            <span className={classes.dim}>
              {words.common.partyKinds[party.kind]}
              {party.role && <> · {words.common.agencyRoles[party.role]}</>} ·{' '}
              <bdi dir="ltr">
                {localTime(now, party.utcOffset)} {offsetName(party.utcOffset)}
              </bdi>
            </span>
            {party.visibleTo && (
              <p className={classes.dim}>
                {t('bureaus.only', {
                  names: [...new Set([party.id, ...party.visibleTo])].map((id) => words.party(state, id)).join(comma()),
                })}
              </p>
            )}
            {party.id === bureau && party.kind === 'national' && <p className={classes.dim}>{t('profile.own')}</p>}
            <BureauProfile party={party} />
            {party.kind === 'national' && (
              <Button
                className={printed.button}
                variant="subtle"
                size="compact-md"
                leftSection={<IconPrinter size={18} aria-hidden="true" />}
                aria-label={`${t('profile.print')}: ${words.say(party.name)}`}
                onClick={(event) => printAlone(event.currentTarget.closest('li'))}
              >
                {t('profile.print')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Prints one card of the list: the others are left out until the printing is over. */
function printAlone(card: Element | null): void {
  if (!card) return;
  card.setAttribute('data-printed', '');
  window.addEventListener('afterprint', () => card.removeAttribute('data-printed'), { once: true });
  window.print();
}
