import { isRecord } from '../../../schemas/yaml/values.ts';
import type { Checking } from '../check.ts';
import { type Path, quote, type ScenarioProblemCode } from '../problem.ts';

/** What is written down and never met again: people, documents, templates, variables. Somebody meant to use it. */
export function checkUnused({ scenario, written, hint }: Checking): void {
  const { cast, records, ...rest } = scenario;
  const story = JSON.stringify(rest).toLowerCase();
  const met = (words: readonly string[]): boolean => words.some((word) => story.includes(inJson(word)));
  const unused = (code: ScenarioProblemCode, path: Path, message: string, advice: string) =>
    hint({ code, path, message, hint: advice });

  for (const [i, { id, names, aliases }] of cast.entries())
    if (!met([...names, ...(aliases ?? []), ...names.flatMap(lastName)]) && !met([`"${id}"`]))
      unused('unused', ['cast', i], `${quote(id)} of the cast appears nowhere.`, 'Let them appear, or leave them out.');
  for (const [i, { id, fields, near_misses }] of records.entries())
    if (!met([fields.documentNumber, ...near_misses]) && (id === undefined || !met([`"${id}"`])))
      unused(
        'unused',
        ['records', i],
        `Nobody ever meets the document ${quote(fields.documentNumber)}.`,
        'Name it in a message, a brief or an expectation, or leave the record out.',
      );

  const { templates, variables, ...file } = written;
  const used = JSON.stringify(file);
  for (const name of keysOf(templates))
    if (!used.includes(`"template":${JSON.stringify(name)}`))
      unused('unused', ['templates', name], `No message is made from the template ${quote(name)}.`, 'Leave it out.');
  const withTemplates = JSON.stringify({ ...file, templates });
  for (const name of keysOf(variables))
    if (!new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`).test(withTemplates))
      unused(
        'unused',
        ['variables', name],
        `The variable ${quote(name)} stands nowhere.`,
        `Write {{${name}}} where it belongs, or leave it out.`,
      );
}

const keysOf = (map: unknown): string[] => (isRecord(map) ? Object.keys(map) : []);

const inJson = (word: string): string => JSON.stringify(word.toLowerCase()).slice(1, -1).replaceAll('\\"', '"');

/** A person is often spoken of by the family name alone. */
const lastName = (name: string): string[] => {
  const last = name.trim().split(/\s+/).at(-1) ?? '';
  return last.length >= 4 ? [last] : [];
};
