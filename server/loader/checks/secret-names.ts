import { isLanguageMap } from '../../../schemas/text.ts';
import { isRecord } from '../../../schemas/yaml/values.ts';
import type { Checking } from '../check.ts';
import { type Path, quote } from '../problem.ts';

/** What somebody gets to read, and who; `everybody` is who is at no desk as well. */
interface Reading {
  readonly value: unknown;
  readonly path: Path;
  readonly readers: readonly string[] | 'everybody';
}

/**
 * A bureau that only some see (`visible_to`) is kept from the others by the hub; a text that its author wrote is passed on as it is. So what
 * others get to read must not name it.
 */
export function checkSecretNames({ scenario, parties, warn }: Checking): void {
  const hidden = scenario.bureaus.filter(({ visible_to }) => visible_to !== undefined);
  if (hidden.length === 0) return;
  for (const secret of hidden) {
    const { id, name, visible_to = [] } = secret;
    const names = [id, ...(isLanguageMap(name) ? Object.values(name) : name === undefined ? [] : [name])];
    const says = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}-])`, 'u');
    const home = (reader: string): boolean => {
      const own = parties.get(reader);
      return own?.kind === 'agency' && own.country === (secret.country ?? id);
    };
    const knows = (reader: string): boolean => reader === id || visible_to.includes(reader) || home(reader);
    for (const { value, path, readers } of readings(scenario)) {
      const strangers = readers === 'everybody' ? [...parties.keys()] : readers;
      const stranger = strangers.find((one) => parties.get(one)?.seat !== 'bot' && !knows(one));
      if (stranger === undefined) continue;
      const found = textsIn(value, path).find(({ text }) => says.test(text));
      if (!found) continue;
      const word = says.exec(found.text)?.[0] ?? id;
      warn({
        code: 'secret_named',
        path: found.path,
        message: `${stranger} reads ${quote(word)} here, and is not to know that ${id} is there (visible_to).`,
        hint: `Leave the name out, send it to ${visible_to.join(', ')} alone, or write ${stranger} into visible_to.`,
      });
    }
  }
}

function readings({ brief, bureaus, injects, expectations }: Checking['scenario']): Reading[] {
  const all = bureaus.map(({ id }) => id);
  return [
    { value: brief.trainee, path: ['brief', 'trainee'], readers: 'everybody' },
    ...Object.entries(brief.per_bureau).map(([id, value]) => ({
      value,
      path: ['brief', 'per_bureau', id],
      readers: [id],
    })),
    ...injects.flatMap((inject, i): Reading[] => {
      const path = ['injects', i];
      const without = inject.hidden_from ?? [];
      const to = 'to' in inject ? (inject.to.includes('all') ? all : inject.to) : all;
      const readers = to.filter((id) => !without.includes(id) && !('from' in inject && inject.from === id));
      switch (inject.kind) {
        case 'message':
          return [
            { value: inject.message.subject, path: [...path, 'message', 'subject'], readers },
            { value: inject.message.body, path: [...path, 'message', 'body'], readers },
          ];
        case 'instruction':
          return [{ value: inject.text, path: [...path, 'text'], readers }];
        case 'phone_note':
          return [
            { value: inject.caller, path: [...path, 'caller'], readers },
            { value: inject.text, path: [...path, 'text'], readers },
          ];
        case 'article':
          return (['source', 'headline', 'text'] as const).map((key) => ({
            value: inject[key],
            path: [...path, key],
            readers,
          }));
        default:
          return [];
      }
    }),
    ...expectations.flatMap(({ who, hints }, i) =>
      hints.map(({ text }, j) => ({
        value: text,
        path: ['expectations', i, 'hints', j, 'text'],
        readers: typeof who === 'string' ? (who === 'any' || who === 'all' ? all : [who]) : who,
      })),
    ),
  ];
}

function textsIn(value: unknown, path: Path): { readonly text: string; readonly path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  return isRecord(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key])) : [];
}

const escaped = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
