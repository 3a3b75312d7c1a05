// A class whose saving never comes to an end: what does Ctrl+C do? Prints "ready", then what the command line prints.

import { stayUntilStopped } from '../../dist/clients/cli/commands/start/stay.js';
import { openOut } from '../../dist/clients/cli/out.js';

const stopped = stayUntilStopped(openOut({ json: false, color: false }), () => new Promise(() => {}));
process.stdout.write('ready\n');
setInterval(() => {}, 1000);
process.exitCode = await stopped;
