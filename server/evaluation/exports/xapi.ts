import type { BureauReview, ExpectationReview, Review } from '../../../schemas/review.ts';
import type { Roster } from '../../../schemas/roster.ts';
import type { Text } from '../../../schemas/text.ts';
import { hash128 } from '../../core/ids.ts';
import { isAddress, type Marked, marked, ofHundred } from './marked.ts';

export interface XapiOf {
  readonly exercise: string;
  readonly review: Review;
  readonly roster?: Roster | undefined;
  /** Wall instant at which the clock of the exercise stood there, if that is known; an exercise plays in another century. */
  readonly wallAt: (at: string) => string | undefined;
}

/** Nobody can own an address that ends so: the words of these statements are ours and lead nowhere. */
const root = 'https://liaison.example/xapi';

type Statement = Record<string, unknown>;
type Verb = 'initialized' | 'responded' | 'completed' | 'passed' | 'failed' | 'terminated';

/**
 * The marks as statements for a learning record store (xAPI 1.0.3). Nobody's name or e-mail address is in them: an actor is a bureau, or, where
 * there is a list of persons, the identifier of the person in it, or `person-7` (the row) where that is an address or is missing. Ids follow
 * from the exercise, so the same export twice is the same statements.
 */
export function xapiStatements(of: XapiOf): Statement[] {
  return marked(of.review, of.roster).flatMap((one) => (one.bureau ? statementsOf(of, one, one.bureau) : []));
}

function statementsOf(of: XapiOf, one: Marked, bureau: BureauReview): Statement[] {
  const { exercise, review } = of;
  const actor = actorOf(of, one, bureau);
  const scenario = `${root}/scenarios/${review.scenario}`;
  const whole = activity(scenario, 'simulation', review.title);

  const state = (verb: Verb, object: object, at: string | undefined, rest: object = {}, about = ''): Statement => {
    const timestamp = at === undefined ? undefined : of.wallAt(at);
    return {
      id: uuid(`${exercise}|${actor.account.homePage}|${actor.account.name}|${verb}|${about}`),
      actor,
      verb: { id: `${root}/verbs/${verb}`, display: { en: verb } },
      object,
      ...rest,
      context: {
        registration: uuid(exercise),
        platform: 'Liaison',
        language: review.language,
        ...(object !== whole && { contextActivities: { parent: [whole] } }),
        extensions: {
          [`${root}/extensions/marking`]: 'EXERCISE',
          [`${root}/extensions/bureau`]: bureau.id,
          ...(at !== undefined && { [`${root}/extensions/exercise-time`]: at }),
        },
      },
      ...(timestamp !== undefined && { timestamp }),
      version: '1.0.3',
    };
  };

  const answers = bureau.expectations
    .filter(({ outcome }) => outcome === 'met' || outcome === 'late' || outcome === 'missed')
    .map((found) =>
      state(
        'responded',
        activity(`${scenario}/expectations/${found.id}`, 'expectation', found.title),
        found.decidedAt,
        { result: resultOf(found) },
        found.id,
      ),
    );
  const started = state('initialized', whole, review.startsAt);
  if (review.endedAt === undefined) return [started, ...answers];
  const result = { score: score(bureau), completion: true };
  const success = passed(bureau);
  return [
    started,
    ...answers,
    state('completed', whole, review.endedAt, { result }),
    ...(success === undefined
      ? []
      : [state(success ? 'passed' : 'failed', whole, review.endedAt, { result: { ...result, success } })]),
    state('terminated', whole, review.endedAt),
  ];
}

/** Somebody without a name: who it is stands in the list of persons, and only there. */
function actorOf({ exercise }: XapiOf, { row, person }: Marked, bureau: BureauReview) {
  const identifier = person?.identifier;
  const own = identifier !== undefined && !isAddress(identifier);
  return {
    objectType: 'Agent',
    account: own
      ? { homePage: `${root}/people`, name: identifier }
      : { homePage: `${root}/exercises/${exercise}`, name: person ? `person-${row}` : bureau.id },
  };
}

const activity = (id: string, type: string, title: Text) => ({
  objectType: 'Activity',
  id,
  definition: { type: `${root}/activities/${type}`, name: typeof title === 'string' ? { und: title } : title },
});

function resultOf({ outcome, points, max, adjusted, forbidden }: ExpectationReview) {
  const raw = (adjusted?.points ?? points) + forbidden.reduce((sum, act) => sum + act.points, 0);
  return { score: score({ points: raw, max }), success: outcome === 'met', response: outcome };
}

/** `raw` must lie between `min` and `max`, also where an assessor gave more, or where less than nothing is left. */
function score({ points, max }: { readonly points: number; readonly max: number }) {
  const raw = Math.round(points * 100) / 100;
  const hundred = ofHundred({ points, max });
  return {
    ...(hundred !== undefined && { scaled: Math.max(-1, Math.min(1, Math.round(hundred * 100) / 10_000)) }),
    raw,
    min: Math.min(0, raw),
    max: Math.max(max, raw),
  };
}

/** Everything critical was done, be it late; where nothing is critical, half of the points. Undefined: nothing could be had. */
function passed({ expectations, points, max }: BureauReview): boolean | undefined {
  const critical = expectations.filter((one) => one.critical && one.scored && one.outcome !== 'notOpened');
  if (critical.length > 0) return critical.every(({ outcome }) => outcome === 'met' || outcome === 'late');
  return max > 0 ? points * 2 >= max : undefined;
}

/** A name-based UUID, from the hash that all ids of an exercise come from. */
function uuid(text: string): string {
  const hex = hash128(`xapi|${text}`)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
