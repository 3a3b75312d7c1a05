import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { instant } from '../../../../schemas/ids.ts';
import { Written } from '../../parts/Ref.tsx';
import { span } from '../../parts/time.ts';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useMay, useRoom } from '../room.ts';
import { useLayout } from '../useLayout.ts';
import { InjectActs } from './InjectRow.tsx';
import classes from './Injects.module.css';
import { nextPlanned, plan } from './plan.ts';

/** What comes next by itself, with the time until then: always in sight while the class runs. */
export function NextInject() {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { show, send } = useRoom();
  const may = useMay();
  const now = useNow();
  const narrow = useLayout() === 'tabs';
  if (state.run !== 'running' && state.run !== 'paused') return null;
  const lines = plan(state, now);
  const next = nextPlanned(lines);
  const stuck = lines.filter((one) => one.stuck).length;
  const objectives = state.scenario?.expectations.length ?? 0;
  return (
    <section className={classes.next} aria-label={t('injects.nextLabel')} data-next-inject>
      <button type="button" className={classes.nextWhat} onClick={() => show('injects')}>
        {next?.at === undefined ? (
          t('injects.noNext')
        ) : (
          <>
            {t('injects.next')}{' '}
            <strong>
              <Written>{words.say(next.inject.title)}</Written>
            </strong>{' '}
            {t('injects.in', { time: span(Math.max(0, next.at - now)) })}
          </>
        )}
        {stuck > 0 && <strong className={classes.stuck}> {t('injects.stuckCount', { count: stuck })}</strong>}
      </button>
      {next && !narrow && <InjectActs planned={next} />}
      {next?.at !== undefined && !narrow && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={may('clock.jump') !== undefined || next.at <= now}
          onClick={() => void send({ type: 'clock.jump', to: instant(next.at ?? now) })}
        >
          {t('injects.jump')}
        </Button>
      )}
      {objectives > 0 && !narrow && (
        <span className={classes.dim}>{t('injects.decided', { done: state.results.size, all: objectives })}</span>
      )}
    </section>
  );
}
