import { describe, expect, it } from 'vitest';
import { found, problemsOf, read, small, smallWith } from './support.ts';

const codes = (text: string) => problemsOf(read(text)).map((one) => one.code);

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
