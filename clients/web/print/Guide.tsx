import { useTranslation } from 'react-i18next';
import { Paper } from '../parts/Paper.tsx';
import { Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './Roles.module.css';

const instructor = {
  before: ['one', 'two', 'three', 'four'],
  during: ['one', 'two', 'three', 'four'],
  after: ['one', 'two', 'three'],
  trouble: ['one', 'two', 'three'],
} as const;
const trainee = {
  idea: ['one', 'two'],
  desk: ['one', 'two', 'three'],
  care: ['one', 'two', 'three'],
  trouble: ['one', 'two', 'three', 'four'],
} as const;

/** One page for whoever leads the class, or for whoever takes part. */
export function Guide({ side }: { side: 'instructor' | 'trainee' }) {
  const { t } = useTranslation('print');
  const words = useWords();
  const { state } = useConnection();
  const parts: readonly { readonly title: string; readonly items: readonly string[] }[] =
    side === 'instructor'
      ? (Object.keys(instructor) as (keyof typeof instructor)[]).map((part) => ({
          title: t(`help.instructor.${part}.title`),
          items: instructor[part].map((item) => t(`help.instructor.${part}.${item}` as 'help.instructor.before.one')),
        }))
      : (Object.keys(trainee) as (keyof typeof trainee)[]).map((part) => ({
          title: t(`help.trainee.${part}.title`),
          items: trainee[part].map((item) => t(`help.trainee.${part}.${item}` as 'help.trainee.idea.one')),
        }));
  return (
    <Paper title={<Written>{words.say(state.setting?.title)}</Written>} part={t(`part.${side}`)}>
      <div className={classes.guide}>
        {parts.map(({ title, items }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ol>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Paper>
  );
}
