import qrcode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { canOpenBrowser } from '../../clients/cli/commands/start/browser.ts';
import { qrLines } from '../../clients/cli/commands/start/qr.ts';
import { clean, elapsed, wrap } from '../../clients/cli/text.ts';

describe('the QR code in a terminal', () => {
  const address = 'HTTP://192.168.178.123:8080/J/7F3K9Q';
  const { modules, version } = qrcode.create(address, { errorCorrectionLevel: 'M' });

  /** Squares as a camera sees them: true is dark. */
  const seen = (lines: readonly string[], ink: boolean) =>
    lines.flatMap((line) => {
      const cells = [...line.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '')];
      return [
        cells.map((cell) => (cell === '█' || cell === '▀') === ink),
        cells.map((cell) => (cell === '█' || cell === '▄') === ink),
      ];
    });

  it.each([
    ['with colours, dark on white', true],
    ['without, for dark terminals', false],
  ])('shows every square and four of quiet around them: %s [S6]', (_how, colour) => {
    const squares = seen(qrLines(address, colour), colour);
    expect(version).toBeLessThanOrEqual(3);
    expect(squares[0]).toHaveLength(modules.size + 8);
    for (const [y, row] of squares.entries())
      for (const [x, dark] of row.entries()) {
        const inside = y >= 4 && x >= 4 && y < modules.size + 4 && x < modules.size + 4;
        expect(dark).toBe(inside && modules.get(y - 4, x - 4) === 1);
      }
  });

  it('sets both colours itself, so that a light terminal shows the same', () => {
    for (const line of qrLines(address, true)) {
      expect(line.startsWith('\u001b[30;107m')).toBe(true);
      expect(line.endsWith('\u001b[0m')).toBe(true);
    }
  });
});

describe('text from others in a terminal', () => {
  it('cannot move the cursor, change colours, or turn the writing around', () => {
    expect(clean('\u001b[2J\u001b]0;owned\u0007ok\u202etxt\nnext\tcell\u009b1m')).toBe(
      '\ufffd[2J\ufffd]0;owned\ufffdok\ufffdtxt next cell\ufffd1m',
    );
    expect(clean('Sécurité نورفان 東京')).toBe('Sécurité نورفان 東京');
  });
});

describe('a length of time', () => {
  it.each([
    [0, '00:00'],
    [59_999, '00:59'],
    [754_000, '12:34'],
    [3_723_000, '1:02:03'],
  ])('of %d ms is %s', (ms, shown) => expect(elapsed(ms)).toBe(shown));
});

describe('a paragraph', () => {
  it('is broken between words, never in them', () => {
    expect(wrap('one two  three\nfour', 8)).toEqual(['one two', 'three', 'four']);
    expect(wrap('incomprehensibilities are', 8)).toEqual(['incomprehensibilities', 'are']);
  });
});

describe('the browser', () => {
  it.each([
    ['a Linux desktop', { DISPLAY: ':0' }, 'linux', true],
    ['a Linux without a screen', {}, 'linux', false],
    ['a Mac', {}, 'darwin', true],
    ['a build server', { CI: 'true', DISPLAY: ':0' }, 'linux', false],
  ])('is opened, or not, on %s', (_where, env, platform, opens) => expect(canOpenBrowser(env, platform)).toBe(opens));
});
