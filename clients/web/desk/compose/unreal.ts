import '../../first.ts';
import { kindOf } from '../../../../schemas/kinds/index.ts';
import type { Problem } from '../../../../schemas/problem.ts';
import { fictionProblem } from '../../../sdk/content.ts';
import type { DraftInput } from '../../../sdk/index.ts';
import type { ReadState } from '../../../sdk/rules.ts';

/** What the fiction guard finds in a draft (rule R-1); warnings whose rule is confirmed are left out. */
export function unrealIn(state: ReadState, draft: DraftInput, confirmed: readonly string[] = []): Problem | undefined {
  const restriction = draft.handling?.restriction;
  const handling =
    restriction === undefined ? {} : { handling: { confidentiality: 'EX-RESTRICTED' as const, restriction } };
  return fictionProblem(
    state,
    kindOf(draft.type),
    {
      subject: draft.subject,
      body: draft.body,
      ...(draft.inReplyTo !== undefined && { inReplyTo: draft.inReplyTo }),
      ...handling,
    },
    confirmed,
  );
}
