import { inflateSync } from 'node:zlib';

/** The text of each page of a PDF as Chromium prints it, without the blanks that its layout makes. */
export function pdfPages(file: Buffer): string[] {
  const written = file.toString('latin1');
  const objects = new Map<string, { readonly head: string; readonly data: number }>();
  for (const found of written.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const [all, id = '', body = ''] = found;
    const stream = body.indexOf('stream');
    objects.set(id, {
      head: stream === -1 ? body : body.slice(0, stream),
      data: found.index + all.length - 'endobj'.length - body.length + stream,
    });
  }
  const part = (id: string | undefined) => {
    const object = objects.get(id ?? '');
    if (!object) throw new Error(`The PDF has no object ${id}`);
    return object;
  };
  const unpacked = (id: string | undefined): string => {
    const { head, data } = part(id);
    const from = data + (written.slice(data).match(/^stream\r?\n/)?.[0].length ?? 0);
    const bytes = file.subarray(from, from + Number(/\/Length (\d+)/.exec(head)?.[1]));
    return (head.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
  };
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  return pages.map(({ head }) => {
    const fonts = new Map(
      [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => {
        const map = /\/ToUnicode (\d+)/.exec(part(id).head)?.[1];
        return [name, map === undefined ? new Map<number, string>() : lettersOf(unpacked(map))];
      }),
    );
    return textOf(unpacked(/\/Contents (\d+)/.exec(head)?.[1]), fonts);
  });
}

const hex = (digits: string | undefined): number => Number.parseInt(digits ?? '', 16);

/** Numbers of signs in a font -> letters. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, sign, letter] of lines.matchAll(/<(\w+)> <(\w{4})\w*>/g))
      letters.set(hex(sign), String.fromCharCode(hex(letter)));
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first, last, letter] of lines.matchAll(/<(\w+)> <(\w+)> <(\w{4})\w*>/g))
      for (let sign = hex(first); sign <= hex(last); sign += 1)
        letters.set(sign, String.fromCharCode(hex(letter) + sign - hex(first)));
  return letters;
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    for (const sign of shown?.match(/.{4}/g) ?? []) text += letters.get(hex(sign)) ?? '';
  }
  return text.normalize('NFKC').replaceAll(/\s+/g, '');
}
