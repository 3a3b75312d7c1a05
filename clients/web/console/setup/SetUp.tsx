import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Prose } from '../../parts/Ref.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { Pane } from '../Pane.tsx';
import { useRoom } from '../room.ts';
import type { useActions } from '../run/actions.ts';
import { NetworkPanel } from './NetworkPanel.tsx';
import { Proposal } from './Proposal.tsx';
import { RosterPanel } from './RosterPanel.tsx';
import classes from './SetUp.module.css';
import { TryPhone } from './TryPhone.tsx';
import { useNetwork } from './useNetwork.ts';
import { WallLink } from './WallLink.tsx';

/** How long without a phone until the remedies are named, wall ms. */
const patience = 60_000;

/** Before the start: four lines that get their ticks one by one, then the button. */
export function SetUp({ actions }: { actions: ReturnType<typeof useActions> }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state, welcome } = useConnection();
  const { staff, id } = useRoom();
  const network = useNetwork(staff);
  const open = network.lan?.open ?? false;
  const seats = [...state.seats.values()].filter((seat) => !seat.removed);
  const people = seats.filter((seat) => seat.role === 'trainee');
  const seen = (network.lan?.deviceSeen ?? false) || people.length > 0;
  const wall = seats.some((seat) => seat.role === 'wall' && seat.connected);
  const waited = useWaited(open && !seen);
  const parties = [...state.parties.values()].filter((party) => party.seat !== 'bot' && party.kind !== 'register');
  const needed = parties.filter((party) => party.seat === 'human');
  const taken = needed.filter((party) => people.some((seat) => seat.bureau === party.id) || state.bots.has(party.id));
  const ready = people.filter((seat) => seat.ready).length;
  const brief = words.say(state.scenario?.brief.instructor);

  return (
    <Pane fill title={t('setup.heading')}>
      <ol className={classes.steps}>
        <Step done={open} title={t('setup.network')}>
          <NetworkPanel network={network} />
        </Step>
        <Step done={seen} title={t('setup.phone')}>
          {seen ? (
            <p>{t('setup.phoneSeen')}</p>
          ) : waited ? (
            <div role="status">
              <p>{t('setup.phoneNone')}</p>
              <ol className={classes.remedies}>
                <li>{t('setup.remedy.wifi')}</li>
                <li>{t('setup.remedy.firewall')}</li>
                <li>{t('setup.remedy.hotspot')}</li>
              </ol>
            </div>
          ) : (
            <p>{open ? t('setup.phoneWait') : t('setup.phoneFirst')}</p>
          )}
          {open && welcome?.seat.role === 'instructor' && <TryPhone network={network} seen={seen} />}
        </Step>
        <Step
          done={people.length > 0 && taken.length === needed.length}
          title={t('setup.people', { count: people.length })}
        >
          <p>{t('setup.split', { taken: taken.length, all: needed.length })}</p>
          <ul className={classes.split}>
            {parties.map((party) => {
              const here = people.filter((seat) => seat.bureau === party.id).length;
              return (
                <li
                  key={party.id}
                  data-empty={(here === 0 && party.seat === 'human' && !state.bots.has(party.id)) || undefined}
                >
                  <span>{words.party(state, party.id)}</span>
                  <span className={classes.dim}>
                    {here === 0 && state.bots.has(party.id)
                      ? t('bureaus.bot')
                      : t('people.places', { count: here, max: party.people.max })}
                  </span>
                </li>
              );
            })}
          </ul>
          <Proposal people={people.length} />
          {welcome?.seat.role === 'instructor' && <RosterPanel staff={staff} id={id} />}
          {state.run === 'briefing' && <p>{t('setup.ready', { ready, all: people.length })}</p>}
        </Step>
        <Step done={wall} title={t('setup.wall')}>
          <WallLink />
        </Step>
      </ol>
      {brief && (
        <details className={classes.brief}>
          <summary>{t('setup.brief')}</summary>
          <p>
            <Prose>{brief}</Prose>
          </p>
        </details>
      )}
      <p className={classes.print}>
        <Button
          component="a"
          variant="default"
          leftSection={<IconPrinter size={18} />}
          href={`/print?exercise=${encodeURIComponent(id)}`}
        >
          {t('setup.print')}
        </Button>
      </p>
      <div className={classes.go}>
        {[actions.brief, actions.start].map((action) =>
          action.reason === undefined ? (
            <Button
              key={action.id}
              size="md"
              variant={action.id === 'start' ? 'filled' : 'default'}
              onClick={action.act}
            >
              {action.label}
            </Button>
          ) : null,
        )}
        <p className={classes.dim}>{t(state.run === 'lobby' ? 'setup.briefHelp' : 'setup.startHelp')}</p>
      </div>
    </Pane>
  );
}

function Step({ done, title, children }: { done: boolean; title: string; children: ReactNode }) {
  const { t } = useTranslation('console');
  return (
    <li className={classes.step} data-done={done || undefined}>
      {done ? <IconCircleCheckFilled size={26} aria-hidden="true" /> : <IconCircle size={26} aria-hidden="true" />}
      <div>
        <h3>
          {title} <span className="visually-hidden">{t(done ? 'setup.done' : 'setup.open')}</span>
        </h3>
        {children}
      </div>
    </li>
  );
}

/** Has it been so for a minute? */
function useWaited(waiting: boolean): boolean {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    setWaited(false);
    if (!waiting) return;
    const timer = setTimeout(() => setWaited(true), patience);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waited;
}
