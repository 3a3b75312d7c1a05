import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowLeft, IconTrash } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../../schemas/kinds/index.ts';
import { newId } from '../../../sdk/index.ts';
import { actions, knownTo, openings } from '../../../sdk/rules.ts';
import { language } from '../../i18n.ts';
import { Empty } from '../../parts/Empty.tsx';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { NoticeTag } from '../../parts/NoticeTag.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useDesk } from '../desk.ts';
import { pathTo, useRoute } from '../route.ts';
import { useDeskEvents } from '../useDeskEvents.ts';
import { useDrafts } from '../useDrafts.ts';
import { begin, bodyFields, draftFrom, keyFor, type Writing, writingOf } from '../writing.ts';
import { Addressees } from './Addressees.tsx';
import { CheckPage } from './CheckPage.tsx';
import classes from './Compose.module.css';
import { type Form, FormContext, idOf } from './form.ts';
import { Confirm } from './inputs.tsx';
import { Options } from './Options.tsx';
import { OtherPerson } from './OtherPerson.tsx';
import { Parent } from './Parent.tsx';
import { SaveLine } from './SaveLine.tsx';
import { SchemaForm } from './SchemaForm.tsx';
import { isSentBefore, markSent } from './sentBefore.ts';
import { type Fault, faultsFrom, faultsIn } from './validate.ts';
import { withValue } from './values.ts';

export interface Props {
  type: string;
  inReplyTo?: string;
  draftKey?: string;
}

/** Writing a message: a form made from its kind, filled in as far as the case holds the data, saved by itself, checked before it goes. */
export function Compose({ type, inReplyTo, draftKey }: Props) {
  const { t } = useTranslation('desk');
  const { state, bureau } = useDesk();
  const start = useStart(type, inReplyTo, draftKey);
  if (!kindOf(type)) return <Empty>{t('form.unknownType')}</Empty>;
  if (inReplyTo !== undefined && !state.messages.has(inReplyTo)) return <Empty>{t('case.gone')}</Empty>;
  return <Sheet key={`${bureau} ${start.key}`} start={start} />;
}

/** The draft as it was left, on this device or by a team mate, or a new one. */
function useStart(type: string, inReplyTo: string | undefined, draftKey: string | undefined): Writing {
  const { state, bureau, seat, offset } = useDesk();
  const connection = useConnection();
  const words = useWords();
  const drafts = useDrafts();
  // Only once: what is typed from then on is the form's.
  return useMemo(() => {
    const key = draftKey ?? keyFor(type, inReplyTo, newId());
    const local = drafts.get(key)?.writing;
    if (local) return local;
    const saved = state.drafts.get(`${bureau}/${key}`);
    const shared = saved && writingOf(saved);
    if (shared) return shared;
    const parent = inReplyTo === undefined ? undefined : knownTo(state, bureau, inReplyTo);
    const now = connection.now();
    const proposed = parent
      ? actions(state, bureau, parent.message.case, now).find((one) => one.type === type)
      : openings(state, bureau).find((one) => one.type === type);
    const name = state.seats.get(seat)?.name ?? '';
    return begin({
      state,
      bureau,
      seatName: `${name}, ${words.party(state, bureau)}`,
      offset,
      now,
      language: language(),
      key,
      type,
      to: proposed?.to ?? [],
      parent,
    });
  }, [type, inReplyTo, draftKey]);
}

type Stage = 'form' | 'check' | 'sending';

function Sheet({ start }: { start: Writing }) {
  const { t } = useTranslation(['desk', 'ui']);
  const words = useWords();
  const { state, bureau, seat, offset } = useDesk();
  const connection = useConnection();
  const drafts = useDrafts();
  const [, go] = useRoute();
  const [writing, setWriting] = useState(start);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly Fault[]>(() =>
    faultsFrom(drafts.get(start.key)?.problem, start.type, words),
  );
  const [stage, setStage] = useState<Stage>(drafts.get(start.key)?.stage === 'sending' ? 'sending' : 'form');
  const { type, inReplyTo, key } = writing;
  const kind = words.kind(type);
  const parent = inReplyTo === undefined ? undefined : knownTo(state, bureau, inReplyTo);
  const fields = useMemo(() => bodyFields(type), [type]);
  const draft = draftFrom(writing, offset);
  const faults = [...faultsIn(draft, state, bureau, words, confirmed), ...refused];
  const shown = faults.filter(({ path, unreal }) => tried > 0 || (unreal && wasLeft(path, left)));
  const simple = fields.every((field) => field.optional);
  const careful = (kindOf(type)?.grave ?? false) || (!simple && !isSentBefore(type));
  const running = state.run === 'running';
  const claim = useClaim(writing.case);

  useErrorTitle(tried > 0 && faults.length > 0 && stage === 'form');
  useEffect(() => () => drafts.flush(), [drafts]);

  function change(next: Writing) {
    setWriting(next);
    setRefused((before) => (before.length === 0 ? before : []));
    drafts.put(next);
    claim();
  }
  const back = () => go(writing.case === undefined ? pathTo.queue('todo') : pathTo.case(writing.case));

  async function sendNow() {
    setStage('sending');
    const sent = await drafts.send(writing, [...confirmed]);
    if (sent.is === 'sent') {
      markSent(type);
      const thread = sent.case ?? writing.case;
      if (thread === undefined) go(pathTo.queue('waiting'));
      else if (isHere(key)) go(pathTo.case(thread));
      return;
    }
    setRefused(faultsFrom(sent.problem, type, words));
    setStage('form');
    setTried((before) => before + 1);
  }

  function submit() {
    if (faults.length > 0) return setTried((before) => before + 1);
    if (!running) return;
    if (careful && stage === 'form') return setStage('check');
    void sendNow();
  }

  useDeskEvents({
    send: () => (stage === 'sending' ? undefined : submit()),
    leave: () => {
      drafts.flush();
      if (stage === 'check') setStage('form');
      else back();
    },
  });

  const form: Form = {
    type,
    values: writing.body,
    set: (path, value) => change({ ...writing, body: withValue(writing.body, path, value) }),
    left: (path) => {
      drafts.flush();
      if (!left.has(path)) setLeft(new Set([...left, path]));
    },
    wrong: (path) => wordsAt(shown, path),
    asks: (path) => shown.find((one) => one.confirm !== undefined && isAt(one.path, fullPath(path)))?.confirm,
    confirmed,
    confirm: (rule, on) =>
      setConfirmed(new Set(on ? [...confirmed, rule] : [...confirmed].filter((one) => one !== rule))),
    state,
    words,
    offset,
    now: () => connection.now(),
    parent,
  };

  if (stage === 'check')
    return (
      <CheckPage
        writing={writing}
        draft={draft}
        onBack={() => setStage('form')}
        onSend={() => void sendNow()}
        canSend={running}
      />
    );
  const sending = stage === 'sending';
  return (
    <FormContext value={form}>
      <form
        className={classes.sheet}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <header className={classes.head}>
          <ActionIcon aria-label={t('form.back')} onClick={back}>
            <IconArrowLeft size={22} className={classes.mirrored} />
          </ActionIcon>
          <h1 className={classes.title}>
            <NoticeTag mark={kindOf(type)?.ref ?? ''} word={kind.title} />
          </h1>
        </header>
        <div className={classes.inside}>
          {tried > 0 && (
            <ErrorSummary
              round={tried}
              problems={faults.map(({ path, words: said }) => ({
                ...(isField(path) && { field: idAt(path) }),
                words: said,
              }))}
            />
          )}
          <p className={classes.purpose}>{kind.purpose}</p>
          <OtherPerson writing={writing} seat={seat} onTake={change} />
          {parent && <Parent entry={parent} />}
          <fieldset className={classes.all} disabled={sending}>
            <Addressees
              writing={writing}
              onChange={(to) => change({ ...writing, ...to })}
              wrong={wordsAt(shown, '/draft/to')}
            />
            {(parent === undefined || wordsAt(shown, '/draft/subject') !== undefined) && (
              <div className={classes.subject}>
                <TextInput
                  id={idOf('/draft/subject')}
                  label={words.common.fields.subject}
                  description={t('form.subjectHelp')}
                  error={wordsAt(shown, '/draft/subject')}
                  value={writing.subject}
                  onChange={(event) => change({ ...writing, subject: event.currentTarget.value })}
                  onBlur={() => form.left('/draft/subject')}
                  maxLength={120}
                  dir="auto"
                />
                <Confirm path="/draft/subject" />
              </div>
            )}
            <SchemaForm fields={fields} texts={kind.fields} />
            <Options writing={writing} onChange={(part) => change({ ...writing, ...part })} />
          </fieldset>
          <p className={classes.consequence}>
            {running ? kind.consequence : state.run === 'paused' ? t('form.paused') : t('form.notRunning')}
          </p>
        </div>
        <footer className={classes.foot}>
          <SaveLine draft={drafts.get(key)} sending={sending} />
          <div className={classes.buttons}>
            <Button
              type="submit"
              loading={sending && connection.link.state === 'connected'}
              disabled={sending || !running}
            >
              {careful ? t('form.check') : t('form.send')}
            </Button>
            {drafts.get(key) && !sending && (
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={18} />}
                onClick={() => {
                  drafts.drop(key);
                  back();
                }}
              >
                {t('form.drop')}
              </Button>
            )}
          </div>
        </footer>
      </form>
    </FormContext>
  );
}

/** What the guard finds is said as soon as the field is left: nobody should write a page around something real. */
const wasLeft = (path: string, left: ReadonlySet<string>): boolean =>
  [...left].some((one) => isAt(path, fullPath(one)));

const isField = (path: string): boolean => path !== '/draft' && path !== '/draft/type' && path !== '/draft/inReplyTo';
/** The element of a path: parts of the body have their path in the body as their id. */
const idAt = (path: string): string => idOf(path.replace(/^\/draft\/body(?=\/)/, ''));

const fullPath = (path: string): string => (path.startsWith('/draft/') ? path : `/draft/body${path}`);

/** A fault of an element is a fault of its list, too, for those that have one control for all. */
const isAt = (found: string, field: string): boolean =>
  found === field || (found.startsWith(`${field}/`) && /^\d+$/.test(found.slice(field.length + 1)));

const wordsAt = (faults: readonly Fault[], path: string): string | undefined =>
  faults.find((one) => one.confirm === undefined && isAt(one.path, fullPath(path)))?.words;

/** Is this draft still what is open? Somebody may have gone elsewhere while it waited for the link. */
const isHere = (key: string): boolean => /^#\/(answer|write)\//.test(location.hash) && key !== '';

function useErrorTitle(wrong: boolean): void {
  const { t } = useTranslation('ui');
  useEffect(() => {
    if (!wrong) return;
    const before = document.title;
    const marked = t('titleError', { title: before });
    document.title = marked;
    return () => {
      if (document.title === marked) document.title = before;
    };
  }, [wrong, t]);
}

/** Whoever begins to write in a case is known to the team as the one who answers it. */
function useClaim(thread: string | undefined): () => void {
  const { state, bureau } = useDesk();
  const connection = useConnection();
  const done = useRef(false);
  return () => {
    if (done.current || thread === undefined) return;
    done.current = true;
    if (state.cases.get(thread)?.claims.has(bureau)) return;
    void connection.send({ type: 'case.claim', case: thread }).catch(() => {});
  };
}
