import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentMark } from '../../sdk/rules.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './ContentNote.module.css';
import { useDesk } from './desk.ts';

/**
 * What a content note says of a message, an instruction or an article: before it is read, with the way to read it and the way not to deal
 * with it. `covered`: what it speaks of is not shown yet.
 */
export function ContentNote({
  mark: { inject, message, labels, skipped },
  covered,
  onOpen,
}: {
  mark: ContentMark;
  covered: boolean;
  onOpen(): void;
}) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state } = useDesk();
  const connection = useConnection();
  const [asked, setAsked] = useState(false);
  const live = state.run === 'running' || state.run === 'paused';
  return (
    <section className={classes.note} aria-label={t('care.title')} data-content={inject}>
      <p>
        <strong>{t('care.title')}:</strong> <Written>{labels.map((label) => words.say(label)).join(' · ')}</Written>
      </p>
      {skipped ? <p role="status">{t('care.done')}</p> : live && covered && <p>{t('care.words')}</p>}
      <div className={classes.acts}>
        {covered && (
          <Button size="sm" variant="default" onClick={onOpen}>
            {t('care.open')}
          </Button>
        )}
        {!skipped && live && (
          <Button size="sm" variant="default" onClick={() => setAsked(true)}>
            {t('care.go')}
          </Button>
        )}
      </div>
      {asked && !skipped && (
        <Dialog title={t(message === undefined ? 'care.sureText' : 'care.sure')} onClose={() => setAsked(false)}>
          <p>{t(message === undefined ? 'care.sureTextWords' : 'care.sureWords')}</p>
          <div className={classes.acts}>
            <Button
              onClick={() => {
                setAsked(false);
                void connection.send({ type: 'content.skip', inject }).catch(() => {});
              }}
            >
              {t('care.yes')}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('care.no')}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
