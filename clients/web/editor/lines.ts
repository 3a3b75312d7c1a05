/** A line of two texts that are compared: in both, in the first alone (gone), in the second alone (new). */
export interface Line {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
  /** Line number in the text that it is from; of `same` lines in the second. */
  readonly n: number;
}

/** More than this cannot be compared line by line in a moment: then all of the middle is gone, and all of it new. */
const most = 4_000_000;

/** What became of the lines of one text in another, by their longest common sequence. */
export function compared(before: string, now: string): Line[] {
  const [a, b] = [before.split('\n'), now.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const same = (index: number): Line => ({ is: 'same', text: b[index] ?? '', n: index + 1 });
  return [
    ...b.slice(0, head).map((_, index) => same(index)),
    ...middle(left, right, head),
    ...b.slice(b.length - tail).map((_, index) => same(b.length - tail + index)),
  ];
}

function middle(a: readonly string[], b: readonly string[], offset: number): Line[] {
  const gone = (i: number): Line => ({ is: 'gone', text: a[i] ?? '', n: offset + i + 1 });
  const fresh = (j: number): Line => ({ is: 'new', text: b[j] ?? '', n: offset + j + 1 });
  if (a.length * b.length > most) return [...a.map((_, i) => gone(i)), ...b.map((_, j) => fresh(j))];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ is: 'same', text: b[j] ?? '', n: offset + j + 1 });
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      lines.push(gone(i));
      i += 1;
    } else {
      lines.push(fresh(j));
      j += 1;
    }
  }
  return lines;
}

/** The lines that differ, each with `around` lines on both sides; a stretch that is left out is null. */
export function around(lines: readonly Line[], near = 2): (Line | null)[] {
  const shown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - near), index + near + 1).some(({ is }) => is !== 'same'),
  );
  return lines.flatMap((line, index) => (shown[index] ? [line] : shown[index - 1] || index === 0 ? [null] : []));
}
