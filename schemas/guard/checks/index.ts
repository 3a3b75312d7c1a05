import { address } from './address.ts';
import { birth } from './birth.ts';
import { card } from './card.ts';
import type { Check } from './check.ts';
import { coordinates } from './coordinates.ts';
import { countryName } from './country-name.ts';
import { device } from './device.ts';
import { email } from './email.ts';
import { fileHash } from './file-hash.ts';
import { harm } from './harm.ts';
import { host } from './host.ts';
import { iban } from './iban.ts';
import { machineReadable, machineReadableBirth } from './machine-readable.ts';
import { media } from './media.ts';
import { noticeNumber } from './notice-number.ts';
import { organisation } from './organisation.ts';
import { passport } from './passport.ts';
import { personName } from './person-name.ts';
import { phone } from './phone.ts';

/** All rules for texts, by number. A new one is a file and a line here, a row in `rules.ts` and a sentence in each catalogue. */
export const checks: readonly Check[] = [
  countryName,
  email,
  host,
  address,
  phone,
  card,
  iban,
  passport,
  machineReadable,
  fileHash,
  coordinates,
  device,
  noticeNumber,
  organisation,
  birth,
  machineReadableBirth,
  media,
  personName,
  harm,
];
