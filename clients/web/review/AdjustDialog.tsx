import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExpectationReview } from '../../../schemas/review.ts';
import classes from '../console/Dialogs.module.css';
import { Dialog } from '../parts/Dialog.tsx';
import { useWords } from '../use/useWords.ts';
import { useRoom } from './room.ts';

/** An assessor's word in place of the points that were counted. */
export function AdjustDialog({ about, onClose }: { about: ExpectationReview; onClose(): void }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { send } = useRoom();
  const [points, setPoints] = useState(String(about.adjusted?.points ?? about.points));
  const [reason, setReason] = useState(about.adjusted?.reason ?? '');
  const [tried, setTried] = useState(false);
  const given = points.trim() === '' ? Number.NaN : Number(points.replace(',', '.'));
  const wrong = !(given >= 0 && given <= about.max);
  return (
    <Dialog title={t('results.adjustHeading')} onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (wrong || reason.trim() === '') return;
          void send({ type: 'score.adjust', expectation: about.id, points: given, reason }).then(
            (done) => done && onClose(),
          );
        }}
      >
        <p>{words.say(about.title)}</p>
        <TextInput
          label={t('results.adjustPoints', { max: about.max })}
          value={points}
          inputMode="decimal"
          onChange={(event) => setPoints(event.currentTarget.value)}
          error={tried && wrong ? t('results.adjustWrong', { max: about.max }) : undefined}
          data-autofocus
        />
        <Textarea
          label={t('results.adjustReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? t('results.adjustReasonEmpty') : undefined}
          maxLength={500}
          autosize
          minRows={2}
          dir="auto"
        />
        <div className={classes.acts}>
          <Button type="submit">{t('results.adjustGo')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
