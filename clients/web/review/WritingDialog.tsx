import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BureauReview } from '../../../schemas/review.ts';
import classes from '../console/Dialogs.module.css';
import { Dialog } from '../parts/Dialog.tsx';
import { useWords } from '../use/useWords.ts';
import { levelOf, ratings } from './ratings.ts';
import { useRoom } from './room.ts';

/** How a bureau has written, from 1 to 5, and words. */
export function WritingDialog({ about, onClose }: { about: BureauReview; onClose(): void }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { send } = useRoom();
  const [rating, setRating] = useState(about.writing ? String(about.writing.rating) : '');
  const [reason, setReason] = useState(about.writing?.reason ?? '');
  const [tried, setTried] = useState(false);
  return (
    <Dialog title={t('writing.heading', { bureau: words.say(about.name) })} onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (rating === '') return;
          void send({ type: 'writing.rate', bureau: about.id, rating: Number(rating), reason }).then(
            (done) => done && onClose(),
          );
        }}
      >
        <Radio.Group
          label={t('writing.ask')}
          value={rating}
          onChange={setRating}
          error={tried && rating === '' ? t('assessed.choose') : undefined}
        >
          <div className={classes.form}>
            {[...ratings].reverse().map((one) => (
              <Radio key={one} value={String(one)} label={`${one}: ${t(`writing.level.${levelOf(one)}`)}`} />
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
