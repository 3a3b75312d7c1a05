import { IconTargetArrow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NearlyRight } from '../../../schemas/nearly.ts';
import { type CaseView, nearlyIn } from '../../sdk/rules.ts';
import { useForms } from '../forms/families.ts';
import { Written } from '../parts/Ref.tsx';
import { elapsed } from '../parts/time.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import classes from './Nearly.module.css';

/** What of the own attempts in this case did not fit, one by one, until it has been done. `Announcer` says once that it is there. */
export function Nearly({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const attempts = nearlyIn(state, bureau, view.id).flatMap((near) => {
    const sent = state.messages.get(near.message);
    return sent ? [{ ...near, sent }] : [];
  });
  useForms(attempts.map(({ sent }) => sent.message.type)); // for the names of fields
  return attempts.map(({ expectation, sent, failed }) => (
    <section className={classes.near} key={expectation} aria-labelledby={`nearly-${expectation}`} data-nearly>
      <h2 className={classes.title} id={`nearly-${expectation}`}>
        <IconTargetArrow size={20} aria-hidden="true" /> {t('nearly.title')}
      </h2>
      <p className={classes.about}>
        <strong>{words.kind(sent.message.type).title}</strong>, {elapsed(sent.sentAt - (state.startedAt ?? 0), true)}:{' '}
        <Written>{sent.message.subject}</Written>
      </p>
      <ul className={classes.list}>
        {failed.map((one) => (
          <li key={`${one.what} ${one.field ?? ''}`}>
            {t(`nearly.${one.what}`, { field: fieldOf(one, sent.message.type) })}
          </li>
        ))}
      </ul>
      {failed.every(({ what }) => what !== 'late') && <p>{t('nearly.again')}</p>}
    </section>
  ));

  function fieldOf({ field }: NearlyRight, type: string): string {
    if (field === undefined) return '';
    const pointer = `/${field.replaceAll('.', '/')}`;
    const own = words.anyLabel(pointer, type);
    return own === pointer ? words.anyLabel(pointer) : own; // a field of the type that was wanted
  }
}
