import { Button, Radio, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../console/Dialogs.module.css';
import { Dialog } from '../parts/Dialog.tsx';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
}

interface Props {
  title: string;
  /** What is asked. */
  ask: ReactNode;
  choices: readonly Choice[];
  /** What was said before; empty: nothing. */
  before: { readonly value: string; readonly reason: string };
  /** Says it; true when it has been taken. */
  onGo(value: string, reason: string): Promise<boolean>;
  onClose(): void;
}

/** What a person judges: one of several answers, and words. */
export function JudgeDialog({ title, ask, choices, before, onGo, onClose }: Props) {
  const { t } = useTranslation('review');
  const [value, setValue] = useState(before.value);
  const [reason, setReason] = useState(before.reason);
  const [tried, setTried] = useState(false);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (value !== '') void onGo(value, reason).then((done) => done && onClose());
        }}
      >
        <Radio.Group
          label={ask}
          value={value}
          onChange={setValue}
          error={tried && value === '' ? t('assessed.choose') : undefined}
        >
          <div className={classes.form}>
            {choices.map((one) => (
              <Radio key={one.value} {...one} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('assessed.words')}
          description={t('assessed.wordsHelp')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          dir="auto"
        />
        <div className={classes.acts}>
          <Button type="submit">{t('assessed.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
