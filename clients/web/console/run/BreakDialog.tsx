import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instant } from '../../../../schemas/instant.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useConnection } from '../../use/useConnection.ts';
import classes from '../Dialogs.module.css';
import { useRoom } from '../room.ts';

/** Minutes that are one press away. */
const usual = [5, 10, 15, 20] as const;
const longest = 180;

/** A break: everything stands still, and desks and wall count down to when the class is back. It ends when the instructor goes on. */
export function BreakDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('console');
  const connection = useConnection();
  const { send } = useRoom();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();

  async function begin(minutes: number) {
    const until = instant(connection.wall() + minutes * 60_000);
    if (await send({ type: 'exercise.pause', until })) onClose();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const minutes = Number(typed);
    if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= longest))
      return setWrong(t('break.wrong', { most: longest }));
    void begin(minutes);
  }
  return (
    <Dialog title={t('act.break')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <p>{t('break.words')}</p>
        <div className={classes.choices}>
          {usual.map((minutes) => (
            <Button key={minutes} variant="default" onClick={() => void begin(minutes)}>
              {t('break.minutes', { count: minutes })}
            </Button>
          ))}
        </div>
        <TextInput
          label={t('break.other')}
          inputMode="numeric"
          value={typed}
          error={wrong}
          onChange={(event) => {
            setTyped(event.currentTarget.value.trim());
            setWrong(undefined);
          }}
        />
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          <Button type="submit">{t('break.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
