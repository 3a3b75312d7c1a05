import type { Entry, Seen } from '../../schemas/entry.ts';
import type { Audience, Event, Seen as SeenEvent } from '../../schemas/event.ts';
import { routingOf } from '../../schemas/kinds/routing.ts';
import { somebody } from './actor.ts';

/** Who looks: staff (everything), one party's desk, or the wall. All seats of one bureau share a stream. */
export type Viewer =
  | { readonly kind: 'staff' }
  | { readonly kind: 'wall' }
  | { readonly kind: 'bureau'; readonly bureau: string };

export const staff: Viewer = { kind: 'staff' };
export const wall: Viewer = { kind: 'wall' };
export const desk = (bureau: string): Viewer => ({ kind: 'bureau', bureau });
export const viewerKey = (viewer: Viewer): string =>
  viewer.kind === 'bureau' ? `bureau:${viewer.bureau}` : viewer.kind;

/** Deny by default: an audience that does not name the viewer hides the event. */
export function canSee(audience: Audience, viewer: Viewer): boolean {
  if (viewer.kind === 'staff') return true;
  if (audience === 'all') return true;
  if (audience === 'staff') return false;
  if (audience === 'wall') return viewer.kind === 'wall';
  return audience.includes(viewer.kind === 'wall' ? '@wall' : viewer.bureau);
}

/** What the wall is shown of an event that it may see: never a subject, a reference or a person's name. */
function onWall(event: SeenEvent): SeenEvent | undefined {
  switch (event.type) {
    case 'seat.joined':
      return { ...event, name: '' };
    case 'seat.assigned':
      return { ...event, name: '' };
    case 'exercise.created':
    case 'exercise.briefed':
    case 'exercise.started':
    case 'exercise.paused':
    case 'exercise.resumed':
    case 'exercise.endAnnounced':
    case 'exercise.ended':
    case 'exercise.resumedFrom':
    case 'server.resumed':
    case 'realworld.stopped':
    case 'realworld.cleared':
    case 'clock.changed':
    case 'clock.jumped':
    case 'phase.entered':
    case 'seat.connected':
    case 'seat.disconnected':
    case 'seat.removed':
    case 'seat.left':
    case 'seat.readied':
    case 'joining.locked':
    case 'code.set':
    case 'bot.took':
    case 'bot.left':
    case 'article.published':
    case 'banner.shown':
    case 'wall.shown':
      return event;
    case 'content.marked':
      // Of what everybody reads, the wall is told as well; of messages it knows nothing.
      return event.message === undefined ? event : undefined;
    case 'traffic.shown':
      // That a child or an offender is spoken of is nothing for a whole room: there it is a message like any other.
      return routingOf(event.traffic.kind)?.sensitive
        ? { ...event, traffic: { ...event.traffic, kind: 'message' } }
        : event;
    default:
      return undefined;
  }
}

/** Is this somebody's wish to be spared something, or an answer without a name? Staff count them and do not see whose they are. */
const isPrivate = (event: SeenEvent): boolean =>
  (event.type === 'hotwash.answered' && event.seat === undefined) ||
  event.type === 'content.skipped' ||
  (event.type === 'command.refused' && event.command === 'content.skip');

/** An answer without a name: colleagues see it, and not whose it is. */
const isAnswer = (event: SeenEvent): boolean => event.type === 'hotwash.answered' && event.seat === undefined;

/** What staff is shown of an event: everything but who would rather not. */
function onConsole(event: SeenEvent): SeenEvent {
  if (!isPrivate(event) || !('bureau' in event)) return event;
  const { bureau: _, ...rest } = event;
  return rest as SeenEvent; // the bureau may be left out of both
}

/** What is said between one person and staff: that it was said is the desk's to see, the words are that person's. */
const isBetweenTwo = (event: SeenEvent): event is Extract<SeenEvent, { type: 'hand.raised' | 'hand.answered' }> =>
  event.type === 'hand.raised' || event.type === 'hand.answered';

/** What a seat of a bureau is shown of an event that its desk may see. */
function atDesk(event: SeenEvent, seat: string | undefined): SeenEvent {
  if (!isBetweenTwo(event) || event.seat === seat) return event;
  const { text: _, ...rest } = event;
  return rest;
}

/** Does an entry, as a seat of a bureau sees it, hold words that nobody else at that desk is told? */
export const isForOne = ({ events }: Seen): boolean =>
  events.some((event) => isBetweenTwo(event) && event.text !== undefined);

/** The events of an entry that a viewer may see, without audiences; `seat` is whose eyes these are, if it is known. */
function visible(entry: Entry, viewer: Viewer, seat: string | undefined): SeenEvent[] {
  const events: SeenEvent[] = [];
  for (const event of entry.events) {
    if (!canSee(event.audience, viewer)) continue;
    const shown = shownOf(strip(event), viewer, seat);
    if (shown) events.push(shown);
  }
  return events;
}

function shownOf(event: SeenEvent, viewer: Viewer, seat: string | undefined): SeenEvent | undefined {
  if (viewer.kind === 'wall') return onWall(event);
  return viewer.kind === 'staff' ? onConsole(event) : atDesk(event, seat);
}

/**
 * Does the entry take a number in this viewer's stream? If any of its events may be seen, or if it answers a command of a seat of the
 * viewer's own bureau, or of a wall: so that a refusal, or an effect that is to be seen elsewhere only, is acknowledged all the same.
 */
export const takesNumber = (entry: Entry, viewer: Viewer, author: string | undefined): boolean =>
  viewer.kind === 'staff' ||
  (viewer.kind === 'bureau' && author === viewer.bureau) ||
  (viewer.kind === 'wall' && author === '@wall') ||
  entry.events.some(
    (event) => canSee(event.audience, viewer) && (viewer.kind !== 'wall' || onWall(strip(event)) !== undefined),
  );

function strip(event: Event): SeenEvent {
  const { audience: _, ...rest } = event;
  return rest as SeenEvent; // the same event without its audience
}

/**
 * An entry as one seat of a viewer sees it. `n` is its number in the viewer's stream, `author` the bureau of the seat that caused it.
 * `by` goes to staff and the author's own bureau, `cause` to the very seat: both would tell scripted traffic from human. Without `seat` it
 * is what all of a bureau share: no words that are for one person.
 */
export function view(
  entry: Entry,
  viewer: Viewer,
  n: number,
  seat: string | undefined,
  author: string | undefined,
): Seen {
  const events = visible(entry, viewer, seat);
  const showBy =
    viewer.kind === 'staff'
      ? !events.some(isPrivate)
      : viewer.kind === 'bureau' && author === viewer.bureau && !events.some(isAnswer);
  return {
    n,
    at: entry.at,
    ...(showBy && { by: entry.by }),
    // Whose an answer without a name is, only its author can tell: by the command's id.
    ...(entry.cause !== undefined &&
      seat !== undefined &&
      (entry.by === seat || entry.by === somebody) && { cause: entry.cause }),
    events,
  };
}
