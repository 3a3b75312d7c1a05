import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { instant } from '../../../../schemas/ids.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Written } from '../../parts/Ref.tsx';
import { elapsed } from '../../parts/time.ts';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import classes from '../Dialogs.module.css';
import { nextPlanned, plan } from '../injects/plan.ts';
import { useMay, useRoom } from '../room.ts';

/** How fast the exercise clock runs, and a jump ahead. */
export function SpeedDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const { send } = useRoom();
  const may = useMay();
  const now = useNow();
  const words = useWords();
  const rates = [...new Set([1, ...(state.setting?.allowRates ?? []), state.clock.rate])].sort((a, b) => a - b);
  const next = nextPlanned(plan(state, now));
  const done = (ok: boolean) => {
    if (ok) onClose();
  };
  return (
    <Dialog title={t('act.speed')} onClose={onClose}>
      <div className={classes.form}>
        <p>{t('speed.now', { time: elapsed(now - (state.startedAt ?? now)), rate: state.clock.rate })}</p>
        <div className={classes.choices}>
          {rates.map((rate) => (
            <Button
              key={rate}
              variant={rate === state.clock.rate ? 'filled' : 'default'}
              aria-pressed={rate === state.clock.rate}
              onClick={() =>
                rate === state.clock.rate ? onClose() : void send({ type: 'clock.rate', rate }).then(done)
              }
            >
              ×{rate}
            </Button>
          ))}
        </div>
        {may('clock.jump') === undefined && (
          <>
            <p className={classes.dim}>{t('speed.jump')}</p>
            <div className={classes.choices}>
              {next?.at !== undefined && (
                <Button
                  variant="default"
                  onClick={() =>
                    void send({ type: 'clock.jump', to: instant(Math.max(now, next.at ?? now)) }).then(done)
                  }
                >
                  <span>
                    {t('speed.next')}: <Written>{words.say(next.inject.title)}</Written>
                  </span>
                </Button>
              )}
              {[1, 5, 10, 30].map((minutes) => (
                <Button
                  key={minutes}
                  variant="default"
                  onClick={() => void send({ type: 'clock.jump', to: instant(now + minutes * 60_000) }).then(done)}
                >
                  {t('speed.ahead', { count: minutes })}
                </Button>
              ))}
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
