// Makes sure that a Chromium is there for the browser tests: finds one, or installs one, or says what to do.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { findChromium } from './find-chromium.mjs';

/** @param {string} program @param {string[]} args @param {Record<string, string>} [env] */
const run = (program, args, env = {}) =>
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

let found = findChromium();
if (!found && !process.env.CHROMIUM_PATH) {
  const debian = process.platform === 'linux' && spawnSync('apt-get', ['--version']).status === 0;
  if (debian && process.getuid?.() === 0) {
    console.log('Chromium not found: installing the Debian package (apt-get install chromium)');
    if (run('apt-get', ['update', '-qq'])) {
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
        DEBIAN_FRONTEND: 'noninteractive',
      });
    }
    found = findChromium();
  }
  if (!found) {
    console.log('Chromium not found: asking playwright-core to download one');
    const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
    run(process.execPath, [manifest.replace(/package\.json$/, 'cli.js'), 'install', 'chromium']);
    found = findChromium();
  }
}
if (!found) {
  if (process.env.CHROMIUM_PATH) console.error(`CHROMIUM_PATH cannot be run: ${process.env.CHROMIUM_PATH}`);
  console.error(`
The browser tests need Chromium and none could be found or installed. Do one of:
  - Debian/Ubuntu:  sudo apt-get install chromium
  - macOS/Windows:  install Google Chrome, or run  npx playwright-core install chromium
  - any system:     set CHROMIUM_PATH to a Chromium or Chrome program
The unit tests need no browser:  npm run test:unit`);
  process.exit(1);
}
console.log(`Chromium: ${found}`);
