import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { millis } from '../../../schemas/ids.ts';
import type { ReadState } from '../../sdk/rules.ts';
import { Deadline } from '../parts/Deadline.tsx';
import { MessageBody } from '../parts/MessageBody.tsx';
import { NoticeTag } from '../parts/NoticeTag.tsx';
import { Written } from '../parts/Ref.tsx';
import { elapsed } from '../parts/time.ts';
import type { MessageThen } from '../review/arrows.ts';
import { knew } from '../review/knew.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import { markOf, useWords } from '../use/useWords.ts';
import { crewNames } from './crews.ts';
import classes from './Tools.module.css';
import type { Previewed } from './usePreview.ts';

/** What lies on the desk of a bureau at any moment, when a crew of bots plays what is written. */
export function Preview({
  preview,
  crew,
  sound,
  checking,
  onCrew,
}: {
  preview: Previewed;
  crew: string;
  sound: boolean;
  checking: boolean;
  onCrew(crew: string): void;
}) {
  const { t } = useTranslation(['editor', 'rehearsal']);
  const { played, past } = preview;
  const [bureau, setBureau] = useState<string>();
  const [time, setTime] = useState(120_000);
  const words = useWords();
  if (!played || !past) return <Waiting preview={preview} sound={sound} checking={checking} />;
  const start = millis(played.startsAt);
  const at = Math.min(time, played.endedAfter);
  const n = past.until(start + at);
  const state = past.at(n);
  const bureaus = [...state.parties.values()].filter(({ kind, seat }) => kind === 'national' && seat !== 'bot');
  const shown = bureaus.find(({ id }) => id === bureau)?.id ?? bureaus[0]?.id ?? '';
  const offset = state.parties.get(shown)?.utcOffset ?? 0;
  const known = knew(state, shown, start + at);
  const notes = notesOf(played.log.slice(0, n), shown);
  const message = (one: MessageThen) => (
    <Message key={one.message.id} one={one} state={state} offset={offset} start={start} />
  );
  return (
    <div className={classes.preview}>
      <div className={classes.row}>
        <NativeSelect
          size="sm"
          label={t('preview.as')}
          value={shown}
          onChange={(event) => setBureau(event.currentTarget.value)}
          data={bureaus.map(({ id }) => ({ value: id, label: words.party(state, id) }))}
        />
        <NativeSelect
          size="sm"
          label={t('rehearsal:crew')}
          value={crew}
          onChange={(event) => onCrew(event.currentTarget.value)}
          data={crewNames.map((one) => ({ value: one, label: t(`rehearsal:crews.${one}`) }))}
        />
      </div>
      <label className={classes.time}>
        <span>
          {t('preview.at')} <b>{elapsed(at)}</b>
        </span>
        <input
          type="range"
          min={0}
          max={played.endedAfter}
          step={10_000}
          value={at}
          aria-valuetext={elapsed(at)}
          onChange={(event) => setTime(Number(event.currentTarget.value))}
        />
      </label>
      <Freshness preview={preview} sound={sound} />
      <Group title={t('preview.owes')} count={known.owes.length}>
        {known.owes.map((due) => {
          const one = state.messages.get(due.message);
          return (
            one && (
              <li key={`${due.message} ${due.kind}`}>
                <span className={classes.line}>
                  <Tag one={one} /> <Written>{one.message.subject}</Written>
                </span>
                <Deadline kind={due.kind} due={due.due} now={start + at} since={one.sentAt} untimed={false} />
              </li>
            )
          );
        })}
      </Group>
      <Group title={t('preview.unread')} count={known.unread.length}>
        {known.unread.map((one) => message(one.message))}
      </Group>
      <Group title={t('preview.notes')} count={notes.length}>
        {notes.map(({ key, at: when, text }) => (
          <li key={key}>
            <span className={classes.dim}>{elapsed(millis(when) - start)}</span> <Written>{words.say(text)}</Written>
          </li>
        ))}
      </Group>
      <Group title={t('preview.awaits')} count={known.awaits.length}>
        {known.awaits.map((due) => {
          const one = state.messages.get(due.message);
          return (
            one && (
              <li key={`${due.message} ${due.party} ${due.kind}`}>
                <span className={classes.line}>
                  <Tag one={one} /> <Written>{one.message.subject}</Written>{' '}
                  <span className={classes.dim}>{words.party(state, due.party)}</span>
                </span>
              </li>
            )
          );
        })}
      </Group>
      <Group title={t('preview.read')} count={known.read.length}>
        {known.read.map(message)}
      </Group>
      {known.owes.length + known.unread.length + known.read.length + notes.length + known.awaits.length === 0 && (
        <p className={classes.dim}>{t('preview.nothing')}</p>
      )}
    </div>
  );
}

type Log = NonNullable<Previewed['played']>['log'];
/** Instructions, notes of telephone calls and articles that a desk has got. */
function notesOf(log: Log, bureau: string) {
  return log
    .flatMap(({ n, at, events }) =>
      events.flatMap((event, index) => {
        const key = `${n} ${index}`;
        if (event.type === 'instruction.given' || event.type === 'phone.noted')
          return event.to.includes(bureau) ? [{ key, at, text: event.text }] : [];
        return event.type === 'article.published' ? [{ key, at, text: event.headline }] : [];
      }),
    )
    .reverse();
}

function Message({ one, state, offset, start }: { one: MessageThen; state: ReadState; offset: number; start: number }) {
  const words = useWords();
  const { message, sentAt } = one;
  return (
    <li>
      <details>
        <summary>
          <span className={classes.line}>
            <Tag one={one} /> <Written>{message.subject}</Written>{' '}
            <span className={classes.dim}>
              {words.party(state, message.from)} {elapsed(sentAt - start)}
            </span>
          </span>
        </summary>
        <MessageBody
          type={message.type}
          body={message.body}
          language={message.language}
          state={state}
          offset={offset}
        />
      </details>
    </li>
  );
}

function Tag({ one: { message } }: { one: MessageThen }) {
  const words = useWords();
  return <NoticeTag mark={markOf(message)} word={words.kind(message.type).title} bare />;
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className={classes.group}>
      <h3>
        {title} ({count})
      </h3>
      <ul>{children}</ul>
    </section>
  );
}

/** Whether what is shown is of the text as it stands. */
export function Freshness({ preview: { fresh, busy, error }, sound }: { preview: Previewed; sound: boolean }) {
  const { t } = useTranslation('editor');
  const errorWords = useErrorWords();
  if (fresh) return null;
  return (
    <p className={classes.dim} role="status">
      {error !== undefined ? errorWords(error) : sound || busy ? t('preview.playing') : t('preview.older')}
    </p>
  );
}

export function Waiting({
  preview: { error },
  sound,
  checking,
}: {
  preview: Previewed;
  sound: boolean;
  checking: boolean;
}) {
  const { t } = useTranslation('editor');
  const errorWords = useErrorWords();
  return (
    <p className={classes.dim} role="status">
      {error !== undefined
        ? errorWords(error)
        : t(sound ? 'preview.playing' : checking ? 'problems.checking' : 'preview.mistakes')}
    </p>
  );
}
