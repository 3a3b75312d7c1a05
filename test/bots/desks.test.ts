import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { aScenario, bodies, draft, find, minutes, trainee } from '../support/given.ts';
import { type Stage, stage } from '../support/stage.ts';

type Party = ScenarioSource['bureaus'][number];
const QN = trainee('QN');

const withParty = (...more: Party[]): Stage =>
  stage(
    aScenario({
      bureaus: [...aScenario().bureaus, ...more] as Party[],
      cast: [{ id: 'c1', role: 'subject', names: ['Orsenne Exercise Ravelin'], nationality: 'QN' }],
    }),
  );
const agency = (role: Party['role'], bot: Party['bot'] = undefined): Party => ({
  id: 'QN-AG',
  name: 'Harbour station',
  country: 'QN',
  kind: 'agency',
  role,
  seat: 'bot',
  ...(bot && { bot }),
});

/** What the agency answers to a task. */
function told(role: Party['role'], task: string, what = 'See to this.', bot?: Party['bot']): unknown {
  const here = withParty(agency(role, bot));
  here.send(QN, draft('domestic.tasking', 'QN-AG', { task, what }));
  const last = here.until(minutes(30)).sent().at(-1);
  return last && { type: last.type, ...last.body };
}

describe('an agency that a bot plays', () => {
  it('knows its own people, and says when it has found nothing', () => {
    expect(told('local_police', 'check-address', 'Where is Orsenne Exercise Ravelin?')).toMatchObject({
      type: 'domestic.answer',
      outcome: 'done',
    });
    expect(told('local_police', 'check-address')).toMatchObject({ outcome: 'nothing-found' });
  });

  it('gives the order that is its own to give, and no other', () => {
    expect(told('prosecutor', 'order')).toMatchObject({ outcome: 'order-given', orderRef: expect.any(String) });
    expect(told('local_police', 'order')).toMatchObject({ type: 'case.refusal', ground: 'not-competent' });
    expect(told('customs', 'consent')).toMatchObject({ outcome: 'consent-given' });
  });

  it('says what the author has written for it first', () => {
    const said = told('local_police', 'check-address', 'See to this.', {
      replies: [
        {
          when: { event: 'delivered', where: { type: 'domestic.tasking' } },
          send: {
            type: 'domestic.answer',
            subject: 'Re: your address',
            body: { outcome: 'more-time', content: 'dog in the yard, back tmrw', minutes: 600 },
          },
        },
      ],
    });
    expect(said).toMatchObject({ outcome: 'more-time', content: 'dog in the yard, back tmrw' });
  });

  it('is answered by a bureau that a bot plays', () => {
    const { bureaus } = aScenario();
    const here = stage(
      aScenario({
        bureaus: [
          ...bureaus.map((one) => (one.id === 'QN' ? { ...one, seat: 'bot' as const } : one)),
          { ...agency('local_police'), seat: 'human' },
        ] as Party[],
      }),
    );
    here.send(trainee('QN-AG'), draft('domestic.request', 'QN', { wish: 'find-out', what: 'Who is she?' }));
    expect(here.until(minutes(30)).sent().at(-1)).toMatchObject({
      type: 'domestic.informed',
      recipients: ['QN-AG'],
      body: { outcome: 'nothing-found' },
    });
  });
});

describe('the desks that a bot plays', () => {
  it('duty desk: chases what is overdue with whoever owes it, then tells who brought it', () => {
    const here = withParty({ id: 'DD', name: 'Duty desk', country: 'AA', kind: 'duty_desk', seat: 'bot' });
    const asked = here.send(QN, draft('information.request', 'QP', bodies.request, { urgency: 'flash' }));
    const { ourRef = '' } = here.state.messages.get(asked)?.message ?? {};
    here.until(minutes(11));
    here.send(QN, draft('duty.escalate', 'DD', { overdueRef: ourRef, impact: 'She misses the ferry.' }));
    here.until(minutes(40));
    const said = here.traffic().slice(2);
    expect(said.toSorted()).toEqual(['DD>QN case.ack', 'DD>QN case.reply', 'DD>QP duty.task']);
    expect(said.at(-1)).toBe('DD>QN case.reply');
    expect(here.sent().find(({ type }) => type === 'duty.task')?.body).toMatchObject({
      messageRef: ourRef,
      why: 'She misses the ferry.',
    });
  });

  it('partner: gives numbers, and nothing of a person without that person’s consent', () => {
    const enquiry = (body: Record<string, unknown>) => {
      const here = withParty({ id: 'MAP', name: 'Assistance', country: 'AA', kind: 'partner', seat: 'bot' });
      here.send(
        QN,
        draft('partner.enquiry', 'MAP', {
          topic: 'training',
          question: 'What do you see?',
          purposeShared: 'A briefing',
          ...body,
        }),
      );
      return here.until(minutes(40)).sent().at(-1);
    };
    expect(enquiry({ personalData: false })).toMatchObject({ type: 'partner.response', body: { personalData: false } });
    expect(enquiry({ personalData: true })).toMatchObject({
      type: 'case.refusal',
      body: { ground: 'data-protection' },
    });
  });

  it('oversight panel: corrects what is asked to be corrected, and deletes nothing on one word', () => {
    const challenge = (requested: string) => {
      const here = withParty(
        { id: 'PAN', name: 'Panel', country: 'AA', kind: 'oversight_panel', seat: 'bot' },
        { id: 'REP', name: 'Counsel', country: 'AA', kind: 'representative' },
      );
      const entry = here.ask(trainee('REP'), {
        type: 'message.send',
        draft: draft('notice.challenge', 'PAN', {
          noticeNo: 'EXN-R-00004',
          onBehalfOf: 'Mira Exercise VESTORN',
          requested,
          ground: 'The judgment was set aside.',
        }),
      });
      expect(find(entry, 'message.sent')).toBeDefined();
      return here.until(minutes(59)).sent().at(-1)?.body['decision'];
    };
    expect(challenge('correct')).toBe('correct');
    expect(challenge('delete')).toBe('keep');
  });
});
