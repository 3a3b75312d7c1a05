import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageNow } from '../console/flow/filter.ts';
import { Empty } from '../parts/Empty.tsx';
import { MessageBody } from '../parts/MessageBody.tsx';
import { NoticeTag } from '../parts/NoticeTag.tsx';
import { InLanguage, Ref, Written } from '../parts/Ref.tsx';
import { type Arrow, Sequence } from '../parts/Sequence.tsx';
import { comma } from '../parts/signs.ts';
import { elapsed } from '../parts/time.ts';
import { useConnection } from '../use/useConnection.ts';
import { markOf, useWords } from '../use/useWords.ts';
import { type MessageThen, messagesIn, pageSize } from './arrows.ts';
import classes from './Cases.module.css';
import { AtButton } from './Moments.tsx';
import { Panel } from './Panel.tsx';
import { useRoom } from './room.ts';

/** The coasts come when somebody looks at them. */
const CasesMap = lazy(() => import('./CasesMap.tsx'));
const forms = ['diagram', 'map', 'table'] as const;

/** Who wrote to whom up to this moment, fifty at a time, as a diagram, as a map or as a table. */
export function Cases() {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const { was, here, view, from } = useRoom();
  const [thread, setThread] = useState('');
  const [form, setForm] = useState<(typeof forms)[number]>('diagram');
  const [turned, turn] = useState(0);
  const [chosen, choose] = useState<string>();

  const known = new Set(messagesIn(state, view).map(({ message }) => message.case));
  const cases = [...state.cases.values()].filter(({ id }) => known.has(id));
  const one = cases.some(({ id }) => id === thread) ? thread : undefined;
  const messages = messagesIn(was, view, one);
  const all = messagesIn(state, view, one).length;
  const lastPage = Math.max(0, Math.ceil(messages.length / pageSize) - 1);
  // The newest page, unless somebody has turned back.
  const page = Math.max(0, lastPage - turned);
  const shown = messages.slice(page * pageSize, (page + 1) * pageSize);
  const open = chosen === undefined ? undefined : was.messages.get(chosen);
  const standing = ({ message }: MessageThen) => messageNow(was, message.id, here.time);

  const arrows = shown.map((entry): Arrow => {
    const { message } = entry;
    const how = standing(entry);
    return {
      key: message.id,
      from: message.from,
      to: message.recipients,
      mark: markOf(message),
      time: elapsed(entry.sentAt - from, true),
      label: `${words.party(state, message.from)} → ${message.recipients.map((party) => words.party(state, party)).join(comma())}: ${words.kind(message.type).title}, ${message.subject}`,
      state: how === 'late' || how === 'lost' ? how : undefined,
    };
  });
  const taking = new Set(arrows.flatMap(({ from, to }) => [from, ...to]));
  const parties = [...state.parties.keys()]
    .filter((id) => taking.has(id))
    .map((id) => ({ id, name: words.party(state, id) }));

  return (
    <Panel
      title={t('cases.heading')}
      tools={
        <div className={classes.forms}>
          {forms.map((is) => (
            <Button
              key={is}
              size="compact-sm"
              variant={form === is ? 'light' : 'default'}
              aria-pressed={form === is}
              onClick={() => setForm(is)}
            >
              {t(`cases.form.${is}`)}
            </Button>
          ))}
        </div>
      }
      scrolls
    >
      <NativeSelect
        label={t('cases.which')}
        size="sm"
        value={one ?? ''}
        onChange={(event) => {
          setThread(event.currentTarget.value);
          turn(0);
        }}
        data={[
          { value: '', label: t('cases.all') },
          ...cases.map(({ id, subject, messages: own }) => ({ value: id, label: `${subject} (${own.length})` })),
        ]}
      />
      {shown.length === 0 && <Empty>{t('cases.none')}</Empty>}
      {shown.length > 0 && messages.length > pageSize && (
        <nav className={classes.pages}>
          <Button size="compact-sm" variant="default" disabled={page === 0} onClick={() => turn(turned + 1)}>
            {t('cases.earlier')}
          </Button>
          <span>
            {t('cases.pages', {
              from: page * pageSize + 1,
              to: page * pageSize + shown.length,
              all: messages.length,
            })}
          </span>
          <Button size="compact-sm" variant="default" disabled={page === lastPage} onClick={() => turn(turned - 1)}>
            {t('cases.later')}
          </Button>
        </nav>
      )}
      {open && <MessageShown entry={open} onClose={() => choose(undefined)} />}
      {shown.length > 0 &&
        (form === 'table' ? (
          <MessageTable entries={shown} chosen={chosen} onChoose={choose} />
        ) : form === 'map' ? (
          <Suspense>
            <CasesMap arrows={arrows} chosen={chosen} onChoose={choose} />
          </Suspense>
        ) : (
          <div className={classes.diagram}>
            <Sequence
              label={t('cases.diagram')}
              parties={parties}
              arrows={arrows}
              chosen={chosen}
              onChoose={(key) => choose(key === chosen ? undefined : key)}
            />
          </div>
        ))}
      {all > messages.length && <p className={classes.dim}>{t('cases.follow', { count: all - messages.length })}</p>}
    </Panel>
  );
}

function MessageTable(props: {
  entries: readonly MessageThen[];
  chosen: string | undefined;
  onChoose(id: string | undefined): void;
}) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const { was, here } = useRoom();
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('cases.time')}</th>
            <th scope="col">{t('cases.what')}</th>
            <th scope="col">{t('cases.from')}</th>
            <th scope="col">{t('cases.to')}</th>
            <th scope="col">{t('cases.state')}</th>
          </tr>
        </thead>
        <tbody>
          {props.entries.map((entry) => {
            const { message } = entry;
            const how = messageNow(was, message.id, here.time);
            return (
              <tr key={message.id} data-chosen={message.id === props.chosen || undefined}>
                <td>
                  <AtButton at={entry.sentAt} n={entry.n} />
                </td>
                <td>
                  <button
                    type="button"
                    className={classes.pick}
                    aria-pressed={message.id === props.chosen}
                    onClick={() => props.onChoose(message.id === props.chosen ? undefined : message.id)}
                  >
                    <NoticeTag mark={markOf(message)} word={words.kind(message.type).title} />
                    <Written>{message.subject}</Written>
                  </button>
                </td>
                <td>{words.party(state, message.from)}</td>
                <td>{message.recipients.map((party) => words.party(state, party)).join(comma())}</td>
                <td>{how && t(`standing.${how}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A message with its content, and how far each recipient was with it. */
function MessageShown({ entry, onClose }: { entry: MessageThen; onClose(): void }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const { was, clock } = useRoom();
  const { message, reached, readBy, requests } = entry;
  return (
    <article className={classes.card}>
      <header className={classes.cardHead}>
        <NoticeTag mark={markOf(message)} word={words.kind(message.type).title} />
        <ActionIcon size={32} aria-label={t('cases.close')} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      <h3>
        <InLanguage language={message.language}>{message.subject}</InLanguage>
      </h3>
      <p className={classes.dim}>
        <AtButton at={entry.sentAt} n={entry.n} /> {words.party(state, message.from)} · <Ref>{message.ourRef}</Ref>
      </p>
      <ul className={classes.recipients}>
        {message.recipients.map((party) => {
          const at = reached.get(party);
          const request = requests.get(party);
          return (
            <li key={party}>
              <strong>{words.party(state, party)}</strong>{' '}
              {at === undefined ? t('cases.onTheWay') : readBy.has(party) ? t('cases.read') : t('cases.unread')}
              {at !== undefined && at > entry.sentAt && <> ({clock(at)})</>}
              {request && <> · {words.states.requests[request.state]}</>}
            </li>
          );
        })}
      </ul>
      <MessageBody
        type={message.type}
        body={message.body}
        language={message.language}
        state={was}
        offset={state.parties.get(message.from)?.utcOffset ?? 0}
      />
    </article>
  );
}
