import type { Party } from '../../../schemas/bureau.ts';
import { archipelago, frame, type Point } from './archipelago.ts';

/** What of a party the map has to know. */
export type Placed = Pick<Party, 'id' | 'country' | 'kind'>;

/** One message on the map. */
export interface Sent {
  readonly key: string;
  readonly from: string;
  readonly to: readonly string[];
}

/** All that went from one party to another, as one line. */
export interface Leg<T extends Sent = Sent> {
  /** `from>to` */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** SVG path data, from the sender to the addressee. */
  readonly path: string;
  /** Where it is bowed to. */
  readonly bow: Point;
  /** Oldest first; never empty. */
  readonly messages: readonly [T, ...T[]];
}

/** How far from its capital the desks of a country stand that are neither its bureau nor a post at its border. */
const offices = 46;

/**
 * Where each party stands: a bureau in its capital, border posts at the border, secretariat, register and all others around the capital of
 * the country that houses them. The same parties give the same places. A country that is not on the map has none.
 */
export function placesOf(parties: Iterable<Placed>): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  const others = new Map<string, number>();
  for (const { id, country, kind } of parties) {
    const land = archipelago[country];
    if (!land) continue;
    if (kind === 'national') places.set(id, land.capital);
    else {
      const group = kind === 'border_post' ? `${country} posts` : country;
      const before = others.get(group) ?? 0;
      others.set(group, before + 1);
      const post = kind === 'border_post' ? land.posts[before] : undefined;
      places.set(id, post ?? around(land.capital, before));
    }
  }
  return places;
}

/** The n-th place around a point: below it first, then by turns at both sides; six in a ring. */
function around(centre: Point, n: number): Point {
  const ring = Math.floor(n / 6);
  const turns = [90, 150, 30, 210, 330, 270];
  const angle = (((turns[n % 6] ?? 0) + ring * 30) * Math.PI) / 180;
  const far = offices * (1 + ring * 0.6);
  return inside({ x: centre.x + far * 1.25 * Math.cos(angle), y: centre.y + far * Math.sin(angle) });
}

const inside = ({ x, y }: Point): Point => ({
  x: Math.round(Math.min(frame.width - 20, Math.max(20, x))),
  y: Math.round(Math.min(frame.height - 20, Math.max(20, y))),
});

/**
 * The messages as lines between the places of those who wrote and those who got them: one line for each pair and direction, in the order of
 * their first message. Whoever has no place is left out.
 */
export function legsOf<T extends Sent>(messages: readonly T[], places: ReadonlyMap<string, Point>): Leg<T>[] {
  const legs = new Map<string, { from: string; to: string; messages: [T, ...T[]] }>();
  for (const message of messages)
    for (const to of message.to) {
      if (to === message.from || !places.has(to) || !places.has(message.from)) continue;
      const key = `${message.from}>${to}`;
      const leg = legs.get(key);
      if (leg) leg.messages.push(message);
      else legs.set(key, { from: message.from, to, messages: [message] });
    }
  return [...legs].flatMap(([key, leg]) => {
    const [a, b] = [places.get(leg.from), places.get(leg.to)];
    return a && b ? [{ key, ...leg, ...arc(a, b) }] : [];
  });
}

/** A bow from one place to another, to the left of whoever travels: there and back are two lines. */
function arc(a: Point, b: Point): Pick<Leg, 'path' | 'bow'> {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const far = Math.hypot(dx, dy) || 1;
  // Short ways are bowed more, or the two directions would lie on each other.
  const share = Math.max(0.14, Math.min(0.6, 24 / far));
  const bow = { x: Math.round((a.x + b.x) / 2 + dy * share), y: Math.round((a.y + b.y) / 2 - dx * share) };
  return { path: `M${a.x} ${a.y}Q${bow.x} ${bow.y} ${b.x} ${b.y}`, bow };
}

/** The point of a way after a share of it, 0 to 1. */
export function pointOn(places: ReadonlyMap<string, Point>, { from, to, bow }: Leg, share: number): Point {
  const [a, b] = [places.get(from) ?? bow, places.get(to) ?? bow];
  const on = (one: number, two: number, three: number) =>
    (1 - share) ** 2 * one + 2 * (1 - share) * share * two + share ** 2 * three;
  return { x: on(a.x, bow.x, b.x), y: on(a.y, bow.y, b.y) };
}

/** Shares of a way at which its mark may stand, the best first. */
const spots = [0.5, 0.42, 0.58, 0.34, 0.66] as const;
/** How near the middle of a mark may come to the middle of a name, of the label of a desk or of another mark, on the smallest map with names. */
const toName = { x: 96, y: 42 };
const toDesk = { x: 84, y: 40 };
const toMark = { x: 88, y: 50 };
/** Beside the way: so far out, in so many directions, and no nearer to the frame than this. */
const rings = Array.from({ length: 12 }, (_, index) => 30 + index * 25);
const directions = 24;
const margin = { x: 48, y: 34 };

/** Where a mark stands, and the point of its way to which it belongs: it has a thread to it where it does not lie on it. */
export interface Standing extends Point {
  readonly of: Point;
}

/**
 * Where the mark of each way stands: halfway, or as near to that as the names of countries, the labels of the `desks` that are shown and the
 * marks before it leave room; where neighbours have written much to each other, beside the way. In the order given: the first has the best
 * place. Two marks never lie on each other while there is room on the map. On a map that is narrower than the smallest with names marks are
 * `larger` by that much.
 */
export function marksOn(
  legs: readonly Leg[],
  places: ReadonlyMap<string, Point>,
  desks: Iterable<string> = [],
  larger = 1,
): ReadonlyMap<string, Standing> {
  const taken = Object.values(archipelago).map(({ label: { x, y } }) => ({ x, y: y + 8, need: toName }));
  for (const desk of desks) {
    const place = places.get(desk);
    if (place) taken.push({ ...place, need: toDesk });
  }
  /** 1 and more: nothing is touched. */
  const room = (point: Point): number =>
    Math.min(
      ...taken.map((other) =>
        Math.max(
          Math.abs(other.x - point.x) / (other.need.x * larger),
          Math.abs(other.y - point.y) / (other.need.y * larger),
        ),
      ),
    );
  const marks = new Map<string, Standing>();
  for (const leg of legs) {
    const of = pointOn(places, leg, 0.5);
    const points = [...spots.map((share) => pointOn(places, leg, share)), ...beside(of, larger)];
    const free = points.find((point) => room(point) >= 1) ?? points.toSorted((a, b) => room(b) - room(a))[0] ?? of;
    marks.set(leg.key, { ...free, of });
    taken.push({ ...free, need: toMark });
  }
  return marks;
}

/** Points around another that are on the map, the nearest first. */
const beside = ({ x, y }: Point, larger: number): Point[] =>
  rings.flatMap((far) =>
    Array.from({ length: directions }, (_, index) => {
      const angle = (index * 2 * Math.PI) / directions;
      // A mark is wider than it is high: above and below there is room sooner.
      return { x: x + far * 1.4 * Math.cos(angle), y: y + far * Math.sin(angle) };
    }).filter(
      (point) =>
        point.x >= margin.x * larger &&
        point.x <= frame.width - margin.x * larger &&
        point.y >= margin.y * larger &&
        point.y <= frame.height - margin.y * larger,
    ),
  );

/** The square of the exercise map that a place lies in, as messages name it: `EXGRID C4`. */
export function squareOf({ x, y }: Point): string {
  const column = Math.min(9, Math.max(0, Math.floor((x / frame.width) * 10)));
  const row = Math.min(8, Math.max(0, Math.floor((y / frame.height) * 9)));
  return `EXGRID ${'ABCDEFGHIJ'.charAt(column)}${row + 1}`;
}
