import { useTranslation } from 'react-i18next';
import type { BureauReview } from '../../../schemas/review.ts';
import { useWords } from '../use/useWords.ts';
import { JudgeDialog } from './JudgeDialog.tsx';
import { levelOf, ratings } from './ratings.ts';
import { useRoom } from './room.ts';

/** How a bureau has written, from 1 to 5, and words. */
export function WritingDialog({ about, onClose }: { about: BureauReview; onClose(): void }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { send } = useRoom();
  return (
    <JudgeDialog
      title={t('writing.heading', { bureau: words.say(about.name) })}
      ask={t('writing.ask')}
      choices={[...ratings].reverse().map((one) => ({
        value: String(one),
        label: `${one}: ${t(`writing.level.${levelOf(one)}`)}`,
      }))}
      before={{
        value: about.writing ? String(about.writing.rating) : '',
        reason: about.writing?.reason ?? '',
      }}
      onGo={(value, reason) => send({ type: 'writing.rate', bureau: about.id, rating: Number(value), reason })}
      onClose={onClose}
    />
  );
}
