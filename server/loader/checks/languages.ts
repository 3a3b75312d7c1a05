import { isLanguageMap } from '../../../schemas/text.ts';
import { isRecord } from '../../../schemas/yaml/values.ts';
import type { Checking } from '../check.ts';
import type { Path } from '../problem.ts';

/** A name or a number needs no translation; a sentence does. */
const sentence = (text: string) => text.trim().split(/\s+/).length > 3;

/** Texts are there in every language that the file declares. Others are not missing. */
export function checkLanguages({ scenario, warn }: Checking): void {
  const { languages } = scenario;
  const look = (value: unknown, path: Path): void => {
    if (isLanguageMap(value)) {
      const missing = languages.filter((language) => value[language] === undefined);
      if (missing.length > 0)
        warn({
          code: 'language_missing',
          path,
          message: `This text is missing in: ${missing.join(', ')}.`,
          hint: 'It is declared in "languages".',
        });
    } else if (typeof value === 'string') {
      if (languages.length > 1 && isText(path) && sentence(value))
        warn({
          code: 'language_missing',
          path,
          message: `This text is there once, for ${languages.length} languages.`,
          hint: `Write { ${languages.map((l) => `${l}: ...`).join(', ')} }.`,
        });
    } else if (Array.isArray(value)) for (const [i, item] of value.entries()) look(item, [...path, i]);
    else if (isRecord(value)) for (const [key, item] of Object.entries(value)) look(item, [...path, key]);
  };
  for (const [key, value] of Object.entries(scenario)) look(value, [key]);
}

const texts = new Set([
  'title',
  'summary',
  'statement',
  'trainee',
  'instructor',
  'situation',
  'capability',
  'text',
  'expected_action',
  'note',
  'notes',
  'ask',
]);
const aboutMessages = new Set([
  'subject',
  'content',
  'question',
  'reason',
  'instructions',
  'result',
  'explanation',
  'caseSummary',
  'requestedAction',
]);
const feedback = new Set([
  'met',
  'late',
  'missed',
  'partial',
  'lesson',
  'truth',
  'headline',
  'label',
  'button',
  'points_to',
  'why_wrong',
  'looks_like',
  'caller',
  'marks',
  'choices',
]);

/** Is this a text for persons, by the key that holds it? */
function isText(path: Path): boolean {
  const key = [...path].reverse().find((step) => typeof step === 'string') ?? '';
  return (
    texts.has(key) || aboutMessages.has(key) || feedback.has(key) || path.at(-2) === 'per_bureau' || key === 'criteria'
  );
}
