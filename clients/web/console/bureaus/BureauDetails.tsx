import { Button, Switch } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { casesOf } from '../../../sdk/rules.ts';
import { Deadline } from '../../parts/Deadline.tsx';
import { Limit } from '../../parts/Limit.tsx';
import { Written } from '../../parts/Ref.tsx';
import { localTime, offsetName, span } from '../../parts/time.ts';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import inspect from '../flow/Inspect.module.css';
import { HintLadder } from '../injects/Hints.tsx';
import { bureausNow } from '../needs.ts';
import { useMay, useRoom } from '../room.ts';
import classes from './BureauDetails.module.css';
import { PresenceSign, presenceOf } from './Bureaus.tsx';

const factors = [1, 1.5, 2] as const;

/** A bureau over its shoulder: who sits there, what its desk shows, and what one may change about it. */
export function BureauDetails({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { send, show, select } = useRoom();
  const may = useMay();
  const now = useNow();
  const bureau = bureausNow(state, now).find((one) => one.id === id);
  const party = state.parties.get(id);
  if (!bureau || !party) return null;
  const people = [...state.seats.values()].filter(
    (seat) => seat.bureau === id && seat.role === 'trainee' && !seat.removed,
  );
  const refusals = state.refusals.filter((one) => one.bureau === id);
  const drafts = [...state.drafts.values()].filter((draft) => draft.bureau === id);
  return (
    <div className={inspect.details}>
      <h3 className={inspect.title}>
        <PresenceSign presence={presenceOf(bureau)} /> {words.party(state, id)}
      </h3>
      <p className={inspect.dim}>
        {words.common.partyKinds[party.kind]} · {localTime(now, party.utcOffset)}{' '}
        <bdi dir="ltr">{offsetName(party.utcOffset)}</bdi>
      </p>
      <section>
        <h4>{t('bureau.people')}</h4>
        {people.length === 0 ? (
          <p>{t('bureau.nobody')}</p>
        ) : (
          <ul className={inspect.meaning}>
            {people.map((seat) => (
              <li key={seat.id}>
                <Written>{seat.name}</Written> · {t(seat.connected ? 'seat.connected' : 'seat.away')}
                {seat.lastAct !== undefined && ` · ${t('seat.lastAct', { time: span(now - seat.lastAct) })}`}
              </li>
            ))}
          </ul>
        )}
        <Button variant="subtle" size="compact-sm" onClick={() => show('people')}>
          {t('bureau.toPeople')}
        </Button>
      </section>
      <section className={classes.switches}>
        <Switch
          size="md"
          label={t('bureau.bot')}
          description={
            bureau.bot ? t('bureau.botPlays', { persona: t(`persona.${personaOf(bureau.bot)}`) }) : t('bureau.botOff')
          }
          checked={bureau.bot !== undefined}
          disabled={may('bot.take') !== undefined}
          onChange={({ currentTarget: { checked } }) =>
            void send(checked ? { type: 'bot.take', bureau: id } : { type: 'bot.release', bureau: id })
          }
        />
        <fieldset className={classes.factors}>
          <legend>{t('bureau.extra')}</legend>
          {factors.map((factor) => (
            <button
              key={factor}
              type="button"
              aria-pressed={bureau.extraTime === factor}
              disabled={may('seat.extraTime') !== undefined}
              onClick={() => void send({ type: 'seat.extraTime', bureau: id, factor })}
            >
              {factor === 1 ? t('bureau.noExtra') : `×${factor}`}
            </button>
          ))}
        </fieldset>
        <Switch
          size="md"
          label={t('bureau.hold')}
          description={t('bureau.holdHelp')}
          checked={state.holds.parties.has(id)}
          disabled={may('message.hold') !== undefined}
          onChange={({ currentTarget: { checked } }) => void send({ type: 'message.hold', from: id, on: checked })}
        />
      </section>
      <HintLadder bureau={id} />
      <Cases id={id} now={now} />
      {drafts.length > 0 && (
        <section>
          <h4>{t('bureau.drafts')}</h4>
          <ul className={inspect.meaning}>
            {drafts.map((draft) => (
              <li key={draft.key}>
                {words.kind(draft.type).title} · {t('bureau.draftAt', { time: span(now - draft.at) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {refusals.length > 0 && (
        <section>
          <h4>{t('bureau.refusals', { count: refusals.length })}</h4>
          <ul className={inspect.thread}>
            {refusals
              .slice(-5)
              .reverse()
              .map((one) => (
                <li key={one.n}>
                  <button type="button" onClick={() => select({ is: 'line', key: `${one.n}.0` })}>
                    {words.problem(one.problem)}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const personas = ['prompt', 'slow', 'strict', 'careless', 'silent'] as const;
export const personaOf = (name: string) => personas.find((one) => one === name) ?? 'prompt';

/** The desk of the bureau as it is now: what waits there, what waits for others. */
function Cases({ id, now }: { id: string; now: number }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const connection = useConnection();
  const { state } = connection;
  const { select } = useRoom();
  // Only what happens changes them: the time alone does not, and there may be thousands.
  const cases = useMemo(() => casesOf(state, id), [state, id, connection.version()]);
  return (
    <section>
      <h4>{t('bureau.desk')}</h4>
      {cases.length === 0 && <p>{t('bureau.deskEmpty')}</p>}
      {(['todo', 'waiting', 'done'] as const).map((queue) => {
        const some = cases.filter((one) => one.queue === queue);
        if (some.length === 0) return null;
        return (
          <div key={queue}>
            <p className={classes.queue}>{t(`bureau.queue.${queue}`, { count: some.length })}</p>
            <ul className={inspect.thread}>
              {some.map((one) => {
                const due = one.owes[0];
                const entryOf = (id: string) => one.messages.find(({ message }) => message.id === id);
                return (
                  <li key={one.id}>
                    <button type="button" onClick={() => select({ is: 'message', id: one.latest.message.id })}>
                      <Written>{one.subject}</Written>
                    </button>
                    <span className={inspect.dim}>
                      {words.kind(one.latest.message.type).title}
                      {one.unread > 0 && ` · ${t('bureaus.unread', { count: one.unread })}`}{' '}
                      {due && (
                        <Deadline kind={due.kind} due={due.due} now={now} untimed={state.setting?.untimed ?? false} />
                      )}{' '}
                      {due && <Limit state={state} entry={entryOf(due.message)} party={due.party} kind={due.kind} />}
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
