/** A word without case, `_` and `-`: what is the same under it is the same word spelt another way. */
export const fold = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, "");

/** The candidate that a word was likely meant to be; undefined where none is near, or several are equally near. */
export function nearest(word: string, candidates: readonly string[], farthest = 3): string | undefined {
  const same = candidates.filter((candidate) => fold(candidate) === fold(word));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distanceOf(fold(word), fold(candidate)) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= Math.min(farthest, Math.max(1, Math.floor(Math.min(word.length, candidate.length) / 3))),
    )
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = ranked;
  return first && first.distance !== second?.distance ? first.candidate : undefined;
}

/** How many letters to add, drop, change or swap with their neighbour. */
function distanceOf(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1] ?? [];
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
