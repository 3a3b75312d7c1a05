import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog.tsx';
import { elapsed } from '../../parts/time.ts';
import { useConnection, useNow } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { plan, startOf } from '../injects/plan.ts';
import { useMay, useRoom } from '../room.ts';
import { type Action, useActions } from './actions.ts';
import own from './Palette.module.css';

/** Everything that can be done now, injects first, found by typing: two or three keys from the thought to the deed. */
export function Palette({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { send } = useRoom();
  const may = useMay();
  const now = useNow();
  const actions = useActions();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const refused = may('inject.fire');
  const injects = plan(state, now)
    .filter((one) => one.state === 'pending')
    .map(({ inject, at, contingency }) => ({
      id: `inject ${inject.id}`,
      label: words.say(inject.title),
      hint: contingency
        ? t('palette.contingency')
        : at === undefined
          ? t('palette.inject')
          : t('palette.planned', { time: elapsed(at - startOf(state)) }),
      reason: refused && words.problem(refused),
      contingency,
      act: () => void send({ type: 'inject.fire', inject: inject.id }),
    }))
    .sort((a, b) => Number(b.contingency) - Number(a.contingency));
  const commands: (Action & { hint?: string })[] = [
    actions.write,
    ...Object.values(actions).filter(({ id }) => !['inject', 'write'].includes(id)),
  ];
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = [...injects, ...commands]
    .filter((one) => one.reason === undefined && wanted.every((word) => one.label.toLowerCase().includes(word)))
    .slice(0, 40);
  const at = Math.min(active, found.length - 1);

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setActive(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, at - 1));
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  }
  function run(one: { act(): void } | undefined) {
    if (!one) return;
    onClose();
    one.act();
  }

  return (
    <Dialog title={t('palette.heading')} onClose={onClose}>
      <TextInput
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={press}
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[at] && `palette-${at}`}
        autoComplete="off"
        data-autofocus
      />
      <div id="palette-list" className={own.list} role="listbox" aria-label={t('palette.heading')} tabIndex={-1}>
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={one.id}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={own.option}
            onClick={() => run(one)}
          >
            <span>{one.label}</span>
            <span className={own.hint}>{('key' in one && one.key) || one.hint || ''}</span>
          </div>
        ))}
        {found.length === 0 && (
          <p className={own.none}>{refused && injects.length > 0 ? words.problem(refused) : t('palette.none')}</p>
        )}
      </div>
    </Dialog>
  );
}
