import type { Issue } from '../../schemas/problem.ts';
import type { Role } from '../../schemas/seat.ts';
import type { Text } from '../../schemas/text.ts';

/** What the routes of the hub ask for and answer. */

export interface JoinWish {
  /** As typed: any case, with spaces or hyphens. */
  readonly code: string;
  readonly name: string;
  readonly bureau?: string | undefined;
  /** A wall's ticket instead of a desk's. */
  readonly watch?: boolean | undefined;
}

export interface Joined {
  readonly exercise: { readonly id: string; readonly title: Text; readonly state: RunState };
  readonly seat: {
    readonly id: string;
    readonly role: Role;
    readonly bureau?: string;
    readonly name: string;
    readonly duty?: string;
  };
  readonly ticket: string;
  readonly returnCode: string;
}

export type RunState = 'lobby' | 'briefing' | 'running' | 'paused' | 'ended';
export type Language = 'en' | 'fr' | 'es' | 'ar';

export interface ExerciseCard {
  readonly id: string;
  readonly title: Text;
  readonly scenario: string;
  readonly code: string;
  readonly state: RunState;
  readonly branch: number;
  readonly entries: number;
  readonly people: number;
  readonly startedAt?: string;
}

export interface ExerciseWish {
  readonly scenario: string;
  readonly seed?: number | undefined;
  readonly rate?: number | undefined;
  readonly language?: Language | undefined;
  /** How many rooms play it at once, each an exercise of its own. */
  readonly rooms?: number | undefined;
  readonly untimed?: boolean | undefined;
}

export interface ExerciseMade {
  readonly id: string;
  readonly code: string;
  readonly state: RunState;
  readonly rooms?: readonly { readonly id: string; readonly code: string }[];
}

export interface ScenarioCard {
  readonly id: string;
  readonly title: Text;
  readonly minutes: number;
  readonly seats: { readonly min: number; readonly max: number };
  readonly level: string;
  readonly languages: readonly Language[];
  readonly summary?: Text;
}

/** What is wrong with a scenario file, with its place in the text. */
export interface Finding extends Issue {
  readonly line?: number;
  readonly column?: number;
  readonly severity?: 'error' | 'warning' | 'hint';
}

/** The listeners on the network: whether the class is let in, and under which addresses, best guess first. */
export interface Lan {
  readonly open: boolean;
  readonly addresses: readonly LanAddress[];
  readonly best?: string;
}

export interface LanAddress {
  readonly url: string;
  readonly label: string;
  readonly kind: string;
}

export type ReportFormat = 'html' | 'json' | 'md';
export type ExportFormat = 'moodle' | 'canvas' | 'csv' | 'xapi' | 'archive';
export type Crew = 'perfect' | 'slow' | 'careless' | 'silent';
