import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Notices.module.css';

/** One line below the header: what it is about as a sign, in words, and how to be rid of it where that is possible. */
export function Line(props: {
  state: 'pause' | 'bad' | 'soon' | 'told';
  icon: ReactNode;
  onClose?: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.line} data-state={props.state}>
      <span className={classes.icon} aria-hidden="true">
        {props.icon}
      </span>
      <span className={classes.words}>{props.children}</span>
      {props.onClose && (
        <ActionIcon size={32} aria-label={t('close')} onClick={props.onClose}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  );
}
