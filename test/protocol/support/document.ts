import { readFileSync } from 'node:fs';

/** The normative text, as it lies beside the schemas. */
export const protocol = readFileSync(`${import.meta.dirname}/../../../schemas/PROTOCOL.md`, 'utf8');

/** The rows of the table whose head begins so, each a list of its cells without back ticks. */
export function rows(head: string): string[][] {
  const lines = protocol.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  if (start < 0) throw new Error(`No table begins with ${head}`);
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
}

/** `note.add {case?, text}` as its name and its keys, as they are written. */
export function named(cell: string): { readonly name: string; readonly keys: readonly string[] } {
  const [, name = '', keys = ''] = /^([\w.]+)(?: \{(.*)\})?$/.exec(cell) ?? [];
  return { name, keys: keys === '' ? [] : keys.split(', ') };
}

export interface Example {
  readonly number: number;
  readonly said: readonly unknown[];
  readonly heard: readonly unknown[];
}

/** The conversations that are written out, by the number of their file. Throws where a line is no JSON. */
export function examples(): Example[] {
  return [...protocol.matchAll(/^### Conversation (\d+).*?```\n(.*?)```/gms)].map(([, number, text = '']) => {
    const lines = text.trim().split('\n');
    const by = (mark: string) =>
      lines.filter((line) => line.startsWith(`${mark} `)).map((line): unknown => JSON.parse(line.slice(2)));
    const [said, heard] = [by('>'), by('<')];
    if (said.length + heard.length !== lines.length) throw new Error(`Conversation ${number} has a line of nobody`);
    return { number: Number(number), said, heard };
  });
}
