import type { Offered } from './languages.ts';

/**
 * What stands on a page before it runs, in every language at once, for nobody knows yet who reads it: in a browser that cannot run it,
 * it stays. `browsers` completes the sentence and has its full stop; where there is no room for it, a full stop follows `stays`.
 */
export const waiting: Readonly<Record<Offered, { readonly stays: string; readonly browsers: string }>> = {
  en: {
    stays: 'If this text stays, the page cannot run here. Switch JavaScript on, or use a newer browser',
    browsers: ': Chrome or Edge 111, Firefox 115, Safari 16.4, or newer.',
  },
  fr: {
    stays:
      'Si ce texte reste affiché, la page ne peut pas fonctionner ici. Activez JavaScript, ou utilisez un navigateur plus récent',
    browsers: ' : Chrome ou Edge 111, Firefox 115, Safari 16.4 ou plus récent.',
  },
  es: {
    stays:
      'Si este texto permanece, la página no puede funcionar aquí. Active JavaScript o use un navegador más reciente',
    browsers: ': Chrome o Edge 111, Firefox 115, Safari 16.4 o posterior.',
  },
  ar: {
    stays: 'إذا بقي هذا النص ظاهرا فلا يمكن تشغيل الصفحة هنا. فعّل JavaScript أو استخدم متصفحا أحدث',
    browsers: ': Chrome أو Edge 111 أو Firefox 115 أو Safari 16.4 أو ما بعدها.',
  },
};
