import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../schemas/text.ts';
import type { StaffApi } from '../../sdk/index.ts';
import { RunPill } from '../console/RunPill.tsx';
import { language } from '../i18n.ts';
import { Empty } from '../parts/Empty.tsx';
import { Written } from '../parts/Ref.tsx';
import { useErrorWords } from '../use/useErrorWords.ts';
import { useLoad } from '../use/useLoad.ts';
import classes from './People.module.css';
import { isSignedOut } from './signedOut.ts';

/** Which exercise? */
export function Choose({ staff, onOpen, onSignOut }: { staff: StaffApi; onOpen(id: string): void; onSignOut(): void }) {
  const { t } = useTranslation('people');
  const { value, error } = useLoad(() => staff.exercises.list());
  const errorWords = useErrorWords();
  const out = isSignedOut(error);
  useEffect(() => {
    if (out) onSignOut();
  }, [out, onSignOut]);
  return (
    <section className={classes.section}>
      <h1>{t('heading')}</h1>
      <p className={classes.words}>{t('choose')}</p>
      {error !== undefined && !out && (
        <p className={classes.failed} role="alert">
          {errorWords(error)}
        </p>
      )}
      {value?.length === 0 && <Empty>{t('none')}</Empty>}
      <ul className={classes.list}>
        {(value ?? []).map((one) => (
          <li key={one.id}>
            <button type="button" className={classes.choice} onClick={() => onOpen(one.id)}>
              <strong>
                <Written>{say(one.title, language())}</Written>
              </strong>
              <RunPill run={one.state} />
              <span>{t('count', { count: one.people })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
