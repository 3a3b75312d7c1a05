import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../sdk/rules.ts';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';

/** Says once, politely, what has just come in: sender and type. What was there before the page was opened is not read out. */
export function Announcer({ cases }: { cases: readonly CaseView[] }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau } = useDesk();
  const { link } = useConnection();
  const [line, setLine] = useState('');
  const known = useRef<Set<string>>(undefined);
  useEffect(() => {
    const entries = cases.flatMap(({ messages }) => messages);
    if (!known.current || link.state === 'catchingUp') {
      known.current = new Set(entries.map(({ message }) => message.id));
      return;
    }
    const fresh = entries.filter(({ message }) => message.from !== bureau && !known.current?.has(message.id));
    for (const { message } of entries) known.current.add(message.id);
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
