/** The oldest Node that Liaison runs on; the same as `engines` in package.json. */
const oldest = [20, 19, 0] as const;

/** What to say if this Node is too old; else undefined. */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined;
  return `Liaison needs Node ${oldest.join('.')} or newer, and this is Node ${version}. Get the current one from https://nodejs.org.`;
}
