import { describe, expect, it } from 'vitest';
import { found, loaded, smallWith } from './support.ts';

const QP = '  - { id: QP, kind: national, seat: human }\n';
const third = '  - { id: QR, kind: national, seat: human }\n';
const withSecret = (party: string, message = ''): string =>
  smallWith(QP, `${QP}${third}${party}`)
    .replace('expectations:', () => `${message}expectations:`)
    .replace('country_codes: [QN, QP]', 'country_codes: [QN, QP, QR, QS]');
const quiet = '  - { id: QS, kind: national, seat: bot, visible_to: [QN] }\n';
const says = (from: string, to: string, more = '') =>
  `  - { id: i3, title: More, kind: message, from: ${from}, to: [${to}], trigger: { at: T+3m }, message: { type: information.request, subject: About the harbour, body: { category: other, subject: The pier }${more} } }\n`;

describe('a bureau that only some see, in a scenario', () => {
  it('names them, and they are there', () => {
    const { bureaus } = loaded(withSecret(quiet, says('QS', 'QN')));
    expect(bureaus.find(({ id }) => id === 'QS')?.visible_to).toEqual(['QN']);
    expect(found(withSecret(quiet.replace('[QN]', '[QZ]')), 'unknown_bureau').path).toBe('bureaus.3.visible_to.0');
  });

  it('is none that everybody has to do with, and does not name itself', () => {
    const register = '  - { id: REG, kind: register, country: QN, seat: bot, visible_to: [QN] }\n';
    expect(found(withSecret(register), 'wrong_value').path).toBe('bureaus.3.visible_to');
    expect(found(withSecret(quiet.replace('[QN]', '[QN, QS]')), 'wrong_value').path).toBe('bureaus.3.visible_to.1');
  });

  it('names no other such bureau to somebody who does not see that one', () => {
    const two = `${quiet.replace('[QN]', '[QN, QT]')}  - { id: QT, kind: national, seat: bot, visible_to: [QS] }\n`;
    const text = withSecret(two).replace('QR, QS]', 'QR, QS, QT]');
    expect(found(text, 'wrong_value')).toMatchObject({
      path: 'bureaus.3.visible_to.1',
      message: expect.stringContaining('QN would be told of QT'),
    });
  });

  it('is written to and writes where nobody else reads it', () => {
    for (const text of [
      says('QS', 'QP'),
      says('QN', 'QS, QP'),
      says('QS', 'all'),
      says('QN', 'QP, QS', ', excluded: [QR]'),
    ])
      expect(found(withSecret(quiet, text), 'addressee')).toMatchObject({
        path: 'injects.2.to',
        hint: expect.stringContaining('Only QN may'),
      });
  });
});
