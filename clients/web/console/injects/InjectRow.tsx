import { Button } from '@mantine/core';
import {
  IconBulb,
  IconClock,
  IconDatabaseEdit,
  IconMail,
  IconMessage2,
  IconNews,
  IconPhone,
  IconPlugConnectedX,
  IconRobot,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject, InjectKind } from '../../../../schemas/scenario.ts';
import { Written } from '../../parts/Ref.tsx';
import { arrow, comma } from '../../parts/signs.ts';
import { elapsed, span } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { Reason } from '../flow/Reason.tsx';
import { useMay, useRoom } from '../room.ts';
import { Changes } from './Changes.tsx';
import { InjectContent } from './InjectContent.tsx';
import classes from './Injects.module.css';
import { type Planned, startOf } from './plan.ts';
import { useWaitWords } from './useWaitWords.ts';

const icons: Readonly<Record<InjectKind, ReactNode>> = {
  message: <IconMail size={18} />,
  instruction: <IconMessage2 size={18} />,
  article: <IconNews size={18} />,
  fault: <IconPlugConnectedX size={18} />,
  phone_note: <IconPhone size={18} />,
  record_change: <IconDatabaseEdit size={18} />,
  clock: <IconClock size={18} />,
  bot_mode: <IconRobot size={18} />,
  hint: <IconBulb size={18} />,
};

/** One inject: when or after what it comes, from whom to whom, and what can be done about it. */
export function InjectRow({ planned, now }: { planned: Planned; now: number }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { select } = useRoom();
  const waitWords = useWaitWords();
  const [open, setOpen] = useState(false);
  const { inject, at, waits, held, stuck, failed } = planned;
  const message = state.injects.get(inject.id)?.message;
  const spared = state.contentSkips.filter((one) => one.inject === inject.id).length;
  return (
    <li
      id={`inject-${inject.id}`}
      className={classes.inject}
      data-state={planned.state}
      data-stuck={stuck || undefined}
    >
      <button type="button" className={classes.what} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={classes.icon} title={t(`injects.kind.${inject.kind}`)}>
          {icons[inject.kind]}
          <span className="visually-hidden">{t(`injects.kind.${inject.kind}`)}</span>
        </span>
        <span className={classes.title}>
          <Written>{words.say(inject.title)}</Written>
          <Addresses inject={inject} />
          {state.editedInjects.has(inject.id) && <span className={classes.dim}>{t('injects.edited')}</span>}
        </span>
        <span className={classes.when}>
          {at !== undefined && <time>{elapsed(at - startOf(state))}</time>}
          <span>
            {planned.state !== 'pending'
              ? state.injects.get(inject.id)?.cancelled && planned.state === 'skipped'
                ? t('injects.cancelled')
                : t(`injects.state.${planned.state}`)
              : held
                ? t('injects.held')
                : stuck
                  ? t('injects.stuck')
                  : waits
                    ? waitWords(waits)
                    : at !== undefined && state.run !== 'lobby' && state.run !== 'briefing'
                      ? t('injects.in', { time: span(at - now) })
                      : ''}
          </span>
        </span>
      </button>
      {failed && (
        <div className={classes.failed} role="status">
          <Reason problem={failed.problem} kind={failed.kind} />
          <p className={classes.dim}>{t('injects.failedHelp')}</p>
        </div>
      )}
      {open && (
        <div className={classes.details}>
          {inject.expected_action && (
            <p>
              <strong>{t('injects.expected')}</strong> <Written>{words.say(inject.expected_action)}</Written>
            </p>
          )}
          {inject.note && (
            <p>
              <strong>{t('injects.note')}</strong> <Written>{words.say(inject.note)}</Written>
            </p>
          )}
          <InjectContent inject={inject} />
          {planned.times !== undefined && <p>{t('injects.soFar', { number: planned.times })}</p>}
          <Versions inject={inject} />
          {spared > 0 && <p>{t('injects.spared', { count: spared })}</p>}
          {message !== undefined && (
            <Button variant="subtle" size="compact-sm" onClick={() => select({ is: 'message', id: message })}>
              {t('injects.look')}
            </Button>
          )}
        </div>
      )}
      {planned.state === 'pending' && <InjectActs planned={planned} />}
    </li>
  );
}

/** What an inject that was edited said before, and says now. */
function Versions({ inject }: { inject: Inject }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const [first] = state.editedInjects.get(inject.id) ?? [];
  if (!first) return null;
  return (
    <p>
      <strong>{t('injects.before')}</strong> <Changes was={first} now={inject} />
    </p>
  );
}

function Addresses({ inject }: { inject: Inject }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const name = (id: string) => (id === 'all' ? t('injects.all') : words.party(state, id));
  const line =
    inject.kind === 'message'
      ? `${name(inject.from)} ${arrow()} ${inject.to.map(name).join(comma())}`
      : 'to' in inject
        ? `${arrow()} ${inject.to.map(name).join(comma())}`
        : inject.kind === 'article'
          ? words.say(inject.source)
          : undefined;
  return line ? <span className={classes.dim}>{line}</span> : null;
}

/** Fire now, later, not at all. */
export function InjectActs({ planned: { inject, at, held, stuck } }: { planned: Planned }) {
  const { t } = useTranslation('console');
  const { send, open } = useRoom();
  const may = useMay();
  const id = inject.id;
  return (
    <div className={classes.acts}>
      <Button
        size="compact-sm"
        variant={stuck ? 'filled' : 'default'}
        disabled={may('inject.fire') !== undefined}
        onClick={() => void send({ type: 'inject.fire', inject: id })}
      >
        {stuck ? t('injects.tryAgain') : t('injects.fire')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={may('inject.skip') !== undefined}
        onClick={() => void send({ type: 'inject.skip', inject: id })}
      >
        {t('injects.skip')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={may('inject.edit') !== undefined}
        onClick={() => open('edit', { inject: id })}
      >
        {t('injects.edit')}
      </Button>
      {at !== undefined && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            aria-pressed={held}
            disabled={may('inject.hold') !== undefined}
            onClick={() => void send({ type: 'inject.hold', inject: id, hold: !held })}
          >
            {t(held ? 'injects.unhold' : 'injects.hold')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={may('inject.shift') !== undefined}
            onClick={() => void send({ type: 'inject.shift', inject: id, byMs: 60_000 })}
          >
            {t('injects.later')}
          </Button>
        </>
      )}
    </div>
  );
}
