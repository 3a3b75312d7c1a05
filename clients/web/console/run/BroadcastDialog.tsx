import { Button, Checkbox, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog.tsx';
import { Written } from '../../parts/Ref.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import classes from '../Dialogs.module.css';
import { useRoom } from '../room.ts';

/** A line of the instructor on everybody's screen, on some, or on the wall only. */
export function BroadcastDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { send } = useRoom();
  const [text, setText] = useState('');
  const [to, setTo] = useState('all');
  const [some, setSome] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<string>();
  const bureaus = [...state.parties.values()].filter((party) =>
    [...state.seats.values()].some((seat) => seat.bureau === party.id && !seat.removed),
  );
  function submit() {
    if (text.trim() === '') return setWrong(t('broadcast.empty'));
    if (to === 'some' && some.length === 0) return setWrong(t('broadcast.nobody'));
    const whom = to === 'some' ? [...some] : to === 'wall' ? 'wall' : 'all';
    void send({ type: 'banner.show', text, to: whom }).then((done) => done && onClose());
  }
  return (
    <Dialog title={t('act.broadcast')} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {state.banner && (
          <p className={classes.hint}>
            {t('broadcast.shown')} <Written>{state.banner.text}</Written>
          </p>
        )}
        <Textarea
          label={t('broadcast.text')}
          description={t('broadcast.help')}
          error={wrong}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(undefined);
          }}
          maxLength={300}
          autosize
          minRows={2}
          dir="auto"
          data-autofocus
        />
        <Radio.Group label={t('broadcast.to')} value={to} onChange={setTo}>
          <div className={classes.choices}>
            {(['all', 'some', 'wall'] as const).map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`broadcast.${one}`)}
                disabled={one === 'some' && bureaus.length === 0}
              />
            ))}
          </div>
        </Radio.Group>
        {to === 'some' && (
          <Checkbox.Group label={t('broadcast.which')} value={[...some]} onChange={setSome}>
            <div className={classes.choices}>
              {bureaus.map((party) => (
                <Checkbox key={party.id} value={party.id} label={words.say(party.name)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <div className={classes.acts}>
          <Button type="submit">{t('broadcast.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
