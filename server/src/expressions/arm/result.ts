import type { Node } from "../../syntax/tree.ts";
import type { Possible } from "../possible.ts";
import type { Scope } from "./scope.ts";

/** Where a node is read: the names it sees, the expressions that are being read around it, and how deep that is. */
export interface Place {
  readonly scope: Scope;
  readonly open: Open | undefined;
  readonly depth: number;
}

/** The chain of expressions under way; one that comes up again refers to itself. */
export interface Open {
  readonly node: Node;
  readonly outer: Open | undefined;
}

/** A possible value, with the place in which what lies inside it is read. */
export interface Held extends Possible {
  readonly place: Place;
}

export interface Result {
  readonly possible: readonly Held[];
  readonly complete: boolean;
  /** Where other values may occur: they are texts, and not empty ones. */
  readonly isFilled?: true;
}

/** The work that one evaluation may still do. */
export interface Run {
  steps: number;
}

export const nothing: Result = { possible: [], complete: false };
export const filled: Result = { ...nothing, isFilled: true };
export const one = (held: Held): Result => ({ possible: [held], complete: true });

/** Takes a step; false where none is left. */
export const spend = (run: Run): boolean => run.steps-- > 0;

const maxValues = 16;
const maxCombinations = 256;

/** All values of several results. Equal ones become one, and of those the one that a deployment may override. */
export function unite(results: readonly Result[]): Result {
  const [only, other] = results;
  if (only && !other) return only;
  const possible: Held[] = [];
  let complete = true;
  for (const result of results) {
    complete &&= result.complete;
    for (const held of result.possible) {
      const index = possible.findIndex((p) => isSame(p.value, held.value));
      if (index < 0 && possible.length < maxValues) possible.push(held);
      else if (index < 0) complete = false;
      else if (possible[index]?.certain && !held.certain) possible[index] = held;
    }
  }
  return { possible, complete };
}

/** Maps and lists are only compared by where they are written: what is inside them may depend on the place. */
function isSame(a: Node, b: Node): boolean {
  if (a.kind === "scalar" && b.kind === "scalar") return a.value === b.value;
  if (a.kind === "map" && b.kind === "map") return a === b || a.members.length + b.members.length === 0;
  return a === b;
}

/** What `combine` makes of every choice of one value per input; nothing where an input is unknown. */
export function combineAll(inputs: readonly Result[], run: Run, combine: (choice: readonly Held[]) => Result): Result {
  const total = inputs.reduce((product, input) => product * input.possible.length, 1);
  const results: Result[] = [];
  for (let n = 0; n < Math.min(total, maxCombinations) && spend(run); n++) {
    // Going through hundreds of arguments is more than a step.
    run.steps -= Math.floor(inputs.length / 4);
    let rest = n;
    const choice = inputs.flatMap(({ possible }) => {
      const index = rest % possible.length;
      rest = Math.floor(rest / possible.length);
      return possible.slice(index, index + 1);
    });
    results.push(combine(choice));
  }
  const united = unite(results);
  const isWhole = results.length === total && inputs.every((input) => input.complete);
  return { ...united, complete: united.complete && isWhole };
}

export const mapResult = (result: Result, change: (held: Held) => Held): Result => ({
  ...result,
  possible: result.possible.map(change),
});
