import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { arrow } from '../../parts/signs.ts';
import { span } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useMay, useRoom } from '../room.ts';
import classes from './Injects.module.css';

/** Line problems that are on now; trainees see of them only what was disclosed. */
export function Faults({ now }: { now: number }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { send } = useRoom();
  const may = useMay();
  const on = [...state.faults.values()].filter((one) => !one.cleared);
  if (on.length === 0) return <p className={classes.none}>{t('faults.none')}</p>;
  return (
    <ul className={classes.list}>
      {on.map(({ id, fault, endsAt }) => {
        const { link, bureau } = fault.target;
        const who = [link?.from, link?.to, bureau]
          .filter((one) => one !== undefined)
          .map((one) => words.party(state, one));
        return (
          <li key={id} className={classes.hint}>
            <span>
              <strong>{t(`fault.${fault.effect}`)}</strong> {who.join(` ${arrow()} `) || t('fault.everybody')}
              {fault.delay !== undefined && ` · ${t('faults.delay', { time: span(fault.delay) })}`} ·{' '}
              {t('faults.left', { time: span(Math.max(0, endsAt - now)) })}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              disabled={may('fault.clear') !== undefined}
              onClick={() => void send({ type: 'fault.clear', fault: id })}
            >
              {t('faults.clear')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
