import { useTranslation } from 'react-i18next';
import type { Pattern } from '../../../../schemas/scenario.ts';
import { arrow, semicolon } from '../../parts/signs.ts';
import { elapsed, span } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { startOf, type Wait } from './plan.ts';

/** What an inject waits for, in words. */
export function useWaitWords(): (wait: Wait) => string {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const expectation = (id: string) => words.say(state.scenario?.expectations.find((one) => one.id === id)?.title) || id;
  const inject = (id: string) => words.say(state.scenario?.injects.find((one) => one.id === id)?.title) || id;

  function pattern({ event, where }: Pattern): string {
    const plain = (key: string) => {
      const value = where[key];
      return typeof value === 'string' && !value.startsWith('$') ? value : undefined;
    };
    const party = (key: string) => {
      const id = plain(key);
      return id === undefined ? undefined : words.party(state, id);
    };
    const type = plain('type');
    const parts = [
      t(`wait.event.${event}`),
      type && `“${words.kind(type).title}”`,
      party('from') ?? party('by') ?? party('bureau'),
      party('to') && `${arrow()} ${party('to')}`,
    ];
    return parts.filter(Boolean).join(' ');
  }

  const sentence = (wait: Wait): string => {
    switch (wait.is) {
      case 'at':
        return t('wait.at', { time: elapsed(wait.at - startOf(state)) });
      case 'all':
      case 'any':
        return t(`wait.${wait.is}`, { parts: wait.of.map(sentence).join(semicolon()) });
      case 'not':
        return t('wait.not', { what: sentence(wait.of) });
      case 'decided':
        return t(`wait.decided.${wait.how}`, { title: expectation(wait.id) });
      case 'button':
        return t('wait.button');
      case 'inject':
        return t('wait.inject', { title: inject(wait.id) });
      case 'expectation':
        return t('wait.expectation', { title: expectation(wait.id) });
      case 'phase':
        return t('wait.phase', {
          title: words.say(state.setting?.phases.find((one) => one.id === wait.id)?.title) || wait.id,
        });
      case 'event':
        return t('wait.on', { what: pattern(wait.pattern) });
      case 'absent':
        return t('wait.absent', { what: pattern(wait.pattern), time: span(wait.within) });
      case 'message':
        return t('wait.message');
    }
  };
  return sentence;
}
