import type { RosterPerson, RosterRemark } from '../../schemas/roster.ts';
import type { Role } from '../../schemas/seat.ts';
import type { TableChange, TableRemark } from '../../schemas/table.ts';
import type { Language, Text } from '../../schemas/text.ts';

/** What the routes of the hub ask for and answer. */

export interface Info {
  readonly name: string;
  readonly version: string;
  readonly marking: string;
  /** The WebSocket subprotocol and path. */
  readonly protocol: string;
  readonly socket: string;
  readonly languages: readonly Language[];
  /** Message types. */
  readonly kinds: readonly string[];
}

export interface JoinWish {
  /** As typed: any case, with spaces or hyphens. */
  readonly code: string;
  /** A wall needs none. */
  readonly name?: string | undefined;
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
  /** One of several that play the same at once. */
  readonly room?: { readonly group: string; readonly name: string };
}

/** One exercise as it stands now. */
export interface ExerciseNow extends ExerciseCard {
  readonly durability: 'memory' | 'disk' | 'replicated';
  /** Exercise time. */
  readonly at: string;
}

export interface ExerciseWish {
  readonly scenario: string;
  readonly seed?: number | undefined;
  readonly rate?: number | undefined;
  readonly language?: Language | undefined;
  /** How many rooms play it at once, or their names: each is an exercise of its own. */
  readonly rooms?: number | readonly string[] | undefined;
  readonly untimed?: boolean | undefined;
}

export interface ExerciseMade {
  readonly id: string;
  readonly code: string;
  readonly state: RunState;
  /** Of several rooms: what they are called together, and each of them. */
  readonly group?: string;
  readonly rooms?: readonly {
    readonly id: string;
    readonly code: string;
    readonly state: RunState;
    readonly name: string;
  }[];
}

export interface ScenarioCard {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** Of the class: exercise time divided by the clock's rate. */
  readonly minutes: number;
  readonly seats: { readonly min: number; readonly max: number };
  readonly level: string;
  readonly languages: readonly Language[];
  /** Part of the product: it can be copied, not changed. */
  readonly shipped: boolean;
}

/** A remark on a scenario file, at its place: 1-based line and column, `path` with dots. */
export interface Finding {
  readonly code: string;
  /** Only an error keeps the file from being used. */
  readonly severity: 'error' | 'warning' | 'hint';
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  /** What stands there, unless the fiction guard blocks it; what could stand there. */
  readonly actual?: string;
  readonly expected?: string;
  readonly hint?: string;
  readonly near?: string;
}

export interface Checked {
  readonly ok: boolean;
  readonly problems: readonly Finding[];
  /** How many are not shown. */
  readonly more: number;
}

/** Whether the class is let in from the network, and where. */
export interface Lan {
  readonly open: boolean;
  /** Every address that others could use, the best guess first. */
  readonly addresses: readonly LanAddress[];
  /** The address for the QR code and the wall; absent while the class is not let in. */
  readonly shown?: string;
  /** The same as the start of an address to type: `http://192.168.0.7:8080`. */
  readonly url: string;
  /** A device that is not the hub's own machine has reached it. */
  readonly deviceSeen: boolean;
  /** Addresses that were wished for and cannot be had. */
  readonly failed?: readonly { readonly address: string; readonly reason: string }[];
}

/** The way into one exercise, as a wall shows it. */
export interface Door {
  readonly code: string;
  /** The start of the address to type: `http://192.168.0.7:8080`. */
  readonly url: string;
  /** Whether the class has been let in from the network. */
  readonly open: boolean;
}

export interface LanAddress {
  readonly address: string;
  /** Of the network interface, as the operating system has it. */
  readonly name: string;
  readonly listening: boolean;
}

/** Default: every address of this machine, the best one shown. */
export interface LanWish {
  readonly addresses?: readonly string[] | undefined;
  readonly show?: string | undefined;
}

/** What an exercise keeps about persons. */
export interface StoredAbout {
  readonly exercise: string;
  readonly people: readonly StoredPerson[];
  readonly knocks: readonly { readonly name: string; readonly seat?: string; readonly at: string }[];
  /** How many answers to the last questions; nobody's name is with them. */
  readonly hotwash: number;
  /** The list of persons, if one is loaded: beside the log. */
  readonly roster: readonly SeatedPerson[];
}

export interface StoredPerson {
  readonly seat: string;
  readonly name: string;
  readonly role: Role;
  readonly bureau?: string;
  readonly connected: boolean;
  readonly removed: boolean;
  readonly devices: number;
  readonly returnCode?: string;
  /** Lines of the log that this person caused, the first and the last of them (exercise time). */
  readonly entries: number;
  readonly first?: string;
  readonly last?: string;
  readonly notes: readonly { readonly text: string; readonly at: string }[];
  readonly realWorld: readonly { readonly text: string; readonly at: string }[];
  readonly drafts: number;
  readonly hand?: string;
}

export type ReportFormat = 'html' | 'json' | 'md';
export type ExportFormat = 'csv' | 'moodle' | 'canvas' | 'xapi' | 'plan' | 'archive';

/** The persons behind an exercise, each with the bureau where somebody of that name sits. */
export interface RosterShown {
  readonly loaded: boolean;
  readonly people: readonly SeatedPerson[];
}

export type SeatedPerson = RosterPerson & { readonly sits?: string };

/** A list of persons as the hub understood it. `ignored`: columns that it leaves out. */
export interface RosterRead {
  readonly saved: boolean;
  readonly people: readonly SeatedPerson[];
  /** Why it is not kept; `more` are not shown. */
  readonly remarks: readonly RosterRemark[];
  readonly more: number;
  readonly ignored: readonly string[];
}

/** What the rows of a table change in a scenario; with problems nothing is kept. `shipped`: it can only be looked at. */
export interface InjectsRead {
  readonly id: string;
  readonly saved: boolean;
  readonly shipped: boolean;
  readonly changes: readonly TableChange[];
  readonly problems: readonly TableRemark[];
  readonly more: number;
}
