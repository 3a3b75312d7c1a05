import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-sync',
];

/** A name that is not localhost: over plain http the page is then no secure context, as on a classroom's Wi-Fi. */
export const CLASSROOM_HOST = 'classroom.test';

/**
 * Starts a headless Chromium.
 *
 * @param options.mapHost this name leads to 127.0.0.1 inside the browser, so that pages can be opened as on a LAN:
 *   `launch({ mapHost: CLASSROOM_HOST })`, then `page.goto('http://classroom.test:PORT/')`.
 * @throws when no Chromium is found; the text says what to run.
 */
export async function launch(options: { mapHost?: string } = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium. Run: node test/support/ensure-chromium.mjs');
  const mapped = options.mapHost ? [`--host-resolver-rules=MAP ${options.mapHost} 127.0.0.1`] : [];
  // Ends what hangs; a loaded machine is slow without being wrong.
  return chromium.launch({ executablePath, args: [...flags, ...mapped], timeout: 180_000 });
}
