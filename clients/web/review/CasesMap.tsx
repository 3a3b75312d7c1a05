import { useTranslation } from 'react-i18next';
import { WorldMap } from '../map/WorldMap.tsx';
import type { Arrow } from '../parts/Sequence.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';

/** The messages up to the moment that is looked at, as ways between countries. */
export default function CasesMap(props: {
  arrows: readonly Arrow[];
  chosen: string | undefined;
  onChoose(key: string | undefined): void;
}) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { state } = useConnection();
  const parties = [...state.parties.values()].map((party) => ({ ...party, name: words.party(state, party.id) }));
  return (
    <WorldMap
      label={t('cases.mapLabel')}
      parties={parties}
      arrows={props.arrows}
      chosen={props.chosen}
      onChoose={(key) => props.onChoose(key === props.chosen ? undefined : key)}
    />
  );
}
