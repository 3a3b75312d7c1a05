import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../schemas/join-code.ts';
import { ClassLight, LinkLight } from '../parts/LinkLight.tsx';
import { Ref } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useLoad } from '../use/useLoad.ts';
import classes from './Footer.module.css';
import { useRoom } from './room.ts';

/** How it stands with the line, how many are here, and the code for those who come late. */
export function Footer() {
  const { t } = useTranslation('console');
  const { state, outbox, welcome } = useConnection();
  const { open, staff } = useRoom();
  const { value: lan } = useLoad(() => staff.lan.get(), 10_000);
  const people = [...state.seats.values()].filter((seat) => seat.role === 'trainee' && !seat.removed);
  const here = people.filter((seat) => seat.connected).length;
  const waiting = outbox.filter((one) => !one.quiet).length;
  return (
    <footer className={classes.footer}>
      <LinkLight />
      <ClassLight />
      {waiting > 0 && <span>{t('foot.waiting', { count: waiting })}</span>}
      {welcome && <span className={classes.rare}>{t(`foot.saved.${welcome.durability}`)}</span>}
      <span className={classes.rare}>{t('foot.here', { here, count: people.length })}</span>
      {state.run !== 'ended' && (
        <button type="button" className={classes.code} onClick={() => open('network')}>
          {t('foot.code')} <Ref>{shownCode(state.code)}</Ref>
          {state.locked && <strong> · {t('foot.locked')}</strong>}
          {lan && !lan.open && <strong> · {t('foot.closed')}</strong>}
        </button>
      )}
      <button type="button" className={`${classes.code} ${classes.rare}`} onClick={() => open('wall')}>
        {t('foot.wall', { view: t(`wall.${state.wall}`) })}
      </button>
      {state.logShare >= 0.8 && (
        <strong className={classes.full}>{t('foot.full', { share: Math.round(state.logShare * 100) })}</strong>
      )}
    </footer>
  );
}
