import { useTranslation } from 'react-i18next';
import type { Pattern } from '../../../../schemas/scenario.ts';
import { span } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import type { Wait } from './plan.ts';

/** What an inject waits for, in words. */
export function useWaitWords(): (wait: Wait) => string {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
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
      party('to') && `→ ${party('to')}`,
    ];
    return parts.filter(Boolean).join(' ');
  }

  return (wait) => {
    switch (wait.is) {
      case 'button':
        return t('wait.button');
      case 'inject':
        return t('wait.inject', { title: inject(wait.id) });
      case 'expectation':
        return t('wait.expectation', {
          title: words.say(state.scenario?.expectations.find((one) => one.id === wait.id)?.title) || wait.id,
        });
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
}
