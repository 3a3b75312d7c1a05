import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Action, actions, type CaseView } from '../../sdk/rules.ts';
import { Deadline } from '../parts/Deadline.tsx';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { Coach } from './Coach.tsx';
import { useDesk } from './desk.ts';
import classes from './NowBox.module.css';
import { pathTo, useRoute } from './route.ts';
import { useDeskEvents } from './useDeskEvents.ts';

/**
 * What can be done in this case now, by the same rules that would refuse it: each with the line that says what happens then; and what
 * is not possible yet, with the rule that says why.
 */
export function NowBox({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau, seat } = useDesk();
  const connection = useConnection();
  const now = useNow();
  const [, go] = useRoute();
  const all = actions(state, bureau, view.id, now);
  const allowed = all.filter((one) => one.allowed);
  const later = all.filter((one) => !one.allowed);
  const start = (action: Action) => action.inReplyTo !== undefined && go(pathTo.answer(action.type, action.inReplyTo));
  const close = allowed.find(({ type }) => type === 'case.close');
  useDeskEvents({
    first: () => allowed[0] && start(allowed[0]),
    close: () => close && start(close),
  });
  const shut = state.seats.get(seat)?.muted ? t('now.muted') : state.run === 'paused' ? t('now.paused') : undefined;
  return (
    <section className={classes.box} aria-labelledby="now-title">
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
              {words.kind(action.type).consequence}
              {action.due !== undefined && (
                <Deadline
                  kind={action.type === 'case.ack' ? 'acknowledge' : 'answer'}
                  due={action.due}
                  now={now}
                  untimed={state.setting?.untimed ?? false}
                  compact
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
  );
}
