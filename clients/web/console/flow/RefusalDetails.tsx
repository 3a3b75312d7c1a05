import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/Ref.tsx';
import { elapsed } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useRoom } from '../room.ts';
import classes from './Inspect.module.css';
import { Raw } from './Inspect.tsx';
import type { Line } from './lines.ts';
import { Reason } from './Reason.tsx';

/** What somebody tried, and why it was not accepted: in the words that they read, with the rule and the fields behind it. */
export function RefusalDetails({ line }: { line: Line }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { select, open, show } = useRoom();
  const { event } = line;
  if (event.type !== 'command.refused') return null;
  const { problem, bureau, kind } = event;
  const seat = line.by === undefined ? undefined : state.seats.get(line.by);
  const inject = state.scenario?.injects.find(({ id }) => id === event.inject);
  const thread = event.case === undefined ? undefined : state.cases.get(event.case);
  return (
    <div className={classes.details}>
      <h3 className={classes.title}>
        {inject ? <Written>{words.say(inject.title)}</Written> : bureau ? words.party(state, bureau) : t('line.staff')}:{' '}
        {inject
          ? t('injects.stuck')
          : kind === undefined
            ? t('line.refused')
            : t('line.refusedKind', { kind: words.kind(kind).title })}
      </h3>
      <Reason problem={problem} kind={kind} />
      <p className={classes.dim}>
        {seat && (
          <>
            <Written>{seat.name}</Written> ·{' '}
          </>
        )}
        {t('inspect.entry', { n: line.n })} · {elapsed(line.at - (state.startedAt ?? line.at))}
      </p>
      <div className={classes.acts}>
        {inject && (
          <Button variant="default" size="compact-md" onClick={() => show('injects')}>
            {t('inspect.inject')}
          </Button>
        )}
        {bureau && (
          <Button variant="default" size="compact-md" onClick={() => select({ is: 'bureau', id: bureau })}>
            {t('inspect.bureau', { party: words.party(state, bureau) })}
          </Button>
        )}
        {thread?.messages[0] !== undefined && (
          <Button
            variant="default"
            size="compact-md"
            onClick={() => select({ is: 'message', id: thread.messages[0] ?? '' })}
          >
            {t('inspect.case')}
          </Button>
        )}
        <Button variant="default" size="compact-md" onClick={() => open('mark', { about: line.n })}>
          {t('inspect.mark')}
        </Button>
      </div>
      <Raw value={event} />
    </div>
  );
}
