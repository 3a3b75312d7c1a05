import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hintsFor } from '../../../sdk/rules.ts';
import { Prose } from '../../parts/Ref.tsx';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useMay, useRoom } from '../room.ts';
import classes from './Injects.module.css';

/** The hints whose time has come, for all bureaus. */
export function Hints() {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const now = useNow();
  const bureaus = [...state.parties.keys()].filter((id) => hintsFor(state, id, now, 'instructor').length > 0);
  if (bureaus.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{t('hints.heading')}</h3>
      {bureaus.map((id) => (
        <HintLadder key={id} bureau={id} named />
      ))}
    </section>
  );
}

/** What could help one bureau now, from the gentlest hint on; a press gives it. */
export function HintLadder({ bureau, named = false }: { bureau: string; named?: boolean }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { send } = useRoom();
  const may = useMay();
  const now = useNow();
  const hints = hintsFor(state, bureau, now, 'instructor');
  if (hints.length === 0) return null;
  const list = (
    <ul className={classes.list}>
      {hints.map(({ expectation, hint, text, cost }) => (
        <li key={hint} className={classes.hint}>
          <span>
            {named && <strong>{words.party(state, bureau)}: </strong>}
            <Prose>{words.say(text)}</Prose>
            {cost > 0 && <span className={classes.dim}> {t('hints.cost', { count: cost })}</span>}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={may('hint.give') !== undefined}
            onClick={() => void send({ type: 'hint.give', expectation, hint })}
          >
            {t('hints.give')}
          </Button>
        </li>
      ))}
    </ul>
  );
  if (named) return list;
  return (
    <section>
      <h4>{t('hints.heading')}</h4>
      {list}
    </section>
  );
}
