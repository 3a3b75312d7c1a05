import type { Command } from '../../../schemas/command.ts';
import type { Draft } from '../../../schemas/message.ts';
import type { Scenario } from '../../../schemas/scenario.ts';
import { aScenario, bodies, draft } from '../../support/given.ts';
import type { WebClass } from './class.ts';

/** Two bureaus are asked the same: with steps, a question to staff, a round after the end and a plan; nothing comes by itself but the request. */
export const aLesson = (): Scenario =>
  aScenario({
    id: 'a-lesson',
    title: { en: 'Who is the bearer?' },
    bureaus: [
      { id: 'QN', name: 'Norvane', country: 'QN', people: { min: 1, max: 20 } },
      { id: 'QP', name: 'Peltrosa', country: 'QP', people: { min: 1, max: 20 } },
      { id: 'QR', name: 'Rendalia', country: 'QR', seat: 'bot', bot: { persona: 'silent' } },
      { id: 'CS', name: 'Secretariat', country: 'AA', kind: 'secretariat', seat: 'bot', bot: { persona: 'silent' } },
      { id: 'REG', name: 'Register', country: 'AA', kind: 'register', seat: 'bot' },
    ],
    injects: [
      {
        id: 'i-ask',
        title: 'A request',
        kind: 'message',
        from: 'QR',
        to: ['QN', 'QP'],
        trigger: { at: '0s' },
        message: {
          type: 'information.request',
          ref: '$ask',
          subject: 'Who is the bearer of the ticket?',
          body: bodies.request,
        },
      },
    ],
    expectations: [
      {
        id: 'e-reply',
        objective: 'o1',
        title: 'Answers the request of Rendalia',
        who: 'QN',
        expect: { event: 'sent', where: { type: 'case.reply', to: 'QR', in_reply_to: '$ask' } },
        from_moment: { inject: 'i-ask' },
        within: '30m',
        score: { points: 10 },
        hints: [{ id: 'h1', after: '10m', text: 'Who asked?', offer: 'on_request' }],
      },
      {
        id: 'e-both',
        objective: 'o1',
        title: 'Both say that they have it',
        who: ['QN', 'QP'],
        group: 'all',
        expect: { event: 'acked', where: { in_reply_to: '$ask' } },
        from_moment: { inject: 'i-ask' },
        within: '20m',
        score: { points: 4 },
      },
      {
        id: 'e-steps',
        objective: 'o1',
        title: 'Says so, then asks Peltrosa',
        who: 'QN',
        expect: {
          sequence: [
            { event: 'acked', where: { in_reply_to: '$ask' } },
            { event: 'sent', where: { type: 'information.request', to: 'QP' } },
          ],
        },
        from_moment: { inject: 'i-ask' },
        within: '30m',
        score: { points: 6 },
      },
      {
        id: 'q-brief',
        objective: 'o1',
        title: 'The handover',
        who: 'QN',
        expect: {
          assessor: {
            question: 'How was the next shift told?',
            levels: [
              { label: 'Fully', points: 5, looks_like: 'Says what is open, with whom, and until when.' },
              { label: 'In part', points: 2, looks_like: 'Names the case and no time.' },
              { label: 'Not at all', points: 0 },
            ],
          },
        },
        from_moment: { inject: 'i-ask' },
        within: '50m',
        score: { points: 5 },
      },
    ],
    debrief: {
      questions: [{ id: 'q1', category: 'operational', ask: { en: 'What did you know?' } }],
      hotwash: [
        { id: 'h-sure', ask: 'How sure were you?', kind: 'scale' },
        { id: 'h-who', ask: 'Whom would you ask first?', kind: 'choice', choices: ['Rendalia', 'Peltrosa'] },
        { id: 'h-next', ask: 'What do you do differently?', kind: 'text', anonymous: false },
      ],
      improvement_plan: {
        fields: [
          { id: 'what', label: 'What changes' },
          { id: 'who', label: 'Who sees to it' },
        ],
      },
    },
  } as Parameters<typeof aScenario>[0]);

let asked = 0;
/** Somebody at the desk of a bureau asks for something, without a page. Throws what is refused. */
export async function actAt(class_: WebClass, bureau: string, command: Command, nth = 0): Promise<void> {
  const { exercise } = class_;
  const seat = [...exercise.state.seats.values()].filter((one) => one.bureau === bureau)[nth];
  if (!seat) throw new Error(`Nobody sits at ${bureau}`);
  asked += 1;
  const answer = await exercise.handle(`acted-${String(asked).padStart(4, '0')}`, command, {
    kind: 'seat',
    id: seat.id,
    role: 'trainee',
    bureau,
  });
  if (!answer.ok) throw new Error(answer.problem.message);
  for (const event of answer.entry.events) if (event.type === 'command.refused') throw new Error(event.problem.message);
}

/** A message of a bureau about the request of this lesson. */
export const aboutRequest = (
  class_: WebClass,
  type: string,
  to: string,
  body: Record<string, unknown> = {},
): Command => ({
  type: 'message.send',
  draft: draft(type, to, body, { inReplyTo: class_.exercise.state.names.get('$ask') } as Partial<Draft>),
});
