import { routingOf } from '../../../../schemas/kinds/routing.ts';
import type { Addressee } from '../../../../schemas/message.ts';
import { say } from '../../../../schemas/text.ts';
import { addresseeOf, type ReadState } from '../../../sdk/rules.ts';
import { type Writing, writingFrom } from '../../desk/writing.ts';

/** Something of the scenario that a message can be begun with. */
export interface Template {
  /** `template:` or `inject:` and its id. */
  readonly key: string;
  readonly of: 'template' | 'inject';
  readonly title: string;
  readonly type: string;
  /** Where it is clear who writes, and to whom. */
  readonly from?: string;
  readonly to: readonly Addressee[];
  /** The message with it put in. */
  begin(writing: Writing, offset: number): Writing;
}

/** The templates of the scenario, then the messages of its script; of those only what this exercise has a type for. */
export function templatesOf(state: ReadState, say_: (text: Parameters<typeof say>[0]) => string): Template[] {
  const { scenario } = state;
  const spoken = state.setting?.language ?? 'en';
  const known = (type: string | undefined): type is string => type !== undefined && routingOf(type) !== undefined;
  const begin =
    (message: { type: string; subject?: unknown; urgency?: Writing['urgency']; body?: object }) =>
    (writing: Writing, offset: number): Writing => {
      const { subject, urgency = writing.urgency, body = {} } = message;
      const made = writingFrom(
        {
          type: writing.type,
          to: [...writing.to],
          subject: subject === undefined ? writing.subject : say(subject as Parameters<typeof say>[0], spoken), // a text of the scenario
          language: writing.language,
          urgency,
          body: { ...body },
        },
        writing.key,
        undefined,
        offset,
      );
      return { ...writing, subject: made.subject, urgency, body: { ...writing.body, ...made.body } };
    };
  return [
    ...Object.entries(scenario?.templates ?? {}).flatMap(([id, message]): Template[] =>
      known(message.type)
        ? [
            {
              key: `template:${id}`,
              of: 'template',
              title: message.subject === undefined ? id : `${id}: ${say_(message.subject)}`,
              type: message.type,
              to: [],
              begin: begin({ ...message, type: message.type }),
            },
          ]
        : [],
    ),
    ...(scenario?.injects ?? []).flatMap((inject): Template[] =>
      inject.kind === 'message' && known(inject.message.type)
        ? [
            {
              key: `inject:${inject.id}`,
              of: 'inject',
              title: say_(inject.title),
              type: inject.message.type,
              from: inject.from,
              to: inject.to.flatMap((party) => (state.parties.has(party) ? [addresseeOf(state, party)] : [])),
              begin: begin(inject.message),
            },
          ]
        : [],
    ),
  ];
}
