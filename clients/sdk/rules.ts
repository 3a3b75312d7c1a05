/** What the rules of the exercise say about a state: the same tables that `decide` refuses by, for pages and programs that show it. */
export { addedByStaff } from '../../server/core/rules/added.ts';
export { recipients } from '../../server/core/rules/addressing.ts';
export { type Action, actions, addresseeOf, openings } from '../../server/core/rules/allowed.ts';
export { type ContentMark, contentOf, noteOn } from '../../server/core/rules/care.ts';
export { type LimitOf, limitOf } from '../../server/core/rules/deadlines.ts';
export { saidAtHome } from '../../server/core/rules/domestic.ts';
export { approvingProblem, submissionsOf, wayOf } from '../../server/core/rules/duties.ts';
export { hintsFor } from '../../server/core/rules/hints.ts';
export { isOpen, opensAt } from '../../server/core/rules/hours.ts';
export { nearlyIn } from '../../server/core/rules/nearly.ts';
export { permissionProblem, permissions } from '../../server/core/rules/permissions.ts';
export { type CaseView, casesOf, caseView, type Deadline, type Queue } from '../../server/core/rules/queues.ts';
export { knownTo } from '../../server/core/rules/replies.ts';
export { isOverdue, nextDue } from '../../server/core/rules/requests.ts';
export { isForReview, reviewsFor } from '../../server/core/rules/review.ts';
export { tracesOf } from '../../server/core/rules/tips.ts';
export { isRegisters, isSecondVersion, onItsWay, touchedOn } from '../../server/core/rules/versions.ts';
export type { MessageState, ReadState, Request } from '../../server/core/state.ts';
