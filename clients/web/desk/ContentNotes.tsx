import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContentMark, contentOf } from '../../sdk/rules.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './ContentNotes.module.css';
import { useDesk } from './desk.ts';

/** What a content note says of this case, before it is read, and the way not to deal with it. */
export function ContentNotes({ thread }: { thread: string }) {
  const { state, bureau } = useDesk();
  return contentOf(state, bureau, thread).map((mark) => <Note key={mark.inject} mark={mark} />);
}

function Note({ mark: { inject, labels, skipped } }: { mark: ContentMark }) {
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
      {skipped ? (
        <p role="status">{t('care.done')}</p>
      ) : (
        live && (
          <>
            <p>{t('care.words')}</p>
            <Button size="sm" variant="default" onClick={() => setAsked(true)}>
              {t('care.go')}
            </Button>
          </>
        )
      )}
      {asked && !skipped && (
        <Dialog title={t('care.sure')} onClose={() => setAsked(false)}>
          <p>{t('care.sureWords')}</p>
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
