/**
 * What is different between what was heard and what should have been: `undefined` if nothing is. An object of the pattern may have more
 * keys than it names, a list must have its length; `any` is anything that is there, `absent` what is not, `{some: P}` a list of which an
 * element matches, `{none: P}` one of which none does, `{length: n}`, `{from: n, to: m}` for numbers, `{holds: text}` for texts.
 */
export function mismatch(pattern: unknown, value: unknown, at = ''): string | undefined {
  if (pattern === 'any') return value === undefined ? `${at} is missing` : undefined;
  if (pattern === 'absent') return value === undefined ? undefined : `${at} is there: ${show(value)}`;
  if (Array.isArray(pattern)) {
    if (!Array.isArray(value)) return `${at} is no list: ${show(value)}`;
    if (pattern.length !== value.length)
      return `${at} has ${value.length} elements, not ${pattern.length}: ${show(value)}`;
    return first(pattern.map((one: unknown, i) => mismatch(one, value[i], `${at}/${i}`)));
  }
  if (!isObject(pattern))
    return Object.is(pattern, value) ? undefined : `${at} is ${show(value)}, not ${show(pattern)}`;
  const [[word, operand] = [], ...more] = Object.entries(pattern);
  const special = more.length === 0 && word !== undefined ? specials[word] : undefined;
  if (special) return special(operand, value) ? undefined : `${at} is ${show(value)}, not ${show(pattern)}`;
  if ('from' in pattern && typeof pattern['from'] === 'number')
    return typeof value === 'number' && value >= pattern['from'] && value <= Number(pattern['to'] ?? Infinity)
      ? undefined
      : `${at} is ${show(value)}, not ${show(pattern)}`;
  if (!isObject(value)) return `${at} is no object: ${show(value)}`;
  return first(Object.entries(pattern).map(([key, one]) => mismatch(one, value[key], `${at}/${key}`)));
}

const specials: Readonly<Record<string, (operand: unknown, value: unknown) => boolean>> = {
  some: (operand, value) => Array.isArray(value) && value.some((one) => mismatch(operand, one) === undefined),
  none: (operand, value) => Array.isArray(value) && !value.some((one) => mismatch(operand, one) === undefined),
  length: (operand, value) => Array.isArray(value) && value.length === operand,
  holds: (operand, value) => typeof value === 'string' && value.includes(String(operand)),
};

const first = (found: (string | undefined)[]): string | undefined => found.find((one) => one !== undefined);
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 1_500 ? `${text.slice(0, 1_500)}...` : text;
};

/** The value at a JSON pointer. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (here, key) => (Array.isArray(here) ? here[Number(key)] : isObject(here) ? here[key] : undefined),
      value,
    );

export type Variables = Record<string, unknown>;

/** `$name` and `$name.key` replaced: by the value where it is all of a text, else by its words. Throws if there is none of that name. */
export function filled(value: unknown, variables: Variables): unknown {
  if (Array.isArray(value)) return value.map((one) => filled(one, variables));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, variables)]));
  if (typeof value !== 'string') return value;
  const whole = /^\$([A-Za-z][\w.]*)$/.exec(value)?.[1];
  if (whole !== undefined) return variable(whole, variables);
  return value.replaceAll(/\$([A-Za-z]\w*(?:\.\w+)*)/g, (_, name: string) => String(variable(name, variables)));
}

function variable(name: string, variables: Variables): unknown {
  const found = valueAt(variables, `/${name.replaceAll('.', '/')}`);
  if (found === undefined) throw new Error(`There is no $${name} here`);
  return found;
}
