import type { Preview, RehearsalOutcome } from '../../schemas/rehearsal.ts';
import type { Role } from '../../schemas/seat.ts';
import type { Language } from '../../schemas/text.ts';
import { type Asking, asking, type Fetch } from './ask.ts';
import type * as shapes from './http-shapes.ts';

export { Unreachable } from './ask.ts';
export type * from './http-shapes.ts';

/** What anybody may ask. Every function here and in StaffApi rejects with ProblemError (the hub says no) or Unreachable. */
export interface Api {
  info(): Promise<shapes.Info>;
  join(wish: shapes.JoinWish): Promise<shapes.Joined>;
  /** Moves a seat to this device by its return code; `seat_connected` until the old device is gone or staff has allowed it. */
  return(wish: { readonly code: string; readonly returnCode: string }): Promise<shapes.Joined>;
  /** An instructor's ticket for the key that the hub printed at its start. */
  staff(key: string): Promise<{ readonly ticket: string }>;
  /** The way into an exercise, for staff and its walls: in words, and as a picture (SVG). */
  door(exercise: string, ticket: string): Promise<shapes.Door>;
  qr(exercise: string, ticket: string): Promise<Blob>;
  /** What has been released to the seat of this ticket; all of it to staff. */
  review(exercise: string, ticket: string): Promise<unknown>;
  /** The routes that ask for a staff ticket. */
  as(ticket: string): StaffApi;
}

export interface StaffApi {
  readonly exercises: {
    list(): Promise<readonly shapes.ExerciseCard[]>;
    create(wish: shapes.ExerciseWish): Promise<shapes.ExerciseMade>;
    get(id: string): Promise<shapes.ExerciseNow>;
    delete(id: string): Promise<void>;
    /** With `people`: they are in it with the tickets that they have; `wrong_state` before the end. */
    again(id: string, how?: { readonly people?: boolean }): Promise<shapes.ExerciseMade>;
    /** A new exercise whose entries 1..after are those of this one. */
    fork(id: string, after: number): Promise<shapes.ExerciseMade>;
    tickets(id: string, wish: TicketWish): Promise<{ readonly ticket: string; readonly url: string }>;
    people(id: string): Promise<shapes.StoredAbout>;
    /** Saves a copy of its scenario with changed injects and messages written by hand; `scenario_shipped`, `scenario_exists`, `scenario_invalid`. */
    keep(id: string, wish: KeepWish): Promise<{ readonly id: string }>;
    /** JSON Lines with a hash chain, all branches. */
    log(id: string, how?: { readonly anonymised?: boolean }): Promise<string>;
    review(id: string): Promise<unknown>;
    reportUrl(id: string, format: shapes.ReportFormat, language?: Language): string;
    /** Marks go to persons where a list of them is loaded; `bureau`: to bureaus all the same. */
    exportUrl(id: string, to: shapes.ExportFormat, language?: Language, by?: 'person' | 'bureau'): string;
    /** The list of persons behind an exercise, beside its log: the instructor's. */
    readonly roster: {
      get(id: string): Promise<shapes.RosterShown>;
      /** CSV. With `preview` it is only looked at; without, `roster_invalid` if anything is wrong. */
      put(id: string, csv: string, how?: { readonly preview?: boolean }): Promise<shapes.RosterRead>;
      delete(id: string): Promise<void>;
    };
    /** The way in as a picture (SVG). */
    qrUrl(id: string): string;
    /** `archive_damaged` with the issue `truncated`: its end is missing; with `cut` what is there is taken in. */
    import(
      archive: string,
      how?: { readonly cut?: boolean },
    ): Promise<{ readonly id: string; readonly already: boolean }>;
  };
  readonly scenarios: {
    list(): Promise<readonly shapes.ScenarioCard[]>;
    /** The same, with the files in the folder that are no scenario that can be played. */
    shelf(): Promise<Shelf>;
    /** The YAML. */
    get(id: string): Promise<string>;
    /** The same with its version, and whether it came with the product. */
    open(id: string): Promise<{ readonly text: string; readonly version: string; readonly shipped: boolean }>;
    /** `over`: only over this version (else `scenario_changed`), `null`: only if there is none (`scenario_exists`). */
    put(id: string, yaml: string, over?: string | null, how?: { readonly unfinished?: boolean }): Promise<Kept>;
    check(yaml: string): Promise<shapes.Checked>;
    /** Injects and expectations as CSV. */
    injects(id: string): Promise<string>;
    /** The same with changed cells. With `preview` it is only looked at; without, `table_invalid` if anything is wrong. */
    putInjects(id: string, csv: string, how?: { readonly preview?: boolean }): Promise<shapes.InjectsRead>;
    /** `crew`: one word for all bureaus, or `QN=perfect,QP=silent`. */
    rehearse(id: string, how?: RehearsalWish): Promise<RehearsalOutcome>;
    /** The same of a text that nobody has saved; `scenario_invalid` if it cannot be read. */
    rehearseText(yaml: string, how?: RehearsalWish): Promise<RehearsalOutcome>;
    /** Such a rehearsal with its whole log, to be looked into at every moment. */
    preview(yaml: string, how?: RehearsalWish): Promise<Preview>;
  };
  /** Lets the class in from the network, and out again. */
  readonly lan: {
    get(): Promise<shapes.Lan>;
    open(wish?: shapes.LanWish): Promise<shapes.Lan>;
    close(): Promise<shapes.Lan>;
    /** Forgets that a device was seen. */
    forget(): Promise<shapes.Lan>;
  };
  /** The file behind a `...Url`, which a plain link could not get: it needs the ticket. */
  file(url: string): Promise<Blob>;
}

export interface KeepWish {
  /** Id of the copy. */
  readonly to: string;
  readonly injects?: readonly string[];
  readonly messages?: readonly string[];
  /** The times that staff have moved, too. */
  readonly times?: boolean;
}

export interface RehearsalWish {
  readonly seed?: number | undefined;
  readonly crew?: string | undefined;
}

export interface TicketWish {
  readonly role: Role;
  readonly bureau?: string | undefined;
  readonly name?: string | undefined;
}

/** The HTTP routes of the hub at `baseUrl` (`http://host:port`; in its own pages also ``). */
export function api(baseUrl: string, fetch: Fetch = (url, init) => globalThis.fetch(url, init)): Api {
  const base = `${baseUrl.replace(/\/+$/, '')}/api/v1`;
  const open = asking(fetch, base);
  return {
    info: () => open.json('GET', '/info'),
    join: (wish) => open.json('POST', '/join', wish),
    return: (wish) => open.json('POST', '/return', wish),
    staff: (key) => open.json('POST', '/staff', { key }),
    door: (exercise, ticket) => asking(fetch, base, ticket).json('GET', `/exercises/${enc(exercise)}/door`),
    qr: (exercise, ticket) => asking(fetch, base, ticket).file(`${base}/exercises/${enc(exercise)}/qr.svg`),
    review: (exercise, ticket) => asking(fetch, base, ticket).json('GET', `/exercises/${enc(exercise)}/review`),
    as: (ticket) => staffApi(base, asking(fetch, base, ticket)),
  };
}

const enc = encodeURIComponent;
const previewed = ({ preview = false }: { readonly preview?: boolean } = {}): string =>
  preview ? '?preview=true' : '';

const seen = (over: string | null | undefined): Record<string, string> =>
  over === null ? { 'if-none-match': '*' } : over === undefined ? {} : { 'if-match': `"${over}"` };

function played({ seed, crew }: RehearsalWish = {}): URLSearchParams {
  const query = new URLSearchParams();
  if (seed !== undefined) query.set('seed', String(seed));
  if (crew !== undefined) query.set('crew', crew);
  return query;
}

function staffApi(base: string, ask: Asking): StaffApi {
  const exercise = (id: string, rest = '') => `/exercises/${enc(id)}${rest}`;
  const scenario = (id: string, rest = '') => `/scenarios/${enc(id)}${rest}`;
  const spoken = (language?: Language) => (language === undefined ? '' : `&language=${language}`);
  return {
    exercises: {
      list: async () => (await ask.json<{ exercises: readonly shapes.ExerciseCard[] }>('GET', '/exercises')).exercises,
      create: (wish) => ask.json('POST', '/exercises', wish),
      get: (id) => ask.json('GET', exercise(id)),
      delete: (id) => ask.json('DELETE', exercise(id)),
      again: (id, how = {}) => ask.json('POST', exercise(id, '/again'), how),
      fork: (id, after) => ask.json('POST', exercise(id, '/fork'), { after }),
      tickets: (id, wish) => ask.json('POST', exercise(id, '/tickets'), wish),
      keep: (id, wish) => ask.json('POST', exercise(id, '/keep'), wish),
      people: (id) => ask.json('GET', exercise(id, '/people')),
      log: (id, how = {}) => ask.text('GET', exercise(id, `/log?anonymised=${how.anonymised ?? false}`)),
      review: (id) => ask.json('GET', exercise(id, '/review')),
      reportUrl: (id, format, language) => base + exercise(id, `/report?format=${format}${spoken(language)}`),
      exportUrl: (id, to, language, by) =>
        base + exercise(id, `/export?to=${to}${spoken(language)}${by === undefined ? '' : `&by=${by}`}`),
      roster: {
        get: (id) => ask.json('GET', exercise(id, '/roster')),
        put: (id, csv, how) => ask.write('PUT', exercise(id, `/roster${previewed(how)}`), csv, 'text/csv'),
        delete: (id) => ask.json('DELETE', exercise(id, '/roster')),
      },
      qrUrl: (id) => base + exercise(id, '/qr.svg'),
      import: (archive, { cut = false } = {}) =>
        ask.write('POST', `/exercises/import${cut ? '?cut=true' : ''}`, archive, 'application/x-ndjson'),
    },
    scenarios: {
      list: async () => (await ask.json<Shelf>('GET', '/scenarios')).scenarios,
      shelf: () => ask.json('GET', '/scenarios'),
      get: (id) => ask.text('GET', scenario(id)),
      async open(id) {
        const { text, headers } = await ask.marked(scenario(id));
        const version = headers.get('etag')?.replace(/^(?:W\/)?"(.*)"$/, '$1') ?? '';
        return { text, version, shipped: headers.get('x-shipped') === 'true' };
      },
      put: (id, yaml, over, how) =>
        ask.write('PUT', scenario(id, how?.unfinished ? '?unfinished=true' : ''), yaml, 'application/yaml', seen(over)),
      check: (yaml) => ask.write('POST', '/scenarios/check', yaml, 'application/yaml'),
      injects: (id) => ask.text('GET', scenario(id, '/injects.csv')),
      putInjects: (id, csv, how) => ask.write('PUT', scenario(id, `/injects.csv${previewed(how)}`), csv, 'text/csv'),
      rehearse: (id, how = {}) => ask.json('POST', scenario(id, '/rehearse'), how),
      rehearseText: (yaml, how) => ask.write('POST', `/scenarios/rehearse?${played(how)}`, yaml, 'application/yaml'),
      preview: (yaml, how) => ask.write('POST', `/scenarios/preview?${played(how)}`, yaml, 'application/yaml'),
    },
    lan: {
      get: () => ask.json('GET', '/lan'),
      open: (wish = {}) => ask.json('POST', '/lan', wish),
      close: () => ask.json('DELETE', '/lan'),
      forget: () => ask.json('DELETE', '/lan/seen'),
    },
    file: (url) => ask.file(url),
  };
}

/** A scenario that has been written to the server: with `errors` it is kept, and cannot be started yet. */
interface Kept {
  readonly id: string;
  readonly version: string;
  readonly errors: number;
}
export interface Shelf {
  readonly scenarios: readonly shapes.ScenarioCard[];
  readonly broken: readonly {
    readonly file: string;
    readonly problems: readonly shapes.Finding[];
    /** How many mistakes there are in all. */
    readonly errors: number;
  }[];
}
