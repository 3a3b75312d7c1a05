import { DocumentNumber } from '../../../schemas/ids.ts';
import type { Checking } from '../check.ts';
import { isFictional } from '../countries.ts';
import { type Path, quote } from '../problem.ts';

/** Only invented countries, each named in `fiction.country_codes`; only documents of the exercise. */
export function checkCountries({ scenario, world, error, hint }: Checking): void {
  const listed = new Set(scenario.fiction.country_codes);
  const belongs = (code: string, path: Path) => {
    if (!isFictional(code, world))
      error({
        code: 'country_not_fictional',
        path,
        message: `${quote(code)} is not an invented country.`,
        hint: `Use ${world.bureaus.map(({ id }) => id).join(', ')}: these codes will never belong to a real country.`,
      });
    else if (!listed.has(code))
      error({
        code: 'country_not_listed',
        path,
        message: `${quote(code)} is not in fiction.country_codes.`,
        hint: `Add ${code} there, or use ${[...listed].slice(0, 12).join(', ')}.`,
      });
  };

  for (const [i, code] of scenario.fiction.country_codes.entries())
    if (!isFictional(code, world)) belongs(code, ['fiction', 'country_codes', i]);
  for (const [i, { id, kind, country }] of scenario.bureaus.entries()) {
    if (kind === 'national') belongs(id, ['bureaus', i, 'id']);
    const housed = kind !== 'national' && country === world.host;
    if (country !== undefined && country !== id && !housed) belongs(country, ['bureaus', i, 'country']);
    if (kind === 'national' && country !== undefined && country !== id)
      error({
        code: 'country_not_listed',
        path: ['bureaus', i, 'country'],
        message: `The bureau ${id} cannot be that of ${country}.`,
      });
  }
  for (const [i, { nationality, born }] of scenario.cast.entries()) {
    if (nationality !== undefined) belongs(nationality, ['cast', i, 'nationality']);
    if (born !== undefined && !/^20[3-9]\d/.test(born))
      error({
        code: 'fiction_blocked',
        path: ['cast', i, 'born'],
        message: 'This person could be alive today.',
        hint: 'The exercise is in 2091: write a birth date from 2035 on.',
      });
  }
  for (const [i, record] of scenario.records.entries()) checkRecord(record, ['records', i]);

  if (!scenario.clock.starts_at.startsWith('2091-'))
    error({
      code: 'out_of_range',
      path: ['clock', 'starts_at'],
      message: "Exercises take place in the year 2091, so that no date in them can be anybody's.",
    });

  function checkRecord(
    { fields, owner, near_misses, since }: Checking['scenario']['records'][number],
    path: Path,
  ): void {
    const issuer = fields.issuingCountry;
    if (issuer !== undefined) belongs(issuer, [...path, 'fields', 'issuingCountry']);
    const home = scenario.bureaus.find(({ id }) => id === owner)?.country;
    if (issuer !== undefined && home !== undefined && issuer !== home)
      error({
        code: 'country_not_listed',
        path: [...path, 'fields', 'issuingCountry'],
        message: `Only the issuing country has a document in the register: the record is ${owner}'s, the document ${issuer}'s.`,
        hint: 'Rule R-12.',
      });
    const numbers = [
      [fields.documentNumber, [...path, 'fields', 'documentNumber']] as const,
      ...near_misses.map((n, j) => [n, [...path, 'near_misses', j]] as const),
    ];
    for (const [number, here] of numbers) {
      if (!DocumentNumber.safeParse(number).success)
        error({
          code: 'document_number',
          path: here,
          message: `${quote(number)} is not a document of the exercise.`,
          hint: 'Write EXR, five digits and a letter.',
        });
      else if (/[U-Z]$/.test(number))
        error({
          code: 'document_number',
          path: here,
          message: `${quote(number)} ends in U to Z, which belongs to the background register.`,
          hint: 'Use a last letter from A to T.',
        });
    }
    if (since !== undefined && since > scenario.clock.starts_at)
      hint({ code: 'out_of_range', path: [...path, 'since'], message: 'This record begins after the exercise does.' });
  }
}
