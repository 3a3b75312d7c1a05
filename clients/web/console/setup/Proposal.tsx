import { Button, TextInput } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comma } from '../../parts/signs.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useRoom } from '../room.ts';
import classes from './SetUp.module.css';
import { chairs, moves, secretChairs, sitting, spread, wanted } from './seating.ts';

/** Who plays what with the people who are here, or with as many as are expected; one press does it. */
export function Proposal({ people }: { people: number }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { send } = useRoom();
  const [expected, setExpected] = useState('');
  const [busy, setBusy] = useState(false);
  const all = chairs(state.parties.values());
  const secret = secretChairs(state.parties.values()).map(({ id }) => id);
  // Who sits where only some may look is not spread.
  const here = people - secret.reduce((sum, bureau) => sum + sitting(state, bureau), 0);
  const count = Math.max(here, Number(expected) || (here === 0 ? wanted(all) : 0));
  const { shares, over } = spread(all, count);
  const commands = moves(state, shares);
  const names = (ids: readonly string[]) => ids.map((id) => words.party(state, id)).join(comma());
  const played = shares.filter((one) => one.people > 0);
  const bots = shares.filter((one) => one.people === 0).map(({ bureau }) => bureau);

  async function seat() {
    setBusy(true);
    for (const command of commands) if (!(await send(command))) break;
    setBusy(false);
  }
  return (
    <div className={classes.proposal}>
      <TextInput
        className={classes.expected}
        size="sm"
        label={t('setup.seating.expected')}
        inputMode="numeric"
        maxLength={3}
        placeholder={String(count)}
        value={expected}
        onChange={(event) => setExpected(event.currentTarget.value.replace(/\D/g, ''))}
      />
      <p>
        {t('setup.seating.people', { count })}{' '}
        {played
          .map((one) => t('setup.seating.share', { party: words.party(state, one.bureau), number: one.people }))
          .join(comma())}
      </p>
      {bots.length > 0 && <p>{t('setup.seating.bots', { parties: names(bots) })}</p>}
      {secret.length > 0 && <p>{t('setup.seating.secret', { parties: names(secret) })}</p>}
      {over > 0 && <p>{t('setup.seating.over', { count: over })}</p>}
      <div className={classes.row}>
        {commands.length === 0 ? (
          <span className={classes.dim}>{t('setup.seating.done')}</span>
        ) : (
          <Button
            variant="default"
            size="compact-md"
            loading={busy}
            leftSection={<IconUsersGroup size={18} />}
            onClick={() => void seat()}
          >
            {t('setup.seating.go')}
          </Button>
        )}
      </div>
    </div>
  );
}
