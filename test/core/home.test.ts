import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { fold } from '../../server/core/evolve.ts';
import { actions, openings } from '../../server/core/rules/allowed.ts';
import { casesOf, caseView } from '../../server/core/rules/queues.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk, type Viewer, wall } from '../../server/core/view.ts';
import { aScenario, bodies, draft, find, instructor, minutes, type Room, room, trainee } from '../support/given.ts';
import { expectMet, seed } from '../support/seed.ts';

const QN = trainee('QN');
const QP = trainee('QP');
const police = trainee('QN-POL');
const prosecutor = trainee('QN-PRO');

const agencies: ScenarioSource['bureaus'] = [
  { id: 'QN-POL', name: 'Harbour station', country: 'QN', kind: 'agency', role: 'local_police' },
  { id: 'QN-PRO', name: 'Office of the prosecutor', country: 'QN', kind: 'agency', role: 'prosecutor' },
  { id: 'QP-POL', name: 'Hill station', country: 'QP', kind: 'agency', role: 'local_police' },
];

const withHome = (change: Partial<ScenarioSource> = {}, more = agencies) => {
  const { bureaus } = aScenario();
  return aScenario({ bureaus: [...bureaus, ...more] as ScenarioSource['bureaus'], ...change });
};
const home = (change: Partial<ScenarioSource> = {}): Room => room(withHome(change));

const report = { reportedBy: 'Sergeant', what: 'Man at the counter, somebody else’s card.' };
const request = { wish: 'find-out', what: 'Please ask Peltrosa who she is.', who: 'Mira Exercise VESTORN' };
const tasking = { task: 'check-address', what: 'See whether she lives there.' };
const answer = { outcome: 'done', content: 'She lives there.' };
const informed = { outcome: 'answered', content: 'She is known to Peltrosa.' };

const seenBy = ({ log, streams }: Room, viewer: Viewer, seat?: string) =>
  Array.from({ length: head(streams, viewer) }, (_, at) => seen(streams, log, viewer, at + 1, seat)).filter(
    (one) => one !== undefined,
  );
const caseOf = (here: Room, message: string): string => here.state.messages.get(message)?.message.case ?? '';

describe('the domestic channel', () => {
  it('goes from the report of the police to a request abroad and back', () => {
    const here = home();
    const asked = here.send(police, draft('domestic.request', 'QN', request));
    here.send(QN, draft('case.ack', 'QN-POL', {}, { inReplyTo: asked }));
    const entry = here.ask(QN, {
      type: 'message.send',
      about: caseOf(here, asked),
      draft: draft('information.request', 'QP', { ...bodies.request, subject: request.who }),
    });
    const abroad = find(entry, 'message.sent')?.message;
    expect(abroad?.case).not.toBe(caseOf(here, asked));
    here.send(QP, draft('case.reply', 'QN', bodies.reply, { inReplyTo: abroad?.id ?? '' }));
    const view = caseView(here.state, 'QN', caseOf(here, asked));
    expect(view).toMatchObject({ domestic: true, linked: [abroad?.case], queue: 'todo' });
    expect(caseView(here.state, 'QN', abroad?.case ?? '')).toMatchObject({
      domestic: false,
      linked: [caseOf(here, asked)],
    });
    const told = here.send(QN, draft('domestic.informed', 'QN-POL', informed, { inReplyTo: asked }));
    expect(here.state.messages.get(asked)?.requests.get('QN')).toMatchObject({ state: 'answered', answer: told });
    here.send(police, draft('case.close', 'QN', { result: 'Thank you.' }, { inReplyTo: told }));
    expect(here.state.messages.get(asked)?.requests.get('QN')?.state).toBe('closed');
    // The other country knows of a request like any other.
    expect(JSON.stringify(seenBy(here, desk('QP'), 'S-QP'))).not.toMatch(/QN-POL|case\.linked|Harbour/);
  });

  it('gives a task, more time in minutes, and the outcome', () => {
    const here = home();
    const asked = here.send(QN, draft('domestic.tasking', 'QN-POL', tasking));
    const before = here.state.messages.get(asked)?.requests.get('QN-POL')?.due ?? 0;
    const late = { outcome: 'more-time', content: 'Nobody there before eight.' };
    expect(
      here.refused(police, {
        type: 'message.send',
        draft: draft('domestic.answer', 'QN', late, { inReplyTo: asked }),
      }),
    ).toMatchObject({ code: 'schema_invalid', rule: 'R-11', path: '/draft/body/minutes' });
    here.after(minutes(479));
    here.send(police, draft('domestic.answer', 'QN', { ...late, minutes: 60 }, { inReplyTo: asked }));
    const request = here.state.messages.get(asked)?.requests.get('QN-POL');
    expect(request).toMatchObject({ state: 'inProgress' });
    expect(request?.due).toBe(before + minutes(59));
    here.send(police, draft('domestic.answer', 'QN', answer, { inReplyTo: asked }));
    expect(here.state.messages.get(asked)?.requests.get('QN-POL')?.state).toBe('answered');
  });

  it('brings no message abroad and home at once, and no thread from one to the other', () => {
    const here = home();
    const asked = here.send(police, draft('domestic.report', 'QN', report));
    const abroad = here.send(QP, draft('information.request', 'QN', bodies.request));
    const refused = (actor: typeof QN, written: ReturnType<typeof draft>) =>
      here.refused(actor, { type: 'message.send', draft: written });
    expect(refused(QN, draft('case.ack', ['QN-POL', 'QP'], {}, { inReplyTo: asked }))).toMatchObject({
      code: 'not_permitted',
      rule: 'R-67',
    });
    expect(refused(QN, draft('case.ack', 'QP', {}, { inReplyTo: asked }))).toMatchObject({ rule: 'R-67' });
    expect(refused(QN, draft('case.ack', 'QN-POL', {}, { inReplyTo: abroad }))).toMatchObject({ rule: 'R-67' });
    expect(refused(police, draft('domestic.report', 'QP', report))).toMatchObject({ rule: 'R-67' });
    expect(refused(police, draft('domestic.report', 'all', report))).toMatchObject({ rule: 'R-67' });
    expect(refused(police, draft('domestic.report', ['QN', 'QN-PRO'], report))).toMatchObject({ rule: 'R-67' });
    // Staff and the script neither: recipients and references would tell of it.
    const scripted = here.refused(instructor, {
      type: 'message.inject',
      as: 'QN-POL',
      draft: draft('domestic.report', 'QP', report),
    });
    expect(scripted).toMatchObject({ code: 'not_permitted', rule: 'R-67' });
  });

  it('knows a foreign agency no better than nobody, in the same bytes', () => {
    const here = home();
    const tries = (code: string) => [
      here.refused(QP, { type: 'message.send', draft: draft('domestic.tasking', code, tasking) }),
      here.refused(QP, { type: 'message.send', draft: draft('information.request', code, bodies.request) }),
      here.refused(QP, {
        type: 'message.send',
        draft: draft('information.request', 'QN', bodies.request, { excluded: [code] }),
      }),
      here.refused(QP, {
        type: 'message.send',
        draft: { ...draft('information.request', 'QN', bodies.request), to: [{ kind: 'partner', code }] },
      }),
    ];
    const bytes = (code: string) => JSON.stringify(tries(code)).replaceAll(code, 'X');
    expect(bytes('QN-POL')).toBe(bytes('QN-NOT'));
    expect(bytes('QN-POL')).toContain('QP-POL');
    expect(bytes('QN-POL')).toContain('unknown_addressee');
    // Nor in what is offered.
    expect(openings(here.state, 'QR').map(({ type }) => type)).not.toContain('domestic.tasking');
    expect(openings(here.state, 'QP').map(({ type }) => type)).toContain('domestic.tasking');
    expect(openings(here.state, 'QN-POL').map(({ type }) => type)).toEqual(['domestic.report', 'domestic.request']);
  });

  it('is named in no condition of a message, and in no instruction that others read', () => {
    const here = home({
      injects: [
        {
          id: 'i1',
          title: 'Word',
          kind: 'instruction',
          to: ['QP', 'QN', 'QN-POL'],
          trigger: { manual: {} },
          text: 'Look at the clock.',
        },
      ],
    });
    here.ask(instructor, { type: 'inject.fire', inject: 'i1' });
    expect(JSON.stringify(seenBy(here, desk('QP')))).toContain('Look at the clock');
    expect(JSON.stringify(seenBy(here, desk('QP')))).not.toContain('QN-POL');
    expect(fold(seenBy(here, desk('QN-POL'))).instructions).toMatchObject([{ to: ['QN-POL'] }]);
    const naming = (rest: Parameters<typeof draft>[3]) =>
      here.refused(QN, { type: 'message.send', draft: draft('information.request', 'QP', bodies.request, rest) });
    expect(naming({ excluded: ['QN-POL'] })).toMatchObject({ rule: 'R-67', path: '/draft/excluded' });
    expect(
      naming({ handling: { confidentiality: 'EX-RESTRICTED', caveats: ['do-not-disclose-to:QN-POL'] } }),
    ).toMatchObject({ rule: 'R-67', path: '/draft/handling/caveats' });
  });

  it('is in no message to all', () => {
    const here = home();
    const id = here.send(trainee('CS'), draft('case.circular', 'all', { text: 'The watch begins.' }));
    expect(here.state.messages.get(id)?.message.recipients).toEqual(['QN', 'QP', 'QR']);
  });

  it('shows nobody who sits down at an agency, leaves it, or plays it', () => {
    const here = home();
    const about = (viewer: Viewer) => JSON.stringify(seenBy(here, viewer));
    here.ask(instructor, { type: 'seat.assign', seat: 'S-QR', bureau: 'QN-PRO' });
    here.ask(instructor, { type: 'bot.take', bureau: 'QN-POL' });
    here.ask(instructor, { type: 'bot.release', bureau: 'QN-POL' });
    here.ask(instructor, { type: 'seat.remove', seat: 'S-QN-POL' });
    expect(here.state.seats.get('S-QR')).toMatchObject({ bureau: 'QN-PRO', removed: false });
    expect(fold(seenBy(here, desk('QR'))).seats.get('S-QR')).toMatchObject({ removed: true });
    expect(fold(seenBy(here, desk('QN-PRO'))).seats.get('S-QR')).toMatchObject({ bureau: 'QN-PRO', removed: false });
    here.ask(instructor, { type: 'seat.assign', seat: 'S-QR', bureau: 'QR' });
    expect(fold(seenBy(here, desk('QR'))).seats.get('S-QR')).toMatchObject({ bureau: 'QR', removed: false });
    for (const viewer of [desk('QP'), desk('QR'), desk('QN-BP'), desk('CS'), wall])
      expect(about(viewer)).not.toMatch(/QN-P|Harbour|prosecutor/);
    expect(fold(seenBy(here, desk('QN'))).parties.get('QN-POL')).toMatchObject({
      kind: 'agency',
      role: 'local_police',
    });
    expect([...fold(seenBy(here, desk('QP-POL'))).parties.keys()]).not.toContain('QN-POL');
  });
});

describe('links between cases', () => {
  it('belong to one bureau, go both ways, and are taken away again', () => {
    const here = home();
    const one = caseOf(here, here.send(police, draft('domestic.report', 'QN', report)));
    const two = caseOf(here, here.send(QP, draft('information.request', 'QN', bodies.request)));
    const entry = here.ask(QN, { type: 'case.link', case: two, with: one, link: true });
    expect(entry.events).toMatchObject([{ type: 'case.linked', audience: ['QN'] }]);
    expect(caseView(here.state, 'QN', one)?.linked).toEqual([two]);
    expect(caseView(here.state, 'QP', two)?.linked).toEqual([]);
    expect(here.refused(QN, { type: 'case.link', case: one, with: two, link: true }).code).toBe('nothing_to_do');
    here.ask(QN, { type: 'case.link', case: one, with: two, link: false });
    expect(caseView(here.state, 'QN', two)?.linked).toEqual([]);
    expect(here.refused(QN, { type: 'case.link', case: one, with: one, link: true }).code).toBe('nothing_to_do');
  });

  it('are made with cases that one knows only', () => {
    const here = home();
    const one = caseOf(here, here.send(police, draft('domestic.report', 'QN', report)));
    const two = caseOf(here, here.send(QP, draft('information.request', 'QN', bodies.request)));
    expect(here.refused(QP, { type: 'case.link', case: two, with: one, link: true })).toEqual(
      here.refused(QP, { type: 'case.link', case: two, with: 'nothing', link: true }),
    );
    expect(
      here.refused(QP, { type: 'message.send', about: one, draft: draft('information.request', 'QR', bodies.request) }),
    ).toMatchObject({ code: 'unknown_reference', path: '/command/about' });
  });
});

describe('conditions from home', () => {
  const closed = { handling: { confidentiality: 'EX-RESTRICTED', handlingCode: 'H2' } } as const;

  it('keep what an agency has given from going abroad until it gives its word', () => {
    const here = home();
    const asked = here.send(QP, draft('information.request', 'QN', bodies.request));
    const task = find(
      here.ask(QN, {
        type: 'message.send',
        about: caseOf(here, asked),
        draft: draft('domestic.tasking', 'QN-POL', tasking),
      }),
      'message.sent',
    )?.message.id;
    here.send(police, draft('domestic.answer', 'QN', answer, { inReplyTo: task ?? '', ...closed }));
    // To acknowledge gives nothing away.
    here.send(QN, draft('case.ack', 'QP', {}, { inReplyTo: asked }));
    const reply = {
      type: 'message.send',
      draft: draft('case.reply', 'QP', bodies.reply, { inReplyTo: asked }),
    } as const;
    expect(here.refused(QN, reply)).toMatchObject({ code: 'handling_violation', rule: 'R-68' });
    const word = (outcome: string) => {
      const consent = here.send(
        QN,
        draft(
          'domestic.tasking',
          'QN-POL',
          { task: 'consent', what: 'May Peltrosa have it?' },
          { inReplyTo: undefined },
        ),
      );
      here.ask(QN, { type: 'case.link', case: caseOf(here, consent), with: caseOf(here, asked), link: true });
      here.send(police, draft('domestic.answer', 'QN', { outcome, content: 'Our word.' }, { inReplyTo: consent }));
    };
    word('consent-refused');
    expect(here.refused(QN, reply).rule).toBe('R-68');
    word('consent-given');
    expect(find(here.ask(QN, reply), 'message.sent')).toBeDefined();
  });

  it('bind the first message that is made from a report, and a country that is named', () => {
    const here = home();
    const asked = here.send(police, draft('domestic.report', 'QN', report, closed));
    const named = here.send(
      police,
      draft('domestic.report', 'QN', report, {
        handling: { confidentiality: 'EX-RESTRICTED', caveats: ['do-not-disclose-to:QP'] },
      }),
    );
    const open = (about: string, to: string) =>
      ({
        type: 'message.send',
        about: caseOf(here, about),
        draft: draft('information.request', to, bodies.request),
      }) as const;
    expect(here.refused(QN, open(asked, 'QP')).rule).toBe('R-68');
    expect(here.refused(QN, open(named, 'QP'))).toMatchObject({ rule: 'R-68', actual: 'QP' });
    expect(find(here.ask(QN, open(named, 'QR')), 'message.sent')).toBeDefined();
  });

  it('are scored instead, where the scenario says so', () => {
    const here = home({ rules: [{ id: 'R-68', on_breach: 'allow_and_score' }] });
    const asked = here.send(police, draft('domestic.report', 'QN', report, closed));
    const entry = here.ask(QN, {
      type: 'message.send',
      about: caseOf(here, asked),
      draft: draft('information.request', 'QP', bodies.request),
    });
    expect(find(entry, 'rule.broken')).toMatchObject({ rule: 'R-68', bureau: 'QN' });
  });
});

describe('an order', () => {
  const ask = { ...bodies.request, category: 'telephone-or-ip' };
  const strict = (subscriberData: 'prosecutor-order' | 'court-order', behind = agencies) => {
    const { bureaus } = aScenario();
    const all = bureaus.map((one) => (one.id === 'QN' ? { ...one, profile: { subscriberData } } : one));
    return room(aScenario({ bureaus: [...all, ...behind] as ScenarioSource['bureaus'] }));
  };
  const reply = (here: Room, asked: string, outcome = 'positive') =>
    here.ask(QN, {
      type: 'message.send',
      draft: draft('case.reply', 'QP', { ...bodies.reply, outcome }, { inReplyTo: asked }),
    });

  it('is waited for where the own law asks for one, and only a prosecutor gives it', () => {
    const here = strict('prosecutor-order');
    const asked = here.send(QP, draft('information.request', 'QN', ask));
    expect(find(reply(here, asked), 'command.refused')?.problem).toMatchObject({
      rule: 'R-69',
      code: 'step_not_allowed',
    });
    const order = (to: string) =>
      find(
        here.ask(QN, {
          type: 'message.send',
          about: caseOf(here, asked),
          draft: draft('domestic.tasking', to, { task: 'order', what: 'An order for this number, please.' }),
        }),
        'message.sent',
      )?.message.id ?? '';
    const given = (inReplyTo: string) =>
      draft('domestic.answer', 'QN', { outcome: 'order-given', content: 'Given.', orderRef: 'ORD-1' }, { inReplyTo });
    expect(here.refused(police, { type: 'message.send', draft: given(order('QN-POL')) })).toMatchObject({
      code: 'not_permitted',
      rule: 'R-69',
    });
    here.send(prosecutor, given(order('QN-PRO')));
    expect(find(reply(here, asked), 'message.sent')).toBeDefined();
  });

  it('is not needed to say that nothing is there, nor where the request encloses one', () => {
    const here = strict('prosecutor-order');
    const asked = here.send(QP, draft('information.request', 'QN', ask));
    expect(find(reply(here, asked, 'no-trace'), 'message.sent')).toBeDefined();
    const enclosed = here.send(QP, draft('information.request', 'QN', { ...ask, legalOrder: 'court-order' }));
    expect(find(reply(here, enclosed), 'message.sent')).toBeDefined();
  });

  it('that is refused leaves the answer waiting, and one that was given before the question was asked of another does not count', () => {
    const here = strict('prosecutor-order');
    const asked = here.send(QP, draft('information.request', 'QN', ask));
    const other = here.send(trainee('QR'), draft('information.request', 'QN', ask));
    const answer = (about: string, outcome: 'order-given' | 'order-refused') => {
      const task = find(
        here.ask(QN, {
          type: 'message.send',
          about: caseOf(here, about),
          draft: draft('domestic.tasking', 'QN-PRO', { task: 'order', what: 'An order for this number, please.' }),
        }),
        'message.sent',
      );
      const content = { outcome, content: 'Decided.', ...(outcome === 'order-given' && { orderRef: 'ORD-1' }) };
      here.send(prosecutor, draft('domestic.answer', 'QN', content, { inReplyTo: task?.message.id ?? '' }));
    };
    answer(asked, 'order-refused');
    expect(find(reply(here, asked), 'command.refused')?.problem.rule).toBe('R-69');
    answer(other, 'order-given');
    expect(find(reply(here, asked), 'command.refused')?.problem.rule).toBe('R-69');
    answer(asked, 'order-given');
    expect(find(reply(here, asked), 'message.sent')).toBeDefined();
  });

  it('is one rule: whoever gives such data without one is refused exactly once, also a post, which knows of no agency', () => {
    for (const behind of [agencies, []]) {
      const here = strict('prosecutor-order', behind as typeof agencies);
      for (const [who, rule] of [
        ['QN', behind.length > 0 ? 'R-69' : 'R-63'],
        ['QN-BP', 'R-63'],
      ] as const) {
        const asked = here.ask(instructor, {
          type: 'message.inject',
          as: 'QP',
          draft: draft('information.request', who, ask),
        });
        const inReplyTo = find(asked, 'message.sent')?.message.id ?? '';
        const answer = draft('case.reply', 'QP', bodies.reply, { inReplyTo });
        expect(here.refused(trainee(who), { type: 'message.send', draft: answer }).rule).toBe(rule);
      }
    }
  });

  it('of a court is not replaced by a prosecutor’s while there is a court', () => {
    const court = { ...agencies[1], id: 'QN-CRT', role: 'court' } as (typeof agencies)[number];
    const answered = (behind: typeof agencies, giver: string) => {
      const here = strict('court-order', behind);
      const asked = here.send(QP, draft('information.request', 'QN', ask));
      const task = find(
        here.ask(QN, {
          type: 'message.send',
          about: caseOf(here, asked),
          draft: draft('domestic.tasking', giver, { task: 'order', what: 'An order, please.' }),
        }),
        'message.sent',
      )?.message.id;
      const order = { outcome: 'order-given', content: 'Given.', orderRef: 'ORD-1' };
      here.send(trainee(giver), draft('domestic.answer', 'QN', order, { inReplyTo: task ?? '' }));
      return find(reply(here, asked), 'message.sent') !== undefined;
    };
    expect(answered([...agencies, court], 'QN-PRO')).toBe(false);
    expect(answered([...agencies, court], 'QN-CRT')).toBe(true);
    expect(answered(agencies, 'QN-PRO')).toBe(true);
  });
});

describe('the secrecy law at home, over generated conversations', () => {
  const parties = ['QN', 'QP', 'QR', 'QN-POL', 'QN-PRO', 'QP-POL'] as const;
  const act = fc.record({
    from: fc.nat(parties.length - 1),
    to: fc.nat(parties.length - 1),
    pick: fc.nat(20),
    action: fc.nat(12),
    open: fc.boolean(),
    link: fc.boolean(),
    seat: fc.nat(9),
  });
  type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;
  const met = { domestic: 0, abroad: 0, linked: 0, refused: 0, hidden: 0, moved: 0, answered: 0, offered: 0 };
  const bodyFor = (type: string, text: string): Record<string, unknown> | undefined =>
    ({
      'domestic.report': { ...report, what: text },
      'domestic.request': { ...request, what: text },
      'domestic.tasking': { ...tasking, what: text },
      'domestic.answer': { ...answer, content: text },
      'domestic.informed': { ...informed, content: text },
      'information.request': { ...bodies.request, subject: text },
      'case.ack': { handler: text },
      'case.reply': { outcome: 'positive', content: text },
      'case.close': { result: text },
      'case.clarification.request': { question: text },
      'case.clarification.response': { answers: [text] },
    })[type];

  function play(acts: readonly Act[], at: number): { here: Room; words: Map<string, string[]> } {
    const here = room(withHome(), { seed: at });
    const words = new Map<string, string[]>();
    for (const [index, one] of acts.entries()) {
      const from = parties[one.from] ?? 'QN';
      const text = `kanari${String(index).padStart(4, '0')}x`;
      const known = casesOf(here.state, from);
      const about = one.link ? known[one.pick % Math.max(1, known.length)]?.id : undefined;
      const step = one.open
        ? openings(here.state, from)[one.action % Math.max(1, openings(here.state, from).length)]
        : actions(here.state, from, known[one.pick % Math.max(1, known.length)]?.id ?? '').filter((it) => it.allowed)[
            one.action % 4
          ];
      if (one.seat === 0) {
        here.ask(instructor, { type: 'seat.assign', seat: 'S-QR', bureau: parties[one.to] ?? 'QN' });
        met.moved += 1;
        continue;
      }
      const body = step && bodyFor(step.type, text);
      if (!step || !body) continue;
      const to = step.to[0]?.code ?? parties[one.to] ?? 'QP';
      const entry = here.ask(trainee(from), {
        type: 'message.send',
        ...(about !== undefined && { about }),
        draft: draft(step.type, to, body, step.inReplyTo === undefined ? {} : { inReplyTo: step.inReplyTo }),
      });
      const sent = find(entry, 'message.sent')?.message;
      if (sent) words.set(text, [from, ...sent.recipients]);
      else met.refused += 1;
      if (sent?.inReplyTo) met.answered += 1;
      if (find(entry, 'case.linked')) met.linked += 1;
      if (sent) met[sent.type.startsWith('domestic') ? 'domestic' : 'abroad'] += 1;
    }
    return { here, words };
  }

  it('tells nobody of another country’s agencies, by whatever way', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 25, maxLength: 70, size: 'max' }), fc.nat(1_000_000), (acts, at) => {
        const { here, words } = play(acts, at);
        for (const viewer of [...parties.map(desk), desk('CS'), desk('QN-BP'), wall]) {
          const country = viewer.kind === 'bureau' ? viewer.bureau.slice(0, 2) : '';
          const post = viewer.kind === 'bureau' && viewer.bureau === 'QN-BP';
          const told = JSON.stringify(
            seenBy(here, viewer, viewer.kind === 'bureau' ? `S-${viewer.bureau}` : undefined),
          );
          // What a refusal repeats of one's own typing is nothing that one did not know.
          const shown = told.replaceAll(/"actual":"[^"]*"/g, '');
          for (const { id, name } of agencies) {
            if (id.startsWith(country) && country !== '' && !post) continue;
            met.hidden += 1;
            expect(shown).not.toContain(id);
            expect(shown).not.toContain(String(name));
          }
          for (const [word, between] of words)
            if (viewer.kind !== 'bureau' || !between.includes(viewer.bureau)) expect(told).not.toContain(word);
        }
        for (const bureau of parties) {
          const mirror = fold(seenBy(here, desk(bureau), `S-${bureau}`));
          expect(openings(mirror, bureau)).toEqual(openings(here.state, bureau));
          for (const { id, linked, domestic, queue } of casesOf(mirror, bureau)) {
            met.offered += 1;
            expect(caseView(here.state, bureau, id)).toMatchObject({ linked, domestic, queue });
            const offered = (state: typeof here.state) =>
              actions(state, bureau, id, here.now).map(({ type, allowed, to }) => ({ type, allowed, to }));
            expect(offered(mirror)).toEqual(offered(here.state));
          }
        }
      }),
      { seed, numRuns: 60 },
    );
    expectMet(met, 10);
  });

  it('changes nothing that others see, not even a number in their stream', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (at) => {
        const told = (scenario: Parameters<typeof room>[0], speak: boolean) => {
          const here = room(scenario, { seed: at });
          if (speak) {
            const asked = here.send(police, draft('domestic.request', 'QN', request));
            here.send(QN, draft('case.ack', 'QN-POL', {}, { inReplyTo: asked }));
          }
          here.ask(
            QP,
            { type: 'message.send', draft: draft('information.request', 'QR', bodies.request) },
            'c-one-ask',
          );
          return [desk('QP'), desk('QR'), wall].map((viewer) =>
            JSON.stringify(seenBy(here, viewer, viewer.kind === 'bureau' ? `S-${viewer.bureau}` : undefined)),
          );
        };
        // Three times the same: with agencies that speak, with silent ones, with none. Peltrosa's own are left out.
        const abroad = agencies.filter(({ country }) => country !== 'QP');
        expect(told(withHome({}, abroad), true)).toEqual(told(aScenario(), false));
        expect(told(withHome({}, abroad), false)).toEqual(told(aScenario(), false));
      }),
      { seed, numRuns: 10 },
    );
  });
});
