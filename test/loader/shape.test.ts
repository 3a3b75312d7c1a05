import { describe, expect, it } from 'vitest';
import { found, placeOf, problemsOf, read, small, smallWith } from './support.ts';

describe('the shape of a scenario', () => {
  it('is right in the small one, which has not even a hint', () => {
    expect(read(small, true)).toMatchObject({ ok: true, hints: [] });
  });

  it('asks for its format first', () => {
    expect(found(smallWith('format: 1\n', ''), 'missing')).toMatchObject({
      path: 'format',
      hint: 'Begin the file with "format: 1".',
    });
    expect(found(smallWith('format: 1', 'format: "2"'), 'wrong_type').message).toContain(
      'should be a number, not text',
    );
    expect(found(smallWith('format: 1', 'format: 99'), 'unsupported_format').message).toContain('supported: 1');
  });

  it.each([
    ['injects:', 'injets:', 'injets', 'injects'],
    ['objective: o1', 'objectve: o1', 'expectations.0.objectve', 'objective'],
    ['in_reply_to: $question }', 'in_replyto: $question }', 'expectations.0.expect.where.in_replyto', 'in_reply_to'],
    ['trigger: { at: T+2m }', 'triger: { at: T+2m }', 'injects.0.triger', 'trigger'],
    ['delay: 5m', 'dealy: 5m', 'injects.1.trigger.after.dealy', 'delay'],
    ['trigger: { at: T+2m }', 'trigger: { att: T+2m }', 'injects.0.trigger.att', 'at'],
  ])('with %s written %s knows what was meant', (piece, by, path, near) => {
    const text = smallWith(piece, by);
    const key = path.split('.').at(-1) ?? '';
    expect(found(text, 'unknown_key')).toMatchObject({
      path,
      near,
      hint: `Did you mean "${near}"?`,
      ...placeOf(text, `${key}:`),
    });
  });

  it('offers what there is instead of patterns, attachments and files', () => {
    const matches = smallWith('type: case.reply', 'type: { matches: "^(a+)+$" }');
    expect(found(matches, 'not_supported').hint).toContain('contains, in');
    expect(found(smallWith('ref: $question', 'attachments: [a.png]'), 'unknown_key').hint).toContain('no pictures');
    expect(found(smallWith('ref: $question', 'file: ../../../etc/passwd'), 'unknown_key').hint).toContain('one file');
  });

  it.each([
    ['bureaus: 1', 'bureaus', 'should be a list, not a number'],
    ['bureaus: { QN: 1 }', 'bureaus', 'should be a list, not a mapping'],
    ['bureaus: two', 'bureaus', 'should be a list, not text'],
  ])('says of "%s" what it should be', (line, path, message) => {
    const text = small.replace(/bureaus:\n(?: {2}-.*\n)+/, `${line}\n`);
    expect(found(text, 'wrong_type')).toMatchObject({ path });
    expect(found(text, 'wrong_type').message).toContain(message);
  });

  it('of a title of ten thousand letters is too long', () => {
    expect(found(smallWith('A small watch', 'x'.repeat(10_000)), 'too_long')).toMatchObject({ path: 'title' });
  });

  it('of 201 bureaus or 2,001 injects is too many', () => {
    const bureaus = Array.from({ length: 201 }, () => '  - { id: QN }').join('\n');
    const text = small.replace(/bureaus:\n(?: {2}-.*\n)+/, `bureaus:\n${bureaus}\n`);
    expect(found(text, 'too_many').message).toBe('"bureaus" has 201 items; 200 are allowed.');
    const injects = Array.from({ length: 2001 }, (_, i) => `  - { id: x${i} }`).join('\n');
    expect(found(small.replace(/injects:\n(?: {2}.*\n)+/, `injects:\n${injects}\n`), 'too_many').message).toContain(
      '2000 are allowed',
    );
  });

  it.each([
    ['12:30:45', 'wrong_form', 'T+12m30s'],
    ['soon', 'wrong_form', 'T+12m30s'],
    ['"-5m"', 'out_of_range', undefined],
    ['T-5m', 'out_of_range', undefined],
    ['5', 'unit_missing', 'T+12m30s'],
  ])('with an inject at %s is refused: %s', (time, code, hint) => {
    const text = smallWith('at: T+2m', `at: ${time}`);
    expect(found(text, code)).toMatchObject({ path: 'injects.0.trigger.at', ...placeOf(text, time) });
    if (hint !== undefined) expect(found(text, code).hint).toContain(hint);
  });

  it('lets a program write times in milliseconds, as JSON', () => {
    const twin = { ...(JSON.parse(toJson(small)) as object), duration: 1_800_000 };
    expect(read(JSON.stringify(twin)).ok).toBe(true);
  });

  it('with two triggers or none asks for exactly one', () => {
    const two = found(smallWith('trigger: { at: T+2m }', 'trigger: { at: T+2m, manual: {} }'), 'wrong_form');
    expect(two.message).toBe(
      '"trigger" has at and manual; it needs exactly one of at, after, on, absent, when, manual, all, any, not.',
    );
    expect(problemsOf(read(smallWith('trigger: { at: T+2m }', 'trigger: {}'))).map((one) => one.path)).toEqual([
      'injects.0.trigger',
    ]);
  });

  it('with a day that does not exist is refused at its place', () => {
    const text = smallWith('2091-03-04T08:00:00Z', '2091-02-30T08:00:00Z');
    expect(found(text, 'invalid_date')).toMatchObject({ path: 'clock.starts_at', ...placeOf(text, '"2091-02-30') });
    expect(found(smallWith('2091-03-04T08:00:00Z', '2091-03-04T25:00:00Z'), 'invalid_date')).toMatchObject({
      path: 'clock.starts_at',
    });
  });

  it('with an unknown kind of inject or level names those there are', () => {
    expect(found(smallWith('kind: message', 'kind: mesage'), 'wrong_value')).toMatchObject({ near: 'message' });
    expect(found(smallWith('level: foundation', 'level: fundation'), 'wrong_value')).toMatchObject({
      near: 'foundation',
    });
  });

  it('without fiction or debrief says why these must be', () => {
    const fiction = small.replace(/fiction:.*\n/, '');
    expect(found(fiction, 'missing')).toMatchObject({ path: 'fiction' });
    expect(found(fiction, 'missing').hint).toContain('no exercise is started');
    const statement = smallWith('statement: Everything here is invented, ', '');
    expect(found(statement, 'missing')).toMatchObject({ path: 'fiction.statement' });
    const debrief = small.replace(/debrief:\n(?: {2}.*\n)+/, '');
    expect(found(debrief, 'missing')).toMatchObject({ path: 'debrief' });
  });

  it('takes what looks like a link or a script as the text that it is', () => {
    const text = smallWith('text: Somebody asks whether you have asked', 'text: "[x](javascript:alert(1)) <script>"');
    expect(read(text).ok).toBe(true);
  });

  it('asks for quotes where a number stands for a text', () => {
    expect(found(smallWith('title: A small watch', 'title: 42'), 'wrong_type').hint).toBe('Put it in quotes.');
  });
});

function toJson(text: string): string {
  const result = read(text);
  if (!result.ok) throw new Error('must be right');
  return JSON.stringify(result.scenario);
}
