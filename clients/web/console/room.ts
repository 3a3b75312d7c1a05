import { createContext, useContext } from 'react';
import type { WireCommandInput } from '../../../schemas/command.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { StaffApi } from '../../sdk/index.ts';
import { permissionProblem, type permissions } from '../../sdk/rules.ts';
import { useConnection } from '../use/useConnection.ts';
import type { Annals } from './flow/lines.ts';

/** Dialogs that the console can open. */
export type DialogName =
  | 'mark'
  | 'answer'
  | 'inject'
  | 'write'
  | 'edit'
  | 'transit'
  | 'keep'
  | 'broadcast'
  | 'break'
  | 'speed'
  | 'wall'
  | 'rewind'
  | 'end'
  | 'faults'
  | 'network'
  | 'more'
  | 'keys';

/** What a dialog begins with. */
export interface Preset {
  /** The entry that a mark is about. */
  readonly about?: number | undefined;
  /** Whose raised hand is answered. */
  readonly seat?: string | undefined;
  /** The message that is answered, and as whom. */
  readonly inReplyTo?: string | undefined;
  readonly as?: string | undefined;
  /** The inject that is edited. */
  readonly inject?: string | undefined;
  /** Whose name it carries is not who sends it. */
  readonly forged?: boolean | undefined;
  /** The held message that is changed. */
  readonly message?: string | undefined;
  /** The entry that a rewind goes back to. */
  readonly after?: number | undefined;
}

/** What the right-hand pane is about, and on a phone the whole page. */
export const tabs = ['needs', 'flow', 'injects', 'people'] as const;
export type Tab = (typeof tabs)[number];

export type Selected =
  | { readonly is: 'line'; readonly key: string }
  | { readonly is: 'bureau'; readonly id: string }
  | { readonly is: 'message'; readonly id: string };

/** What all parts of the console share. */
export interface ConsoleRoom {
  readonly id: string;
  readonly staff: StaffApi;
  readonly annals: Annals;
  /** Resolves to whether it was done; a refusal is shown to the instructor here. */
  send(command: WireCommandInput): Promise<boolean>;
  readonly tab: Tab;
  show(tab: Tab): void;
  readonly selected: Selected | undefined;
  select(what: Selected | undefined): void;
  open(dialog: DialogName, preset?: Preset): void;
  /** Back to the list of exercises; absent for a guest, who belongs to one. */
  readonly leave: (() => void) | undefined;
  /** To the rooms that play the same; absent where this is none of several. */
  readonly board: (() => void) | undefined;
}

export const RoomContext = createContext<ConsoleRoom | undefined>(undefined);

export function useRoom(): ConsoleRoom {
  const room = useContext(RoomContext);
  if (!room) throw new Error('No room around this component');
  return room;
}

/** Why this person may not ask for that now: the same table that refuses. */
export function useMay(): (command: keyof typeof permissions) => Problem | undefined {
  const { state, welcome } = useConnection();
  return (command) => permissionProblem(command, welcome?.seat.role ?? 'observer', state.run);
}
