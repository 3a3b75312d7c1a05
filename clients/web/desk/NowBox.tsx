import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, actions, type CaseView, limitOf } from '../../sdk/rules.ts';
import { useForms } from '../forms/families.ts';
import { Deadline } from '../parts/Deadline.tsx';
import { useLimitWords } from '../parts/Limit.tsx';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { Coach } from './Coach.tsx';
import { useDesk } from './desk.ts';
import { Glossed } from './later.tsx';
import classes from './NowBox.module.css';
import { pathTo, useRoute } from './route.ts';
import { useDeskEvents } from './useDeskEvents.ts';

/**
 * What can be done in this case now, by the same rules that would refuse it: each with the line that says what happens then; and what
 * is not possible yet, with the rule that says why.
 */
export function NowBox({ view, bar = false }: { view: CaseView; bar?: boolean }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const limitWords = useLimitWords();
  const { state, bureau, seat } = useDesk();
  const connection = useConnection();
  const now = useNow();
  const [, go] = useRoute();
  const all = actions(state, bureau, view.id, now);
  useForms(all.map(({ type }) => type)); // for the line that says what each does
  const allowed = all.filter((one) => one.allowed);
  const later = all.filter((one) => !one.allowed);
  const start = (action: Action) => action.inReplyTo !== undefined && go(pathTo.answer(action.type, action.inReplyTo));
  const limitNamed = ({ inReplyTo = '', type }: Action): string | undefined => {
    const entry = state.messages.get(inReplyTo);
    const limit = entry && limitOf(state, entry, bureau, type === 'case.ack' ? 'acknowledge' : 'answer');
    return limit && limitWords(limit);
  };
  const close = allowed.find(({ type }) => type === 'case.close');
  useDeskEvents({
    first: () => allowed[0] && start(allowed[0]),
    close: () => close && start(close),
  });
  const shut = state.seats.get(seat)?.muted ? t('now.muted') : state.run === 'paused' ? t('now.paused') : undefined;
  const box = useRef<HTMLElement>(null);
  const seen = useSeen(box, bar);
  const first = allowed[0];
  const consequences = allowed.map(({ type }) => words.kind(type).consequence);
  return (
    <>
      <section className={classes.box} aria-labelledby="now-title" ref={box}>
        <h2 className={classes.title} id="now-title">
          {t('now.title')}
        </h2>
        <Coach mark="actions" />
        {shut && <p className={classes.shut}>{shut}</p>}
        {allowed.length === 0 && (
          <p className={classes.none}>{view.awaits.length > 0 ? t('now.wait') : t('now.nothing')}</p>
        )}
        <ul className={classes.actions}>
          {allowed.map((action, index) => (
            <li key={action.type} className={classes.action}>
              <Button
                variant={index === 0 && view.queue === 'todo' ? 'filled' : 'default'}
                onClick={() => start(action)}
                data-action={action.type}
              >
                {words.kind(action.type).short}
              </Button>
              <span className={classes.words}>
                <Glossed texts={consequences} at={index} />
                {index === 0 && action.due !== undefined && (
                  <Deadline
                    kind={action.type === 'case.ack' ? 'acknowledge' : 'answer'}
                    due={action.due}
                    now={now}
                    since={state.messages.get(action.inReplyTo ?? '')?.requests.get(bureau)?.since}
                    untimed={state.setting?.untimed ?? false}
                    compact
                    limit={limitNamed(action)}
                  />
                )}
              </span>
            </li>
          ))}
        </ul>
        {later.length > 0 && (
          <ul className={classes.later}>
            {later.map(({ type, problem }) => (
              <li key={type}>
                <IconLock size={16} aria-hidden="true" />
                <span>
                  {t('now.notYet', { what: words.kind(type).short })}{' '}
                  {problem && (
                    <span className={classes.why}>
                      {words.problem(problem)}
                      {problem.rule && (
                        <>
                          {' '}
                          <a href={`#${pathTo.place('guide')}`}>
                            {t('now.rule', { rule: problem.rule, title: words.rule(problem.rule) })}
                          </a>
                        </>
                      )}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
        {connection.link.state !== 'connected' && <p className={classes.shut}>{t('now.offline')}</p>}
      </section>
      {bar && !seen && first && view.queue === 'todo' && (
        <div className={classes.bar}>
          <Button onClick={() => start(first)} data-action={first.type}>
            {words.kind(first.type).short}
          </Button>
          {allowed.length > 1 && (
            <Button variant="default" onClick={() => box.current?.scrollIntoView({ block: 'end' })}>
              {t('now.jump', { count: allowed.length })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** Is the beginning of the box on the screen? Only looked at where somebody wants to know. */
function useSeen(box: RefObject<HTMLElement | null>, on: boolean): boolean {
  const [seen, setSeen] = useState(!on);
  useEffect(() => {
    const element = box.current;
    if (!on || !element) return;
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? true), {
      rootMargin: '0px 0px -180px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, on]);
  return seen;
}
