/*
 * Loaded into a program before anything else (`node --import`): writes a line to stderr for each attempt to reach something that is not this
 * computer, be it by a name or by a connection. It lets the attempt fail.
 */
import dns from 'node:dns';
import net from 'node:net';

const here = (host) =>
  host === undefined || host === 'localhost' || host === '::1' || host === '0.0.0.0' || /^127\./.test(host);
const tell = (what) => process.stderr.write(`OUTSIDE ${what}\n`);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const options = typeof first === 'object' && first !== null ? first : { port: first, host: second };
  if (options.path === undefined && !here(options.host)) {
    tell(`connection to ${options.host}`);
    queueMicrotask(() => this.destroy(new Error('no way out')));
    return this;
  }
  return connect.apply(this, args);
};

for (const [holder, names] of [
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']],
])
  for (const name of names) {
    const real = holder[name];
    holder[name] = (host, ...rest) => {
      if (!here(host)) tell(`name ${host}`);
      return real(here(host) ? host : 'localhost', ...rest);
    };
  }
