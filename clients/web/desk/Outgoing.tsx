import { Button } from '@mantine/core';
import { IconAlertCircle, IconChecks, IconCornerUpLeft, IconHandStop, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isForReview, type ReadState, submissionsOf } from '../../sdk/rules.ts';
import { Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import type { LocalDraft } from './drafts.ts';
import classes from './Outgoing.module.css';
import { pathTo, useRoute } from './route.ts';
import { useDrafts } from './useDrafts.ts';

/**
 * What of this desk is on its way in a case, or of all that has no case yet: waiting for the link or for a colleague's word, refused, given
 * back, held, returned.
 */
export function Outgoing({ thread }: { thread: string | undefined }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau, seat } = useDesk();
  const { link } = useConnection();
  const [, go] = useRoute();
  const drafts = useDrafts();
  const here = (found: string | undefined) =>
    thread === undefined ? found === undefined || !state.cases.has(found) : found === thread;
  const mine = drafts.list.flatMap(({ local }) => (local && here(local.writing.case) ? [local] : []));
  const sending = mine.filter(({ stage }) => stage === 'sending');
  const refused = mine.filter(({ stage }) => stage === 'refused');
  const held = heldBy(state, bureau).filter(({ message }) => here(message.case));
  const returned = [...state.returnedMessages.values()].filter(
    ({ message }) => message.from === bureau && here(message.case),
  );
  const waiting = submissionsOf(state, bureau).filter((one) => here(one.case));
  // A draft that is being mended already is in its own list.
  const back = [...state.rejected.values()].filter(
    (one) => one.bureau === bureau && one.seat === seat && here(one.case) && !drafts.get(one.key),
  );
  const fix = ({ writing }: Pick<LocalDraft, 'writing'>) =>
    go(
      writing.inReplyTo === undefined
        ? pathTo.write(writing.type, writing.key)
        : pathTo.answer(writing.type, writing.inReplyTo),
    );
  return (
    <>
      {sending.map(({ writing }) => (
        <Line key={writing.key} icon={<IconHourglass size={18} />} state="busy">
          {link.state === 'connected'
            ? t('outgoing.sending', { what: words.kind(writing.type).title })
            : t('outgoing.queued', { what: words.kind(writing.type).title })}
        </Line>
      ))}
      {refused.map((draft) => (
        <Line key={draft.writing.key} icon={<IconAlertCircle size={18} />} state="bad">
          <span>
            <strong>{t('outgoing.refused', { what: words.kind(draft.writing.type).title })}</strong>{' '}
            {draft.problem && words.problem(draft.problem)}
          </span>
          <Button size="sm" onClick={() => fix(draft)}>
            {t('outgoing.fix')}
          </Button>
        </Line>
      ))}
      {waiting.map(({ id, seat: author, draft }) => (
        <Line key={id} icon={<IconChecks size={18} />} state="busy">
          {author === seat
            ? t('outgoing.waits', { what: words.kind(draft.type).title })
            : t('outgoing.submitted', {
                what: words.kind(draft.type).title,
                name: state.seats.get(author)?.name ?? author,
              })}
          <Button component="a" size="sm" variant="default" href={`#${pathTo.place('approve')}`}>
            {t('outgoing.look')}
          </Button>
        </Line>
      ))}
      {back.map((one) => (
        <Line key={one.id} icon={<IconCornerUpLeft size={18} />} state="bad">
          <span>
            <strong>
              {t('outgoing.rejected', {
                what: words.kind(one.draft.type).title,
                name: state.seats.get(one.by)?.name ?? one.by,
              })}
            </strong>{' '}
            <Written>{one.reason}</Written>
          </span>
          <Button size="sm" onClick={() => fix(drafts.takeBack(one))}>
            {t('outgoing.fix')}
          </Button>
        </Line>
      ))}
      {held.map(({ message, at, why }) => (
        <Line key={message.id} icon={<IconHandStop size={18} />} state="busy">
          {t(isForReview(state, { message, at, why }) ? 'outgoing.reviewed' : 'outgoing.held', {
            what: words.kind(message.type).title,
          })}{' '}
          {why !== undefined && t('now.rule', { rule: why, title: words.rule(why) })}
        </Line>
      ))}
      {returned.map(({ message, reason }) => (
        <Line key={message.id} icon={<IconCornerUpLeft size={18} />} state="bad">
          <span>
            <strong>{t('outgoing.returned', { what: words.kind(message.type).title })}</strong> {reason}
          </span>
        </Line>
      ))}
    </>
  );
}

const heldBy = (state: ReadState, bureau: string) =>
  [...state.heldMessages.values()].filter(({ message }) => message.from === bureau);

function Line({ icon, state, children }: { icon: ReactNode; state: 'busy' | 'bad'; children: ReactNode }) {
  return (
    <div className={classes.line} data-state={state} role="status">
      <span aria-hidden="true" className={classes.icon}>
        {icon}
      </span>
      {children}
    </div>
  );
}
