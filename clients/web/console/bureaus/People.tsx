import { Button, Switch } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../../schemas/join-code.ts';
import type { StoredPerson } from '../../../sdk/index.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Ref, Written } from '../../parts/Ref.tsx';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useLoad } from '../../use/useLoad.ts';
import { useWords } from '../../use/useWords.ts';
import { bureausNow } from '../needs.ts';
import { Pane } from '../Pane.tsx';
import { useMay, useRoom } from '../room.ts';
import { PresenceSign, presenceOf } from './Bureaus.tsx';
import classes from './People.module.css';
import { SeatRow } from './SeatRow.tsx';

/** Who is here, bureau by bureau; the door; and the code for those who are still to come. */
export function People() {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { id, staff, send } = useRoom();
  const may = useMay();
  const now = useNow();
  const [open, setOpen] = useState<string>();
  const people = [...state.seats.values()].filter((seat) => !seat.removed);
  const trainees = people.filter((seat) => seat.role === 'trainee');
  const others = people.filter((seat) => seat.role !== 'trainee');
  // Return codes are not in the log: they are asked for when somebody looks, and again when somebody has moved.
  const moves = trainees.reduce((sum, seat) => sum + seat.moves, trainees.length);
  const codes = useReturnCodes(() => staff.exercises.people(id), moves);

  return (
    <Pane
      fill
      title={t('people.heading', { count: trainees.length })}
      tools={
        <span>
          {t('foot.code')} <Ref>{shownCode(state.code)}</Ref>
        </span>
      }
    >
      <div className={classes.door}>
        <Switch
          size="md"
          label={t('people.locked')}
          description={t('people.lockedHelp')}
          checked={state.locked}
          disabled={may('seat.lock') !== undefined}
          onChange={({ currentTarget: { checked } }) => void send({ type: 'seat.lock', locked: checked })}
        />
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconRefresh size={16} />}
          disabled={may('code.renew') !== undefined}
          title={t('people.newCodeHelp')}
          onClick={() => void send({ type: 'code.renew' })}
        >
          {t('people.newCode')}
        </Button>
      </div>
      {trainees.length === 0 && <Empty>{t('people.none')}</Empty>}
      {bureausNow(state, now).map((bureau) => {
        const seats = trainees.filter((seat) => seat.bureau === bureau.id);
        const party = state.parties.get(bureau.id);
        if (seats.length === 0 && party?.seat !== 'human') return null;
        return (
          <section key={bureau.id} className={classes.bureau}>
            <h3>
              <PresenceSign presence={presenceOf(bureau)} /> {words.party(state, bureau.id)}
              <span className={classes.count}>
                {t('people.places', { count: seats.length, max: party?.people.max ?? seats.length })}
              </span>
            </h3>
            {seats.length === 0 && <p className={classes.dim}>{t(bureau.bot ? 'bureaus.bot' : 'bureaus.empty')}</p>}
            <ul>
              {seats.map((seat) => (
                <SeatRow
                  key={seat.id}
                  seat={seat}
                  returnCode={codes.get(seat.id)}
                  now={now}
                  open={open === seat.id}
                  onOpen={() => setOpen(open === seat.id ? undefined : seat.id)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {others.length > 0 && (
        <section className={classes.bureau}>
          <h3>{t('people.others')}</h3>
          <ul>
            {others.map((seat) => (
              <li key={seat.id} className={classes.other}>
                <span>
                  <Written>{seat.name}</Written> · {t(`role.${seat.role}`)} ·{' '}
                  {t(seat.connected ? 'seat.connected' : 'seat.away')}
                </span>
                <Button
                  variant="subtle"
                  c="var(--mantine-color-error)"
                  size="compact-sm"
                  disabled={may('seat.remove') !== undefined}
                  onClick={() => void send({ type: 'seat.remove', seat: seat.id })}
                >
                  {t('seat.removeNow')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={classes.data}>
        <a href={`/people?exercise=${encodeURIComponent(id)}`}>{t('people.data')}</a>
      </p>
    </Pane>
  );
}

/** Seat -> return code, read again each time somebody joins or moves. */
function useReturnCodes(
  read: () => Promise<{ readonly people: readonly StoredPerson[] }>,
  moves: number,
): ReadonlyMap<string, string> {
  const { value, reload } = useLoad(read);
  const known = useRef(moves);
  useEffect(() => {
    if (known.current === moves) return;
    known.current = moves;
    reload();
  }, [moves, reload]);
  return new Map(
    (value?.people ?? []).flatMap(({ seat, returnCode }): [string, string][] =>
      returnCode ? [[seat, returnCode]] : [],
    ),
  );
}
