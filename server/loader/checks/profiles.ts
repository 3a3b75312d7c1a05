import { kindOf, kindTypes } from '../../../schemas/kinds/index.ts';
import type { Checking } from '../check.ts';
import { fieldAt } from '../fields.ts';
import { type Path, quote, suggestion } from '../problem.ts';

/** What the lines of a profile speak of exists: message types and their fields. */
export function checkProfiles({ scenario, error }: Checking): void {
  const type = (name: string, path: Path) => {
    const kind = kindOf(name);
    if (!kind)
      error({
        code: 'unknown_type',
        path,
        message: `There is no message type ${quote(name)}.`,
        ...suggestion(name, kindTypes, 'types'),
      });
    return kind;
  };
  const field = (name: string, dotted: string, path: Path) => {
    const kind = kindOf(name);
    const found = kind && fieldAt(kind.body, dotted);
    if (found && !found.known)
      error({
        code: 'unknown_field',
        path,
        message: `${name} has no field ${quote(dotted)}.`,
        ...suggestion(dotted, found.siblings, 'fields'),
      });
  };
  for (const [i, { profile }] of scenario.bureaus.entries()) {
    const at = ['bureaus', i, 'profile'] as const;
    for (const [j, row] of (profile?.requires ?? []).entries())
      if (type(row.type, [...at, 'requires', j, 'type']))
        for (const [k, one] of row.fields.entries()) field(row.type, one, [...at, 'requires', j, 'fields', k]);
    for (const [j, row] of (profile?.review_before ?? []).entries())
      type(row.type, [...at, 'review_before', j, 'type']);
    for (const [j, { when }] of (profile?.refuses ?? []).entries()) {
      const wanted = when['type'];
      if (typeof wanted !== 'string' || !type(wanted, [...at, 'refuses', j, 'when', 'type'])) continue;
      for (const key of Object.keys(when))
        if (key.startsWith('body.')) field(wanted, key.slice('body.'.length), [...at, 'refuses', j, 'when', key]);
    }
  }
}
