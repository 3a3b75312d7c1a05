import { describe, expect, it } from 'vitest';
import { parseText } from '../../server/loader/parse.ts';
import { found, placeOf, problemsOf, read, small, smallWith } from './support.ts';

const firstOf = (text: string) => problemsOf(read(text))[0];

describe('a scenario file as YAML', () => {
  it.each([
    ['nothing', '', 'scenario_empty', 'The scenario is empty.'],
    ['empty lines', '\n\n  \n', 'scenario_empty', 'The scenario is empty.'],
    ['a remark', '# later\n', 'scenario_empty', 'The scenario is empty.'],
    ['the word null', 'null\n', 'scenario_empty', 'The scenario is empty.'],
    ['one word', 'hello\n', 'wrong_type', 'A scenario is a mapping (key: value) at the top, not text.'],
    ['a list', '- a\n- b\n', 'wrong_type', 'A scenario is a mapping (key: value) at the top, not a list.'],
  ])('of %s is refused in words', (_, text, code, message) => {
    expect(firstOf(text)).toMatchObject({ code, message, severity: 'error', line: 1 });
  });

  it('that is none is not read aloud, however long the piece that does not fit', () => {
    const problem = firstOf(`title: "a" "b: ${'a long story '.repeat(80)}"\n`);
    expect(problem).toMatchObject({ code: 'yaml_syntax', line: 1 });
    expect(problem?.message).toMatch(/^This is not YAML: \S/);
    expect(problem?.message).not.toContain('story');
  });

  it.each([
    ['a tab as indentation', 'brief:\n\ttrainee: x\n', 'tab_indentation', 2],
    ['a second document', `${small}---\nformat: 1\n`, 'several_documents', small.split('\n').length],
    ['an alias', 'a: 1\nb: *x\n', 'aliases_not_allowed', 2],
    ['an anchor', 'a: 1\nb: &x 2\n', 'aliases_not_allowed', 2],
    ['a circle of aliases', 'a: &a [*a]\n', 'aliases_not_allowed', 1],
    ['a tag', 'a: 1\nb: !!js/function "x"\n', 'tag_not_allowed', 2],
    ['a tag of the standard', 'b: !!str 5\n', 'tag_not_allowed', 1],
    ['a merge key', 'a: 1\n<<: { b: 1 }\n', 'merge_not_allowed', 2],
    ['another version of YAML', '%YAML 1.1\n---\na: NO\n', 'directive_not_allowed', 1],
    ['a key of JavaScript', 'a: 1\n__proto__: { x: 1 }\n', 'reserved_key', 2],
    ['such a key further in', 'a:\n  b:\n    constructor: 1\n', 'reserved_key', 3],
    ['a list as a key', '? [a, b]\n: 1\n', 'key_not_text', 1],
    ['a bracket that is not closed', 'a: [1, 2\n', 'yaml_syntax', 2],
    ['a character that cannot be seen', 'a: "x\\u0007y"\n', 'control_character', 1],
    ['a change of direction', 'a: "abc\u202Edef"\n', 'control_character', 1],
    ['half a character', 'a: "\\ud800"\n', 'control_character', 1],
    ['a number without end', 'a: .inf\n', 'invalid_number', 1],
    ['no number', 'a: .nan\n', 'invalid_number', 1],
    ['a number that is too large', 'a: 1e400\n', 'invalid_number', 1],
  ])('with %s is refused with the line', (_, text, code, line) => {
    expect(found(text, code)).toMatchObject({ line, severity: 'error' });
  });

  it('with a key twice names both lines', () => {
    const text = 'format: 1\ntitle: one\nid: x\ntitle: two\n';
    expect(found(text, 'duplicate_key')).toMatchObject({
      line: 4,
      column: 1,
      path: 'title',
      message: 'The key "title" is there twice; the first is on line 2.',
    });
  });

  it.each([
    ['brackets', `a: ${'['.repeat(3000)}`],
    ['braces', '{a: '.repeat(3000)],
    ['dashes', '- '.repeat(3000)],
    ['lines', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('that nests too deeply by %s is refused as such', (_, text) => {
    expect(firstOf(text)).toMatchObject({ code: 'too_deep' });
  });

  it('of twenty levels is not too deep', () => {
    expect(parseText(`a: ${'['.repeat(19)}1${']'.repeat(19)}`)).toMatchObject({ ok: true });
    expect(parseText(`a: ${'['.repeat(21)}1${']'.repeat(21)}`)).toMatchObject({ ok: false });
  });

  it('with nine-fold aliases is refused before anything is multiplied', () => {
    const bomb = `a0: &a0 [x]\n${Array.from({ length: 6 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`).join('\n')}`;
    expect(firstOf(bomb)).toMatchObject({ code: 'aliases_not_allowed', line: 1, path: 'a0' });
  });

  it('leaves NO, on and days as text', () => {
    expect(parseText('a: NO\non: yes\nday: 2091-03-04\nclock: 12:30:45\n')).toMatchObject({
      ok: true,
      value: { a: 'NO', on: 'yes', day: '2091-03-04', clock: '12:30:45' },
    });
  });

  it('may be written with a mark, with Windows line ends, or as JSON', () => {
    expect(read(small.replaceAll('\n', '\r\n')).ok).toBe(true);
    const value = parseText(small);
    if (!value.ok) throw new Error('small is YAML');
    expect(read(JSON.stringify(value.value, null, 2)).ok).toBe(true);
  });

  it('says everything once, twenty things at most, and how many more there are', () => {
    const text = Array.from({ length: 500 }, (_, i) => `k${i}: 1`).join('\n');
    const result = read(text);
    if (result.ok) throw new Error('these are no keys of a scenario');
    expect(result.problems).toHaveLength(20);
    // Every key, and what is missing.
    expect(result.more).toBeGreaterThan(480);
    const places = result.problems.map((one) => `${one.line}:${one.column} ${one.code} ${one.path}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('points at the value, or at the key of a value that is not there', () => {
    const text = smallWith('title: A small watch', 'title:');
    expect(found(text, 'missing')).toMatchObject({
      ...placeOf(text, 'title:'),
      path: 'title',
      message: '"title" is required, and there is nothing.',
    });
  });
});
