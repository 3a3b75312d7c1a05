import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRegisters, onItsWay, touchedOn } from '../../../sdk/rules.ts';
import { Written } from '../../parts/Ref.tsx';
import { comma } from '../../parts/signs.ts';
import { elapsed } from '../../parts/time.ts';
import { Versions } from '../../parts/Versions.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { useMay, useRoom } from '../room.ts';
import classes from './Inspect.module.css';

/** A message that waits for the instructor: let it go as it is or changed, give it back with a reason, or let it get lost. */
export function Held({ id, why }: { id: string; why: string | undefined }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { send } = useRoom();
  const may = useMay();
  const [asking, setAsking] = useState<'return' | 'drop'>();
  if (asking !== undefined) return <Reasoned id={id} does={asking} onClose={() => setAsking(undefined)} />;
  return (
    <Kept>
      <p>
        <strong>{t('inspect.held')}</strong> {why && words.rule(why)}
      </p>
      <div className={classes.acts}>
        <Button
          size="compact-md"
          disabled={may('message.release') !== undefined}
          onClick={() => void send({ type: 'message.release', message: id })}
        >
          {t('needs.release')}
        </Button>
        <Change id={id} />
        <Button
          size="compact-md"
          variant="default"
          disabled={may('message.return') !== undefined}
          onClick={() => setAsking('return')}
        >
          {t('inspect.return')}
        </Button>
        <Lose onClick={() => setAsking('drop')} />
      </div>
    </Kept>
  );
}

/** A message that a fault keeps from somebody, who may be given other words, or never get it. Nothing where it keeps none. */
export function UnderWay({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const [asking, setAsking] = useState(false);
  const way = onItsWay(state, id);
  if (!way?.to) return null;
  if (asking) return <Reasoned id={id} does="drop" onClose={() => setAsking(false)} />;
  const copies = [...state.deliveries.values()].filter(({ message, again }) => message === id && !again);
  return (
    <Kept>
      <p>
        <strong>{t('transit.underWay')}</strong>
      </p>
      {copies.map(({ to, due }) => (
        <p key={to}>
          {t('transit.arrivesAt', {
            party: words.party(state, to),
            time: elapsed(due - (state.startedAt ?? due)),
          })}
        </p>
      ))}
      <div className={classes.acts}>
        {!isRegisters(state, way.written) && <Change id={id} />}
        <Lose onClick={() => setAsking(true)} />
      </div>
    </Kept>
  );
}

const Kept = ({ children }: { children: ReactNode }) => <div className={classes.held}>{children}</div>;

function Change({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const { open } = useRoom();
  const may = useMay();
  return (
    <Button
      size="compact-md"
      variant="default"
      disabled={may('message.edit') !== undefined}
      onClick={() => open('transit', { message: id })}
    >
      {t('transit.edit')}
    </Button>
  );
}

function Lose({ onClick }: { onClick(): void }) {
  const { t } = useTranslation('console');
  const may = useMay();
  return (
    <Button size="compact-md" variant="default" disabled={may('message.drop') !== undefined} onClick={onClick}>
      {t('transit.drop')}
    </Button>
  );
}

/** Giving it back, or letting it get lost, with the reason: needed for the one, for the review alone with the other. */
function Reasoned({ id, does, onClose }: { id: string; does: 'return' | 'drop'; onClose(): void }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const { send } = useRoom();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  const needed = does === 'return';
  const ready = !needed || said !== '';
  return (
    <Kept>
      <form
        className={classes.details}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          void send(
            needed
              ? { type: 'message.return', message: id, reason: said }
              : { type: 'message.drop', message: id, ...(said && { reason: said }) },
          );
        }}
      >
        {!needed && <p>{t(onItsWay(state, id)?.to ? 'transit.dropRest' : 'transit.dropWords')}</p>}
        <Textarea
          label={t(needed ? 'inspect.reason' : 'transit.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          maxLength={500}
          autoFocus
          dir="auto"
        />
        <div className={classes.acts}>
          <Button type="submit" size="compact-md" disabled={!ready}>
            {t(needed ? 'inspect.return' : 'transit.drop')}
          </Button>
          <Button size="compact-md" variant="default" onClick={onClose}>
            {t('cancel', { ns: 'ui' })}
          </Button>
        </div>
      </form>
    </Kept>
  );
}

/** What staff made of it on its way: both versions, who it was and when; once for each of the versions that some got. */
export function Touched({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const wrote = (state.messages.get(id) ?? state.heldMessages.get(id) ?? state.returnedMessages.get(id))?.message;
  const all = wrote ? touchedOn(state, wrote) : [];
  if (!wrote || all.length === 0) return null;
  return (
    <section>
      <h4>{t('transit.heading')}</h4>
      {all.map(({ to, edits, drop }) => {
        const parties = to.map((party) => words.party(state, party)).join(comma());
        const line = (key: 'edited' | 'dropped', { at, n, by, reason }: NonNullable<typeof drop>) => {
          const what = t(`transit.${key}`, {
            time: elapsed(at - (state.startedAt ?? at)),
            name: (by !== undefined && state.seats.get(by)?.name) || t('line.staff'),
          });
          return (
            <p key={n}>
              {to.length < wrote.recipients.length ? t('transit.only', { what, parties }) : what}
              {reason && (
                <>
                  {' · '}
                  <Written>{reason}</Written>
                </>
              )}
            </p>
          );
        };
        const arrives = edits.at(-1)?.message;
        return (
          <div key={to.join()}>
            {edits.map((one) => line('edited', one))}
            {drop && line('dropped', drop)}
            {arrives && (
              <Versions
                type={wrote.type}
                wrote={wrote}
                arrived={arrives}
                labels={{ field: t('transit.field'), wrote: t('transit.wrote'), arrived: t('transit.arrives') }}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
