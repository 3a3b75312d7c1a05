import { millis } from '../../schemas/ids.ts';
import {
  type Inject,
  type Scenario,
  type ScenarioMessage,
  type Trigger,
  withVariables,
} from '../../schemas/scenario.ts';
import { type Language, localise, say } from '../../schemas/text.ts';
import { withFaults } from './faults.ts';
import { fill, gaps } from './fill.ts';
import { random, resolve, whole } from './random.ts';
import type { Circumstances } from './values.ts';

/**
 * The scenario as it will be played: variables settled and spans of time drawn from the seed, messages in the one language of the exercise, and what message
 * kinds require and the author left open filled in. It goes into the log's first entry, so that an exercise needs no file afterwards.
 * Texts for persons stay in all their languages.
 */
export function planned(written: Scenario, seed: number, language: Language = written.languages[0] ?? 'en'): Scenario {
  const scenario = withFaults(
    withVariables(written, language, (name, count) => whole(0, count - 1, random(seed, 'variable', name))),
  );
  return {
    ...scenario,
    injects: scenario.injects.map((inject) => {
      const times = {
        trigger: settled(inject.trigger, seed, inject.id),
        ...(inject.cancel_if && { cancel_if: settled(inject.cancel_if, seed, inject.id, 'cancel') }),
      };
      if (inject.kind === 'fault') return { ...inject, ...times, fault: forgery(scenario, inject, seed, language) };
      if (inject.kind !== 'message') return { ...inject, ...times };
      return { ...inject, ...times, message: composed(scenario, inject, seed, language) };
    }),
    expectations: scenario.expectations.map((expectation) => ({
      ...expectation,
      hints: expectation.hints.map((hint) =>
        hint.example ? { ...hint, example: translated(hint.example, language) } : hint,
      ),
    })),
    ...(scenario.background?.chatter && {
      background: {
        ...scenario.background,
        chatter: scenario.background.chatter.map((talk) => ({
          ...talk,
          messages: talk.messages.map((message) => translated(message, language)),
        })),
      },
    }),
    bureaus: scenario.bureaus.map((party) =>
      party.bot
        ? {
            ...party,
            bot: {
              ...party.bot,
              replies: party.bot.replies.map((reply) => ({ ...reply, send: translated(reply.send, language) })),
            },
          }
        : party,
    ),
  };
}

/** Each delay drawn by the place that it has in its trigger, so that another part moves nothing. */
function settled(trigger: Trigger, seed: number, ...keys: readonly (string | number)[]): Trigger {
  if ('all' in trigger) return { all: trigger.all.map((part, i) => settled(part, seed, ...keys, 'all', i)) };
  if ('any' in trigger) return { any: trigger.any.map((part, i) => settled(part, seed, ...keys, 'any', i)) };
  if ('not' in trigger) return { not: settled(trigger.not, seed, ...keys, 'not') };
  if ('after' in trigger)
    return { after: { ...trigger.after, delay: resolve(trigger.after.delay, seed, 'delay', ...keys) } };
  if ('on' in trigger) return { on: { ...trigger.on, delay: resolve(trigger.on.delay, seed, 'delay', ...keys) } };
  return trigger;
}

/** A message in one language: its author's, else the exercise's. */
export function translated<M extends ScenarioMessage>(message: M, language: Language): M {
  const spoken = message.language ?? language;
  return {
    ...message,
    language: spoken,
    subject: say(message.subject, spoken),
    body: localise(message.body, spoken) as M['body'], // a body stays an object
  };
}

type FaultInject = Extract<Inject, { kind: 'fault' }>;
type MessageInject = Extract<Inject, { kind: 'message' }>;

function circumstances(scenario: Scenario, inject: MessageInject, seed: number, language: Language): Circumstances {
  const { trigger, message } = inject;
  const parent = scenario.injects.find(
    (one): one is MessageInject =>
      one.kind === 'message' && one.message.ref !== undefined && one.message.ref === message.in_reply_to,
  );
  return {
    scenario,
    seed,
    keys: ['inject', inject.id],
    from: inject.from,
    language: message.language ?? language,
    at: millis(scenario.clock.starts_at) + ('at' in trigger ? trigger.at : 0),
    ...(parent && { known: [{ type: parent.message.type, body: parent.message.body }] }),
  };
}

/** What a fault forges is a message like any other. */
function forgery(scenario: Scenario, inject: FaultInject, seed: number, language: Language): FaultInject['fault'] {
  const { message, target } = inject.fault;
  const { from, to } = target.link ?? {};
  if (!message || from === undefined || to === undefined) return inject.fault;
  const written: MessageInject = { ...inject, kind: 'message', from, to: [to], message };
  return { ...inject.fault, message: composed(scenario, written, seed, language) };
}

function composed(scenario: Scenario, inject: MessageInject, seed: number, language: Language): ScenarioMessage {
  const message = translated(inject.message, language);
  return {
    ...message,
    body: fill(message.type, message.body, [], circumstances(scenario, inject, seed, language)).body,
  };
}

/** What of a message inject the filler would fill in: dotted paths into its body. */
export function openFields(scenario: Scenario, inject: Inject): readonly string[] {
  if (inject.kind !== 'message') return [];
  const { type, body } = translated(inject.message, scenario.languages[0] ?? 'en');
  return gaps(type, body, circumstances(scenario, inject, scenario.seed, scenario.languages[0] ?? 'en'));
}
