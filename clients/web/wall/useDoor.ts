import { api, type Door } from '../../sdk/index.ts';
import { useLoad } from '../use/useLoad.ts';

const hub = api('');

/** The way into the exercise; looked at every few seconds, for the computer may change its network. */
export const useDoor = (exercise: string, ticket: string): Door | undefined =>
  useLoad(() => hub.door(exercise, ticket), 5_000).value;

export const readQr = (exercise: string, ticket: string): Promise<Blob> => hub.qr(exercise, ticket);
