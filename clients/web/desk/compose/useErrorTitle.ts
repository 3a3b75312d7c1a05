import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The title of the page begins with the word for a mistake while there is one. */
export function useErrorTitle(wrong: boolean): void {
  const { t } = useTranslation('ui');
  useEffect(() => {
    if (!wrong) return;
    const before = document.title;
    const marked = t('titleError', { title: before });
    document.title = marked;
    return () => {
      if (document.title === marked) document.title = before;
    };
  }, [wrong, t]);
}
