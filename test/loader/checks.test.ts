import { describe, expect, it } from 'vitest';
import { found, loaded, placeOf, problemsOf, read, small, smallWith } from './support.ts';

/** Another inject, after those that are there. */
const withInject = (yaml: string): string => smallWith('expectations:', `${yaml}\nexpectations:`);
const inject = (more: string) =>
  withInject(`  - { id: i3, title: More, kind: instruction, to: [QN], text: Read this, ${more} }`);
const message = (more: string, rest = 'from: QP, to: [QN], trigger: { at: T+3m }') =>
  withInject(`  - { id: i3, title: More, kind: message, ${rest}, message: { subject: About something, ${more} } }`);
const hints = (text: string) => {
  const result = read(text);
  return result.ok ? result.hints : [];
};
const codes = (text: string) => problemsOf(read(text)).map((one) => one.code);

describe('what a scenario names', () => {
  it.each([
    ['a bureau that an inject is sent to', 'to: [QN]\n', 'to: [QM]\n', 'unknown_bureau', 'injects.0.to.0'],
    ['a sender', 'from: QP', 'from: QM', 'unknown_bureau', 'injects.0.from'],
    ['who is expected to act', 'who: QN', 'who: QM', 'unknown_bureau', 'expectations.0.who'],
    ['a bureau in a pattern', 'to: QP, type', 'to: QM, type', 'unknown_bureau', 'expectations.0.expect.where.to'],
    ['an objective', 'objective: o1', 'objective: o2', 'unknown_objective', 'expectations.0.objective'],
    [
      'an inject to wait for',
      'after: { inject: i1',
      'after: { inject: i9',
      'unknown_inject',
      'injects.1.trigger.after.inject',
    ],
    [
      'an inject to count from',
      'from_moment: { inject: i1 }',
      'from_moment: { inject: i7 }',
      'unknown_inject',
      'expectations.0.from_moment.inject',
    ],
    [
      'a phase',
      'from_moment: { inject: i1 }',
      'from_moment: { phase: p1 }',
      'unknown_phase',
      'expectations.0.from_moment.phase',
    ],
    [
      'a message',
      'in_reply_to: $question',
      'in_reply_to: $queston',
      'unknown_name',
      'expectations.0.expect.where.in_reply_to',
    ],
    [
      'a message type',
      'type: information.request',
      'type: information.requst',
      'unknown_type',
      'injects.0.message.type',
    ],
  ])('must be there: %s', (_, piece, by, code, path) => {
    const text = smallWith(piece, by);
    const place = found(text, code);
    expect(place).toMatchObject({ path, severity: 'error' });
    expect(place.line).toBe(placeOf(text, by).line);
    expect(place.hint).toMatch(/^(Did you mean|Known|There are no)/);
  });

  it('is told with the nearest right word, or with all that there are', () => {
    expect(found(smallWith('type: information.request', 'type: information.requst'), 'unknown_type').near).toBe(
      'information.request',
    );
    expect(found(smallWith('in_reply_to: $question', 'in_reply_to: $queston'), 'unknown_name').near).toBe('$question');
    expect(found(smallWith('objective: o1', 'objective: listening'), 'unknown_objective').hint).toBe(
      'Known objectives: o1.',
    );
  });

  it('may be a name that a pattern of the same item gives', () => {
    const own = smallWith(
      'from_moment: { inject: i1 }',
      'from_moment: { event: { event: delivered, where: { id: $asked, to: QN } } }',
    ).replace('in_reply_to: $question', 'in_reply_to: $asked');
    expect(codes(own)).not.toContain('unknown_name');
    const elsewhere = inject('trigger: { on: { event: sent, where: { in_reply_to: $asked } } }');
    expect(found(elsewhere, 'unknown_name').path).toBe('injects.2.trigger.on.where.in_reply_to');
  });

  it('is there once: the second says both lines', () => {
    const text = inject('trigger: { at: T+3m }').replace('id: i3', 'id: i1');
    const lines = [placeOf(text, 'id: i1').line, placeOf(text, 'id: i1, title').line];
    expect(found(text, 'duplicate_id').message).toBe(`Two injects are called "i1": lines ${lines.join(' and ')}.`);
  });
});

describe('the countries of a scenario', () => {
  it('are invented: a list of two real codes is read as text and then refused with the reason', () => {
    const text = small.replace(/bureaus:\n(?: {2}-.*\n)+/, 'bureaus: [NO, SE]\n');
    expect(found(text, 'country_not_fictional')).toMatchObject({
      path: 'bureaus.0',
      message: '"NO" is not an invented country.',
    });
    expect(found(text, 'country_not_fictional').hint).toContain('QN, QP');
  });

  it.each([
    ['{ id: QP, kind: national, seat: human }', '{ id: NO, kind: national, seat: human }', 'bureaus.1.id'],
    ['country_codes: [QN, QP]', 'country_codes: [QN, QP, FR]', 'fiction.country_codes.2'],
  ])('are refused wherever they stand: %s', (piece, by, path) => {
    expect(found(smallWith(piece, by), 'country_not_fictional').path).toBe(path);
  });

  it('are declared', () => {
    expect(found(smallWith('country_codes: [QN, QP]', 'country_codes: [QN]'), 'country_not_listed').path).toBe(
      'bureaus.1.id',
    );
  });

  it('may have three letters in a mass exercise', () => {
    const text = smallWith(
      '  - { id: QP, kind: national, seat: human }',
      '  - { id: QP, kind: national, seat: human }\n  - { id: QMA, kind: national, seat: bot }',
    );
    expect(codes(text.replace('country_codes: [QN, QP]', 'country_codes: [QN, QP, QMA]'))).not.toContain(
      'country_not_fictional',
    );
  });

  it('speak for their own documents only, and have numbers of the exercise', () => {
    const record = (fields: string, more = '') =>
      smallWith(
        'injects:',
        `records:\n  - { register: documents, owner: QP, status: lost, fields: { documentType: passport, ${fields} }${more} }\ninjects:`,
      );
    // Nobody meets it, which is another matter.
    expect(codes(record('documentNumber: EXR31415K, issuingCountry: QP'))).toEqual(['unused']);
    expect(found(record('documentNumber: EXR31415K, issuingCountry: QN'), 'country_not_listed').hint).toBe(
      'Rule R-12.',
    );
    expect(found(record('documentNumber: AB123456'), 'document_number').hint).toContain('EXR');
    expect(found(record('documentNumber: EXR31415Z'), 'document_number').hint).toContain('A to T');
    expect(found(record('documentNumber: EXR31415K', ', near_misses: [EXR31415K]'), 'duplicate_id').path).toBe(
      'records.0.near_misses.0',
    );
  });

  it('have no people who could be alive', () => {
    const text = smallWith(
      'injects:',
      'cast:\n  - { id: c, role: subject, names: [Sovelle Ravelin], born: "2001-02-03", nationality: QN }\ninjects:',
    );
    expect(found(text, 'fiction_blocked')).toMatchObject({ path: 'cast.0.born' });
  });

  it('live in the year 2091', () => {
    expect(found(smallWith('2091-03-04T08:00:00Z', '2031-03-04T08:00:00Z'), 'out_of_range').path).toBe(
      'clock.starts_at',
    );
  });
});

describe('time in a scenario', () => {
  it('ends: nothing comes after it, directly or by waiting for something', () => {
    expect(found(smallWith('at: T+2m', 'at: T+31m'), 'out_of_range')).toMatchObject({
      path: 'injects.0.trigger.at',
      message: 'Inject "i1" is at T+31m; the exercise ends at T+30m.',
    });
    expect(found(smallWith('delay: 5m', 'delay: 29m'), 'out_of_range')).toMatchObject({
      path: 'injects.1.trigger',
      message: 'Inject "i2" is at T+31m; the exercise ends at T+30m.',
    });
    expect(codes(smallWith('delay: 5m', 'delay: 28m'))).toEqual([]);
  });

  it('goes round in no circle', () => {
    const text = smallWith('trigger: { at: T+2m }', 'trigger: { after: { inject: i2 } }');
    expect(found(text, 'cycle').message).toBe('cycle: i1 -> i2 -> i1');
    expect(found(inject('trigger: { after: { inject: i3 } }'), 'cycle').message).toBe('cycle: i3 -> i3');
    // By way of an expectation that begins with what waits for it.
    const round = smallWith('trigger: { at: T+2m }', 'trigger: { after: { expectation: e1 } }');
    expect(found(round, 'cycle').message).toBe('cycle: i1 -> i1');
  });

  it('is long enough to read and write in', () => {
    expect(hints(smallWith('within: 10m', 'within: 30s'))).toMatchObject([
      { code: 'limit_too_short', path: 'expectations.0.within' },
    ]);
    const fast = smallWith('starts_at: "2091-03-04T08:00:00Z"', 'starts_at: "2091-03-04T08:00:00Z", rate: 20');
    expect(hints(fast)).toMatchObject([
      { code: 'limit_too_short', message: 'The time for "e1" is 30 s in the classroom.' },
    ]);
    const scaled = smallWith('\nbrief:', '\nlimits: { scale: 0.0005 }\nbrief:');
    expect(hints(scaled).map((one) => one.message)).toContain(
      'The limit "acknowledge" for routine messages is 43 s in the classroom.',
    );
    expect(hints(smallWith('\nbrief:', '\nlimits: { information: 20s }\nbrief:'))).toMatchObject([
      { path: 'limits.information' },
    ]);
  });

  it('has no hint that comes after its deadline', () => {
    const text = smallWith(
      'score: { points: 10 }',
      'hints: [{ id: h1, after: 11m, text: Look in your file }]\n    score: { points: 10 }',
    );
    expect(hints(text)).toMatchObject([{ code: 'too_late', path: 'expectations.0.hints.0.after' }]);
  });

  it('has phases that begin', () => {
    const text = smallWith(
      'starts_at: "2091-03-04T08:00:00Z"',
      'starts_at: "2091-03-04T08:00:00Z", phases: [{ id: p1, title: Morning }, { id: p2, title: Night, at: T+40m }]',
    );
    expect(found(text, 'missing').message).toBe('Phase "p1" has no time.');
    expect(found(text, 'out_of_range').message).toBe('Phase "p2" is at T+40m; the exercise ends at T+30m.');
  });
});

describe('the messages of a scenario', () => {
  it('say what will be made up, and are not refused for it', () => {
    const text = smallWith('body: { category: other, subject: The house at the corner }', 'body: { category: other }');
    expect(read(text)).toMatchObject({
      ok: true,
      hints: [{ code: 'will_be_filled', path: 'injects.0.message.body.subject' }],
    });
    expect(read(text, true)).toMatchObject({ ok: false });
  });

  it.each([
    ['category: othr', 'body_invalid', 'injects.0.message.body.category', 'other'],
    ['category: other, sbject: x', 'unknown_field', 'injects.0.message.body.sbject', 'subject'],
  ])('have bodies of their kind: %s', (by, code, path, near) => {
    expect(found(smallWith('category: other', by), code)).toMatchObject({ path, near });
  });

  it('are checked in each language', () => {
    const text = smallWith('languages: [en]', 'languages: [en, fr]').replace(
      'subject: The house at the corner',
      'subject: { en: The house at the corner, fr: x }',
    );
    expect(found(text, 'body_invalid').path).toBe('injects.0.message.body.subject.fr');
  });

  it('come from those who may send them, to those who may have them', () => {
    const desk = (more: string) =>
      message('type: information.request, body: { category: other, subject: A house }', more).replace(
        '  - { id: QP',
        '  - { id: BP, country: QN, kind: border_post, seat: either }\n  - { id: PRESS, kind: press, seat: bot }\n  - { id: QP',
      );
    expect(found(desk('from: BP, to: [QN], trigger: { at: T+3m }'), 'not_permitted')).toMatchObject({
      path: 'injects.2.message.type',
      message: 'BP is a border post, which may not send information.request.',
    });
    expect(found(desk('from: QN, to: [PRESS], trigger: { at: T+3m }'), 'not_permitted').path).toBe('injects.2.to.0');
    expect(found(desk('from: QN, to: [QN], trigger: { at: T+3m }'), 'addressee').message).toBe(
      'QN cannot write to itself.',
    );
    expect(found(desk('from: QN, to: [QP, QP], trigger: { at: T+3m }'), 'addressee').message).toBe(
      '"QP" is addressed twice.',
    );
  });

  it('answer what can be answered so, by those who have received it', () => {
    expect(
      found(message('type: case.reply, body: { outcome: positive, content: It is mine }'), 'cannot_open_case').path,
    ).toBe('injects.2.message.type');
    const answer = (type: string, from: string, to: string) =>
      message(
        `type: ${type}, in_reply_to: $question, body: { outcome: positive, content: It is mine }`,
        `from: ${from}, to: [${to}], trigger: { at: T+3m }`,
      );
    expect(codes(answer('case.reply', 'QN', 'QP'))).toEqual([]);
    expect(found(answer('case.reply', 'QP', 'QN'), 'reply_not_allowed').hint).toBe('Rule R-3.');
    expect(found(answer('hit.feedback', 'QN', 'QP'), 'reply_not_allowed').message).toBe(
      'hit.feedback is no answer to information.request.',
    );
    const reminder = message('type: case.reminder, in_reply_to: $question, body: { n: 1 }');
    expect(codes(reminder)).toEqual([]);
  });

  it('have subjects of one line', () => {
    expect(found(smallWith('Who lives in Lantern Row?', 'Who?'), 'too_short').path).toBe('injects.0.message.subject');
    expect(found(smallWith('Who lives in Lantern Row?', 'x'.repeat(121)), 'too_long').path).toBe(
      'injects.0.message.subject',
    );
  });

  it('are of the kinds that the scenario says it uses', () => {
    expect(found(smallWith('injects:', 'kinds: [case.reply]\ninjects:'), 'unknown_type').message).toContain(
      'not in "kinds"',
    );
    expect(found(smallWith('injects:', 'kinds: [case.rply]\ninjects:'), 'unknown_type').near).toBe('case.reply');
  });

  it('are sensitive only where the scenario names that, warns of it beforehand, and addresses people by name', () => {
    const clue = smallWith(
      `type: information.request
      ref: $question
      subject: Who lives in Lantern Row?
      body: { category: other, subject: The house at the corner }`,
      `type: clue.enquiry
      ref: $question
      subject: A paper bag
      body: { clueText: "Paper bag with a blue mill" }`,
    ).replace('type: case.reply,', 'type: clue.response,');
    expect(found(clue, 'unknown_type').message).toContain('not in "kinds"');
    const named = clue.replace('injects:', 'kinds: [clue.enquiry, clue.response]\ninjects:');
    expect(found(named, 'missing').path).toBe('content_notes');
    const noted = named.replace('kinds:', 'content_notes: [{ label: Objects only }]\nkinds:');
    expect([...new Set(codes(noted))]).toEqual(['will_be_filled']);
    expect(found(noted.replace('to: [QN]', 'to: [all]'), 'addressee').hint).toContain('R-50');
  });

  it('are looked at as bots will answer them, too', () => {
    const bot = (send: string) =>
      smallWith(
        '{ id: QP, kind: national, seat: human }',
        `{ id: QP, kind: national, seat: either, bot: { replies: [{ when: { event: sent, where: { type: case.reply } }, send: { subject: Thank you, ${send} } }] } }`,
      );
    expect(codes(bot('type: case.close, body: { result: Answered in full }'))).toEqual([]);
    expect(found(bot('type: case.ack'), 'reply_not_allowed').path).toBe('bureaus.1.bot.replies.0.send.type');
    expect(found(bot('type: case.close, to: [QM], body: { result: Answered in full }'), 'unknown_bureau').path).toBe(
      'bureaus.1.bot.replies.0.send.to.0',
    );
  });
});

describe('what a scenario waits for', () => {
  const waits = (pattern: string) => inject(`trigger: { on: ${pattern} }`);

  it.each([
    ['{ event: sent, where: { type: case.reply, body.outcme: positive } }', 'unknown_field', 'body.outcme', 'outcome'],
    ['{ event: sent, where: { type: case.reply, body.outcome: postive } }', 'wrong_value', 'body.outcome', 'positive'],
    ['{ event: sent, where: { urgency: urgnt } }', 'wrong_value', 'urgency', 'urgent'],
    ['{ event: refused, where: { rule: X-99 } }', 'wrong_value', 'rule', undefined],
    ['{ event: refused, where: { code: verify_frst } }', 'wrong_value', 'code', 'verify_first'],
    ['{ event: acked, where: { type: case.reply } }', 'never_fires', 'type', undefined],
    ['{ event: joined, where: { body.outcome: positive } }', 'never_fires', 'body.outcome', undefined],
    ['{ event: sent, where: { body.outcome: positive } }', 'unknown_field', 'body.outcome', undefined],
  ])('can be: %s', (pattern, code, key, near) => {
    const problem = found(waits(pattern), code);
    expect(problem.path).toBe(`injects.2.trigger.on.where.${key}`);
    expect(problem.near).toBe(near);
  });

  it('may look into lists and groups of a body', () => {
    const hit = (field: string) => waits(`{ event: sent, where: { type: hit.report, body.${field} } }`);
    expect(codes(hit('identityCheck.elementsMatching: documentNumber'))).toEqual([]);
    expect(found(hit('identityCheck.elementsMatchng: documentNumber'), 'unknown_field').near).toBe(
      'identityCheck.elementsMatching',
    );
    expect(found(hit('identityCheck.elementsMatching: documentNumbr'), 'wrong_value').near).toBe('documentNumber');
  });
});

describe('expectations', () => {
  it.each([
    [
      'of a bot',
      '{ id: QN, kind: national, seat: human }',
      '{ id: QN, kind: national, seat: bot }',
      'QN is never played by a person',
    ],
    [
      'of one that another must meet',
      'from: QN, to: QP, type: case.reply',
      'from: QP, to: QN, type: case.reply',
      'it is expected of QN, and sent by QP',
    ],
    [
      'to answer with what is no answer',
      'type: case.reply, in_reply_to',
      'type: hit.feedback, in_reply_to',
      'hit.feedback is no answer to information.request',
    ],
    [
      'of what only the secretariat sends',
      'type: case.reply, in_reply_to',
      'type: notice.published, in_reply_to',
      'a national may not send notice.published',
    ],
  ])('that nobody can meet are refused: %s', (_, piece, by, why) => {
    const problem = found(smallWith(piece, by), 'nobody_can_meet');
    expect(problem.message).toContain(`Nobody can meet "e1": ${why}`);
  });

  it('do not forbid what they expect', () => {
    const where = '{ from: QN, to: QP, type: case.reply, in_reply_to: $question }';
    const text = smallWith(
      'score: { points: 10 }',
      `forbid: [{ event: sent, where: ${where} }]\n    score: { points: 10 }`,
    );
    expect(found(text, 'nobody_can_meet').message).toContain('also forbidden');
  });

  it('have points that add up, for fields that there are', () => {
    expect(found(smallWith('points: 10 }', 'points: 10, late: { curve: step, floor: 11 } }'), 'points').path).toBe(
      'expectations.0.score.late.floor',
    );
    expect(
      found(smallWith('points: 10 }', 'points: 10, partial: [{ field: content, points: 11 }] }'), 'points').path,
    ).toBe('expectations.0.score.partial');
    expect(
      found(smallWith('points: 10 }', 'points: 10, partial: [{ field: contnt, points: 1 }] }'), 'unknown_field').near,
    ).toBe('content');
  });

  it('measure every objective', () => {
    const text = smallWith(
      '  - { id: o1, title: Answer in time }',
      '  - { id: o1, title: Answer in time }\n  - { id: o2, title: Be kind }',
    );
    expect(hints(text)).toMatchObject([{ code: 'objective_unused', path: 'objectives.1' }]);
  });

  it("cite rules that there are, or the scenario's own", () => {
    const rule = (id: string) =>
      smallWith('score: { points: 10 }', `feedback: { rule: ${id} }\n    score: { points: 10 }`);
    expect(codes(rule('R-6'))).toEqual([]);
    expect(codes(rule('S-be-kind'))).toEqual([]);
    expect(found(rule('R-999'), 'unknown_rule').path).toBe('expectations.0.feedback.rule');
  });

  it('let only those rules be broken that can be', () => {
    const breach = (id: string, mode: string) =>
      smallWith('injects:', `rules: [{ id: ${id}, on_breach: ${mode} }]\ninjects:`);
    expect(codes(breach('R-15', 'hold'))).toEqual([]);
    expect(codes(breach('R-3', 'refuse'))).toEqual([]);
    expect(found(breach('R-3', 'allow_and_score'), 'wrong_value').path).toBe('rules.0.on_breach');
  });
});

describe('the profile of a bureau', () => {
  const profile = (lines: string) =>
    smallWith(
      '{ id: QP, kind: national, seat: human }',
      `{ id: QP, kind: national, seat: human, profile: { ${lines} } }`,
    );

  it('speaks of messages and fields that there are', () => {
    expect(codes(profile('requires: [{ type: information.request, fields: [reason] }]'))).toEqual([]);
    expect(found(profile('requires: [{ type: information.demand, fields: [reason] }]'), 'unknown_type').path).toBe(
      'bureaus.1.profile.requires.0.type',
    );
    expect(found(profile('requires: [{ type: information.request, fields: [reasons] }]'), 'unknown_field').path).toBe(
      'bureaus.1.profile.requires.0.fields.0',
    );
    expect(found(profile('review_before: [{ type: nothing, by: staff }]'), 'unknown_type').path).toBe(
      'bureaus.1.profile.review_before.0.type',
    );
    const refuses = (when: string) => profile(`refuses: [{ when: { ${when} }, reason: Not here }]`);
    expect(codes(refuses('type: information.request, body.intendedUse: evidence'))).toEqual([]);
    expect(found(refuses('type: information.request, body.use: evidence'), 'unknown_field').path).toBe(
      'bureaus.1.profile.refuses.0.when.body.use',
    );
  });
});

describe('a scenario for a class', () => {
  it('has its texts in every language that it declares', () => {
    const text = smallWith('languages: [en]', 'languages: [en, fr]').replace(
      'title: A small watch',
      'title: { en: A small watch }',
    );
    expect(hints(text).find((one) => one.path === 'title')).toMatchObject({
      code: 'language_missing',
      message: 'This text is missing in: fr.',
    });
    expect(hints(text).find((one) => one.path === 'brief.trainee')).toMatchObject({ code: 'language_missing' });
    // Languages that are not declared are not missing.
    expect(hints(small)).toEqual([]);
  });

  it('lets nobody sit idle', () => {
    const text = smallWith(
      '  - { id: QP, kind: national, seat: human }',
      '  - { id: QP, kind: national, seat: human }\n  - { id: QR, kind: national, seat: human }',
    )
      .replace('country_codes: [QN, QP]', 'country_codes: [QN, QP, QR]')
      .replace('min: 2, max: 8', 'min: 3, max: 12');
    expect(hints(text)).toMatchObject([
      { code: 'idle', message: 'Nothing is sent to "QR", and nothing expected of it.' },
    ]);
  });

  it('gives nobody more to read than can be read', () => {
    const long = Array(260).fill('word').join(' ');
    expect(hints(smallWith('text: Somebody asks whether you have asked', `text: ${long}`))).toMatchObject([
      { code: 'reading_load', message: 'QP gets 260 words to read in five minutes from T+7m.' },
    ]);
  });

  it('counts what follows from an act, or belongs to a phase, from when it can come', () => {
    const words = Array(130).fill('word').join(' ');
    const note = (id: string, rest: string) =>
      `  - { id: ${id}, title: ${id}, kind: instruction, to: [QP], text: ${words}, ${rest} }\n`;
    const both = (rest: string) => withInject(note('n1', 'trigger: { at: T+1m }') + note('n2', rest).trimEnd());
    const on = (more: string) => `trigger: { on: { event: sent, where: { from: QN }${more} } }`;
    const load = (text: string) => hints(text).filter(({ code }) => code === 'reading_load').length;
    expect(load(both(on('')))).toBe(1);
    expect(load(both(on(', delay: 7m')))).toBe(0);
    const phases = 'phases: [{ id: p1, title: First, at: T+0m }, { id: p2, title: Second, at: T+7m }]';
    const phased = both(`${on('')}, phase: p2`).replace('08:00:00Z" }', `08:00:00Z", ${phases} }`);
    expect(load(phased)).toBe(0);
  });

  it('says what its contingencies are for, and lets them wait for something', () => {
    expect(found(inject('purpose: help, trigger: { manual: {} }'), 'contingency')).toMatchObject({ severity: 'error' });
    expect(hints(inject('class: contingency, trigger: { manual: {} }'))).toMatchObject([{ code: 'contingency' }]);
    expect(hints(inject('class: contingency, purpose: help, trigger: { at: T+3m }'))).toMatchObject([
      { code: 'contingency', path: 'injects.2.trigger' },
    ]);
  });

  it('has faults that say whom, how long and what for', () => {
    const fault = (more: string) =>
      withInject(`  - { id: i3, title: Line, kind: fault, trigger: { at: T+3m }, fault: { lasts: 2m, ${more} } }`);
    expect(codes(fault('effect: outage, target: { bureau: QP }, lesson: Lines break'))).toEqual([]);
    expect(found(fault('effect: delay, target: { link: { to: QP } }'), 'fault').message).toContain(
      'A delay needs "delay"',
    );
    expect(found(fault('effect: outage, target: { link: { to: QP } }'), 'fault').message).toContain(
      'whose line is down',
    );
    expect(found(fault('effect: outage, target: { bureau: QP }'), 'fault')).toMatchObject({ severity: 'hint' });
  });

  it('has chairs for those who may come', () => {
    expect(hints(smallWith('min: 2, max: 8', 'min: 2, max: 9'))).toMatchObject([{ code: 'seats', path: 'seats.max' }]);
    expect(found(smallWith('min: 2, max: 8', 'min: 8, max: 2'), 'seats')).toMatchObject({ severity: 'error' });
  });

  it('has nothing in it that could be real, and the finding does not repeat it', () => {
    const address = 'mina@dorrin.quay';
    const text = smallWith('trainee: You have the watch', `trainee: Write to ${address}`);
    const problem = found(text, 'fiction_blocked');
    expect(problem).toMatchObject({ path: 'brief.trainee', severity: 'error' });
    expect(JSON.stringify(problem)).not.toContain(address);
    expect(
      found(smallWith('trainee: You have the watch', 'trainee: Portugal is far away'), 'fiction_warning'),
    ).toMatchObject({ severity: 'warning', path: 'brief.trainee' });
    // Who wrote it is real.
    expect(codes(smallWith('\nbrief:', `\nauthors: ["Mina, ${address}"]\nbrief:`))).toEqual([]);
  });
});

describe('a scenario once loaded', () => {
  it('has every party complete: name, country, languages, people, offset and profile', () => {
    const text = smallWith(
      '  - { id: QP, kind: national, seat: human }',
      '  - { id: QP, kind: national, seat: human }\n  - { id: QN-BP, kind: border_post, seat: either }\n  - { id: register, kind: register, seat: bot }\n  - { id: CS, kind: secretariat, seat: bot }',
    );
    const { bureaus } = loaded(text);
    for (const party of bureaus)
      expect(Object.keys(party)).toEqual(
        expect.arrayContaining(['name', 'country', 'languages', 'people', 'utc_offset', 'profile']),
      );
    expect(bureaus.map(({ id, country, utc_offset }) => [id, country, utc_offset])).toEqual([
      ['QN', 'QN', 60],
      ['QP', 'QP', 120],
      ['QN-BP', 'QN', 60],
      ['register', 'AA', 0],
      ['CS', 'AA', 0],
    ]);
    expect(bureaus[0]?.name).toMatchObject({ en: 'Norvane', ar: 'نورفان' });
    expect(bureaus[2]?.name).toMatchObject({ en: 'Border post, Norvane', fr: 'Poste frontière, Norvane' });
  });

  it('keeps what its author says of a party, and takes the rest from the world', () => {
    const text = smallWith(
      '{ id: QN, kind: national, seat: human }',
      '{ id: QN, kind: national, seat: human, name: The North Desk, utc_offset: 90, profile: { minPenaltyMonths: 36 } }',
    );
    expect(loaded(text).bureaus[0]).toMatchObject({
      name: 'The North Desk',
      utc_offset: 90,
      country: 'QN',
      profile: { minPenaltyMonths: 36, redNoticeEffect: 'arrest-after-request' },
    });
  });

  it('has the name of its file', () => {
    expect(read(small)).toMatchObject({ ok: true, scenario: { id: 'small-watch' } });
  });
});
