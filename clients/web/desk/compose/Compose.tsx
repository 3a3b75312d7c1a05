import '../../choices.ts';
import { ActionIcon, Button, Loader, TextInput } from '@mantine/core';
import { IconArrowLeft, IconTrash } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { routingOf } from '../../../../schemas/kinds/routing.ts';
import { knownTo, wayOf } from '../../../sdk/rules.ts';
import { formOf, useForms } from '../../forms/families.ts';
import { Empty } from '../../parts/Empty.tsx';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { NoticeTag } from '../../parts/NoticeTag.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useDesk } from '../desk.ts';
import { MadeFrom } from '../Home.tsx';
import { pathTo, useRoute } from '../route.ts';
import { useDeskEvents } from '../useDeskEvents.ts';
import { useDrafts } from '../useDrafts.ts';
import { draftFrom, type Writing } from '../writing.ts';
import { Addressees } from './Addressees.tsx';
import { CheckPage } from './CheckPage.tsx';
import classes from './Compose.module.css';
import { FormContext, idOf } from './form.ts';
import { Confirm } from './inputs.tsx';
import { Options } from './Options.tsx';
import { OtherPerson } from './OtherPerson.tsx';
import { Parent } from './Parent.tsx';
import { fullPath, isAt, linesOf, wordsAt } from './places.ts';
import { SaveLine } from './SaveLine.tsx';
import { SchemaForm } from './SchemaForm.tsx';
import { isSentBefore } from './sentBefore.ts';
import { useBodyForm, useConfirming } from './useBodyForm.ts';
import { useClaim } from './useClaim.ts';
import { useErrorTitle } from './useErrorTitle.ts';
import { useSending } from './useSending.ts';
import { useStart } from './useStart.ts';
import { faultsIn } from './validate.ts';

export interface Props {
  type: string;
  inReplyTo?: string;
  draftKey?: string;
  /** The message of another case that this one is made from. */
  about?: string;
}

/** Writing a message: a form made from its kind, filled in as far as the case holds the data, saved by itself, checked before it goes. */
export function Compose(props: Props) {
  const { type, inReplyTo } = props;
  const { t } = useTranslation('desk');
  const { state, bureau } = useDesk();
  const asked = inReplyTo === undefined ? undefined : state.messages.get(inReplyTo)?.message;
  const there = useForms(asked ? [type, asked.type] : [type]);
  if (!routingOf(type)) return <Empty>{t('form.unknownType')}</Empty>;
  if (inReplyTo !== undefined && !state.messages.has(inReplyTo)) return <Empty>{t('case.gone')}</Empty>;
  if (!there) return <Loader m="xl" />;
  return <Begin key={bureau} {...props} />;
}

/** The fields are there: what is written is found or begun. An answer that has gone out already is not begun again: its case is shown. */
function Begin({ type, inReplyTo, draftKey, about }: Props) {
  const { answered, ...start } = useStart(type, inReplyTo, draftKey, about);
  const drafts = useDrafts();
  const [, go] = useRoute();
  const { key } = start.writing;
  useEffect(() => {
    if (!answered) return;
    drafts.settle(key);
    go(pathTo.case(answered));
  }, [answered, drafts, key, go]);
  return answered ? null : <Sheet key={key} start={start.writing} />;
}

function Sheet({ start }: { start: Writing }) {
  const { t } = useTranslation(['desk', 'ui']);
  const words = useWords();
  const { state, bureau, seat, offset } = useDesk();
  const connection = useConnection();
  const drafts = useDrafts();
  const [, go] = useRoute();
  const [writing, setWriting] = useState(start);
  const confirming = useConfirming();
  const [tried, setTried] = useState(0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { type, inReplyTo, key } = writing;
  const back = () => go(writing.case === undefined ? pathTo.queue('todo') : pathTo.case(writing.case));
  const onSent = useCallback(
    (thread: string | undefined) => {
      // Somebody may have gone elsewhere while it waited for the link.
      if (/^#\/(answer|write)\//.test(location.hash))
        go(thread === undefined ? pathTo.queue('waiting') : pathTo.case(thread));
    },
    [go],
  );
  const sending = useSending(writing, onSent);
  const { stage, refused, refusals } = sending;
  const kind = words.kind(type);
  const parent = inReplyTo === undefined ? undefined : knownTo(state, bureau, inReplyTo);
  const fields = useMemo(() => formOf(type), [type]);
  const draft = draftFrom(writing, offset);
  const found = faultsIn(draft, state, bureau, words, confirming.confirmed);
  const faults = [...found, ...refused];
  const told = tried + refusals > 0;
  const shown = faults.filter(({ path, unreal }) => told || (unreal && wasLeft(path, left)));
  const simple = fields.every((field) => field.optional);
  const careful = (routingOf(type)?.grave ?? false) || (!simple && !isSentBefore(type));
  const running = state.run === 'running';
  const way = wayOf(state, seat, type);
  const claim = useClaim(writing.case);

  useErrorTitle(told && faults.length > 0 && stage === 'form');
  useEffect(() => () => drafts.flush(), [drafts]);

  function change(next: Writing) {
    setWriting(next);
    sending.forgetRefusal();
    drafts.put(next);
    claim();
  }

  function submit() {
    if (found.length > 0) return setTried((before) => before + 1);
    if (!running || way === 'neither') return;
    if (careful && stage === 'form') return sending.check();
    sending.send([...confirming.confirmed], way);
  }

  useDeskEvents({
    send: () => (stage === 'sending' ? undefined : submit()),
    leave: () => {
      drafts.flush();
      if (stage === 'check') sending.backToForm();
      else back();
    },
  });

  const form = useBodyForm({
    writing,
    offset,
    faults: shown,
    confirming,
    parent,
    change: (body) => change({ ...writing, body }),
    left: (path) => {
      drafts.flush();
      if (!left.has(path)) setLeft(new Set([...left, path]));
    },
  });

  if (stage === 'check')
    return (
      <CheckPage
        writing={writing}
        draft={draft}
        mate={sending.mate}
        onBack={sending.backToForm}
        onSend={submit}
        canSend={running}
        submits={way === 'submit'}
      />
    );
  const away = stage === 'sending';
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
            <NoticeTag mark={routingOf(type)?.ref ?? ''} word={kind.title} />
          </h1>
        </header>
        <div className={classes.inside}>
          {told && <ErrorSummary round={tried + refusals} problems={linesOf(faults)} />}
          <p className={classes.purpose}>{kind.purpose}</p>
          <OtherPerson writing={writing} seat={seat} onTake={change} />
          {parent && <Parent entry={parent} />}
          {writing.about !== undefined && <MadeFrom message={writing.about} />}
          <fieldset className={classes.all} disabled={away}>
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
          {sending.mate !== undefined && (
            <p className={classes.mate} role="alert">
              {t('check.mate', { name: sending.mate })}
            </p>
          )}
          {way !== 'send' && <p className={classes.mate}>{t(`form.${way}Words`)}</p>}
          <SaveLine draft={drafts.get(key)} sending={away} />
          <div className={classes.buttons}>
            <Button
              type="submit"
              loading={away && connection.link.state === 'connected'}
              disabled={away || !running || way === 'neither'}
            >
              {careful ? t('form.check') : way === 'submit' ? t('form.submit') : t('form.send')}
            </Button>
            {drafts.get(key) && !away && (
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
