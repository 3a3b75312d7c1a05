import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../schemas/text.ts';
import type { ScenarioCard } from '../../sdk/index.ts';
import dialog from '../console/Dialogs.module.css';
import { language } from '../i18n.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Written } from '../parts/Ref.tsx';
import { isName, nameOf } from './names.ts';

/** The name of a new scenario, which becomes that of its file. */
export function Begin({
  from,
  taken,
  onClose,
  onBegin,
}: {
  from: ScenarioCard;
  taken: readonly string[];
  onClose(): void;
  onBegin(id: string): void;
}) {
  const { t } = useTranslation('editor');
  return (
    <Dialog title={t('begin.heading')} onClose={onClose}>
      <p>
        {t('begin.from')} <Written>{say(from.title, language())}</Written>
      </p>
      <NameForm
        start={freeName(`my-${from.id}`, taken)}
        taken={taken}
        go={t('begin.go')}
        onClose={onClose}
        onName={onBegin}
      />
    </Dialog>
  );
}

/** Asks for a name that is none of `taken`. */
export function NameForm({
  start,
  taken,
  go,
  onClose,
  onName,
}: {
  start: string;
  taken: readonly string[];
  go: string;
  onClose(): void;
  onName(id: string): void;
}) {
  const { t } = useTranslation(['editor', 'ui']);
  const [name, setName] = useState(start);
  const [wrong, setWrong] = useState<string>();
  function submit(event: FormEvent) {
    event.preventDefault();
    const id = nameOf(name);
    if (!isName(id)) setWrong(t('begin.form'));
    else if (taken.includes(id)) setWrong(t('begin.taken'));
    else onName(id);
  }
  return (
    <form className={dialog.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('begin.name')}
        description={t('begin.nameHelp')}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setWrong(undefined);
        }}
        error={wrong}
        autoComplete="off"
        dir="ltr"
        data-autofocus
      />
      <div className={dialog.acts}>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit">{go}</Button>
      </div>
    </form>
  );
}

/** The name itself, or with the first number that makes it one that nobody has. */
export function freeName(wish: string, taken: readonly string[]): string {
  const short = wish.slice(0, 60);
  if (!taken.includes(short)) return short;
  let n = 2;
  while (taken.includes(`${short}-${n}`)) n += 1;
  return `${short}-${n}`;
}
