import { ActionIcon } from '@mantine/core';
import { IconBulb, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isString, keep, kept } from '../keep.ts';
import classes from './Coach.module.css';
import { useDesk } from './desk.ts';

type Mark = 'queue' | 'actions' | 'hand';

/** One of three hints, shown after the first message has been sent until somebody closes it, and then never again on this device. */
export function Coach({ mark }: { mark: Mark }) {
  const { t } = useTranslation('desk');
  const { state, bureau } = useDesk();
  const [closed, setClosed] = useState(() => kept(`coach.${mark}`, isString) !== undefined);
  const begun = [...state.messages.values()].some(({ message }) => message.from === bureau);
  if (closed || !begun) return null;
  return (
    <p className={classes.mark}>
      <IconBulb size={20} aria-hidden="true" />
      <span>{t(`coach.${mark}`)}</span>
      <ActionIcon
        size={32}
        aria-label={t('coach.close')}
        onClick={() => {
          keep(`coach.${mark}`, 'closed');
          setClosed(true);
        }}
      >
        <IconX size={16} />
      </ActionIcon>
    </p>
  );
}
