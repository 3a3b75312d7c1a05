/** What a travel document says of itself, as its lines carry it. Dates are `YYYY-MM-DD`. */
export interface TravelDocument {
  readonly familyName: string;
  readonly forenames: string;
  readonly sex: 'F' | 'M' | 'X';
  readonly born: string;
  readonly documentNumber: string;
  readonly expires: string;
  /** Three letters, of the issuer and of the nationality. */
  readonly issuer: string;
  readonly nationality: string;
}

const weights = [7, 3, 1];

/** ICAO Doc 9303: digits as they are, letters as 10 to 35, the filler as 0, times 7, 3, 1 and again, modulo 10. */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = text[i] === '<' ? 0 : Number.parseInt(text[i] ?? '0', 36);
    sum += (Number.isNaN(value) ? 0 : value) * (weights[i % 3] ?? 0);
  }
  return String(sum % 10);
}

/** Capitals and fillers: accents and apostrophes go, every other sign is a filler. */
const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '<')
    .replace(/^<|<$/g, '');

const padded = (text: string, length: number): string => text.slice(0, length).padEnd(length, '<');
const sixDigits = (date: string): string => date.slice(2).replaceAll('-', '');
const withDigit = (text: string): string => text + checkDigit(text);
const sexSign = (sex: TravelDocument['sex']): string => (sex === 'X' ? '<' : sex);

/** Family name, two fillers, forenames. Where there is no room for all, the longest part is cut, but never the last: it is the marker. */
function nameField({ familyName, forenames }: TravelDocument, length: number): string {
  const parts = [letters(familyName), ...letters(forenames).split('<')];
  const written = (): string => `${parts[0]}<<${parts.slice(1).join('<')}`;
  for (let over = written().length - length; over > 0; over--) {
    const others = parts.length > 2 ? parts.slice(0, -1) : parts;
    const longest = others.reduce((at, part, i) => (part.length > (others[at]?.length ?? 0) ? i : at), 0);
    parts[longest] = (parts[longest] ?? '').slice(0, -1);
  }
  return padded(written(), length);
}

/** Two lines of 44 signs: a passport. The field for a personal number is empty, its check digit 0. */
export function passportLines(document: TravelDocument): readonly [string, string] {
  const number = withDigit(padded(document.documentNumber, 9));
  const born = withDigit(sixDigits(document.born));
  const expires = withDigit(sixDigits(document.expires));
  const personal = withDigit(padded('', 14));
  const second = `${number}${padded(document.nationality, 3)}${born}${sexSign(document.sex)}${expires}${personal}`;
  return [
    `P<${padded(document.issuer, 3)}${nameField(document, 39)}`,
    second + checkDigit(number + born + expires + personal),
  ];
}

/** Three lines of 30 signs: an identity card. */
export function cardLines(document: TravelDocument): readonly [string, string, string] {
  const first = `I<${padded(document.issuer, 3)}${withDigit(padded(document.documentNumber, 9))}${padded('', 15)}`;
  const born = withDigit(sixDigits(document.born));
  const expires = withDigit(sixDigits(document.expires));
  const optional = padded('', 11);
  const second = `${born}${sexSign(document.sex)}${expires}${padded(document.nationality, 3)}${optional}`;
  return [first, second + checkDigit(first.slice(5) + born + expires + optional), nameField(document, 30)];
}
