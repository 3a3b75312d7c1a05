import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalOutcome } from '../../../schemas/rehearsal.ts';
import { readSheet } from '../../../schemas/yaml/edit.ts';
import { isRecord, valueAt } from '../../../schemas/yaml/values.ts';
import type { StaffApi } from '../../sdk/index.ts';
import { Ref } from '../parts/Ref.tsx';
import { Rehearsal } from '../parts/Rehearsal.tsx';
import { arrow, comma } from '../parts/signs.ts';
import { elapsed } from '../parts/time.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import { useWords } from '../use/useWords.ts';
import { crewNames } from './crews.ts';
import classes from './Tools.module.css';

const mixed = 'mixed';

/** Plays what is written, at once, with a crew of bots, and tells what came of it. */
export function DryRun({
  staff,
  text,
  sound,
  checking,
}: {
  staff: StaffApi;
  text: string;
  sound: boolean;
  checking: boolean;
}) {
  const { t } = useTranslation(['editor', 'rehearsal']);
  const [crew, setCrew] = useState<string>('perfect');
  const [mix, setMix] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [done, setDone] = useState<{ of: string; outcome: RehearsalOutcome }>();
  const errorWords = useErrorWords();
  const bureaus = crew === mixed ? seatsIn(text) : [];
  const options = crewNames.map((one) => ({ value: one, label: t(`rehearsal:crews.${one}`) }));

  async function go() {
    setBusy(true);
    setFailed(undefined);
    try {
      const played = crew === mixed ? bureaus.map((id) => `${id}=${mix[id] ?? 'perfect'}`).join(',') : crew;
      setDone({ of: text, outcome: await staff.scenarios.rehearseText(text, { crew: played }) });
    } catch (error) {
      setFailed(error);
    }
    setBusy(false);
  }

  return (
    <div className={classes.preview}>
      <p className={classes.dim}>{t('dryRun.words')}</p>
      <div className={classes.row}>
        <NativeSelect
          size="sm"
          label={t('rehearsal:crew')}
          value={crew}
          onChange={(event) => setCrew(event.currentTarget.value)}
          data={[...options, { value: mixed, label: t('rehearsal:mix') }]}
        />
        {bureaus.map((id) => (
          <NativeSelect
            key={id}
            size="sm"
            label={id}
            value={mix[id] ?? 'perfect'}
            onChange={(event) => setMix({ ...mix, [id]: event.currentTarget.value })}
            data={options}
          />
        ))}
        <Button size="sm" onClick={() => void go()} loading={busy} disabled={!sound}>
          {t('rehearsal:go')}
        </Button>
      </div>
      {!sound && <p className={classes.dim}>{t(checking ? 'problems.checking' : 'preview.mistakes')}</p>}
      {failed !== undefined && (
        <p className={classes.failed} role="alert">
          {errorWords(failed)}
        </p>
      )}
      {done && done.of !== text && <p className={classes.dim}>{t('dryRun.older')}</p>}
      {done && (
        <>
          <Rehearsal outcome={done.outcome} />
          <Sequence outcome={done.outcome} />
        </>
      )}
    </div>
  );
}

/** Every message of a rehearsal, one after the other. */
function Sequence({ outcome: { sequence } }: { outcome: RehearsalOutcome }) {
  const { t } = useTranslation('editor');
  const words = useWords();
  return (
    <details className={classes.group}>
      <summary>{t('dryRun.sequence', { count: sequence.length })}</summary>
      <ol className={classes.events}>
        {sequence.map(({ n, at, type, from, to }) => (
          <li key={n}>
            <Ref>{elapsed(at, true)}</Ref>
            <span>
              <Ref>{from}</Ref> {arrow()} <Ref>{to.join(comma())}</Ref> {words.kind(type).title}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The bureaus of persons in a text. */
function seatsIn(text: string): string[] {
  const sheet = readSheet(text);
  const bureaus = 'text' in sheet ? valueAt(sheet.value, ['bureaus']) : undefined;
  return Array.isArray(bureaus)
    ? bureaus.flatMap((one: unknown) =>
        isRecord(one) && typeof one['id'] === 'string' && (one['seat'] ?? 'human') === 'human' ? [one['id']] : [],
      )
    : [];
}
