/** Number of letters to change, add, drop or swap with the neighbour to get from one word to the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

const plain = (word: string) => word.toLowerCase().replaceAll(/[-_.\s]/g, '');

/** The known word that was probably meant: at most a third of the letters differ. Case, hyphens and underscores do not count. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = plain(word);
  if (wanted.length === 0 || wanted.length > 64) return undefined;
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    if (candidate.length > 80) continue;
    const letters = plain(candidate);
    const most = Math.max(1, Math.floor(Math.max(wanted.length, letters.length) / 3));
    if (Math.abs(letters.length - wanted.length) > most) continue;
    const found = distance(wanted, letters);
    if (found <= most && found < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { word: candidate, distance: found };
  }
  return best?.word;
}
