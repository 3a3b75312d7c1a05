import { keep, kept } from '../../keep.ts';

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const known = () => kept('sent', isList) ?? [];

/** Has a message of this type been sent from this device? The first of each type is checked before it goes. */
export const isSentBefore = (type: string): boolean => known().includes(type);
export function markSent(type: string): void {
  if (!isSentBefore(type)) keep('sent', [...known(), type]);
}
