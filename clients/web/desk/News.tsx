import { IconNews } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../../schemas/text.ts';
import { Empty } from '../parts/Empty.tsx';
import { MessageBody } from '../parts/MessageBody.tsx';
import { Prose, Written } from '../parts/Ref.tsx';
import { elapsed } from '../parts/time.ts';
import { useWords } from '../use/useWords.ts';
import { ContentNote } from './ContentNote.tsx';
import { useDesk } from './desk.ts';
import { open, useOpened } from './opened.ts';
import classes from './places.module.css';
import { markSeen, useNews } from './useNews.ts';

/** Press articles of the invented world, instructions, notes of calls, hints, answers to a raised hand: newest first. */
export function News() {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const { items } = useNews();
  const opened = useOpened();
  const ids = items.map(({ id }) => id).join('\n');
  useEffect(() => markSeen(ids.split('\n').filter(Boolean)), [ids]);
  return (
    <div className={classes.place}>
      <h1>{t('places.news')}</h1>
      {items.length === 0 && <Empty icon={<IconNews size={36} />}>{t('news.none')}</Empty>}
      <ul className={classes.cards}>
        {items.map(({ id, is, at, title, source, caller, text, note, example }) => (
          <li key={id} className={classes.card}>
            <span className={classes.dim}>
              {caller !== undefined ? (
                t('news.call', { who: words.say(caller as Text) })
              ) : source === undefined ? (
                t(`news.${is}`, { who: '' })
              ) : (
                <Written>{words.say(source as Text)}</Written>
              )}{' '}
              · {elapsed(at - (state.startedAt ?? at), true)}
            </span>
            {note && <ContentNote mark={note} covered={!opened.has(note.inject)} onOpen={() => open(note.inject)} />}
            {title !== undefined && (!note || opened.has(note.inject)) && (
              <h2>
                <Written>{words.say(title as Text)}</Written>
              </h2>
            )}
            {(!note || opened.has(note.inject)) && (
              <p>
                <Prose>{words.say(text as Text)}</Prose>
              </p>
            )}
            {example && (
              <section className={classes.example} aria-label={t('news.example')}>
                <p className={classes.dim}>
                  {t('news.example')} <Written>{words.say(example.subject)}</Written>
                </p>
                <MessageBody
                  type={example.type}
                  body={example.body}
                  state={state}
                  offset={state.parties.get(bureau)?.utcOffset ?? 0}
                />
              </section>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
