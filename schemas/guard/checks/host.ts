import { seen } from '../survey.ts';
import { isDocumentation, readAddress } from './address.ts';
import { blocks, type Check } from './check.ts';
import { isReserved } from './domains.ts';

const URL_HOST = /(?:[a-z][a-z0-9+-]{1,15}:\/\/|\bwww\.)([^\s/?#<>"'«»]{1,255})/gi;
// Without a scheme only the endings that nobody writes by accident.
const BARE_HOST =
  /(?:^|[^\w@.-])((?:[a-z0-9-]{1,63}\.){1,6}(?:com|net|org|gov|edu|int|mil|(?:ac|co|gov)\.[a-z]{2}))(?![\w-]|\.\w)/g;
const HOST_FIELD = /^(?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}{2,24}\.?$/u;

function isOutside(written: string): boolean {
  const host = written.replace(/^[^@]*@/, '').replace(/[.,;:!?)\]}]{1,9}$/, (end) => (end.startsWith(']') ? ']' : ''));
  const name = host.replace(/:\d{1,5}$/, '');
  if (name === '' || isReserved(name)) return false;
  const address = readAddress(name.replace(/^\[(.*)\]$/, '$1'));
  return address === undefined || !isDocumentation(address);
}

export const host: Check = {
  rule: 'FG04',
  marks: seen.host,
  severity: blocks,
  finds: ({ text, role }) =>
    [...text.matchAll(URL_HOST)].some(([whole, rest = '']) => isOutside(/^www\./i.test(whole) ? whole : rest)) ||
    [...text.matchAll(BARE_HOST)].some(([, name = '']) => !isReserved(name)) ||
    (role === 'address' && HOST_FIELD.test(text.trim()) && !isReserved(text.trim())),
};
