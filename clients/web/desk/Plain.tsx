import { Loader } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Band } from '../parts/Band.tsx';
import { LanguageMenu } from '../parts/LanguageMenu.tsx';
import classes from './Plain.module.css';

/** A page that has one thing to say, and at most one thing to do. */
export function Plain(props: { title: string; words: string; busy?: boolean; children?: ReactNode }) {
  const { t } = useTranslation('ui');
  useEffect(() => {
    document.title = t('title', { page: props.title });
  }, [props.title, t]);
  return (
    <>
      <Band />
      <main className={classes.page}>
        <div className={classes.card} role={props.busy ? 'status' : undefined}>
          {props.busy && <Loader />}
          <h1>{props.title}</h1>
          <p>{props.words}</p>
          {props.children}
        </div>
        <LanguageMenu />
      </main>
    </>
  );
}
