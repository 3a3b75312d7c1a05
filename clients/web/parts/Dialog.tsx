import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Dialog.module.css';

/** A dialog of the browser's own: it holds the focus, gives it back, and closes on Escape. On phones it comes from below. */
export function Dialog({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const { t } = useTranslation('ui');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The dialog itself would give the focus to its first button.
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={id}
      // At once: the `close` event comes later, and the next key must not meet a dialog that is already shut.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return; // a file chooser inside that was left
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
      onPointerDown={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <div className={classes.inside}>
        <div className={classes.head}>
          <h2 id={id}>{title}</h2>
          <ActionIcon aria-label={t('close')} onClick={onClose}>
            <IconX size={20} />
          </ActionIcon>
        </div>
        {children}
      </div>
    </dialog>
  );
}
