import { useTranslation } from 'react-i18next';
import type { Inject } from '../../../../schemas/scenario.ts';
import { isLanguageMap, type Text } from '../../../../schemas/text.ts';
import { Written } from '../../parts/Ref.tsx';
import { arrow, comma } from '../../parts/signs.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { differences } from './differences.ts';

/** What was changed about an inject before it was played: each thing as it was and as it is. */
export function Changes({ was, now }: { was: Inject; now: Inject }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const type = now.kind === 'message' ? now.message.type : '';
  const label = (path: string): string => {
    if (path.startsWith('/')) return words.label(type, `/draft/body${path}`);
    if (path === 'source' || path === 'headline' || path === 'text') return t(`edit.${path}`);
    return path === 'to' || path === 'subject' || path === 'urgency' ? words.common.fields[path] : path;
  };
  const shown = (value: unknown): string => {
    if (value === undefined) return '–';
    if (typeof value === 'string' || isLanguageMap(value)) return words.say(value as Text); // asked just before
    if (Array.isArray(value))
      return value.map((one) => (state.parties.has(String(one)) ? words.party(state, String(one)) : one)).join(comma());
    return JSON.stringify(value);
  };
  return differences(was, now).map(({ path, before, now: after }) => (
    <span key={path} data-change={path}>
      {label(path)}:{' '}
      <del>
        <Written>{shown(before)}</Written>
      </del>{' '}
      {arrow()}{' '}
      <ins>
        <Written>{shown(after)}</Written>
      </ins>{' '}
    </span>
  ));
}
