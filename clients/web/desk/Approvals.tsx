import { Button } from '@mantine/core';
import { IconChecks, IconCornerUpLeft, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvingProblem, type ReadState, submissionsOf } from '../../sdk/rules.ts';
import { Empty } from '../parts/Empty.tsx';
import { MessageBody } from '../parts/MessageBody.tsx';
import { Written } from '../parts/Ref.tsx';
import { comma } from '../parts/signs.ts';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import { GiveBack } from './GiveBack.tsx';
import classes from './places.module.css';
import { pathTo } from './route.ts';
import { useAsking } from './useAsking.ts';
import { useDrafts } from './useDrafts.ts';

type Submission = ReadState['submissions'] extends ReadonlyMap<string, infer S> ? S : never;

/** What waits for a second pair of eyes at this desk: everybody sees it, those whose duty it is let it out. */
export function Approvals() {
  const { t } = useTranslation('desk');
  const { state, bureau } = useDesk();
  const waiting = submissionsOf(state, bureau);
  return (
    <div className={classes.place}>
      <h1>{t('approve.title')}</h1>
      {waiting.length === 0 ? (
        <Empty icon={<IconChecks size={36} />}>{t('approve.none')}</Empty>
      ) : (
        <p className={classes.intro}>{t('approve.words')}</p>
      )}
      <ul className={classes.cards}>
        {waiting.map((one) => (
          <Waiting key={one.id} submission={one} />
        ))}
      </ul>
    </div>
  );
}

function Waiting({ submission }: { submission: Submission }) {
  const { t } = useTranslation(['desk', 'ui']);
  const words = useWords();
  const { state, seat, offset } = useDesk();
  const connection = useConnection();
  const drafts = useDrafts();
  const { busy, failed, ask } = useAsking();
  const [giving, setGiving] = useState(false);
  const { id, draft, seat: author } = submission;
  const own = author === seat;
  const refused = approvingProblem(state, seat, submission);
  const running = state.run === 'running';
  const muted = state.seats.get(seat)?.muted ?? false;
  const to = draft.to.map(({ kind, code }) =>
    code === undefined ? words.common.addressees[kind] : words.party(state, code),
  );

  async function takeBack() {
    if (await ask({ type: 'draft.reject', submission: id })) drafts.takeBack(submission);
  }

  return (
    <li className={classes.card} data-submission={id}>
      <h2>{words.kind(draft.type).title}</h2>
      <p className={classes.dim}>
        {t('approve.by', { name: state.seats.get(author)?.name ?? author })} · {words.common.fields.to}{' '}
        {to.join(comma())} · {words.common.urgency[draft.urgency]}
      </p>
      <p>
        <strong>
          <Written>{draft.subject}</Written>
        </strong>
      </p>
      <MessageBody
        type={draft.type}
        body={draft.body}
        language={draft.language}
        state={connection.state}
        offset={offset}
        first={99}
      />
      {submission.case !== undefined && <a href={`#${pathTo.case(submission.case)}`}>{t('approve.answers')}</a>}
      {own && <p className={classes.dim}>{t('approve.own')}</p>}
      {!own && refused && <p className={classes.dim}>{t('approve.notYou')}</p>}
      {failed !== undefined && <p role="alert">{failed}</p>}
      {!refused && giving && (
        <GiveBack
          busy={busy}
          onGive={(reason) => void ask({ type: 'draft.reject', submission: id, reason })}
          onKeep={() => setGiving(false)}
        />
      )}
      <div className={classes.row}>
        {!refused && !giving && (
          <>
            <Button
              size="sm"
              leftSection={<IconSend size={18} />}
              loading={busy}
              disabled={!running || muted}
              onClick={() => void ask({ type: 'draft.approve', submission: id })}
            >
              {t('approve.go')}
            </Button>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconCornerUpLeft size={18} />}
              onClick={() => setGiving(true)}
            >
              {t('approve.reject')}
            </Button>
          </>
        )}
        {own && (
          <Button size="sm" variant="default" loading={busy} onClick={() => void takeBack()}>
            {t('approve.takeBack')}
          </Button>
        )}
      </div>
    </li>
  );
}
