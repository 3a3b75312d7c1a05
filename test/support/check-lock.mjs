// What `npm ci` will install, checked without asking anybody: run from the top folder, exit code 1 with a line for each fault.
import { readFileSync } from 'node:fs';

/** @typedef {{ version?: string, resolved?: string, hasInstallScript?: boolean, dev?: boolean, optional?: boolean, devOptional?: boolean, optionalDependencies?: Record<string, string> }} Locked */
/** @type {{ packages: Record<string, Locked> }} */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** The first release without the known faults of each package that reads what strangers send. */
const minimum = {
  '@fastify/static': '10.1.3',
  '@fastify/websocket': '11.0.0',
  fastify: '5.8.5',
  'js-yaml': '5.2.1',
  vite: '6.0.9',
  vitest: '3.0.5',
  ws: '8.21.0',
  yaml: '2.8.3',
  zod: '4.0.0',
};
/** How many packages an installation brings along, those for other operating systems not counted. */
const MOST_RUNTIME_PACKAGES = 150;

/** @type {string[]} */
const faults = [];

/** The locked folder where a package at `at` finds `name`, looked for upwards as Node does. @param {string} at @param {string} name */
const find = (at, name) => {
  for (let folder = at; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[`${folder && `${folder}/`}node_modules/${name}`];
    if (found || !folder) return found;
  }
};
/** @param {string} a @param {string} b */
const below = (a, b) => {
  const [x, y] = [a, b].map((version) => version.split(/[.-]/).map(Number));
  for (const i of [0, 1, 2]) if (x?.[i] !== y?.[i]) return (x?.[i] ?? 0) < (y?.[i] ?? 0);
  return a.includes('-') && !b.includes('-');
};

for (const [at, locked] of Object.entries(packages)) {
  for (const name of Object.keys(locked.optionalDependencies ?? {})) {
    // npm leaves such a package out without a word when its registry has no fitting release; `npm ci` then fails.
    if (!find(at, name)) faults.push(`lacks ${name}, wanted by ${at || 'package.json'}`);
  }
  if (locked.hasInstallScript) faults.push(`${at} has an install script`);
  if (locked.resolved) faults.push(`${at} names an address: ${locked.resolved}`);
  const name = at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length);
  for (const [known, least] of Object.entries(minimum)) {
    if (at && name === known && below(locked.version ?? '0', least))
      faults.push(`${at} is ${locked.version}, which has known faults: at least ${least}`);
  }
}
const runtime = Object.entries(packages).filter(([at, p]) => at && !p.dev && !p.devOptional && !p.optional).length;
if (runtime > MOST_RUNTIME_PACKAGES)
  faults.push(`brings ${runtime} runtime packages, more than ${MOST_RUNTIME_PACKAGES}`);

for (const fault of faults) console.error(`package-lock.json ${fault}`);
if (faults.length > 0) process.exit(1);
console.log(`package-lock.json: ${runtime} runtime packages, all platforms, no install script, no address`);
