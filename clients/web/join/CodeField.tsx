import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ref } from '../parts/Ref.tsx';
import { cleanCode, codeLength, showCode } from './code.ts';
import classes from './Join.module.css';

/** The code of the exercise: typed, or shown where the address brought it along. */
export function CodeField({
  code,
  onCode,
  error,
}: {
  code: string;
  onCode(code: string): void;
  error?: string | undefined;
}) {
  const { t } = useTranslation('join');
  const [given, setGiven] = useState(code.length === codeLength);
  if (given && !error)
    return (
      <div className={classes.codeShown}>
        <span>
          {t('code')} <Ref>{showCode(code)}</Ref>
        </span>
        <Button variant="subtle" size="compact-md" onClick={() => setGiven(false)}>
          {t('changeCode')}
        </Button>
      </div>
    );
  return (
    <TextInput
      id="join-code"
      className={classes.code}
      label={t('code')}
      description={t('codeHelp')}
      error={error}
      value={code}
      onChange={(event) => {
        setGiven(false);
        onCode(event.currentTarget.value);
      }}
      onBlur={() => onCode(showCode(cleanCode(code)))}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      dir="ltr"
      autoFocus={code === ''}
    />
  );
}
