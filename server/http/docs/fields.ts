import * as z from 'zod';
import type { FieldText } from '../../../clients/i18n/kinds-type.ts';
import { bare, hintsOf } from '../../../schemas/kinds/fields.ts';
import { code, filledIn, html, table } from './html.ts';
import type { DocsTexts } from './texts.ts';

type Words = Readonly<Record<string, FieldText>>;

/** Every field of a body, groups with what is in them, as rows of one table. */
export function fieldTable(texts: DocsTexts, type: string, body: z.ZodObject): string {
  const { docs } = texts;
  const found = rows(texts, body, texts.details[type]?.fields ?? {}, '');
  if (found.length === 0) return `<p>${html(docs.noFields)}</p>`;
  const heads = [docs.field, docs.needed, docs.what, docs.example];
  return table(`${docs.fields}: ${texts.kinds[type]?.title ?? type}`, heads, found);
}

function* fieldsOf(body: z.ZodObject): Generator<readonly [string, z.ZodType]> {
  yield* Object.entries(body.shape) as [string, z.ZodType][]; // zod's core types, made by the same zod
}

function rows(texts: DocsTexts, body: z.ZodObject, words: Words, within: string): string[][] {
  return [...fieldsOf(body)].flatMap(([key, field]) => {
    const path = within + key;
    const { label = key, help, options, fields } = words[key] ?? {};
    const inner = bare(field);
    const element = inner instanceof z.ZodArray ? bare(inner.element as z.ZodType) : undefined; // as above
    const hints = hintsOf(field);
    const group = [inner, element].find((one) => one instanceof z.ZodObject);
    const name = `<span class="label">${html(label)}</span> ${code(path)}`;
    const row = [
      help === undefined ? name : `${name}<span class="help">${html(help)}</span>`,
      html(needed(texts, field, hints?.publication === true)),
      what(texts, inner, options),
      hints?.example === undefined ? '' : code(hints.example),
    ];
    return group ? [row, ...rows(texts, group, fields ?? {}, `${path}${element ? '[].' : '.'}`)] : [row];
  });
}

function needed({ docs }: DocsTexts, field: z.ZodType, publication: boolean): string {
  if (!field.safeParse(undefined).success) return docs.required;
  return publication ? docs.publication : docs.optional;
}

/** What a field takes, in words and numbers. */
function what(texts: DocsTexts, field: z.ZodType, options: FieldText['options']): string {
  const { docs, common } = texts;
  if (field instanceof z.ZodArray) {
    const { min, max } = countsOf(field);
    const many = filledIn(docs.upTo, { min: String(min), max: String(max) });
    return `${html(many)}: ${what(texts, bare(field.element as z.ZodType), options)}`; // zod's core type
  }
  if (field instanceof z.ZodObject) return html(docs.group);
  if (field instanceof z.ZodBoolean) return html(docs.yesNo);
  if (field instanceof z.ZodEnum)
    return `${html(docs.oneOf)}: ${field.options
      .map((value) => `${code(String(value))}${options?.[value] === undefined ? '' : ` ${html(options[value])}`}`)
      .join('; ')}`;
  if (field instanceof z.ZodLiteral)
    return html(
      filledIn(docs.always, {
        value: [...field.values].map((one) => (one === false ? common.no : String(one))).join(', '),
      }),
    );
  if (field instanceof z.ZodNumber)
    return html(filledIn(docs.number, { min: String(field.minValue), max: String(field.maxValue) }));
  if (field instanceof z.ZodString && field.maxLength !== null)
    return html(filledIn(docs.characters, { max: String(field.maxLength) }));
  return html(docs.form);
}

function countsOf(field: z.ZodArray): { min: number; max: number } {
  // The only place where zod says it in a form that is documented.
  const { minItems = 0, maxItems = 0 } = z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' });
  return { min: minItems, max: maxItems };
}
