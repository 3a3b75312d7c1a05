import { pick } from './random.ts';

/*
 * Invented names for what authors leave open and for what bots write: some of those in the world's file of names, kept here because a log
 * must go on without any file. Nobody living has one.
 */
export const given = [
  'Ilvane',
  'Torrick',
  'Maerin',
  'Sovelle',
  'Brannick',
  'Yseline',
  'Corvane',
  'Dellith',
  'Wennara',
  'Haldric',
] as const;
export const marker = 'Exercise';
export const family = [
  'Marrenvoss',
  'Tessavorn',
  'Oldarrin',
  'Quillbeck',
  'Harrowden',
  'Sundermoss',
  'Fenwhistle',
  'Brackholm',
  'Ostervane',
  'Lindequay',
] as const;
export const towns = [
  'Dorrin Quay',
  'Tarrow Bay',
  'Callisport',
  'Little Amaris',
  'Grenstad Haven',
  'Sollenby',
  'Lower Ketterly',
] as const;
export const posts = [
  'Tarrow Bay ferry post',
  'Dorrin Quay ferry post',
  'Callisport harbour post',
  'Grenstad Haven ferry post',
] as const;

const one = (words: readonly string[], next: () => number): string => pick(words, next) ?? '';

/** A forename, the marker, and a family name in capitals. */
export const person = (next: () => number): { forenames: string; familyName: string } => ({
  forenames: `${one(given, next)} ${marker}`,
  familyName: one(family, next).toUpperCase(),
});
export const town = (next: () => number): string => one(towns, next);
export const post = (next: () => number): string => one(posts, next);
