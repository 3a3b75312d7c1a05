import type { Effect } from '../../schemas/kinds/kind.ts';
import type { LifeName, lifecycles } from '../../schemas/lifecycles.ts';
import type { IssueCode, ProblemCode } from '../../schemas/problem.ts';
import type { ProfileLine } from '../../schemas/profile-lines.ts';

/** A sentence for trainees: what to do now. Never a code, a path or a word of the technology. */
export interface ProblemTexts {
  readonly problems: Readonly<Record<ProblemCode, string>>;
  /** What the line of a profile says against a message; `{{bureau}}` is the code of the bureau whose profile it is. */
  readonly profile: Readonly<Record<ProfileLine, string>>;
  /** Faults of single fields; `{{label}}` is the field's label. */
  readonly issues: Readonly<Record<IssueCode, string>>;
}

type RequestState =
  | 'open'
  | 'acknowledged'
  | 'clarification'
  | 'clarified'
  | 'inProgress'
  | 'answered'
  | 'refused'
  | 'closed';

/** Words for where a matter stands. */
export interface StateTexts {
  /** What a recipient's part in a request is called. */
  readonly requests: Readonly<Record<RequestState, string>>;
  /** What an answer does to the request. */
  readonly effects: Readonly<Record<Effect, string>>;
  readonly lives: {
    readonly [L in LifeName]: {
      readonly name: string;
      readonly states: Readonly<Record<(typeof lifecycles)[L]['states'][number], string>>;
      readonly steps: Readonly<Record<keyof (typeof lifecycles)[L]['steps'] & string, string>>;
    };
  };
}
