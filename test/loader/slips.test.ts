import { describe, expect, it } from 'vitest';
import { found, placeOf, problemsOf, read, small, smallWith } from './support.ts';

const codes = (text: string) => problemsOf(read(text)).map(({ code }) => code);

describe('a comma without quotes', () => {
  it('ends a text within braces: what stands behind it is named with its line, and how to mend it', () => {
    const text = smallWith('title: A question\n', 'title: { en: A question, and an answer }\n');
    const problem = found(text, 'unquoted_comma');
    expect(problem).toMatchObject({
      severity: 'error',
      ...placeOf(text, 'and an answer }'),
      message: expect.stringContaining('"and an answer" stands alone behind a comma'),
      hint: expect.stringContaining('"A question, and an answer"'),
    });
    // Once, and not as a key that is unknown as well.
    expect(problemsOf(read(text)).filter(({ path }) => path === problem.path)).toHaveLength(1);
  });

  it('is found in the body of a message as well, and not where it stands in quotes', () => {
    const body = 'subject: The house at the corner }';
    expect(found(smallWith(body, 'subject: The house, the one at the corner }'), 'unquoted_comma').path).toMatch(
      /^injects\.0\.message\.body\./,
    );
    expect(codes(smallWith(body, 'subject: "The house, the one at the corner" }'))).toEqual([]);
  });

  it('makes two criteria of one, which is hinted at', () => {
    const objective = 'title: Answer in time }';
    const one = smallWith(objective, 'title: Answer in time, criteria: [Asks first, and waits for the answer] }');
    expect(found(one, 'unquoted_comma')).toMatchObject({
      severity: 'hint',
      path: 'objectives.0.criteria.1',
      hint: expect.stringContaining('"Asks first, and waits for the answer"'),
    });
    for (const list of ['[Asks first, Waits for the answer]', '["Asks first, and waits"]', '[asks, waits]'])
      expect(codes(smallWith(objective, `title: Answer in time, criteria: ${list} }`))).toEqual([]);
  });
});

describe('a key within brackets', () => {
  it('becomes a mapping of its own, which is said with the remedy', () => {
    const text = smallWith('title: Answer in time }', 'title: Answer in time, criteria: [en: Asks first] }');
    expect(found(text, 'unquoted_comma')).toMatchObject({
      severity: 'warning',
      path: 'objectives.0.criteria.0',
      hint: expect.stringContaining('Write braces'),
    });
    const slip = smallWith(
      'where: { from: QN, to: QP, type: case.reply, in_reply_to: $question }',
      'where: [from: QN, to: QP]',
    );
    expect(codes(slip)).toContain('unquoted_comma');
  });
});

describe('who waits for something that is not sent', () => {
  const help = (where: string) =>
    smallWith(
      'expectations:',
      `  - { id: i3, title: Help, class: contingency, purpose: help, kind: instruction, to: [QN], text: Look at the desk, trigger: { absent: { expected: { event: sent, where: ${where} }, since: { inject: i1 }, for: 5m } } }\nexpectations:`,
    );
  it.each(['{ from: QN }', '{ from: QN, to: QP }', '{ from: QN, in_reply_to: $question }'])(
    'is told that an acknowledgement calls it off (%s)',
    (where) => {
      const text = help(where);
      expect(found(text, 'acknowledged_away')).toMatchObject({
        severity: 'hint',
        path: 'injects.2.trigger.absent.expected',
        line: placeOf(text, 'id: i3').line,
        hint: expect.stringMatching(/"type: (?!case\.ack)[a-z.]+"/),
      });
    },
  );

  it.each(['{ from: QN, type: case.reply }', '{ from: QN, type: case.ack }', '{ from: QP, to: QN }'])(
    'is told nothing where it says which (%s)',
    (where) => {
      expect(codes(help(where))).not.toContain('acknowledged_away');
    },
  );
});

describe('a text that names a bureau which its reader does not see', () => {
  const secret = (text = small) =>
    text
      .replace(
        'expectations:',
        '  - { id: i4, title: More, kind: message, from: QN, to: [QS], trigger: { at: T+3m }, message: { type: information.request, subject: About the harbour, body: { category: other, subject: The pier } } }\nexpectations:',
      )
      .replace('injects:', '  - { id: QS, kind: national, seat: bot, visible_to: [QN] }\ninjects:')
      .replace('country_codes: [QN, QP]', 'country_codes: [QN, QP, QS]');
  const named = (text: string) => found(text, 'secret_named');

  it.each<[what: string, path: string, text: string]>([
    ['brief of all', 'brief.trainee', small.replace('trainee: You have the watch', 'trainee: Selvoran listens')],
    [
      'brief of another bureau',
      'brief.per_bureau.QP',
      small.replace('instructor: Nothing hidden', 'instructor: Nothing hidden, per_bureau: { QP: Ask QS first }'),
    ],
    ['instruction', 'injects.1.text', small.replace('Somebody asks whether', 'Selvoran asks whether')],
  ])('is a %s: it is named with what can be done', (_what, path, text) => {
    expect(named(secret(text))).toMatchObject({
      severity: 'warning',
      path,
      message: expect.stringMatching(/^QP reads "(Selvoran|QS)" here/),
      hint: expect.stringContaining('visible_to'),
    });
  });

  it('is none where only those read it who know, or where another word is meant', () => {
    for (const text of [
      small.replace('The house at the corner', 'A letter from Selvoran'),
      small.replace('Somebody asks whether', 'The Selvoranese ask whether'),
      small.replace('instructor: Nothing hidden', 'instructor: Selvoran is hidden'),
    ])
      expect(codes(secret(text))).not.toContain('secret_named');
  });
});
