import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../../sdk/index.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import classes from './Outside.module.css';
import { Outside } from './Outside.tsx';

/** The key that the server has printed, shown to it once: the answer is a ticket that this browser keeps. */
export function SignIn({
  hub,
  given,
  onTicket,
}: {
  hub: Api;
  given: string | undefined;
  onTicket(ticket: string): void;
}) {
  const { t } = useTranslation('console');
  const [key, setKey] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(given !== undefined);
  const errorWords = useErrorWords();
  const tried = useRef(false);

  async function show(what: string) {
    setBusy(true);
    setWrong(undefined);
    try {
      onTicket((await hub.staff(what)).ticket);
    } catch (error) {
      setWrong(errorWords(error));
    }
    setBusy(false);
  }
  useEffect(() => {
    if (given === undefined || tried.current) return;
    tried.current = true;
    void show(given);
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    // A whole address is as good as the key in it.
    const meant = /[#&]k=([^&\s]+)/.exec(key)?.[1] ?? key.trim();
    if (meant === '') setWrong(t('signIn.empty'));
    else void show(meant);
  }

  return (
    <Outside>
      <form className={classes.card} onSubmit={submit} noValidate>
        <h1 className={classes.heading}>{t('signIn.heading')}</h1>
        <p className={classes.words}>{t('signIn.words')}</p>
        <TextInput
          type="password"
          label={t('signIn.key')}
          description={t('signIn.keyHelp')}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          error={wrong}
          autoComplete="off"
          dir="ltr"
          autoFocus
        />
        <Button type="submit" loading={busy}>
          {t('signIn.go')}
        </Button>
      </form>
    </Outside>
  );
}
