import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../../schemas/text.ts';
import { languageNames } from '../../../i18n/languages.ts';
import type { StaffApi } from '../../../sdk/index.ts';
import { language } from '../../i18n.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Written } from '../../parts/Ref.tsx';
import { useErrorWords } from '../../use/useErrorWords.ts';
import { useLoad } from '../../use/useLoad.ts';
import { Choice, starter } from './Choice.tsx';
import classes from './Exercises.module.css';
import { InjectsTable } from './InjectsTable.tsx';

/** What a rehearsal looks like is read when the first one is wanted. */
const RehearseDialog = lazy(() => import('./RehearseDialog.tsx'));

/** Choose a scenario, and begin: what else can be set is set already. */
export function NewExercise({
  staff,
  onMade,
  onGroup,
}: {
  staff: StaffApi;
  onMade(id: string): void;
  /** Several rooms were made. */
  onGroup(group: string): void;
}) {
  const { t } = useTranslation('console');
  const { value: list, error } = useLoad(() => staff.scenarios.list());
  const [picked, setPicked] = useState<string>();
  const [spoken, setSpoken] = useState('');
  const [rate, setRate] = useState('');
  const [seed, setSeed] = useState('');
  const [untimed, setUntimed] = useState(false);
  const [rooms, setRooms] = useState('');
  const [names, setNames] = useState('');
  const [rehearsing, setRehearsing] = useState(false);
  const [wrong, setWrong] = useState<{ field?: 'rate' | 'seed' | 'rooms'; words: string }>();
  const [busy, setBusy] = useState(false);
  const errorWords = useErrorWords();
  const chosen = list?.find((one) => one.id === picked) ?? starter(list ?? []);
  const own = chosen?.languages.find((one) => one === language()) ?? chosen?.languages[0];

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!chosen) return;
    const [rateNumber, seedNumber] = [Number(rate.replace(',', '.')), Number(seed)];
    if (rate.trim() && !(rateNumber >= 0.1 && rateNumber <= 10_000))
      return setWrong({ field: 'rate', words: t('make.rateWrong') });
    if (seed.trim() && !(Number.isSafeInteger(seedNumber) && seedNumber >= 0))
      return setWrong({ field: 'seed', words: t('make.seedWrong') });
    const wished = roomsOf(rooms, names);
    if (!wished) return setWrong({ field: 'rooms', words: t('make.roomsWrong') });
    setWrong(undefined);
    setBusy(true);
    try {
      const { id, group } = await staff.exercises.create({
        scenario: chosen.id,
        language: chosen.languages.find((one) => one === spoken) ?? own,
        ...(rate.trim() && { rate: rateNumber }),
        ...(seed.trim() && { seed: seedNumber }),
        ...(untimed && { untimed }),
        ...(wished.length > 1 && { rooms: wished }),
      });
      if (group === undefined) onMade(id);
      else onGroup(group);
    } catch (problem) {
      setWrong({ words: errorWords(problem) });
      setBusy(false);
    }
  }

  return (
    <section className={classes.section} aria-labelledby="new-exercise">
      <div className={classes.heading}>
        <h2 id="new-exercise">{t('make.heading')}</h2>
        <a href="/scenarios">{t('make.write')}</a>
      </div>
      {error !== undefined && !list && <p className={classes.failed}>{errorWords(error)}</p>}
      {!list && error === undefined && <Empty>{t('make.reading')}</Empty>}
      {list?.length === 0 && <Empty>{t('make.noScenario')}</Empty>}
      {list && list.length > 0 && (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Choice list={list} chosen={chosen} onChoose={setPicked} />
          <details className={classes.more}>
            <summary>{t('make.more')}</summary>
            <div className={classes.options}>
              <NativeSelect
                label={t('make.language')}
                description={t('make.languageHelp')}
                value={spoken || own}
                onChange={(event) => setSpoken(event.currentTarget.value)}
                data={(chosen?.languages ?? []).map((one) => ({ value: one, label: languageNames[one] }))}
              />
              <TextInput
                label={t('make.rate')}
                description={t('make.rateHelp')}
                placeholder="1"
                inputMode="decimal"
                value={rate}
                onChange={(event) => setRate(event.currentTarget.value)}
                error={wrong?.field === 'rate' && wrong.words}
              />
              <TextInput
                label={t('make.seed')}
                description={t('make.seedHelp')}
                inputMode="numeric"
                value={seed}
                onChange={(event) => setSeed(event.currentTarget.value)}
                error={wrong?.field === 'seed' && wrong.words}
              />
              <TextInput
                label={t('make.rooms')}
                description={t('make.roomsHelp')}
                placeholder="1"
                inputMode="numeric"
                value={rooms}
                onChange={(event) => setRooms(event.currentTarget.value)}
                error={wrong?.field === 'rooms' && wrong.words}
              />
              {Number(rooms) > 1 && (
                <TextInput
                  label={t('make.roomNames')}
                  description={t('make.roomNamesHelp')}
                  value={names}
                  onChange={(event) => setNames(event.currentTarget.value)}
                  dir="auto"
                />
              )}
              <Checkbox
                label={t('make.untimed')}
                description={t('make.untimedHelp')}
                checked={untimed}
                onChange={(event) => setUntimed(event.currentTarget.checked)}
              />
            </div>
            {chosen && (
              <p>
                <a href={`/scenarios?edit=${encodeURIComponent(chosen.id)}`}>{t('make.change')}</a>
              </p>
            )}
            {chosen && <InjectsTable key={chosen.id} staff={staff} scenario={chosen} />}
          </details>
          {wrong && !wrong.field && (
            <p className={classes.failed} role="alert">
              {wrong.words}
            </p>
          )}
          <div className={classes.makeActs}>
            <span className={classes.picked}>
              <Written>{say(chosen?.title ?? {}, language())}</Written>
            </span>
            <Button type="submit" loading={busy}>
              {t('make.go')}
            </Button>
            <Button variant="default" disabled={!chosen} onClick={() => setRehearsing(true)}>
              {t('make.rehearse')}
            </Button>
          </div>
        </form>
      )}
      {rehearsing && chosen && (
        <Suspense>
          <RehearseDialog staff={staff} scenario={chosen} onClose={() => setRehearsing(false)} />
        </Suspense>
      )}
    </section>
  );
}

/** Names of the rooms, one for each; undefined if that is not possible. */
function roomsOf(count: string, typed: string): readonly string[] | undefined {
  const number = count.trim() === '' ? 1 : Number(count);
  if (!Number.isInteger(number) || number < 1 || number > 10) return undefined;
  const given = typed
    .split(/[,،;]/)
    .map((name) => name.trim().slice(0, 32))
    .filter((name) => name !== '');
  const names = Array.from({ length: number }, (_, index) => given[index] ?? String(index + 1));
  return new Set(names).size === names.length ? names : undefined;
}
