/** The public door: everything that a client, a bot or a tool needs to speak the language. */
export * from './bureau.ts';
export * from './command.ts';
export * from './duration.ts';
// Both files call what a viewer sees by the same word.
export type { Seen } from './entry.ts';
export * from './entry.ts';
export type { Seen as SeenEvent } from './event.ts';
export * from './event.ts';
export * from './guard/index.ts';
export * from './ids.ts';
export { bare, type FieldRole, fieldAt, type Hints, hintsOf, type Widget } from './kinds/fields.ts';
export * from './kinds/index.ts';
export * from './kinds/kind.ts';
export * from './kinds/publication.ts';
export * from './kinds/reading.ts';
export * from './lifecycles.ts';
export * from './limits.ts';
export * from './message.ts';
export * from './problem.ts';
export * from './roster.ts';
export * from './rules.ts';
export * from './scenario.ts';
export * from './seat.ts';
export * from './territory.ts';
export * from './text.ts';
export * from './wire.ts';
export * from './world.ts';
