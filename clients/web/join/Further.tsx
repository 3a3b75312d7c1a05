import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../schemas/say.ts';
import { language, loadTexts } from '../i18n.ts';
import { type KeptSeat, seatsBeside } from '../keep.ts';
import BureauMap from './BureauMap.tsx';
import { CodeField } from './CodeField.tsx';
import { ContentNotes } from './ContentNotes.tsx';
import { cleanCode, codeLength } from './code.ts';
import classes from './Join.module.css';
import { useFocusOn, useRest } from './Newcomer.tsx';
import { useAsk } from './useAsk.ts';
import { useBureaus } from './useBureaus.ts';
import { useProblemWords, type Wrong } from './useWords.ts';

interface Props {
  seat: KeptSeat;
  onWrong(wrong: boolean): void;
}

/** One person plays two bureaus: a further desk under the same name, beside the one that this device has. */
export default function Further(props: Props) {
  const [there, setThere] = useState(false);
  useEffect(() => {
    void loadTexts(['desks']).then(() => setThere(true));
  }, []);
  return there ? <Form {...props} /> : null;
}

function Form({ seat, onWrong }: Props) {
  const { t } = useTranslation(['join', 'desks']);
  const [code, setCode] = useState(seat.code ?? '');
  const [bureau, setBureau] = useState('');
  const [missing, setMissing] = useState<Wrong>();
  const { asking, go, reset } = useAsk('join', seat.ticket);
  const words = useProblemWords();
  const problem = asking.is === 'refused' ? asking.problem : undefined;
  const offer = useBureaus(cleanCode(code), true, problem?.code);
  const own = seatsBeside(seat).map((one) => one.seat.bureau);
  const free = offer.free?.filter(({ id }) => !own.includes(id));
  const refused =
    problem &&
    (problem.code === 'already_done' ? { field: 'bureau' as const, words: t('desks:sitThere') } : words(problem));
  const wrong = missing ?? refused ?? (offer.problem && words(offer.problem));
  const resting = useRest(asking.is === 'resting' ? asking.until : undefined);
  useFocusOn(wrong, '');
  useEffect(() => onWrong(wrong !== undefined), [wrong, onWrong]);

  function change(act: () => void) {
    setMissing(undefined);
    if (asking.is !== 'idle') reset();
    act();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const clean = cleanCode(code);
    if (clean === '') return setMissing({ field: 'code', words: t('wrong.codeEmpty') });
    if (clean.length !== codeLength)
      return setMissing({ field: 'code', words: t('wrong.codeLength', { count: clean.length }) });
    setMissing(undefined);
    go({ code: clean, ...(bureau && { bureau }) });
  }

  return (
    <>
      <div>
        <h1 className={classes.heading}>{t('desks:heading', { name: seat.seat.name })}</h1>
        <p className={classes.intro}>{t('desks:intro', { bureau: seat.seat.bureau ?? '' })}</p>
      </div>
      <form className={classes.form} onSubmit={submit} noValidate>
        <CodeField
          code={code}
          onCode={(typed) => (cleanCode(typed) === cleanCode(code) ? setCode(typed) : change(() => setCode(typed)))}
          error={wrong?.field === 'code' ? wrong.words : undefined}
        />
        <ContentNotes notes={offer.notes} />
        {free && free.length > 0 && (
          <>
            <NativeSelect
              id="join-bureau"
              label={t('bureau.choose')}
              error={wrong?.field === 'bureau' ? wrong.words : undefined}
              value={free.some(({ id }) => id === bureau) ? bureau : ''}
              onChange={(event) => change(() => setBureau(event.currentTarget.value))}
              data={[
                { value: '', label: t('bureau.any') },
                ...free.map(({ id, name }) => ({ value: id, label: `${say(name, language())} (${id})` })),
              ]}
            />
            <BureauMap bureaus={free} bureau={bureau} onBureau={setBureau} />
          </>
        )}
        <div role="alert" className={classes.alerts}>
          {free?.length === 0 && <p className={classes.notice}>{t('desks:none')}</p>}
          {wrong && wrong.field === undefined && <p className={classes.notice}>{wrong.words}</p>}
          {(asking.is === 'unreachable' || offer.unreachable) && <p className={classes.notice}>{t('wrong.network')}</p>}
          {resting > 0 && <p className={classes.notice}>{t('wrong.tooMany', { seconds: resting })}</p>}
        </div>
        <Button type="submit" size="md" loading={asking.is === 'asking'} disabled={resting > 0 || free?.length === 0}>
          {t('desks:join')}
        </Button>
      </form>
      <div className={classes.more}>
        <Button component="a" href="/desk" variant="subtle" size="compact-md">
          {t('desks:back')}
        </Button>
      </div>
    </>
  );
}
