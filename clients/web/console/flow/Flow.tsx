import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowUp, IconFilterOff, IconSearch, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/Empty.tsx';
import { elapsed } from '../../parts/time.ts';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useShortcuts } from '../../use/useShortcuts.ts';
import { useWords } from '../../use/useWords.ts';
import { nextPlanned, plan, startOf } from '../injects/plan.ts';
import { Pane } from '../Pane.tsx';
import { useRoom } from '../room.ts';
import classes from './Flow.module.css';
import { FlowList } from './FlowList.tsx';
import { FlowSequence } from './FlowSequence.tsx';
import { FlowTable } from './FlowTable.tsx';
import { type Filter, filtered, isEmpty, messageStates } from './filter.ts';
import { lineKinds } from './lines.ts';

/** The coasts come when somebody looks at them. */
const FlowMap = lazy(() => import('./FlowMap.tsx'));
const views = ['list', 'sequence', 'map'] as const;
/** Minutes of the class that the map looks back; 0 is all of it. */
const windows = [5, 15, 60, 0] as const;

/** Everything that happens, newest on top, as a list, as a sequence of who wrote to whom or as a map of it; each as a table too. */
export function Flow() {
  const { t } = useTranslation('console');
  const connection = useConnection();
  const { state } = connection;
  const now = useNow();
  const { annals } = useRoom();
  const [filter, setFilter] = useState<Filter>({});
  const [view, setView] = useState<(typeof views)[number]>('list');
  const [table, setTable] = useState(false);
  const [minutes, setMinutes] = useState<number>(15);
  const [held, setHeld] = useState<number>();
  const wanted = useDeferredValue(filter);
  const { lines } = annals;
  // Lateness changes with the time: a filter by state looks again every second, everything else only when something has happened.
  const when = wanted.state ? Math.floor(now / 1000) : 0;
  const fitting = useMemo(
    () => [...filtered(lines, wanted, state, now)].reverse(),
    [lines, wanted, when, connection.version()],
  );
  const still = held === undefined ? fitting : fitting.filter((line) => line.n <= held);
  const shown =
    view === 'map' && minutes > 0
      ? still.filter((line) => now - line.at <= minutes * 60_000 * state.clock.rate)
      : still;
  const messages = view === 'list' ? shown : shown.filter((line) => line.event.type === 'message.sent');
  const fresh = fitting.length - still.length;
  useShortcuts({ l: () => setView((before) => views[(views.indexOf(before) + 1) % views.length] ?? 'list') });
  const next = nextPlanned(plan(state, now));

  return (
    <Pane
      fill
      still
      title={t('flow.heading')}
      tools={
        <div className={classes.tools}>
          {view === 'map' && (
            <NativeSelect
              size="xs"
              aria-label={t('flow.window')}
              value={minutes}
              onChange={(event) => setMinutes(Number(event.currentTarget.value))}
              data={windows.map((count) => ({
                value: String(count),
                label: count === 0 ? t('flow.always') : t('flow.minutes', { count }),
              }))}
            />
          )}
          <div className={classes.views}>
            {views.map((one) => (
              <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
                {t(`flow.${one}`)}
              </button>
            ))}
          </div>
          <div className={classes.views}>
            <button
              type="button"
              aria-pressed={table}
              title={t('flow.asTable')}
              aria-label={t('flow.asTable')}
              onClick={() => setTable(!table)}
            >
              <IconTable size={18} aria-hidden="true" />
            </button>
          </div>
        </div>
      }
    >
      <Filters filter={filter} onChange={setFilter} />
      <div className={classes.place}>
        {fresh > 0 && (
          <Button
            className={classes.fresh}
            size="compact-sm"
            leftSection={<IconArrowUp size={16} />}
            onClick={() => setHeld(undefined)}
          >
            {t('flow.new', { count: fresh })}
          </Button>
        )}
        {lines.length === 0 || (still.length === 0 && isEmpty(wanted)) ? (
          <Empty>
            {next?.at === undefined
              ? t('flow.empty')
              : t('flow.emptyUntil', { time: elapsed(next.at - startOf(state)) })}
          </Empty>
        ) : still.length === 0 ? (
          <Empty
            action={
              <Button variant="default" size="sm" onClick={() => setFilter({})}>
                {t('flow.clear')}
              </Button>
            }
          >
            {t('flow.noneFits')}
          </Empty>
        ) : table ? (
          <FlowTable lines={messages} now={now} />
        ) : view === 'list' ? (
          <FlowList
            lines={shown}
            now={now}
            holding={held !== undefined}
            onHold={(reading) => setHeld((before) => (reading ? (before ?? connection.log.length) : undefined))}
          />
        ) : view === 'map' ? (
          <Suspense>
            <FlowMap lines={shown} now={now} />
          </Suspense>
        ) : (
          <FlowSequence lines={shown} now={now} />
        )}
      </div>
    </Pane>
  );
}

function Filters({ filter, onChange }: { filter: Filter; onChange(filter: Filter): void }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const types = (state.setting?.kinds ?? []).map((type) => ({ value: type, label: words.kind(type).title }));
  const set = (change: Filter) => onChange({ ...filter, ...change });
  const state_ = (value: string) => messageStates.find((one) => one === value);
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.text}
        size="sm"
        type="search"
        aria-label={t('flow.filter.text')}
        placeholder={t('flow.filter.text')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={filter.text ?? ''}
        onChange={(event) => set({ text: event.currentTarget.value })}
        data-flow-filter
      />
      <NativeSelect
        size="sm"
        aria-label={t('flow.filter.bureau')}
        value={filter.bureau ?? ''}
        onChange={(event) => set({ bureau: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('flow.filter.allBureaus') },
          ...[...state.parties.keys()].map((id) => ({ value: id, label: words.party(state, id) })),
        ]}
      />
      <NativeSelect
        size="sm"
        aria-label={t('flow.filter.type')}
        value={filter.type ?? ''}
        onChange={(event) => set({ type: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('flow.filter.allTypes') },
          {
            group: t('flow.filter.lines'),
            items: lineKinds.map((kind) => ({ value: kind, label: t(`flow.kinds.${kind}`) })),
          },
          { group: t('flow.filter.messages'), items: types },
        ]}
      />
      <NativeSelect
        size="sm"
        aria-label={t('flow.filter.state')}
        value={filter.state ?? ''}
        onChange={(event) => set({ state: state_(event.currentTarget.value) })}
        data={[
          { value: '', label: t('flow.filter.allStates') },
          ...messageStates.map((one) => ({ value: one, label: t(`flow.state.${one}`) })),
        ]}
      />
      {!isEmpty(filter) && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFilterOff size={16} />}
          onClick={() => onChange({})}
        >
          {t('flow.clear')}
        </Button>
      )}
    </search>
  );
}
