import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Edit, edited, placeOf, readSheet, type Sheet } from '../../../schemas/yaml/edit.ts';
import { type Path, valueAt } from '../../../schemas/yaml/values.ts';
import type { Finding, StaffApi } from '../../sdk/index.ts';
import { ProblemError } from '../../sdk/problem-error.ts';
import { Outside } from '../console/Outside.tsx';
import { Band } from '../parts/Band.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { saveFile } from '../parts/saveFile.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import { freeName, NameForm } from './Begin.tsx';
import { Compare } from './Compare.tsx';
import { Form } from './form/Form.tsx';
import { type Spot, spotOf } from './form/spots.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { Notices, type Said } from './Notices.tsx';
import { Problems } from './Problems.tsx';
import { mendOf, offsetAt, stepsOf } from './places.ts';
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
  const { sheet, broken, know } = useSheet(text);
  const [view, setView] = useState<'form' | 'text'>('form');
  const [spot, setSpot] = useState<Spot>({ section: 'about', index: 0 });
  const now = useRef('');
  now.current = text ?? '';
  const refused = [failed, check.error].some(
    (error) => error instanceof ProblemError && error.problem.code === 'ticket_refused',
  );
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
    if (code === 'scenario_invalid') return t('save.mistakes');
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
      const { errors } = await desk.save();
      const words = errors > 0 ? t('state.unready', { count: errors }) : t('save.done');
      setSaid({ words, wrong: false, quiet: true });
    });
  const use = () =>
    attempt('use', async () => {
      const { id } = desk.dirty || work?.base.version === null ? await desk.save() : { id: work?.id ?? given };
      const made = await staff.exercises.create({ scenario: id });
      location.assign(`/console?exercise=${encodeURIComponent(made.id)}`);
    });

  const problems = check.found?.problems ?? [];
  function goTo(index: number) {
    const finding = problems[index];
    if (!finding || text === undefined) return;
    setCurrent(index);
    const place = spotOf(stepsOf(finding.path));
    if (view === 'form' && place && broken === undefined) {
      setSpot(place);
      setFaulty({});
    } else {
      setView('text');
      setGoal({ offset: offsetAt(text, finding.line, finding.column) });
    }
  }
  /** Changes the text, all of it or nothing. */
  function edit(changes: readonly Edit[]) {
    const read = sheet?.text === now.current ? sheet : readSheet(now.current);
    let next = 'text' in read ? read : undefined;
    for (const change of changes) next = next && edited(next, change);
    if (!next) return setSaid({ words: t('form.cannot'), wrong: true });
    now.current = next.text;
    know(next);
    desk.write(next.text);
  }
  function show(path: Path) {
    if (!sheet) return;
    setView('text');
    setGoal({ offset: placeOf(sheet, path) });
  }
  function showInject(id: string) {
    const list = sheet && valueAt(sheet.value, ['injects']);
    const index = Array.isArray(list) ? list.findIndex((one) => valueAt(one, ['id']) === id) : -1;
    if (index < 0) return;
    if (view === 'form') setSpot({ section: 'injects', index });
    else show(['injects', index]);
  }
  // The field that the checker speaks of gets the focus once it is there.
  const [faulty, setFaulty] = useState<object>();
  useEffect(() => {
    if (faulty) document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [faulty]);
  const step = (by: number) => {
    if (problems.length > 0) goTo(((current ?? (by > 0 ? -1 : 0)) + by + problems.length) % problems.length);
  };
  const stepper = useRef<(which: 'undo' | 'redo') => void>(undefined);
  const [steps, setSteps] = useState({ undo: false, redo: false });
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
        <main className={classes.work}>
          <Notices
            work={work}
            said={said}
            onDiscard={desk.discard}
            onSettle={desk.settle}
            onCompare={() => setOpen('compare')}
          />
          <div className={classes.main}>
            <div className={classes.pane}>
              <fieldset className={classes.views}>
                <legend className="visually-hidden">{t('form.view')}</legend>
                {(['form', 'text'] as const).map((one) => (
                  <label key={one}>
                    <input type="radio" name="view" checked={one === view} onChange={() => setView(one)} />
                    <span>{t(`form.views.${one}`)}</span>
                  </label>
                ))}
                {!work.shipped && (
                  <span className={classes.steps}>
                    {(['undo', 'redo'] as const).map((one) => (
                      <ActionIcon
                        key={one}
                        variant="subtle"
                        color="gray"
                        disabled={!steps[one]}
                        aria-label={t(`form.${one}`)}
                        title={t(`form.${one}`)}
                        onClick={() => stepper.current?.(one)}
                      >
                        {one === 'undo' ? <IconArrowBackUp size={20} /> : <IconArrowForwardUp size={20} />}
                      </ActionIcon>
                    ))}
                  </span>
                )}
              </fieldset>
              {view === 'form' &&
                (sheet ? (
                  <Form
                    sheet={sheet}
                    broken={broken}
                    readOnly={work.shipped}
                    findings={fresh ? problems : []}
                    spot={spot}
                    onSpot={setSpot}
                    onEdit={edit}
                    onShow={show}
                  />
                ) : (
                  <p className={classes.dim}>
                    {broken === undefined ? t('ui:loading') : t('form.broken', { line: broken })}
                  </p>
                ))}
              <TextPane
                text={work.text}
                readOnly={work.shipped}
                checked={check.found}
                goal={goal}
                value={sheet?.value}
                hidden={view !== 'text'}
                stepper={stepper}
                onChange={desk.write}
                onSteps={setSteps}
              />
            </div>
            <Tools
              staff={staff}
              work={work}
              dirty={desk.dirty}
              sound={fresh && problems.every(({ severity }) => severity !== 'error')}
              checking={!fresh}
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
          </div>
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

/** The file as it could be read last, and the line at which the text as it stands cannot be read. Reading waits until nobody writes. */
function useSheet(text: string | undefined) {
  const [rested, setRested] = useState(text);
  const last = useRef<Sheet>(undefined);
  useEffect(() => {
    // What the form has just made is known already; the first text is read at once.
    const timer = setTimeout(() => setRested(text), last.current === undefined || last.current.text === text ? 0 : 300);
    return () => clearTimeout(timer);
  }, [text]);
  const broken = useMemo(() => {
    if (rested === undefined || last.current?.text === rested) return undefined;
    const read = readSheet(rested);
    if ('line' in read) return read.line;
    last.current = read;
    return undefined;
  }, [rested]);
  const know = useCallback((made: Sheet) => {
    last.current = made;
  }, []);
  return { sheet: last.current, broken, know };
}
