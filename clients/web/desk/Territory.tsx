import { Button } from '@mantine/core';
import { IconMapSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, tracesOf } from '../../sdk/rules.ts';
import { TerritoryDialog } from './later.tsx';

/** In a case about Internet addresses: the way to the table that says whose they were. */
export function Territory({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const [shown, setShown] = useState(false);
  // The latest first: that is what is to be answered.
  const traces = [...view.messages].reverse().flatMap(({ message }) => tracesOf(message.type, message.body));
  if (traces.length === 0) return null;
  return (
    <>
      <Button
        variant="default"
        size="sm"
        style={{ justifySelf: 'start' }}
        leftSection={<IconMapSearch size={18} aria-hidden="true" />}
        onClick={() => setShown(true)}
      >
        {t('territory.look')}
      </Button>
      {shown && <TerritoryDialog traces={traces} onClose={() => setShown(false)} />}
    </>
  );
}
