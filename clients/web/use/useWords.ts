import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { routingOf } from '../../../schemas/kinds/routing.ts';
import type { Issue, Problem } from '../../../schemas/problem.ts';
import type { RuleId } from '../../../schemas/rules.ts';
import { say, type Text } from '../../../schemas/text.ts';
import type { FieldText, KindDetail, KindName, KindText } from '../../i18n/kinds-type.ts';
import type { Catalogue } from '../../i18n/load.ts';
import type { ReadState } from '../../sdk/rules.ts';
import { catalogue, fieldTexts, language } from '../i18n.ts';
import { letterOf } from '../parts/NoticeTag.tsx';
import { ConnectionContext } from './useConnection.ts';

/** The words of the language shown now, by what they are about. */
export interface Words {
  readonly language: string;
  readonly common: Catalogue['common'];
  readonly states: Catalogue['states'];
  /** A text of the scenario, in this language or the nearest. */
  say(text: Text | undefined): string;
  /** The words of a message type; beyond its names once its family is there (`useForms`). */
  kind(type: string): KindText;
  /** The title of a rule of the duty guide, a guard rule's sentence, or the number itself. */
  rule(id: string): string;
  party(state: ReadState, id: string): string;
  /** The label of the field at a JSON pointer of a draft, such as `/draft/body/person/sex/0`. */
  label(type: string, path: string): string;
  /** The label of a field by its pointer into some body (`/person/sex`), whatever the type: the first type that has it. */
  anyLabel(pointer: string, type?: string): string;
  /** What is wrong with one field, as a sentence. */
  issue(type: string, issue: Issue): string;
  /** What a refusal means, as a sentence. */
  problem(problem: Problem): string;
}

const plain = (type: string): KindName => ({ title: type, short: type });

/** Texts that a page may fetch later; until then numbers stand for rules, and nothing for what a refusal means. */
const optional = <N extends 'kinds' | 'rules' | 'guard' | 'problems'>(name: N): Partial<Catalogue[N]> =>
  catalogue(name) ?? {};

/** What is about messages, rules, fields and refusals needs texts of the catalogue, which may come later. */
export function useWords(): Words {
  useTranslation('ui'); // drawn anew when the language changes
  const words = { kinds: optional('kinds'), rules: optional('rules'), common: catalogue('common') };
  const { problems, issues, profile: lines } = optional('problems');
  const guard: Readonly<Record<string, string>> = optional('guard');
  // Names come with the exercise; where there is none around, as in a list of files, the code of the country stands.
  const connection = useContext(ConnectionContext);
  const kind = (type: string): KindText => ({ ...(words.kinds[type] ?? plain(type)), ...detailOf(type) });
  const label = (type: string, path: string): string => labelOf(kind(type), words.common, path);
  return {
    language: language(),
    common: words.common,
    states: catalogue('states'),
    say: (text) => say(text, language()),
    kind,
    rule: (id) => guard[id] ?? words.rules[id as RuleId]?.title ?? id,
    party,
    label,
    anyLabel: (pointer, type) => {
      if (!pointer.startsWith('/')) return pointer;
      const found = (type === undefined ? Object.keys(words.kinds) : [type])
        .map((one) => fieldText(kind(one), pointer.split('/').slice(1)))
        .find((text) => text !== undefined);
      return found ?? pointer;
    },
    issue(type, issue) {
      const own = issue.rule === undefined ? undefined : guard[issue.rule];
      if (own) return own;
      const sentence = issues?.[issue.code as keyof typeof issues] ?? issues?.wrong ?? '';
      return sentence.replaceAll('{{label}}', label(type, issue.path ?? ''));
    },
    problem: ({ code, rule, profile, hint }) => {
      const own = rule === undefined ? undefined : guard[rule];
      if (own) return own;
      const line = profile && lines?.[profile.line]?.replaceAll('{{bureau}}', party(connection?.state, profile.bureau));
      // What a bureau does not accept at all it says in its own words.
      if (line) return profile.line === 'refuses' && hint ? `${line} ${hint}` : line;
      return problems?.[code] ?? problems?.internal ?? '';
    },
  };
}

/** A party as its exercise names it; its code, where there is none. */
const party = (state: ReadState | undefined, id: string): string => say(state?.parties.get(id)?.name, language()) || id;

function detailOf(type: string): KindDetail {
  const family = routingOf(type)?.family;
  return (family && fieldTexts(family)[type]) ?? { purpose: '', consequence: '', fields: {} };
}

function labelOf(kind: KindText, common: Catalogue['common'], path: string): string {
  const keys = path.split('/').slice(2);
  if (keys[0] !== 'body') {
    const key = keys.find((one) => one in common.fields);
    return key === undefined ? path : common.fields[key as keyof typeof common.fields];
  }
  return fieldText(kind, keys.slice(1)) ?? kind.title;
}

/** The label at the end of these keys; undefined where none of them is a field. */
function fieldText(kind: KindText, keys: readonly string[]): string | undefined {
  let fields: Readonly<Record<string, FieldText>> | undefined = kind.fields;
  let found: string | undefined;
  for (const key of keys) {
    const text: FieldText | undefined = fields?.[key];
    if (!text) continue; // the number of a list's element
    found = text.label;
    fields = text.fields;
  }
  return found;
}

/** What stands for a message in lists: a notice's letter, or the three letters of its kind. */
export function markOf(message: { readonly type: string; readonly body: Readonly<Record<string, unknown>> }): string {
  const letter = message.type.startsWith('notice.') ? letterOf(message.body['colour']) : undefined;
  return letter ?? routingOf(message.type)?.ref ?? 'MSG';
}
