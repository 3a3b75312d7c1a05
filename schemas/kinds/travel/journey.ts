import * as z from 'zod';
import type { Issue } from '../../problem.ts';
import { birthDate, choice, country, date, documentNumber, line } from '../fields.ts';

/** The parts that the messages on journeys have in common. */

/** What a border needs to know somebody again, and no more. */
export const Traveller = z.strictObject({
  familyName: line(60, { role: 'name', example: 'VESTORN' }),
  forenames: line(80, { role: 'name', example: 'Orrin Exercise' }),
  dateOfBirth: birthDate(),
  documentNumber: documentNumber().optional(),
});

export const Itinerary = z.strictObject({
  from: country({ example: 'QN' }),
  to: country(),
  departs: date({ example: '2091-04-02' }),
  returns: date({ example: '2091-04-16' }).optional(),
  carrier: line(60, { example: 'Sound Ferries' }, 2).optional(),
});
type Itinerary = z.output<typeof Itinerary>;

export const riskTier = () => choice(['high', 'medium', 'low']);

const day = 86_400_000;

/** Whole days from the day of the notification to the departure; below zero the journey has begun. */
export const leadDays = (departs: string, notifiedOn: string): number =>
  Math.round((Date.parse(departs) - Date.parse(notifiedOn)) / day);

/** A journey leads from one country to another, and back after it has begun. */
export function journeyIssues({ from, to, departs, returns }: Itinerary): Issue[] {
  if (from === to)
    return [{ code: 'wrong', path: '/itinerary/to', rule: 'R-51', message: 'A journey leads to another country' }];
  if (returns !== undefined && returns < departs)
    return [{ code: 'wrong', path: '/itinerary/returns', message: 'The return comes after the departure' }];
  return [];
}

/** The country of destination decides alone: nobody recommends anything to it. */
export const neverInTravel = {
  recommendedAction: 'R-51',
  recommendation: 'R-51',
  recommendations: 'R-51',
  requestedAction: 'R-51',
  action: 'R-51',
  measures: 'R-51',
  instructions: 'R-51',
  image: 'R-21',
  photo: 'R-21',
  attachment: 'R-21',
} as const;
