import type { Seen } from '../../../schemas/entry.ts';
import { millis } from '../../../schemas/ids.ts';
import type { Review, TimelineKind } from '../../../schemas/review.ts';
import type { Text } from '../../../schemas/text.ts';

export type SignKind = TimelineKind | 'abandoned';

/** A sign above the slider. All times are exercise ms. */
export interface Sign {
  readonly key: string;
  readonly kind: SignKind;
  readonly at: number;
  /** What lasts is drawn as a range. */
  readonly to?: number;
  /** Its entry in the log, for staff. */
  readonly n?: number;
  readonly title?: Text;
  readonly bureau?: string;
  readonly rule?: string;
}

/** Where a sign stands: what the story brought, what went wrong, what the room did. */
export const lanes = ['story', 'trouble', 'room'] as const;
export type Lane = (typeof lanes)[number];

const laneOf: Readonly<Record<SignKind, Lane | undefined>> = {
  start: undefined,
  end: undefined,
  phase: 'story',
  inject: 'story',
  contingency: 'story',
  fault: 'story',
  disturbed: 'trouble',
  partial: 'trouble',
  near: 'trouble',
  late: 'trouble',
  missed: 'trouble',
  forbidden: 'trouble',
  refused: 'trouble',
  breach: 'trouble',
  reminder: 'trouble',
  hint: 'room',
  pause: 'room',
  realWorld: 'room',
  rewind: 'room',
  mark: 'room',
  abandoned: 'room',
};
export const laneOfKind = (kind: SignKind): Lane | undefined => laneOf[kind];

/**
 * The signs of a review, in the order of time. A mark about an earlier entry stands where that entry is, not where it was written; a
 * bureau's view has what concerns everybody and what concerns the bureau.
 */
export function signsOf(
  review: Review,
  log: readonly Seen[],
  abandoned: readonly Abandoned[] = [],
  bureau?: string,
): Sign[] {
  const abouts = new Map(review.remarks.map((remark) => [remark.n, remark.about]));
  const signs = review.timeline.flatMap((mark, index): Sign[] => {
    if (bureau !== undefined && mark.bureau !== undefined && mark.bureau !== bureau) return [];
    const about = mark.kind === 'mark' ? abouts.get(mark.n) : undefined;
    const entry = about === undefined ? undefined : log[about - 1];
    const n = entry?.n ?? mark.n;
    const to = mark.to === undefined ? undefined : millis(mark.to);
    const at = millis(entry?.at ?? mark.at);
    return [
      {
        key: `${mark.kind} ${mark.n} ${index}`,
        kind: mark.kind,
        at,
        // A pause stops the clock: it has no length in exercise time.
        ...(to !== undefined && to > at && { to }),
        ...(n > 0 && { n }),
        ...(mark.title !== undefined && { title: mark.title }),
        ...(mark.bureau !== undefined && { bureau: mark.bureau }),
        ...(mark.rule !== undefined && { rule: mark.rule }),
      },
    ];
  });
  return [
    ...signs,
    ...abandoned.map(({ branch, from, to }): Sign => ({ key: `abandoned ${branch}`, kind: 'abandoned', at: from, to })),
  ].sort((a, b) => a.at - b.at);
}

/** What one looks for with L and X. */
export const lateKinds: readonly SignKind[] = ['late', 'missed'];
export const refusedKinds: readonly SignKind[] = ['refused', 'forbidden', 'breach'];

/** The first sign of these kinds after a moment, which is an exercise time and how many entries there were by then. */
export function nextSign(
  signs: readonly Sign[],
  here: { readonly time: number; readonly n: number },
  kinds?: readonly SignKind[],
): Sign | undefined {
  return signs.find(
    (sign) =>
      (kinds === undefined ? laneOf[sign.kind] !== undefined : kinds.includes(sign.kind)) &&
      (sign.at > here.time || (sign.at === here.time && sign.n !== undefined && sign.n > here.n)),
  );
}

/** A part of the exercise that a rewind took back. Exercise ms. */
export interface Abandoned {
  readonly branch: number;
  readonly from: number;
  readonly to: number;
}

/** The abandoned branches out of an archive of the exercise (JSON Lines: for each branch a header, then its entries). */
export function abandonedIn(archive: string): Abandoned[] {
  const branches: { branch: number; times: number[]; after?: number }[] = [];
  for (const line of archive.split('\n')) {
    if (line === '') continue;
    const record = JSON.parse(line) as ArchiveLine; // written by the hub itself
    if ('liaison' in record) {
      branches.push({ branch: record.branch, times: [] });
      continue;
    }
    const branch = branches.at(-1);
    branch?.times.push(millis(record.at));
    const rewound = record.events.find((event) => event.type === 'exercise.rewound');
    if (branch && rewound?.after !== undefined) branch.after = rewound.after;
  }
  return branches.flatMap(({ branch, times, after }) => {
    const [from, to] = [times[(after ?? 0) - 1], times.at(-1)];
    return after === undefined || from === undefined || to === undefined ? [] : [{ branch, from, to }];
  });
}

type ArchiveLine =
  | { readonly liaison: string; readonly branch: number }
  | { readonly at: string; readonly events: readonly { readonly type: string; readonly after?: number }[] };
