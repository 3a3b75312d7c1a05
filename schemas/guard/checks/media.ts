import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';

const DATA = /\bdata:[a-z]{1,20}\/|;base64,/i;
const FILE =
  /[\w)\]]\.(?:jpe?g|jfif|png|gif|webp|hei[cf]|avif|bmp|tiff?|svg|mp4|m4v|mov|avi|mkv|webm|mp3|m4a|wav|ogg)(?!\w)/i;
// Encoders break their lines at 64 or 76.
const BROKEN_LINE = /([A-Za-z0-9+/=]{60})\r?\n(?=[A-Za-z0-9+/=])/g;
const RUN = /[A-Za-z0-9+/_=-]{200,}/g;

const isEncoded = (run: string): boolean => /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);

export const media: Check = {
  rule: 'FG17',
  marks: seen.host | seen.long,
  severity: blocks,
  finds: ({ text }) =>
    DATA.test(text) ||
    FILE.test(text) ||
    [...text.replace(BROKEN_LINE, '$1').matchAll(RUN)].some(([run]) => isEncoded(run)),
};
