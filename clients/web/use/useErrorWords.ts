import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../sdk/problem-error.ts';
import { useWords } from './useWords.ts';

/** What went wrong, as a sentence: a refusal in the words of the catalogue, silence of the server as such. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useTranslation('ui');
  const words = useWords();
  return (error) => (error instanceof ProblemError ? words.problem(error.problem) : t('problem.network'));
}
