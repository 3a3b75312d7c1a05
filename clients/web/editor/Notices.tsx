import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../i18n/languages.ts';
import { language } from '../i18n.ts';
import classes from './Notices.module.css';
import type { Work } from './work.ts';

export interface Said {
  readonly words: string;
  readonly wrong: boolean;
  /** It can be seen elsewhere. */
  readonly quiet?: boolean;
}

/** What has to be known before one writes on: that it cannot be changed, has been brought back, or is another one on the disk by now. */
export function Notices({
  work,
  said,
  onDiscard,
  onSettle,
  onCompare,
}: {
  work: Work;
  said: Said | undefined;
  onDiscard(): void;
  onSettle(take: 'theirs' | 'mine'): void;
  onCompare(): void;
}) {
  const { t } = useTranslation('editor');
  return (
    <>
      {work.shipped && <Notice words={t('notice.shipped')} />}
      {work.theirs && (
        <Notice words={t('notice.changed')} urgent>
          <Button size="compact-md" variant="default" onClick={() => onSettle('theirs')}>
            {t('notice.theirs')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => onSettle('mine')}>
            {t('notice.mine')}
          </Button>
          <Button size="compact-md" variant="default" onClick={onCompare}>
            {t('notice.compare')}
          </Button>
        </Notice>
      )}
      {work.restored !== undefined && !work.theirs && (
        <Notice words={t('notice.restored', { time: new Date(work.restored).toLocaleString(localeOf(language())) })}>
          {work.base.version !== null && (
            <Button size="compact-md" variant="default" onClick={onDiscard}>
              {t('notice.discard')}
            </Button>
          )}
        </Notice>
      )}
      <p
        role="status"
        // That it is saved stands beside its name; who listens is told here.
        className={
          said
            ? said.quiet
              ? 'visually-hidden'
              : `${classes.said} ${said.wrong ? classes.wrong : classes.good}`
            : undefined
        }
      >
        {said?.words}
      </p>
    </>
  );
}

function Notice({ words, urgent, children }: { words: string; urgent?: boolean; children?: ReactNode }) {
  return (
    <div className={classes.notice} role={urgent ? 'alert' : undefined}>
      <p>{words}</p>
      {children && <div className={classes.acts}>{children}</div>}
    </div>
  );
}
