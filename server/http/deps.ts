import type { Server } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { Problem } from '../../schemas/problem.ts';
import type { Roster } from '../../schemas/roster.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import type { TableEdit } from '../../schemas/table.ts';
import type { Exercise, Exercises } from '../exercise/types.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Tickets } from '../gateway/tickets.ts';
import type { Timers } from '../gateway/timers.ts';

/** An address of this machine that others may reach, and whether we listen there. */
export interface LanAddress {
  readonly address: string;
  /** Name of the network interface, as the operating system has it. */
  readonly name: string;
  readonly listening: boolean;
}

/** The class let in or not: see `server/network.ts`. */
export interface Lan {
  readonly isOpen: boolean;
  /** Every address others could use, the best guess first. */
  addresses(): readonly LanAddress[];
  /** The address for the QR code and the wall: the instructor's choice, else the best one that is listening. */
  readonly shown: string | undefined;
  /** Starts listening on all addresses (or these), and shows `show` if given. Addresses that cannot be had are `failed`. */
  open(wish?: { readonly addresses?: readonly string[] | undefined; readonly show?: string | undefined }): Promise<{
    readonly failed: readonly { readonly address: string; readonly reason: string }[];
  }>;
  /** Stops listening there and ends what came in that way. */
  close(): Promise<void>;
  /** A device that is not this machine has reached us. */
  readonly deviceSeen: boolean;
  /** As if none had been seen: the next one counts. */
  forgetDevice(): void;
}

/** Shipped scenarios and the instructor's own: see `server/library.ts`. */
export interface Library {
  list(): Promise<readonly { readonly id: string }[]>;
  /** One that can be played; unknown: `unknown_scenario`, broken: `scenario_invalid` with what is wrong. */
  load(
    id: string,
  ): Promise<{ readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problem: Problem }>;
  /** Files in the folder that are no scenario that can be played. */
  problems(): Promise<readonly { readonly file: string }[]>;
  /** The file as it is written. */
  source(
    id: string,
  ): Promise<
    { readonly text: string; readonly shipped: boolean; readonly version: string } | { readonly problem: Problem }
  >;
  /**
   * Keeps an instructor's own scenario, if it has no errors or as unfinished work; `over`: only over this version, `null`: only if there is
   * none. `errors`: mistakes that keep it from being played.
   */
  save(
    id: string,
    yaml: Uint8Array,
    how?: { readonly over?: string | null | undefined; readonly unfinished?: boolean },
  ): Promise<
    | { readonly ok: true; readonly version: string; readonly errors: number }
    | { readonly ok: false; readonly problem: Problem }
  >;
}

/** Lists of persons beside the logs, readable by this user only: see `server/rosters.ts`. */
export interface Rosters {
  get(exercise: string): Promise<Roster | undefined>;
  put(exercise: string, roster: Roster): Promise<void>;
  /** Whether there was one. */
  delete(exercise: string): Promise<boolean>;
}

/** The injects and expectations of a scenario file as a table, out and in: see `server/loader/table`. */
export interface InjectsTable {
  /** As CSV, or what keeps the file from being read. */
  out(
    yaml: string,
  ): Promise<
    { readonly ok: true; readonly csv: string } | { readonly ok: false; readonly problems: readonly object[] }
  >;
  /** The file with what the rows change, checked, and what they change. With problems nothing of it may be kept. */
  in(yaml: string, csv: string): Promise<TableEdit>;
}

/** Every problem of a file, with line and column. */
export type CheckScenario = (
  yaml: Uint8Array,
  how: { readonly file: string; readonly strict: boolean; readonly rehearse: boolean },
) => Promise<{ readonly ok: boolean; readonly problems: readonly object[]; readonly more: number }>;

/** A scenario that is in no library: read, and checked as far as playing needs it. */
export type ReadScenario = (
  yaml: Uint8Array,
) => Promise<{ readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problem: Problem }>;

/** A scenario's file with what staff changed and wrote while its class went on: see `server/keeping.ts`. */
export type WithKept = (
  text: string,
  exercise: Exercise,
  wish: {
    readonly to: string;
    readonly injects: readonly string[];
    readonly messages: readonly string[];
    readonly times: boolean;
  },
) =>
  | { readonly ok: true; readonly text: string; readonly moved: number }
  | { readonly ok: false; readonly problem: Problem };

/** Plays a scenario at once with nobody there, beside whatever else goes on: see `server/rehearsing.ts`. */
export type Rehearse = (
  scenario: Scenario,
  wish: {
    readonly seed?: number | undefined;
    readonly crew?: string | undefined;
    /** The scenario's own tests as well. */
    readonly ownTests?: boolean | undefined;
  },
) => Promise<{ readonly ok: true; readonly result: object } | { readonly ok: false; readonly problem: Problem }>;

/** Everything that the routes stand on. */
export interface AppOf {
  readonly exercises: Exercises;
  readonly tickets: Tickets;
  readonly gateway: Gateway;
  readonly timers: Timers;
  readonly random: () => string;
  /** Makes the class's network for the server that the routes are on. */
  lan(server: Server, port: () => number): Lan;
  readonly library: Library;
  readonly rosters: Rosters;
  readonly checkScenario: CheckScenario;
  readonly injects: InjectsTable;
  readonly readScenario: ReadScenario;
  readonly withKept: WithKept;
  readonly rehearse: Rehearse;
  /** The same with its whole log in place of what came of it. */
  readonly preview: Rehearse;
  readonly version: string;
  /** Folder of the built pages; without it only the routes are served. */
  readonly webRoot?: string | undefined;
  readonly logger: FastifyBaseLogger;
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  readonly allowHosts: readonly string[];
  readonly allowOrigins: readonly string[];
  /** This machine's names and addresses, as they are now. */
  ownHosts(): readonly string[];
  readonly maxConnections: number;
  readonly maxPerAddress: number;
  readonly rateLimit: boolean;
}

/** The same, with the network there. */
export type Wired = Omit<AppOf, 'lan'> & { readonly lan: Lan };
