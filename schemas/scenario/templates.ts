import type * as z from 'zod';
import { type MessageTemplate, ScenarioMessage } from './message.ts';

interface Templated {
  readonly injects: readonly object[];
  readonly bureaus: readonly {
    readonly bot?: { readonly replies: readonly { readonly send: ScenarioMessage }[] } | undefined;
  }[];
  readonly background?:
    | { readonly chatter?: readonly { readonly messages: readonly ScenarioMessage[] }[] | undefined }
    | undefined;
  readonly expectations: readonly {
    readonly hints: readonly { readonly example?: ScenarioMessage | undefined }[];
  }[];
  readonly templates?: Readonly<Record<string, z.output<typeof MessageTemplate>>> | undefined;
}
type Path = (string | number)[];
export type Tell = (path: Path, message: string) => void;

/** The scenario with each message whole: its template, and over it what stands in its place. `tell` hears of what is not there. */
export function withTemplates<S extends Templated>(
  scenario: S,
  tell: Tell,
  fault: (issue: z.core.$ZodIssue) => void,
): S {
  const { templates = {} } = scenario;
  const uses = new Map<object, ScenarioMessage>();
  function whole(written: ScenarioMessage, path: Path): void {
    if (!('template' in written)) return;
    const { template: id, to, ...own } = written as ScenarioMessage & { template: string; to?: string[] };
    const template = Object.hasOwn(templates, id) ? templates[id] : undefined;
    if (!template) {
      tell([...path, 'template'], 'There is no template of this name');
      return;
    }
    const merged = ScenarioMessage.safeParse({ ...template, ...own, body: { ...template.body, ...own.body } });
    if (merged.success) uses.set(written, { ...merged.data, ...(to && { to }) });
    else for (const issue of merged.error.issues) fault({ ...issue, path: [...path, ...issue.path] });
  }
  const injects = scenario.injects as readonly { readonly message?: ScenarioMessage }[]; // other kinds have none
  for (const [i, { message }] of injects.entries()) if (message) whole(message, ['injects', i, 'message']);
  for (const [i, { bot }] of scenario.bureaus.entries())
    for (const [j, { send }] of (bot?.replies ?? []).entries())
      whole(send, ['bureaus', i, 'bot', 'replies', j, 'send']);
  for (const [i, { messages }] of (scenario.background?.chatter ?? []).entries())
    for (const [j, message] of messages.entries()) whole(message, ['background', 'chatter', i, 'messages', j]);
  for (const [i, { hints }] of scenario.expectations.entries())
    for (const [j, { example }] of hints.entries())
      if (example) whole(example, ['expectations', i, 'hints', j, 'example']);
  if (uses.size === 0) return scenario;
  const resolved = <M extends object>(message: M): M => (uses.get(message) as M | undefined) ?? message;
  return {
    ...scenario,
    injects: injects.map((inject) => (inject.message ? { ...inject, message: resolved(inject.message) } : inject)),
    bureaus: scenario.bureaus.map((party) =>
      party.bot
        ? {
            ...party,
            bot: { ...party.bot, replies: party.bot.replies.map((one) => ({ ...one, send: resolved(one.send) })) },
          }
        : party,
    ),
    ...(scenario.background?.chatter && {
      background: {
        ...scenario.background,
        chatter: scenario.background.chatter.map((talk) => ({ ...talk, messages: talk.messages.map(resolved) })),
      },
    }),
    expectations: scenario.expectations.map((expectation) => ({
      ...expectation,
      hints: expectation.hints.map((hint) => (hint.example ? { ...hint, example: resolved(hint.example) } : hint)),
    })),
  };
}
