import { fold } from "./fold.ts";

/** The candidate that a word was likely meant to be; undefined where none is near, or several are equally near. */
export function nearest(word: string, candidates: readonly string[], farthest = 3): string | undefined {
  const folded = fold(word);
  const letters = lettersOf(folded);
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  let isShared = false;
  for (const candidate of candidates) {
    const { word: other, letters: otherLetters } = shapeOf(candidate);
    const most =
      other === folded ? 0 : Math.min(farthest, Math.max(1, Math.floor(Math.min(word.length, candidate.length) / 3)));
    if (Math.abs(other.length - folded.length) > most || differing(letters, otherLetters) > 2 * most) continue;
    const distance = distanceOf(folded, other);
    if (distance > most || distance > (best?.distance ?? most)) continue;
    isShared = distance === best?.distance;
    best = { candidate, distance };
  }
  return isShared ? undefined : best?.candidate;
}

interface Shape {
  readonly word: string;
  readonly letters: number;
}

const shapes = new Map<string, Shape>();

/** Candidates are the keys and words of schemas, so there is an end to them. */
function shapeOf(candidate: string): Shape {
  const known = shapes.get(candidate);
  if (known) return known;
  const word = fold(candidate);
  const shape = { word, letters: lettersOf(word) };
  shapes.set(candidate, shape);
  return shape;
}

/** Which letters occur in a word, one bit each: words that differ in many of them need no closer look. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function differing(a: number, b: number): number {
  let count = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count++;
  return count;
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
