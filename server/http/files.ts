/** `attachment` with a name that every browser reads: plain letters for old ones, UTF-8 for the others. EXERCISE is part of it. */
export function attachment(name: string, extension: string): string {
  const marked = `EXERCISE-${name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_')
    .slice(0, 80)}.${extension}`;
  const plain = marked.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(marked).replaceAll(/['()]/g, percent)}`;
}

const percent = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
