/** What may be the name of a scenario: the name of its file without its ending. */
export const isName = (name: string): boolean => /^[a-z0-9][a-z0-9-]{1,63}$/.test(name);

/** A name made of words: letters without their marks, hyphens between. Empty where nothing is left, as of Arabic. */
export const nameOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64);
