import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseView } from '../../../sdk/rules.ts';
import { useWords } from '../../use/useWords.ts';
import { useDesk } from '../desk.ts';
import { pathTo } from '../route.ts';
import { useDrafts } from '../useDrafts.ts';
import type { Writing } from '../writing.ts';
import classes from './OtherPerson.module.css';

/** What happens around a draft, in a quiet line above it: a team mate at the same case or draft, a message that has just come in. */
export function OtherPerson({
  writing,
  seat,
  onTake,
}: {
  writing: Writing;
  seat: string;
  onTake(writing: Writing): void;
}) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const drafts = useDrafts();
  const [since] = useState(state.n);
  const claimed = writing.case === undefined ? undefined : caseView(state, bureau, writing.case)?.claimedBy;
  const mate = claimed !== undefined && claimed !== seat ? state.seats.get(claimed)?.name : undefined;
  const other = drafts.other(writing.key);
  const fresh = [...state.messages.values()].filter(
    ({ n, message, reached, readBy }) =>
      n > since && message.from !== bureau && reached.has(bureau) && !readBy.has(bureau),
  );
  const last = fresh.at(-1)?.message;
  if (mate === undefined && !other && !last) return null;
  return (
    <div className={classes.lines} role="status">
      {mate !== undefined && <p>{t('form.mate', { name: mate })}</p>}
      {other && (
        <p>
          {t('form.other', { name: state.seats.get(other.by ?? '')?.name ?? t('note.somebody') })}{' '}
          <Button size="compact-sm" variant="default" onClick={() => onTake({ ...other.writing, key: writing.key })}>
            {t('form.take')}
          </Button>
        </p>
      )}
      {last && (
        <p>
          {t('announce.one', { from: words.party(state, last.from), what: words.kind(last.type).title })}{' '}
          <a href={`#${pathTo.case(last.case)}`}>{t('form.look')}</a>
        </p>
      )}
    </div>
  );
}
