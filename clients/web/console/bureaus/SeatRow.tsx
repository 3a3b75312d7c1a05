import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadState } from '../../../sdk/rules.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Ref, Written } from '../../parts/Ref.tsx';
import { span } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import dialog from '../Dialogs.module.css';
import { useMay, useRoom } from '../room.ts';
import classes from './People.module.css';

type Seat = ReadState['seats'] extends ReadonlyMap<string, infer S> ? S : never;

/** One person: how it stands with the device, and behind a touch what can be done. */
export function SeatRow(props: {
  seat: Seat;
  returnCode: string | undefined;
  now: number;
  open: boolean;
  onOpen(): void;
}) {
  const { seat, returnCode, now, open, onOpen } = props;
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const words = useWords();
  const hand = state.hands.get(seat.id);
  const duty = state.parties.get(seat.bureau ?? '')?.duties?.find(({ id }) => id === seat.duty);
  return (
    <li className={classes.seat} data-connected={seat.connected || undefined}>
      <button type="button" className={classes.person} aria-expanded={open} onClick={onOpen}>
        <strong>
          <Written>{seat.name}</Written>
        </strong>
        <span className={classes.dim}>
          {t(seat.connected ? 'seat.connected' : 'seat.away')}
          {seat.lastAct !== undefined && ` · ${t('seat.lastAct', { time: span(now - seat.lastAct) })}`}
          {seat.ready && state.run !== 'running' && ` · ${t('seat.ready')}`}
          {duty && ` · ${words.say(duty.name ?? duty.id)}`}
          {seat.muted && ` · ${t('seat.muted')}`}
          {hand && ` · ${t('seat.hand')}`}
        </span>
        <IconChevronDown size={18} className={classes.chevron} aria-hidden="true" />
      </button>
      {open && <SeatActs seat={seat} returnCode={returnCode} />}
    </li>
  );
}

function SeatActs({ seat, returnCode }: { seat: Seat; returnCode: string | undefined }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { send } = useRoom();
  const may = useMay();
  const [name, setName] = useState<string>();
  const [removing, setRemoving] = useState(false);
  const fixed = may('seat.rename') !== undefined;
  const duties = state.parties.get(seat.bureau ?? '')?.duties ?? [];
  const bureaus = [...state.parties.values()].filter((party) => party.seat !== 'bot');
  return (
    <div className={classes.acts}>
      <p>
        {t('seat.returnCode')} {returnCode ? <Ref>{returnCode}</Ref> : '…'}{' '}
        {seat.connected && (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={may('seat.allow') !== undefined}
            title={t('seat.allowHelp')}
            onClick={() => void send({ type: 'seat.allow', seat: seat.id })}
          >
            {t('seat.allow')}
          </Button>
        )}
      </p>
      {name === undefined ? (
        <Button variant="default" size="compact-md" disabled={fixed} onClick={() => setName(seat.name)}>
          {t('seat.rename')}
        </Button>
      ) : (
        <form
          className={classes.rename}
          onSubmit={(event) => {
            event.preventDefault();
            void send({ type: 'seat.rename', seat: seat.id, name }).then((done) => done && setName(undefined));
          }}
        >
          <TextInput
            size="sm"
            aria-label={t('seat.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={64}
            autoFocus
            dir="auto"
          />
          <Button type="submit" size="sm">
            {t('seat.save')}
          </Button>
        </form>
      )}
      <NativeSelect
        size="sm"
        label={t('seat.move')}
        value={seat.bureau ?? ''}
        disabled={fixed}
        onChange={(event) => void send({ type: 'seat.assign', seat: seat.id, bureau: event.currentTarget.value })}
        data={bureaus.map((party) => ({ value: party.id, label: words.party(state, party.id) }))}
      />
      {duties.length > 0 && (
        <NativeSelect
          size="sm"
          label={t('seat.duty')}
          value={seat.duty ?? ''}
          disabled={fixed}
          onChange={({ currentTarget: { value } }) =>
            void send({ type: 'seat.duty', seat: seat.id, ...(value !== '' && { duty: value }) })
          }
          data={[
            { value: '', label: t('seat.noDuty') },
            ...duties.map(({ id, name }) => ({ value: id, label: words.say(name ?? id) })),
          ]}
        />
      )}
      <div className={classes.pair}>
        <Button
          variant="default"
          size="compact-md"
          disabled={fixed}
          title={t('seat.muteHelp')}
          onClick={() => void send({ type: 'seat.mute', seat: seat.id, muted: !seat.muted })}
        >
          {t(seat.muted ? 'seat.unmute' : 'seat.mute')}
        </Button>
        <Button
          variant="default"
          c="var(--mantine-color-error)"
          size="compact-md"
          disabled={fixed}
          onClick={() => setRemoving(true)}
        >
          {t('seat.remove')}
        </Button>
      </div>
      {removing && (
        <Dialog title={t('seat.removeHeading', { name: seat.name })} onClose={() => setRemoving(false)}>
          <div className={dialog.form}>
            <p>{t('seat.removeWords')}</p>
            <div className={dialog.acts}>
              <Button variant="default" onClick={() => setRemoving(false)}>
                {t('cancel', { ns: 'ui' })}
              </Button>
              <Button
                color="red.9"
                onClick={() => void send({ type: 'seat.remove', seat: seat.id }).then(() => setRemoving(false))}
              >
                {t('seat.removeNow')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
