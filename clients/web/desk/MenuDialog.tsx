import '../choices.ts';
import { Button, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog.tsx';
import { LanguageMenu } from '../parts/LanguageMenu.tsx';
import { ThemeToggle } from '../parts/ThemeToggle.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useDesk } from './desk.ts';
import classes from './dialogs.module.css';
import { KeysDialog } from './KeysDialog.tsx';
import { FurtherDesk } from './later.tsx';
import { canVibrate, type Signal, signalOf, wishSignal } from './signal.ts';

/** Language, colours, keys, the return code, and the way to stop everything when something real happens. */
export function MenuDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('desk');
  const { state, returnCode } = useDesk();
  const [keys, setKeys] = useState(false);
  const [real, setReal] = useState(false);
  const [signal, setSignal] = useState(signalOf);
  function wish(change: Partial<Signal>) {
    const wanted = { ...signal, ...change };
    setSignal(wanted);
    wishSignal(wanted);
  }
  if (keys) return <KeysDialog onClose={onClose} />;
  if (real) return <RealWorldDialog onClose={onClose} />;
  return (
    <Dialog title={t('menu.title')} onClose={onClose}>
      <div className={classes.row}>
        <LanguageMenu label size="md" />
        <ThemeToggle />
        <Button variant="default" onClick={() => setKeys(true)}>
          {t('menu.keys')}
        </Button>
      </div>
      <div className={classes.other}>
        <p className={classes.words}>{t('flash.title')}</p>
        <Switch label={t('flash.sound')} checked={signal.sound} onChange={() => wish({ sound: !signal.sound })} />
        {canVibrate() && (
          <Switch
            label={t('flash.vibration')}
            checked={signal.vibration}
            onChange={() => wish({ vibration: !signal.vibration })}
          />
        )}
      </div>
      {returnCode && (
        <div className={classes.other}>
          <p className={classes.words}>{t('menu.returnCode')}</p>
          <bdi dir="ltr" className={classes.code}>
            {returnCode}
          </bdi>
        </div>
      )}
      {state.run !== 'ended' && <FurtherDesk />}
      <div className={classes.other}>
        <p className={classes.words}>{t('menu.real')}</p>
        <Button variant="outline" color="red" onClick={() => setReal(true)}>
          {t('menu.realButton')}
        </Button>
      </div>
    </Dialog>
  );
}

function RealWorldDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('desk');
  const connection = useConnection();
  const [text, setText] = useState('');
  return (
    <Dialog title={t('realStop.title')} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void connection.send({ type: 'realworld.stop', text: text.trim() }).catch(() => {});
          onClose();
        }}
      >
        <p className={classes.words}>{t('realStop.words')}</p>
        <TextInput
          label={t('realStop.what')}
          description={t('realStop.help')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={200}
          dir="auto"
          style={{ inlineSize: '100%' }}
        />
        <Button type="submit" color="red">
          {t('realStop.stop')}
        </Button>
      </form>
    </Dialog>
  );
}
