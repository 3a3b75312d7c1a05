import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Band } from '../parts/Band.tsx';
import { LanguageMenu } from '../parts/LanguageMenu.tsx';
import { ThemeToggle } from '../parts/ThemeToggle.tsx';
import classes from './Outside.module.css';

/** The console before an exercise is open. */
export function Outside({ children, tools, wide }: { children: ReactNode; tools?: ReactNode; wide?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <>
      <Band />
      <div className={classes.page} data-wide={wide || undefined}>
        <header className={classes.top}>
          <span className={classes.brand}>{t('product')}</span>
          {tools !== undefined && <div className={classes.tools}>{tools}</div>}
          <LanguageMenu />
          <ThemeToggle />
        </header>
        <main className={classes.main}>{children}</main>
      </div>
    </>
  );
}
