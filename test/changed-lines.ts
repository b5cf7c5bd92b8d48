/** The numbers of the lines of a text that are not in another, where as many as possible are kept in their order. */
export function changedLines(before: string, after: string): readonly number[] {
  const [old, fresh] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  // How many lines from here on can be kept.
  const kept = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  const at = (i: number, j: number): number => kept[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = kept[i] ?? [];
      row[j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const changed: number[] = [];
  for (let i = 0, j = 0; i < old.length; )
    if (j < fresh.length && old[i] === fresh[j]) {
      i++;
      j++;
    } else if (j < fresh.length && at(i, j + 1) > at(i + 1, j)) j++;
    else changed.push(i++);
  return changed;
}
