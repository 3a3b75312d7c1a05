import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Prose, Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { Evidence } from './Moments.tsx';
import { Panel } from './Panel.tsx';
import { useMay, useRoom } from './room.ts';
import classes from './Sums.module.css';

/** The questions for the last round: what to ask, where it shows, what the desks have answered. */
export function Questions() {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const { review, staff, send } = useRoom();
  const may = useMay();
  const wall = may('wall.show') === undefined;
  return (
    <Panel
      title={t('questions.heading')}
      tools={
        staff &&
        wall &&
        review.questions.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={state.wall === 'debrief'}
            onClick={() => void send({ type: 'wall.show', view: 'debrief' })}
          >
            {state.wall === 'debrief' ? t('questions.onWall') : t('questions.wall')}
          </Button>
        )
      }
    >
      {review.questions.length === 0 ? (
        <p className={classes.dim}>{t('questions.none')}</p>
      ) : (
        <ol className={classes.questions}>
          {review.questions.map((question) => (
            <li key={question.id}>
              <p>
                <strong>
                  <Prose>{words.say(question.ask)}</Prose>
                </strong>
              </p>
              {question.notes !== undefined && (
                <details>
                  <summary>{t('questions.instructor')}</summary>
                  <p>
                    <Prose>{words.say(question.notes)}</Prose>
                  </p>
                </details>
              )}
              {question.entries.length > 0 && (
                <p className={classes.dim}>
                  {t('questions.evidence')} <Evidence entries={question.entries} />
                </p>
              )}
              {question.answers.length > 0 && (
                <details open>
                  <summary>{t('questions.answers', { count: question.answers.length })}</summary>
                  <ul>
                    {question.answers.map((answer, index) => (
                      <li key={index}>
                        <Written>{answer}</Written>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
      {staff && state.run === 'ended' && review.questions.length > 0 && (
        <p className={classes.dim}>{t('questions.wallEnded')}</p>
      )}
    </Panel>
  );
}
