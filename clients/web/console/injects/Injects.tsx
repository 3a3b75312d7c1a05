import { Button } from '@mantine/core';
import { IconClockPlus, IconPlugConnectedX, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/Empty.tsx';
import { Written } from '../../parts/Ref.tsx';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { Pane } from '../Pane.tsx';
import { useMay, useRoom } from '../room.ts';
import { Faults } from './Faults.tsx';
import { Hints } from './Hints.tsx';
import { InjectRow } from './InjectRow.tsx';
import classes from './Injects.module.css';
import { plan } from './plan.ts';
import { Timeline } from './Timeline.tsx';

/** The script: what has been, what comes when, what waits for the class; then hints and line problems. */
export function Injects() {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { send, open } = useRoom();
  const may = useMay();
  const now = useNow();
  const lines = plan(state, now);
  const done = lines.filter((one) => one.state !== 'pending');
  const coming = lines.filter((one) => one.state === 'pending' && !one.contingency);
  const spare = lines.filter((one) => one.state === 'pending' && one.contingency);
  const phases = state.setting?.phases ?? [];
  const situation = (id: string) => state.scenario?.clock.phases.find((one) => one.id === id)?.situation;
  const group = (heading: string, some: typeof lines) =>
    some.length > 0 && (
      <section>
        <h3 className={classes.heading}>{heading}</h3>
        <ul className={classes.list}>
          {some.map((one) => (
            <InjectRow key={one.inject.id} planned={one} now={now} />
          ))}
        </ul>
      </section>
    );
  return (
    <Pane
      fill
      title={t('injects.heading')}
      tools={
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={16} />} onClick={() => open('write')}>
          {t('act.write')}
        </Button>
      }
    >
      {lines.length === 0 ? <Empty>{t('injects.none')}</Empty> : <Timeline lines={lines} now={now} />}
      {coming.length > 0 && (
        <div className={classes.tools}>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconClockPlus size={16} />}
            disabled={may('inject.shift') !== undefined}
            onClick={() => void send({ type: 'inject.shift', byMs: 300_000 })}
          >
            {t('injects.allLater')}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            disabled={may('inject.shift') !== undefined}
            onClick={() => void send({ type: 'inject.shift', byMs: -60_000 })}
          >
            {t('injects.allSooner')}
          </Button>
        </div>
      )}
      {phases.length > 1 && (
        <section>
          <h3 className={classes.heading}>{t('injects.phases')}</h3>
          <ol className={classes.phases}>
            {phases.map((phase) => (
              <li key={phase.id} aria-current={phase.id === state.phase ? 'step' : undefined}>
                <span>
                  {words.say(phase.title)}
                  {phase.id === state.phase && situation(phase.id) !== undefined && (
                    <span className={classes.dim}>
                      {' '}
                      <Written>{words.say(situation(phase.id))}</Written>
                    </span>
                  )}
                </span>
                {phase.id !== state.phase && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    disabled={may('phase.enter') !== undefined}
                    onClick={() => void send({ type: 'phase.enter', phase: phase.id })}
                  >
                    {t('injects.enter')}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      {group(t('injects.coming'), coming)}
      {group(t('injects.contingency'), spare)}
      {group(t('injects.done'), done)}
      <Hints />
      <section>
        <h3 className={classes.heading}>
          {t('faults.heading')}
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlugConnectedX size={16} />}
            disabled={may('fault.set') !== undefined}
            onClick={() => open('faults')}
          >
            {t('faults.new')}
          </Button>
        </h3>
        <Faults now={now} />
      </section>
    </Pane>
  );
}
