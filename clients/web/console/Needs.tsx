import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconArmchairOff,
  IconClockExclamation,
  IconDoorEnter,
  IconHandStop,
  IconHourglass,
  IconPlugConnectedX,
  IconStackPop,
  IconZzz,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireCommandInput } from '../../../schemas/command.ts';
import { Empty } from '../parts/Empty.tsx';
import { Written } from '../parts/Ref.tsx';
import { span, wallTime } from '../parts/time.ts';
import { useConnection, useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './Needs.module.css';
import { isPressing, type Need, needsYou } from './needs.ts';
import { Pane } from './Pane.tsx';
import { useMay, useRoom } from './room.ts';

const icons: Readonly<Record<Need['is'], ReactNode>> = {
  hand: <IconHandStop size={18} />,
  door: <IconDoorEnter size={18} />,
  late: <IconClockExclamation size={18} />,
  refused: <IconAlertTriangleFilled size={18} />,
  held: <IconStackPop size={18} />,
  line: <IconPlugConnectedX size={18} />,
  unclaimed: <IconArmchairOff size={18} />,
  idle: <IconZzz size={18} />,
};

const snooze = 120_000;

/** Who needs the instructor now, the longest waiting first; each line can be put off for two minutes. */
export function Needs() {
  const { t } = useTranslation('console');
  const { state, link } = useConnection();
  const now = useNow();
  const [until, setUntil] = useState<ReadonlyMap<string, number>>(new Map());
  const all = needsYou(state, now);
  const needs = all.filter((need) => (until.get(need.key) ?? 0) < Date.now());
  const away = link.state === 'lost' || link.state === 'reconnecting';
  useEffect(() => {
    if (until.size === 0) return;
    // What was put off comes back by itself, also while the exercise clock stands.
    const timer = setTimeout(
      () => {
        const soon = Date.now();
        setUntil((before) => new Map([...before].filter(([, at]) => at > soon)));
      },
      1000 + Math.max(0, Math.min(...until.values()) - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [until]);

  return (
    <Pane
      title={
        <>
          {t('needs.heading')} {needs.length > 0 && <span className={classes.count}>{needs.length}</span>}
        </>
      }
      tools={away && <span className={classes.asOf}>{t('asOf', { time: wallTime(link.since) })}</span>}
    >
      {needs.length === 0 ? (
        <Empty>
          {all.length > 0
            ? t('needs.putOff', { count: all.length })
            : t(state.run === 'ended' ? 'needs.ended' : 'needs.none')}
        </Empty>
      ) : (
        <ul className={classes.list}>
          {needs.map((need) => (
            <Line
              key={need.key}
              need={need}
              now={now}
              onSnooze={() => setUntil((before) => new Map(before).set(need.key, Date.now() + snooze))}
            />
          ))}
        </ul>
      )}
    </Pane>
  );
}

function Line({ need, now, onSnooze }: { need: Need; now: number; onSnooze(): void }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { select, show } = useRoom();
  const who = need.bureau === undefined ? undefined : words.party(state, need.bureau);
  const look = () => {
    if (need.is === 'held') select({ is: 'message', id: need.message });
    else if (need.is === 'refused') select({ is: 'line', key: `${need.n}.0` });
    else if (need.bureau !== undefined) select({ is: 'bureau', id: need.bureau });
    show('flow');
  };
  return (
    <li className={classes.line} data-need={need.is} data-pressing={isPressing(need) || undefined}>
      <button type="button" className={classes.what} onClick={look}>
        <span className={classes.icon} aria-hidden="true">
          {icons[need.is]}
        </span>
        <span className={classes.words}>
          <strong>
            {need.is === 'hand' || need.is === 'door' ? <Written>{need.name}</Written> : who}
            {(need.is === 'hand' || (need.is === 'door' && need.seat !== undefined)) && who && (
              <span className={classes.at}> · {who}</span>
            )}
          </strong>
          <span className={classes.sentence}>
            <Sentence need={need} />
          </span>
          {need.is === 'hand' && need.text && (
            <q className={classes.quote}>
              <Written>{need.text}</Written>
            </q>
          )}
        </span>
      </button>
      <div className={classes.side}>
        <time className={classes.since}>{span(now - need.since)}</time>
        <ActionIcon size={28} onClick={onSnooze} aria-label={t('needs.snoozeLong')} title={t('needs.snoozeLong')}>
          <IconHourglass size={16} />
        </ActionIcon>
      </div>
      <Remedy need={need} />
    </li>
  );
}

export function Sentence({ need }: { need: Need }) {
  const { t } = useTranslation('console');
  const words = useWords();
  switch (need.is) {
    case 'late':
      return t('needs.late', { count: need.count });
    case 'refused':
      return t('needs.refused', {
        count: need.count,
        why: words.problem({ code: need.code as Parameters<typeof words.problem>[0]['code'], message: '' }),
      });
    case 'door':
      return need.seat === undefined ? t('needs.door') : t('needs.device');
    default:
      return t(`needs.${need.is}`);
  }
}

/** What helps, where one button can. */
function Remedy({ need }: { need: Need }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { send, open } = useRoom();
  const may = useMay();
  const button = (label: string, command: WireCommandInput, more?: ReactNode) => {
    const problem = may(command.type);
    return (
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={problem !== undefined}
          title={problem && words.problem(problem)}
          onClick={() => void send(command)}
        >
          {label}
        </Button>
        {problem === undefined && more}
      </div>
    );
  };
  switch (need.is) {
    case 'hand':
      return button(
        t('needs.handDone'),
        { type: 'hand.answer', seat: need.seat },
        <Button variant="default" size="compact-sm" onClick={() => open('answer', { seat: need.seat })}>
          {t('needs.answer')}
        </Button>,
      );
    case 'door':
      return button(t('needs.letIn'), {
        type: 'seat.allow',
        ...(need.seat === undefined ? { name: need.name } : { seat: need.seat }),
      });
    case 'held':
      return button(t('needs.release'), { type: 'message.release', message: need.message });
    case 'unclaimed':
    case 'line':
      return need.bureau === undefined ? null : button(t('needs.bot'), { type: 'bot.take', bureau: need.bureau });
    default:
      return null;
  }
}
