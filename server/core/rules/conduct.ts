import { kindOf } from '../../../schemas/kinds/index.ts';
import { excludedOffences } from '../../../schemas/kinds/notice/subject.ts';
import { requiredForPublication, type Shortfall } from '../../../schemas/kinds/publication.ts';
import { at } from '../../../schemas/operand.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';
import type { Asked } from './matters.ts';

/** Rules of conduct that belong to no single type of message. */
export const conductProblems = (asked: Asked): Problem[] =>
  [copied, stale, unproven, publication, neutrality].flatMap((rule) => rule(asked) ?? []);

const isCentre = (state: ReadState, party: string): boolean =>
  ['secretariat', 'review_desk'].includes(state.parties.get(party)?.kind ?? '');
const isBilateral = (type: string): boolean => kindOf(type)?.rules.includes('R-25') ?? false;

/**
 * What two bureaus write to each other is not copied to the secretariat. To ask the secretariat alone is no copy, and who had the message
 * that is answered may have the answer.
 */
function copied({ state, kind, parent, parties }: Asked): Problem | undefined {
  const bilateral =
    isBilateral(kind.type) || (kind.family === 'case' && parent !== undefined && isBilateral(parent.message.type));
  const had = parent ? [parent.message.from, ...parent.message.recipients] : [];
  const copy = parties.find((party) => isCentre(state, party) && !had.includes(party));
  const other = parties.some((party) => !isCentre(state, party));
  if (!bilateral || copy === undefined || !other) return undefined;
  return problem('excluded_addressee', 'What two bureaus write to each other is not copied to the secretariat', {
    path: '/draft/to',
    actual: copy,
    rule: 'R-25',
  });
}

/** A hit on a notice whose cancellation has come: the copy should be gone. */
function stale({ state, from, kind, body }: Asked): Problem | undefined {
  if (kind.type !== 'hit.report' || body['matchedOn'] !== 'notice') return undefined;
  const cancelled = [...state.messages.values()].some(
    ({ message, reached }) =>
      message.type === 'notice.cancelled' && message.body['noticeNo'] === body['matchedRef'] && reached.has(from),
  );
  if (!cancelled) return undefined;
  return problem('step_not_allowed', 'This notice has been cancelled: the copy should be gone', {
    path: '/draft/body/matchedRef',
    actual: String(body['matchedRef']),
    rule: 'R-16',
  });
}

/** Nobody but the issuing country can say that a document is genuine: that the register has no record of it proves nothing. */
function unproven({ state, from, kind, parent, body }: Asked): Problem | undefined {
  const question = parent?.message.body;
  if (
    kind.type !== 'case.reply' ||
    body['outcome'] !== 'positive' ||
    question?.['category'] !== 'document-authenticity'
  )
    return undefined;
  const own = state.parties.get(from)?.country;
  const asked = String(question['subject']);
  const rested = [...state.messages.values()].some(({ message }) => {
    if (message.type !== 'document.check.result' || message.body['result'] !== 'noRecord') return false;
    const check = state.messages.get(message.inReplyTo ?? '')?.message;
    return (
      check?.from === from &&
      check.body['issuingCountry'] !== own &&
      asked.includes(String(check.body['documentNumber']))
    );
  });
  if (!rested) return undefined;
  return problem('verify_first', 'No record is no proof: only the issuing country can say that it is genuine', {
    path: '/draft/body/outcome',
    rule: 'R-14',
  });
}

type Request = Parameters<typeof requiredForPublication>[0];

/** What a request lacks, of the rules that this scenario has the hub look at itself: else finding it is the review desk's task (R-19 to R-21 and by colour). */
function lacking(state: ReadState, body: unknown): Shortfall[] {
  const named = state.setting?.breaches ?? {};
  return requiredForPublication(body as Request).filter(({ rule }) => named[rule] !== undefined); // shaped by its kind
}

/** A request that could not be published, or one that is approved all the same. */
function publication({ state, kind, parent, body }: Asked): Problem | undefined {
  const approves = kind.type === 'notice.decision' && body['decision'] === 'publish';
  const request = kind.type === 'notice.request' ? body : approves ? requestOf(state, parent) : undefined;
  const missing = request === undefined ? [] : lacking(state, request);
  const first = missing[0];
  if (!first) return undefined;
  return problem('profile_requires', 'This cannot be published as it is', {
    path: approves ? '/draft/body/decision' : `/draft/body${first.path}`,
    rule: first.rule,
    ...(!approves && {
      issues: missing.slice(0, 20).map(({ path, rule }) => ({
        code: 'missing',
        message: 'Needed for publication',
        path: `/draft/body${path}`,
        rule,
      })),
    }),
  });
}

/** The request that a decision is about: what it answers, or what that belongs to. */
const requestOf = (state: ReadState, parent: Asked['parent']): unknown =>
  [...(state.cases.get(parent?.message.case ?? '')?.messages ?? [])]
    .reverse()
    .map((id) => state.messages.get(id)?.message)
    .find((message) => message?.type === 'notice.request')?.body;

/** A private dispute does not become police work because it goes to few; looked at here where the scenario names the rule. */
function neutrality({ state, kind, body }: Asked): Problem | undefined {
  if (kind.type !== 'diffusion.send' || state.setting?.breaches['R-20'] === undefined) return undefined;
  const category = at(body, 'judicial.offenceCategory');
  const excused = at(body, 'judicial.linkedToOrganisedCrime') === true;
  if (excused || !excludedOffences.some((one) => one === category)) return undefined;
  return problem('step_not_allowed', 'This is no matter for international police co-operation', {
    path: '/draft/body/judicial/offenceCategory',
    actual: String(category),
    rule: 'R-20',
  });
}
