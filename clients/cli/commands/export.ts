import type { Review } from '../../../schemas/review.ts';
import type { Roster } from '../../../schemas/roster.ts';
import { writeArchive } from '../../../server/archive/write.ts';
import {
  type GradeFormat,
  gradeFiles,
  gradeFormats,
  peopleTable,
  wallOf,
} from '../../../server/evaluation/exports/index.ts';
import { markdown } from '../../../server/evaluation/report.ts';
import { review } from '../../../server/evaluation/review.ts';
import { anonymised } from '../../../server/exercise/anonymise.ts';
import { marksTable } from '../../../server/http/marks.ts';
import { fileRosters } from '../../../server/rosters.ts';
import type { Call, Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findKept, folderOf, type Kept } from '../own/data-folder.ts';
import { machineStop, onThisMachine } from '../own/failures.ts';
import { writeWhole } from '../own/write-file.ts';
import { Stop } from '../stop.ts';

export interface ExportOptions {
  readonly to?: Format;
  readonly anonymise?: boolean;
  readonly byBureau?: boolean;
  readonly out?: string;
}
type Format = 'archive' | 'csv' | 'md' | GradeFormat;
type Options = Call<ExportOptions>['options'];

export const run: Run<ExportOptions> = async ({ args: [id = ''], options, out }) => {
  const { to = 'archive' } = options;
  if (options.anonymise && to !== 'archive')
    throw new Stop(exitCodes.usage, '--anonymise is for archives', {
      help: to === 'md' ? 'A report is for the class' : `${to} with --by-bureau holds no names of persons`,
    });
  if (options.byBureau && (to === 'archive' || to === 'md'))
    throw new Stop(exitCodes.usage, '--by-bureau is for marks', { help: `It goes with ${markFormats.join(', ')}` });
  const folder = folderOf(options);
  const kept = await onThisMachine(() => findKept(folder, id));
  const marks = markFormats.some((one) => one === to) && !options.byBureau;
  const roster = marks ? await onThisMachine(() => rosterIn(folder, id)) : undefined;
  const { content, ending } = formats[to]({ ...kept, roster }, options);
  if (options.out === '-') {
    for (const part of content) out.raw(part);
    return exitCodes.done;
  }
  const what = gradeFormats.some((one) => one === to) ? `-${to}` : '';
  const file = options.out ?? `EXERCISE-${kept.state.scenario?.id ?? 'unknown'}-${id}${what}.${ending}`;
  await onThisMachine(() => writeWhole(file, content));
  out.line(`EXERCISE ${id} written to ${file}`);
  if (options.json) out.data({ exercise: id, to, file });
  return exitCodes.done;
};

type Written = { readonly content: Iterable<string>; readonly ending: string };

/** Those that hold marks: of persons where a list of them is loaded. */
const markFormats = ['csv', ...gradeFormats] as const;

/** What is exported, with the list of persons behind it. */
type Source = Kept & { readonly roster: Roster | undefined };

async function rosterIn(folder: string, id: string): Promise<Roster | undefined> {
  try {
    return await fileRosters(folder).get(id);
  } catch (error) {
    if (machineStop(error)) throw error;
    throw new Stop(exitCodes.problems, 'The list of persons of this exercise cannot be read', {
      code: 'roster_invalid',
      help: 'Load it again in the console, or leave it out with --by-bureau',
    });
  }
}

function reviewed({ id, state, branches }: Kept): Review {
  const { scenario } = state;
  if (!scenario) throw new Stop(exitCodes.problems, `The log of ${id} does not say which scenario it is`);
  return review(scenario, branches.at(-1)?.entries ?? []);
}

/** The mark at the beginning tells spreadsheets that letters of every script follow. */
const mark = '\ufeff';

/** Gradebooks read what they know; the mark is for spreadsheets. */
const grades =
  (format: GradeFormat) =>
  (kept: Source, { lang }: Options): Written => {
    const { content, ending } = gradeFiles[format]({
      exercise: kept.id,
      review: reviewed(kept),
      roster: kept.roster,
      language: languageOf(kept, lang),
      wallAt: wallOf(kept.branches.at(-1)?.entries ?? []),
    });
    return { content: [content], ending };
  };

const formats: Readonly<Record<Format, (kept: Source, options: Options) => Written>> = {
  archive({ id, branches, state }, { anonymise = false }) {
    const title = state.setting?.title;
    const meta = { exercise: id, ...(title !== undefined && { title }), ...(anonymise && { anonymised: true }) };
    const content = writeArchive(anonymise ? anonymised(branches) : branches, meta, { wall: !anonymise });
    return { content, ending: 'jsonl' };
  },
  csv(kept, { lang }) {
    const language = languageOf(kept, lang);
    const table = kept.roster
      ? peopleTable(reviewed(kept), language, kept.roster, kept.id)
      : marksTable(kept, language);
    return { content: [`${mark}${table}`], ending: 'csv' };
  },
  moodle: grades('moodle'),
  canvas: grades('canvas'),
  xapi: grades('xapi'),
  md: (kept, { lang }) => ({ content: [markdown(reviewed(kept), languageOf(kept, lang))], ending: 'md' }),
};

const languageOf = ({ state }: Kept, wished: Options['lang']) => wished ?? state.setting?.language ?? 'en';
