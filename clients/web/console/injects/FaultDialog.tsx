import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultEffects } from '../../../../schemas/scenario/fault-effects.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import classes from '../Dialogs.module.css';
import { useRoom } from '../room.ts';
import { Faults } from './Faults.tsx';

type Effect = (typeof faultEffects)[number];
const timed: readonly Effect[] = ['delay', 'slow', 'reorder', 'duplicate'];

/** As typed, with a comma or a point; NaN where it is no number. */
const minutes = (typed: string): number => Math.round(Number(typed.replace(',', '.')) * 60_000);

/** A problem of the lines between bureaus, made on purpose: everything later, or a bureau cut off. */
export function FaultDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { send, open } = useRoom();
  const now = useNow();
  const [effect, setEffect] = useState<Effect>('delay');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [bureau, setBureau] = useState('');
  const [delay, setDelay] = useState('2');
  const [lasts, setLasts] = useState('10');
  const [disclosed, setDisclosed] = useState<'never' | 'after' | 'at_once'>('after');
  const [share, setShare] = useState('100');
  const [keep, setKeep] = useState(true);
  const [wrong, setWrong] = useState<'bureau' | 'delay' | 'lasts' | 'share'>();
  const parties = [...state.parties.keys()].map((id) => ({ value: id, label: words.party(state, id) }));
  const anyone = { value: '', label: t('fault.everybody') };

  function submit() {
    // A false message is written as any other, in the dialog for that.
    if (effect === 'forge') return open('write', { forged: true });
    if (!(minutes(lasts) > 0)) return setWrong('lasts');
    if (timed.includes(effect) && !(minutes(delay) > 0)) return setWrong('delay');
    const chance = Number(share.replace(',', '.')) / 100;
    if (!(chance > 0 && chance <= 1)) return setWrong('share');
    if (effect === 'outage' && bureau === '') return setWrong('bureau');
    setWrong(undefined);
    const link = { ...(from && { from }), ...(to && { to }) };
    const target = effect === 'outage' ? { bureau } : effect === 'slow' ? { register: 'documents' as const } : { link };
    void send({
      type: 'fault.set',
      fault: {
        effect,
        target,
        lasts: minutes(lasts),
        disclosed,
        ...(timed.includes(effect) && { delay: minutes(delay) }),
        ...(effect === 'outage' && { store_and_forward: keep }),
        ...(chance < 1 && { chance }),
      },
    }).then((done) => done && onClose());
  }

  return (
    <Dialog title={t('act.faults')} onClose={onClose}>
      <Faults now={now} />
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <NativeSelect
          label={t('faults.effect')}
          value={effect}
          onChange={(event) => setEffect(faultEffects.find((one) => one === event.currentTarget.value) ?? 'delay')}
          data={faultEffects.map((one) => ({ value: one, label: t(`fault.${one}`) }))}
        />
        {effect === 'forge' ? (
          <p>{t('faults.forgeWords')}</p>
        ) : (
          <>
            {effect === 'slow' ? null : effect !== 'outage' ? (
              <div className={classes.two}>
                <NativeSelect
                  label={t('faults.from')}
                  value={from}
                  onChange={(event) => setFrom(event.currentTarget.value)}
                  data={[anyone, ...parties]}
                />
                <NativeSelect
                  label={t('faults.to')}
                  value={to}
                  onChange={(event) => setTo(event.currentTarget.value)}
                  data={[anyone, ...parties]}
                />
              </div>
            ) : (
              <NativeSelect
                label={t('faults.bureau')}
                error={wrong === 'bureau' && t('faults.bureauMissing')}
                value={bureau}
                onChange={(event) => setBureau(event.currentTarget.value)}
                data={[{ value: '', label: t('faults.choose') }, ...parties]}
              />
            )}
            <div className={classes.two}>
              {timed.includes(effect) && (
                <TextInput
                  label={t('faults.delayMinutes')}
                  error={wrong === 'delay' && t('faults.number')}
                  value={delay}
                  onChange={(event) => setDelay(event.currentTarget.value)}
                  inputMode="decimal"
                />
              )}
              <TextInput
                label={t('faults.lasts')}
                error={wrong === 'lasts' && t('faults.number')}
                value={lasts}
                onChange={(event) => setLasts(event.currentTarget.value)}
                inputMode="decimal"
              />
              <TextInput
                label={t('faults.share')}
                error={wrong === 'share' && t('faults.shareNumber')}
                value={share}
                onChange={(event) => setShare(event.currentTarget.value)}
                inputMode="decimal"
              />
            </div>
            {effect === 'outage' && (
              <Checkbox
                label={t('faults.keep')}
                description={t('faults.keepHelp')}
                checked={keep}
                onChange={(event) => setKeep(event.currentTarget.checked)}
              />
            )}
            <NativeSelect
              label={t('faults.disclosed')}
              value={disclosed}
              onChange={(event) =>
                setDisclosed(
                  (['never', 'after', 'at_once'] as const).find((one) => one === event.currentTarget.value) ?? 'after',
                )
              }
              data={(['after', 'at_once', 'never'] as const).map((one) => ({
                value: one,
                label: t(`faults.disclose.${one}`),
              }))}
            />
          </>
        )}
        <div className={classes.acts}>
          <Button type="submit">{t(effect === 'forge' ? 'faults.forgeGo' : 'faults.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
