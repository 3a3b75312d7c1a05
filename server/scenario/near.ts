import { kindOf } from '../../schemas/kinds/index.ts';
import type { NearlyRight } from '../../schemas/nearly.ts';
import { filled } from '../../schemas/operand.ts';
import type { Pattern } from '../../schemas/scenario.ts';
import type { ReadState } from '../core/state.ts';
import { matches, meaning, type Names, type Occurrence } from './matching.ts';

/** Which keys of a pattern name the matter that a message belongs to. */
const matter: ReadonlySet<string> = new Set(['in_reply_to', 'case', 'id']);
/** What is said on the way is no attempt at anything else. */
const courtesy = (type: string): boolean =>
  type.startsWith('case.clarification.') || ['Ack', 'Reminder'].includes(kindOf(type)?.msgType ?? '');

const what = (key: string): NearlyRight['what'] => {
  if (key.startsWith('body.')) return 'field';
  if (key === 'to') return 'addressee';
  if (key === 'type' || key === 'urgency') return key;
  return matter.has(key) ? 'matter' : 'sender';
};

/**
 * What is wrong with something that was sent and nearly does what a pattern asks for: the criteria that fail, first the envelope, then the
 * fields. Empty: it fits. Undefined: it is about something else. Nearly is: of the right type, or an answer in the right matter, and at
 * most two criteria fail. A name that means nothing yet fits everything.
 */
export function nearlyRight(
  state: ReadState,
  pattern: Pattern,
  act: Occurrence,
  names: Names,
): NearlyRight[] | undefined {
  const { message } = act;
  if (!message || (act.event !== 'sent' && act.event !== pattern.event)) return undefined;
  const keys = Object.keys(pattern.where);
  const fits = (key: string): boolean =>
    matches(
      state,
      { event: act.event, where: { [key]: pattern.where[key] as string } }, // any operand: of the same record
      act,
      { ...names, bound: new Map(names.bound) },
    );
  const failed = keys.filter((key) => !fits(key));
  const typed =
    pattern.event === 'sent' ? keys.includes('type') && !failed.includes('type') : act.event === pattern.event;
  const placed = keys.some((key) => matter.has(key) && !failed.includes(key));
  if (pattern.event === 'sent' ? !typed && !placed : !typed) return undefined;
  if (failed.includes('type') && courtesy(message.type)) return undefined;
  if (failed.length > 2) return undefined;
  if (failed.some((key) => matter.has(key) && !sameMatter(state, pattern.where[key], act, names))) return undefined;
  return failed
    .map(
      (key): NearlyRight =>
        what(key) === 'field'
          ? {
              what: filled(message.body, key.slice('body.'.length)) ? 'field' : 'missing',
              field: key.slice('body.'.length),
            }
          : { what: what(key) },
    )
    .sort((a, b) => Number('field' in a) - Number('field' in b));
}

/** An answer to something else is no attempt at this; what opens a matter of its own, or answers another message of the same one, may be. */
function sameMatter(state: ReadState, operand: unknown, { message }: Occurrence, names: Names): boolean {
  if (message?.inReplyTo === undefined) return true;
  const known = typeof operand === 'string' && operand.startsWith('$') ? meaning(state, names, operand) : operand;
  return state.messages.get(String(known))?.message.case === message.case;
}
