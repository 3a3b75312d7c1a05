import { believedRequests, isOverdue } from '../core/rules/requests.ts';
import { textAt } from '../scenario/fill.ts';
import { answer, type Habit, type Incoming } from './habits.ts';

/** The duty desk, the partner, the oversight panel: what each does about the messages that are made for it. */
export const deskHabits: Readonly<Record<string, Habit>> = {
  // What is overdue is chased with whoever owes it, then its sender is told. The duty desk sees what has been brought to it, and no more.
  'duty.escalate': (incoming) => [
    ...chased(incoming),
    ...answer(incoming.entry, 'case.reply', { outcome: 'positive' }),
  ],
  'partner.enquiry': ({ entry }) => {
    const { body } = entry.message;
    const consent = body['consent'] as { readonly given?: boolean } | undefined; // shaped by its kind
    // Who is asked about a person without that person's consent gives nothing.
    if (body['personalData'] === true && consent?.given !== true)
      return answer(entry, 'case.refusal', { ground: 'data-protection' });
    return answer(entry, 'partner.response', { personalData: false });
  },
  // The panel grants what costs nobody anything, and has nothing deleted on the word of one side alone.
  'notice.challenge': ({ entry }) => {
    const { body } = entry.message;
    const decision = textAt(body, 'requested') === 'correct' ? 'correct' : 'keep';
    return answer(entry, 'oversight.decision', { decision, noticeNo: textAt(body, 'noticeNo') });
  },
};

function chased({ state, entry }: Incoming): ReturnType<Habit> {
  const { message } = entry;
  const reference = textAt(message.body, 'overdueRef');
  const late = [...state.messages.values()].find(
    (one) => one.message.from === message.from && one.message.ourRef === reference,
  );
  if (!late) return [];
  const owing = believedRequests(state, late as Incoming['entry']) // only read
    .filter(([, request]) => isOverdue(state, request, entry.sentAt))
    .map(([party]) => party);
  return owing.map((party) => ({
    step: `chase-${party}`,
    pace: 'acknowledge',
    wish: {
      type: 'duty.task',
      to: [party],
      subject: message.subject,
      urgency: message.urgency,
      body: { messageRef: reference, priority: message.urgency, why: textAt(message.body, 'impact') },
    },
  }));
}
