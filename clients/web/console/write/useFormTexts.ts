import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { useForms } from '../../forms/families.ts';
import { loadTexts } from '../../i18n.ts';

/** Are the fields of these types there, and the words of the desk's forms? Both are fetched where they are not. */
export function useFormTexts(types: readonly string[]): boolean {
  const forms = useForms(types);
  const [words, setWords] = useState(i18next.hasLoadedNamespace('desk-later'));
  useEffect(() => {
    if (!words) void loadTexts(['desk', 'desk-later']).then(() => setWords(true));
  }, [words]);
  return words && forms;
}
