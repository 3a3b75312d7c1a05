import { excludedOffences } from '../../../schemas/kinds/notice/subject.ts';
import { at, filled, listed, satisfies } from '../../../schemas/operand.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { ProfileLine } from '../../../schemas/profile-lines.ts';
import type { RuleId } from '../../../schemas/rules.ts';
import { say } from '../../../schemas/say.ts';
import type { ReadState } from '../state.ts';
import type { Asked } from './matters.ts';
import { bodiesOf, told } from './profile-facts.ts';
import { type Law, type Line, lineProblem } from './profile-line.ts';

/** What the recipient's profile asks of a message that comes to it. */

const arrestRequest = 'extradition.provisionalArrest.request';
const requests: readonly string[] = ['information.request', 'diffusion.send', arrestRequest];
/** Purposes for which a country looks whether it would be an offence at home as well. */
const forTrial: readonly unknown[] = ['investigation', 'prosecution', 'sentence'];

const pathOf = (field: string): string => `/draft/body/${field.replaceAll('.', '/')}`;

/**
 * A message is written in a language that its recipient reads. The language in which one was asked always does, and the class's own
 * too, unless the scenario names the rule. What goes to everybody, and what the hub makes, is in one language for all.
 */
export const languages: Line = ({ state, kind, draft, parent }, law) => {
  const read = state.parties.get(law.bureau)?.languages ?? [];
  const common = state.setting?.breaches['R-60'] === undefined ? state.setting?.language : undefined;
  const wide = kind.automatic || kind.scope === 'Restricted' || draft.to.some(({ kind: to }) => to === 'all');
  const asked = parent?.message.from === law.bureau ? parent.message.language : undefined;
  if (wide || read.length === 0 || [...read, common, asked].includes(draft.language)) return undefined;
  return lineProblem('profile_requires', law, 'languages', 'R-60', `${law.bureau} does not read this language`, {
    path: '/draft/language',
    actual: draft.language,
    expected: read.join(' | '),
  });
};

/** Arrest is asked for through the channel that the country which is to arrest prescribes. */
export const channel: Line = ({ kind, body }, law) => {
  const prescribed = law.provisionalArrest?.channel;
  if (kind.type !== arrestRequest || prescribed === undefined || prescribed === body['channel']) return undefined;
  return lineProblem(
    'profile_requires',
    law,
    'provisionalArrest.channel',
    'R-40',
    `${law.bureau} prescribes another channel`,
    {
      path: '/draft/body/channel',
      actual: String(body['channel']),
      expected: prescribed,
    },
  );
};

/** Where a treaty is asked for, there has to be one. */
export const treaty: Line = ({ state, from, kind }, law) => {
  const country = state.parties.get(from)?.country ?? from;
  const missing = law.provisionalArrest?.needsTreaty && !law.treaties?.includes(country);
  if (kind.type !== arrestRequest || !missing) return undefined;
  return lineProblem('profile_refuses', law, 'treaties', 'R-40', `${law.bureau} arrests only where there is a treaty`, {
    path: '/draft/to',
    actual: country,
    expected: (law.treaties ?? []).join(' | '),
  });
};

interface Wanted {
  readonly field: string;
  readonly line: ProfileLine;
  readonly rule: RuleId;
}

/**
 * The body fields that a profile wants in a message of this type, as dotted paths with the line that says so. `purpose` is the envelope's;
 * `penaltyKnown`: the notice says it already. Fillers ask this too.
 */
export function fieldsWanted(law: Omit<Law, 'bureau'>, type: string, purpose: unknown, penaltyKnown = false): Wanted[] {
  const wanted: Wanted[] = (law.requires ?? [])
    .filter((row) => row.type === type)
    .flatMap((row) => row.fields)
    .map((field) => ({ field, line: 'requires', rule: 'R-24' }));
  const information = type === 'information.request';
  if (information && law.requiresPurposeStatement)
    wanted.push({ field: 'reason', line: 'requiresPurposeStatement', rule: 'R-24' });
  if (information && law.requiresCaseSummary)
    wanted.push({ field: 'linkSubjectToOffence', line: 'requiresCaseSummary', rule: 'R-24' });
  if (information && law.dualCriminality && forTrial.includes(purpose))
    wanted.push({ field: 'offence', line: 'dualCriminality', rule: 'R-61' });
  if (type === arrestRequest && law.minPenaltyMonths !== undefined && !penaltyKnown)
    wanted.push({ field: 'maxPenaltyMonths', line: 'minPenaltyMonths', rule: 'R-61' });
  return wanted.filter(({ field }, index) => wanted.findIndex((one) => one.field === field) === index);
}

/** Does a message of this type have to say in its envelope what it is for? */
export const wantsPurpose = (law: Omit<Law, 'bureau'>, type: string): boolean =>
  law.requiresPurposeStatement === true && requests.includes(type);

/** What has to be in the message and is not: the first line that misses something, with all its fields. */
export const wantedFields: Line = (asked, law) => {
  const { kind, body, draft } = asked;
  if (wantsPurpose(law, kind.type) && draft.purpose === undefined)
    return lineProblem(
      'profile_requires',
      law,
      'requiresPurposeStatement',
      'R-24',
      `${law.bureau} wants to know the purpose`,
      {
        path: '/draft/purpose',
      },
    );
  const missing = fieldsWanted(law, kind.type, draft.purpose, penaltyOf(asked) !== undefined).filter(
    ({ field }) => !filled(body, field),
  );
  const first = missing[0];
  if (!first) return undefined;
  const fields = missing.filter(({ line }) => line === first.line).map(({ field }) => field);
  return lineProblem(
    'profile_requires',
    law,
    first.line,
    first.rule,
    `${law.bureau} accepts this only with ${fields.join(', ')}`,
    {
      actual: law.bureau,
      path: pathOf(first.field),
      issues: fields
        .slice(0, 20)
        .map((field) => ({ code: 'missing', message: 'This bureau requires it', path: pathOf(field) })),
    },
  );
};

const penaltyOf = (asked: Asked): unknown =>
  asked.kind.type === 'diffusion.send'
    ? at(asked.body, 'judicial.maxPenaltyMonths')
    : (asked.body['maxPenaltyMonths'] ?? told(bodiesOf(asked), 'judicial.maxPenaltyMonths'));

/** Arrest for a trial: the offence is grave enough, and one in both countries. A sentence that has been passed has its own measure. */
export const offence: Line = (asked, law) => {
  const { kind, body } = asked;
  const toArrest = kind.type === arrestRequest || (kind.type === 'diffusion.send' && body['diffPurpose'] === 'arrest');
  if (!toArrest) return undefined;
  const bodies = bodiesOf(asked);
  return tooSmall(asked, law, bodies) ?? noOffence(law, bodies);
};

function tooSmall(asked: Asked, law: Law, bodies: readonly Readonly<Record<string, unknown>>[]): Problem | undefined {
  const months = penaltyOf(asked);
  const serving = told(bodies, 'judicial.kind') === 'sentence';
  if (serving || typeof months !== 'number' || months >= (law.minPenaltyMonths ?? 0)) return undefined;
  const inBody = asked.body['maxPenaltyMonths'] !== undefined;
  return lineProblem('profile_refuses', law, 'minPenaltyMonths', 'R-61', `${law.bureau} asks for a graver offence`, {
    path: inBody ? '/draft/body/maxPenaltyMonths' : '/draft/body',
    actual: String(months),
    expected: `at least ${law.minPenaltyMonths}`,
  });
}

function noOffence(law: Law, bodies: readonly Readonly<Record<string, unknown>>[]): Problem | undefined {
  const category = told(bodies, 'judicial.offenceCategory');
  if (!law.dualCriminality || !excludedOffences.some((one) => one === category)) return undefined;
  return lineProblem('profile_refuses', law, 'dualCriminality', 'R-61', `This is no offence in ${law.bureau}`, {
    path: '/draft/body',
    actual: String(category),
  });
}

/** What the bureau has said that it does not accept at all (R-24, or the rule that it names). */
export const accepting: Line = (asked, law) => {
  const index = (law.refuses ?? []).findIndex(({ when }) =>
    Object.entries(when).every(([key, operand]) => satisfies(operand, listed(valueAt(asked, key)))),
  );
  const row = law.refuses?.[index];
  if (!row) return undefined;
  const field = Object.keys(row.when).find((key) => key.startsWith('body.'));
  return lineProblem('profile_refuses', law, 'refuses', row.rule ?? 'R-24', `${law.bureau} does not accept this`, {
    path: field === undefined ? '/draft/type' : pathOf(field.slice('body.'.length)),
    // In the language of the class: whoever has the bureau's profile at hand may say it in another.
    hint: say(row.reason, asked.state.setting?.language ?? 'en').slice(0, 400),
    index,
  });
};

function valueAt({ from, kind, draft, body }: Asked, key: string): unknown {
  if (key === 'type') return kind.type;
  if (key === 'from') return from;
  if (key === 'urgency') return draft.urgency;
  if (key === 'purpose') return draft.purpose;
  if (key === 'language') return draft.language;
  return at(body, key.slice('body.'.length));
}

/** What the law of the country that is addressed makes of a body that leaves it open: the channel by which it is to be asked. */
export const prescribedFor = (state: ReadState, to: string, type: string): Readonly<Record<string, unknown>> => {
  const prescribed = state.parties.get(to)?.profile.provisionalArrest?.channel;
  return type === arrestRequest && prescribed !== undefined ? { channel: prescribed } : {};
};
