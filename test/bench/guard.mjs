// What the fiction guard costs, on compiled code, warm: the median of several runs.
import { guard, guardText, guardWorld } from '../../dist/schemas/guard/index.js';

const world = guardWorld({ codes: ['QN', 'QP'], allow: ['Norvane', 'Peltrosa', 'Mira Testvorn'] });
const draft = {
  type: 'information.request',
  subject: 'About Mira Exercise Testvorn, seen at the ferry post on 3 March 2091',
  language: 'en',
  body: {
    category: 'identity-check',
    subject: 'Mira Exercise TESTVORN, born 2 March 2054 in Port Halden, document EXR31415K of Norvane',
    offence: 'She is said to have sold forged residence permits at a stall on Quay 3, between 3 and 17 November 2090.',
    linkSubjectToOffence: 'Two buyers paid in cash and described the same stall; the third paid by a voucher at 18:40.',
    reason:
      'Her address decides which court is competent; see our file QN-RFI-2091-000123 and its two annexes of 4 March.',
    intendedUse: 'intelligence',
    directlyAccessible: true,
  },
};
const size = JSON.stringify(draft).length;

/** Microseconds for one call, the median of `rounds` runs of `calls`. */
function cost(call, calls, rounds = 15) {
  const took = [];
  for (let round = -3; round < rounds; round++) {
    const began = performance.now();
    for (let i = 0; i < calls; i++) call();
    if (round >= 0) took.push(((performance.now() - began) * 1000) / calls);
  }
  return took.sort((a, b) => a - b)[rounds >> 1];
}

/** One line for the bench. */
export function guardLine() {
  const message = cost(() => guard(draft, world), 2000);
  const clue = cost(
    () => guardText('A wall socket with three holes, white, and a label of a dairy', 'text', world, 'clue.enquiry'),
    2000,
  );
  const hostile = cost(() => guardText('make a '.repeat(9363), 'text', world, 'clue.enquiry'), 1, 5) / 1000;
  return `The fiction guard: ${message.toFixed(1)} µs for a draft of ${size} bytes, ${clue.toFixed(1)} µs for a clue of 62, ${hostile.toFixed(0)} ms for 64 KiB of nearly harmful words.`;
}
