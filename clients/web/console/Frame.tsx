import { ActionIcon } from '@mantine/core';
import { IconBolt, IconHandStop, IconList, IconUsers, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Band } from '../parts/Band.tsx';
import { useConnection, useNow } from '../use/useConnection.ts';
import { Bureaus } from './bureaus/Bureaus.tsx';
import { People } from './bureaus/People.tsx';
import { Footer } from './Footer.tsx';
import classes from './Frame.module.css';
import { Flow } from './flow/Flow.tsx';
import { Inspect } from './flow/Inspect.tsx';
import { Injects } from './injects/Injects.tsx';
import { NextInject } from './injects/NextInject.tsx';
import { Needs } from './Needs.tsx';
import { needsYou } from './needs.ts';
import { type Tab, tabs, useRoom } from './room.ts';
import { useActions } from './run/actions.ts';
import { RunBar } from './run/RunBar.tsx';
import { useConsoleKeys } from './run/useConsoleKeys.ts';
import { SetUp } from './setup/SetUp.tsx';
import { useLayout } from './useLayout.ts';

/** Everything that a running exercise needs on one screen; on a tablet that is carried round, in four tabs. */
export function Frame({ refused, onForget }: { refused: string | undefined; onForget(): void }) {
  const { t } = useTranslation(['console', 'ui']);
  const { state } = useConnection();
  const layout = useLayout();
  const { tab } = useRoom();
  const actions = useActions();
  useConsoleKeys(actions);
  const preparing = state.run === 'lobby' || state.run === 'briefing';
  const flow = preparing ? <SetUp actions={actions} /> : <Flow />;

  return (
    <>
      <Band />
      <div className={classes.frame} data-layout={layout}>
        <RunBar actions={actions} />
        {refused !== undefined && (
          <div className={classes.refused} role="alert">
            <span>{refused}</span>
            <ActionIcon aria-label={t('ui:close')} size={32} onClick={onForget}>
              <IconX size={18} />
            </ActionIcon>
          </div>
        )}
        {layout === 'tabs' ? (
          <main className={classes.one}>
            {tab === 'needs' && (
              <div className={classes.stack}>
                <Needs />
                <Bureaus />
              </div>
            )}
            {tab === 'flow' && <FlowOrInspect flow={flow} />}
            {tab === 'injects' && <Injects />}
            {tab === 'people' && <People />}
          </main>
        ) : (
          <main className={classes.columns}>
            <div className={classes.side}>
              <Needs />
              <Bureaus />
            </div>
            <div className={classes.middle}>{layout === 'two' && !preparing ? <RightOr flow={flow} /> : flow}</div>
            {(layout === 'three' || preparing) && <Right />}
          </main>
        )}
        <NextInject />
        <Footer />
        {layout === 'tabs' && <TabBar />}
      </div>
    </>
  );
}

/** Where there is one column, what is looked at stands in place of the list. */
function FlowOrInspect({ flow }: { flow: ReactNode }) {
  const { selected } = useRoom();
  return selected ? <Inspect /> : flow;
}

/** Two columns: the list, or what is looked at, or injects and people in its place. */
function RightOr({ flow }: { flow: ReactNode }) {
  const { selected, tab } = useRoom();
  const elsewhere = tab === 'injects' || tab === 'people';
  return (
    <div className={classes.switched}>
      <PaneTabs first="flow" />
      {elsewhere ? tab === 'injects' ? <Injects /> : <People /> : selected ? <Inspect /> : flow}
    </div>
  );
}

function Right() {
  const { tab } = useRoom();
  return (
    <div className={classes.right}>
      <PaneTabs first="details" />
      {tab === 'injects' ? <Injects /> : tab === 'people' ? <People /> : <Inspect />}
    </div>
  );
}

/** What the pane shows. */
function PaneTabs({ first }: { first: 'flow' | 'details' }) {
  const { t } = useTranslation('console');
  const { tab, show } = useRoom();
  const shown: Tab = tab === 'needs' ? 'flow' : tab;
  return (
    <nav className={classes.paneTabs} aria-label={t('tabs.pane')}>
      {(['flow', 'injects', 'people'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={shown === one} onClick={() => show(one)}>
          {one === 'flow' ? t(`tabs.${first}`) : t(`tabs.${one}`)}
        </button>
      ))}
    </nav>
  );
}

const icons: Readonly<Record<Tab, ReactNode>> = {
  needs: <IconHandStop size={22} />,
  flow: <IconList size={22} />,
  injects: <IconBolt size={22} />,
  people: <IconUsers size={22} />,
};

function TabBar() {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const { tab, show, select } = useRoom();
  const waiting = needsYou(state, useNow()).length;
  return (
    <nav className={classes.tabBar} aria-label={t('tabs.label')}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={tab === one ? 'page' : undefined}
          onClick={() => {
            if (one === 'flow' && tab === 'flow') select(undefined);
            show(one);
          }}
        >
          <span className={classes.tabIcon}>
            {icons[one]}
            {one === 'needs' && waiting > 0 && <b aria-hidden="true">{waiting}</b>}
          </span>
          <span>
            {t(`tabs.${one}`)}
            {one === 'needs' && waiting > 0 && <span className="visually-hidden"> ({waiting})</span>}
          </span>
        </button>
      ))}
    </nav>
  );
}
