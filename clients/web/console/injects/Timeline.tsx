import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { elapsed } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { axisOf } from './axis.ts';
import { type Planned, startOf } from './plan.ts';
import classes from './Timeline.module.css';
import { useWaitWords } from './useWaitWords.ts';

/** Brings the line of an inject into sight; the list below is the same in words. */
const goTo = (id: string) => document.getElementById(`inject-${id}`)?.querySelector('button')?.focus();

/** The script along the time: what has come, what comes when, and at its end what waits for the class. */
export function Timeline({ lines, now }: { lines: readonly Planned[]; now: number }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const waitWords = useWaitWords();
  const { state } = useConnection();
  const start = startOf(state);
  const axis = axisOf(lines, start, state.setting?.durationMs ?? 0, now);
  const running = state.run === 'running' || state.run === 'paused';
  const clock = (at: number) => elapsed(at - start, true);
  const how = ({ state: is, held, stuck }: Planned) =>
    is !== 'pending'
      ? t(`injects.state.${is}`)
      : held
        ? t('injects.held')
        : stuck
          ? t('injects.stuck')
          : t('injects.toCome');
  const sign = (planned: Planned, style: CSSProperties, said: string) => {
    const label = `${words.say(planned.inject.title)}, ${said}`;
    return (
      <button
        key={planned.inject.id}
        type="button"
        className={classes.sign}
        data-state={planned.held && planned.state === 'pending' ? 'held' : planned.state}
        data-stuck={planned.stuck || undefined}
        data-reserve={planned.contingency || undefined}
        style={style}
        title={label}
        aria-label={label}
        onClick={() => goTo(planned.inject.id)}
      >
        <i />
      </button>
    );
  };
  return (
    <section className={classes.timeline} aria-label={t('injects.timeline')}>
      <div className={classes.axis} style={{ '--rows': axis.rows } as CSSProperties}>
        {axis.placed.map(({ planned, share, row }) =>
          sign(
            planned,
            { insetInlineStart: `${share * 100}%`, '--row': row } as CSSProperties,
            `${clock(planned.at ?? start)}, ${how(planned)}`,
          ),
        )}
        {running && <i className={classes.now} style={{ insetInlineStart: `${axis.now * 100}%` }} aria-hidden="true" />}
      </div>
      <div className={classes.ticks} aria-hidden="true">
        {axis.ticks.map((at) => (
          <span key={at} style={{ insetInlineStart: `${((at - axis.from) / (axis.to - axis.from)) * 100}%` }}>
            {clock(at)}
          </span>
        ))}
      </div>
      {axis.waiting.length > 0 && (
        <div className={classes.waiting}>
          <span>{t('injects.waiting', { count: axis.waiting.length })}</span>
          {axis.waiting.map((planned) => sign(planned, {}, planned.waits ? waitWords(planned.waits) : how(planned)))}
        </div>
      )}
      <p className={classes.legend} aria-hidden="true">
        {(['fired', 'skipped', 'pending', 'held'] as const).map((is) => (
          <span key={is}>
            <span className={classes.sign} data-state={is}>
              <i />
            </span>
            {is === 'pending' ? t('injects.toCome') : is === 'held' ? t('injects.held') : t(`injects.state.${is}`)}
          </span>
        ))}
        <span>
          <span className={classes.sign} data-state="pending" data-reserve>
            <i />
          </span>
          {t('injects.contingency')}
        </span>
      </p>
    </section>
  );
}
