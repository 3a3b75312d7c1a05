import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetSeat, seatOnThisDevice } from '../keep.ts';
import { Band } from '../parts/Band.tsx';
import { LanguageMenu } from '../parts/LanguageMenu.tsx';
import { ThemeToggle } from '../parts/ThemeToggle.tsx';
import { Again } from './Again.tsx';
import { codeInPath } from './code.ts';
import { Device } from './Device.tsx';
import classes from './Join.module.css';
import { Newcomer } from './Newcomer.tsx';

/** For who has a desk already and plays another bureau as well. */
const Further = lazy(() => import('./Further.tsx'));

type Step = 'again' | 'newcomer' | 'device' | 'further';

/** From the code on the wall to a seat, in at most three touches. No account, no e-mail, nothing that identifies anybody. */
export function Join() {
  const { t } = useTranslation(['join', 'ui']);
  const [seat, setSeat] = useState(seatOnThisDevice);
  const [step, setStep] = useState<Step>(() =>
    !seat ? 'newcomer' : new URLSearchParams(location.search).has('further') ? 'further' : 'again',
  );
  const [code, setCode] = useState(() => codeInPath(location.pathname));
  const [wrong, setWrong] = useState(false);
  const title = t('ui:title', { page: t('page') });
  useEffect(() => {
    document.title = wrong ? t('ui:titleError', { title }) : title;
  }, [title, wrong, t]);

  return (
    <>
      <Band />
      <div className={classes.page}>
        <header className={classes.top}>
          <span className={classes.brand}>{t('ui:product')}</span>
          <LanguageMenu />
          <ThemeToggle />
        </header>
        <main className={classes.card}>
          {step === 'again' && seat && (
            <Again
              seat={seat}
              onFurther={() => setStep('further')}
              onOther={() => {
                forgetSeat();
                setSeat(undefined);
                setStep('newcomer');
              }}
            />
          )}
          {step === 'further' && seat && (
            <Suspense>
              <Further seat={seat} onWrong={setWrong} />
            </Suspense>
          )}
          {step === 'newcomer' && (
            <Newcomer code={code} onCode={setCode} onWrong={setWrong} onDevice={() => setStep('device')} />
          )}
          {step === 'device' && (
            <Device code={code} onCode={setCode} onWrong={setWrong} onBack={() => setStep('newcomer')} />
          )}
        </main>
      </div>
    </>
  );
}
