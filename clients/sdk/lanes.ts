import type { WireCommandInput } from '../../schemas/command.ts';

type CommandType = WireCommandInput['type'];

/**
 * Commands wait for each other only within a lane. What a person sends keeps its order in `main`; drafts and read marks go beside it, so
 * that they never hold up a message; nothing holds up a REAL WORLD stop.
 */
export type LaneName = 'urgent' | 'main' | 'quiet';

const quiet: ReadonlySet<CommandType> = new Set(['draft.save', 'draft.drop', 'message.read', 'message.unread']);

export function laneOf({ type }: WireCommandInput): LaneName {
  if (type === 'realworld.stop') return 'urgent';
  return quiet.has(type) ? 'quiet' : 'main';
}

/** Of quiet commands about the same thing only the newest needs to be sent. */
export function slotOf(command: WireCommandInput): string | undefined {
  switch (command.type) {
    case 'draft.save':
      return `draft ${command.draft.key}`;
    case 'draft.drop':
      return `draft ${command.key}`;
    case 'message.read':
    case 'message.unread':
      return `read ${command.message}`;
    default:
      return undefined;
  }
}

/**
 * Kept over a reload: what a person has written or done at the own desk. What acts on the class at a moment (pause, inject, hand, REAL
 * WORLD) is not: it must not act when a page is opened the next day.
 */
const kept: ReadonlySet<CommandType> = new Set([
  ...quiet,
  'message.send',
  'draft.submit',
  'note.add',
  'case.claim',
  'case.release',
  'case.flag',
  'hotwash.answer',
  'mark.add',
  'plan.save',
]);

export const isKept = ({ type }: WireCommandInput): boolean => kept.has(type);
