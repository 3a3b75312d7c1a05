import { Button } from '@mantine/core';
import { IconDeviceMobile, IconDeviceMobileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/Ref.tsx';
import { comma } from '../../parts/signs.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useRoom } from '../room.ts';
import classes from './SetUp.module.css';
import type { Network } from './useNetwork.ts';

/** Before the class: a visit with one's own phone, as far as one likes, which is cleared away afterwards. */
export function TryPhone({ network, seen }: { network: Network; seen: boolean }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const { send } = useRoom();
  /** Who was here before; undefined while nothing is tried. */
  const [before, setBefore] = useState<ReadonlySet<string>>();
  const people = [...state.seats.values()].filter((seat) => seat.role === 'trainee' && !seat.removed);
  const came = before === undefined ? [] : people.filter(({ id }) => !before.has(id));

  async function clear() {
    for (const { id } of came) if (!(await send({ type: 'seat.remove', seat: id }))) return;
    network.forget();
    setBefore(undefined);
  }
  if (before === undefined)
    return (
      <div className={classes.row}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconDeviceMobile size={18} />}
          onClick={() => {
            // What was seen before says nothing about this phone.
            network.forget();
            setBefore(new Set(people.map(({ id }) => id)));
          }}
        >
          {t('setup.try.go')}
        </Button>
      </div>
    );
  return (
    <div className={classes.trying}>
      <p>{t('setup.try.how')}</p>
      <p role="status">
        {came.length > 0 ? (
          <>
            {t('setup.try.joined')} <Written>{came.map(({ name }) => name).join(comma())}</Written>
          </>
        ) : (
          seen && t('setup.try.seen')
        )}
      </p>
      <div className={classes.row}>
        <Button
          variant={seen ? 'filled' : 'default'}
          size="compact-md"
          leftSection={<IconDeviceMobileCheck size={18} />}
          onClick={() => void clear()}
        >
          {t('setup.try.clear')}
        </Button>
      </div>
    </div>
  );
}
