import { describe, expect, it } from 'vitest';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { aHouse, aRunningClass } from '../support/class.ts';
import { aScenario, bodies, draft, instructor, minutes, start, trainee } from '../support/given.ts';
import { handWall } from '../support/hand-wall.ts';
import { stage } from '../support/stage.ts';

type One = ScenarioSource['injects'][number];
const inject = (kind: string, rest: object, at = '5m'): One =>
  ({ id: 'i1', title: 'One', kind, trigger: { at }, ...rest }) as One;
const on = (injects: One[], change: Partial<ScenarioSource> = {}) => stage(aScenario({ injects, ...change }));
const check = draft('document.check', 'REG', bodies.check);
const fog = { source: 'The Sound Courier', headline: 'Fog', text: 'There is fog.' };

describe('a note of a telephone call', () => {
  it('lies on the desks it is for, with who rang, and nobody else knows of it', () => {
    const here = on([
      inject('phone_note', { to: ['QN', 'QP'], caller: 'The harbour master', text: 'The ferry is late.' }),
    ]);
    here.until(minutes(6));
    expect(here.state.phoneNotes).toMatchObject([
      { inject: 'i1', caller: 'The harbour master', to: ['QN', 'QP'], at: start + minutes(5) },
    ]);
    expect(here.log.at(-1)?.events).toMatchObject([
      { type: 'phone.noted', audience: ['QN', 'QP'] },
      { type: 'inject.fired', audience: 'staff' },
    ]);
  });
});

describe('what is hidden from somebody', () => {
  it('reaches the others: a message, an instruction, an article, a note', () => {
    const hidden = { hidden_from: ['QR'] };
    const message = { type: 'information.request', subject: 'Who is the bearer?', body: bodies.request };
    const here = on([
      { ...inject('message', { from: 'QP', to: ['all'], message, ...hidden }), id: 'm' },
      { ...inject('instruction', { to: ['all'], text: 'Hurry.', ...hidden }), id: 'i' },
      { ...inject('article', { ...fog, ...hidden }), id: 'a' },
      { ...inject('phone_note', { to: ['all'], caller: 'Omar', text: 'Hello.', ...hidden }), id: 'p' },
    ]).until(minutes(6));
    expect(here.sent().map(({ recipients }) => recipients)).toEqual([['QN']]);
    expect(here.events('instruction.given').map(({ to }) => to)).toEqual([['QN', 'QP']]);
    expect(here.events('phone.noted').map(({ to }) => to)).toEqual([['QN', 'QP']]);
    const [article] = here.log.flatMap(({ events }) => events.filter(({ type }) => type === 'article.published'));
    expect(article?.audience).toEqual(['QN', 'QP', 'QN-BP', 'CS', 'REG']);
  });
});

describe('a change of records', () => {
  const answers = (here: ReturnType<typeof on>) =>
    here
      .sent()
      .filter(({ type }) => type === 'document.check.result')
      .map(({ body }) => body['result']);
  const record = {
    register: 'documents',
    owner: 'QP',
    status: 'stolen',
    fields: { documentNumber: 'EXR55555K', documentType: 'passport' },
  };

  it('takes a document out of the register, and puts another in', () => {
    const here = on([inject('record_change', { change: { put: [record], remove: ['EXR31415K'] } })]);
    const other = { ...check, body: { ...bodies.check, documentNumber: 'EXR55555K' } };
    here.send(trainee('QN'), check);
    here.send(trainee('QN'), other);
    here.until(minutes(6));
    here.send(trainee('QN'), check);
    here.send(trainee('QN'), other);
    expect(answers(here)).toEqual(['match', 'noRecord', 'noRecord', 'match']);
  });

  it('is what counts, whatever was reported before; what is reported afterwards counts again', () => {
    const withdraw = draft('document.record.withdraw', 'REG', {
      documentNumber: 'EXR31415K',
      issuingCountry: 'QP',
      reason: 'enteredInError',
    });
    const back = { ...record, fields: { ...record.fields, documentNumber: 'EXR31415K' } };
    const here = on([inject('record_change', { change: { put: [back] } })]).until(minutes(1));
    here.send(trainee('QP'), withdraw);
    here.send(trainee('QN'), check);
    here.until(minutes(6)).send(trainee('QN'), check);
    here.send(trainee('QP'), withdraw);
    here.send(trainee('QN'), check);
    expect(answers(here)).toEqual(['noRecord', 'match', 'noRecord']);
  });

  it('tells staff what is true of a person now', () => {
    const cast: ScenarioSource['cast'] = [{ id: 'p1', role: 'subject', names: ['Ilsa Varn'], truth: 'Is away' }];
    const here = on([inject('record_change', { change: { cast: [{ id: 'p1', truth: 'Is home' }] } })], { cast });
    here.until(minutes(6));
    expect(here.state.scenario?.cast).toEqual([{ id: 'p1', role: 'subject', names: ['Ilsa Varn'], truth: 'Is home' }]);
    expect(here.log.at(-1)?.events.every(({ audience }) => audience === 'staff')).toBe(true);
  });
});

describe('the clock by script', () => {
  const later = { id: 'i2', title: 'Two', kind: 'article', trigger: { at: '10m' }, ...fog } as One;
  const played = async (clock: object) => {
    const wall = handWall();
    const scenario = aScenario({ injects: [inject('clock', { clock }), later] });
    const exercise = await aRunningClass(await aHouse({ scenario, wall }));
    await wall.advance(minutes(5) + 1000);
    return { wall, exercise };
  };
  const times = (exercise: Awaited<ReturnType<typeof played>>['exercise']) =>
    exercise.log.flatMap(({ at, events }) =>
      events.flatMap((event) =>
        event.type === 'inject.fired' || event.type === 'inject.skipped'
          ? [`${event.type} ${event.inject} ${(Date.parse(at) - start) / 60_000}`]
          : [],
      ),
    );

  it('goes faster', async () => {
    const { wall, exercise } = await played({ rate: 10 });
    expect(exercise.state.clock.rate).toBe(10);
    await wall.advance(minutes(1));
    expect(times(exercise)).toEqual(['inject.fired i1 5', 'inject.fired i2 10']);
  });

  it('stands still until staff let it go on, and tells why', async () => {
    const { wall, exercise } = await played({ pause: { en: 'We talk about it', fr: 'Nous en parlons' } });
    expect([exercise.state.run, exercise.state.pauseReason]).toEqual(['paused', 'We talk about it']);
    await wall.advance(minutes(30));
    expect(exercise.now()).toBe(start + minutes(5));
    await exercise.handle('resume-001', { type: 'exercise.resume' }, instructor);
    await wall.advance(minutes(6));
    expect(times(exercise)).toEqual(['inject.fired i1 5', 'inject.fired i2 10']);
  });

  it('jumps: what is due on the way comes, each at its own instant, or is left out', async () => {
    const playing = await played({ jump_to: '40m' });
    expect(times(playing.exercise)).toEqual(['inject.fired i1 5', 'inject.fired i2 10']);
    expect(playing.exercise.now()).toBe(start + minutes(40) + 1000);
    const skipping = await played({ jump_to: '40m', between: 'skip' });
    expect(times(skipping.exercise)).toEqual(['inject.skipped i2 5', 'inject.fired i1 5']);
    expect(skipping.exercise.now()).toBe(start + minutes(40) + 1000);
  });

  it('never jumps back', async () => {
    const { exercise } = await played({ jump_to: '2m' });
    expect(times(exercise)).toEqual([]);
    expect(exercise.state.refusals).toMatchObject([{ problem: { code: 'step_not_allowed' } }]);
  });
});

describe('the ways of a bot by script', () => {
  it('change where a bot plays, and nothing changes for a person', () => {
    const bureaus = aScenario().bureaus.map((party) =>
      party.id === 'QP' ? { ...party, seat: 'bot' as const } : party,
    );
    const silent = inject('bot_mode', { bureau: 'QP', persona: 'silent' }, '0m');
    const asked = (injects: One[], change: Partial<ScenarioSource>) => {
      const here = on(injects, change).until(minutes(1));
      here.send(trainee('QN'), draft('information.request', 'QP', bodies.request));
      return here
        .until(minutes(58))
        .sent()
        .filter(({ from }) => from === 'QP').length;
    };
    expect(asked([inject('article', fog)], { bureaus })).toBeGreaterThan(0);
    expect(asked([silent], { bureaus })).toBe(0);
    const person = on([silent]).until(minutes(1));
    expect(person.events('bot.took').filter(({ bureau }) => bureau === 'QP')).toEqual([]);
    expect(person.state.injects.get('i1')?.state).toBe('fired');
  });
});

describe('a hint by script', () => {
  it('is given to whom it is for, and not a second time', () => {
    const expectations: ScenarioSource['expectations'] = [
      {
        id: 'e1',
        objective: 'o1',
        title: 'Asks',
        who: 'QN',
        expect: { event: 'sent', where: { type: 'information.request' } },
        from_moment: { at: '0m' },
        within: '40m',
        score: { points: 4 },
        hints: [{ id: 'h1', after: '1m', text: 'Whose document is it?' }],
      },
    ];
    const hint = (id: string, at: string) => ({ ...inject('hint', { expectation: 'e1', hint: 'h1' }, at), id });
    const here = on([hint('a', '5m'), hint('b', '6m')], { expectations }).until(minutes(8));
    expect(here.events('hint.given')).toMatchObject([{ hint: 'h1', bureau: 'QN' }]);
    expect([...here.state.injects].map(([id, { state }]) => [id, state])).toEqual([
      ['a', 'fired'],
      ['b', 'fired'],
    ]);
  });
});
