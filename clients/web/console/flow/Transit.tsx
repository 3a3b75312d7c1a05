import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/Ref.tsx';
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
  const { send, open } = useRoom();
  const may = useMay();
  const [asking, setAsking] = useState<'return' | 'drop'>();
  const [reason, setReason] = useState('');
  const needed = asking === 'return';
  const ready = !needed || reason.trim() !== '';
  return (
    <div className={classes.held}>
      <p>
        <strong>{t('inspect.held')}</strong> {why && words.rule(why)}
      </p>
      {asking === undefined ? (
        <div className={classes.acts}>
          <Button
            size="compact-md"
            disabled={may('message.release') !== undefined}
            onClick={() => void send({ type: 'message.release', message: id })}
          >
            {t('needs.release')}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            disabled={may('message.edit') !== undefined}
            onClick={() => open('transit', { message: id })}
          >
            {t('transit.edit')}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            disabled={may('message.return') !== undefined}
            onClick={() => setAsking('return')}
          >
            {t('inspect.return')}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            disabled={may('message.drop') !== undefined}
            onClick={() => setAsking('drop')}
          >
            {t('transit.drop')}
          </Button>
        </div>
      ) : (
        <form
          className={classes.details}
          onSubmit={(event) => {
            event.preventDefault();
            if (!ready) return;
            const said = reason.trim();
            void send(
              asking === 'return'
                ? { type: 'message.return', message: id, reason: said }
                : { type: 'message.drop', message: id, ...(said && { reason: said }) },
            );
          }}
        >
          {asking === 'drop' && <p>{t('transit.dropWords')}</p>}
          <Textarea
            label={t(needed ? 'inspect.reason' : 'transit.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            maxLength={500}
            autoFocus
          />
          <div className={classes.acts}>
            <Button type="submit" size="compact-md" disabled={!ready}>
              {t(needed ? 'inspect.return' : 'transit.drop')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => setAsking(undefined)}>
              {t('cancel', { ns: 'ui' })}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

/** What staff made of it on its way: both versions, who it was and when. */
export function Touched({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const edits = state.edits.get(id) ?? [];
  const drop = state.dropped.get(id);
  const wrote = (state.messages.get(id) ?? state.heldMessages.get(id) ?? state.returnedMessages.get(id))?.message;
  const arrives = edits.at(-1)?.message;
  if (!wrote || (edits.length === 0 && !drop)) return null;
  const line = (key: 'edited' | 'dropped', { at, by, reason }: NonNullable<typeof drop>) => (
    <p key={`${key} ${at}`}>
      {t(`transit.${key}`, {
        time: elapsed(at - (state.startedAt ?? at)),
        name: (by !== undefined && state.seats.get(by)?.name) || t('line.staff'),
      })}
      {reason && (
        <>
          {' · '}
          <Written>{reason}</Written>
        </>
      )}
    </p>
  );
  return (
    <section>
      <h4>{t('transit.heading')}</h4>
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
    </section>
  );
}
