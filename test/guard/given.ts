import { type GuardRole, guardText, guardWorld } from '../../schemas/guard/index.ts';

/** The countries and names of the exercise in these tests. */
export const world = guardWorld({
  codes: ['QM', 'QN', 'QP', 'QQ', 'QR', 'QS', 'QT', 'QV', 'QW', 'QX', 'QY', 'AA'],
  allow: ['Norvane', 'Peltrosa', 'Rendalia', 'Port Halden', 'Jordan Vell', 'KESTREL99', 'CF1234567'],
});

/** The same, where the scenario lists its names. */
export const listed = guardWorld({
  codes: world.codes,
  allow: ['Jordan Vell', 'Ansgarde'],
  names: (word) => word === 'exercise',
});

/** The rules that a text breaks, by number; in a message of this type, where one is given. */
export const rulesIn = (text: string, role: GuardRole = 'text', type?: string, around = world): string[] =>
  guardText(text, role, around, type).map((broken) => broken.rule);

/** Real names stand turned by 13 letters in these tests, so that no file of the product holds them. */
export const real = (turned: string): string =>
  turned.replace(/[a-z]/gi, (letter) => {
    const a = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - a + 13) % 26) + a);
  });
