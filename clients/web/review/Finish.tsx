import { Button, Checkbox } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { language } from '../i18n.ts';
import { saveFile } from '../parts/saveFile.ts';
import { useConnection } from '../use/useConnection.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import { useWords } from '../use/useWords.ts';
import { Panel } from './Panel.tsx';
import { useMay, useRoom } from './room.ts';
import classes from './Sums.module.css';

/** What is done with a review: releasing it, keeping it, playing once more. */
export function Finish() {
  const { t } = useTranslation('review');
  const { staff } = useRoom();
  return (
    <Panel title={t('files.heading')}>
      <div className={classes.finish}>
        <Files />
        {staff && <Release />}
        {staff && <Again />}
      </div>
    </Panel>
  );
}

function Release() {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const { send } = useRoom();
  const problem = useMay()('review.release');
  const give = (what: 'own' | 'all') => void send({ type: 'review.release', what });
  return (
    <section className={classes.part}>
      <h3>{t('release.heading')}</h3>
      <p className={classes.dim}>
        {t(`release.${state.released ?? 'none'}`)} {t('release.words')}
      </p>
      {problem ? (
        <p className={classes.dim}>
          {problem.code === 'forbidden_role'
            ? t('release.notYours')
            : state.run === 'ended'
              ? words.problem(problem)
              : t('release.notEnded')}
        </p>
      ) : (
        <div className={classes.acts}>
          <Button variant="default" disabled={state.released === 'own'} onClick={() => give('own')}>
            {t('release.giveOwn')}
          </Button>
          <Button variant="default" disabled={state.released === 'all'} onClick={() => give('all')}>
            {t('release.giveAll')}
          </Button>
        </div>
      )}
    </section>
  );
}

const reports = ['html', 'md', 'json'] as const;
/** Where marks can go, and the ending of the file. */
const marks = { csv: 'csv', moodle: 'csv', canvas: 'csv', xapi: 'json' } as const;
const markNames = ['csv', 'moodle', 'canvas', 'xapi'] as const;

type FileName = (typeof reports)[number] | (typeof markNames)[number] | 'archive' | 'plan';
const isMarks = (what: FileName): boolean => markNames.some((one) => one === what);

function Files() {
  const { t } = useTranslation('review');
  const words = useWords();
  const errorWords = useErrorWords();
  const { state, welcome } = useConnection();
  const { id, staff, review } = useRoom();
  const instructor = welcome?.seat.role === 'instructor';
  const [anonymised, setAnonymised] = useState(false);
  const [busy, setBusy] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const title = words.say(review.title);
  const ended = state.run === 'ended';

  async function keep(what: FileName, extension: string, read: () => Promise<Blob>) {
    setBusy(what);
    setWrong(undefined);
    try {
      saveFile(
        await read(),
        (isMarks(what) || what === 'plan') && what !== 'csv' ? `${title} ${what}` : title,
        extension,
      );
    } catch (error) {
      setWrong(errorWords(error));
    }
    setBusy(undefined);
  }
  const button = (what: FileName, extension: string, read: () => Promise<Blob>) => (
    <Button
      key={what}
      variant="default"
      size="compact-md"
      leftSection={<IconDownload size={16} />}
      disabled={!ended}
      loading={busy === what}
      onClick={() => void keep(what, extension, read)}
    >
      {t(`files.${what}`)}
    </Button>
  );

  return (
    <section className={classes.part}>
      <div className={classes.acts}>
        <Button leftSection={<IconPrinter size={18} />} onClick={() => print()}>
          {t('files.print')}
        </Button>
      </div>
      {staff && (
        <>
          <p className={classes.dim}>{t('files.printHelp')}</p>
          <div className={classes.acts}>
            {reports.map((format) =>
              button(format, format, () => staff.file(staff.exercises.reportUrl(id, format, language()))),
            )}
            {markNames.map((format) =>
              button(format, marks[format], () =>
                staff.file(staff.exercises.exportUrl(id, format, language(), anonymised ? 'bureau' : undefined)),
              ),
            )}
            {review.planFields.length > 0 &&
              button('plan', 'csv', () => staff.file(staff.exercises.exportUrl(id, 'plan', language())))}
            {button(
              'archive',
              'jsonl',
              async () => new Blob([await staff.exercises.log(id, { anonymised })], { type: 'application/x-ndjson' }),
            )}
          </div>
          <Checkbox
            label={t('files.names')}
            checked={anonymised}
            onChange={(event) => setAnonymised(event.currentTarget.checked)}
          />
          {instructor && (
            <p className={classes.dim}>
              {t('files.marks')} <a href={`/people?exercise=${encodeURIComponent(id)}`}>{t('files.roster')}</a>
            </p>
          )}
          {!ended && <p className={classes.dim}>{t('files.notEnded')}</p>}
          {wrong !== undefined && (
            <p className={classes.wrong} role="alert">
              {wrong}
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** A new exercise: the same scenario once more, or this one from the moment that is looked at. */
function Again() {
  const { t } = useTranslation('review');
  const errorWords = useErrorWords();
  const { welcome } = useConnection();
  const { id, staff, here, last, clock } = useRoom();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  if (!staff || welcome?.seat.role !== 'instructor') return null;
  async function make(how: () => Promise<{ readonly id: string }>) {
    setBusy(true);
    setWrong(undefined);
    try {
      const made = await how();
      location.assign(`/console?exercise=${encodeURIComponent(made.id)}`);
    } catch (error) {
      setWrong(errorWords(error));
      setBusy(false);
    }
  }
  return (
    <section className={classes.part}>
      <h3>{t('files.again')}</h3>
      <p className={classes.dim}>{last ? t('files.forkEmpty') : t('files.forkHelp', { time: clock(here.time) })}</p>
      <div className={classes.acts}>
        <Button
          variant="default"
          disabled={last || busy}
          onClick={() => void make(() => staff.exercises.fork(id, Math.max(1, here.n)))}
        >
          {t('files.fork')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void make(() => staff.exercises.again(id))}>
          {t('files.again')}
        </Button>
      </div>
      {wrong !== undefined && (
        <p className={classes.wrong} role="alert">
          {wrong}
        </p>
      )}
    </section>
  );
}
