import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Schema, suggestionsAt } from '../../clients/web/editor/complete.ts';
import { shipped } from '../loader/support.ts';

const schema: Schema = JSON.parse(
  String(readFileSync(new URL('../../scenarios/world/scenario.schema.json', import.meta.url))),
);
const lesson = shipped('two-bureau-lesson');
const value: unknown = parse(lesson);

/** What is offered where ‸ stands, and the word that it would replace. */
function offered(text: string): { word: string; labels: string[] } | undefined {
  const at = text.indexOf('‸');
  const whole = text.replace('‸', '');
  const found = suggestionsAt(whole, at, schema, value);
  return found && { word: whole.slice(found.from, at), labels: found.options.map(({ label }) => label) };
}

describe('while a scenario is being typed', () => {
  it.each<[where: string, text: string, word: string, some: string[], none: string[]]>([
    ['at the top', 'format: 1\ntit‸\n', 'tit', ['title', 'injects', 'debrief'], ['format', 'from']],
    ['below a key', 'clock:\n  ‸', '', ['starts_at', 'rate', 'phases'], ['title']],
    [
      'below a key that has some already',
      'clock:\n  rate: 2\n  ‸\n  phases: []\n',
      '',
      ['starts_at'],
      ['rate', 'phases'],
    ],
    [
      'in an item',
      'injects:\n  - id: i1\n    tr‸',
      'tr',
      ['trigger', 'title', 'from', 'to', 'message'],
      ['id', 'injects'],
    ],
    ['after a dash', 'injects:\n  - ‸', '', ['id', 'kind', 'trigger'], ['injects']],
    ['in an item whose dash stands below its key', 'injects:\n- id: i1\n  tr‸', 'tr', ['trigger'], ['injects']],
    [
      'in the message of an inject',
      'injects:\n  - id: i1\n    message:\n      ur‸',
      'ur',
      ['urgency', 'type'],
      ['trigger'],
    ],
    ['within brackets', 'objectives:\n  - { id: o1, ‸', '', ['title', 'weight'], ['id']],
    [
      'within brackets in brackets',
      'injects:\n  - id: i1\n    trigger: { after: { ‸',
      '',
      ['inject', 'delay'],
      ['after'],
    ],
  ])('the keys are offered that may stand there: %s', (_where, text, word, some, none) => {
    const found = offered(text);
    expect(found?.word).toBe(word);
    expect(found?.labels).toEqual(expect.arrayContaining(some));
    for (const one of none) expect(found?.labels).not.toContain(one);
  });

  it.each<[where: string, text: string, some: string[]]>([
    ['a word of a few', 'level: f‸', ['foundation', 'expert']],
    ['a word of a few, in an item', 'bureaus:\n  - id: QN\n    seat: ‸', ['human', 'bot', 'either']],
    ['in brackets', 'bureaus:\n  - { id: QN, seat: ‸', ['human', 'bot', 'either']],
    ['yes or no', 'scored: ‸', ['true', 'false']],
    [
      'a type of message',
      'injects:\n  - id: i1\n    message:\n      type: inf‸',
      ['information.request', 'case.circular'],
    ],
    ['a language', 'languages: [‸', ['en', 'fr', 'es', 'ar']],
    ['who writes', 'injects:\n  - id: i1\n    from: ‸', ['QN', 'QP', 'CS']],
    ['to whom', 'injects:\n  - id: i1\n    to: [QN, ‸', ['QP', 'all']],
    ['after which inject', 'injects:\n  - id: i9\n    trigger: { after: { inject: i-‸', ['i-watch', 'i-found']],
    ['from which moment', 'expectations:\n  - id: e1\n    from_moment:\n      inject: ‸', ['i-watch']],
    ['an objective', 'expectations:\n  - id: e1\n    objective: ‸', ['o-ask', 'o-answer', 'o-verify']],
  ])('the words and ids are offered that may stand there: %s', (_where, text, some) => {
    expect(offered(text)?.labels).toEqual(expect.arrayContaining(some));
  });

  it('nothing is offered in a remark, and after a value', () => {
    expect(offered('# tit‸')).toBeUndefined();
    expect(offered('title: A watch # and ‸')).toBeUndefined();
    expect(offered('title: A watch‸')).toBeUndefined();
  });

  it('something is offered at every place of a whole scenario or not, and never breaks', () => {
    let some = 0;
    for (let at = 0; at < lesson.length; at += 7) if (suggestionsAt(lesson, at, schema, value)) some += 1;
    expect(some).toBeGreaterThan(100);
  });
});
