import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './places.module.css';

/** Gives something back to who wrote it, with a reason that it cannot be given back without. */
export function GiveBack(props: { busy: boolean; onGive(reason: string): void; onKeep(): void }) {
  const { t } = useTranslation('desk');
  const [reason, setReason] = useState('');
  const [empty, setEmpty] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') setEmpty(true);
        else props.onGive(reason.trim());
      }}
    >
      <Textarea
        label={t('approve.reason')}
        description={t('approve.reasonHelp')}
        error={empty && t('approve.empty')}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setEmpty(false);
        }}
        maxLength={500}
        autoFocus
        autosize
        dir="auto"
      />
      <div className={classes.row}>
        <Button type="submit" size="sm" loading={props.busy}>
          {t('approve.give')}
        </Button>
        <Button size="sm" variant="default" onClick={props.onKeep}>
          {t('approve.keep')}
        </Button>
      </div>
    </form>
  );
}
