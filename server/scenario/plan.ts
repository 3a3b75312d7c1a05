import { millis } from '../../schemas/ids.ts';
import type { Inject, Scenario, ScenarioMessage, Trigger } from '../../schemas/scenario.ts';
import { type Language, localise, say } from '../../schemas/text.ts';
import { fill, gaps } from './fill.ts';
import { resolve } from './random.ts';
import type { Circumstances } from './values.ts';

/**
 * The scenario as it will be played: spans of time drawn from the seed, messages in the one language of the exercise, and what message
 * kinds require and the author left open filled in. It goes into the log's first entry, so that an exercise needs no file afterwards.
 * Texts for persons stay in all their languages.
 */
export function planned(
  scenario: Scenario,
  seed: number,
  language: Language = scenario.languages[0] ?? 'en',
): Scenario {
  return {
    ...scenario,
    injects: scenario.injects.map((inject) => {
      const trigger = settled(inject.trigger, seed, inject.id);
      if (inject.kind !== 'message') return { ...inject, trigger };
      return { ...inject, trigger, message: composed(scenario, inject, seed, language) };
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

function settled(trigger: Trigger, seed: number, id: string): Trigger {
  if ('after' in trigger)
    return { after: { ...trigger.after, delay: resolve(trigger.after.delay, seed, 'delay', id) } };
  if ('on' in trigger) return { on: { ...trigger.on, delay: resolve(trigger.on.delay, seed, 'delay', id) } };
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
