import { Button } from '@mantine/core';
import { IconCornerUpLeft, IconEyeCheck, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReadState, reviewsFor } from '../../sdk/rules.ts';
import { Empty } from '../parts/Empty.tsx';
import { MessageBody } from '../parts/MessageBody.tsx';
import { Ref, Written } from '../parts/Ref.tsx';
import { arrow, comma } from '../parts/signs.ts';
import { elapsed } from '../parts/time.ts';
import { useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import { GiveBack } from './GiveBack.tsx';
import classes from './places.module.css';
import { useAsking } from './useAsking.ts';

type Held = ReadState['heldMessages'] extends ReadonlyMap<string, infer H> ? H : never;

/** What other bureaus have written and this desk has to read before it goes out (rules ), the oldest first. */
export function Reviews() {
  const { t } = useTranslation('desk');
  const { state, bureau } = useDesk();
  const waiting = reviewsFor(state, bureau);
  return (
    <div className={classes.place}>
      <h1>{t('review.title')}</h1>
      {waiting.length === 0 ? (
        <Empty icon={<IconEyeCheck size={36} />}>{t('review.none')}</Empty>
      ) : (
        <p className={classes.intro}>{t('review.words')}</p>
      )}
      <ul className={classes.cards}>
        {waiting.map((one) => (
          <Waiting key={one.message.id} held={one} />
        ))}
      </ul>
    </div>
  );
}

function Waiting({ held: { message, at, why } }: { held: Held }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const now = useNow();
  const { state, offset } = useDesk();
  const { busy, failed, ask } = useAsking();
  const [giving, setGiving] = useState(false);
  const live = state.run === 'running' || state.run === 'paused';
  const { id } = message;
  return (
    <li className={classes.card} data-review={id}>
      <h2>{words.kind(message.type).title}</h2>
      <p className={classes.dim}>
        {words.party(state, message.from)} <span aria-hidden="true">{arrow()}</span>
        <span className="visually-hidden"> {words.common.fields.to} </span>{' '}
        {message.recipients.map((party) => words.party(state, party)).join(comma())} ·{' '}
        {words.common.urgency[message.urgency]} · <Ref>{message.ourRef}</Ref>
      </p>
      <p className={classes.dim}>
        {t('review.since', { time: elapsed(now - at, true) })}{' '}
        {why !== undefined && t('now.rule', { rule: why, title: words.rule(why) })}
      </p>
      <p>
        <strong>
          <Written>{message.subject}</Written>
        </strong>
      </p>
      <MessageBody
        type={message.type}
        body={message.body}
        language={message.language}
        state={state}
        offset={offset}
        first={99}
      />
      {failed !== undefined && <p role="alert">{failed}</p>}
      {giving ? (
        <GiveBack
          busy={busy}
          onGive={(reason) => void ask({ type: 'message.return', message: id, reason })}
          onKeep={() => setGiving(false)}
        />
      ) : (
        <div className={classes.row}>
          <Button
            size="sm"
            leftSection={<IconSend size={18} />}
            loading={busy}
            disabled={!live}
            onClick={() => void ask({ type: 'message.release', message: id })}
          >
            {t('review.go')}
          </Button>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconCornerUpLeft size={18} />}
            disabled={!live}
            onClick={() => setGiving(true)}
          >
            {t('review.reject')}
          </Button>
        </div>
      )}
    </li>
  );
}
