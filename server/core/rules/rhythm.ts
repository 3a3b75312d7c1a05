import { routingOf } from '../../../schemas/kinds/routing.ts';
import type { LifeState, MessageState, State } from '../state.ts';

const minutesOf = ({ message }: Pick<MessageState, 'message'>): number | undefined => {
  const field = routingOf(message.type)?.rhythm;
  const minutes = field === undefined ? undefined : message.body[field];
  return typeof minutes === 'number' ? minutes * 60_000 : undefined;
};

/**
 * The next report is due one rhythm after the last was, wherever in between it was sent; whoever was late owes the next at the next beat.
 * A second one in the same time asks for nothing later.
 */
function nextBeat(due: number, rhythm: number, sent: number): number {
  if (sent <= due - rhythm) return due;
  return sent <= due ? due + rhythm : due + (Math.floor((sent - due) / rhythm) + 1) * rhythm;
}

/**
 * Keeps the rhythm of an order: from the start on, and not in a pause, a report is due. `entry` is the message that has just been
 * added, `life` what it belongs to. Only `evolve` calls this: it writes.
 */
export function keepRhythm(state: State, entry: MessageState, at: number): void {
  const life = entry.lives.operation === undefined ? undefined : state.lives.get(entry.lives.operation);
  if (!life) return;
  const moved = life.steps.at(-1)?.message === entry.message.id ? life.steps.at(-1)?.step : undefined;
  for (const id of state.cases.get(entry.message.case)?.messages ?? []) {
    const order = state.messages.get(id);
    const rhythm = order?.lives.operation === life.id ? minutesOf(order) : undefined;
    if (order && rhythm !== undefined) beat(life, order, rhythm, entry, moved, at);
  }
}

function beat(
  life: LifeState,
  order: MessageState,
  rhythm: number,
  { message }: MessageState,
  moved: string | undefined,
  at: number,
): void {
  for (const requests of [order.requests, order.believed])
    for (const [party, request] of requests) {
      if (request.state === 'closed') continue;
      if (life.state === 'paused') request.due = undefined;
      else if (moved === 'start' || moved === 'resume') request.due = at + rhythm;
      else if (message.from === party && message.inReplyTo === order.message.id && request.due !== undefined)
        if (routingOf(message.type)?.effect === 'interim') request.due = nextBeat(request.due, rhythm, at);
    }
}
