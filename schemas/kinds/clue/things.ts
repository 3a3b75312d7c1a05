import type { Issue } from '../../problem.ts';
import { prose, shaped } from '../fields.ts';

/** The parts that the messages on clues have in common: words about a thing, nothing else. */

export const enquiryNumber = () => shaped(/^EXC-\d{5}$/, { example: 'EXC-00042' });
/** A square of the exercise map. */
export const square = () => shaped(/^EXGRID [A-J][1-9]$/, { example: 'EXGRID C4' });

const longest = 280;
export const clueText = (example: string) => prose(longest, { example }, 3);

/** What points to a picture, a file or a page, also to invented ones. That nobody is described, the fiction guard sees to (FG19). */
const elsewhere = /:\/\/|\bwww\.|@|\b\w{1,64}\.(?:jpe?g|png|gif|webp|mp4|mov|avi|zip|pdf|html?|docx?)\b/i;

export const onlyWords = (text: string, path: string): Issue[] =>
  elsewhere.test(text)
    ? [{ code: 'wrong', path, rule: 'R-50', message: 'A clue is words about a thing: no file, no page, no account' }]
    : [];

/** Keys that somebody may think of; the two that are there have one value each. */
export const neverInClues = {
  peopleDescribed: 'R-50',
  media: 'R-50',
  person: 'R-50',
  people: 'R-50',
  victim: 'R-50',
  age: 'R-50',
  sex: 'R-50',
  image: 'R-50',
  images: 'R-50',
  picture: 'R-50',
  photo: 'R-50',
  attachment: 'R-50',
  attachments: 'R-50',
  file: 'R-50',
  fileName: 'R-50',
  hash: 'R-50',
  url: 'R-50',
} as const;
