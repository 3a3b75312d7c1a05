import { Button } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../schemas/text.ts';
import type { StaffApi, StoredAbout, StoredPerson } from '../../sdk/index.ts';
import { DeleteExercise } from '../console/exercises/DeleteExercise.tsx';
import { RosterPanel } from '../console/setup/RosterPanel.tsx';
import { language } from '../i18n.ts';
import { Empty } from '../parts/Empty.tsx';
import { Written } from '../parts/Ref.tsx';
import { saveFile } from '../parts/saveFile.ts';
import { comma } from '../parts/signs.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import { useLoad } from '../use/useLoad.ts';
import classes from './People.module.css';
import { PersonRow } from './PersonRow.tsx';
import { recordOf } from './record.ts';
import { isSignedOut } from './signedOut.ts';

interface Props {
  staff: StaffApi;
  id: string;
  onLeave(): void;
  onSignOut(): void;
}

/** Everything that one exercise keeps about persons, with what can be done about it. */
export function Stored({ staff, id, onLeave, onSignOut }: Props) {
  const { t } = useTranslation(['people', 'console']);
  const { value: about, error } = useLoad(() => staff.exercises.people(id), 15_000);
  const { value: exercise } = useLoad(() => staff.exercises.get(id));
  const [deleting, setDeleting] = useState(false);
  const [busy, setBusy] = useState<string>();
  const [failed, setFailed] = useState<unknown>();
  const errorWords = useErrorWords();
  const out = isSignedOut(error);
  useEffect(() => {
    if (out) onSignOut();
  }, [out, onSignOut]);
  const title = say(exercise?.title, language()) || id;
  // A screen on the wall is nobody.
  const people = (about?.people ?? []).filter((one) => one.role !== 'wall');
  const wrong = failed ?? (about ? undefined : error);

  async function take(what: string, act: () => Promise<void>) {
    setBusy(what);
    setFailed(undefined);
    try {
      await act();
    } catch (problem) {
      setFailed(problem);
    }
    setBusy(undefined);
  }
  const asJson = (content: unknown, name: string) =>
    saveFile(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }), name, 'json');
  const person = (one: StoredPerson) =>
    take(one.seat, async () =>
      asJson(recordOf(one, await staff.exercises.log(id), about?.roster), `${title} ${one.name}`),
    );
  const archive = (anonymised: boolean) =>
    take(anonymised ? 'anonymous' : 'archive', async () =>
      saveFile(
        new Blob([await staff.exercises.log(id, { anonymised })]),
        anonymised ? `${title} ${t('withoutNames')}` : title,
        'jsonl',
      ),
    );

  return (
    <>
      <section className={classes.section}>
        <p className={classes.back}>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconArrowLeft size={18} className={classes.turned} />}
            onClick={onLeave}
          >
            {t('others')}
          </Button>
          <a href={`/console?exercise=${encodeURIComponent(id)}`}>{t('console')}</a>
        </p>
        <h1>{t('heading')}</h1>
        <p className={classes.exercise}>
          <Written>{title}</Written>
        </p>
        <ul className={classes.words}>
          <li>{t('facts.where')}</li>
          <li>{t('facts.what')}</li>
          <li>{t('facts.long')}</li>
          <li>{t('facts.bureaus')}</li>
          <li>{t('facts.device')}</li>
          <li>{t('facts.copies')}</li>
          <li>{t('facts.again')}</li>
        </ul>
        {wrong !== undefined && !out && (
          <p className={classes.failed} role="alert">
            {errorWords(wrong)}
          </p>
        )}
      </section>
      {about && (
        <section className={classes.section}>
          <h2>{t('people', { count: people.length })}</h2>
          {people.length === 0 && <Empty>{t('nobody')}</Empty>}
          <ul className={classes.list}>
            {people.map((one) => (
              <PersonRow key={one.seat} person={one} busy={busy === one.seat} onTake={() => void person(one)} />
            ))}
          </ul>
          <Rest about={about} />
        </section>
      )}
      {exercise && !out && (
        <section className={classes.section}>
          <h2>{t('console:roster.heading')}</h2>
          <p className={classes.words}>{t('roster')}</p>
          <RosterPanel staff={staff} id={id} rows />
        </section>
      )}
      {about && (
        <section className={classes.section}>
          <h2>{t('take')}</h2>
          <div className={classes.acts}>
            <Act
              label={t('all')}
              words={t('allWords')}
              busy={busy === 'all'}
              onClick={() => void take('all', async () => asJson(about, title))}
            />
            <Act
              label={t('anonymous')}
              words={t('anonymousWords')}
              busy={busy === 'anonymous'}
              onClick={() => void archive(true)}
            />
            <Act
              label={t('archive')}
              words={t('archiveWords')}
              busy={busy === 'archive'}
              onClick={() => void archive(false)}
            />
          </div>
        </section>
      )}
      {exercise && (
        <section className={classes.section}>
          <h2>{t('delete.heading')}</h2>
          <p className={classes.words}>{t('delete.words')}</p>
          <div>
            <Button
              variant="default"
              c="var(--mantine-color-error)"
              leftSection={<IconTrash size={18} />}
              onClick={() => setDeleting(true)}
            >
              {t('delete.go')}
            </Button>
          </div>
        </section>
      )}
      {deleting && exercise && (
        <DeleteExercise staff={staff} exercise={exercise} onClose={() => setDeleting(false)} onDeleted={onLeave} />
      )}
    </>
  );
}

function Act({ label, words, busy, onClick }: { label: string; words: string; busy: boolean; onClick(): void }) {
  return (
    <div>
      <Button variant="default" leftSection={<IconDownload size={18} />} loading={busy} onClick={onClick}>
        {label}
      </Button>
      <p>{words}</p>
    </div>
  );
}

/** Names that were given at a locked door, and answers that carry no name. */
function Rest({ about }: { about: StoredAbout }) {
  const { t } = useTranslation('people');
  const knocks = about.knocks.filter((knock) => knock.seat === undefined);
  return (
    <>
      {knocks.length > 0 && (
        <p className={classes.words}>
          {t('knocks')} <Written>{knocks.map((knock) => knock.name).join(comma())}</Written>
        </p>
      )}
      {about.hotwash > 0 && <p className={classes.words}>{t('hotwash', { count: about.hotwash })}</p>}
    </>
  );
}
