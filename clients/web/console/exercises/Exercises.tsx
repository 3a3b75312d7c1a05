import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../../schemas/text.ts';
import type { ExerciseCard, StaffApi } from '../../../sdk/index.ts';
import { ProblemError } from '../../../sdk/problem-error.ts';
import { language } from '../../i18n.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Written } from '../../parts/Ref.tsx';
import { useErrorWords } from '../../use/useErrorWords.ts';
import { useLoad } from '../../use/useLoad.ts';
import { Outside } from '../Outside.tsx';
import { DeleteExercise } from './DeleteExercise.tsx';
import { ExerciseRow } from './ExerciseRow.tsx';
import classes from './Exercises.module.css';
import { ImportArchive } from './ImportArchive.tsx';
import { NewExercise } from './NewExercise.tsx';

/** Exercises of this server: go on with one, look at one that has ended, begin another. */
export function Exercises({
  staff,
  onOpen,
  onGroup,
  onSignOut,
}: {
  staff: StaffApi;
  onOpen(id: string): void;
  /** The rooms of a group, side by side. */
  onGroup(group: string): void;
  onSignOut(): void;
}) {
  const { t } = useTranslation('console');
  const { value: list, error, reload } = useLoad(() => staff.exercises.list(), 10_000);
  const [deleting, setDeleting] = useState<ExerciseCard>();
  const [failed, setFailed] = useState<string>();
  const errorWords = useErrorWords();
  const refused = error instanceof ProblemError && ['ticket_refused', 'forbidden_role'].includes(error.problem.code);
  useEffect(() => {
    if (refused) onSignOut();
  }, [refused, onSignOut]);

  async function attempt(act: () => Promise<void>) {
    setFailed(undefined);
    try {
      await act();
    } catch (problem) {
      setFailed(errorWords(problem));
    }
  }
  const open = (list ?? []).filter((one) => one.state !== 'ended');
  const ended = (list ?? []).filter((one) => one.state === 'ended');
  /** Rooms that play the same stand together, at the place of the first of them. */
  const groups = (some: readonly ExerciseCard[]): ExerciseCard[][] => {
    const found = new Map<string, ExerciseCard[]>();
    for (const one of some) {
      const key = one.room?.group ?? one.id;
      found.set(key, [...(found.get(key) ?? []), one]);
    }
    return [...found.values()];
  };
  const rows = (some: readonly ExerciseCard[]) => (
    <ul className={classes.list}>
      {some.map((one) => (
        <ExerciseRow
          key={one.id}
          exercise={one}
          onOpen={() => onOpen(one.id)}
          onAgain={(people) => void attempt(async () => onOpen((await staff.exercises.again(one.id, { people })).id))}
          onDelete={() => setDeleting(one)}
        />
      ))}
    </ul>
  );

  const rowsInGroups = (some: readonly ExerciseCard[]) => (
    <div className={classes.list}>
      {groups(some).map((together) => {
        const [first] = together;
        if (!first) return null;
        const group = first.room?.group;
        if (group === undefined) return <div key={first.id}>{rows(together)}</div>;
        return (
          <section key={group} className={classes.group} aria-label={t('rooms.heading')}>
            <div className={classes.groupHead}>
              <h2>
                <Written>{say(first.title, language())}</Written> · {t('rooms.group', { count: together.length })}
              </h2>
              <Button size="sm" onClick={() => onGroup(group)}>
                {t('rooms.board')}
              </Button>
            </div>
            {rows(together)}
          </section>
        );
      })}
    </div>
  );

  return (
    <Outside
      tools={
        <>
          <ImportArchive staff={staff} attempt={attempt} onDone={onOpen} />
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            leftSection={<IconLogout size={18} />}
            onClick={onSignOut}
          >
            {t('signOut')}
          </Button>
        </>
      }
    >
      {(failed ?? (error !== undefined && !refused)) && (
        <p className={classes.failed} role="alert">
          {failed ?? errorWords(error)}
        </p>
      )}
      <section className={classes.section} aria-labelledby="open-exercises">
        <h1 id="open-exercises">{t('exercises.heading')}</h1>
        {list && open.length === 0 && <Empty>{t('exercises.none')}</Empty>}
        {rowsInGroups(open)}
      </section>
      <NewExercise staff={staff} onMade={onOpen} onGroup={onGroup} />
      {ended.length > 0 && (
        <section className={classes.section} aria-labelledby="ended-exercises">
          <h2 id="ended-exercises">{t('exercises.ended')}</h2>
          {rowsInGroups(ended)}
        </section>
      )}
      {deleting && (
        <DeleteExercise
          staff={staff}
          exercise={deleting}
          onClose={() => setDeleting(undefined)}
          onDeleted={() => {
            setDeleting(undefined);
            reload();
          }}
        />
      )}
    </Outside>
  );
}
