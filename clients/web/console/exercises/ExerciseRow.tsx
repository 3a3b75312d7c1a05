import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../../schemas/join-code.ts';
import { say } from '../../../../schemas/text.ts';
import type { ExerciseCard } from '../../../sdk/index.ts';
import { language } from '../../i18n.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Ref, Written } from '../../parts/Ref.tsx';
import dialog from '../Dialogs.module.css';
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
  /** `people`: with everybody who had a place. */
  onAgain(people: boolean): void;
  onDelete(): void;
}) {
  const { t } = useTranslation('console');
  const { id, title, state, code, people, entries, room } = exercise;
  const ended = state === 'ended';
  const [asking, ask] = useState(false);
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
        <Button size="sm" variant="default" onClick={() => (ended && people > 0 ? ask(true) : onAgain(false))}>
          {t('exercises.again')}
        </Button>
        <Button size="sm" variant="default" component="a" href={`/people?exercise=${encodeURIComponent(id)}`}>
          {t('exercises.data')}
        </Button>
        <Button size="sm" variant="subtle" c="var(--mantine-color-error)" onClick={onDelete}>
          {t('exercises.delete')}
        </Button>
      </div>
      {asking && (
        <Dialog title={t('exercises.again')} onClose={() => ask(false)}>
          <div className={dialog.form}>
            <p>{t('exercises.againWords', { count: people })}</p>
            <div className={dialog.acts}>
              <Button variant="default" onClick={() => onAgain(false)}>
                {t('exercises.againWithout')}
              </Button>
              <Button onClick={() => onAgain(true)} data-autofocus>
                {t('exercises.againWith')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </li>
  );
}
