import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../../schemas/join-code.ts';
import { Qr } from '../../parts/Qr.tsx';
import { Ref } from '../../parts/Ref.tsx';
import { useConnection } from '../../use/useConnection.ts';
import { useRoom } from '../room.ts';
import classes from './SetUp.module.css';
import type { Network } from './useNetwork.ts';

/** Letting the class in: one button, then the address, the code and the picture that lead to the join page. */
export function NetworkPanel({ network }: { network: Network }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const { staff, id } = useRoom();
  const { lan, wrong, busy } = network;
  if (!lan) return wrong ? <p className={classes.wrong}>{wrong}</p> : <p>{t('network.reading')}</p>;
  const address = lan.url.replace(/^https?:\/\//, '');
  return (
    <div className={classes.network}>
      {!lan.open && (
        <>
          <p>{t('network.closed')}</p>
          <div>
            <Button loading={busy} onClick={() => network.open()}>
              {t('network.open')}
            </Button>
          </div>
        </>
      )}
      {lan.open && (
        <>
          <div className={classes.way}>
            <div className={classes.qr}>
              <Qr
                of={`${lan.url} ${state.code}`}
                read={() => staff.file(staff.exercises.qrUrl(id))}
                label={t('network.qr')}
              />
            </div>
            <dl className={classes.facts}>
              <div>
                <dt>{t('network.address')}</dt>
                <dd>
                  <Ref>{address}</Ref>
                </dd>
              </div>
              <div>
                <dt>{t('foot.code')}</dt>
                <dd className={classes.code}>
                  <Ref>{shownCode(state.code)}</Ref>
                </dd>
              </div>
            </dl>
          </div>
          {lan.addresses.length > 1 && (
            <Radio.Group
              label={t('network.which')}
              description={t('network.whichHelp')}
              value={lan.shown ?? ''}
              onChange={(address_) => network.open(address_)}
            >
              <div className={classes.addresses}>
                {lan.addresses.map(({ address: one, name, listening }, index) => (
                  <Radio
                    key={one}
                    value={one}
                    label={
                      <>
                        <Ref>{one}</Ref> <span className={classes.dim}>{name}</span>
                        {index === 0 && <span className={classes.dim}> · {t('network.guess')}</span>}
                        {!listening && <span className={classes.dim}> · {t('network.notListening')}</span>}
                      </>
                    }
                  />
                ))}
              </div>
            </Radio.Group>
          )}
          <div>
            <Button variant="subtle" size="compact-md" loading={busy} onClick={network.close}>
              {t('network.close')}
            </Button>
          </div>
        </>
      )}
      {lan.addresses.length === 0 && <p className={classes.wrong}>{t('network.none')}</p>}
      {(lan.failed ?? []).map(({ address: one, reason }) => (
        <p key={one} className={classes.wrong}>
          {t('network.failed', { address: one, reason })}
        </p>
      ))}
      {wrong && <p className={classes.wrong}>{wrong}</p>}
    </div>
  );
}
