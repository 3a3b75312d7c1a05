import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languageNames, offered } from '../../i18n/languages.ts';
import { changeLanguage, language } from '../i18n.ts';

/** Changes the language of the page at once, without loading it anew. */
export function LanguageMenu({ label = false, size = 'sm' }: { label?: boolean; size?: 'sm' | 'md' }) {
  const { t } = useTranslation('ui');
  return (
    <NativeSelect
      // The longest name is whole, also where a row is full.
      miw="6.75rem"
      size={size}
      {...(label ? { label: t('language') } : { 'aria-label': t('language') })}
      value={language()}
      onChange={(event) => void changeLanguage(chooseLanguage([event.currentTarget.value]))}
      data={offered.map((one) => ({ value: one, label: languageNames[one] }))}
    />
  );
}
