import { Button } from '@mantine/core';
import { IconStar } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../../schemas/join-code.ts';
import { Ref, Written } from '../../parts/Ref.tsx';
import { elapsed, span } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { annals } from '../flow/lines.ts';
import { useLineWords } from '../flow/useLineWords.tsx';
import { Sentence } from '../Needs.tsx';
import { isPressing } from '../needs.ts';
import { RunPill } from '../RunPill.tsx';
import classes from './Board.module.css';
import type { Standing } from './standing.ts';

/** How many lines of "needs you" a card has room for. */
const shownNeeds = 3;

/** One room among others: the same things in the same order, so that the eye goes across. */
export function RoomCard(props: { name: string; standing: Standing; leads: boolean; onOpen(): void }) {
  const { name, standing, leads, onOpen } = props;
  const { t } = useTranslation('console');
  const words = useWords();
  const { state, link } = useConnection();
  const titleOf = (id: string) => words.say(state.scenario?.objectives.find((one) => one.id === id)?.title) || id;
  const needs = standing.needs.filter(isPressing);
  const away = link.state === 'lost' || link.state === 'reconnecting';
  const fact = (label: string, value: ReactNode) => (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <li className={classes.room} data-room={name} data-away={away || undefined}>
      <div className={classes.name}>
        <h2>
          <Written>{t('rooms.one', { name })}</Written>
        </h2>
        <RunPill run={state.realWorld ? 'realWorld' : state.run} />
      </div>
      <dl className={classes.facts}>
        {fact(t('rooms.clock'), standing.elapsed === undefined ? '–' : elapsed(standing.elapsed))}
        {fact(t('exercises.code'), state.run === 'ended' ? '–' : <Ref>{shownCode(state.code)}</Ref>)}
        {fact(t('rooms.people'), t('rooms.peopleHere', { here: standing.connected, all: standing.people }))}
      </dl>
      <section>
        <h3>{t('rooms.expected')}</h3>
        <ul className={classes.outcomes}>
          {(['met', 'partial', 'late', 'missed', 'open'] as const).map((one) => (
            <li key={one} data-outcome={one}>
              <strong>{standing[one]}</strong> {t(`rooms.outcome.${one}`)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('rooms.points')}</h3>
        <dl className={classes.points}>
          {standing.objectives.map(({ id, points }) => (
            <div key={id} className={classes.fact}>
              <dt>{titleOf(id)}</dt>
              <dd>{points}</dd>
            </div>
          ))}
          <div className={classes.sum}>
            <dt>
              {t('rooms.sum')}
              {leads && (
                <span className={classes.leads}>
                  <IconStar size={16} aria-hidden="true" /> {t('rooms.leads')}
                </span>
              )}
            </dt>
            <dd>{standing.points}</dd>
          </div>
        </dl>
      </section>
      <section>
        <h3>{t('rooms.needs')}</h3>
        {needs.length === 0 ? (
          <p className={classes.dim}>{t('rooms.nobody')}</p>
        ) : (
          <ul className={classes.needs}>
            {needs.slice(0, shownNeeds).map((need) => (
              <li key={need.key}>
                <strong>
                  {need.is === 'hand' || need.is === 'door' ? (
                    <Written>{need.name}</Written>
                  ) : (
                    need.bureau !== undefined && words.party(state, need.bureau)
                  )}
                </strong>{' '}
                <Sentence need={need} />
              </li>
            ))}
            {needs.length > shownNeeds && <li>{t('rooms.more', { count: needs.length - shownNeeds })}</li>}
          </ul>
        )}
      </section>
      <LastAct />
      <div className={classes.foot}>
        <Button onClick={onOpen}>{t('rooms.open')}</Button>
      </div>
    </li>
  );
}

/** What somebody of the class did last. */
function LastAct() {
  const { t } = useTranslation('console');
  const connection = useConnection();
  const { log, state } = connection;
  const book = useRef(annals()).current;
  // The log grows in place: its version says so.
  useMemo(() => book.follow(log), [book, log, connection.version()]);
  const lineWords = useLineWords();
  const line = book.lines.findLast(({ by }) => by !== undefined && state.seats.get(by)?.role === 'trainee');
  return (
    <section>
      <h3>{t('rooms.last')}</h3>
      {line ? (
        <p className={classes.last}>
          <Written>{state.seats.get(line.by ?? '')?.name ?? ''}</Written>{' '}
          <span className={classes.dim}>{t('rooms.ago', { time: span(Math.max(0, connection.now() - line.at)) })}</span>
          <br />
          {lineWords(line).first} <span className={classes.dim}>{lineWords(line).second}</span>
        </p>
      ) : (
        <p className={classes.dim}>{t('rooms.nothingYet')}</p>
      )}
    </section>
  );
}
