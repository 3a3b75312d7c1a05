import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../../schemas/join-code.ts';
import { say } from '../../../../schemas/text.ts';
import type { ExerciseCard } from '../../../sdk/index.ts';
import { language } from '../../i18n.ts';
import { Ref, Written } from '../../parts/Ref.tsx';
import { RunPill } from '../RunPill.tsx';
import classes from './Exercises.module.css';

/** One exercise in the list, with what can be done with it. */
export function ExerciseRow({
  exercise,
  onOpen,
  onAgain,
  onDelete,
}: {
  exercise: ExerciseCard;
  onOpen(): void;
  onAgain(): void;
  onDelete(): void;
}) {
  const { t } = useTranslation('console');
  const { id, title, state, code, people, entries, room } = exercise;
  const ended = state === 'ended';
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <h2 className={classes.title}>
          <Written>{say(title, language())}</Written>
        </h2>
        <p className={classes.facts}>
          {room && <strong>{t('rooms.one', { name: room.name })}</strong>}
          <RunPill run={state} />
          {!ended && (
            <span>
              {t('exercises.code')} <Ref>{shownCode(code)}</Ref>
            </span>
          )}
          <span>{t('exercises.people', { count: people })}</span>
          <span>{t('exercises.entries', { count: entries })}</span>
        </p>
      </div>
      <div className={classes.acts}>
        {ended ? (
          <Button component="a" href={`/review/${encodeURIComponent(id)}`} size="sm">
            {t('exercises.review')}
          </Button>
        ) : (
          <Button size="sm" onClick={onOpen}>
            {t('exercises.open')}
          </Button>
        )}
        {ended && (
          <Button size="sm" variant="default" onClick={onOpen}>
            {t('exercises.look')}
          </Button>
        )}
        <Button size="sm" variant="default" onClick={onAgain}>
          {t('exercises.again')}
        </Button>
        <Button size="sm" variant="default" component="a" href={`/people?exercise=${encodeURIComponent(id)}`}>
          {t('exercises.data')}
        </Button>
        <Button size="sm" variant="subtle" c="var(--mantine-color-error)" onClick={onDelete}>
          {t('exercises.delete')}
        </Button>
      </div>
    </li>
  );
}
