import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf, readSheet, type Sheet } from '../../../schemas/yaml/edit.ts';
import { valueAt } from '../../../schemas/yaml/values.ts';
import type { Finding, StaffApi } from '../../sdk/index.ts';
import { ProblemError } from '../../sdk/problem-error.ts';
import { Outside } from '../console/Outside.tsx';
import { Band } from '../parts/Band.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { saveFile } from '../parts/saveFile.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import { freeName, NameForm } from './Begin.tsx';
import { Compare } from './Compare.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Notices, type Said } from './Notices.tsx';
import { Problems } from './Problems.tsx';
import { mendOf, offsetAt } from './places.ts';
import { type Goal, TextPane } from './TextPane.tsx';
import { Tools } from './Tools.tsx';
import { TopBar } from './TopBar.tsx';
import { useCheck } from './useCheck.ts';
import { useKeys } from './useKeys.ts';
import classes from './Workbench.module.css';
import { idIn, renamed, useWork } from './work.ts';

/** One scenario being written: text, what the checker says of it, and what can be done with it. */
export function Workbench({
  staff,
  id: given,
  from,
  onMoved,
  onLeave,
  onOpen,
  onSignOut,
}: {
  staff: StaffApi;
  id: string;
  from: string | undefined;
  onMoved(id: string): void;
  onLeave(): void;
  onOpen(id: string, from?: string): void;
  onSignOut(): void;
}) {
  const { t } = useTranslation(['editor', 'ui']);
  const desk = useWork(staff, { id: given, from }, onMoved);
  const { work, failed } = desk;
  const text = work?.text;
  const [round, setRound] = useState(0);
  const check = useCheck(staff, text, round);
  const fresh = check.found?.of === text;
  const [current, setCurrent] = useState<number>();
  const [goal, setGoal] = useState<Goal>();
  const [open, setOpen] = useState<'name' | 'compare' | 'keys'>();
  const [busy, setBusy] = useState<'save' | 'use'>();
  const [said, setSaid] = useState<Said>();
  const errorWords = useErrorWords();
  const sheet = useSheet(text);
  const refused = failed instanceof ProblemError && failed.problem.code === 'ticket_refused';
  useEffect(() => {
    if (refused) onSignOut();
  }, [refused, onSignOut]);
  useEffect(() => setSaid((before) => (before?.wrong ? undefined : before)), [text]);

  /** Why something could not be saved or used, in words that fit this page. */
  function failure(error: unknown): string {
    if (!(error instanceof ProblemError)) return `${errorWords(error)} ${t('save.kept')}`;
    const { code } = error.problem;
    if (code === 'ticket_refused') onSignOut();
    if (code === 'storage_failed') return t('save.noRoom');
    if (code === 'scenario_invalid') return `${t('save.mistakes')} ${t('save.kept')}`;
    if (code === 'scenario_exists') return t('save.exists', { id: idIn(text ?? '') ?? '' });
    return errorWords(error);
  }
  async function attempt(what: 'save' | 'use', act: () => Promise<void>) {
    if (busy) return;
    setBusy(what);
    setSaid(undefined);
    try {
      await act();
    } catch (error) {
      setSaid({ words: failure(error), wrong: true });
    }
    setBusy(undefined);
  }
  const save = () =>
    attempt('save', async () => {
      await desk.save();
      setSaid({ words: t('save.done'), wrong: false, quiet: true });
    });
  const use = () =>
    attempt('use', async () => {
      const id = desk.dirty || work?.base.version === null ? await desk.save() : (work?.id ?? given);
      const made = await staff.exercises.create({ scenario: id });
      location.assign(`/console?exercise=${encodeURIComponent(made.id)}`);
    });

  const problems = check.found?.problems ?? [];
  function goTo(index: number) {
    const finding = problems[index];
    if (!finding || text === undefined) return;
    setCurrent(index);
    setGoal({ offset: offsetAt(text, finding.line, finding.column) });
  }
  function showInject(id: string) {
    const list = sheet && valueAt(sheet.value, ['injects']);
    const index = Array.isArray(list) ? list.findIndex((one) => valueAt(one, ['id']) === id) : -1;
    if (sheet && index >= 0) setGoal({ offset: placeOf(sheet, ['injects', index]) });
  }
  const step = (by: number) => {
    if (problems.length > 0) goTo(((current ?? (by > 0 ? -1 : 0)) + by + problems.length) % problems.length);
  };
  useKeys({
    'mod+s': () => void (work?.shipped ? setOpen('name') : save()),
    'mod+Enter': () => setRound((before) => before + 1),
    F8: () => step(1),
    'shift+F8': () => step(-1),
  });
  const mendable = sheet && sheet.text === text ? sheet : text === undefined ? undefined : { text, value: undefined };
  function mend(finding: Finding) {
    const found = mendable && mendOf(mendable, finding);
    if (found && text !== undefined) desk.write(text.slice(0, found.from) + found.put + text.slice(found.to));
  }

  if (!work)
    return (
      <Outside>
        {failed === undefined ? (
          <p>{t('ui:loading')}</p>
        ) : (
          <>
            <p role="alert">{errorWords(failed)}</p>
            <p className={classes.acts}>
              <Button onClick={desk.retry}>{t('ui:tryNow')}</Button>
              <Button variant="default" onClick={onLeave}>
                {t('toShelf')}
              </Button>
            </p>
          </>
        )}
      </Outside>
    );

  return (
    <>
      <Band />
      <div className={classes.bench}>
        <TopBar
          work={work}
          dirty={desk.dirty}
          title={sheet?.value}
          busy={busy}
          onLeave={onLeave}
          onCheck={() => setRound((before) => before + 1)}
          onSave={() => void save()}
          onSaveAs={() => setOpen('name')}
          onUse={() => void use()}
          onTake={() =>
            saveFile(new Blob([work.text], { type: 'application/yaml' }), idIn(work.text) ?? work.id, 'yaml')
          }
          onKeys={() => setOpen('keys')}
        />
        <Notices
          work={work}
          said={said}
          onCopy={() => setOpen('name')}
          onDiscard={desk.discard}
          onSettle={desk.settle}
          onCompare={() => setOpen('compare')}
        />
        <main className={classes.main}>
          <TextPane
            text={work.text}
            readOnly={work.shipped}
            checked={check.found}
            goal={goal}
            value={sheet?.value}
            hidden={false}
            onChange={desk.write}
          />
          <Tools
            staff={staff}
            work={work}
            dirty={desk.dirty}
            sound={fresh && problems.every(({ severity }) => severity !== 'error')}
            onTable={() => void desk.look().catch(() => undefined)}
            onInject={showInject}
          />
          <Problems
            check={check}
            fresh={fresh}
            current={current}
            canMend={(finding) => !work.shipped && mendable !== undefined && mendOf(mendable, finding) !== undefined}
            onGo={goTo}
            onMend={mend}
          />
        </main>
      </div>
      {open === 'keys' && <KeysDialog onClose={() => setOpen(undefined)} />}
      {open === 'compare' && work.theirs && (
        <Compare
          theirs={work.theirs.text}
          mine={work.text}
          onClose={() => setOpen(undefined)}
          onSettle={(take) => {
            setOpen(undefined);
            desk.settle(take);
          }}
        />
      )}
      {open === 'name' && (
        <Dialog title={t('saveAs.heading')} onClose={() => setOpen(undefined)}>
          <p>{t('saveAs.words')}</p>
          <NameForm
            start={freeName(work.shipped ? `my-${work.id}` : `${work.id}-2`, [work.id])}
            taken={[work.id]}
            go={t('saveAs.go')}
            onClose={() => setOpen(undefined)}
            onName={(id) => {
              setOpen(undefined);
              if (work.shipped) return onOpen(id, work.id);
              desk.write(renamed(work.text, id));
              setSaid({ words: t('saveAs.named', { id }), wrong: false });
            }}
          />
        </Dialog>
      )}
    </>
  );
}

/** The file as it could be read last. Reading a large one takes a moment, so it waits until nobody writes. */
function useSheet(text: string | undefined): Sheet | undefined {
  const [rested, setRested] = useState(text);
  const first = useRef(true);
  useEffect(() => {
    if (first.current && text !== undefined) {
      first.current = false;
      setRested(text);
      return;
    }
    const timer = setTimeout(() => setRested(text), 300);
    return () => clearTimeout(timer);
  }, [text]);
  const last = useRef<Sheet>(undefined);
  return useMemo(() => {
    const read = rested === undefined ? undefined : readSheet(rested);
    if (read && 'text' in read) last.current = read;
    return last.current;
  }, [rested]);
}
