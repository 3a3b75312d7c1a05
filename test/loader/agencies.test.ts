import { describe, expect, it } from 'vitest';
import { found, loaded, problemsOf, read, smallWith } from './support.ts';

const QP = '  - { id: QP, kind: national, seat: human }\n';
/** The small scenario with more parties, and perhaps a message more. */
const withHome = (parties: string, message = ''): string =>
  smallWith(QP, `${QP}${parties}`).replace('expectations:', () => `${message}expectations:`);
const police = '  - { id: QN-POL, kind: agency, role: local_police, seat: bot }\n';
const says = (from: string, to: string, type: string, body: string) =>
  `  - { id: i3, title: More, kind: message, from: ${from}, to: [${to}], trigger: { at: T+3m }, message: { type: ${type}, subject: About the harbour, body: { ${body} } } }\n`;
const report = 'reportedBy: The sergeant, what: Somebody at the counter';

describe('agencies in a scenario', () => {
  it('stand behind the bureau whose code begins their id, and are called what they are', () => {
    const { bureaus } = loaded(withHome(police, says('QN-POL', 'QN', 'domestic.report', report)));
    expect(bureaus.find(({ id }) => id === 'QN-POL')).toMatchObject({
      kind: 'agency',
      country: 'QN',
      role: 'local_police',
      name: { en: 'Local police, Norvane', fr: expect.stringContaining('Police locale') },
    });
  });

  it('need a bureau of their country', () => {
    const text = withHome('  - { id: QR-POL, kind: agency, seat: bot }\n').replace(
      'country_codes: [QN, QP]',
      'country_codes: [QN, QP, QR]',
    );
    expect(found(text, 'unknown_bureau')).toMatchObject({ path: 'bureaus.2.country' });
  });

  it('have a role, and nobody else has one', () => {
    expect(
      found(withHome('  - { id: QN-BP, kind: border_post, role: customs, seat: bot }\n'), 'wrong_value'),
    ).toMatchObject({ path: 'bureaus.2.role' });
  });

  it('write to their own bureau alone', () => {
    for (const text of [
      says('QN-POL', 'QP', 'domestic.report', report),
      says('QN-POL', 'QN, QP', 'domestic.report', report),
      says('QN-POL', 'all', 'domestic.report', report),
      says('QP', 'QN-POL', 'domestic.tasking', 'task: other, what: See to this'),
    ])
      expect(found(withHome(police, text), 'addressee')).toMatchObject({ hint: expect.stringContaining('R-67') });
    const own = withHome(police, says('QN', 'QN-POL', 'domestic.tasking', 'task: other, what: See to this'));
    expect(problemsOf(read(own)).filter(({ code }) => code === 'addressee')).toEqual([]);
  });

  it('are told apart by their names', () => {
    const two = withHome(`${police}  - { id: QN-POX, kind: agency, role: local_police, seat: bot }\n`);
    expect(found(two, 'duplicate_id')).toMatchObject({ severity: 'hint' });
  });
});
