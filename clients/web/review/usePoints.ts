import { useTranslation } from 'react-i18next';
import { language } from '../i18n.ts';

/** Points as the reader's language writes them: `4.97`, `4,97`. */
export function usePoints(): (points: number) => string {
  useTranslation('review'); // drawn anew when the language changes
  const format = new Intl.NumberFormat(language(), { maximumFractionDigits: 2 });
  return (points) => format.format(points);
}
