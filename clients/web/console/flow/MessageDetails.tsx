import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../schemas/message.ts';
import { nextDue, type ReadState } from '../../../sdk/rules.ts';
import { Deadline } from '../../parts/Deadline.tsx';
import { Limit } from '../../parts/Limit.tsx';
import { MessageBody } from '../../parts/MessageBody.tsx';
import { NoticeTag } from '../../parts/NoticeTag.tsx';
import { Ref, Written } from '../../parts/Ref.tsx';
import { comma } from '../../parts/signs.ts';
import { elapsed, localTime } from '../../parts/time.ts';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { markOf, useWords } from '../../use/useWords.ts';
import { useMay, useRoom } from '../room.ts';
import classes from './Inspect.module.css';
import { Raw } from './Inspect.tsx';
import { Route } from './Route.tsx';
import { Held, Touched, UnderWay } from './Transit.tsx';

/** A message with everything that the instructor may want to know of it. */
export function MessageDetails({ id, n }: { id: string; n: number | undefined }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { open } = useRoom();
  const may = useMay();
  const entry = state.messages.get(id);
  const held = state.heldMessages.get(id);
  const message = entry?.message ?? held?.message ?? state.returnedMessages.get(id)?.message;
  if (!message) return <p className={classes.details}>{t('inspect.gone')}</p>;
  const offset = state.parties.get(message.from)?.utcOffset ?? 0;
  const at = Date.parse(message.sentAt);
  const entryOf = entry?.n ?? n;
  const eyes = state.approvals.get(id);
  const nameOf = (seat: string) => state.seats.get(seat)?.name ?? seat;
  return (
    <div className={classes.details}>
      <NoticeTag mark={markOf(message)} word={words.kind(message.type).title} />
      <h3 className={classes.title}>
        <Written>{message.subject}</Written>
      </h3>
      <p>
        <Route from={message.from} to={message.recipients} />
        {eyes && <> · {t('line.approved', { author: nameOf(eyes.by), name: nameOf(eyes.seat) })}</>}
      </p>
      <p className={classes.dim}>
        {elapsed(at - (state.startedAt ?? at))} · {localTime(at, offset)} · {words.common.urgency[message.urgency]}
      </p>
      <p className={classes.dim}>
        <Ref>{message.ourRef}</Ref>
        {message.yourRef && (
          <>
            {' '}
            · {t('inspect.answers')} <Ref>{message.yourRef}</Ref>
          </>
        )}
      </p>
      {held && <Held id={id} why={held.why} />}
      <UnderWay id={id} />
      <Touched id={id} />
      <Recipients id={id} message={message} />
      <Meaning state={state} id={id} n={entryOf} />
      <section>
        <h4>{t('inspect.content')}</h4>
        <MessageBody
          type={message.type}
          body={message.body}
          language={message.language}
          state={state}
          offset={offset}
        />
      </section>
      <Thread message={message} />
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-md"
          disabled={may('message.inject') !== undefined}
          onClick={() => open('write', { inReplyTo: id, as: message.recipients[0] })}
        >
          {t('inspect.answerAs')}
        </Button>
        {entryOf !== undefined && (
          <Button variant="default" size="compact-md" onClick={() => open('mark', { about: entryOf })}>
            {t('inspect.mark')}
          </Button>
        )}
        {entryOf !== undefined && may('exercise.rewind') === undefined && (
          <Button variant="default" size="compact-md" onClick={() => open('rewind', { after: entryOf })}>
            {t('inspect.rewind')}
          </Button>
        )}
      </div>
      <Raw value={message} />
    </div>
  );
}

/** Who has it, since when, who has read it, and what each still owes. */
function Recipients({ id, message }: { id: string; message: Message }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { annals } = useRoom();
  const now = useNow();
  const entry = state.messages.get(id);
  const since = (at: number) => elapsed(at - (state.startedAt ?? at));
  return (
    <section>
      <h4>{t('inspect.recipients')}</h4>
      <ul className={classes.recipients}>
        {message.recipients.map((party) => {
          const arrived = entry?.reached.get(party);
          const read = annals.reads.get(id)?.get(party);
          const request = entry?.requests.get(party);
          const due = request && nextDue(request);
          const kind =
            request?.due === undefined || (due === request.ackDue && request.state === 'open')
              ? 'acknowledge'
              : 'answer';
          return (
            <li key={party}>
              <strong>{words.party(state, party)}</strong>
              <span>
                {arrived === undefined ? t('inspect.notArrived') : t('inspect.arrived', { time: since(arrived) })}
                {arrived !== undefined && (
                  <>
                    {' '}
                    ·{' '}
                    {entry?.readBy.has(party)
                      ? t('inspect.read', { time: since(read ?? arrived) })
                      : t('inspect.unread')}
                  </>
                )}
              </span>
              {request && (
                <span>
                  {words.states.requests[request.state]}{' '}
                  {due !== undefined && (
                    <Deadline
                      kind={kind}
                      due={due}
                      now={now}
                      since={request.since}
                      untimed={state.setting?.untimed ?? false}
                    />
                  )}{' '}
                  {due !== undefined && <Limit state={state} entry={entry} party={party} kind={kind} />}
                  {request.reminders > 0 && t('inspect.reminders', { count: request.reminders })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What the message does to lives and expectations. */
function Meaning({ state, id, n }: { state: ReadState; id: string; n: number | undefined }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const entry = state.messages.get(id);
  const lives = Object.values(entry?.lives ?? {}).flatMap((life) => state.lives.get(life) ?? []);
  const expectations = state.scenario?.expectations ?? [];
  const decided = [...state.results.values()].filter((result) => n !== undefined && result.entries.includes(n));
  const fired = [...state.injects].find(([, inject]) => inject.message === id)?.[0];
  const next = expectations.filter(
    ({ id: one, from_moment: from }) => 'inject' in from && from.inject === fired && !state.results.has(one),
  );
  const broken = state.breaches.filter((one) => one.message === id);
  if (lives.length + decided.length + next.length + broken.length === 0) return null;
  const titleOf = (one: string) => words.say(expectations.find((each) => each.id === one)?.title) || one;
  return (
    <section>
      <h4>{t('inspect.meaning')}</h4>
      <ul className={classes.meaning}>
        {lives.map((life) => {
          const texts = words.states.lives[life.life];
          const states: Readonly<Record<string, string>> = texts.states;
          return (
            <li key={life.id}>
              {texts.name}: <strong>{states[life.state] ?? life.state}</strong>
            </li>
          );
        })}
        {decided.map((result) => (
          <li key={result.expectation}>
            {t(`outcome.${result.outcome}`)}: <strong>{titleOf(result.expectation)}</strong> (
            {words.party(state, result.bureau)}, {t('inspect.points', { count: result.points })})
          </li>
        ))}
        {next.map((one) => (
          <li key={one.id}>
            {t('inspect.expected')}: <strong>{words.say(one.title)}</strong> (
            {[one.who]
              .flat()
              .map((who) => words.party(state, who))
              .join(comma())}
            )
          </li>
        ))}
        {broken.map((one) => (
          <li key={one.rule}>
            {t('inspect.broken')}: {one.rule} {words.rule(one.rule)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other messages of the case. */
function Thread({ message }: { message: Message }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { select } = useRoom();
  const ids = (state.cases.get(message.case)?.messages ?? []).filter((one) => one !== message.id);
  if (ids.length === 0) return null;
  return (
    <section>
      <h4>{t('inspect.thread')}</h4>
      <ul className={classes.thread}>
        {ids.map((one) => {
          const other = state.messages.get(one)?.message;
          if (!other) return null;
          const at = Date.parse(other.sentAt);
          return (
            <li key={one}>
              <button type="button" onClick={() => select({ is: 'message', id: one })}>
                <time>{elapsed(at - (state.startedAt ?? at), true)}</time>{' '}
                <Route from={other.from} to={other.recipients} /> {words.kind(other.type).title}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
