import { ActionIcon, Button } from '@mantine/core';
import { IconBook, IconHandStop, IconMenu2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clock } from '../parts/Clock.tsx';
import { ClassLight, LinkLight } from '../parts/LinkLight.tsx';
import { Written } from '../parts/Ref.tsx';
import { comma } from '../parts/signs.ts';
import { timeLeft } from '../parts/timeLeft.ts';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useWide } from '../use/useWide.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import classes from './Header.module.css';
import { HandDialog, MenuDialog, OwnDesks } from './later.tsx';
import { pathTo, useRoute } from './route.ts';

/** Who sits here, what time it is, how the class and the link stand, and where help is: always the same place. */
export function Header() {
  const { t } = useTranslation(['desk', 'ui']);
  const words = useWords();
  const { state, bureau, seat, others } = useDesk();
  const { link } = useConnection();
  const [, go] = useRoute();
  const [open, setOpen] = useState<'hand' | 'menu'>();
  const phone = useWide() === 'phone';
  const up = state.hands.has(seat);
  const duty = state.parties.get(bureau)?.duties?.find(({ id }) => id === state.seats.get(seat)?.duty);
  return (
    <header className={classes.top}>
      {others.length > 0 && <OwnDesks />}
      <div className={classes.header}>
        <div className={classes.who}>
          <strong className={classes.bureau}>{words.party(state, bureau)}</strong>
          <span className={classes.seat}>
            <Written>{state.seats.get(seat)?.name ?? ''}</Written>
            {duty && (
              <span title={duty.can.map((one) => t(`duty.${one}`)).join(comma())}>
                {' '}
                · {t('duty.yours', { name: words.say(duty.name ?? duty.id) })}
              </span>
            )}
          </span>
        </div>
        <ExerciseClock />
        <div className={classes.lights} data-part="lights" data-away={link.state !== 'connected' || undefined}>
          <ClassLight />
          {(!phone || link.state !== 'connected') && <LinkLight />}
        </div>
        <div className={classes.tools}>
          {phone ? (
            <ActionIcon
              variant={up ? 'filled' : 'subtle'}
              color={up ? 'teal' : 'gray'}
              aria-label={up ? t('hand.isUp') : t('hand.raise')}
              data-hand
              onClick={() => setOpen('hand')}
            >
              <IconHandStop size={22} />
            </ActionIcon>
          ) : (
            <>
              <Button
                variant={up ? 'filled' : 'default'}
                size="sm"
                leftSection={<IconHandStop size={18} />}
                data-hand
                onClick={() => setOpen('hand')}
              >
                {up ? t('hand.isUp') : t('hand.short')}
              </Button>
              <Button
                variant="default"
                size="sm"
                leftSection={<IconBook size={18} />}
                onClick={() => go(pathTo.place('guide'))}
              >
                {t('ui:help')}
              </Button>
            </>
          )}
          <ActionIcon aria-label={t('menu.open')} onClick={() => setOpen('menu')}>
            <IconMenu2 size={22} />
          </ActionIcon>
        </div>
      </div>
      {open === 'hand' && <HandDialog onClose={() => setOpen(undefined)} />}
      {open === 'menu' && <MenuDialog onClose={() => setOpen(undefined)} />}
    </header>
  );
}

function ExerciseClock() {
  const words = useWords();
  const { state, bureau, offset } = useDesk();
  const now = useNow();
  return (
    <div className={classes.clock} data-part="clock">
      <Clock
        now={now}
        startedAt={state.startedAt}
        rate={state.clock.rate}
        left={timeLeft(state, now)}
        offset={offset}
        place={words.party(state, bureau)}
      />
    </div>
  );
}
