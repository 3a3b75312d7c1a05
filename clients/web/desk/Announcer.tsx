import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, nearlyIn } from '../../sdk/rules.ts';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';

/**
 * Says once, politely, what has just come in: sender and type, or that something sent is nearly right. What was there before the page was
 * opened is not read out.
 */
export function Announcer({ cases }: { cases: readonly CaseView[] }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const { link } = useConnection();
  const [line, setLine] = useState('');
  const known = useRef<Set<string>>(undefined);
  useEffect(() => {
    const entries = cases.flatMap(({ messages }) => messages);
    const attempts = cases.flatMap(({ id, subject }) =>
      nearlyIn(state, bureau, id).map(({ expectation, message }) => ({ key: `${expectation} ${message}`, subject })),
    );
    if (!known.current || link.state === 'catchingUp') {
      known.current = new Set([...entries.map(({ message }) => message.id), ...attempts.map(({ key }) => key)]);
      return;
    }
    const attempt = attempts.filter(({ key }) => !known.current?.has(key)).at(-1);
    for (const { key } of attempts) known.current.add(key);
    if (attempt) setLine(t('announce.nearly', { subject: attempt.subject }));
    const fresh = entries.filter(({ message }) => message.from !== bureau && !known.current?.has(message.id));
    for (const { message } of entries) known.current.add(message.id);
    if (fresh.some(({ message }) => message.urgency === 'flash'))
      void import('./signal.ts').then(({ flash }) => flash());
    const last = fresh.at(-1)?.message;
    if (!last) return;
    setLine(
      fresh.length > 1
        ? t('announce.many', { count: fresh.length })
        : t('announce.one', { from: words.party(state, last.from), what: words.kind(last.type).title }),
    );
  });
  return (
    <p className="visually-hidden" role="status" data-announcer>
      {line}
    </p>
  );
}
