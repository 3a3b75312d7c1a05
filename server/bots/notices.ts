import { instant } from '../../schemas/ids.ts';
import { colours, noticeLetters } from '../../schemas/kinds/notice/subject.ts';
import { standingCaveats } from '../../schemas/kinds/publication.ts';
import type { MessageState } from '../core/state.ts';
import { knownOf } from '../scenario/draft.ts';
import { textAt, unpublishable } from '../scenario/fill.ts';
import { random, whole } from '../scenario/random.ts';
import { answer, type Habit, type Incoming } from './habits.ts';

/** How the secretariat and its review desk work, and what a bureau does about what they send. */
export const noticeHabits: Readonly<Record<string, Habit>> = {
  // Reviewed against the conditions of publication; what may be published is then published to all.
  'notice.request': (incoming) => {
    const { state, entry } = incoming;
    const life = entry.lives.notice === undefined ? undefined : state.lives.get(entry.lives.notice);
    if (life?.state === 'approved') return published(incoming);
    const missing = unpublishable(entry.message.body);
    const body =
      missing.length === 0
        ? { decision: 'publish' }
        : {
            decision: 'return',
            missing: missing.slice(0, 30).map((path) => `/${path.replaceAll('.', '/')}`),
            article: 'R-19',
          };
    return [{ step: 'decide', wish: { type: 'notice.decision', inReplyTo: entry.message.id, body } }];
  },
  // What was returned is completed and sent again.
  'notice.decision': ({ state, party, entry }) => {
    if (textAt(entry.message.body, 'decision') !== 'return') return [];
    const sent = knownOf(state, party.id, entry.message.case).filter(
      ({ message }) => message.type === 'notice.request' && message.from === party.id,
    );
    const request = sent.at(-1);
    // Twice: after that a person has to look at it.
    if (!request || sent.length > 2) return [];
    const { body } = request.message;
    return [{ step: 'answer', wish: { type: 'notice.request', inReplyTo: entry.message.id, body } }];
  },
  'notice.withdraw': ({ state, party, entry }) => {
    const notice = noticeIn(state, party.id, entry);
    // Only the secretariat cancels; the review desk says so.
    if (party.kind !== 'secretariat') return answer(entry, 'case.refusal', { ground: 'not-competent' });
    if (!notice) return [];
    const body = { noticeNo: textAt(notice.message.body, 'noticeNo') };
    return [
      {
        step: 'answer',
        wish: { type: 'notice.cancelled', inReplyTo: entry.message.id, to: notice.message.recipients, body },
      },
    ];
  },
};

const noticeIn = (state: Incoming['state'], party: string, entry: MessageState): MessageState | undefined =>
  knownOf(state, party, entry.message.case).findLast(({ message }) => message.type === 'notice.published');

function published({ state, seed, party, entry }: Incoming): ReturnType<Habit> {
  const known = knownOf(state, party.id, entry.message.case);
  const decision = known.findLast(({ message }) => message.type === 'notice.decision' && message.from === party.id);
  if (!decision) return [];
  const {
    zones: _,
    supportingRefs: __,
    neutralityStatement: ___,
    proportionality: ____,
    ...shown
  } = entry.message.body;
  const colour = colours.find((one) => one === shown['colour']) ?? 'red';
  const body = {
    noticeNo: `EXN-${noticeLetters[colour]}-${String(whole(1, 99_999, random(seed, 'notice', entry.message.id))).padStart(5, '0')}`,
    requestingBureau: entry.message.from,
    caveats: [...standingCaveats[colour]],
    publishedOn: instant(decision.sentAt).slice(0, 10),
    ...shown,
  };
  return [
    {
      step: 'publish',
      wish: {
        type: 'notice.published',
        inReplyTo: decision.message.id,
        to: ['all'],
        excluded: entry.message.excluded,
        body,
        subject: entry.message.subject,
      },
      since: decision.sentAt,
    },
  ];
}
