import { spawn } from 'node:child_process';

const openers: Readonly<Record<string, (url: string) => readonly [program: string, ...words: string[]]>> = {
  darwin: (url) => ['open', url],
  // The empty word is a title: without it, start takes the address for one.
  win32: (url) => ['cmd', '/c', 'start', '""', url.replaceAll('&', '^&')],
};

/** Whether there is a screen to open a browser on, and nobody said not to. */
export const canOpenBrowser = (
  { CI, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME }: NodeJS.ProcessEnv,
  platform: string,
): boolean => !CI && (platform in openers || Boolean(DISPLAY ?? WAYLAND_DISPLAY ?? WSL_DISTRO_NAME));

/** Opens the address in the user's browser. That it did not work is no reason to stop: the address is on the screen too. */
export function openBrowser(url: string): void {
  const [program, ...words] = (openers[process.platform] ?? ((address: string) => ['xdg-open', address] as const))(url);
  try {
    const child = spawn(program, words, { detached: true, stdio: 'ignore', windowsVerbatimArguments: true });
    child.on('error', () => {});
    child.unref();
  } catch {
    // as above
  }
}
