import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffApi } from '../../sdk/index.ts';
import { InjectsTable } from '../console/exercises/InjectsTable.tsx';
import { DryRun } from './DryRun.tsx';
import { Preview } from './Preview.tsx';
import { Timeline } from './Timeline.tsx';
import classes from './Tools.module.css';
import { usePreview } from './usePreview.ts';
import type { Work } from './work.ts';

const tabs = ['preview', 'timeline', 'dryRun', 'table'] as const;

/** What a scenario is tried with while it is written. */
export function Tools({
  staff,
  work,
  dirty,
  sound,
  checking,
  onTable,
  onInject,
}: {
  staff: StaffApi;
  work: Work;
  dirty: boolean;
  /** The checker has found no mistake in the text as it stands. */
  sound: boolean;
  /** It has not looked at it yet. */
  checking: boolean;
  /** The file has been changed by a table. */
  onTable(): void;
  /** Shows where an inject is written. */
  onInject(id: string): void;
}) {
  const { t } = useTranslation('editor');
  const [tab, setTab] = useState<(typeof tabs)[number]>('dryRun');
  const [crew, setCrew] = useState('perfect');
  const wanted = tab === 'preview' || tab === 'timeline';
  const preview = usePreview(staff, work.text, crew, wanted && sound);
  const list = useRef<HTMLDivElement>(null);
  function step(event: KeyboardEvent) {
    const rtl = document.documentElement.dir === 'rtl' ? -1 : 1;
    const by = event.key === 'ArrowRight' ? rtl : event.key === 'ArrowLeft' ? -rtl : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? 'preview';
    setTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  }
  return (
    <section className={classes.tools} aria-label={t('tools.label')}>
      <div ref={list} className={classes.tabs} role="tablist" onKeyDown={step}>
        {tabs.map((one) => (
          <button
            key={one}
            id={`tab-${one}`}
            type="button"
            role="tab"
            aria-selected={one === tab}
            aria-controls="tool"
            tabIndex={one === tab ? 0 : -1}
            onClick={() => setTab(one)}
          >
            {t(`tools.${one}`)}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <div id="tool" className={classes.tool} role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        <h2 className="visually-hidden">{t(`tools.${tab}`)}</h2>
        {tab === 'preview' && (
          <Preview preview={preview} crew={crew} sound={sound} checking={checking} onCrew={setCrew} />
        )}
        {tab === 'timeline' && <Timeline preview={preview} sound={sound} checking={checking} onInject={onInject} />}
        {tab === 'dryRun' && <DryRun staff={staff} text={work.text} sound={sound} checking={checking} />}
        {tab === 'table' &&
          (dirty || (work.base.version === null && !work.shipped) ? (
            <p className={classes.dim}>{t('tools.saveFirst')}</p>
          ) : (
            <InjectsTable staff={staff} scenario={{ id: work.id, shipped: work.shipped }} onKept={onTable} />
          ))}
      </div>
    </section>
  );
}
