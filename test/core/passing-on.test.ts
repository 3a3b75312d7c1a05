import { describe, expect, it } from 'vitest';
import type { Draft, Handling } from '../../schemas/message.ts';
import type { Actor } from '../../server/core/actor.ts';
import { aScenario, bodies, draft, type Room, room, trainee } from '../support/given.ts';

const [qn, qp, qr] = [trainee('QN'), trainee('QP'), trainee('QR')];
const handling = (more: Partial<Handling>): Handling => ({ confidentiality: 'EX-RESTRICTED', ...more });
const shut = handling({ handlingCode: 'H2' });
const four = aScenario({ bureaus: [...aScenario().bureaus, { id: 'QW', name: 'Wexholm', country: 'QW' }] });

const refused = (here: Room, who: Actor, written: Draft) => {
  const { code, rule, path } = here.refused(who, { type: 'message.send', draft: written });
  return `${code} ${rule} ${path}`;
};
const referenceOf = (here: Room, id: string) => here.state.messages.get(id)?.message.ourRef ?? '';

describe('what came under conditions', () => {
  it('is not passed on by an answer to an answer: the whole chain binds', () => {
    const here = room(four);
    const question = here.send(qn, draft('information.request', 'QP', bodies.request, { handling: shut }));
    const asked = here.send(
      qp,
      draft('case.clarification.request', 'QN', { question: 'Which ticket?' }, { inReplyTo: question }),
    );
    // The answer itself carries no condition; what it answers, two steps before, does.
    const answered = here.send(
      qn,
      draft('case.clarification.response', 'QP', { answers: ['The blue one.'] }, { inReplyTo: asked }),
    );
    const more = draft(
      'case.clarification.request',
      ['QN', 'QR'],
      { question: 'Which blue?' },
      { inReplyTo: answered },
    );
    expect(refused(here, qp, more)).toBe('handling_violation R-22 /draft/to');
    here.send(qp, { ...more, to: [{ kind: 'bureau', code: 'QN' }] });
  });

  it('may be answered to whomever its own sender has drawn in', () => {
    const here = room(four);
    const question = here.send(qn, draft('information.request', ['QP', 'QR'], bodies.request, { handling: shut }));
    here.send(qp, draft('case.reply', ['QN', 'QR'], bodies.reply, { inReplyTo: question }));
    const alone = here.send(qn, draft('information.request', 'QP', bodies.request, { handling: shut }));
    const reply = draft('case.reply', ['QN', 'QW'], bodies.reply, { inReplyTo: alone });
    expect(refused(here, qp, reply)).toBe('handling_violation R-22 /draft/to');
  });

  it('never goes to whom it was not for, not even with the word of who asked', () => {
    const here = room(four);
    const question = here.send(qn, draft('information.request', 'QP', bodies.request, { excluded: ['QR'] }));
    const first = here.send(
      qp,
      draft('case.clarification.request', 'QN', { question: 'May Rendalia deal with it?' }, { inReplyTo: question }),
    );
    const yes = here.send(qn, draft('case.clarification.response', 'QP', { answers: ['Yes.'] }, { inReplyTo: first }));
    const body = { consentRef: referenceOf(here, yes), matter: 'Norvane asks who this is.', reason: 'It is theirs.' };
    const pass = (to: string) => draft('case.transfer', ['QN', to], body, { inReplyTo: question });
    expect(refused(here, qp, pass('QR'))).toBe('handling_violation R-22 /draft/to');
    here.send(qp, pass('QW'));
  });
});

describe('a forwarded message', () => {
  const forward = (original: string, to: string | string[], rest: Partial<Draft> = {}): Draft =>
    draft(
      'case.forward',
      to,
      { original, extract: 'The ticket was bought in Dorrin.', reason: 'Your ferry line sold it.' },
      rest,
    );

  it('is one that its sender has: what one never saw cannot be forwarded, nor told from what is not there', () => {
    const here = room(four);
    const hidden = here.send(qn, draft('information.request', 'QP', bodies.request));
    const unseen = refused(here, qr, forward(referenceOf(here, hidden), 'QW'));
    expect(unseen).toBe('unknown_reference R-3 /draft/body/original');
    expect(refused(here, qr, forward('QN-RFI-2091-000001', 'QW'))).toBe(unseen);
    here.send(qp, forward(referenceOf(here, hidden), 'QW'));
  });

  it('is a case of its own, which those who wrote the original do not hear of', () => {
    const here = room(four);
    const question = here.send(qn, draft('information.request', 'QP', bodies.request));
    const sent = here.send(qp, forward(referenceOf(here, question), 'QR'));
    const { message } = here.state.messages.get(sent) ?? {};
    expect(message?.case).not.toBe(here.state.messages.get(question)?.message.case);
    expect(message?.recipients).toEqual(['QR']);
    here.send(qr, draft('case.ack', 'QP', {}, { inReplyTo: sent }));
  });

  it('keeps within its handling code, its caveats and its exclusions', () => {
    const tries: [Partial<Draft>, string, Partial<Draft>, string][] = [
      [{ handling: shut }, 'QR', { handling: shut }, 'handling_violation R-22 /draft/to'],
      [{ excluded: ['QR'] }, 'QR', {}, 'handling_violation R-22 /draft/to'],
      [{ handling: handling({ caveats: ['do-not-disclose-to:QR'] }) }, 'QR', {}, 'handling_violation R-22 /draft/to'],
      [{ handling: handling({ caveats: ['originator-control'] }) }, 'QR', {}, 'handling_violation R-22 /draft/to'],
      [
        { handling: handling({ handlingCode: 'H1' }) },
        'QR',
        {},
        'handling_violation R-22 /draft/handling/handlingCode',
      ],
      [
        { handling: handling({ caveats: ['verify-before-action'] }) },
        'QR',
        { handling: handling({}) },
        'handling_violation R-22 /draft/handling/caveats',
      ],
      [{ handling: handling({ handlingCode: 'H1' }) }, 'QR', { handling: handling({ handlingCode: 'H1' }) }, 'sent'],
      [{ handling: shut }, 'QN', { handling: shut }, 'sent'],
      [{ excluded: ['QR'] }, 'QW', {}, 'sent'],
    ];
    for (const [original, to, again, outcome] of tries) {
      const here = room(four);
      const question = here.send(qn, draft('information.request', 'QP', bodies.request, original));
      const written = forward(referenceOf(here, question), to, again);
      if (outcome === 'sent') here.send(qp, written);
      else expect(refused(here, qp, written)).toBe(outcome);
    }
  });

  it('binds whoever forwards it once more', () => {
    const here = room(four);
    const question = here.send(qn, draft('information.request', 'QP', bodies.request, { excluded: ['QW'] }));
    const first = here.send(qp, forward(referenceOf(here, question), 'QR', { excluded: ['QW'] }));
    expect(refused(here, qr, forward(referenceOf(here, first), 'QW'))).toBe('handling_violation R-22 /draft/to');
  });
});
