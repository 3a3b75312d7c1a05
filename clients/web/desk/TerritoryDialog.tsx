import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exactly, lacks, placeOf, type Trace } from '../../../schemas/territory.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { countryName } from '../parts/MessageBody.tsx';
import { Ref } from '../parts/Ref.tsx';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import classes from './dialogs.module.css';

/** The table of addresses (rules ): whose an address of the exercise was, with what is still needed to say so for good. */
export function TerritoryDialog({ traces, onClose }: { traces: readonly Trace[]; onClose(): void }) {
  const { t } = useTranslation('desk');
  const [first] = traces;
  const [ip, setIp] = useState(first?.ip ?? '');
  const [at, setAt] = useState(first?.at ?? '');
  const [port, setPort] = useState(String(first?.sourcePort ?? ''));
  const wrongAt = at.trim() !== '' && !isTime(at.trim());
  const wrongPort = port.trim() !== '' && !isPort(port.trim());
  const trace: Trace = {
    ip: ip.trim(),
    ...(at.trim() !== '' && !wrongAt && { at: at.trim() }),
    ...(port.trim() !== '' && !wrongPort && { sourcePort: Number(port) }),
  };
  const take = (one: Trace) => {
    setIp(one.ip);
    setAt(one.at ?? '');
    setPort(String(one.sourcePort ?? ''));
  };
  return (
    <Dialog title={t('territory.title')} onClose={onClose}>
      <p className={classes.words}>{t('territory.words')}</p>
      {traces.length > 1 && (
        <div className={classes.row}>
          {traces.map((one, index) => (
            <Button key={index} size="compact-md" variant="default" onClick={() => take(one)}>
              <Ref>{one.ip}</Ref>
            </Button>
          ))}
        </div>
      )}
      <div className={classes.form}>
        <TextInput
          label={t('territory.address')}
          value={ip}
          onChange={(event) => setIp(event.currentTarget.value)}
          maxLength={45}
          dir="ltr"
          autoComplete="off"
          data-autofocus
        />
        <TextInput
          label={t('territory.time')}
          description={t('territory.timeHelp')}
          error={wrongAt && t('territory.timeWrong')}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
          maxLength={40}
          dir="ltr"
          autoComplete="off"
        />
        <TextInput
          label={t('territory.port')}
          error={wrongPort && t('territory.portWrong')}
          value={port}
          onChange={(event) => setPort(event.currentTarget.value)}
          inputMode="numeric"
          maxLength={5}
          dir="ltr"
          autoComplete="off"
        />
      </div>
      <div role="status">{trace.ip !== '' && <Answer trace={trace} />}</div>
    </Dialog>
  );
}

const isTime = (text: string): boolean => {
  const ms = exactly(text);
  // A time without its offset may be looked up: what it lacks is said below.
  return ms === undefined ? !Number.isNaN(Date.parse(text)) : !Number.isNaN(ms);
};
const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;

function Answer({ trace }: { trace: Trace }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state } = useDesk();
  const place = placeOf(trace);
  if (!place) return <p className={classes.words}>{t('territory.outside')}</p>;
  const country = place.country && countryName(place.country, state, words);
  return (
    <div className={classes.form} data-place={place.country ?? 'open'}>
      <p className={classes.words}>
        <strong>
          {country === undefined
            ? t('territory.open')
            : t('territory.place', { country, provider: place.provider ?? '' })}
        </strong>{' '}
        {t(`territory.use.${place.use}`)}
      </p>
      {lacks(trace).map((one) => (
        <p key={one} className={classes.words}>
          {t(`territory.lacks.${one}`)}
        </p>
      ))}
    </div>
  );
}
