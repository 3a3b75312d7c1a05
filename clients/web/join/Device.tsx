import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField } from './CodeField.tsx';
import { cleanCode, codeLength } from './code.ts';
import classes from './Join.module.css';
import { useFocusOn, useRest } from './Newcomer.tsx';
import { useAsk } from './useAsk.ts';
import { useProblemWords, type Wrong } from './useWords.ts';

interface Props {
  code: string;
  onCode(code: string): void;
  onWrong(wrong: boolean): void;
  onBack(): void;
}

/** A seat follows its person to another device, by the return code that its desk shows. */
export function Device({ code, onCode, onWrong, onBack }: Props) {
  const { t } = useTranslation('join');
  const [returnCode, setReturnCode] = useState('');
  const [missing, setMissing] = useState<Wrong>();
  const { asking, go, reset } = useAsk('return');
  const words = useProblemWords();
  const wrong = missing ?? (asking.is === 'refused' ? words(asking.problem) : undefined);
  const resting = useRest(asking.is === 'resting' ? asking.until : undefined);
  useFocusOn(wrong, '');
  useEffect(() => onWrong(wrong !== undefined), [wrong, onWrong]);

  function change(act: () => void) {
    setMissing(undefined);
    if (asking.is !== 'idle') reset();
    act();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const clean = cleanCode(code);
    if (clean === '') return setMissing({ field: 'code', words: t('wrong.codeEmpty') });
    if (clean.length !== codeLength)
      return setMissing({ field: 'code', words: t('wrong.codeLength', { count: clean.length }) });
    const typed = returnCode.trim().toUpperCase();
    if (typed === '') return setMissing({ field: 'returnCode', words: t('wrong.returnEmpty') });
    setMissing(undefined);
    go({ code: clean, returnCode: typed });
  }

  return (
    <>
      <div>
        <h1 className={classes.heading}>{t('device.heading')}</h1>
        <p className={classes.intro}>{t('device.help')}</p>
      </div>
      <form className={classes.form} onSubmit={submit} noValidate>
        <CodeField
          code={code}
          // Only written differently: what was said of it stays, or the button would move away under the finger.
          onCode={(typed) => (cleanCode(typed) === cleanCode(code) ? onCode(typed) : change(() => onCode(typed)))}
          error={wrong?.field === 'code' ? wrong.words : undefined}
        />
        <TextInput
          id="join-returnCode"
          className={classes.code}
          label={t('device.returnCode')}
          description={t('device.returnHelp')}
          error={wrong?.field === 'returnCode' ? wrong.words : undefined}
          value={returnCode}
          onChange={(event) => change(() => setReturnCode(event.currentTarget.value))}
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          dir="ltr"
          autoFocus={code !== ''}
        />
        <div role="alert" className={classes.alerts}>
          {wrong && wrong.field === undefined && <p className={classes.notice}>{wrong.words}</p>}
          {asking.is === 'unreachable' && <p className={classes.notice}>{t('wrong.network')}</p>}
          {asking.is === 'elsewhere' && <p className={classes.notice}>{t('device.waiting')}</p>}
          {resting > 0 && <p className={classes.notice}>{t('wrong.tooMany', { seconds: resting })}</p>}
        </div>
        <Button type="submit" loading={asking.is === 'asking'} disabled={resting > 0 || asking.is === 'elsewhere'}>
          {t('device.move')}
        </Button>
      </form>
      <div className={classes.more}>
        <Button variant="subtle" size="compact-md" onClick={onBack}>
          {t('device.back')}
        </Button>
      </div>
    </>
  );
}
