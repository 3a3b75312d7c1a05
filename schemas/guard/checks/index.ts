import { address } from './address.ts';
import { birth } from './birth.ts';
import type { Check } from './check.ts';
import { email } from './email.ts';
import { host } from './host.ts';
import { organisation } from './organisation.ts';
import { passport } from './passport.ts';
import { phone } from './phone.ts';

/** All rules for texts, by number. A new one is a file and a line here, a row in `rules.ts` and a sentence in each catalogue. */
export const checks: readonly Check[] = [email, host, address, phone, passport, organisation, birth];
