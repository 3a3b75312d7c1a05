import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../schemas/join-code.ts';
import type { Share } from '../console/setup/seating.ts';
import { Paper } from '../parts/Paper.tsx';
import { Qr } from '../parts/Qr.tsx';
import { Ref, Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './Slips.module.css';

/** As many as are cut from one page. */
const onPage = 8;

/** A slip for each seat: the way in, the bureau, the duty, and room for a name. */
export function Slips(props: { shares: readonly Share[]; url: string; code: string; readQr(): Promise<Blob> }) {
  const { t } = useTranslation('print');
  const words = useWords();
  const { state } = useConnection();
  const seats = props.shares.flatMap(({ bureau, people }) => {
    const duties = state.parties.get(bureau)?.duties ?? [];
    return Array.from({ length: people }, (_, index) => ({
      key: `${bureau} ${index + 1}`,
      bureau,
      duty: duties[index % Math.max(1, duties.length)],
    }));
  });
  const pages = Array.from({ length: Math.ceil(seats.length / onPage) }, (_, index) =>
    seats.slice(index * onPage, (index + 1) * onPage),
  );
  return (
    <>
      {pages.map((some) => (
        <Paper key={some[0]?.key} title={<Written>{words.say(state.setting?.title)}</Written>}>
          <ul className={classes.slips}>
            {some.map(({ key, bureau, duty }) => (
              <li key={key} className={classes.slip}>
                <p className={classes.mark}>{t('exercise', { ns: 'ui' })}</p>
                <div className={classes.way}>
                  <span className={classes.qr}>
                    <Qr of={`${props.url} ${props.code}`} read={props.readQr} label={t('slip.qr')} />
                  </span>
                  <dl>
                    <dt>{t('slip.open')}</dt>
                    <dd className={classes.address}>
                      <Ref>{props.url.replace(/^https?:\/\//, '')}</Ref>
                    </dd>
                    <dt>{t('slip.code')}</dt>
                    <dd className={classes.code}>
                      <Ref>{shownCode(props.code)}</Ref>
                    </dd>
                  </dl>
                </div>
                <p className={classes.bureau}>
                  <span>{t('slip.bureau')}</span>{' '}
                  <strong>
                    <Written>{words.party(state, bureau)}</Written> <Ref>{bureau}</Ref>
                  </strong>
                  {duty && (
                    <>
                      {' '}
                      · <Written>{words.say(duty.name ?? duty.id)}</Written>
                    </>
                  )}
                </p>
                <p className={classes.choose}>{t('slip.choose', { code: bureau })}</p>
                <p className={classes.name}>{t('slip.name')}</p>
              </li>
            ))}
          </ul>
        </Paper>
      ))}
    </>
  );
}
