import { Button } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../schemas/review.ts';
import { api } from '../../sdk/index.ts';
import { casesOf } from '../../sdk/rules.ts';
import { loadTexts } from '../i18n.ts';
import { seatOnThisDevice } from '../keep.ts';
import { MessageBody } from '../parts/MessageBody.tsx';
import { Paper } from '../parts/Paper.tsx';
import { InLanguage, Prose, Ref, Written } from '../parts/Ref.tsx';
import { saveFile } from '../parts/saveFile.ts';
import { arrow, comma } from '../parts/signs.ts';
import { elapsed, span } from '../parts/time.ts';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { asDocument } from './asDocument.ts';
import { useDesk } from './desk.ts';
import { summaryOf } from './Ended.tsx';
import classes from './OwnCopy.module.css';

type Results = Review['bureaus'][number];

/** What a trainee takes home after the release: the own bureau's page and cases, to print, or as one file that opens without a network. */
export function OwnCopy({ onBack }: { onBack(): void }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau, seat } = useDesk();
  const results = useResults(bureau);
  const sheet = useRef<HTMLDivElement>(null);
  const title = words.say(state.setting?.title);
  const name = words.party(state, bureau);
  const start = state.startedAt ?? 0;
  const own = summaryOf(state, bureau);
  const figures = [
    [t('ended.received'), own.received],
    [t('ended.sent'), own.sent],
    [t('ended.inTime'), own.inTime],
    [t('ended.late'), own.late],
    [t('ended.open'), own.open],
    [t('ended.refused'), own.refused],
    ...(own.median === undefined ? [] : [[t('ended.median'), span(own.median)] as const]),
  ] as const;
  function save() {
    if (!sheet.current) return;
    const { lang, dir } = document.documentElement;
    const page = asDocument(sheet.current, { lang, dir, title: `${t('exercise', { ns: 'ui' })} · ${title} · ${name}` });
    saveFile(new Blob([page], { type: 'text/html' }), `${title} ${name}`, 'html');
  }
  return (
    <>
      <div className={classes.acts}>
        <Button variant="subtle" leftSection={<IconArrowLeft size={18} className={classes.turned} />} onClick={onBack}>
          {t('ended.back')}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => print()}>
          {t('copy.print')}
        </Button>
        <Button leftSection={<IconDownload size={18} />} onClick={save}>
          {t('copy.save')}
        </Button>
      </div>
      <p className={classes.words}>{t('copy.words')}</p>
      <div ref={sheet} className={classes.sheet}>
        <Paper
          title={<Written>{title}</Written>}
          part={
            <>
              <Written>{name}</Written> <Ref>{bureau}</Ref> · <Written>{state.seats.get(seat)?.name ?? ''}</Written>
            </>
          }
        >
          <dl className={classes.figures}>
            {figures.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {results && results.expectations.length > 0 && <Expected results={results} />}
          <h2>{t('ended.cases')}</h2>
          {casesOf(state, bureau).map(({ id, subject, messages }) => (
            <section key={id}>
              <h3>
                <Written>{subject}</Written>
              </h3>
              {messages.map(({ message, sentAt }) => (
                <article key={message.id} className={classes.message}>
                  <h4>
                    {elapsed(sentAt - start, true)} · {words.kind(message.type).title}
                  </h4>
                  <p>
                    <Written>{words.party(state, message.from)}</Written> {arrow()}{' '}
                    <Written>{message.recipients.map((party) => words.party(state, party)).join(comma())}</Written> ·{' '}
                    <Ref>{message.ourRef}</Ref>
                  </p>
                  <p>
                    <InLanguage language={message.language}>{message.subject}</InLanguage>
                  </p>
                  <MessageBody
                    type={message.type}
                    body={message.body}
                    language={message.language}
                    state={state}
                    offset={state.parties.get(bureau)?.utcOffset ?? 0}
                    first={1000}
                  />
                </article>
              ))}
            </section>
          ))}
        </Paper>
      </div>
    </>
  );
}

function Expected({ results }: { results: Results }) {
  const { t } = useTranslation(['review', 'desk']);
  const words = useWords();
  return (
    <>
      <h2>{t('results.heading')}</h2>
      <table className={classes.table}>
        <tbody>
          {results.expectations.map((one) => (
            <tr key={one.id}>
              <td>
                <Written>{words.say(one.title)}</Written>
                {one.feedback !== undefined && (
                  <>
                    {' '}
                    <Prose>{words.say(one.feedback)}</Prose>
                  </>
                )}
              </td>
              <td>{t(`results.outcome.${one.outcome}`)}</td>
              <td>{one.scored ? t('results.points', { points: one.points, max: one.max }) : t('results.unscored')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What was released to this seat about its own bureau; undefined until it is there, and without it the copy has the cases alone. */
function useResults(bureau: string): Results | undefined {
  const { welcome } = useConnection();
  const [results, setResults] = useState<Results>();
  const exercise = welcome?.exercise.id;
  useEffect(() => {
    const ticket = seatOnThisDevice()?.ticket;
    if (ticket === undefined || exercise === undefined) return;
    let here = true;
    Promise.all([api('').review(exercise, ticket), loadTexts(['review'])]).then(
      ([answer]) => {
        const { bureaus } = answer as Review; // our own hub's answer
        if (here) setResults(bureaus.find(({ id }) => id === bureau));
      },
      () => {},
    );
    return () => {
      here = false;
    };
  }, [exercise, bureau]);
  return results;
}
