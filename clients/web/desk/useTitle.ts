import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';

/** Unread messages in the tab's title and sign; `Error:` before all while a form has a problem. */
export function useTitle(unread: number): void {
  const { t } = useTranslation('ui');
  const words = useWords();
  const { state, bureau } = useDesk();
  const title = t('title', { page: words.party(state, bureau) });
  useEffect(() => {
    const wrong = document.title.startsWith(t('titleError', { title: '' }));
    const plain = unread > 0 ? `(${unread}) ${title}` : title;
    document.title = wrong ? t('titleError', { title: plain }) : plain;
  }, [title, unread, t]);
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (link) link.href = icon(unread);
  }, [unread]);
}

/** Drawn here, as a data address: the page loads nothing from anywhere. */
function icon(unread: number): string {
  const badge =
    unread === 0
      ? ''
      : `<circle cx="22" cy="10" r="10" fill="#b42318"/><text x="22" y="15" font-family="sans-serif" font-size="14" font-weight="700" text-anchor="middle" fill="#fff">${Math.min(unread, 9)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="1" y="5" width="28" height="22" rx="3" fill="#0b5f65"/><path d="M3 8l12 9L27 8" fill="none" stroke="#fff" stroke-width="2.5"/>${badge}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
