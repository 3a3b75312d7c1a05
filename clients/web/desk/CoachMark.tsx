import { ActionIcon } from '@mantine/core';
import { IconBulb, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Coach.module.css';

/** What one of the three hints says, with the way to close it for good. */
export function CoachMark({ mark, onClose }: { mark: 'queue' | 'actions' | 'hand'; onClose(): void }) {
  const { t } = useTranslation('desk');
  return (
    <p className={classes.mark}>
      <IconBulb size={20} aria-hidden="true" />
      <span>{t(`coach.${mark}`)}</span>
      <ActionIcon size={32} aria-label={t('coach.close')} onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
    </p>
  );
}
