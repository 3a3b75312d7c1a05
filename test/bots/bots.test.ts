import { describe, expect, it } from 'vitest';
import { limits } from '../../schemas/limits.ts';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { aScenario, bodies, draft, instructor, minutes, start, trainee } from '../support/given.ts';
import { seed } from '../support/seed.ts';
import { type Stage, stage } from '../support/stage.ts';

const QN = trainee('QN');
const QP = trainee('QP');
type Party = ScenarioSource['bureaus'][number];

/** Rendalia is a bot of this kind; the others are persons. */
const withBot = (bot: Party['bot'], change: Partial<ScenarioSource> = {}, at = seed): Stage => {
  const base = aScenario();
  const bureaus = base.bureaus.map((party) =>
    party.id === 'QR' ? { ...party, seat: 'either' as const, bot } : party,
  ) as Party[];
  return stage(aScenario({ bureaus, ...change }), { seed: at });
};
const after = (here: Stage, type: string): number[] =>
  here
    .sent()
    .filter((message) => message.type === type && message.from !== 'QN')
    .map(({ sentAt }) => Date.parse(sentAt) - start);
const ask = (
  here: Stage,
  rest: Parameters<typeof draft>[3] = {},
  body: Record<string, unknown> = bodies.request,
): string => here.send(QN, draft('information.request', 'QR', body, rest));

describe('a prompt bot', () => {
  it('acknowledges, then answers, well inside its time', () => {
    const here = withBot({ persona: 'prompt' });
    ask(here, { urgency: 'flash' });
    here.until(minutes(10));
    expect(here.traffic()).toEqual(['QN>QR information.request', 'QR>QN case.ack', 'QR>QN case.reply']);
    expect(after(here, 'case.ack')[0]).toBeLessThan(minutes(1));
    expect(after(here, 'case.reply')[0]).toBeLessThan(minutes(3));
  });

  it('says nothing of what it does not know, and knows its own people', () => {
    const outcome = (change: Partial<ScenarioSource>) => {
      const here = withBot({ persona: 'prompt' }, change);
      ask(here, {}, { ...bodies.request, subject: 'Orsenne Exercise Ravelin' });
      return here.until(minutes(10)).sent().at(-1)?.body['outcome'];
    };
    const cast = (nationality: string): Partial<ScenarioSource> => ({
      cast: [{ id: 'c1', role: 'subject', names: ['Orsenne Exercise Ravelin'], nationality }],
    });
    expect(outcome({})).toBe('no-trace');
    expect(outcome(cast('QP'))).toBe('no-trace');
    expect(outcome(cast('QR'))).toBe('positive');
  });

  it('writes in the language of what it answers, if it works in it', () => {
    const bureaus = aScenario().bureaus.map((party) =>
      party.id === 'QR' ? { ...party, seat: 'bot', languages: ['en', 'fr'] } : party,
    ) as Party[];
    // Whatever it is asked in has to reach it.
    const rules: ScenarioSource['rules'] = [{ id: 'R-60', on_breach: 'allow_and_score' }];
    const here = stage(aScenario({ bureaus, rules }));
    ask(here, { language: 'fr' });
    ask(here, { language: 'ar' });
    here.until(minutes(10));
    expect(
      here
        .sent()
        .filter(({ type }) => type === 'case.reply')
        .map(({ language }) => language)
        .sort(),
    ).toEqual(['en', 'fr']);
  });

  it('meets what the recipient requires', () => {
    const bureaus = aScenario().bureaus.map((party) =>
      party.id === 'QR'
        ? { ...party, seat: 'bot' }
        : party.id === 'QN'
          ? { ...party, profile: { requires: [{ type: 'case.reply', fields: ['conditionsOfUse'] }] } }
          : party,
    ) as Party[];
    const here = stage(aScenario({ bureaus }));
    ask(here);
    expect(here.until(minutes(10)).sent().at(-1)).toMatchObject({
      type: 'case.reply',
      body: { conditionsOfUse: expect.any(String) },
    });
  });

  it('does not answer what is in another bureau’s hands, or what asks for nothing', () => {
    const here = withBot({ persona: 'prompt' });
    here.send(QN, draft('information.request', 'QP', bodies.request));
    here.until(minutes(30));
    expect(here.traffic()).toEqual(['QN>QP information.request']);
  });
});

describe('the other personas', () => {
  it('slow: answers just before its time is over', () => {
    const here = withBot({ persona: 'slow' }, { limits: { information: 600_000, acknowledge: 300_000 } });
    ask(here);
    here.until(minutes(20));
    const [answered = 0] = after(here, 'case.reply');
    expect(answered).toBeGreaterThan(minutes(8));
    expect(answered).toBeLessThanOrEqual(minutes(10));
    expect(after(here, 'case.ack')[0]).toBeLessThan(minutes(5));
  });

  it('slow: does not wait for a limit of days', () => {
    expect(limits.information.routine).toBeGreaterThan(minutes(60));
    const here = withBot({ persona: 'slow' });
    ask(here, { urgency: 'routine' });
    expect(after(here.until(minutes(21)), 'case.reply').length).toBe(1);
  });

  it('strict: asks once for what is missing, and answers when it has it', () => {
    const here = withBot({ persona: 'strict' }, { limits: { information: 600_000 } });
    const { reason: _, ...incomplete } = bodies.request;
    ask(here, {}, incomplete);
    here.until(minutes(12));
    const question = here.sent().at(-1);
    expect(question).toMatchObject({ type: 'case.clarification.request', body: { missing: ['/reason'] } });
    expect(after(here.until(minutes(30)), 'case.reply')).toEqual([]);
    here.send(
      QN,
      draft('case.clarification.response', 'QR', { answers: ['For the court.'] }, { inReplyTo: question?.id ?? '' }),
    );
    expect(after(here.until(minutes(45)), 'case.reply').length).toBe(1);
  });

  it('careless: goes wrong now and then, and not always', () => {
    const outcomes = Array.from({ length: 40 }, (_, i) => {
      const here = withBot({ persona: 'careless' }, {}, i);
      ask(here);
      here.until(minutes(59));
      return [
        after(here, 'case.ack').length,
        here.sent().find(({ type }) => type === 'case.reply')?.body['outcome'],
      ].join(' ');
    });
    expect([...new Set(outcomes)].sort()).toEqual(expect.arrayContaining(['0 no-trace', '1 no-trace', '1 partial']));
  });

  it('silent: does nothing', () => {
    const here = withBot({
      persona: 'silent',
      replies: [{ when: { event: 'delivered' }, send: { type: 'case.ack', subject: 'Received' } }],
    });
    ask(here);
    expect(here.until(minutes(59)).traffic().length).toBe(1);
  });
});

describe("an author's own answers", () => {
  const replies: NonNullable<Party['bot']>['replies'] = [
    {
      when: { event: 'sent', where: { type: 'information.request', 'body.category': 'vehicle' } },
      send: {
        type: 'case.refusal',
        subject: 'Not today',
        body: { ground: 'not-competent', reason: 'Ask the vehicle register.' },
      },
      delay: '4m',
    },
    {
      when: { event: 'delivered', where: { type: 'information.request' } },
      send: { type: 'case.interim', subject: { en: 'In work', fr: 'En cours' } },
    },
  ];

  it('come before its habits: the first that fits, once, after their own delay', () => {
    const here = withBot({ persona: 'prompt', replies });
    ask(here, {}, { ...bodies.request, category: 'vehicle' });
    here.until(minutes(20));
    expect(here.traffic()).toEqual(['QN>QR information.request', 'QR>QN case.ack', 'QR>QN case.refusal']);
    expect(after(here, 'case.refusal')).toEqual([minutes(4)]);
    expect(here.sent().at(-1)?.body).toEqual({ ground: 'not-competent', reason: 'Ask the vehicle register.' });
  });

  it('are completed and in the language of the exercise', () => {
    const here = withBot({ persona: 'prompt', replies });
    ask(here);
    expect(here.until(minutes(20)).sent().at(-1)).toMatchObject({
      type: 'case.interim',
      subject: 'In work',
      language: 'en',
      body: { done: expect.any(String) },
    });
  });

  it('follow the delay of the party where they have none', () => {
    const here = withBot({ persona: 'prompt', delay: { from: '8m', to: '9m' }, replies });
    ask(here);
    const [at = 0] = after(here.until(minutes(20)), 'case.interim');
    expect(at).toBeGreaterThanOrEqual(minutes(8));
    expect(at).toBeLessThanOrEqual(minutes(9));
  });
});

describe('a hand-over', () => {
  it('stops the bot at once, and what a person has answered is not answered again', () => {
    const here = withBot({ persona: 'slow' }, { limits: { information: 600_000, acknowledge: 300_000 } });
    const asked = ask(here);
    here.until(minutes(5));
    expect(here.traffic().at(-1)).toBe('QR>QN case.ack');
    here.ask(instructor, { type: 'bot.release', bureau: 'QR' });
    here.until(minutes(12)).send(trainee('QR'), draft('case.reply', 'QN', bodies.reply, { inReplyTo: asked }));
    here.ask(instructor, { type: 'bot.take', bureau: 'QR' });
    here.until(minutes(40));
    expect(here.traffic().filter((line) => line.startsWith('QR'))).toEqual(['QR>QN case.ack', 'QR>QN case.reply']);
  });

  it('gives back what is open: the bot goes on with it, in its own time', () => {
    const here = withBot({ persona: 'prompt' });
    here.ask(instructor, { type: 'bot.release', bureau: 'QR' });
    ask(here);
    here.until(minutes(20));
    expect(here.traffic().length).toBe(1);
    here.ask(instructor, { type: 'bot.take', bureau: 'QR', persona: 'prompt' });
    here.until(minutes(40));
    expect(here.traffic()).toEqual(['QN>QR information.request', 'QR>QN case.ack', 'QR>QN case.reply']);
    expect(after(here, 'case.ack')[0]).toBeGreaterThan(minutes(20));
  });

  it('changes nothing that another party draws', () => {
    const sent = (silentFirst: boolean) => {
      const here = withBot({ persona: 'prompt' });
      here.ask(instructor, { type: 'bot.take', bureau: 'CS', persona: silentFirst ? 'silent' : 'prompt' });
      here.ask(QP, { type: 'message.send', draft: draft('information.request', 'CS', bodies.request) }, 'c-other');
      here.ask(QN, { type: 'message.send', draft: draft('information.request', 'QR', bodies.request) }, 'c-mine');
      here.until(minutes(20));
      return here
        .sent()
        .filter(({ from }) => from === 'QR')
        .map(({ id, sentAt, body }) => [id, sentAt, body]);
    };
    expect(sent(true)).toEqual(sent(false));
    expect(sent(true).length).toBe(2);
  });
});

describe('the secretariat as a bot', () => {
  const complete = {
    colour: 'yellow',
    subjectStatus: 'missing',
    caseSummary: 'A traveller left the evening ferry and has not been seen by anybody since then.',
    requestedAction: 'Locate, and inform us at once',
    person: {
      familyName: 'RAVELIN',
      forenames: 'Orsenne Exercise',
      sex: 'F',
      dateOfBirth: '2071',
      description: 'Red coat',
    },
    disappearance: {
      kind: 'missing',
      reportedToPoliceOn: '2091-03-03',
      policeRef: 'MIS-2091-0031',
      lastSeen: 'The ferry terminal',
      circumstances: 'Did not arrive at home.',
      adult: false,
    },
    neutralityStatement: true,
    proportionality: 'Other ways have been tried without success.',
  };
  const request = (here: Stage, body: Record<string, unknown>): string =>
    here.send(QN, draft('notice.request', 'CS', body));

  it('publishes to all what meets the conditions', () => {
    const here = stage();
    request(here, complete);
    here.until(minutes(20));
    expect(here.traffic()).toEqual([
      'QN>CS notice.request',
      'CS>QN case.ack',
      'CS>QN notice.decision',
      'CS>QN,QP,QR notice.published',
    ]);
    expect(here.sent().at(-1)?.body).toMatchObject({
      colour: 'yellow',
      noticeNo: expect.stringMatching(/^EXN-Y-\d{5}$/),
      requestingBureau: 'QN',
      person: complete.person,
      publishedOn: '2091-03-04',
      expiresOn: '2096-03-04',
    });
  });

  it('returns what does not, and says what is missing', () => {
    const here = stage();
    const { neutralityStatement: _, ...incomplete } = complete;
    request(here, incomplete);
    here.until(minutes(20));
    expect(here.traffic().slice(-2)).toEqual(['CS>QN case.ack', 'CS>QN notice.decision']);
    expect(here.sent().at(-1)?.body).toMatchObject({
      decision: 'return',
      missing: ['/neutralityStatement'],
      article: 'R-19',
    });
  });

  it('cancels at the request of who asked for it, to all who had it, and those purge', () => {
    const bureaus = aScenario().bureaus.map((party) =>
      party.id === 'QR' ? { ...party, seat: 'bot' as const } : party,
    ) as Party[];
    const here = stage(aScenario({ bureaus }));
    request(here, complete);
    here.until(minutes(20));
    const published = here.sent().at(-1);
    expect(published?.type).toBe('case.ack');
    const notice = here.sent().find(({ type }) => type === 'notice.published');
    here.send(QN, draft('notice.withdraw', 'CS', { reason: 'found-safe' }, { inReplyTo: notice?.id ?? '' }));
    here.until(minutes(40));
    expect(here.traffic().slice(-2)).toEqual(['CS>QN,QP,QR notice.cancelled', 'QR>CS notice.purged']);
    expect(here.sent().at(-1)?.body['noticeNo']).toBe(notice?.body['noticeNo']);
  });

  it('says that a hit is not for it to confirm', () => {
    const here = stage();
    const report = here.send(QP, draft('hit.report', 'QN', bodies.report));
    here.send(QN, draft('hit.confirm.request', 'CS', bodies.confirm, { inReplyTo: report }));
    here.until(minutes(10));
    expect(here.sent().at(-1)).toMatchObject({ from: 'CS', type: 'case.refusal', body: { ground: 'not-competent' } });
  });
});

describe('bots among themselves', () => {
  it('take a hit from the post to the issuer and back, and then rest', () => {
    const bureaus = aScenario().bureaus.map((party) => ({
      ...party,
      seat: party.kind === 'register' ? 'bot' : 'either',
    })) as Party[];
    const injects: ScenarioSource['injects'] = [
      {
        id: 'i-check',
        title: 'A check',
        kind: 'message',
        from: 'QN-BP',
        to: ['REG'],
        trigger: { at: '1m' },
        message: { type: 'document.check', subject: 'Please check', body: bodies.check },
      },
    ];
    const here = stage(aScenario({ bureaus, injects })).until(minutes(59));
    const quiet = here.log.length;
    expect(here.traffic().filter((line) => !line.endsWith('case.ack'))).toEqual([
      'QN-BP>REG document.check',
      'REG>QN-BP document.check.result',
      'REG>QN-BP,QP document.hit',
      'QN-BP>QN hit.report',
      'QN>QP hit.confirm.request',
      'QP>QN document.hit.resolution',
      'QN>QN-BP case.reply',
      'QN>QP hit.feedback',
    ]);
    expect(here.events('command.refused')).toEqual([]);
    expect(here.until(minutes(600)).log.length).toBe(quiet);
  });
});
