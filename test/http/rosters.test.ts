import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryRosters } from '../support/rosters.ts';
import { type House, house } from './house.ts';

let here: House;
let rosters: ReturnType<typeof memoryRosters>;
beforeEach(async () => {
  rosters = memoryRosters();
  here = await house({ rosters });
});
afterEach(() => here.close());

const path = (rest = '') => `/api/v1/exercises/${here.exercise.id}${rest}`;
const csv = { 'content-type': 'text/csv' };
const put = (body: string, how: { ticket?: string | undefined; preview?: boolean } = {}) =>
  here.ask('PUT', path(`/roster${how.preview ? '?preview=1' : ''}`), {
    ticket: 'ticket' in how ? how.ticket : here.staff,
    body,
    headers: csv,
  });
const list = 'name,identifier,bureau\nMina,s-0042,\nOmar,Omar@School.example,Peltrosa\nAda,,\n';
/** Every word by which somebody of the list could be found. */
const secrets = ['s-0042', 'School.example', 'Omar'];

describe('a list of persons', () => {
  it('is loaded, shown with who sits where, replaced and deleted', async () => {
    await here.join({ name: 'Mina', bureau: 'QN' });
    expect((await here.ask('GET', path('/roster'), { ticket: here.staff })).body).toEqual({
      loaded: false,
      people: [],
    });
    const saved = await put(list);
    expect(saved.status).toBe(200);
    const people = [
      { name: 'Mina', identifier: 's-0042', sits: 'QN' },
      { name: 'Omar', identifier: 'Omar@School.example', bureau: 'QP' },
      { name: 'Ada' },
    ];
    expect(saved.body).toEqual({ saved: true, people, remarks: [], more: 0, ignored: [] });
    expect((await here.ask('GET', path('/roster'), { ticket: here.staff })).body).toEqual({ loaded: true, people });
    expect((await put('name\nZoe')).body.people).toEqual([{ name: 'Zoe' }]);
    expect((await here.ask('DELETE', path('/roster'), { ticket: here.staff })).status).toBe(204);
    expect((await here.ask('DELETE', path('/roster'), { ticket: here.staff })).status).toBe(404);
    expect((await here.ask('GET', path('/roster'), { ticket: here.staff })).body.loaded).toBe(false);
  });

  it('comes as JSON too', async () => {
    const send = (body: unknown) => here.ask('PUT', path('/roster'), { ticket: here.staff, body });
    expect((await send({ people: [{ name: 'Mina', bureau: 'QN' }] })).body).toMatchObject({ saved: true });
    expect((await send({ people: [{ name: 'Mina', email: 'x' }] })).body).toMatchObject({
      code: 'unknown_key',
      path: '/people/0/email',
    });
    expect((await send({ people: [{ name: 'Mina' }, { name: 'MINA ' }] })).body).toMatchObject({
      code: 'roster_invalid',
      issues: [{ path: '1:name' }, { path: '2:name' }],
    });
    expect((await send({ people: [] })).body.code).toBe('roster_invalid');
  });

  it.each([
    [
      'semicolons, as French spreadsheets write it',
      'Nom;Identifiant\r\nMina;7\r\n',
      [{ name: 'Mina', identifier: '7' }],
    ],
    [
      'a gradebook, with its other columns left out',
      'First name,Last name,ID number,Phone\nMina,Qvist,7,555\n',
      [{ name: 'Mina Qvist', identifier: '7' }],
    ],
    [
      'a French gradebook',
      'Prénom,Nom,Adresse de courriel\nMina,Qvist,m@x.example',
      [{ name: 'Mina Qvist', identifier: 'm@x.example' }],
    ],
    ['names only', 'Mina\nOmar', [{ name: 'Mina' }, { name: 'Omar' }]],
    ['no headings', 'Mina,7,qn', [{ name: 'Mina', identifier: '7', bureau: 'QN' }]],
    ['a name like a formula', "name\n=cmd|' /C calc'!A0", [{ name: "=cmd|' /C calc'!A0" }]],
  ])('is understood with %s', async (_, text, people) => {
    expect((await put(text, { preview: true })).body).toMatchObject({ saved: false, remarks: [], people });
  });

  it('names the columns that it leaves out', async () => {
    expect((await put('name,phone,bureau\nMina,555,QN', { preview: true })).body.ignored).toEqual(['phone']);
  });

  it('with mistakes is shown with all of them, and not kept', async () => {
    const wrong = `name,identifier,bureau\nMina,1,QN\n,2,\nmina,1,QX\n${'x'.repeat(101)},,\nBad\u202E,,\n`;
    const seen = await put(wrong, { preview: true });
    expect(seen.status).toBe(200);
    expect(seen.body.remarks.map(({ line, column, code }: Record<string, unknown>) => [line, column, code])).toEqual([
      [2, 'name', 'duplicate_name'],
      [2, 'identifier', 'duplicate_identifier'],
      [3, 'name', 'missing'],
      [4, 'bureau', 'unknown_bureau'],
      [4, 'name', 'duplicate_name'],
      [4, 'identifier', 'duplicate_identifier'],
      [5, 'name', 'too_long'],
      [6, 'name', 'control_character'],
    ]);
    const refused = await put(wrong);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'roster_invalid',
      issues: expect.arrayContaining([expect.objectContaining({ path: '3:name' })]),
    });
    expect(rosters.kept.size).toBe(0);
    // A bureau that only a bot plays is nobody's desk; the one that was meant is near.
    expect((await put('a,,CS', { preview: true })).body.remarks[0]).toMatchObject({ code: 'unknown_bureau' });
    expect((await put('a,,Peltrossa', { preview: true })).body.remarks[0].hint).toContain('Peltrosa');
  });

  it('that is none at all is refused in words', async () => {
    expect((await put('')).body.code).toBe('roster_invalid');
    expect((await put('name,bureau\n')).body).toMatchObject({ code: 'roster_invalid' });
    expect((await put('name\n"Mina')).body).toMatchObject({ code: 'roster_invalid', path: '2:1' });
    const old = await here.app.inject({
      method: 'PUT',
      url: path('/roster'),
      headers: { host: 'localhost:8080', authorization: `Bearer ${here.staff}`, ...csv },
      payload: Buffer.from('name\nJos\xe9', 'latin1'),
    });
    expect(old.json()).toMatchObject({ code: 'roster_invalid', hint: expect.stringContaining('UTF-8') });
    const plain = await here.ask('PUT', path('/roster'), {
      ticket: here.staff,
      body: 'name',
      headers: { 'content-type': 'text/plain' },
    });
    expect(plain.status).toBe(415);
    const yaml = await here.ask('PUT', path('/roster'), {
      ticket: here.staff,
      body: 'name',
      headers: { 'content-type': 'application/x-ndjson' },
    });
    const bytes = await here.ask('PUT', path('/roster'), {
      ticket: here.staff,
      body: 'name',
      headers: { 'content-type': 'application/yaml' },
    });
    expect(bytes.status).toBe(415);
    expect(yaml.body).toMatchObject({ code: 'unsupported_media_type', expected: 'text/csv | application/json' });
  });

  it('has its limits: half a megabyte, five thousand rows', async () => {
    const rows = (count: number) => `name\n${Array.from({ length: count }, (_, index) => `p${index}`).join('\n')}`;
    expect((await put(rows(5000), { preview: true })).body.people).toHaveLength(5000);
    const long = await put(rows(5001));
    expect([long.status, long.body.code]).toEqual([413, 'import_too_large']);
    const large = await put('x'.repeat(512 * 1024 + 1));
    expect([large.status, large.body.code]).toEqual([413, 'import_too_large']);
  });
});

describe('who may', () => {
  it('is the instructor: no seat, no assessor, nobody without a ticket', async () => {
    const { body: mina } = await here.join({ name: 'Mina' });
    const assessor = await here.seat('Ada', 'assessor');
    await put(list);
    for (const ticket of [mina.ticket, assessor]) {
      expect((await put('name\nZoe', { ticket })).body.code).toBe('forbidden_role');
      expect((await here.ask('GET', path('/roster'), { ticket })).body.code).toBe('forbidden_role');
      expect((await here.ask('DELETE', path('/roster'), { ticket })).body.code).toBe('forbidden_role');
    }
    expect((await put('name\nZoe', { ticket: undefined })).status).toBe(401);
    // What may not be loaded is not even read in.
    expect((await put('x'.repeat(600_000), { ticket: mina.ticket })).status).toBe(403);
    expect(rosters.kept.get(here.exercise.id)?.people).toHaveLength(3);
    expect((await here.ask('GET', '/api/v1/exercises/E000000000000/roster', { ticket: here.staff })).status).toBe(404);
    const co = await here.seat('Bo', 'instructor');
    expect((await here.ask('GET', path('/roster'), { ticket: co })).status).toBe(200);
  });
});

describe('what is in the list', () => {
  it('is in no log, archive, review, report, lobby or line of the server', async () => {
    const { body: mina } = await here.join({ name: 'Mina', bureau: 'QN' });
    await put(list);
    await put('name,identifier\nOmar,s-0042\nOmar,s-0042');
    const told = [JSON.stringify(here.exercise.log), here.lines.join('')];
    for (const rest of [
      '/log',
      '/log?anonymised=true',
      '/review',
      '/report',
      '/report?format=json',
      '/export?to=archive',
      '',
    ])
      told.push((await here.ask('GET', path(rest), { ticket: here.staff })).text);
    for (const rest of ['/review', '/roster'])
      told.push((await here.ask('GET', path(rest), { ticket: mina.ticket })).text);
    told.push((await here.ask('GET', '/api/v1/exercises', { ticket: here.staff })).text);
    for (const text of told) for (const word of secrets) expect(text).not.toContain(word);
  });

  it('is among what is stored about people, and goes with the exercise', async () => {
    await put(list);
    const { body } = await here.ask('GET', path('/people'), { ticket: here.staff });
    expect(body.roster).toHaveLength(3);
    expect(body.roster[0]).toEqual({ name: 'Mina', identifier: 's-0042' });
    expect((await here.ask('DELETE', path(), { ticket: here.staff })).status).toBe(204);
    expect(rosters.kept.size).toBe(0);
  });

  it('is not that of another room, nor of the same once more', async () => {
    await put(list);
    const again = await here.ask('POST', path('/again'), { ticket: here.staff });
    const shown = await here.ask('GET', `/api/v1/exercises/${again.body.id}/roster`, { ticket: here.staff });
    expect(shown.body).toEqual({ loaded: false, people: [] });
  });
});

describe('an export', () => {
  const out = (rest: string, ticket = here.staff) => here.ask('GET', path(`/export?to=${rest}`), { ticket });

  it('has a row for each person where a list is loaded, and for bureaus on wish or without', async () => {
    await here.join({ name: 'Mina', bureau: 'QN' });
    expect((await out('csv')).text).toMatch(/^marking,exercise,bureau,/);
    expect((await out('csv&by=person')).body).toMatchObject({ code: 'wrong_state' });
    await put(list);
    const people = await out('csv');
    expect(people.text).toMatch(/^marking,exercise,person,identifier,bureau,/);
    expect(people.text).toContain('Mina,s-0042,QN,Norvane');
    expect((await out('csv&by=bureau')).text).toMatch(/^marking,exercise,bureau,/);
    for (const to of ['moodle', 'canvas']) {
      expect((await out(to)).text).toContain('Omar@School.example');
      for (const rest of ['&by=bureau', '&anonymised=true'])
        for (const word of secrets) expect((await out(to + rest)).text).not.toContain(word);
    }
    expect((await out('moodle&by=person&anonymised=true')).status).toBe(400);
    expect((await out('moodle&by=school')).status).toBe(400);
  });

  it('is a file whose name says EXERCISE and what it is for', async () => {
    const [moodle, canvas, xapi] = [await out('moodle&bom=true'), await out('canvas'), await out('xapi')];
    expect(moodle.headers['content-disposition']).toContain('filename="EXERCISE-A small lesson moodle.csv"');
    expect(moodle.text.startsWith('\uFEFFFull name,')).toBe(true);
    expect(canvas.headers['content-disposition']).toContain('EXERCISE-A small lesson canvas.csv');
    expect(canvas.text).toMatch(/^Student,ID,/);
    expect(xapi.headers['content-disposition']).toContain('EXERCISE-A small lesson xapi.json');
    expect(xapi.headers['content-type']).toContain('application/json');
    expect(xapi.body).toBeInstanceOf(Array);
  });

  it('names persons to the instructor only, and is not for desks', async () => {
    const { body: mina } = await here.join({ name: 'Mina' });
    const assessor = await here.seat('Ada', 'assessor');
    await put(list);
    for (const to of ['csv', 'moodle', 'canvas', 'xapi']) {
      const seen = await out(to, assessor);
      expect(seen.status).toBe(200);
      for (const word of secrets) expect(seen.text).not.toContain(word);
      expect((await out(`${to}&by=person`, assessor)).body.code).toBe('forbidden_role');
      expect((await out(to, mina.ticket)).body.code).toBe('forbidden_role');
    }
  });
});
