import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { valueAt } from '../../../schemas/yaml/values.ts';
import { language } from '../i18n.ts';
import { LanguageMenu } from '../parts/LanguageMenu.tsx';
import { Ref, Written } from '../parts/Ref.tsx';
import { ThemeToggle } from '../parts/ThemeToggle.tsx';
import { wallTime } from '../parts/time.ts';
import classes from './TopBar.module.css';
import { wordsIn } from './texts.ts';
import type { Work } from './work.ts';

/** What is being written, whether it is saved, and what can be done with the whole of it. */
export function TopBar({
  work,
  dirty,
  title,
  busy,
  onLeave,
  onCheck,
  onSave,
  onSaveAs,
  onUse,
  onTake,
  onKeys,
}: {
  work: Work;
  dirty: boolean;
  /** The file as values, for its title. */
  title: unknown;
  busy: 'save' | 'use' | undefined;
  onLeave(): void;
  onCheck(): void;
  onSave(): void;
  onSaveAs(): void;
  onUse(): void;
  onTake(): void;
  onKeys(): void;
}) {
  const { t } = useTranslation('editor');
  const state = work.shipped
    ? t('state.shipped')
    : dirty
      ? t(work.base.version === null ? 'state.new' : 'state.dirty')
      : work.errors > 0
        ? t('state.unready', { count: work.errors })
        : work.savedAt === undefined
          ? t('state.saved')
          : t('state.savedAt', { time: wallTime(work.savedAt) });
  return (
    <header className={classes.bar}>
      <ActionIcon aria-label={t('toShelf')} onClick={onLeave}>
        <IconArrowLeft size={20} className={classes.way} />
      </ActionIcon>
      <div className={classes.what}>
        <h1>
          <Written>{wordsIn(valueAt(title, ['title']), language()) || work.id}</Written>
        </h1>
        <p>
          <Ref>{`${work.id}.yaml`}</Ref>{' '}
          <span className={dirty || work.errors > 0 ? classes.dirty : undefined}>{state}</span>
        </p>
      </div>
      <div className={classes.acts}>
        <Button size="sm" variant="default" onClick={onCheck}>
          {t('check')}
        </Button>
        {work.shipped ? (
          <Button size="sm" variant="default" onClick={onSaveAs}>
            {t('shelf.copy')}
          </Button>
        ) : (
          <>
            <Button size="sm" variant={dirty ? 'filled' : 'default'} loading={busy === 'save'} onClick={onSave}>
              {t('save.go')}
            </Button>
            <Button size="sm" variant="default" onClick={onSaveAs}>
              {t('saveAs.open')}
            </Button>
          </>
        )}
        <Button size="sm" variant={dirty ? 'default' : 'filled'} loading={busy === 'use'} onClick={onUse}>
          {t('use')}
        </Button>
      </div>
      <div className={classes.tools}>
        <ActionIcon aria-label={t('take')} onClick={onTake}>
          <IconDownload size={20} />
        </ActionIcon>
        <ActionIcon aria-label={t('keys.title')} onClick={onKeys}>
          <IconKeyboard size={20} />
        </ActionIcon>
        <LanguageMenu />
        <ThemeToggle />
      </div>
    </header>
  );
}
