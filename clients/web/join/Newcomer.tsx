import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import { type FormEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../schemas/say.ts';
import { language } from '../i18n.ts';
import { useTick } from '../use/useTick.ts';
import { CodeField } from './CodeField.tsx';
import { ContentNotes } from './ContentNotes.tsx';
import { cleanCode, codeLength } from './code.ts';
import classes from './Join.module.css';
import { useAsk } from './useAsk.ts';
import { useBureaus, useNotes } from './useBureaus.ts';
import { useProblemWords, type Wrong } from './useWords.ts';

/** For those who find a country sooner than its name; the list has the same choice. */
const BureauMap = lazy(() => import('./BureauMap.tsx'));

interface Props {
  code: string;
  onCode(code: string): void;
  onWrong(wrong: boolean): void;
  onDevice(): void;
}

/** Code, name, join. Who was given a bureau chooses it by its name; everybody else gets the next free one. */
export function Newcomer({ code, onCode, onWrong, onDevice }: Props) {
  const { t } = useTranslation('join');
  const [name, setName] = useState('');
  const [bureau, setBureau] = useState('');
  const [ownBureau, setOwnBureau] = useState(false);
  const [missing, setMissing] = useState<Wrong>();
  const { asking, go, reset } = useAsk('join');
  const words = useProblemWords();
  const problem = asking.is === 'refused' ? asking.problem : undefined;
  const told = useNotes(cleanCode(code));
  const notes = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  const offer = useBureaus(cleanCode(code), ownBureau, problem?.code === 'bureau_full');
  const wrong = missing ?? (problem && words(problem)) ?? (offer.problem && words(offer.problem));
  const resting = useRest(asking.is === 'resting' ? asking.until : undefined);
  const nameId = useId();
  useFocusOn(wrong, nameId);
  useEffect(() => onWrong(wrong !== undefined), [wrong, onWrong]);
  useEffect(() => {
    if (shown) notes.current?.focus();
  }, [shown]);

  function change(act: () => void) {
    setMissing(undefined);
    if (asking.is !== 'idle') reset();
    act();
  }

  /** Which bureaus there are is for those who have the code. */
  function chooseBureau() {
    const clean = cleanCode(code);
    if (clean === '') return setMissing({ field: 'code', words: t('wrong.codeEmpty') });
    change(() => setOwnBureau(true));
  }

  async function submit(event: FormEvent, watch = false) {
    event.preventDefault();
    const clean = cleanCode(code);
    if (clean === '') return setMissing({ field: 'code', words: t('wrong.codeEmpty') });
    if (clean.length !== codeLength)
      return setMissing({ field: 'code', words: t('wrong.codeLength', { count: clean.length }) });
    if (name.trim() === '') return setMissing({ field: 'name', words: t('wrong.nameEmpty') });
    setMissing(undefined);
    // Whoever takes any desk is told as well what it will be about, before and not after.
    if (!ownBureau && !watch && (await told.ask()).fresh) return setShown(true);
    go({ code: clean, name: name.trim(), ...(bureau && { bureau }), ...(watch && { watch }) });
  }

  return (
    <>
      <div>
        <h1 className={classes.heading}>{t('heading')}</h1>
        <p className={classes.intro}>{t('intro')}</p>
      </div>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <CodeField
          code={code}
          // Only written differently: what was said of it stays, or the button would move away under the finger.
          onCode={(typed) => (cleanCode(typed) === cleanCode(code) ? onCode(typed) : change(() => onCode(typed)))}
          error={wrong?.field === 'code' ? wrong.words : undefined}
        />
        <TextInput
          id={nameId}
          label={t('name')}
          description={t('nameHelp')}
          error={wrong?.field === 'name' ? wrong.words : undefined}
          value={name}
          onChange={(event) => change(() => setName(event.currentTarget.value))}
          maxLength={64}
          autoComplete="nickname"
          dir="auto"
          autoFocus={code !== ''}
          rightSectionWidth={44}
          rightSection={
            <ActionIcon
              aria-label={t('giveName')}
              title={t('giveName')}
              onClick={() => change(() => setName(someName(t('names'))))}
            >
              <IconDice5 size={22} />
            </ActionIcon>
          }
        />
        <div ref={notes} tabIndex={-1} className={classes.notes}>
          <ContentNotes notes={ownBureau ? offer.notes : told.notes} />
        </div>
        {ownBureau && offer.free && (
          <NativeSelect
            id="join-bureau"
            label={t('bureau.choose')}
            error={wrong?.field === 'bureau' ? wrong.words : undefined}
            value={offer.free.some(({ id }) => id === bureau) ? bureau : ''}
            onChange={(event) => setBureau(event.currentTarget.value)}
            data={[
              { value: '', label: t('bureau.any') },
              ...offer.free.map(({ id, name: said }) => ({ value: id, label: `${say(said, language())} (${id})` })),
            ]}
            autoFocus
          />
        )}
        {ownBureau && offer.free && (
          <Suspense>
            <BureauMap bureaus={offer.free} bureau={bureau} onBureau={setBureau} />
          </Suspense>
        )}
        <div role="alert" className={classes.alerts}>
          {wrong && wrong.field === undefined && <p className={classes.notice}>{wrong.words}</p>}
          {(asking.is === 'unreachable' || offer.unreachable) && <p className={classes.notice}>{t('wrong.network')}</p>}
          {resting > 0 && <p className={classes.notice}>{t('wrong.tooMany', { seconds: resting })}</p>}
        </div>
        <Button type="submit" size="md" loading={asking.is === 'asking' || told.asking} disabled={resting > 0}>
          {shown && told.notes.length > 0 ? t('takePart') : t('join')}
        </Button>
        {problem?.code === 'class_full' && (
          <Button variant="default" onClick={(event) => void submit(event, true)}>
            {t('watch')}
          </Button>
        )}
      </form>
      <div className={classes.more}>
        {!ownBureau && (
          <Button variant="subtle" size="compact-md" onClick={chooseBureau}>
            {t('bureau.open')}
          </Button>
        )}
        <Button variant="subtle" size="compact-md" onClick={onDevice}>
          {t('device.open')}
        </Button>
      </div>
    </>
  );
}

/** Seconds until one may try again. */
export function useRest(until: number | undefined): number {
  useTick(500, until !== undefined);
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

/** The field that can be mended takes the focus. */
export function useFocusOn(wrong: Wrong | undefined, nameId: string): void {
  useEffect(() => {
    if (!wrong?.field) return;
    document.getElementById(wrong.field === 'name' ? nameId : `join-${wrong.field}`)?.focus();
  }, [wrong?.field, nameId]);
}

/** A friendly name with two figures, so that a class rarely gets one twice. */
function someName(names: string): string {
  const list = names.split(',');
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint16Array(2));
  return `${list[a % list.length] ?? ''} ${10 + (b % 90)}`;
}
