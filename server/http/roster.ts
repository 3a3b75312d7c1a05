import type { Party } from '../../schemas/bureau.ts';
import type { CsvRecord } from '../../schemas/csv.ts';
import {
  largestRoster,
  longestRosterText,
  type Roster,
  type RosterPerson,
  type RosterRemark,
} from '../../schemas/roster.ts';
import { foldedName, type Seat } from '../../schemas/seat.ts';
import { nearest } from '../loader/near.ts';
import { refusal } from './problems.ts';

type Parties = ReadonlyMap<string, Pick<Party, 'id' | 'name' | 'seat'>>;
type Column = RosterRemark['column'];
/** Remarks for which it is worked out what was meant: that takes its time, and nobody reads thousands. */
const guessed = 50;

/** A list as it was understood. What is wrong keeps it from being stored; what is `ignored` (columns) is told and left out. */
export interface RosterRead {
  readonly people: readonly RosterPerson[];
  readonly remarks: readonly RosterRemark[];
  readonly ignored: readonly string[];
}

/** A row before it is checked: cells as they were written, at their line. */
interface Row {
  readonly line: number;
  readonly name: string;
  readonly identifier: string;
  readonly bureau: string;
}

/** What the columns of class lists are called, in the order in which one of several is taken. `first` and `last` make a name together. */
const headings: Readonly<Record<Column | 'first' | 'last', readonly string[]>> = {
  name: [
    'name',
    'full name',
    'display name',
    'student',
    'student name',
    'participant',
    'nom',
    'nom complet',
    'nom affiché',
    'étudiant',
  ],
  first: ['first name', 'firstname', 'given name', 'prénom', 'prenom'],
  last: ['last name', 'lastname', 'surname', 'family name', 'nom de famille', 'nom'],
  identifier: [
    'identifier',
    'id number',
    'student id',
    'sis user id',
    'sis id',
    'id',
    'username',
    'login',
    'sis login id',
    'email address',
    'email',
    'e-mail',
    'identifiant',
    "numéro d'identification",
    'numéro',
    'matricule',
    'adresse de courriel',
    'courriel',
  ],
  bureau: ['bureau', 'country', 'desk', 'group', 'groups', 'pays', 'groupe', 'groupes'],
};

/**
 * The rows of a class list. The first row says what the columns are, in English or French, as gradebooks call them; if it does not, they are
 * name, identifier, bureau, in this order. Throws `roster_invalid` if there is nobody in it and `import_too_large` above 5,000 rows.
 */
export function readRoster(records: readonly CsvRecord[], parties: Parties): RosterRead {
  const [first, ...rest] = records;
  const heads = (first?.cells ?? []).map((cell) => foldedName(cell));
  const at = (what: keyof typeof headings, but?: number): number | undefined =>
    headings[what].map((word) => heads.indexOf(word)).find((index) => index >= 0 && index !== but);
  const given = at('first');
  const family = given === undefined ? undefined : at('last');
  // With a first name beside it, "nom" is the family name.
  const named = family === undefined ? at('name') : at('name', family);
  const headed = named !== undefined || family !== undefined;
  const columns = headed
    ? { name: named, identifier: at('identifier'), bureau: at('bureau') }
    : { name: 0, identifier: 1, bureau: 2 };
  const cell = ({ cells }: CsvRecord, index: number | undefined): string =>
    index === undefined ? '' : (cells[index] ?? '').normalize('NFC').trim();
  const rows = (headed ? rest : records).map(
    (record): Row => ({
      line: record.line,
      name: cell(record, columns.name) || [cell(record, given), cell(record, family)].filter(Boolean).join(' '),
      identifier: cell(record, columns.identifier),
      bureau: cell(record, columns.bureau),
    }),
  );
  const used = new Set([columns.name, given, family, columns.identifier, columns.bureau]);
  const ignored = headed ? (first?.cells ?? []).filter((word, index) => !used.has(index) && word.trim() !== '') : [];
  const crowded = (headed ? [] : records)
    .filter(({ cells }) => cells.slice(3).some((one) => one.trim() !== ''))
    .map(
      ({ line }): RosterRemark => ({
        code: 'too_many_cells',
        line,
        column: 'bureau',
        message: 'More than name, identifier and bureau',
        hint: 'Begin the list with a row that says what the columns are: name, identifier, bureau',
      }),
    );
  const read = checkRoster(rows, parties);
  return {
    ...read,
    remarks: inOrder([...crowded, ...read.remarks]),
    ignored: ignored.map((word) => word.slice(0, 40)),
  };
}

/** The same for a list that came as JSON: `line` is the number of the person in it. */
export const rosterOf = ({ people }: Roster, parties: Parties): RosterRead => ({
  ...checkRoster(
    people.map(({ name, identifier = '', bureau = '' }, index) => ({
      line: index + 1,
      name: name.normalize('NFC').trim(),
      identifier: identifier.normalize('NFC').trim(),
      bureau,
    })),
    parties,
  ),
  ignored: [],
});

function checkRoster(rows: readonly Row[], parties: Parties): Pick<RosterRead, 'people' | 'remarks'> {
  if (rows.length === 0) throw refusal('roster_invalid', 'There is nobody in this list');
  if (rows.length > largestRoster)
    throw refusal('import_too_large', 'The list is too long', {
      expected: `at most ${largestRoster} rows`,
      actual: String(rows.length),
    });
  const remarks: RosterRemark[] = [];
  const bureaus = bureausByName(parties);
  const people = rows.map((row): RosterPerson => {
    const { line, name, identifier } = row;
    if (name === '') remarks.push({ code: 'missing', line, column: 'name', message: 'There is no name in this row' });
    remarks.push(...textRemarks(line, 'name', name), ...textRemarks(line, 'identifier', identifier));
    const bureau = row.bureau === '' ? undefined : bureaus.get(foldedName(row.bureau));
    if (row.bureau !== '' && bureau === undefined) remarks.push(unknownBureau(row, parties, remarks.length < guessed));
    return { name, ...(identifier !== '' && { identifier }), ...(bureau !== undefined && { bureau }) };
  });
  remarks.push(
    ...twice(rows, 'name', 'duplicate_name', (row) => foldedName(row.name)),
    ...twice(rows, 'identifier', 'duplicate_identifier', (row) => row.identifier),
  );
  return { people, remarks: inOrder(remarks) };
}

const inOrder = (remarks: readonly RosterRemark[]): RosterRemark[] => [...remarks].sort((a, b) => a.line - b.line);

function textRemarks(line: number, column: Column, text: string): RosterRemark[] {
  // What cannot be seen can deceive: direction overrides, zero widths, half characters.
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(text))
    return [
      {
        code: 'control_character',
        line,
        column,
        message: 'There is a character here that cannot be seen',
        hint: 'Type it again',
      },
    ];
  if ([...text].length <= longestRosterText) return [];
  return [{ code: 'too_long', line, column, message: `Longer than ${longestRosterText} characters` }];
}

/** Bureaus by their ids in any case, and by their names in any language. */
const bureausByName = (parties: Parties): Map<string, string> =>
  new Map(playable(parties).flatMap(({ id, name }) => [...namesOf(name), id].map((word) => [foldedName(word), id])));

/** Where persons sit: what only bots play is nobody's desk. */
const playable = (parties: Parties) => [...parties.values()].filter(({ seat }) => seat !== 'bot');
const namesOf = (name: Party['name']): string[] => (typeof name === 'string' ? [name] : Object.values(name ?? {}));

function unknownBureau({ line, bureau }: Row, parties: Parties, guess: boolean): RosterRemark {
  const known = playable(parties).map(({ id }) => id);
  const near = guess
    ? nearest(bureau, [...known, ...playable(parties).flatMap(({ name }) => namesOf(name))])
    : undefined;
  return {
    code: 'unknown_bureau',
    line,
    column: 'bureau',
    message: 'There is no such bureau in this exercise',
    hint: near === undefined ? `One of ${known.slice(0, 12).join(', ')}` : `Did you mean "${near}"?`,
  };
}

/** Every row whose value another row has too. */
function twice(
  rows: readonly Row[],
  column: 'name' | 'identifier',
  code: 'duplicate_name' | 'duplicate_identifier',
  keyOf: (row: Row) => string,
): RosterRemark[] {
  const lines = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== '') lines.set(key, [...(lines.get(key) ?? []), row.line]);
  }
  return [...lines.values()].flatMap((same) =>
    same.length < 2
      ? []
      : same.map((line) => ({
          code,
          line,
          column,
          message: `Also on line ${same.find((other) => other !== line) ?? line}`,
          hint: 'Each person needs a name and an identifier of their own',
        })),
  );
}

/** The persons of a list, each with the bureau at whose desk somebody of that name sits. */
export function seated(
  { people }: Roster,
  seats: Iterable<Pick<Seat, 'name' | 'role' | 'removed' | 'bureau'>>,
): (RosterPerson & { readonly sits?: string })[] {
  const desks = new Map<string, string>();
  for (const { name, role, removed, bureau } of seats)
    if (role === 'trainee' && !removed && bureau !== undefined) desks.set(foldedName(name), bureau);
  return people.map((person) => {
    const sits = desks.get(foldedName(person.name));
    return { ...person, ...(sits !== undefined && { sits }) };
  });
}
