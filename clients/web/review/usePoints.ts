import { useTranslation } from 'react-i18next';
import { localeOf } from '../../i18n/languages.ts';
import { language } from '../i18n.ts';

/** Points as the reader's language writes them: `4.97`, `4,97`. */
export function usePoints(): (points: number) => string {
  useTranslation('review'); // drawn anew when the language changes
  const format = new Intl.NumberFormat(localeOf(language()), { maximumFractionDigits: 2 });
  return (points) => format.format(points);
}
