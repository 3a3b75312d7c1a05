import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../sdk/problem-error.ts';
import { addedByStaff } from '../../../sdk/rules.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Written } from '../../parts/Ref.tsx';
import { elapsed } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useErrorWords } from '../../use/useErrorWords.ts';
import { useWords } from '../../use/useWords.ts';
import classes from '../Dialogs.module.css';
import { Route } from '../flow/Route.tsx';
import { useRoom } from '../room.ts';
import { Changes } from './Changes.tsx';

/** Stands among the ids of what can be left out; no id of an inject or a message has a space in it. */
const timesMoved = 'the times';

interface Failure {
  readonly words: string;
  /** What the checker says of the copy, each at its line. */
  readonly issues: readonly { readonly path: string; readonly message: string }[];
}

/** What the instructor changed and wrote in this class, saved into a copy of the scenario for the next one. */
export function KeepDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const errorWords = useErrorWords();
  const { state, log } = useConnection();
  const { id, staff } = useRoom();
  const changed = (state.scenario?.injects ?? []).filter((inject) => state.editedInjects.has(inject.id));
  const written = addedByStaff(state, log);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [to, setTo] = useState(`${state.scenario?.id ?? ''}-2`.slice(0, 64));
  const [wrong, setWrong] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [kept, setKept] = useState<string>();
  const [busy, setBusy] = useState(false);
  const injects = changed.map((inject) => inject.id).filter((one) => !left.has(one));
  const messages = written.map((message) => message.id).filter((one) => !left.has(one));
  // Times that were moved: of single injects, and of all that was to come.
  const moved = state.shifts.size + (state.shiftAll === 0 ? 0 : 1);
  const times = moved > 0 && !left.has(timesMoved);
  const nothing = injects.length + messages.length === 0 && !times;

  async function keep() {
    if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(to.trim())) return setWrong(t('keep.idWrong'));
    setWrong(undefined);
    setFailure(undefined);
    setBusy(true);
    try {
      await staff.exercises.keep(id, { to: to.trim(), injects, messages, ...(times && { times }) });
      setKept(to.trim());
    } catch (error) {
      if (error instanceof ProblemError && ['scenario_shipped', 'scenario_exists'].includes(error.problem.code))
        setWrong(errorWords(error));
      else
        setFailure({
          words: errorWords(error),
          issues:
            error instanceof ProblemError
              ? (error.problem.issues ?? []).map(({ path = '', message }) => ({ path, message }))
              : [],
        });
    }
    setBusy(false);
  }
  const choice = (one: string) => ({
    checked: !left.has(one),
    onChange: ({ currentTarget: { checked } }: { currentTarget: { checked: boolean } }) =>
      setLeft(new Set(checked ? [...left].filter((other) => other !== one) : [...left, one])),
  });

  return (
    <Dialog title={t('keep.heading')} onClose={onClose}>
      {changed.length + written.length + moved === 0 ? (
        <Empty>{t('keep.none')}</Empty>
      ) : kept !== undefined ? (
        <div className={classes.form}>
          <p role="status">{t('keep.done', { id: kept })}</p>
          <div className={classes.acts}>
            <Button onClick={onClose}>{t('close', { ns: 'ui' })}</Button>
          </div>
        </div>
      ) : (
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <p className={classes.hint}>{t('keep.words')}</p>
          {changed.map((inject) => {
            const [was] = state.editedInjects.get(inject.id) ?? [];
            return (
              <Checkbox
                key={inject.id}
                label={<Written>{words.say(inject.title)}</Written>}
                description={was && <Changes was={was} now={inject} />}
                {...choice(inject.id)}
              />
            );
          })}
          {moved > 0 && <Checkbox label={t('keep.times')} description={t('keep.timesHelp')} {...choice(timesMoved)} />}
          {written.map((message) => (
            <Checkbox
              key={message.id}
              label={<Written>{message.subject}</Written>}
              description={
                <>
                  <Route from={message.from} to={message.recipients} /> ·{' '}
                  {elapsed(Date.parse(message.sentAt) - (state.startedAt ?? 0))}
                </>
              }
              {...choice(message.id)}
            />
          ))}
          <TextInput
            label={t('keep.id')}
            description={t('keep.idHelp')}
            error={wrong}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            dir="ltr"
            autoComplete="off"
          />
          {failure && (
            <div role="alert">
              <p>{failure.words}</p>
              <ul className={classes.list}>
                {failure.issues.map(({ path, message }) => (
                  <li key={`${path} ${message}`} lang="en" dir="ltr">
                    {path}: {message}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className={classes.acts}>
            <Button type="submit" loading={busy} disabled={nothing}>
              {t('keep.go')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
