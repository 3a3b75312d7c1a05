import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinCodeLength, meantCode } from '../../../schemas/join-code.ts';
import { api } from '../../sdk/index.ts';
import { Band } from '../parts/Band.tsx';
import { LanguageMenu } from '../parts/LanguageMenu.tsx';
import { useErrorWords } from '../use/useErrorWords.ts';
import classes from './CodeEntry.module.css';

/** A screen without a ticket: the code of the exercise is enough to watch. */
export function CodeEntry({ onTicket }: { onTicket(ticket: string): void }) {
  const { t } = useTranslation('wall');
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const errorWords = useErrorWords();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const meant = meantCode(code, joinCodeLength);
    if (meant === undefined) return setWrong(t('code.wrong'));
    setBusy(true);
    setWrong(undefined);
    try {
      onTicket((await api('').join({ code: meant, watch: true })).ticket);
    } catch (error) {
      setWrong(errorWords(error));
      setBusy(false);
    }
  }

  return (
    <>
      <Band />
      <main className={classes.page}>
        <form className={classes.card} onSubmit={(event) => void submit(event)} noValidate>
          <h1>{t('code.heading')}</h1>
          <p>{t('code.words')}</p>
          <TextInput
            label={t('code.label')}
            description={t('code.help')}
            value={code}
            onChange={(event) => {
              setCode(event.currentTarget.value);
              setWrong(undefined);
            }}
            error={wrong}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            dir="ltr"
            autoFocus
          />
          <Button type="submit" loading={busy}>
            {t('code.go')}
          </Button>
          <LanguageMenu />
        </form>
      </main>
    </>
  );
}
