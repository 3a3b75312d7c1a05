import type { Kind } from '../../../schemas/kinds/kind.ts';
import type { Draft } from '../../../schemas/message.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { MessageState, ReadState } from '../state.ts';
import { clueRules } from './clues.ts';
import { diffusionRules } from './diffusions.ts';
import { domesticRules } from './domestic.ts';
import { dutyRules } from './duty.ts';
import { extraditionRules } from './extradition.ts';
import { hitRules } from './hits.ts';
import { noticeRules } from './notices.ts';
import { operationRules } from './operations.ts';
import { partnerRules } from './partners.ts';
import { recordRules } from './records.ts';
import { tipRules } from './tips.ts';
import { transferRules } from './transfer.ts';
import { travelRules } from './travel.ts';

/** A message that somebody wants to send, its body in the right shape. */
export interface Asked {
  readonly state: ReadState;
  readonly from: string;
  readonly kind: Kind;
  readonly parent: MessageState | undefined;
  readonly parties: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
  /** The envelope as it was written. */
  readonly draft: Draft;
  /** Exercise ms. */
  readonly at: number;
}

/** What a type of message has to keep beyond its table: facts of this exercise that neither its shape nor a life can know. */
export type Rules = Readonly<Record<string, (asked: Asked) => Problem | readonly (Problem | undefined)[] | undefined>>;

const rules: Rules = {
  ...noticeRules,
  ...diffusionRules,
  ...hitRules,
  ...extraditionRules,
  ...recordRules,
  ...operationRules,
  ...transferRules,
  ...dutyRules,
  ...domesticRules,
  ...partnerRules,
  ...tipRules,
  ...clueRules,
  ...travelRules,
};

/** Why this may not be sent, by the rules of its own family; none if it may. */
export const matterProblems = (asked: Asked): Problem[] =>
  [rules[asked.kind.type]?.(asked)].flat().filter((found) => found !== undefined);
