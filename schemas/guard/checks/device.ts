import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';
import { isLuhn } from './luhn.ts';

// ISO 3779: 17 signs without I, O and Q, the last four of them digits. With a letter, else it is a number; not in the middle of a reference.
const VEHICLE = /(?:^|[^\w-])(?=\d{0,16}[A-HJ-NPR-Z])[A-HJ-NPR-Z\d]{13}\d{4}(?![\w-])/i;
const WALLETS = [/(?:^|[^\w-])(?:bc|tb|ltc)1[02-9ac-hj-np-z]{11,87}(?!\w)/i, /(?:^|\W)0x[a-f\d]{40}(?!\w)/i];
/** Base 58, which has no 0, O, I and l. */
const BASE58 = /(?:^|[^\w-])([13LMDTXr48][1-9A-HJ-NP-Za-km-z]{25,94})(?![\w-])/g;
// 35-209900-176148-1, with the check digit or, as the version of the software, with two.
const DEVICE = /(?:^|[^\w-])(\d{2}[ -]\d{6}[ -]\d{6}[ -]\d{1,2})(?![\w-])/;
const DEVICE_PLAIN = /(?:^|[^\w-])(\d{15})(?![\w-])/g;
const DEVICE_WORD = /\bIMEI(?:SV)?\b\D{0,12}\d(?:[ -]?\d){13,15}(?!\d)/i;

/** An address mixes capitals, small letters and digits; a word or a number does not. */
const isWallet = (run: string): boolean => /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);

/** Cards of 15 digits begin with 34 or 37 (FG07), exercise dates and milliseconds since 1970 are not so long. */
const isDevice = (digits: string): boolean => !/^(?:3[47]|(\d)\1*$)/.test(digits) && isLuhn(digits);

export const device: Check = {
  rule: 'FG13',
  marks: seen.mixed | seen.digits13,
  severity: blocks,
  finds: ({ text }) =>
    VEHICLE.test(text) ||
    WALLETS.some((wallet) => wallet.test(text)) ||
    DEVICE.test(text) ||
    DEVICE_WORD.test(text) ||
    [...text.matchAll(BASE58)].some(([, run = '']) => isWallet(run)) ||
    [...text.matchAll(DEVICE_PLAIN)].some(([, digits = '']) => isDevice(digits)),
};
