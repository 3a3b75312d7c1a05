import { Duration } from '../../schemas/duration.ts';
import { Scenario } from '../../schemas/scenario.ts';
import type { World } from '../../schemas/world.ts';
import { isRecord } from '../../schemas/yaml/values.ts';
import { isFictional } from './countries.ts';
import { numbersWhere } from './keys.ts';
import { type Path, quote, type Remark } from './problem.ts';

/** What the schema cannot say: numbers without a unit where a time belongs, days that do not exist, codes where a bureau belongs. */
export function rawRemarks(value: unknown, world: World, json: boolean): Remark[] {
  const remarks: Remark[] = [...wrongDates(value, []), ...codesForBureaus(value, world)];
  // JSON is written by programs, which count in milliseconds; a person who writes 5 means minutes.
  if (json) return remarks;
  for (const path of numbersWhere(Duration, Scenario, value))
    remarks.push({
      code: 'unit_missing',
      path,
      message: 'A time needs its unit.',
      hint: 'Write a time like 12m, 1h30m or T+12m30s.',
    });
  return remarks;
}

function wrongDates(value: unknown, path: Path): Remark[] {
  if (typeof value === 'string')
    return isWrongDate(value)
      ? [{ code: 'invalid_date', path, message: `There is no ${quote(value)} in any calendar.` }]
      : [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => wrongDates(item, [...path, index]));
  return isRecord(value) ? Object.entries(value).flatMap(([key, item]) => wrongDates(item, [...path, key])) : [];
}

/** Text that is written like a day, or a day and a time, and is none: 30 February, 25 o'clock. */
function isWrongDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/.exec(text);
  if (!match) return false;
  const day = Date.parse(`${match[1]}-${match[2]}-${match[3]}T00:00:00Z`);
  if (Number.isNaN(day) || new Date(day).getUTCDate() !== Number(match[3])) return true;
  return match[4] !== undefined && Number.isNaN(Date.parse(text));
}

/** `bureaus: [NO, SE]`: say first whether these could be countries at all. */
function codesForBureaus(value: unknown, world: World): Remark[] {
  const bureaus = isRecord(value) ? value['bureaus'] : undefined;
  if (!Array.isArray(bureaus)) return [];
  return bureaus.flatMap((bureau: unknown, index): Remark[] => {
    if (typeof bureau !== 'string' || isFictional(bureau, world)) return [];
    return [
      {
        code: 'country_not_fictional',
        path: ['bureaus', index],
        message: `${quote(bureau)} is not an invented country.`,
        hint: `Use ${world.bureaus.map(({ id }) => id).join(', ')}: these codes will never belong to a real country.`,
      },
    ];
  });
}
