import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { carrySeats } from '../keep.ts';
import { useConnection } from '../use/useConnection.ts';
import { useDesk } from './desk.ts';
import classes from './places.module.css';

/**
 * The class plays the same again with the same people: the way there. Not by itself, for somebody may be writing an answer here; Back in
 * the browser leads to this desk, where everything still stands.
 */
export function GoesOn() {
  const { t } = useTranslation('desk');
  const { state, seat } = useDesk();
  const { welcome } = useConnection();
  const { wentOn } = state;
  const here = welcome?.exercise.id;
  return (
    <div role="status">
      {wentOn !== undefined && here !== undefined && (
        <section className={classes.card}>
          <p>{t('ended.goesOn')}</p>
          <Button
            onClick={() => {
              const at = encodeURIComponent(seat);
              history.replaceState(null, '', `${location.pathname}?run=${encodeURIComponent(here)}&seat=${at}`);
              carrySeats(here, wentOn);
              location.assign(`${location.pathname}?seat=${at}`);
            }}
          >
            {t('ended.goThere')}
          </Button>
        </section>
      )}
    </div>
  );
}
