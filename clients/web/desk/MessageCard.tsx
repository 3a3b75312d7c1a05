import { Button } from '@mantine/core';
import { IconCopyCheck, IconMailOpened } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentMark, MessageState } from '../../sdk/rules.ts';
import { changesBetween, MessageBody } from '../parts/MessageBody.tsx';
import { NoticeTag } from '../parts/NoticeTag.tsx';
import { InLanguage, Ref, Written } from '../parts/Ref.tsx';
import { arrow, comma } from '../parts/signs.ts';
import { elapsed, localTime, offsetName } from '../parts/time.ts';
import { markOf, useWords } from '../use/useWords.ts';
import { Due } from './CaseList.tsx';
import { useDesk } from './desk.ts';
import { ContentNote, GlossMark } from './later.tsx';
import classes from './MessageCard.module.css';
import { open, useOpened } from './opened.ts';
import { nextDueOf } from './requests.ts';

interface Props {
  entry: MessageState;
  /** The version before, where this is another version of the same. */
  before: MessageState | undefined;
  version: number;
  subject: string;
  /** The first one of the case: its words are explained there. */
  first: boolean;
  now: number;
  /** Begins folded: it was read, and something newer is below. */
  folded: boolean;
  /** The key of the desk asks for the data of the last message. */
  data: boolean;
  /** What a content note says of it: then nothing of it is shown before somebody opens it. */
  note: ContentMark | undefined;
  onUnread(): void;
  onData(): void;
}

/** One message of a case: a card like a form sheet, with its mark, who wrote to whom and when, and how it stands. */
export function MessageCard({ entry, before, version, subject, now, data, note, onUnread, onData, ...rest }: Props) {
  const { t } = useTranslation(['desk', 'ui']);
  const words = useWords();
  const { state, bureau, offset } = useDesk();
  const [closed, setClosed] = useState(rest.folded);
  const opened = useOpened();
  const covered = note !== undefined && !opened.has(note.inject);
  const folded = closed || covered;
  const { message } = entry;
  const own = message.from === bureau;
  const mark = markOf(message);
  const kind = words.kind(message.type);
  const title =
    typeof message.body['colour'] === 'string' && mark.length === 1
      ? t('card.colour', { title: kind.title, colour: t(`ui:colour.${mark as 'R'}`) })
      : kind.title;
  const to = message.recipients.map((party) => (party === bureau ? t('card.you') : words.party(state, party)));
  const at = entry.reached.get(bureau) ?? entry.sentAt;
  const eyes = state.approvals.get(message.id);
  const changed = before && changesBetween(message.type, before.message.body, message.body);
  return (
    <article
      className={classes.card}
      data-own={own || undefined}
      data-mark={mark.length === 1 ? mark : undefined}
      data-message={message.id}
    >
      <header className={classes.head}>
        <div className={classes.title}>
          <span className={classes.named}>
            <NoticeTag mark={mark} word={title} />
            {rest.first && <GlossMark of={kind.title} />}
          </span>
          {version > 1 && <span className={classes.version}>{t('card.version', { n: version })}</span>}
          {message.urgency !== 'routine' && (
            <span className={classes.urgency} data-urgency={message.urgency}>
              {words.common.urgency[message.urgency]}
            </span>
          )}
        </div>
        <div className={classes.route}>
          <span>
            {own ? t('card.you') : words.party(state, message.from)} <span aria-hidden="true">{arrow()}</span>
            <span className="visually-hidden"> {t('card.to')} </span> {to.join(comma())}
          </span>
          {eyes && (
            <span>
              {t('card.eyes', {
                author: state.seats.get(eyes.by)?.name ?? eyes.by,
                name: state.seats.get(eyes.seat)?.name ?? eyes.seat,
              })}
            </span>
          )}
          <time dateTime={message.sentAt}>
            {elapsed(at - (state.startedAt ?? at), true)}{' '}
            <span className={classes.local}>
              <bdi dir="ltr">
                {localTime(at, offset)} {offsetName(offset)}
              </bdi>
            </span>
          </time>
        </div>
        {message.subject !== subject && (
          <div className={classes.subject}>
            <InLanguage language={message.language}>{message.subject}</InLanguage>
          </div>
        )}
      </header>
      {note && <ContentNote mark={note} covered={covered} onOpen={() => open(note.inject)} />}
      {covered ? null : folded ? (
        <Button className={classes.show} variant="subtle" size="compact-md" onClick={() => setClosed(false)}>
          {t('card.unfold')}
        </Button>
      ) : (
        <>
          <div className={classes.body}>
            <MessageBody
              type={message.type}
              body={message.body}
              language={message.language}
              state={state}
              offset={offset}
              {...(changed && { changed })}
            />
          </div>
          <Handling entry={entry} />
          {data && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            <section className={classes.data} aria-label={t('card.data')} tabIndex={0}>
              <pre>{JSON.stringify(message, null, 2)}</pre>
            </section>
          )}
        </>
      )}
      <footer className={classes.foot}>
        <span className={classes.refs}>
          <Ref>{message.ourRef}</Ref>
          {message.yourRef && (
            <>
              {' '}
              {t('card.answers')} <Ref>{message.yourRef}</Ref>
            </>
          )}
          {entry.receivedAgain > 0 && (
            <span className={classes.again}>
              <IconCopyCheck size={16} aria-hidden="true" /> {t('card.again', { count: entry.receivedAgain })}
            </span>
          )}
        </span>
        {!folded && (
          <span className={classes.tools}>
            {!own && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                leftSection={<IconMailOpened size={16} />}
                onClick={onUnread}
              >
                {t('card.unread')}
              </Button>
            )}
            <Button variant="subtle" color="gray" size="compact-sm" aria-pressed={data} onClick={onData}>
              {t('card.viewData')}
            </Button>
          </span>
        )}
      </footer>
      <Standing entry={entry} now={now} />
    </article>
  );
}

/** What the sender asked for in the handling of this message: it binds whoever receives it. */
function Handling({ entry: { message } }: { entry: MessageState }) {
  const { t } = useTranslation(['desk', 'ui']);
  const words = useWords();
  const { state } = useDesk();
  const { handling, purpose, excluded } = message;
  const lines: string[] = [];
  if (purpose) lines.push(t('ui:pair', { label: words.common.fields.purpose, value: words.common.purpose[purpose] }));
  if (handling?.handlingCode) lines.push(words.common.handlingCode[handling.handlingCode]);
  if (handling?.restriction) lines.push(handling.restriction);
  for (const caveat of handling?.caveats ?? []) {
    const [name = '', party] = caveat.split(':');
    const sentence = words.common.caveats[name as keyof typeof words.common.caveats] ?? name;
    lines.push(sentence.replaceAll('{{party}}', party ? words.party(state, party) : ''));
  }
  if (excluded?.length)
    lines.push(
      t('ui:pair', {
        label: words.common.fields.excluded,
        value: excluded.map((one) => words.party(state, one)).join(comma()),
      }),
    );
  if (lines.length === 0) return null;
  return (
    <ul className={classes.handling} aria-label={t('card.handling')}>
      {lines.map((line) => (
        <li key={line}>
          <Written>{line}</Written>
        </li>
      ))}
    </ul>
  );
}

/** How far each recipient is with it: for the sender all of them, for a recipient its own part. */
function Standing({ entry, now }: { entry: MessageState; now: number }) {
  const words = useWords();
  const { state, bureau } = useDesk();
  const own = entry.message.from === bureau;
  const rows = [...entry.requests].filter(([party]) => own || party === bureau);
  if (rows.length === 0) return null;
  return (
    <ul className={classes.standing}>
      {rows.map(([party, request]) => {
        const due = nextDueOf(request);
        return (
          <li key={party}>
            <span>
              {words.party(state, party)} <strong>{words.states.requests[request.state]}</strong>
            </span>
            {due && <Due full mine due={{ ...due, message: entry.message.id, party }} now={now} />}
          </li>
        );
      })}
    </ul>
  );
}
