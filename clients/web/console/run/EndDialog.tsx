import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog.tsx';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import classes from '../Dialogs.module.css';
import { plan } from '../injects/plan.ts';
import { desksNow } from '../needs.ts';
import { useMay, useRoom } from '../room.ts';

/** Wall ms between the announcement and the end. */
const notice = 120_000;
const longest = 3_600_000;

/** The end of the exercise: what is still open, the end with two minutes' notice, or at once. Nothing can be sent afterwards. */
export function EndDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { send } = useRoom();
  const may = useMay();
  const now = useNow();
  const open = [...desksNow(state, now)].flatMap(([id, { owes }]) => (owes > 0 ? [{ id, count: owes }] : []));
  const pending = plan(state, now).filter((one) => one.state === 'pending' && !one.contingency).length;
  const expected = (state.scenario?.expectations.length ?? 0) - state.results.size;
  const done = (ok: boolean) => {
    if (ok) onClose();
  };
  return (
    <Dialog title={t('end.heading')} onClose={onClose}>
      <div className={classes.form}>
        <p>{t('end.words')}</p>
        {open.length + pending + expected > 0 && (
          <>
            <p>{t('end.open')}</p>
            <ul className={classes.list}>
              {open.map(({ id, count }) => (
                <li key={id}>{t('end.owes', { party: words.party(state, id), count })}</li>
              ))}
              {pending > 0 && <li>{t('end.injects', { count: pending })}</li>}
              {expected > 0 && <li>{t('end.expected', { count: expected })}</li>}
            </ul>
          </>
        )}
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          {may('exercise.announceEnd') === undefined && state.endsAt === undefined && (
            <Button
              variant="default"
              onClick={() =>
                void send({
                  type: 'exercise.announceEnd',
                  inMs: Math.min(longest, Math.round(notice * state.clock.rate)),
                }).then(done)
              }
            >
              {t('end.announce')}
            </Button>
          )}
          <Button color="red.9" onClick={() => void send({ type: 'exercise.end' }).then(done)}>
            {t('end.go')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
