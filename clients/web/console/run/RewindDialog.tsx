import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { millis } from '../../../../schemas/ids.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { elapsed } from '../../parts/time.ts';
import { useConnection, useNow } from '../../use/useConnection.ts';
import classes from '../Dialogs.module.css';
import type { Line } from '../flow/lines.ts';
import { useLineWords } from '../flow/useLineWords.tsx';
import { useRoom } from '../room.ts';

const steps = [1, 2, 5, 10, 15] as const;

/** Back to an earlier moment with the same people: first what will be undone, then the button. */
export function RewindDialog({ after, onClose }: { after: number | undefined; onClose(): void }) {
  const { t } = useTranslation('console');
  const { state, log } = useConnection();
  const { annals, send } = useRoom();
  const lineWords = useLineWords();
  const now = useNow();
  const [to, setTo] = useState(after);
  const [frozen] = useState(now);
  const start = log.findIndex((entry) => entry.events.some((event) => event.type === 'exercise.started')) + 1;
  const since = (at: number) => elapsed(at - (state.startedAt ?? at));
  const moments = steps.flatMap((minutes) => {
    const at = frozen - minutes * 60_000;
    const n = lastBefore(log, at);
    return at > (state.startedAt ?? 0) && n > start
      ? [{ n, label: t('rewind.back', { count: minutes, time: since(at) }) }]
      : [];
  });
  const marks = state.marks
    .filter((mark) => mark.n > start)
    .map((mark) => ({ n: mark.n, label: t('rewind.mark', { time: since(mark.at), text: mark.text }) }));
  const chosen =
    after !== undefined && !moments.some((one) => one.n === after)
      ? [{ n: after, label: t('rewind.line', { n: after }) }]
      : [];
  const begun = start > 0 ? [{ n: start, label: t('rewind.start') }] : [];
  const all = [...chosen, ...moments, ...marks, ...begun];
  const n = to ?? all[0]?.n;
  const undone = n === undefined ? [] : annals.lines.filter((line) => line.n > n);
  const count = (kind: Line['kind']) => undone.filter((line) => line.kind === kind).length;
  return (
    <Dialog title={t('rewind.heading')} onClose={onClose}>
      <div className={classes.form}>
        <p>{t('rewind.words')}</p>
        <NativeSelect
          label={t('rewind.to')}
          value={n ?? ''}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
          data={all.map((one) => ({ value: String(one.n), label: one.label }))}
        />
        {n !== undefined && (
          <>
            <p>
              <strong>{t('rewind.undone')}</strong>{' '}
              {t('rewind.counts', { messages: count('message'), injects: count('inject'), refusals: count('refusal') })}
            </p>
            {undone.length > 0 && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
              <ul className={classes.list} tabIndex={0} aria-label={t('rewind.undone')}>
                {undone.slice(0, 200).map((line) => {
                  const { first, second } = lineWords(line);
                  return (
                    <li key={line.key}>
                      <time>{since(line.at)}</time>
                      <span>
                        {first} {second}
                      </span>
                    </li>
                  );
                })}
              </ul>
            )}
          </>
        )}
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          <Button
            disabled={n === undefined || n >= log.length}
            onClick={() =>
              n !== undefined && void send({ type: 'exercise.rewind', after: n }).then((done) => done && onClose())
            }
          >
            {t('rewind.go')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The last entry at or before an instant (exercise ms). */
function lastBefore(log: readonly { readonly at: string }[], at: number): number {
  let n = log.length;
  while (n > 0 && millis(log[n - 1]?.at ?? '') > at) n -= 1;
  return n;
}
