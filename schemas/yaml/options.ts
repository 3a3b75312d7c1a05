/** How a scenario file is read, by whoever reads one. */
export const parseOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  // The library compares each key with all before it, which takes minutes for a hostile file; ours is in `server/loader/parse.ts`.
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  // Not 'silent', which would let a second document pass.
  logLevel: 'error',
} as const;
