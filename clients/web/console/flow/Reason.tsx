import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../schemas/problem.ts';
import { useForms } from '../../forms/families.ts';
import { useWords } from '../../use/useWords.ts';
import classes from './Inspect.module.css';

/** Why something was not accepted: in the words that its author reads, with the rule and the fields behind it. */
export function Reason({ problem, kind }: { problem: Problem; kind: string | undefined }) {
  const { t } = useTranslation('console');
  const words = useWords();
  useForms(kind === undefined ? [] : [kind]);
  const issues = problem.issues ?? [];
  return (
    <>
      <p className={classes.text}>{words.problem(problem)}</p>
      {problem.rule && (
        <p className={classes.rule}>
          <strong>{problem.rule}</strong> {words.rule(problem.rule)}
        </p>
      )}
      {kind !== undefined && issues.length > 0 && (
        <ul className={classes.issues}>
          {issues.map((issue) => (
            <li key={`${issue.path} ${issue.code}`}>{words.issue(kind, issue)}</li>
          ))}
        </ul>
      )}
      {kind !== undefined && issues.length === 0 && problem.path?.startsWith('/draft/body') && (
        <p>{t('inspect.field', { field: words.label(kind, problem.path) })}</p>
      )}
    </>
  );
}
