import { writeArchive } from '../../../server/archive/write.ts';
import { markdown } from '../../../server/evaluation/report.ts';
import { review } from '../../../server/evaluation/review.ts';
import { anonymised } from '../../../server/exercise/anonymise.ts';
import { marksTable } from '../../../server/http/marks.ts';
import type { Call, Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findKept, folderOf, type Kept } from '../own/data-folder.ts';
import { onThisMachine } from '../own/failures.ts';
import { writeWhole } from '../own/write-file.ts';
import { Stop } from '../stop.ts';

export interface ExportOptions {
  readonly to?: Format;
  readonly anonymise?: boolean;
  readonly out?: string;
}
type Format = 'archive' | 'csv' | 'md';
type Options = Call<ExportOptions>['options'];

export const run: Run<ExportOptions> = async ({ args: [id = ''], options, out }) => {
  const { to = 'archive' } = options;
  if (options.anonymise && to !== 'archive')
    throw new Stop(exitCodes.usage, '--anonymise is for archives', {
      help: `A ${to} export holds no names of persons`,
    });
  const kept = await onThisMachine(() => findKept(folderOf(options), id));
  const { content, ending } = formats[to](kept, options);
  if (options.out === '-') {
    for (const part of content) out.raw(part);
    return exitCodes.done;
  }
  const file = options.out ?? `EXERCISE-${kept.state.scenario?.id ?? 'unknown'}-${id}.${ending}`;
  await onThisMachine(() => writeWhole(file, content));
  out.line(`EXERCISE ${id} written to ${file}`);
  if (options.json) out.data({ exercise: id, to, file });
  return exitCodes.done;
};

type Written = { readonly content: Iterable<string>; readonly ending: string };

const formats: Readonly<Record<Format, (kept: Kept, options: Options) => Written>> = {
  archive({ id, branches, state }, { anonymise = false }) {
    const title = state.setting?.title;
    const meta = { exercise: id, ...(title !== undefined && { title }), ...(anonymise && { anonymised: true }) };
    const content = writeArchive(anonymise ? anonymised(branches) : branches, meta, { wall: !anonymise });
    return { content, ending: 'jsonl' };
  },
  // The mark at the beginning tells spreadsheets that letters of every script follow.
  csv: (kept, { lang }) => ({ content: [`\ufeff${marksTable(kept, languageOf(kept, lang))}`], ending: 'csv' }),
  md(kept, { lang }) {
    const { scenario } = kept.state;
    if (!scenario) throw new Stop(exitCodes.problems, `The log of ${kept.id} does not say which scenario it is`);
    const entries = kept.branches.at(-1)?.entries ?? [];
    return { content: [markdown(review(scenario, entries), languageOf(kept, lang))], ending: 'md' };
  },
};

const languageOf = ({ state }: Kept, wished: Options['lang']) => wished ?? state.setting?.language ?? 'en';
