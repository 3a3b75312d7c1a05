// Runs command lines of the product one after the other in one process, because to read the program anew takes a second each time.
// Asked by messages: `{ words, cwd, env }`; answers `{ exit, out, err }`. Ends by itself when nobody can ask any more, if no command has left
// anything open.
const { run } = await import(process.argv[2]);

const told = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr']) {
  // Each command listens to its streams, and here one pair has to do for all.
  process[name].setMaxListeners(0);
  process[name].write = (text) => {
    told[name] += text;
    return true;
  };
}

process.on('message', async ({ words, cwd, env }) => {
  const before = Object.fromEntries(Object.keys(env).map((name) => [name, process.env[name]]));
  Object.assign(process.env, env);
  process.chdir(cwd);
  told.stdout = '';
  told.stderr = '';
  const exit = await run(words);
  await new Promise(setImmediate);
  for (const [name, value] of Object.entries(before))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  process.send({ exit, out: told.stdout, err: told.stderr });
});
process.send('ready');
