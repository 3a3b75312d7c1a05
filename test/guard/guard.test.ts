import { describe, expect, it } from 'vitest';
import en from '../../clients/i18n/en/guard.ts';
import fr from '../../clients/i18n/fr/guard.ts';
import { guard, guardRules, guardWorld } from '../../schemas/guard/index.ts';
import { listed, real, rulesIn, world } from './given.ts';

describe('what the guard tells of a message', () => {
  it('names each rule and field once, in the order of the message', () => {
    const draft = {
      type: 'information.request',
      subject: 'From France, a@mail-provider.com and b@mail-provider.com',
      body: {
        issuingCountry: 'FR',
        documentNumber: 'X1234567',
        subject: { nationalities: ['QN', 'DE', 'QP', 'IT'], dateOfBirth: '1980-03-12' },
        'why/not': 'call +44 1632 960123',
      },
    };
    expect(guard(draft, world)).toEqual([
      { rule: 'FG02', severity: 'confirm', path: '/subject' },
      { rule: 'FG03', severity: 'block', path: '/subject' },
      { rule: 'FG01', severity: 'block', path: '/body/issuingCountry' },
      { rule: 'FG09', severity: 'block', path: '/body/documentNumber' },
      { rule: 'FG01', severity: 'block', path: '/body/subject/nationalities/1' },
      { rule: 'FG01', severity: 'block', path: '/body/subject/nationalities/3' },
      { rule: 'FG16', severity: 'block', path: '/body/subject/dateOfBirth' },
      { rule: 'FG06', severity: 'block', path: '/body/*' },
    ]);
  });

  it('puts the place of the value in front of every path', () => {
    expect(guard('a@mail-provider.com', world, { at: '/draft/body' })).toEqual([
      { rule: 'FG03', severity: 'block', path: '/draft/body' },
    ]);
    expect(guard({ a: ['8.8.8.8'] }, world, { at: '/draft' })).toEqual([
      { rule: 'FG05', severity: 'confirm', path: '/draft/a/0' },
    ]);
  });

  it('asks the caller what a field is, if the caller knows', () => {
    const asked: string[] = [];
    const role = (pointer: string, key: string) => {
      asked.push(`${pointer} ${key}`);
      return key === 'number' ? 'document' : key === 'seenAt' ? 'skip' : 'text';
    };
    const value = { number: 'X1234567', seenAt: ['8.8.8.8'], 'a/b~c': 'fine' };
    expect(guard(value, world, { role })).toEqual([{ rule: 'FG09', severity: 'block', path: '/number' }]);
    expect(asked).toEqual(['/number number', '/seenAt/0 seenAt', '/a~1b~0c a/b~c']);
  });

  it.each([
    ['country', 'FR', 'FG01'],
    ['issuingCountry', 'FR', 'FG01'],
    ['country_codes', ['QN', 'FR'], 'FG01'],
    ['nationality', 'FR', 'FG01'],
    ['dateOfBirth', '1980-03-12', 'FG16'],
    ['date_of_birth', 1980, 'FG16'],
    ['yearOfBirth', 1980, 'FG16'],
    ['born', '1980', 'FG16'],
    ['documentNumber', '512345678', 'FG09'],
    ['passport_no', '512345678', 'FG09'],
    ['ip', '10.0.0.1', 'FG05'],
    ['hostName', 'router.lan', 'FG04'],
  ])('knows by the name %s what is in it', (key, value, rule) => {
    expect(guard({ [key]: value }, world)).toMatchObject([{ rule, severity: 'block' }]);
  });

  it.each([
    ['ourRef', 'QN-RFI-2091-000123'],
    ['exerciseId', '8.8.8.8'],
    ['type', 'notice.request'],
    ['yearOfBirth', 2054],
    ['maxPenaltyMonths', 1980],
    ['at', '2091-03-04T10:02:30.000Z'],
  ])('has nothing to say of %s', (key, value) => {
    expect(guard({ [key]: value }, world)).toEqual([]);
  });

  it('blocks in a field for addresses what it lets the writer confirm in a text', () => {
    expect(guard({ ip: '8.8.8.8', where: '8.8.8.8' }, world)).toEqual([
      { rule: 'FG05', severity: 'block', path: '/ip' },
      { rule: 'FG05', severity: 'confirm', path: '/where' },
    ]);
  });

  it('knows by its type what a message is about, wherever it stands, and forgets it behind it', () => {
    const text = 'a girl on a bench, 9e107d9d372bb6826bd81d3542a419d6';
    const injects = [
      { message: { type: 'clue.enquiry', subject: text, body: { clueText: text } } },
      { message: { type: 'tip.referral', subject: 'a girl', body: { note: [text] } } },
      { message: { type: 'case.reply', subject: text, body: { content: text } } },
      { note: text, type: 'clue.enquiry' },
    ];
    expect(guard({ injects, note: text }, world)).toEqual([
      { rule: 'FG11', severity: 'block', path: '/injects/0/message/subject' },
      { rule: 'FG19', severity: 'block', path: '/injects/0/message/subject' },
      { rule: 'FG11', severity: 'block', path: '/injects/0/message/body/clueText' },
      { rule: 'FG19', severity: 'block', path: '/injects/0/message/body/clueText' },
      { rule: 'FG11', severity: 'block', path: '/injects/1/message/body/note/0' },
    ]);
    expect(guard({ answer: text }, world, { type: 'clue.response' })).toMatchObject([
      { rule: 'FG11' },
      { rule: 'FG19' },
    ]);
    expect(guard({ question: text }, world, { type: 'ip.confirm.request' })).toMatchObject([{ rule: 'FG11' }]);
    expect(guard({ question: text }, world, { type: 'clues' })).toEqual([]);
  });

  it('asks about names of people only where the scenario lists its names', () => {
    const body = { familyName: 'VORGELIN', forenames: 'Jordan Exercise', aliases: ['Vell', 'Orgel'] };
    expect(guard(body, world)).toEqual([]);
    expect(guard(body, listed)).toEqual([
      { rule: 'FG18', severity: 'confirm', path: '/familyName' },
      { rule: 'FG18', severity: 'confirm', path: '/aliases/1' },
    ]);
  });

  it('can be told to let writers of a debrief confirm a name', () => {
    const debrief = { text: `as the ${real('SOV')} does` };
    expect(guard(debrief, world)).toMatchObject([{ rule: 'FG15', severity: 'block' }]);
    expect(guard(debrief, world, { severity: { FG15: 'confirm' } })).toMatchObject([
      { rule: 'FG15', severity: 'confirm' },
    ]);
  });

  it('takes the names of an exercise for invented, whole and word by word, but no real organisation', () => {
    const own = guardWorld({ codes: ['QN'], allow: ['Georgia Vell', 'Opération Chad', real('Vagrecby')] });
    expect(guard(['Georgia came', 'GEORGIA VELL', 'in Chad', 'in Mali'], own)).toMatchObject([
      { rule: 'FG02', path: '/3' },
    ]);
    expect(guard(real('Vagrecby'), own)).toMatchObject([{ rule: 'FG15' }]);
    expect(guard('Georgia came', world)).toMatchObject([{ rule: 'FG02' }]);
  });

  it('looks under every field that JSON can bring, and under none that it inherits', () => {
    const value: unknown = JSON.parse(
      '{"__proto__": {"a": "a@mail-provider.com"}, "constructor": "x@mail-provider.com"}',
    );
    expect(guard(value, world)).toMatchObject([{ path: '/__proto__/a' }, { path: '/constructor' }]);
    expect(guard(Object.create({ a: 'a@mail-provider.com' }), world)).toEqual([]);
  });

  it('refuses what is nested too deeply to follow, however deep', () => {
    const nested = (depth: number, open: string, close: string): unknown =>
      JSON.parse(`${open.repeat(depth)}"a@mail-provider.com"${close.repeat(depth)}`);
    expect(guard(nested(64, '[', ']'), world)).toMatchObject([{ rule: 'FG03' }]);
    for (const depth of [65, 5000]) {
      expect(guard(nested(depth, '[', ']'), world)).toMatchObject([{ rule: 'FG00', severity: 'block' }]);
      expect(guard(nested(depth, '{"a":', '}'), world)).toMatchObject([{ rule: 'FG00', severity: 'block' }]);
    }
  });

  it.each([undefined, null, true, 0, 1980, Number.NaN, '', [], {}])('has nothing to say of %j', (value) => {
    expect(guard(value, world)).toEqual([]);
  });
});

describe('the list of rules', () => {
  const ids = guardRules.map((rule) => rule.id);

  it('has each rule once, in order', () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it.each([
    ['English', en],
    ['French', fr],
  ])('has a sentence for trainees in %s for each, which no rule stops', (_, catalogue) => {
    expect(Object.keys(catalogue)).toEqual(ids);
    for (const sentence of Object.values(catalogue)) {
      expect(sentence).toMatch(/^\p{Lu}.+[.…]$/u);
      expect(sentence).not.toMatch(/invalid\b|incorrect|erreur|error/i);
      expect(rulesIn(sentence)).toEqual([]);
    }
  });

  it('tells builders what to write instead, in words that no rule stops', () => {
    for (const rule of guardRules) expect(rulesIn(`${rule.looksFor}: ${rule.instead}`)).toEqual([]);
  });
});
