import { useTranslation } from 'react-i18next';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import { type DialogName, useMay, useRoom } from '../room.ts';

export interface Action {
  readonly id: string;
  readonly label: string;
  /** The single key that does it. */
  readonly key?: string;
  /** Why it is not possible now. */
  readonly reason: string | undefined;
  act(): void;
}

type ActionId =
  | 'brief'
  | 'start'
  | 'pause'
  | 'resume'
  | Exclude<DialogName, 'more' | 'keys' | 'edit' | 'transit' | 'answer'>
  | 'lock'
  | 'code'
  | 'review'
  | 'list';

/** Everything that can be asked for, by name: for the run bar, the keys and the palette alike. */
export function useActions(): Readonly<Record<ActionId, Action>> {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const { id, send, open, leave } = useRoom();
  const may = useMay();
  const reason = (command: Parameters<typeof may>[0]) => {
    const problem = may(command);
    return problem && words.problem(problem);
  };
  const asInstructor = [may('inject.edit'), may('plan.save')].find((problem) => problem?.code === 'forbidden_role');
  const dialog = (
    name: Exclude<DialogName, 'more' | 'keys' | 'edit' | 'transit' | 'answer'>,
    command: Parameters<typeof may>[0],
    key?: string,
  ): Action => ({
    id: name,
    label: t(`act.${name}`),
    reason: reason(command),
    act: () => open(name),
    ...(key && { key }),
  });
  const command = (
    name: 'brief' | 'start' | 'pause' | 'resume',
    type: 'exercise.brief' | 'exercise.start' | 'exercise.pause' | 'exercise.resume',
    key?: string,
  ): Action => ({
    id: name,
    label: t(`act.${name}`),
    reason: reason(type),
    act: () => void send({ type }),
    ...(key && { key }),
  });
  return {
    brief: command('brief', 'exercise.brief'),
    start: command('start', 'exercise.start'),
    pause: command('pause', 'exercise.pause', 'P'),
    resume: command('resume', 'exercise.resume', 'P'),
    mark: dialog('mark', 'mark.add', 'B'),
    inject: dialog('inject', 'inject.fire', 'I'),
    write: dialog('write', 'message.inject'),
    broadcast: dialog('broadcast', 'banner.show'),
    break: dialog('break', 'exercise.pause'),
    speed: dialog('speed', 'clock.rate'),
    wall: dialog('wall', 'wall.show'),
    rewind: dialog('rewind', 'exercise.rewind'),
    end: dialog('end', 'exercise.end'),
    faults: dialog('faults', 'fault.set'),
    keep: {
      id: 'keep',
      label: t('act.keep'),
      reason: asInstructor && words.problem(asInstructor),
      act: () => open('keep'),
    },
    network: { id: 'network', label: t('act.network'), reason: undefined, act: () => open('network') },
    lock: {
      id: 'lock',
      label: state.locked ? t('act.unlock') : t('act.lock'),
      reason: reason('seat.lock'),
      act: () => void send({ type: 'seat.lock', locked: !state.locked }),
    },
    code: {
      id: 'code',
      label: t('act.code'),
      reason: reason('code.renew'),
      act: () => void send({ type: 'code.renew' }),
    },
    review: {
      id: 'review',
      label: t('act.review'),
      reason: undefined,
      act: () => location.assign(`/review/${encodeURIComponent(id)}`),
    },
    list: { id: 'list', label: t('act.list'), reason: leave ? undefined : t('act.listNot'), act: () => leave?.() },
  };
}
