import { keep, kept } from '../keep.ts';

/** How a flash message makes itself felt on this device; nothing unless somebody has asked for it. */
export interface Signal {
  readonly sound: boolean;
  readonly vibration: boolean;
}

const isSignal = (value: unknown): value is Signal =>
  typeof value === 'object' && value !== null && 'sound' in value && 'vibration' in value;

export const signalOf = (): Signal => kept('flashSignal', isSignal) ?? { sound: false, vibration: false };

/** Can this device be felt at all? */
export const canVibrate = (): boolean => typeof navigator.vibrate === 'function';

let sound: AudioContext | undefined;

/** Keeps the wish, and gives a sample of it: a browser lets a page sound only after it was touched. */
export function wishSignal(wish: Signal): void {
  keep('flashSignal', wish);
  give(wish);
}

/** A flash message is there. */
export const flash = (): void => give(signalOf());

function give({ sound: heard, vibration: felt }: Signal): void {
  if (felt && canVibrate()) navigator.vibrate([180, 90, 180]);
  if (heard) void twoTones();
}

async function twoTones(): Promise<void> {
  try {
    sound ??= new AudioContext();
    // After a reload the page was not touched yet: then it stays silent, and the message is seen all the same.
    await sound.resume();
    const begin = sound.currentTime;
    for (const [index, pitch] of [660, 880].entries()) {
      const tone = sound.createOscillator();
      const loudness = sound.createGain();
      const at = begin + index * 0.22;
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0.0001, at);
      loudness.gain.exponentialRampToValueAtTime(0.2, at + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.2);
      tone.connect(loudness).connect(sound.destination);
      tone.start(at);
      tone.stop(at + 0.21);
    }
  } catch {
    // No sound here.
  }
}
