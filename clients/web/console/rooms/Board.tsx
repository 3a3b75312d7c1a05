import { Button } from '@mantine/core';
import { IconArrowLeft, IconFlag, IconPlayerPause, IconPlayerPlay, IconSpeakerphone } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireCommandInput } from '../../../../schemas/command.ts';
import { say } from '../../../../schemas/text.ts';
import type { StaffApi } from '../../../sdk/index.ts';
import { ProblemError } from '../../../sdk/problem-error.ts';
import { permissionProblem } from '../../../sdk/rules.ts';
import { language } from '../../i18n.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Written } from '../../parts/Ref.tsx';
import { ConnectionContext } from '../../use/useConnection.ts';
import { useErrorWords } from '../../use/useErrorWords.ts';
import { useLoad } from '../../use/useLoad.ts';
import { Outside } from '../Outside.tsx';
import { AnnounceAll, EndAll } from './AllDialogs.tsx';
import classes from './Board.module.css';
import { RoomCard } from './RoomCard.tsx';
import { standingOf } from './standing.ts';
import { useChanges, useRooms } from './useRooms.ts';

type Common = 'exercise.start' | 'exercise.pause' | 'exercise.resume' | 'banner.show' | 'exercise.end';

/** The rooms that play one scenario, side by side, and what all of them are told at once. Each stays an exercise of its own. */
export function Board(props: {
  staff: StaffApi;
  ticket: string;
  group: string;
  onOpen(id: string): void;
  onLeave(): void;
  onSignOut(): void;
}) {
  const { staff, ticket, group, onOpen, onLeave, onSignOut } = props;
  const { t } = useTranslation(['console', 'ui']);
  const errorWords = useErrorWords();
  const { value: list, error } = useLoad(() => staff.exercises.list(), 10_000);
  const refused = error instanceof ProblemError && ['ticket_refused', 'forbidden_role'].includes(error.problem.code);
  useEffect(() => {
    if (refused) onSignOut();
  }, [refused, onSignOut]);
  const cards = (list ?? []).filter(({ room }) => room?.group === group);
  const lines = useRooms(
    ticket,
    cards.map(({ id }) => id),
  );
  useChanges(lines);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const [dialog, setDialog] = useState<'announce' | 'end'>();
  const rooms = cards.flatMap((card) => {
    const line = lines.get(card.id);
    return line?.welcome && line.state.setting ? [{ card, line, standing: standingOf(line.state, line.now()) }] : [];
  });
  const able = (command: Common) =>
    rooms.filter(({ line }) => permissionProblem(command, 'instructor', line.state.run) === undefined);

  /** The same to every room that can do it now; what one of them refuses is said with its name. */
  async function all(command: WireCommandInput & { type: Common }): Promise<void> {
    const wrong = await Promise.all(
      able(command.type).map(async ({ card, line }) => {
        try {
          await line.send(command);
          return [];
        } catch (problem) {
          return [t('ui:pair', { label: t('rooms.one', { name: card.room?.name ?? '' }), value: errorWords(problem) })];
        }
      }),
    );
    setFailed(wrong.flat());
  }
  const best = Math.max(0, ...rooms.map(({ standing }) => standing.points));
  const title = cards[0] && say(cards[0].title, language());

  return (
    <Outside
      wide
      tools={
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconArrowLeft size={18} className={classes.turned} />}
          onClick={onLeave}
        >
          {t('act.list')}
        </Button>
      }
    >
      <header className={classes.head}>
        <h1>{title === undefined ? t('rooms.heading') : <Written>{title}</Written>}</h1>
        <p className={classes.dim}>{t('rooms.words')}</p>
        <div className={classes.acts}>
          <Button
            leftSection={<IconPlayerPlay size={18} />}
            disabled={able('exercise.start').length === 0}
            onClick={() => void all({ type: 'exercise.start' })}
          >
            {t('rooms.start')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={18} />}
            disabled={able('exercise.pause').length === 0}
            onClick={() => void all({ type: 'exercise.pause' })}
          >
            {t('rooms.pause')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={18} />}
            disabled={able('exercise.resume').length === 0}
            onClick={() => void all({ type: 'exercise.resume' })}
          >
            {t('rooms.resume')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconSpeakerphone size={18} />}
            disabled={able('banner.show').length === 0}
            onClick={() => setDialog('announce')}
          >
            {t('rooms.announce')}
          </Button>
          <Button
            variant="default"
            c="var(--mantine-color-error)"
            leftSection={<IconFlag size={18} />}
            disabled={able('exercise.end').length === 0}
            onClick={() => setDialog('end')}
          >
            {t('rooms.end')}
          </Button>
        </div>
      </header>
      {(failed.length > 0 || (error !== undefined && !refused)) && (
        <ul className={classes.failed} role="alert">
          {(failed.length > 0 ? failed : [errorWords(error)]).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {list && cards.length === 0 && <Empty>{t('rooms.none')}</Empty>}
      <ul className={classes.rooms}>
        {rooms.map(({ card, line, standing }) => (
          <ConnectionContext key={card.id} value={line}>
            <RoomCard
              name={card.room?.name ?? ''}
              standing={standing}
              leads={standing.points === best && rooms.some((other) => other.standing.points < best)}
              onOpen={() => onOpen(card.id)}
            />
          </ConnectionContext>
        ))}
      </ul>
      {dialog === 'announce' && (
        <AnnounceAll
          onClose={() => setDialog(undefined)}
          onGo={(text) => void all({ type: 'banner.show', text, to: 'all' }).then(() => setDialog(undefined))}
        />
      )}
      {dialog === 'end' && (
        <EndAll
          count={able('exercise.end').length}
          onClose={() => setDialog(undefined)}
          onGo={() => void all({ type: 'exercise.end' }).then(() => setDialog(undefined))}
        />
      )}
    </Outside>
  );
}
