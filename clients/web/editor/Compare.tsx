import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import dialog from '../console/Dialogs.module.css';
import { Dialog } from '../parts/Dialog.tsx';
import classes from './Compare.module.css';
import { around, compared } from './lines.ts';

/** What the file on the disk and one's own text have different, line by line. */
export function Compare({
  theirs,
  mine,
  onClose,
  onSettle,
}: {
  theirs: string;
  mine: string;
  onClose(): void;
  onSettle(take: 'theirs' | 'mine'): void;
}) {
  const { t } = useTranslation('editor');
  const lines = useMemo(() => around(compared(theirs, mine)), [theirs, mine]);
  return (
    <Dialog title={t('compare.heading')} onClose={onClose}>
      <p>{t('compare.words')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={classes.lines} dir="ltr" tabIndex={0} aria-label={t('compare.heading')}>
        {lines.map((line, index) =>
          line === null ? (
            <p key={index} className={classes.gap}>
              …
            </p>
          ) : (
            <p key={index} className={classes[line.is]}>
              <span className={classes.sign} aria-hidden="true">
                {line.is === 'new' ? '+' : line.is === 'gone' ? '−' : ' '}
              </span>
              <span className="visually-hidden">
                {line.is === 'new' ? t('compare.mine') : line.is === 'gone' ? t('compare.theirs') : ''}
              </span>
              <code>{line.text}</code>
            </p>
          ),
        )}
      </section>
      <div className={dialog.acts}>
        <Button variant="default" onClick={() => onSettle('theirs')}>
          {t('notice.theirs')}
        </Button>
        <Button variant="default" onClick={() => onSettle('mine')}>
          {t('notice.mine')}
        </Button>
      </div>
    </Dialog>
  );
}
