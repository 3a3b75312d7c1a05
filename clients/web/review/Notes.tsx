import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { millis } from '../../../schemas/ids.ts';
import { Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { AtButton } from './Moments.tsx';
import { Panel } from './Panel.tsx';
import { useMay, useRoom } from './room.ts';
import classes from './Sums.module.css';

/** Staff's notes, each where the entry is that it is about. */
export function Notes() {
  const { t } = useTranslation('review');
  const { log } = useConnection();
  const { review, open } = useRoom();
  const may = useMay();
  const notes = review.remarks
    .map((remark) => {
      const entry = remark.about === undefined ? undefined : log[remark.about - 1];
      return { text: remark.text, own: remark.n, n: entry?.n ?? remark.n, at: millis(entry?.at ?? remark.at) };
    })
    .sort((a, b) => a.at - b.at || a.own - b.own);
  return (
    <Panel
      title={t('notes.heading')}
      tools={
        may('mark.add') === undefined && (
          <Button size="compact-sm" variant="default" leftSection={<IconFlag size={16} />} onClick={() => open('mark')}>
            {t('notes.add')}
          </Button>
        )
      }
    >
      {notes.length === 0 ? (
        <p className={classes.dim}>{t('notes.none')}</p>
      ) : (
        <ul className={classes.notes}>
          {notes.map(({ text, own, n, at }) => (
            <li key={own}>
              <AtButton at={at} n={n} /> {text === '' ? t('notes.plain') : <Written>{text}</Written>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
