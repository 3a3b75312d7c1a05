import type * as z from 'zod';
import { hintsOf } from '../../schemas/kinds/fields.ts';

type Found =
  | {
      readonly known: true;
      readonly values?: readonly string[];
      /** It is not invented: it follows from when and to what the message is sent. */
      readonly follows: boolean;
    }
  | { readonly known: false; readonly siblings: readonly string[] };

/** The field at a dotted path of a message's body: the values it is limited to, or what stands in its place. Lists are looked into. */
export function fieldAt(body: z.ZodObject, dotted: string): Found {
  let here = bare(body);
  const before: string[] = [];
  let follows = false;
  for (const step of dotted.split('.')) {
    while (here._zod.def.type === 'array') here = bare(here._zod.def.element);
    if (/^\d+$/.test(step) && before.length > 0) continue;
    const shape = here._zod.def.type === 'object' ? here._zod.def.shape : {};
    const next = shape[step];
    if (!next) return { known: false, siblings: Object.keys(shape).map((key) => [...before, key].join('.')) };
    before.push(step);
    follows = hintsOf(next as z.ZodType)?.prefill !== undefined; // a field of a kind, made by the same zod
    here = bare(next);
  }
  while (here._zod.def.type === 'array') here = bare(here._zod.def.element);
  const { values } = here._zod;
  return { known: true, follows, ...(here._zod.def.type === 'enum' && values && { values: [...values].map(String) }) };
}

/** A schema without what makes it optional. zod's constructors return the base type; `def.type` tells its own types apart. */
function bare(schema: z.core.$ZodType): z.core.$ZodTypes {
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  return 'innerType' in def ? bare(def.innerType) : known;
}
