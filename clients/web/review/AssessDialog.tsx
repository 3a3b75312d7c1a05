import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedReview } from '../../../schemas/review.ts';
import classes from '../console/Dialogs.module.css';
import { Dialog } from '../parts/Dialog.tsx';
import { Written } from '../parts/Ref.tsx';
import { useWords } from '../use/useWords.ts';
import { useRoom } from './room.ts';
import { usePoints } from './usePoints.ts';

/** The answer to a question for staff: one of the levels, each with what it looks like, and words. */
export function AssessDialog({ about, bureau, onClose }: { about: AssessedReview; bureau: string; onClose(): void }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const inWords = usePoints();
  const { send } = useRoom();
  const [level, setLevel] = useState(about.level === undefined ? '' : String(about.level));
  const [reason, setReason] = useState(about.reason ?? '');
  const [tried, setTried] = useState(false);
  const chosen = level === '' ? undefined : about.levels[Number(level)];
  return (
    <Dialog title={words.say(about.title)} onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!chosen) return;
          void send({
            type: 'score.adjust',
            expectation: about.id,
            bureau,
            level: Number(level),
            points: chosen.points,
            reason,
          }).then((done) => done && onClose());
        }}
      >
        <Radio.Group
          label={<Written>{words.say(about.question)}</Written>}
          value={level}
          onChange={setLevel}
          error={tried && !chosen ? t('assessed.choose') : undefined}
        >
          <div className={classes.form}>
            {about.levels.map(({ label, points, looksLike }, index) => (
              <Radio
                key={index}
                value={String(index)}
                label={`${words.say(label)} (${t('results.pointsOnly', { points: inWords(points) })})`}
                description={looksLike === undefined ? undefined : words.say(looksLike)}
              />
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
