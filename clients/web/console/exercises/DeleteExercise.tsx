import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../../schemas/text.ts';
import type { ExerciseCard, StaffApi } from '../../../sdk/index.ts';
import { language } from '../../i18n.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Written } from '../../parts/Ref.tsx';
import { useErrorWords } from '../../use/useErrorWords.ts';
import classes from '../Dialogs.module.css';

/** Nothing brings it back: so the name has to be typed. */
export function DeleteExercise({
  staff,
  exercise,
  onClose,
  onDeleted,
}: {
  staff: StaffApi;
  exercise: Pick<ExerciseCard, 'id' | 'title'>;
  onClose(): void;
  onDeleted(): void;
}) {
  const { t } = useTranslation('console');
  const name = say(exercise.title, language());
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const errorWords = useErrorWords();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (plain(typed) !== plain(name)) return setWrong(t('delete.differs'));
    setBusy(true);
    try {
      await staff.exercises.delete(exercise.id);
      onDeleted();
    } catch (error) {
      setWrong(errorWords(error));
      setBusy(false);
    }
  }

  return (
    <Dialog title={t('delete.heading')} onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('delete.words')}</p>
        <p>
          {t('delete.type')}{' '}
          <strong>
            <Written>{name}</Written>
          </strong>
        </p>
        <TextInput
          label={t('delete.name')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(undefined);
          }}
          error={wrong}
          autoComplete="off"
          dir="auto"
          data-autofocus
        />
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          <Button type="submit" color="red.9" loading={busy}>
            {t('delete.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
