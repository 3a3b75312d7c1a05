import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../schemas/problem.ts';

/** What is wrong, and with which field. */
export interface Wrong {
  readonly field: 'code' | 'name' | 'bureau' | 'returnCode' | undefined;
  readonly words: string;
}

/** What the server refused, in the words of this page and at the field that can mend it. */
export function useProblemWords(): (problem: Problem) => Wrong {
  const { t } = useTranslation('join');
  return ({ code }) => {
    switch (code) {
      case 'no_open_exercise':
        return { field: 'code', words: t('wrong.code') };
      case 'name_taken':
        return { field: 'name', words: t('wrong.nameTaken') };
      case 'invalid_name':
        return { field: 'name', words: t('wrong.nameInvalid') };
      case 'reserved_name':
        return { field: 'name', words: t('wrong.nameReserved') };
      case 'unknown_bureau':
        return { field: 'bureau', words: t('wrong.bureauUnknown') };
      case 'bureau_full':
        return { field: 'bureau', words: t('wrong.bureauFull') };
      case 'class_full':
        return { field: undefined, words: t('wrong.classFull') };
      case 'return_code_wrong':
        return { field: 'returnCode', words: t('wrong.returnCode') };
      default:
        return { field: undefined, words: t('wrong.other') };
    }
  };
}
