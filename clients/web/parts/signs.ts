import { directionOf } from '../../i18n/languages.ts';
import { language } from '../i18n.ts';

/** From one to another, the way that the page is read: an arrow is not turned by itself where lines run from right to left. */
export const arrow = (): string => (directionOf(language()) === 'rtl' ? '←' : '→');

/** Between the things of a list in one line. */
export const comma = (): string => (language() === 'ar' ? '، ' : ', ');

/** Between things of which some have commas of their own. */
export const semicolon = (): string => (language() === 'ar' ? '؛ ' : '; ');
