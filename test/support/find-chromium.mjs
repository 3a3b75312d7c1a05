import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** @param {string | undefined} file */
const usable = (file) => {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * First usable Chromium: CHROMIUM_PATH, then well-known places, then the one playwright-core has downloaded.
 * A CHROMIUM_PATH that cannot be run gives undefined: somebody meant that one and no other.
 * @returns {string | undefined}
 */
export function findChromium() {
  const { CHROMIUM_PATH, PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
  if (CHROMIUM_PATH) return usable(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
  const onPath = PATH.split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));
  const windows = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`);
  const mac = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const known = process.platform === 'darwin' ? mac : process.platform === 'win32' ? windows : [];
  return [...onPath, ...known, chromium.executablePath()].find(usable);
}
