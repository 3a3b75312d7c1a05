import qrcode from 'qrcode';

/** White squares around the code that scanners need. */
const quiet = 4;

/**
 * A QR code for a terminal: two rows of squares in a line, dark on white whatever the terminal's own colours are. Without colours the light
 * squares are drawn, as terminals mostly are dark.
 */
export function qrLines(text: string, colour: boolean): string[] {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * quiet;
  const isDark = (row: number, column: number): boolean => {
    const [y, x] = [row - quiet, column - quiet];
    return y >= 0 && x >= 0 && y < modules.size && x < modules.size && modules.get(y, x) === 1;
  };
  const lines: string[] = [];
  for (let row = 0; row < size; row += 2) {
    let line = '';
    for (let column = 0; column < size; column += 1) {
      // Below the last row there is nothing; it counts as light, so that the quiet zone stays whole.
      const [above, below] = [isDark(row, column), isDark(row + 1, column)];
      line += colour ? halves(above, below) : halves(!above, !below);
    }
    lines.push(colour ? `\u001b[30;107m${line}\u001b[0m` : line);
  }
  return lines;
}

const halves = (above: boolean, below: boolean): string => (above ? (below ? '█' : '▀') : below ? '▄' : ' ');
