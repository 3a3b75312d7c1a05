import { useTranslation } from 'react-i18next';
import type { AssessedReview } from '../../../schemas/review.ts';
import { Written } from '../parts/Ref.tsx';
import { useWords } from '../use/useWords.ts';
import { JudgeDialog } from './JudgeDialog.tsx';
import { useRoom } from './room.ts';
import { usePoints } from './usePoints.ts';

/** The answer to a question for staff: one of the levels, each with what it looks like, and words. */
export function AssessDialog({ about, bureau, onClose }: { about: AssessedReview; bureau: string; onClose(): void }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const inWords = usePoints();
  const { send } = useRoom();
  return (
    <JudgeDialog
      title={words.say(about.title)}
      ask={<Written>{words.say(about.question)}</Written>}
      choices={about.levels.map(({ label, points, looksLike }, index) => ({
        value: String(index),
        label: `${words.say(label)} (${t('results.pointsOnly', { points: inWords(points) })})`,
        description: looksLike === undefined ? undefined : words.say(looksLike),
      }))}
      before={{ value: about.level === undefined ? '' : String(about.level), reason: about.reason ?? '' }}
      onGo={(value, reason) =>
        send({
          type: 'score.adjust',
          expectation: about.id,
          bureau,
          level: Number(value),
          points: about.levels[Number(value)]?.points ?? 0,
          reason,
        })
      }
      onClose={onClose}
    />
  );
}
