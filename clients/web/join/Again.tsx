import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../../schemas/text.ts';
import { language } from '../i18n.ts';
import type { KeptSeat } from '../keep.ts';
import { Written } from '../parts/Ref.tsx';
import classes from './Join.module.css';

/** Somebody sat here before on this device: the way back is one touch. */
export function Again({ seat, onFurther, onOther }: { seat: KeptSeat; onFurther(): void; onOther(): void }) {
  const { t } = useTranslation('join');
  const minutes = Math.floor((Date.now() - seat.at) / 60_000);
  const ago =
    minutes < 1
      ? t('again.justNow')
      : minutes < 60
        ? t('again.minutes', { count: minutes })
        : minutes < 1440
          ? t('again.hours', { count: Math.floor(minutes / 60) })
          : t('again.days', { count: Math.floor(minutes / 1440) });
  return (
    <>
      <h1 className={classes.heading}>{t('again.heading')}</h1>
      <div className={classes.who}>
        <strong>
          <Written>{seat.seat.name}</Written>
        </strong>
        <span>
          {seat.seat.bureau && <>{seat.seat.bureau} · </>}
          <Written>{titleOf(seat.exercise.title)}</Written>
        </span>
        <span>{t('again.when', { ago })}</span>
      </div>
      <Button component="a" href="/desk" autoFocus>
        {t('again.goOn', { name: seat.seat.name })}
      </Button>
      <Button variant="default" onClick={onOther}>
        {t('again.other')}
      </Button>
      <div className={classes.more}>
        <Button variant="subtle" size="compact-md" onClick={onFurther}>
          {t('again.further')}
        </Button>
      </div>
    </>
  );
}

/** The title in the reader's language, or in any: without the schema of texts, which would bring all of zod to this page. */
function titleOf(title: unknown): string {
  if (typeof title === 'string') return title;
  const texts = (title ?? {}) as Exclude<Text, string>; // kept from our own server's answer
  return texts[language()] ?? Object.values(texts)[0] ?? '';
}
