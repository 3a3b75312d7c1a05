import type { GuardRole } from './checks/check.ts';

// Tried in this order. Keys come in camelCase (wire) and snake_case (scenario files).
const BY_NAME: readonly (readonly [RegExp, GuardRole])[] = [
  [/^(?:date_?of_?birth|year_?of_?birth|birth_?date|birth_?year|born(?:_?on)?|dob)$/i, 'birth'],
  [/^(?:family_?name|fore_?names?|given_?names?|surname|aliases)$/i, 'name'],
  [/(?:^|_|[a-z])(?:document|passport)_?(?:number|no)s?$/i, 'document'],
  [/^(?:document|passport)_?(?:number|no)s?$/i, 'document'],
  [/(?:^|_|[a-z])(?:countr(?:y|ies)|country_?codes?|nationalit(?:y|ies))$/i, 'code'],
  [/^(?:ip|ips|ip_?address(?:es)?|host|hosts|host_?name|url|domain|e_?mail|phone|telephone)$/i, 'address'],
  [/^(?:id|type|kind|ref|our_?ref|your_?ref|in_?reply_?to|status|language|urgency|case)$/i, 'skip'],
  [/(?:[a-z]Id|_id)$/, 'skip'],
];

const LONGEST_KEY = 40;
const MOST_KEYS = 1000;
const known = new Map<string, GuardRole>();

/** What a field is, told by its name; elements of a list go by the name of the list. Names that say nothing are texts. */
export function roleOf(key: string): GuardRole {
  const role = known.get(key);
  if (role) return role;
  const found = BY_NAME.find(([name]) => name.test(key))?.[1] ?? 'text';
  // Remembered, up to a bound: names come from outside too.
  if (key.length <= LONGEST_KEY && known.size < MOST_KEYS) known.set(key, found);
  return found;
}
